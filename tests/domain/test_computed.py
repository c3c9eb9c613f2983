"""Facts computed from episodes, in words: exact, between bounds, or not known; never zero."""

import datetime as dt

import builders as build
import pytest
from attrs import evolve

from signals.answer import Answer, Episode
from signals.checklist import Computed
from signals.condition import EpisodeFact
from signals.kind import Kind
from signals.outcome import evaluate
from signals.screening import Screening
from signals.span import Span
from signals.wording.computed import computed_lines, duration_text

NB = "\N{NO-BREAK SPACE}"
FACTS = {
    "count": Computed("count", "Fugues", "runaways", EpisodeFact.COUNT),
    "recent": Computed("recent", "Récentes", "runaways", EpisodeFact.COUNT, 90),
    "length": Computed("length", "Durée", "runaways", EpisodeFact.LENGTH),
    "longest": Computed("longest", "Plus longue", "runaways", EpisodeFact.LONGEST),
    "growth": Computed("growth", "Allongement", "runaways", EpisodeFact.GROWTH),
    "since": Computed("since", "Depuis", "runaways", EpisodeFact.HOURS_SINCE),
}
NOON = dt.datetime(2026, 11, 10, 12)
DAY = dt.date(2026, 11, 10)


def _said(*statements, kind=Kind.CONTEXT, time=None):
    grid = build.checklist([build.episodes("runaways", kind)])
    grid = evolve(grid, computed=tuple(FACTS.values()))
    told = Screening(grid, build.DATE, time)
    for each in statements:
        told = told.also_stated("runaways", each)
    lines = [value for _, value in computed_lines(evaluate(told))]
    return {id: value.replace(NB, " ") for id, value in zip(FACTS, lines, strict=True)}


@pytest.mark.parametrize("statements", [(), (Answer.UNKNOWN,)])
def test_what_is_not_known_is_never_zero(statements):
    """Not asked, or asked and not known."""
    assert set(_said(*statements).values()) == {"non connu"}


def test_none_at_all_is_zero_and_lasts_nothing():
    """« Aucune » is an answer."""
    said = _said(())
    assert (said["count"], said["recent"], said["growth"]) == ("0", "0", "non")
    assert said["length"] == said["longest"] == said["since"] == "non connu"


def test_two_hours_make_an_exact_length():
    """In days and hours."""
    said = _said((Episode(NOON, NOON + dt.timedelta(hours=76)),))
    assert said["length"] == said["longest"] == "3 jours et 4 heures"


def test_a_date_without_hour_leaves_bounds():
    """They go outwards: the length stays true."""
    assert _said((Episode(DAY, DAY + dt.timedelta(2)),))["length"] == "entre 1 et 3 jours"
    midnight = dt.datetime(2026, 11, 10)
    assert _said((Episode(midnight, DAY + dt.timedelta(2)),))["length"] == "entre 2 et 3 jours"
    assert _said((Episode(NOON, DAY),))["length"] == "au plus 12 heures"


def test_an_end_that_is_not_known_lasts_until_now_at_the_most():
    """The hour of the screening makes it exact to the hour."""
    assert _said((Episode(NOON, None),))["length"] == "au plus 11 jours et 12 heures"
    assert _said((Episode(NOON, None),), time=dt.time(14))["since"] == "11 jours et 2 heures"


def test_episodes_are_counted_in_their_days():
    """Without a start, an episode may count or not."""
    old = Episode(dt.date(2026, 1, 1), dt.date(2026, 1, 2))
    said = _said((old, Episode(DAY, DAY), Episode(None, DAY)))
    assert (said["count"], said["recent"]) == ("3", "entre 1 et 2")


def test_a_sign_that_may_hide_more_says_at_least():
    """One of its sources did not know."""
    long = Episode(NOON, NOON + dt.timedelta(hours=30))
    said = _said((long,), Answer.UNKNOWN, kind=Kind.WARNING_SIGN)
    assert said["count"] == "au moins 1"
    assert said["longest"] == "au moins 1 jour et 6 heures"
    assert said["length"] == said["since"] == said["growth"] == "non connu"


def test_growth_is_told_yes_no_or_not_known():
    """From a later episode that lasted longer."""
    short = Episode(DAY, DAY + dt.timedelta(1))
    long = Episode(DAY + dt.timedelta(3), DAY + dt.timedelta(8))
    assert _said((short, long))["growth"] == "oui"
    assert _said((Episode(DAY, DAY), Episode(None, None)))["growth"] == "non connu"


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (0, 0, "moins d'une minute"),
        (2, 2, "2 heures"),
        (2 - 1 / 60, 2 - 1 / 60, "1 heure et 59 minutes"),
        (1, 1, "1 heure"),
        (24, 24, "1 jour"),
        (49.5, 49.5, "2 jours, 1 heure et 30 minutes"),
        (5, 29, "entre 5 et 29 heures"),
        (0, 30, "au plus 1 jour et 6 heures"),
        (0, 60, "au plus 2 jours et 12 heures"),
        (52, 76, "entre 2 et 4 jours"),
        (100, float("inf"), "au moins 4 jours et 4 heures"),
        (0.5, float("inf"), "non connu"),
    ],
)
def test_a_duration_is_told_in_days_and_hours(low, high, told):
    """Whole hours; a single day is « 1 jour »."""
    assert duration_text(Span(low, high)).replace(NB, " ") == told


def test_the_last_episode_is_not_guessed():
    """One that may have begun after the others is not passed over for the one with dates."""
    dated = Episode(dt.date(2026, 10, 1), dt.date(2026, 10, 2))
    ended = Episode(None, dt.datetime.combine(DAY, dt.time(9)))
    said = _said((dated, ended), time=dt.time(14))
    assert (said["length"], said["since"]) == ("non connu", "non connu")
    long_ago = Episode(None, dt.date(2026, 9, 1))
    assert _said((dated, long_ago))["length"] == _said((dated,))["length"] != "non connu"


def test_one_episode_alone_says_nothing_of_growth():
    """Others may have gone untold: « non » would reassure for nothing."""
    assert _said((Episode(DAY, DAY),))["growth"] == "non connu"
