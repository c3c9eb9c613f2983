"""`signals ask` with somebody who types: what is confirmed, interrupted, kept, and every letter."""

import json
import subprocess
import sys
import time

import pytest
from terminal_session import PATIENCE, Session

DATES = "hier 22h30"


@pytest.fixture
def typing(library):
    """Start `signals ask small` in a terminal; nothing it sends may place a cursor."""
    sessions = []

    def start(*words, **env):
        asked = [sys.executable, "-m", "signals.cli", "ask", "small", "--date", "2026-11-21"]
        program = [*asked, *map(str, words)]
        settings = {"SIGNALS_CHECKLISTS": str(library.root), **env}
        sessions.append(Session(program=program, **settings))
        _wait(sessions[-1], "Question 1 sur 13")
        return sessions[-1]

    yield start
    for session in sessions:
        session.close()
        assert b"\x1b" not in session.sent


def _typed(session, *steps):
    """Type each line once the former one has been answered."""
    for line, told in steps:
        before = len(session.sent)
        session.press(line)
        _wait(session, told, before)


def _wait(session, told, since=0):
    """Wait until something is told, on one line or several."""
    until = time.monotonic() + PATIENCE
    while told not in (said := _flowing(session.sent[since:])):
        assert time.monotonic() < until, f"« {told} » attendu :\n{said}"
        session.read()


def _flowing(sent):
    return " ".join(sent.decode(errors="replace").replace("\xa0", " ").split())


def test_a_date_is_told_in_full_before_it_counts(typing):
    """It counts once confirmed; « n » or other words take it back, and a number counts at once."""
    session = typing()
    _typed(
        session,
        ("14\n", "Noté : 14 ans."),
        (":aller vu\n", "Vu quand"),
        (f"{DATES}\n", "Compris : vendredi 20/11/2026 à 22 h 30, hier."),
        (":fin\n", "Refusé : une réponse attend d'être validée."),
        (":ou\n", "Questions avec une réponse : 1. Sans réponse : 12."),
        ("n\n", "Tapez hier 22h"),
        (f"{DATES}\n", "Compris : vendredi 20/11/2026 à 22 h 30, hier."),
        ("19/11/2026 8h\n", "Compris : jeudi 19/11/2026 à 8 h 00"),
        ("\n", "Noté : jeudi 19/11/2026 à 8 h 00"),
        ("non\n", "Compris : un texte de 3 caractères."),
        ("o\n", "Noté : un texte de 3 caractères."),
    )


def test_what_waits_to_be_confirmed_is_told_not_to_count(typing):
    """Where an order leaves it behind, or where the input ends."""
    session = typing()
    told = "Ce qui attendait d'être validé ne compte pas."
    _typed(session, (":aller vu\n", "Vu quand"), (f"{DATES}\n", "Compris"), (":p\n", told))
    _typed(session, (":aller vu\n", "Vu quand"), (f"{DATES}\n", "Compris"))
    session.press("\x04")
    assert session.end() == 0
    assert _flowing(session.sent).count(told) == 2


def test_a_refused_line_is_asked_again(typing):
    """The same question, with why."""
    session = typing()
    _typed(session, ("x\n", "n'est pas un nombre entier"), ("14\n", "Question 2 sur"))
    _typed(session, (":aller in\n", "Refusé : aucune question"), ("n\n", "Noté : non."))


def test_an_interruption_loses_nothing(typing, tmp_path):
    """With answers it says what may be done, and goes on; again, or with none, it ends."""
    session = typing()
    session.press("\x03")
    assert session.end() == 130
    session = typing()
    kept = tmp_path / "kept.json"
    _typed(
        session,
        ("14\n", "Noté : 14 ans."),
        ("\x03", "Interrompu. Rien n'est perdu, rien n'est enregistré. Réponses données : 1."),
        ("o\n", "Noté : oui."),
        (f":garder {kept}\n", "Repérage enregistré"),
    )
    assert set(json.loads(kept.read_text(encoding="utf-8"))["statements"]) == {"age", "followed"}
    _typed(session, ("n\n", "Noté : non."), ("\x03", "Interrompu. Rien n'est perdu"))
    session.press("\x03")
    assert session.end() == 130
    assert [each.name for each in tmp_path.glob("*.json")] == ["kept.json"]


def test_quitting_with_answers_is_asked_twice(typing):
    """Any other line is another thought."""
    session = typing()
    told = "Quitter efface toutes les réponses."
    _typed(session, ("14\n", "Noté"), (":q\n", told), (":relire\n", "Question 2"), (":q\n", told))
    session.press(":quitter\n")
    assert session.end() == 0
    assert "CE QUE DONNENT LES RÉPONSES" not in session.sent.decode()


def test_after_the_last_question_the_outcome_may_still_be_kept(typing, tmp_path):
    """An empty line tells it, then it is said not to be kept; an empty line ends."""
    session = typing(TERM="dumb")
    _typed(session, ("14\n" + "\n" * 12, "La dernière question est passée. Sans réponse : 12."))
    _typed(session, ("o\n", "aucune question n'est en cours"), (":p\n", "Question 13 sur 13"))
    _typed(session, ("o\n", "La dernière question est passée. Sans réponse : 11."))
    _typed(session, ("\n", "Ces réponses ne sont pas enregistrées."))
    kept = tmp_path / "kept.json"
    _typed(session, (f":garder {kept}\n", "C'est fini."))
    session.press("\n")
    assert session.end() == 0
    assert b"Signalement, tout de suite" in session.sent
    assert kept.exists()


def test_a_program_on_a_terminal_has_its_outcome_alone(typing, tmp_path):
    """With --json, the questions are asked on the error output and the outcome ends it."""
    session = typing("--json")
    _typed(session, ("14\n", "Noté"), (":fin\n", '"format": "signals.outcome"'))
    assert session.end() == 0


ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize(
    ("env", "encoding", "told"),
    [
        ({"LC_ALL": "C"}, "utf-8", "Déjà noté\xa0: l’été 😀."),
        (
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
            "ascii",
            "Deja note : l'ete ?.",
        ),
        ({"PYTHONIOENCODING": "latin-1"}, "latin-1", "Déjà noté\xa0: l'été ?."),
    ],
)
def test_every_locale_is_written_with_its_own_letters(command, env, encoding, told):
    """In the C locale and in Latin-1: no crash, and each letter or its nearest one."""
    answer = "l’été 😀" if encoding != "latin-1" else "l'été ?"
    lines = f":aller story\n{answer}\n:p\n".encode(encoding if encoding != "ascii" else "utf-8")
    done = command("ask", "small", input=lines, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert told in done.stdout.decode(encoding)


def test_an_input_that_cannot_be_read_is_one_sentence(library):
    """Closed, or open for writing alone: with 1, before any question."""
    for streams in ("<&-", "0> written"):
        words = [sys.executable, "-m", "signals.cli", "--library", str(library.root), "ask small"]
        line = f"{' '.join(words)} {streams}"
        done = subprocess.run(
            ["sh", "-c", line], cwd=library.root, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)
        assert done.stderr.startswith("entrée standard:1: cette entrée ne se lit pas")
