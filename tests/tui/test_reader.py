"""Who reads the terminal's form, and who answers where they work: told, and never the outcome."""

import datetime as dt
import sys
from pathlib import Path

import pytest
from small_directory import write_directory
from tui.gestures import flowing, keys

from signals import open_library
from signals.loading.directory_file import open_directory
from signals.profile import using
from signals.wording.actions import told_action
from signals.wording.profiles import UNSPECIFIED, told_positions
from signals_tui import launcher
from signals_tui.desk import Desk
from signals_tui.keyboard import pressed
from signals_tui.reader import Reader
from signals_tui.view import Room, View

EXAMPLE = Path(__file__).resolve().parents[2] / "directory" / "example.yaml"
LIBRARY = open_library()
ON = dt.date(2026, 11, 21)  # a Saturday
NIGHT = dt.datetime(2026, 11, 21, 23, 0)
PROFILES = using(LIBRARY.profiles, "school")


def _desk(id="school", **reader):
    checklist = LIBRARY.checklist(id)
    known = Reader(**{"profiles": LIBRARY.profiles, "moment": NIGHT, **reader})
    desk = Desk((checklist,), LIBRARY.references, ON).read_by(known)
    return desk.begun(checklist).closed()


def _flat(text):
    return " ".join(text.replace("\u202f", " ").split())


def test_a_profile_is_chosen_by_its_digit():
    """The key v lists them, none first; a digit chooses and leads back to what was read."""
    desk = keys(_desk(), "s", "v")
    assert desk.view is View.PROFILE
    digits = [f"[{place}]" if place <= 9 else "" for place in range(len(PROFILES) + 1)]
    assert f"> [0] {UNSPECIFIED}" in flowing(desk)
    for place, profile in enumerate(PROFILES, start=1):
        assert f"{digits[place]} {_flat(profile.name)}" in flowing(desk)
    desk = keys(desk, "2")
    assert desk.view is View.ORIENTATION
    assert desk.guide.profile == PROFILES[1]
    assert f"> [2] {_flat(PROFILES[1].name)}" in flowing(keys(desk, "v"))
    assert keys(desk, "v", "à").guide.profile is None  # 0 on a French keyboard, without shift


def test_a_profile_is_chosen_with_the_arrows():
    """As far as there are any, in view in a small window; Escape changes nothing."""
    desk = keys(_desk().fitted(Room(40, 4)), "v", *["down"] * 40)
    assert desk.reader.pointed == len(PROFILES)
    shown = [line.text for line in desk.page[0][desk.offset : desk.offset + 4]]
    assert any(line.startswith(">") for line in shown)
    assert keys(desk, "escape").guide.profile is None
    assert keys(desk, "enter").guide.profile == PROFILES[-1]
    assert keys(desk, "home", "enter").guide.profile is None
    few = Reader(profiles=PROFILES[:8], moment=NIGHT)
    assert keys(_desk().read_by(few), "v", "9", "z", "left").view is View.PROFILE


def test_the_orientation_is_told_to_the_profile():
    """Its three paragraphs, who does what, « Pour vous », and the same outcome."""
    before = keys(_desk(), "o", "s")
    for place, profile in enumerate(PROFILES, start=1):
        # The tenth has no digit: it is reached with the arrows.
        desk = keys(before, "v", *["down"] * place, "enter")
        text, outcome = flowing(desk), desk.interview.outcome
        assert outcome is before.interview.outcome
        assert f"Vous êtes : {_flat(profile.name)}" in text
        for told in told_positions(profile, desk.guide):
            assert _flat(told.says) in text
        for action in outcome.actions:
            told = told_action(action, desk.guide)
            assert f"Qui : {_flat(told.by)}" in text
            assert told.for_you is None or f"Pour vous : {_flat(told.for_you)}" in text
    assert "POUR VOUS" not in flowing(before)


def test_a_profile_is_only_that_of_its_checklist():
    """Another grid's profile is not taken for one of this grid."""
    officer = next(each for each in LIBRARY.profiles if "school" not in each.checklists)
    desk = _desk(profile=officer)
    assert desk.guide.profile is None
    assert "Vous êtes : Non précisé" in flowing(keys(desk, "i"))
    assert keys(_desk(profiles=()), "v").view is View.INTERVIEW
    assert "Vous êtes" not in flowing(keys(_desk(profiles=()), "i"))
    menu = Desk((), LIBRARY.references, ON)
    assert pressed(menu, "v") is menu


