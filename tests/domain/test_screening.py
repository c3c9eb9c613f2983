"""A screening never changes, and refuses what does not fit, with a remedy in French."""

import datetime as dt

import pytest
from builders import DATE, checklist, choice, episodes, item, moment, number, screening, yes_no

from signals.answer import Answer, Episode, Provenance, Statement
from signals.errors import InvalidAnswer
from signals.fitting import MAXIMUM_TEXT
from signals.kind import ItemType, Kind
from signals.screening import MAXIMUM_STATEMENTS, Screening

GRID = checklist(
    [
        yes_no("a"),
        yes_no("b"),
        choice("level", "none", "some", "much"),
        number("n", minimum=1),
        moment("day"),
        moment("hour", with_hour=True),
        episodes("runs"),
        item("notes", ItemType.TEXT, Kind.CONTEXT),
    ]
)
TOMORROW = DATE + dt.timedelta(days=1)
NOON = dt.datetime(2026, 11, 20, 12)
WITH_ZONE = NOON.replace(tzinfo=dt.UTC)


def test_every_answer_gives_a_new_screening():
    """Answering, adding and clearing leave the screening before them as it was."""
    empty = Screening(GRID, DATE)
    one = empty.answered("b", "no")
    two = one.also_stated("b", "yes", provenance="reported", by="CPE", note="dit ce matin")
    assert not empty.anything_stated
    assert one.statements == {"b": (Statement(Answer.NO),)}
    second = Statement(Answer.YES, None, Provenance.REPORTED, "CPE", "dit ce matin")
    assert two.statements["b"] == (Statement(Answer.NO), second)
    assert two.answered("b", "unknown").statements["b"] == (Statement(Answer.UNKNOWN),)
    assert two.cleared("b") == empty
    with pytest.raises(AttributeError):
        two.date = TOMORROW


def test_statements_stand_in_the_order_of_the_checklist():
    """The order in which questions are answered leaves no trace."""
    assert screening(GRID, b="yes", a="no") == screening(GRID, a="no", b="yes")
    assert [id for id, _ in screening(GRID, b="yes", a="no").stated] == ["a", "b"]


ACCEPTED = [
    ("a", "yes"),
    ("level", "some"),
    ("n", 9),
    ("day", DATE),
    ("hour", NOON),
    ("runs", ()),
    ("runs", (Episode(), Episode(DATE, NOON + dt.timedelta(days=1)))),
    ("notes", "Un texte libre."),
]


@pytest.mark.parametrize(("id", "value"), [*ACCEPTED, *((id, "unknown") for id, _ in ACCEPTED)])
def test_what_fits_its_item_is_recorded(id, value):
    """Each type takes its own values, and « unknown » fits them all."""
    assert len(screening(GRID, **{id: [value]}).statements[id]) == 1


REFUSED = [
    ("a", 1, "répondez yes, no ou unknown"),
    ("a", "oui", "répondez yes, no ou unknown"),
    ("a", True, "répondez yes, no ou unknown"),
    ("level", "somme", "vouliez-vous dire « some » ?"),
    ("level", "xxxx", "choisissez parmi none, some, much, ou unknown"),
    ("level", 1, "choisissez parmi none, some, much, ou unknown"),
    ("n", "yes", "donnez un nombre entier, ou unknown"),
    ("n", True, "donnez un nombre entier, ou unknown"),
    ("n", 0, "donnez un nombre de 1 à 9"),
    ("n", 10, "donnez un nombre de 1 à 9"),
    ("day", NOON, "donnez une date comme 2026-11-21, ou unknown"),
    ("day", TOMORROW, "au plus tard"),
    ("hour", DATE, "donnez une date avec l'heure comme 2026-11-21T22:30, ou unknown"),
    ("hour", WITH_ZONE, "donnez l'heure locale, sans fuseau"),
    ("runs", "yes", "donnez une liste de {start, end}, [] s'il n'y en a aucun, ou unknown"),
    ("runs", (DATE,), "donnez une liste de {start, end}, [] s'il n'y en a aucun, ou unknown"),
    ("runs", (Episode(NOON, NOON - dt.timedelta(1)),), "échangez-les, ou écrivez unknown"),
    ("runs", (Episode(NOON, DATE - dt.timedelta(2)),), "échangez-les, ou écrivez unknown"),
    ("runs", (Episode(WITH_ZONE, NOON),), "donnez l'heure locale, sans fuseau"),
    ("notes", 3, "donnez un texte, ou unknown"),
    ("notes", "x" * (MAXIMUM_TEXT + 1), f"gardez-en {MAXIMUM_TEXT} au plus"),
    ("aa", "yes", "vouliez-vous dire « a » ?"),
]


