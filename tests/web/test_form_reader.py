"""Who reads the form, and who answers where they work: told, and never part of the outcome."""

import datetime as dt
import os
from pathlib import Path

import pytest
from small_directory import DIRECTORY, write_directory
from small_library import line_of
from web.filled_form import PREPARE, ask, choose, collected, go, opened, press, screening, sitting
from web.running_form import free_port

from signals import Screening, evaluate, open_library
from signals.documents import page_of
from signals.handover import dossier_of
from signals.loading.directory_file import DIRECTORY_VARIABLE, open_directory
from signals.profile import using
from signals.record import Record
from signals.wording.actions import told_action
from signals.wording.guide import Guide
from signals.wording.profiles import UNSPECIFIED, told_positions
from signals_web import catalogue, state
from signals_web.launcher import main
from signals_web.plain_text import plain

EXAMPLE = Path(__file__).resolve().parents[2] / "directory" / "example.yaml"
LIBRARY = open_library()
SATURDAY = dt.date(2026, 11, 21)
PROFILES = using(LIBRARY.profiles, "school")
FIRST, OTHER = PROFILES[0], PROFILES[-1]


@pytest.fixture
def example(monkeypatch):
    """The form of somebody who started it with the example of a directory."""
    directory = open_directory(LIBRARY.references, EXAMPLE)
    monkeypatch.setattr(catalogue, "_DIRECTORY", directory)
    return directory


def _shown(form):
    texts = [*form.title, *form.header, *form.subheader, *form.markdown, *form.caption]
    return "\n".join(text.value for text in texts)


def _in_danger(form):
    form.radio("vital_danger|answer").set_value("yes").run()
    return go(form, "orientation")


def test_nobody_is_presumed_and_a_profile_changes_what_is_told(monkeypatch):
    """« Non précisé » stands first; a choice shows its paragraphs, and the same outcome."""
    form = _in_danger(opened(monkeypatch, "school", SATURDAY))
    choice = form.radio("profile|school")
    assert choice.label == "Vous êtes"
    assert choice.options[0] == UNSPECIFIED
    assert choice.value is None
    before = evaluate(screening(form))
    for profile in (FIRST, OTHER):
        form.radio("profile|school").set_value(profile.id).run()
        shown, outcome = _shown(form), evaluate(screening(form))
        assert (outcome.established, outcome.actions) == (before.established, before.actions)
        guide = Guide(LIBRARY.references, SATURDAY, profile)
        for told in told_positions(profile, guide):
            assert plain(told.says) in shown
            assert all(plain(each) in shown for each in told.rests_on)
        for action in outcome.actions:
            told = told_action(action, guide)
            assert plain(told.by) in shown
            assert told.for_you is None or f"**Pour vous\u00a0:** {plain(told.for_you)}" in shown
    form.radio("profile|school").set_value("").run()
    assert plain(told_positions(OTHER, guide)[0].says) not in _shown(form)


def test_a_profile_chosen_with_the_grid_is_kept_to_the_end(monkeypatch):
    """Said before beginning, it is still said at the orientation, and the document names it."""
    form = opened(monkeypatch, "school", SATURDAY)
    press(form, "Effacer et quitter")
    press(form, "Commencer un nouveau repérage")
    choose(form, "school")
    form.radio("profile|school").set_value(FIRST.id).run()
    press(form, "Commencer")
    assert sitting(form).profile == FIRST.id
    go(form, "orientation")
    assert form.radio("profile|school").value == FIRST.id
    press(ask(form, "fiche_reperage"), PREPARE)
    assert FIRST.name.encode() in collected(form).content
    go(form, "orientation")
    form.radio("profile|school").set_value("").run()
    assert sitting(form).offered is None


def test_everything_erased_forgets_the_profile(monkeypatch):
    """It is kept with the answers, and nowhere else."""
    form = go(opened(monkeypatch, "school", SATURDAY), "orientation")
    form.radio("profile|school").set_value(FIRST.id).run()
    press(form, "Effacer et quitter")
    press(form, "Commencer un nouveau repérage")
    choose(form, "school")
    assert form.radio("profile|school").value is None


def test_a_directory_names_who_answers_at_this_hour(monkeypatch, example):
    """On a Saturday night the cell is closed: who answers stands beside it, with the version."""
    form = _in_danger(opened(monkeypatch, "school", SATURDAY))
    shown = _shown(form)
    assert "annuaire local" in shown
    assert plain("CRIP de Vallombre") in shown
    assert "fermé à cette heure" in shown
    assert plain("Permanence du parquet de Vallombre") in shown
    assert "&#40;annuaire local&#41;" not in shown
    monkeypatch.setattr(state, "now", lambda: dt.datetime(2026, 11, 23, 10, 0))
    go(form, "orientation")
    shown = _shown(form)
    crip = next(line for line in shown.splitlines() if plain("CRIP de Vallombre") in line)
    assert "fermé à cette heure" not in crip


def test_a_document_prints_the_directory_and_no_hour(monkeypatch, example):
    """The document of the library, with the listings and who stands in for them."""
    form = _in_danger(opened(monkeypatch, "school", SATURDAY))
    press(ask(form, "fiche_reperage"), PREPARE)
    content = collected(form).content
    dossier = dossier_of(Record(screening(form)), LIBRARY, directory=example, on=SATURDAY)
    expected = page_of(LIBRARY.documents.kind("fiche_reperage"), dossier).html
    assert content == expected.encode()
    assert plain("CRIP de Vallombre").encode() in content
    assert "à cette heure".encode() not in content


def test_the_outcome_is_the_same_with_a_directory(monkeypatch, example):
    """The engine is never handed one."""
    form = _in_danger(opened(monkeypatch, "school", SATURDAY))
    plainly = Screening(LIBRARY.checklist("school"), SATURDAY, dt.time(23, 59))
    expected = evaluate(plainly.answered("vital_danger", "yes"))
    assert evaluate(screening(form)).established == expected.established


@pytest.mark.parametrize("by", ["option", "variable"])
def test_a_wrong_directory_stops_the_start(tmp_path, capsys, monkeypatch, by):
    """With its lines in French, and code 2: never without it in silence."""
    for name in [name for name in os.environ if name.startswith("STREAMLIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv(DIRECTORY_VARIABLE, raising=False)
    wrong = write_directory(tmp_path)  # its contacts are those of another library
    words = ["--no-browser", "--port", str(free_port())]
    if by == "option":
        words += ["--directory", str(wrong)]
    else:
        monkeypatch.setenv(DIRECTORY_VARIABLE, str(wrong))
    assert main(words) == 2
    said = capsys.readouterr().err.replace("\xa0", " ")
    line = line_of(DIRECTORY, "contact: prosecutor")
    assert "L'annuaire local est refusé" in said
    assert f"{wrong}:{line}: entries[1].contact : contact inconnu « prosecutor »" in said
    assert main([*words, "--directory", str(tmp_path / "absent.yaml")]) == 2
    assert "ce fichier n'existe pas" in capsys.readouterr().err