def test_a_directory_names_who_answers_at_this_hour():
    """Closed on a Saturday night, open on a Monday morning; its version is told."""
    directory = open_directory(LIBRARY.references, EXAMPLE)
    desk = keys(_desk(directory=directory), "o", "s")
    text = flowing(desk)
    assert "CRIP de Vallombre : 01 99 00 10 10" in text
    assert "fermé à cette heure ; s'adresser à Permanence du parquet de Vallombre" in text
    assert "annuaire local « Vallombre" in text
    assert "(annuaire local)" not in text
    monday = desk.reader.at(dt.datetime(2026, 11, 23, 10, 0, 30))
    after = flowing(desk.read_by(monday)).partition("CRIP de Vallombre")[2]
    assert "fermé à cette heure" not in after.partition("Comment")[0]
    assert monday.at(dt.datetime(2026, 11, 23, 10, 0, 59)) is monday
    assert "(annuaire local)" in flowing(keys(_desk(), "o", "s"))


def _started(monkeypatch, *words):
    """What the launcher would show; it says why where it shows nothing."""
    desks = []
    monkeypatch.setattr(launcher, "can_show_form", lambda *_: True)
    monkeypatch.setattr(launcher, "_run", lambda _, open_, delay: desks.append(open_()) or 0)
    code = launcher.main(words)
    return code, (desks or [None])[0]


def test_the_launcher_takes_a_directory_and_a_profile(monkeypatch):
    """By its options or by the variables."""
    profile = PROFILES[0]
    by_option = ("--directory", str(EXAMPLE), "--profile", profile.id)
    code, desk = _started(monkeypatch, "school", *by_option)
    assert (code, desk.guide.profile, desk.guide.directory.version) == (0, profile, "1.0.0")
    monkeypatch.setenv("SIGNALS_DIRECTORY", str(EXAMPLE))
    monkeypatch.setenv("SIGNALS_PROFILE", profile.id)
    code, same = _started(monkeypatch, "school")
    assert (code, same.reader.profile, same.reader.directory) == (
        0,
        desk.reader.profile,
        desk.reader.directory,
    )
    _, menu = _started(monkeypatch)
    assert menu.reader.profile == profile


def test_the_profile_of_a_machine_is_left_aside_by_other_grids(monkeypatch, capfd):
    """The form opens without it, and one sentence says so; the option is still refused."""
    officer = next(each for each in LIBRARY.profiles if "school" not in each.checklists)
    monkeypatch.setenv("SIGNALS_PROFILE", officer.id)
    monkeypatch.setattr("sys.__stderr__", sys.stderr)
    code, desk = _started(monkeypatch, "school")
    assert (code, desk.guide.profile) == (0, None)
    told = capfd.readouterr().err.replace("\xa0", " ")
    assert told == f"Profil « {officer.name} » : pas pour cette grille, laissé de côté.\n"
    assert _started(monkeypatch, "school", "--profile", officer.id) == (2, None)
    assert f"« {officer.id} » n'existe pas pour « school »" in capfd.readouterr().err
    monkeypatch.setenv("SIGNALS_PROFILE", "desk_oficer_public")
    assert _started(monkeypatch, "school") == (2, None)
    assert "vouliez-vous dire « desk_officer_public »" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("school", "--profile", "school_nurse_publik"), "vouliez-vous dire « school_nurse_public"),
        (("school", "--profile", "xyz"), "profils pour « school » : school_nurse_public"),
        (("--profile", "xyz"), "le profil « xyz » n'existe pas (profils : "),
        (("--directory", "absent.yaml"), "absent.yaml:1: ce fichier n'existe pas"),
    ],
)
def test_a_wrong_reader_is_refused(monkeypatch, capsys, words, told):
    """Code 2 and a sentence: the form is never opened without what was asked."""
    said = []
    monkeypatch.setattr(launcher, "_refused", lambda why: said.append(why) or 2)
    assert _started(monkeypatch, *words) == (2, None)
    assert told in said[0].replace("\xa0", " ")


def test_a_wrong_directory_is_refused_with_its_lines(monkeypatch, tmp_path):
    """Every problem, as the command tells them."""
    said = []
    monkeypatch.setattr(launcher, "_refused", lambda why: said.append(why) or 2)
    file = write_directory(tmp_path)
    assert _started(monkeypatch, "school", "--directory", str(file)) == (2, None)
    assert "entries[1].contact : contact inconnu « prosecutor »" in said[0]


def test_a_profile_is_chosen_in_a_real_terminal(terminal):
    """The list is on the screen, and the key bar says how to choose."""
    session = terminal("school", "--directory", str(EXAMPLE))
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    session.press("v")
    session.wait_for("[0] Non précisé")
    session.wait_for("[0 à 9] choisir")
    session.press("1")
    session.press("s")
    session.wait_for("Vous êtes : Infirmière")
    session.press("qo")
    assert session.end() == 0
