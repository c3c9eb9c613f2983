"""Each condition: when it holds, when it does not, and when the answers do not settle it."""

import datetime as dt

import pytest
from builders import DATE, age, checklist, choice, episodes, moment, number, screening, yes_no

from signals.answer import Answer, Episode, Statement
from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Count,
    Distinct,
    Either,
    HoursSince,
    Not,
    Present,
    Within,
)
from signals.evaluation import assume, facts_of, of_population, truth
from signals.kind import Kind
from signals.orientation import Population
from signals.screening import Screening

CONTEXT, HARM, RISK = Kind.CONTEXT, Kind.HARM_SIGN, Kind.VULNERABILITY
GRID = checklist(
    sections={
        "one": [yes_no("a", groups=("g",)), yes_no("b"), yes_no("v", RISK), age()],
        "two": [yes_no("h", HARM, groups=("g",)), number("n"), episodes("e")],
        "context": [
            yes_no("ctx", CONTEXT),
            yes_no("denial", CONTEXT, never_lowers=True),
            number("size", CONTEXT),
            choice("colour", "red", "green", "blue", kind=CONTEXT, ordered=False),
            choice("grade", "none", "some", "much"),
            choice("pace", "slow", "fair", "fast", kind=CONTEXT),
            moment("day"),
            moment("hour", with_hour=True),
            moment("told", never_lowers=True),
        ],
    }
)
OLD, NEW = DATE - dt.timedelta(days=11), DATE - dt.timedelta(days=10)


def yes_on(day):
    """A yes that applies to a day."""
    return Statement(Answer.YES, day)


CASES = [
    (Always(), {}, True),
    (Present("a"), {"a": "yes"}, True),
    (Present("a"), {"a": "no"}, False),
    (Present("a"), {"a": "unknown"}, None),
    (Present("a"), {}, None),
    (Present("n"), {"n": 1}, True),
    (Present("n"), {"n": 0}, False),
    (Present("n"), {"n": "unknown"}, None),
    (Present("e"), {"e": (Episode(),)}, True),
    (Present("e"), {"e": ()}, False),
    (Present("grade"), {"grade": "some"}, True),
    (Present("grade"), {"grade": "none"}, False),
    (Compared("ctx", ("no",)), {"ctx": "no"}, True),
    (Compared("ctx", ("no",)), {"ctx": "yes"}, False),
    (Compared("ctx", ("no",)), {}, None),
    (Compared("a", ("yes",)), {"a": ["no", "yes"]}, True),
    (Compared("colour", ("red", "green")), {"colour": "green"}, True),
    (Compared("colour", ("red", "green")), {"colour": "blue"}, False),
    (Compared("colour", ("red", "green")), {"colour": "unknown"}, None),
    (Compared("grade", at_least="some"), {"grade": "much"}, True),
    (Compared("grade", at_least="some"), {"grade": "none"}, False),
    (Compared("grade", at_least="much"), {"grade": ["some", "unknown"]}, None),
    (Compared("pace", at_least="fair", at_most="fair"), {"pace": "fair"}, True),
    (Compared("pace", at_most="fair"), {"pace": "fast"}, False),
    (Compared("pace", at_most="fair"), {"pace": "unknown"}, None),
    (Compared("size", at_least=2, at_most=4), {"size": 4}, True),
    (Compared("size", at_least=2, at_most=4), {"size": 5}, False),
    (Compared("size", at_least=2), {}, None),
    (Compared("size", at_least=0), {}, True),
    (Compared("size", (1, 3)), {"size": 3}, True),
    (Compared("size", (1, 3)), {"size": 2}, False),
    (Compared("size", (1, 3)), {"size": "unknown"}, None),
    (Compared("size", tuple(range(10))), {}, True),
    (Compared("age", at_most=17), {}, True),
    (Compared("age", at_least=15), {}, None),
    (Compared("age", at_least=18), {}, False),
    (All((Present("a"), Present("b"))), {"a": "yes", "b": "yes"}, True),
    (All((Present("a"), Present("b"))), {"b": "no"}, False),
    (All((Present("a"), Present("b"))), {"b": "yes"}, None),
    (Either((Present("a"), Present("b"))), {"b": "yes"}, True),
    (Either((Present("a"), Present("b"))), {"a": "no", "b": "no"}, False),
    (Either((Present("a"), Present("b"))), {"b": "no", "a": "unknown"}, None),
    (AtLeast(2, tuple(map(Present, "abh"))), {"a": "yes", "h": "yes"}, True),
    (AtLeast(2, tuple(map(Present, "abh"))), {"a": "no", "h": "no"}, False),
    (AtLeast(2, tuple(map(Present, "abh"))), {"a": "yes", "h": "no"}, None),
    (Not(Present("ctx")), {"ctx": "no"}, True),
    (Not(Present("ctx")), {"ctx": "yes"}, False),
    (Not(Present("ctx")), {}, None),
    (Count(2, (Kind.WARNING_SIGN,)), {"a": "yes", "n": 3}, True),
    (Count(2, (Kind.WARNING_SIGN,)), {"a": "yes", "h": "yes"}, None),
    (Count(2, groups=("g",)), {"a": "yes", "h": "yes"}, True),
    (Count(2, groups=("g",)), {"h": "no"}, False),
    (Count(1, sections=("two",)), {"h": "no", "n": 0, "e": ()}, False),
    (Count(2, sections=("one", "two"), distinct=Distinct.SECTIONS), {"b": "yes", "n": 1}, True),
    (Count(2, sections=("one",), distinct=Distinct.ITEMS), {"a": "yes", "v": "yes"}, None),
    (Count(2, sections=("one", "two"), distinct=Distinct.SECTIONS), {"b": "yes"}, None),
    (Count(1, (RISK,)), {"v": "no", "a": "yes"}, False),
    (Within("a", 10), {"a": yes_on(NEW)}, True),
    (Within("a", 10), {"a": yes_on(OLD)}, False),
    (Within("a", 10), {"a": yes_on(None)}, None),
    (Within("a", 10), {"a": "no"}, False),
    (Within("a", 10), {}, None),
    (Within("a", 10), {"a": [yes_on(OLD), yes_on(NEW)]}, True),
    (Within("a", 10), {"a": [yes_on(OLD), "unknown"]}, None),
    (Within("day", 10), {"day": NEW}, True),
    (Within("day", 10), {"day": OLD}, False),
    (Within("day", 10), {"day": [OLD, NEW]}, None),
    (Within("day", 10), {"day": "unknown"}, None),
    (Within("told", 10), {"told": [OLD, NEW]}, True),
    (Within("told", 10), {"told": OLD}, False),
    (Within("told", 10), {"told": [OLD, "unknown"]}, None),
    (HoursSince("hour", 24), {"hour": dt.datetime(2026, 11, 20)}, True),
    (HoursSince("hour", 24), {"hour": dt.datetime(2026, 11, 20, 12)}, None),
    (HoursSince("hour", 48), {"hour": dt.datetime(2026, 11, 20, 12)}, False),
    (HoursSince("hour", 24), {}, None),
]


