"""Who reads, and who answers where they work: --directory and --profile."""

import datetime as dt
import json

import pytest
from small_directory import with_profiles, write_directory
from small_library import BOOK, FILES, write_library

from signals.cli import screening

ANSWERS = "date: 2026-11-21\nanswers: {age: 14, phones: yes, told: yes}\n"


class _Clock(dt.datetime):
    """A clock that stands at a Monday night."""

    @classmethod
    def now(cls, tz=None):
        """The hour of the test."""
        return cls(2026, 11, 23, 22, 0)


@pytest.fixture
def library(tmp_path):
    """The small library with its profiles, in a folder of its own."""
    return write_library(tmp_path / "library", **with_profiles(FILES[BOOK]))


@pytest.fixture
def directory(tmp_path):
    """The small one."""
    return write_directory(tmp_path)


@pytest.fixture
def at_night(monkeypatch):
    """The clock of the command at ten in the evening."""
    monkeypatch.setattr(screening.dt, "datetime", _Clock)


def _told(done):
    assert done.exit_code == 0, done.stderr
    return " ".join(done.stdout.replace("\xa0", " ").split())


@pytest.mark.parametrize("by", ["option", "variable"])
def test_screen_names_who_answers_now(run, answers, directory, monkeypatch, at_night, by):
    """From the file that an option or the variable names; its version is printed."""
    words = ["screen", "small", "--answers", answers(ANSWERS)]
    if by == "variable":
        monkeypatch.setenv("SIGNALS_DIRECTORY", str(directory))
    else:
        words += ["--directory", directory]
    told = _told(run(*words))
    assert "fermé à cette heure ; s'adresser à Permanence d'Essai : 06 39 98 00 03" in told
    assert "annuaire local « Essai » 1.0.0 vérifié le 20/11/2026" in told
    assert "(annuaire local)" not in told


def test_without_a_directory_the_national_numbers_alone(run, answers, monkeypatch):
    """And the place of the others is told as it was."""
    monkeypatch.delenv("SIGNALS_DIRECTORY", raising=False)
    told = _told(run("screen", "small", "--answers", answers(ANSWERS)))
    assert "Cellule (annuaire local)" in told
    assert "Accueil : 119" in told
    assert "01 99" not in told


@pytest.mark.parametrize("command", [["screen", "small", "--answers"], ["show", "small"]])
def test_a_wrong_directory_is_never_passed_over(run, answers, tmp_path, command):
    """Absent, or with a mistake: the lines, no answer, and a code that says so."""
    words = [*command, answers(ANSWERS)] if command[0] == "screen" else command
    wrong = write_directory(tmp_path, "contact: crip", "contact: crpi")
    for file, told in (
        (wrong, f"{wrong}:6: entries[0].contact : contact inconnu « crpi »"),
        (tmp_path / "absent.yaml", "ce fichier n'existe pas"),
        (tmp_path, "c'est un dossier"),
    ):
        done = run(*words, "--directory", file)
        assert done.exit_code == 1
        assert done.stdout == ""
        assert told in done.stderr.replace("\xa0", " ")


def test_screen_gives_the_listings_in_json(as_json, answers, directory):
    """With their hours and stand-ins, whatever the time it is."""
    words = ("screen", "small", "--answers", answers(ANSWERS))
    code, told = as_json(*words, "--directory", directory)
    assert code == 0
    assert told["directory"] == {
        "departement": "Essai",
        "version": "1.0.0",
        "as_of": "2026-11-20",
        "review_by": "2027-05-20",
        "standing": None,
    }
    (crip,) = told["orientations"][0]["copies_to"]
    (listing,) = crip["listings"]
    assert listing["phone"] == "01 99 00 00 01"
    assert listing["hours"][1] == {"days": ["monday", "tuesday"], "from": "14:00", "to": "17:30"}
    assert listing["when_closed"] == ["prosecutor", "child_line"]
    _, plain = as_json(*words)
    assert plain["directory"] is None
    assert plain["established"] == told["established"]
    assert plain["actions"] == told["actions"]


@pytest.mark.parametrize("by", ["option", "variable"])
def test_screen_tells_a_profile_what_is_theirs(run, answers, monkeypatch, by):
    """Who, how, on what basis, and the three paragraphs with the standing of their laws."""
    words = ["screen", "small", "--answers", answers(ANSWERS)]
    if by == "variable":
        monkeypatch.setenv("SIGNALS_PROFILE", "nurse_public")
    else:
        words += ["--profile", "nurse_public"]
    told = _told(run(*words))
    assert "POUR VOUS Vous êtes : Infirmière d'essai." in told
    assert "- Votre devoir : Vous devez agir. Fondement : Code d'essai, article 1" in told
    assert "Qui : Vous-même" in told
    assert "Pour vous : Sans le médical." in told


