"""``signals export``: a blank grid written where it is asked, and what is refused."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def folder(tmp_path):
    """An empty folder to write in."""
    made = tmp_path / "written"
    made.mkdir()
    return made


def test_a_file_named_is_written_in_the_format_of_its_name(run, folder):
    """The end of the file's name says the format, and the sentence says what was written."""
    done = run("export", "small", "--to", "paper", "-o", str(folder / "grille.html"))
    assert done.exit_code == 0
    assert done.stdout.startswith("Grille papier de small@")
    assert "<h1>" in (folder / "grille.html").read_text(encoding="utf-8")


def test_in_a_folder_it_is_a_pdf_under_its_own_name(run, folder):
    """A folder is given a PDF that names the grid and its version; JSON says where it is."""
    done = run("export", "small", "--to", "paper", "-o", str(folder), "--json")
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    (written,) = folder.iterdir()
    assert told["file"] == str(written)
    assert told["digest"].startswith("sha256:")
    assert written.name == f"grille-small-{told['checklist']['version']}.pdf"
    assert written.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("small", "--to", "paper"), "il manque «\xa0-o FICHIER\xa0»"),
        (("small", "--to", "papier", "-o", "x.pdf"), "forme inconnue «\xa0papier\xa0» (paper)"),
        (("small", "-o", "x.pdf"), "il manque «\xa0--to\xa0»"),
        (("smal", "--to", "paper", "-o", "x.pdf"), "vouliez-vous dire «\xa0small\xa0»"),
        (("small", "--to", "paper", "-o", "x.zip"), "le format «\xa0zip\xa0» n'existe pas"),
    ],
)
def test_what_is_badly_asked_is_said_and_writes_nothing(run, folder, monkeypatch, words, told):
    """A missing file, an unknown form, grid or format: code 2, a sentence, and no file."""
    monkeypatch.chdir(folder)
    done = run("export", *words)
    assert done.exit_code == 2
    assert told in done.stderr
    assert not list(folder.iterdir())