@pytest.mark.parametrize(("condition", "answers", "expected"), CASES, ids=range(len(CASES)))
def test_a_condition_holds_or_not_or_is_not_settled(condition, answers, expected):
    """A condition is true, false, or unknown, as the answers given settle it."""
    assert truth(condition, facts_of(screening(GRID, **answers))) is expected


def test_a_count_never_adds_a_risk_to_signs():
    """A count that names no kind counts warning and harm signs, and no vulnerability."""
    counted = [id for unit in GRID.counted(Count(1)) for id in unit]
    assert counted == ["a", "b", "h", "n", "e", "grade"]


def test_the_hour_of_the_screening_settles_hours():
    """With its hour, a screening settles durations in hours to the hour."""
    told = Screening(GRID, DATE, dt.time(12)).answered("hour", dt.datetime(2026, 11, 20, 12))
    assert truth(HoursSince("hour", 24), facts_of(told)) is True
    assert truth(HoursSince("hour", 25), facts_of(told)) is False


@pytest.mark.parametrize(
    ("stated", "minor"), [({}, True), ({"age": 17}, True), ({"age": 18}, False)]
)
def test_an_age_not_known_is_a_minors(stated, minor):
    """A rule for minors reads an unknown age as a minor's; a rule for everyone reads no age."""
    facts = facts_of(screening(GRID, **stated))
    assert of_population(Population.MINORS, facts) is minor
    assert of_population(Population.ADULTS, facts) is not minor
    assert of_population(Population.EVERYONE, facts) is True


@pytest.mark.parametrize(
    ("context", "present", "absent"),
    [("yes", True, False), ("no", False, False), ("unknown", None, False)],
)
def test_a_hidden_item_has_no_effect(context, present, absent):
    """An answer counts when its item is shown, never when hidden, and waits while that is open."""
    shown = Present("ctx")
    grid = checklist([yes_no("ctx", CONTEXT), number("n", CONTEXT, shown_when=shown)])
    facts = facts_of(screening(grid, ctx=context, n=3))
    for condition in (Present("n"), Compared("n", at_least=2), Compared("n", at_most=4)):
        assert truth(condition, facts) is present
    assert truth(Compared("n", at_most=2), facts) is absent


def test_an_assumed_context_may_show_or_hide():
    """Assuming an answer of the context shows or hides the items that depend on it."""
    grid = checklist([yes_no("ctx", CONTEXT), yes_no("v", RISK, shown_when=Present("ctx"))])
    facts = facts_of(screening(grid, v="yes"))
    assert truth(Present("v"), facts) is None
    assert truth(Present("v"), assume(facts, "ctx", Answer.YES)) is True
    assert truth(Present("v"), assume(facts, "ctx", Answer.NO)) is False
