"""Sums in bands, maxima inside a group, and tables over two ordered values."""

import pytest
from builders import checklist, choice, number, screening, yes_no

from signals.condition import InBand, InTable, Present
from signals.evaluation import facts_of, truth
from signals.instrument import Axis, Band, Maximum, Score, Table, Weight
from signals.kind import Kind
from signals.scoring import points_span
from signals.span import Span

SCALE = (("none", 0), ("some", 1), ("much", 3))
SCORE = Score(
    "sum",
    (Weight("a", 2), Weight("c", SCALE), Maximum((Weight("b", 1), Weight("n", 2)))),
    (Band("low", 0, 2), Band("middle", 3, 4), Band("high", 5)),
)
BANDS = ("low", "middle", "high")
TABLE = Table(
    "grid",
    Axis(score="sum"),
    Axis(item="c"),
    ("calm", "tense", "grave"),
    (
        ("low", (("none", "calm"), ("some", "calm"), ("much", "tense"))),
        ("middle", (("none", "calm"), ("some", "tense"), ("much", "grave"))),
        ("high", (("none", "tense"), ("some", "grave"), ("much", "grave"))),
    ),
)
ITEMS = [yes_no("a"), choice("c", "none", "some", "much"), yes_no("b"), number("n")]
GRID = checklist(ITEMS, scores=(SCORE,), tables=(TABLE,))
NONE = {"a": "no", "c": "none", "b": "no", "n": 0}


def facts(**answers):
    """The facts that these answers state."""
    return facts_of(screening(GRID, **answers))


SUMS = [
    ({}, Span(0, 7)),
    (NONE, Span(0, 0)),
    ({**NONE, "a": "yes"}, Span(2, 2)),
    ({**NONE, "c": "much"}, Span(3, 3)),
    ({**NONE, "c": ["some", "unknown"]}, Span(1, 3)),
    ({**NONE, "b": "yes", "n": 4}, Span(2, 2)),
    ({**NONE, "b": "yes", "n": "unknown"}, Span(1, 2)),
    ({**NONE, "a": "unknown"}, Span(0, 2)),
]


@pytest.mark.parametrize(("answers", "span"), SUMS)
def test_points_lie_between_bounds(answers, span):
    """Each present item weighs, an option has its own points, and a group counts its highest."""
    assert points_span(SCORE, facts(**answers)) == span


@pytest.mark.parametrize(
    ("answers", "truths"),
    [
        ({}, (True, None, None)),
        (NONE, (True, False, False)),
        ({**NONE, "c": "much"}, (True, True, False)),
        ({**NONE, "a": "yes", "c": "much"}, (True, True, True)),
        ({**NONE, "a": "unknown", "c": "some"}, (True, None, False)),
        ({"a": "yes", "c": "much"}, (True, True, True)),
    ],
)
def test_a_band_is_reached_or_passed(answers, truths):
    """A band holds when the sum is in it or higher, whatever the items not known."""
    assert tuple(truth(InBand("sum", band), facts(**answers)) for band in BANDS) == truths


@pytest.mark.parametrize(
    ("answers", "tense", "grave"),
    [
        ({}, None, None),
        (NONE, False, False),
        ({**NONE, "c": "much"}, True, True),
        ({**NONE, "a": "yes", "c": "some"}, True, False),
        ({**NONE, "a": "unknown", "c": "some"}, None, False),
        ({"c": "much"}, True, True),
        ({"a": "yes", "c": ["some", "unknown"]}, True, None),
    ],
)
def test_a_table_reads_two_ordered_values(answers, tense, grave):
    """A table gives a result, or a higher one, once every cell still possible agrees."""
    found = facts(**answers)
    assert truth(InTable("grid", "tense"), found) is tense
    assert truth(InTable("grid", "grave"), found) is grave


def test_an_item_that_may_be_hidden_weighs_only_once_it_is_shown():
    """A hidden item weighs nothing, and one that may be hidden weighs for sure only when shown."""
    hidden = {"kind": Kind.VULNERABILITY, "shown_when": Present("ctx")}
    items = [yes_no("ctx", Kind.CONTEXT), yes_no("a", **hidden), choice("c", *"xyz", **hidden)]
    points = (("x", 1), ("y", 2), ("z", 3))
    score = Score("sum", (Weight("a", 2), Weight("c", points)), SCORE.bands)
    rows = tuple((each, (("low", "r0"), ("middle", "r1"), ("high", "r1"))) for each in "xyz")
    table = Table("grid", Axis(item="c"), Axis(score="sum"), ("r0", "r1"), rows)
    grid = checklist(items, scores=(score,), tables=(table,))
    spans, results = [], []
    for context in ("yes", "no", "unknown"):
        found = facts_of(screening(grid, ctx=context, a="yes", c="z"))
        spans.append(points_span(score, found))
        results.append(truth(InTable("grid", "r1"), found))
    assert spans == [Span(5, 5), Span(0, 0), Span(0, 5)]
    assert results == [True, False, None]
