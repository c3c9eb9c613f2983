"""A file that is refused takes nothing else down: it is named, and the form goes on without it."""

import datetime as dt

import pytest
from small_documents import DOCUMENTS
from small_library import write_library
from streamlit.testing.v1 import AppTest
from web.filled_form import choose, go, press
from web.running_form import REAL_PAGE, free_port

from signals_web import catalogue, state
from signals_web.documents_step import NO_DOCUMENT as TOLD
from signals_web.launcher import main
from signals_web.plain_text import plain

NO_DOCUMENT = plain(TOLD)
DAY = dt.datetime(2026, 11, 24, 10, 0)
FILES = {
    "wrong/1.0.0/checklist.yaml": "Grille « wrong » illisible",
    "small/1.0.0/card.yaml": "Ce que vaut la grille « small » est illisible",
    "instruments.yaml": "Ce que valent les grilles est illisible",
    "profiles.yaml": "Profils illisibles",
    DOCUMENTS: "Documents illisibles",
}


def _opened(monkeypatch, library):
    monkeypatch.setattr(state, "now", lambda: DAY)
    monkeypatch.setattr(catalogue, "_LIBRARY", library)
    monkeypatch.setattr(catalogue, "_READ", catalogue.read(library))
    return AppTest.from_file(REAL_PAGE, default_timeout=20).run()


@pytest.mark.parametrize("file", FILES)
def test_a_refused_file_is_named_and_the_form_goes_on(monkeypatch, tmp_path, file):
    """From the choice to the orientation, with the checklist that is sound."""
    form = _opened(monkeypatch, write_library(tmp_path, **{file: "id: ["}))
    assert not form.exception
    (warning,) = form.warning
    assert FILES[file] in warning.value.replace("\xa0", " ")
    assert plain(file.split("/")[-1]) in warning.value
    assert form.radio("sector").options == ["Petite grille"]
    choose(form, "small")
    press(form, "Commencer")
    assert not form.warning
    go(form, "documents")
    assert not form.exception
    assert NO_DOCUMENT in [each.value for each in form.markdown]
    assert not [each for each in form.radio if each.key == "document"]


def test_nothing_is_refused_where_all_is_sound(monkeypatch, tmp_path):
    """No warning stands at the choice."""
    assert not _opened(monkeypatch, write_library(tmp_path)).warning


@pytest.mark.parametrize("broken", ["law.yaml", None])
def test_without_law_or_library_the_form_does_not_start(monkeypatch, tmp_path, capsys, broken):
    """With its reason and code 2: not even the numbers to call could be told."""
    root = tmp_path / "library"
    if broken is not None:
        write_library(root, **{broken: "laws: ["})
    monkeypatch.setenv("SIGNALS_CHECKLISTS", str(root))
    assert main(["--no-browser", "--port", str(free_port())]) == 2
    said = capsys.readouterr().err.replace("\xa0", " ")
    assert "La bibliothèque de grilles est refusée" in said
    assert ("il n'y a pas de grilles" if broken is None else "law.yaml:2:") in said
