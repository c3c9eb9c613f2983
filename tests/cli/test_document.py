"""``signals document``: what can be made, and one of them made, from a file or a scenario."""

import json
import os

import pytest
from extracted import text_of

from signals import open_library
from signals.documents import Format, converted, page_of
from signals.handover import dossier_of
from signals.loading.screening_file import read_screening

LIBRARY = open_library()
ANSWERS = """\
date: 2026-11-21
answers:
  hotel_stays: {value: yes, provenance: reported, by: "une amie", note: "Dupont & fils <3 ans"}
  pregnancy: yes
"""


@pytest.fixture
def made(run, monkeypatch, tmp_path):
    """Run a command on the shipped library, in a folder that holds a screening file."""
    monkeypatch.delenv("SIGNALS_CHECKLISTS")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    assert run("screen", "school", "--answers", "answers.yaml", "--save", "s.json").exit_code == 0
    return run


@pytest.mark.parametrize("form", Format, ids=lambda form: form.value)
def test_a_document_is_that_of_the_library(made, tmp_path, form):
    """In the format that its name ends with; readable by its owner alone."""
    file = tmp_path / f"out.{form.value}"
    done = made(
        "document", "signalement", "--screening", "s.json", "-o", file, "--date", "2026-11-21"
    )
    assert done.exit_code == 0, done.output
    read = read_screening((tmp_path / "s.json").read_bytes(), "s.json", LIBRARY)
    kind = LIBRARY.documents.kind("signalement")
    page = page_of(kind, dossier_of(read.record, LIBRARY))
    assert file.read_bytes() == converted(page, form)
    assert file.stat().st_mode & 0o777 == 0o600
    assert "Dupont" in text_of(file.read_bytes(), form, page)
    assert "Grossesse" in done.stderr
    assert "Dupont" not in done.output


def test_in_a_folder_its_name_is_a_kind_and_a_date(made, tmp_path):
    """Nobody's name, nor the checklist's."""
    folder = tmp_path / "out"
    folder.mkdir()
    asked = ("document", "fiche_reperage", "--screening", "s.json", "-o", folder)
    assert made(*asked, "--format", "pdf", "--date", "2026-11-28").exit_code == 0
    assert os.listdir(folder) == ["fiche-de-reperage-2026-11-28.pdf"]


def test_a_scenario_gives_an_exercise(made, tmp_path):
    """Said in the document, and on the error output."""
    done = made(
        "document", "signalement", "--scenario", "school:disclosure_16_girl", "-o", "e.html"
    )
    assert done.exit_code == 0
    assert "EXERCICE" in done.stderr
    assert "EXERCICE" in (tmp_path / "e.html").read_text(encoding="utf-8")


def test_in_a_folder_an_exercise_has_a_name_that_says_so(made, tmp_path):
    """As in the form and in the terminal."""
    folder = tmp_path / "out"
    folder.mkdir()
    asked = ("document", "signalement", "--scenario", "school:disclosure_16_girl", "-o", folder)
    assert made(*asked, "--format", "html", "--date", "2026-11-28").exit_code == 0
    assert os.listdir(folder) == ["exercice-signalement-2026-11-28.html"]