@pytest.mark.parametrize(("id", "value", "remedy"), REFUSED, ids=range(len(REFUSED)))
def test_what_does_not_fit_is_refused_with_a_remedy(id, value, remedy):
    """A refusal names the question, and says what to write instead."""
    with pytest.raises(InvalidAnswer) as refused:
        Screening(GRID, DATE).answered(id, value)
    (problem,) = refused.value.problems
    assert problem.path[0] == id
    assert remedy in str(problem.remedy)


@pytest.mark.parametrize(
    ("parts", "path", "remedy"),
    [
        ({"date": TOMORROW}, ("a", "date"), "au plus tard"),
        ({"date": NOON}, ("a", "date"), "donnez le jour seul"),
        ({"by": "x" * (MAXIMUM_TEXT + 1)}, ("a", "by"), f"gardez-en {MAXIMUM_TEXT} au plus"),
        ({"note": "x" * (MAXIMUM_TEXT + 1)}, ("a", "note"), f"gardez-en {MAXIMUM_TEXT} au plus"),
        ({"provenance": "report"}, ("a", "provenance"), "vouliez-vous dire « reported » ?"),
        (
            {"provenance": "zzz"},
            ("a", "provenance"),
            "choisissez parmi observed, reported, inferred",
        ),
    ],
)
def test_a_part_that_does_not_fit_is_refused(parts, path, remedy):
    """When, by whom, how it is known and the note are held to the same strictness."""
    with pytest.raises(InvalidAnswer) as refused:
        Screening(GRID, DATE).answered("a", "yes", **parts)
    assert [each.path for each in refused.value.problems] == [path]
    assert remedy in str(refused.value)


def test_every_problem_is_told_at_once():
    """All that is wrong in several statements is told together, each at its own place."""
    statements = (Statement("oui", TOMORROW), Statement(Answer.NO), Statement(3))
    with pytest.raises(InvalidAnswer) as refused:
        Screening(GRID, DATE).stating("b", statements)
    paths = [each.path for each in refused.value.problems]
    assert paths == [("b", 0), ("b", 0, "date"), ("b", 2)]
    assert len(str(refused.value).splitlines()) == 3


def test_an_answer_is_never_empty_nor_endless():
    """No statement at all is a clearing, and the number of statements is bounded."""
    with pytest.raises(InvalidAnswer, match="cleared"):
        Screening(GRID, DATE).stating("a", ())
    many = (Statement(Answer.YES),) * (MAXIMUM_STATEMENTS + 1)
    with pytest.raises(InvalidAnswer, match=f"gardez-en {MAXIMUM_STATEMENTS} au plus"):
        Screening(GRID, DATE).stating("a", many)


def test_an_hour_after_that_of_the_screening_is_refused():
    """With its hour, a screening takes nothing that comes later the same day."""
    at_noon = Screening(GRID, DATE, dt.time(12))
    later = dt.datetime.combine(DATE, dt.time(12, 1))
    with pytest.raises(InvalidAnswer, match="vient après"):
        at_noon.answered("hour", later)
    assert Screening(GRID, DATE).answered("hour", later).anything_stated


def test_a_screening_moves_on_with_the_hour():
    """What has happened since it began may be stated; its hour never goes back."""
    begun = Screening(GRID, DATE, dt.time(14, 30))
    assert begun.at(dt.time(15, 0)).time == dt.time(15, 0)
    assert begun.at(dt.time(14, 0)).time == dt.time(14, 30)
