"""`signals ask` read by a script: every line in its place, what is refused told, one outcome."""

import datetime as dt
import json

import pytest
from answered_lines import answered_lines
from builders import DATE
from hypothesis import given
from hypothesis import strategies as st
from strategies import checklists, examples, values

from signals import Screening, evaluate, open_library
from signals.cli.asking.hearing import heard
from signals.cli.asking.talk import Talk
from signals.cli.page import Page
from signals.cli.setting import Setting
from signals.interview import Interview

LIBRARY = open_library()
DAY = ("--date", "2026-11-21")
# Age, followed, denies, place, seen, story, phones, absences, trips, runaways, past, told.
WHOLE = "14\nn\n?\n2\n20/11/2026 22:30\nIl parle d'un ami\no\n3\n1\n01/11 au 03/11\nn\no\n"


def _values(told):
    return {id: said[0]["value"] for id, said in told["screening"]["statements"].items()}


def test_each_line_answers_its_question(ask):
    """By a letter, a number, a date, episodes or a text; the hidden question has no line."""
    code, told, refused = ask(WHOLE)
    assert (code, refused) == (0, [])
    assert _values(told) == {
        "age": 14,
        "followed": "no",
        "denies": "unknown",
        "place": "foyer",
        "seen": "2026-11-20T22:30",
        "story": "Il parle d'un ami",
        "phones": "yes",
        "absences": "many",
        "trips": 1,
        "runaways": [{"start": "2026-11-01", "end": "2026-11-03"}],
        "past": "no",
        "told": "yes",
    }
    assert told["established"]["level"] == "signalement"


def test_nothing_but_the_outcome_is_on_the_output_of_a_program(run):
    """The questions are on the other one."""
    done = run("ask", "small", *DAY, "--json", input="14\n")
    assert json.loads(done.stdout)["format"] == "signals.outcome"
    assert "Question 2 sur" in done.stderr


def test_the_end_of_the_input_is_the_end_of_the_answers(ask):
    """What was not reached was not asked, and no line is an answer « no »."""
    code, told, refused = ask("14\n\n\n")
    assert (code, refused, _values(told)) == (0, [], {"age": 14})
    assert ask("")[1]["established"]["level"] == "not_assessed"


def test_the_outcome_is_told_as_screen_tells_it(run, answers):
    """The same page, word for word, after the questions."""
    screened = run("screen", "small", *DAY, "--answers", answers("answers: {told: yes, age: 14}"))
    asked = run("ask", "small", *DAY, input="14\n:aller told\no\n")
    assert asked.exit_code == 0
    assert asked.stdout.endswith(screened.stdout)


@pytest.mark.parametrize(
    ("lines", "number", "told"),
    [
        ("14\noui!\nn\n", 2, "répondez o, n ou nsp"),
        ("beaucoup\no\n", 1, "n'est pas un nombre entier"),
        ("140\no\n", 1, "hors des bornes"),
        ("14\nn\nn\no\n20/11/2026 8h\n", 4, "répondez par un numéro de 1 à 2, ou nsp"),
        ("14\nn\nn\n9\n20/11/2026 8h\n", 4, "il y a 2 réponses"),
        ("14\nn\nn\n1\n25/11/2026 8h\n", 5, "n'est pas encore passé"),
        ("14\naide\nn\n", 2, "la commande s'écrit :aide"),
        (b"14\nn\nn\n1\n\n\xe9t\xe9\n", 6, "elle n'est pas écrite en UTF-8"),
        ("14\nn\nn\n1\n\n" + "x" * 20_001 + "\n", 6, "20000"),
        ("14\nn\nn\n1\n\n" + "x" * 300_000 + "\n", 6, "elle dépasse 20000 caractères"),
    ],
)
def test_a_refused_line_is_told_and_moves_no_other_answer(ask, lines, number, told):
    """Its question keeps no answer, the next line answers the next question, and the code is 1."""
    end = b"\n:aller told\no\n" if isinstance(lines, bytes) else "\n:aller told\no\n"
    code, outcome, refused = ask(lines + end)
    assert code == 1
    (line,) = refused
    assert line.startswith(f"Ligne {number} refusée\xa0: ")
    assert told in line.replace("\xa0", " ")
    assert "reste comme elle était" in line
    found = _values(outcome)
    assert list(LIBRARY_ITEMS)[number - 1] not in found
    assert found["told"] == "yes"