def test_the_list_is_that_of_a_checklist_or_of_all(made):
    """In words and in JSON."""
    told = made("document", "--list", "fugue_return").stdout
    assert "retour_fugue" in told
    assert "fiche_processus" not in told
    every = json.loads(made("document", "--list", "--json").stdout)
    assert [each["id"] for each in every["documents"]] == [e.id for e in LIBRARY.documents.kinds]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ((), 2, "il manque le document"),
        (("signalement", "-o", "x.pdf"), 2, "donnez « --screening FICHIER »"),
        (("signalement", "--screening", "s.json"), 2, "il manque « -o FICHIER »"),
        (("signalment", "--screening", "s.json", "-o", "x.pdf"), 2, "vouliez-vous dire « signal"),
        (("signalement", "--screening", "s.json", "-o", "x.doc"), 2, "vouliez-vous dire « docx »"),
        (("signalement", "--screening", "s.json", "-o", "x"), 2, "formats : html"),
        (
            ("signalement", "--screening", "s.json", "-o", "x.pdf", "--format", "docx"),
            2,
            "n'est pas le nom d'un fichier docx",
        ),
        (
            ("signalement", "--screening", "s.json", "-o", "s.json", "--format", "html"),
            2,
            "est le repérage lui-même",
        ),
        (("declaration_fugue", "--screening", "s.json", "-o", "x.pdf"), 2, "pour « school »"),
        (("signalement", "--screening", "absent.json", "-o", "x.pdf"), 1, "n'existe pas"),
        (("signalement", "--screening", "s.json", "-o", "non/x.pdf"), 1, "ce chemin n'existe pas"),
        (("signalement", "--scenario", "school:x", "-o", "x.pdf"), 2, "n'existe pas"),
        (
            ("signalement", "--screening", "s.json", "-o", "x.pdf", "--templates", "non"),
            1,
            "le dossier de modèles n'existe pas",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_and_nothing_is_written(made, tmp_path, words, code, told):
    """With the remedy, and an exit code."""
    done = made("document", *words)
    assert done.exit_code == code
    assert told in done.output.replace("\xa0", " ")
    assert sorted(os.listdir(tmp_path)) == ["answers.yaml", "library", "s.json"]


def test_a_screening_of_an_edited_checklist_says_so(made, tmp_path):
    """C06: the digest of the file is not that of the version any more."""
    content = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    content["checklist"]["digest"] = "sha256:" + "0" * 64
    (tmp_path / "s.json").write_text(json.dumps(content), encoding="utf-8")
    assert made("document", "signalement", "--screening", "s.json", "-o", "x.html").exit_code == 0
    told = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert "modifiée depuis ce repérage" in told


def test_a_decision_of_the_file_is_printed_beside_the_proposal(made, tmp_path):
    """As it was recorded, with what was done and who was informed."""
    content = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    content["decision"] = {
        "orientations": ["referral"],
        "urgency": "ordinary",
        "date": "2026-11-21",
        "proposed": ["information_preoccupante"],
        "reason": "raison d'essai",
    }
    content["measures"] = [{"what": "mesure d'essai"}]
    content["notices"] = [{"who": "les parents", "informed": False, "why": "motif d'essai"}]
    content["concerns"] = "inquiétude d'essai"
    (tmp_path / "s.json").write_text(json.dumps(content), encoding="utf-8")
    done = made("document", "fiche_reperage", "--screening", "s.json", "-o", "x.html")
    assert "ont changé depuis cette décision" in done.output.replace("\xa0", " ").replace("\n", " ")
    told = text_of((tmp_path / "x.html").read_bytes(), Format.HTML)
    assert "ont changé depuis cette décision" in told
    for said in ("raison", "mesure", "motif", "inquiétude"):
        assert f"{said} d'essai" in told
    assert "attendue" in told


def test_without_the_extra_html_is_still_made(made, tmp_path, monkeypatch):
    """The others say what to install."""
    monkeypatch.setitem(__import__("sys").modules, "pypandoc", None)
    asked = ("document", "signalement", "--screening", "s.json", "-o")
    assert made(*asked, "x.html").exit_code == 0
    for form in ("pdf", "docx", "odt"):
        done = made(*asked, f"x.{form}")
        assert done.exit_code == 1
        assert "demande l'extra" in done.output
        assert not (tmp_path / f"x.{form}").exists()


def test_check_reads_a_folder_of_templates(made, tmp_path):
    """Each problem with its file and its line; a sound one has none."""
    folder = tmp_path / "mine"
    folder.mkdir()
    file = folder / "signalement.html.j2"
    file.write_text('{% extends "letter.html.j2" %}\n{% block opening %}<p>x</p>{% endblock %}\n')
    assert made("check", folder).exit_code == 0
    file.write_text('{% extends "letter.html.j2" %}\n{% block opening %}<img>{% endblock %}\n')
    for word in (folder, file):
        done = made("check", word)
        assert done.exit_code == 1
        assert "signalement.html.j2:2: la balise" in done.output


def test_d07_what_is_said_of_a_file_stays_on_one_line(made, tmp_path):
    """D07: a name that holds a line break or an escape writes no other line."""
    name = "a\nb\x1b[2J.html"
    done = made("document", "fiche_reperage", "--screening", "s.json", "-o", name, "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["file"] == name
    told = made("document", "fiche_reperage", "--screening", "s.json", "-o", name).stdout
    assert "\x1b" not in told
    assert len(told.rstrip("\n").split("\n")) == 2


def test_a_document_without_a_template_is_told(made, tmp_path, library):
    """By the check of the library, and when it is asked for."""
    import shutil

    own = tmp_path / "own"
    shutil.copytree(LIBRARY.root, own)
    file = own / "documents.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("signalement.html.j2", "signalment.html.j2"), encoding="utf-8")
    done = made("--library", own, "check")
    assert done.exit_code == 1
    assert "documents.yaml:1: kinds[1].template : le modèle" in done.output.replace("\xa0", " ")
    asked = ("document", "signalement", "--screening", "s.json", "-o", "x.html")
    done = made("--library", own, *asked)
    assert done.exit_code == 1
    assert "n'existe pas" in done.output