def test_a_wrong_profile_is_told_with_the_list(run, answers):
    """It is a wrong command: code 2, the nearest one and those of the grid."""
    done = run("screen", "small", "--answers", answers(ANSWERS), "--profile", "nurse_publik")
    assert (done.exit_code, done.stdout) == (2, "")
    told = done.stderr.replace("\xa0", " ")
    assert "vouliez-vous dire « nurse_public » ?" in told
    assert "profils pour « small » : nurse_public, head_private" in told


@pytest.fixture
def elsewhere(library):
    """The profiles of the small library, one of which is of another grid."""
    file = library.root / "profiles.yaml"
    first, head = file.read_text(encoding="utf-8").split("  - id: head_private")
    head = head.replace("checklists: [small]", "checklists: [autre]")
    file.write_text(f"{first}  - id: head_private{head}", encoding="utf-8")


def test_the_profile_of_a_machine_is_left_aside_by_other_grids(
    run, answers, monkeypatch, elsewhere
):
    """One sentence beside the same answer, in text and in JSON; nothing is refused."""
    words = ["screen", "small", "--answers", answers(ANSWERS)]
    plain = run(*words)
    monkeypatch.setenv("SIGNALS_PROFILE", "head_private")
    done = run(*words)
    assert (done.exit_code, done.stdout) == (0, plain.stdout)
    told = "Profil « Direction d'essai » : pas pour cette grille, laissé de côté.\n"
    assert done.stderr.replace("\xa0", " ") == told
    assert json.loads(run(*words, "--json").stdout)["profile"] is None


def test_an_explicit_profile_of_another_grid_is_refused(run, answers, monkeypatch, elsewhere):
    """The option is for this command: it passes before the variable, and is never left aside."""
    words = ["screen", "small", "--answers", answers(ANSWERS)]
    done = run(*words, "--profile", "head_private")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "« head_private » n'existe pas pour « small »" in done.stderr.replace("\xa0", " ")
    monkeypatch.setenv("SIGNALS_PROFILE", "head_private")
    done = run(*words, "--profile", "nurse_public")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Infirmière d'essai" in done.stdout


def test_a_variable_that_names_no_profile_is_refused(run, answers, monkeypatch, elsewhere):
    """With the nearest one, of whatever grid; an empty variable names none."""
    words = ["screen", "small", "--answers", answers(ANSWERS)]
    monkeypatch.setenv("SIGNALS_PROFILE", "head_privat")
    done = run(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "vouliez-vous dire « head_private » ?" in done.stderr.replace("\xa0", " ")
    monkeypatch.setenv("SIGNALS_PROFILE", "")
    assert run(*words).exit_code == 0


def test_show_lists_the_profiles_of_a_grid(run, as_json, directory):
    """Their ids and names, and with a directory the services behind the contacts."""
    told = _told(run("show", "small", "--directory", directory))
    assert "PROFILS À donner à --profile" in told
    assert "- nurse_public : Infirmière d'essai. - head_private : Direction d'essai." in told
    assert "Cellule d'Essai : 01 99 00 00 01" in told
    _, record = as_json("show", "small")
    assert record["profiles"][0] == {
        "id": "nurse_public",
        "name": "Infirmière d'essai",
        "role": "nurse",
    }


def test_a_saved_screening_says_nothing_of_its_reader(run, answers, directory, tmp_path):
    """Neither the profile nor the directory is kept."""
    saved = tmp_path / "saved.json"
    words = ("screen", "small", "--answers", answers(ANSWERS), "--save", saved)
    run(*words, "--profile", "nurse_public", "--directory", directory)
    text = saved.read_text(encoding="utf-8")
    run(*words)
    assert saved.read_text(encoding="utf-8") == text
    assert "nurse" not in text
    assert set(json.loads(text)) == {
        "format", "version", "checklist", "date", "statements",
    }  # fmt: skip


def test_a_directory_given_is_checked_with_what_is_named(run, directory, tmp_path):
    """It was asked for: absent or refused, it is never left aside in silence."""
    assert run("check", "small", "--directory", directory).exit_code == 0
    wrong = write_directory(tmp_path / "wrong", "contact: crip", "contact: crpi")
    for file, told in (
        (wrong, f"{wrong}:6: entries[0].contact"),
        (tmp_path / "absent.yaml", "absent.yaml:1: ce fichier n'existe pas"),
    ):
        done = run("check", "small", "--directory", file)
        assert done.exit_code == 1
        assert told in done.stdout.replace("\xa0", " ")


def test_check_alone_checks_the_directory_named(run, directory, tmp_path, monkeypatch):
    """By the option or the variable; a word named is checked by itself."""
    wrong = write_directory(tmp_path / "wrong", "contact: crip", "contact: crpi")
    for words in (["check", "--directory", wrong], ["check", wrong]):
        done = run(*words)
        assert done.exit_code == 1
        assert f"{wrong}:6: entries[0].contact" in done.stdout
    monkeypatch.setenv("SIGNALS_DIRECTORY", str(wrong))
    assert f"{wrong}:6: entries[0].contact" in run("check").stdout
    assert run("check", "small").exit_code == 0
    assert run("check", directory).exit_code == 0