LIBRARY_ITEMS = ("age", "followed", "denies", "place", "seen", "story")


@pytest.mark.parametrize(
    "order", [":aller rien de tel", ":aller", ":alelr told", ":précédente", ":annuler", ":aller é"]
)
def test_a_script_that_loses_its_place_answers_no_other_question(ask, order):
    """After an order that led nowhere, answers are refused until an order leads somewhere."""
    code, told, refused = ask(f"{order}\no\nn\n:aller told\no\n".encode("latin-1"))
    assert (code, _values(told)) == (1, {"told": "yes"})
    assert [line.split()[1] for line in refused] == ["1", "2", "3"]


def test_a_note_that_is_refused_loses_no_place(ask):
    """It leads nowhere: the question stays in front."""
    code, told, refused = ask("14\n:note é\nn\n:note \no\n".encode("latin-1"))
    assert (code, len(refused)) == (1, 2)
    assert _values(told) == {"age": 14, "followed": "no", "denies": "yes"}


def test_answers_past_the_last_question_change_none(ask):
    """They are refused: the last question keeps its own."""
    code, told, refused = ask(WHOLE + "n\nn\n\n")
    assert (code, len(refused), _values(told)["told"]) == (1, 2, "yes")


def test_what_is_never_asked_says_so_and_lines_are_short(run):
    """Each line has 80 columns at most; a part is told when it changes, an option by its number."""
    done = run("ask", "small", *DAY, input="\n" * 12)
    told = done.stdout.replace("\xa0", " ")
    assert [line for line in told.splitlines() if len(line) > 80] == []
    assert told.count("À ne jamais demander") == 2
    assert told.count("Partie 1 sur 2 : La personne.") == told.count("Partie 2 sur 2") == 1
    assert "1 : Chez lui.\n2 : En foyer.\n" in told


def test_what_was_typed_never_acts_on_the_terminal(run):
    """Escapes and marks of direction are shown, told again or refused."""
    hostile = "\x1b]52;c;YQ==\x07\u202e\x9b2J"
    lines = (
        f"{hostile}\n:aller story\n{hostile}\n:p\n:note {hostile}\n:{hostile}\n:aller {hostile}\n"
    )
    done = run("ask", "small", *DAY, input=lines)
    assert done.exit_code == 1
    for acting in ("\x1b", "\x07", "\u202e", "\x9b"):
        assert acting not in done.stdout + done.stderr
    assert "�]52;c;YQ==�" in done.stdout


def test_an_input_without_end_is_bounded(run):
    """What was answered gives its outcome, and the rest is told not to be read."""
    done = run("ask", "small", *DAY, "--json", input="14\n" + "x" * 3_000_000)
    assert done.exit_code == 1
    assert _values(json.loads(done.stdout)) == {"age": 14}
    assert done.stderr.count("refusée") == 1


def test_a_profile_and_a_directory_are_those_of_screen(run):
    """What is not known is refused the same way, before any question."""
    assert run("ask", "smal", input="").exit_code == 2
    assert run("ask", "small", "--date", "2100-01-01", input="").exit_code == 2
    assert run("ask", "small", "--directory", "nowhere.yaml", input="").exit_code == 1
    assert run("ask", "small", "--profile", "nobody", input="").exit_code != 0


@given(st.data())
@examples(150)
def test_any_answers_line_by_line_are_those_of_the_library(data):
    """For every type of question, on generated checklists: nothing is lost, added or moved."""
    checklist = data.draw(checklists())
    bare = Screening(checklist, DATE, dt.time(14, 30))
    screening, lines = bare, []
    for id, item in checklist.items.items():
        if id in evaluate(screening).facts.hidden:
            continue
        value = data.draw(st.none() | values(item))
        one = bare if value is None else bare.answered(id, value)
        lines.append(answered_lines(one).split("\n")[checklist.position[id]])
        screening = screening if value is None else screening.answered(id, value)
    talk = Talk(Interview.of(checklist, DATE, dt.time(14, 30)), scripted=True)
    setting = Setting(checklist, LIBRARY.references, dt.datetime(2026, 11, 21, 14, 30))
    for line in lines:
        talk = heard(talk, line, setting, Page())
        assert talk.refusal is None, (line, talk.refusal)
    assert talk.interview.screening.stated == screening.stated
