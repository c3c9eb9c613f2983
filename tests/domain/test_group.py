"""What a group answered to one scenario: counted, never named nor ranked."""

from __future__ import annotations

from builders import DATE, checklist, choice, item, number, rule, screening, yes_no

from signals.attempt import Agreement, Attempt
from signals.group import GroupSheet, result_of
from signals.kind import ItemType, Kind
from signals.orientation import Orientation, Urgency
from signals.scenario import Expected, Scenario, Step, Theme

STORY = item("story", ItemType.TEXT, Kind.CONTEXT)
GRID = checklist(
    [yes_no("a"), yes_no("b"), choice("c", "x", "y"), number("n"), STORY],
    [
        rule("r", "a", urgency=Urgency.SAME_DAY),
        rule("s", "b", orientation=Orientation.VIGILANCE),
    ],
)
TOLD = screening(GRID, a="yes", b="no", c="x", n=2).stated
SCENARIO = Scenario(
    "s", "Essai", Theme.TRAP, DATE, "Une histoire.", (Step("Tout.", TOLD),), Expected()
)


def _result(rank, **answers):
    attempt = Attempt(SCENARIO).leaving(screening(GRID, **answers))
    return result_of(attempt, "sha256:0", f"{rank:08x}")


def _sheet(*answers):
    results = tuple(_result(rank, **each) for rank, each in enumerate(answers))
    return GroupSheet(SCENARIO, GRID, results)


def test_a_result_keeps_no_text_no_number_and_no_circumstance():
    """Only the answers among given words, with what they lead to."""
    given = screening(GRID, n=3, story="Elle s'appelle Inès.")
    given = given.answered("a", "yes", date=DATE, by="Mme Dupont", note="Vu.")
    result = result_of(Attempt(SCENARIO).leaving(given), "sha256:0", "00000001")
    assert result.steps[0].answers == (("a", ("yes",)),)
    assert result.steps[0].established.level is Orientation.INFORMATION_PREOCCUPANTE
    assert "yes" not in repr(result.steps)


def test_a_sheet_of_fewer_than_three_would_be_somebodys():
    """The sheet of one is a mark, and each of two would know the other's answers."""
    assert not _sheet({"a": "yes"}, {"a": "no"}).large_enough
    assert _sheet({"a": "yes"}, {"a": "no"}, {"a": "no"}).large_enough


def test_findings_are_counted_highest_first():
    """By level, urgency and classification: an orientation that lies below parts nobody."""
    sheet = _sheet({"a": "no"}, {"a": "yes"}, {"a": "yes", "b": "yes"}, {"b": "unknown"})
    told = [(each.level, number) for each, number in sheet.steps[0].established]
    assert told == [
        (Orientation.INFORMATION_PREOCCUPANTE, 2),
        (Orientation.VIGILANCE, 1),
        (Orientation.NOT_ASSESSED, 1),
    ]


def test_the_questions_answered_otherwise_by_most_come_first():
    """Then those left open; numbers and texts are not counted at all."""
    sheet = _sheet(
        {"a": "yes", "b": "yes", "c": "x"},
        {"a": "yes", "b": "yes", "c": "unknown"},
        {"a": "no", "b": "no"},
    )
    tallies = sheet.steps[0].answers
    assert [each.item.id for each in tallies] == ["b", "a", "c"]
    assert tallies[0].given == (("yes", 2), ("no", 1))
    assert tallies[2].given == (("x", 1), ("unknown", 1))
    assert [tallies[2].count(each) for each in Agreement] == [1, 0, 1, 1, 0]
