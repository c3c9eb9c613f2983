"""Answers that are hard to write: dates far back, hidden items, episodes, questions made one."""

from __future__ import annotations

import builders as build
import pytest
from attrs import evolve

from signals.condition import (
    All,
    Compared,
    EpisodeFact,
    Episodes,
    HoursSince,
    InBand,
    Not,
    Present,
    Within,
)
from signals.instrument import Band, Score, Weight
from signals.kind import Kind
from signals.verification.coverage import rule_witnesses
from signals.verification.properties.reached import reached
from signals.verification.properties.split import splits
from signals.verification.report import verify
from signals.verification.revision import lowerings, raisings

YOUNG, OLD = Compared("age", at_most=14), Compared("age", at_least=15)
SHOWN = build.yes_no("open", Kind.CONTEXT)
RECENT = All((Episodes("e", EpisodeFact.HOURS_SINCE, 240), Episodes("e", EpisodeFact.COUNT, 1, 7)))


def gap(*items, when):
    """What refutes a checklist of two rules, on a sign with a fact or with its contrary."""
    rules = [
        build.rule("with", All((Present("a"), when))),
        build.rule("without", All((Present("a"), Not(when)))),
    ]
    grid = build.checklist([build.yes_no("a"), *items], rules)
    [proof] = splits(grid)
    return proof.counter_example


def test_a_split_that_a_score_reads_is_found():
    """A score reads the presence of a number that no other condition reads: 0 is not 1 or more."""
    score = Score("s", (Weight("n", 1),), (Band("low", 0, 0), Band("high", 1)))
    items = [build.yes_no("a"), build.number("n", Kind.CONTEXT)]
    ways = {"young": YOUNG, "old": OLD}
    rules = [build.rule(id, All((InBand("s", "high"), part))) for id, part in ways.items()]
    [proof] = splits(build.checklist(items, rules, scores=(score,)))
    assert proof.counter_example is not None


@pytest.mark.parametrize(
    ("item", "when"),
    [
        (build.yes_no("c", Kind.CONTEXT), Within("c", 7)),
        (build.moment("c"), Within("c", 5_000)),
        (build.moment("c", with_hour=True), Within("c", 500)),
        (build.moment("c", with_hour=True), HoursSince("c", 231)),
        (build.moment("c", shown_when=Present("open")), Within("c", 7)),
    ],
    ids=["yes", "date", "hour", "hours since", "hidden"],
)
def test_completions_are_written_on_each_side_of_any_bound(item, when):
    """A yes dated long ago, a date of many years, a hidden one: what completes is written."""
    told, *completions = gap(SHOWN, item, when=when).screenings
    assert not told.knows("c")
    stated = {each.statements["c"] for each in completions}
    assert len(stated) > 1


def test_a_rule_that_no_episodes_reach_is_not_said_to_be():
    """The last began ten days ago, and one began within seven: no episodes do both."""
    items = [build.episodes("e", Kind.CONTEXT), build.yes_no("a")]
    grid = build.checklist(items, [build.rule("never", RECENT), build.rule("often", "a")])
    assert [bool(proof.fault) for proof in reached(grid)] == [True, False]
    found = verify(grid)
    assert found.undecided == ("never", "e")
    assert found.idle_rules == ()


def test_episodes_that_may_be_hidden_are_written():
    """Episodes are asked where something shows them: the witness of their rule has both."""
    episodes = build.episodes("e", Kind.CONTEXT, shown_when=Present("open"))
    rules = [build.rule("r", Episodes("e", EpisodeFact.COUNT, 2, 7))]
    [witness] = rule_witnesses(build.checklist([SHOWN, episodes, build.yes_no("a")], rules))
    assert witness.screening is not None
    assert {"open", "e"} <= set(witness.screening.statements)


def versions(old, new, before, after):
    """Two versions of a checklist of one rule each."""
    one = build.checklist(old, [build.rule("r", before)])
    other = build.checklist(new, [build.rule("r", after)])
    return evolve(one, version="1.0.0"), evolve(other, version="1.1.0")


def test_two_numbers_made_one_are_both_read():
    """The highest of the numbers told stands: nobody who had 5 of one loses it by the other."""
    old, new = [build.number("n"), build.number("m")], [build.number("p", formerly=("n", "m"))]
    asked = Compared("n", at_least=5), Compared("p", at_least=5)
    one, other = versions(old, new, *asked)
    assert list(lowerings(one, other)) == []
    assert [each.before.knows("m") for each in raisings(one, other)] == [True]


@pytest.mark.parametrize("days", [3, 7])
def test_two_yes_made_one_keep_their_days(days):
    """A yes of either question keeps the day on which it is dated."""
    old, new = [build.yes_no("n"), build.yes_no("m")], [build.yes_no("p", formerly=("n", "m"))]
    one, other = versions(old, new, Within("n", 7), Within("p", days))
    assert bool([*lowerings(one, other)]) is (days < 7)


def test_two_questions_on_episodes_made_one_are_read():
    """Episodes of either question are those of the one: two of them raise."""
    old = [build.episodes("n"), build.episodes("m")]
    new = [build.episodes("p", formerly=("n", "m"))]
    both = All((Present("n"), Present("m")))
    one, other = versions(old, new, both, Episodes("p", EpisodeFact.COUNT, 2))
    assert [*raisings(one, other)]


def test_a_fact_of_episodes_that_is_read_no_more_is_compared():
    """The older version reads the longest, the newer the count: one long episode is lowered."""
    items = [build.episodes("e")]
    when = Episodes("e", EpisodeFact.LONGEST, 48), Episodes("e", EpisodeFact.COUNT, 2, 7)
    [shift] = lowerings(*versions(items, items, *when))
    assert shift.rules == ("r",)
