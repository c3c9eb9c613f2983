"""Facts derived from episodes: how many, how long, whether they grow, how long ago."""

import datetime as dt

import pytest
from builders import DATE, checklist, episodes, screening

from signals.answer import Answer, Episode
from signals.condition import EpisodeFact, Episodes
from signals.episodes import overlapping
from signals.evaluation import facts_of, truth
from signals.kind import Kind
from signals.outcome import evaluate
from signals.screening import Screening
from signals.wording.outcome import notices


def ago(days: int, hour: int = 12) -> dt.datetime:
    """An hour so many days before the screening."""
    return dt.datetime.combine(DATE, dt.time(hour)) - dt.timedelta(days=days)


def read(fact, at_least, *values, days=None, kind=Kind.WARNING_SIGN):
    """Whether a fact reaches a bound once these values are stated, at half past two."""
    grid = checklist([episodes("e", kind)])
    told = Screening(grid, DATE, dt.time(14, 30))
    for value in values:
        told = told.also_stated("e", value)
    return truth(Episodes("e", EpisodeFact(fact), at_least, days), facts_of(told))


SHORT = Episode(ago(20, 8), ago(20, 12))
LONG = Episode(ago(5, 8), ago(4, 8))
RUNNING = Episode(ago(1, 8))
UNDATED = Episode()
UNKNOWN = Answer.UNKNOWN

CASES = [
    ("count", 1, [], None),
    ("count", 1, [UNKNOWN], None),
    ("count", 1, [()], False),
    ("count", 2, [(SHORT, LONG)], True),
    ("count", 2, [(SHORT,), (LONG,)], True),
    ("count", 2, [(SHORT,), (SHORT,)], False),
    ("count", 2, [(SHORT,), UNKNOWN], None),
    ("longest", 24, [(LONG, SHORT)], True),
    ("longest", 25, [(LONG, SHORT)], False),
    ("longest", 25, [(LONG,), UNKNOWN], None),
    ("longest", 24, [(UNDATED,)], None),
    ("longest", 24, [(RUNNING,)], None),
    ("longest", 31, [(RUNNING,)], False),
    ("growth", 1, [(SHORT, LONG)], True),
    ("growth", 1, [(LONG, SHORT)], True),
    ("growth", 1, [(SHORT,)], False),
    ("growth", 1, [(Episode(ago(30, 8), ago(29, 8)), Episode(ago(9, 8), ago(9, 9)))], False),
    ("growth", 1, [(SHORT, UNDATED)], None),
    ("growth", 1, [(SHORT, RUNNING)], None),
]


@pytest.mark.parametrize(("fact", "at_least", "values", "expected"), CASES)
def test_a_fact_of_episodes_reaches_its_bound(fact, at_least, values, expected):
    """A derived fact holds, does not, or stays unknown while an episode or an end is not known."""
    assert read(fact, at_least, *values) is expected


def test_episodes_are_counted_inside_a_window():
    """A window counts the episodes begun in it; an unknown start counts unless its end is older."""
    assert read("count", 1, (LONG,), days=5) is True
    assert read("count", 1, (LONG,), days=4) is False
    assert read("count", 1, (Episode(DATE - dt.timedelta(days=5)),), days=5) is True
    assert read("count", 1, (Episode(None, ago(6)),), days=5) is False
    assert read("count", 1, (Episode(None, ago(1)),), days=5) is None


def test_the_last_episode_of_the_context_gives_length_and_hours():
    """Length and hours since are read on the latest start, whatever the order of statement."""
    context = {"kind": Kind.CONTEXT}
    assert read("length", 24, (LONG, SHORT), **context) is True
    assert read("length", 25, (LONG, SHORT), **context) is False
    assert read("length", 1, (), **context) is False
    assert read("hours_since", 30, (RUNNING, SHORT), **context) is True
    assert read("hours_since", 31, (RUNNING, SHORT), **context) is False
    assert read("hours_since", 1, (UNDATED,), **context) is None
    assert read("hours_since", 1, (), **context) is False


def test_without_an_hour_the_whole_day_of_the_screening_counts():
    """Hours to a screening without hour are settled only when every hour of its day agrees."""
    grid = checklist([episodes("e", Kind.CONTEXT)])
    facts = facts_of(screening(grid, e=(RUNNING,)))
    assert truth(Episodes("e", EpisodeFact.HOURS_SINCE, 16), facts) is True
    assert truth(Episodes("e", EpisodeFact.HOURS_SINCE, 30), facts) is None
    assert truth(Episodes("e", EpisodeFact.HOURS_SINCE, 40), facts) is False


def test_two_episodes_alike_are_two():
    """Five runaways without dates are five; the same one told by two people is one."""
    assert read("count", 2, (UNDATED, UNDATED)) is True
    assert read("count", 2, (SHORT,), (SHORT,)) is False
    assert read("count", 2, (UNDATED, UNDATED), days=90) is None


def test_the_order_of_two_days_that_are_one_is_not_known():
    """Begun the same day without an hour, either may be the later: growth stays open."""
    start = DATE - dt.timedelta(6)
    short, long = Episode(start, start), Episode(start, DATE - dt.timedelta(3))
    assert read("growth", 1, (short, long)) is None
    evening = Episode(ago(4, 22), ago(3, 22))
    day = Episode(DATE - dt.timedelta(4), DATE - dt.timedelta(1))
    assert read("growth", 1, (day, evening)) is None
    assert read("growth", 1, (SHORT, SHORT)) is False


def test_episodes_told_in_days_are_compared_in_days():
    """Two stretches told as one day each did not grow; one of three days after one of one did."""
    first, second = Episode(DATE - dt.timedelta(20), DATE - dt.timedelta(20)), Episode(DATE, DATE)
    longer = Episode(DATE - dt.timedelta(3), DATE)
    assert read("growth", 1, (first, second)) is False
    assert read("growth", 1, (first, longer)) is True


@pytest.mark.parametrize(
    ("told", "crosses"),
    [
        ((SHORT, LONG), False),
        ((SHORT, SHORT), True),
        ((LONG, Episode(ago(4, 6), ago(3, 8))), True),
        ((LONG, Episode(ago(4, 8), ago(3, 8))), False),
        ((LONG, Episode(ago(5, 9), None)), False),
        ((UNDATED, UNDATED), False),
        ((Episode(DATE, DATE), Episode(DATE, DATE)), True),
    ],
)
def test_episodes_that_cross_are_seen(told, crosses):
    """Nobody runs away twice at once: one of them may be the same, told twice."""
    assert overlapping(told) is crosses


def test_crossing_dates_are_said_beside_the_outcome():
    """Both count, so that nothing is lost; whoever reads is asked to look again."""
    grid = checklist([episodes("e", Kind.WARNING_SIGN)])
    said = [*notices(evaluate(Screening(grid, DATE).answered("e", (SHORT, SHORT))))]
    assert any("deux dates se recouvrent" in each for each in said)
    said = [*notices(evaluate(Screening(grid, DATE).answered("e", (SHORT, LONG))))]
    assert not any("se recouvrent" in each for each in said)
