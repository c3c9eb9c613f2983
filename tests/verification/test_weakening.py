"""Each weakened condition is one step away, and holds nowhere that the first one does not."""

from __future__ import annotations

import pytest
from attrs import evolve
from builders import checklist, choice, episodes, number, yes_no
from hypothesis import given
from hypothesis import strategies as st
from strategies import checklists, examples, screenings

from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Count,
    Either,
    EpisodeFact,
    Episodes,
    HoursSince,
    Not,
    Present,
    Within,
)
from signals.evaluation import facts_of, truth
from signals.kind import Kind
from signals.verification.mutation.implication import implies
from signals.verification.mutation.weakening import weakenings

GRID = checklist(
    [
        yes_no("a", groups=("strong",)),
        yes_no("b", groups=("weak",)),
        yes_no("c", Kind.HARM_SIGN, groups=("weak",)),
        choice("scale", "none", "some", "much"),
        number("n"),
        episodes("e"),
    ]
)
A, B = Present("a"), Present("b")
GROWTH = Episodes("e", EpisodeFact.GROWTH)
COUNTED = Episodes("e", EpisodeFact.COUNT, 2, 90)
GROUPS = Count(1, groups=("strong", "weak"))


def named(condition):
    """How each weakening of a condition is named, and what it becomes."""
    return {
        ".".join(map(str, (*each.place, each.how))): each.condition
        for each in weakenings(condition, GRID)
    }


@pytest.mark.parametrize(
    ("condition", "weakened"),
    [
        (Always(), {}),
        (A, {}),
        (GROWTH, {}),
        (All((A, B)), {}),
        (Either((A, B)), {"any.0.without": B, "any.1.without": A}),
        (AtLeast(1, (A, B)), {"at_least_2": AtLeast(2, (A, B))}),
        (AtLeast(2, (A, B)), {}),
        (
            All((Either((A, B)), A)),
            {"all.0.any.0.without": All((B, A)), "all.0.any.1.without": All((A, A))},
        ),
        (Compared("n", at_least=3), {"at_least_4": Compared("n", at_least=4)}),
        (Compared("n", at_most=3), {"at_most_2": Compared("n", at_most=2)}),
        (Compared("n", at_most=0), {}),
        (
            Compared("n", one_of=(1, 2)),
            {
                "without_1": Compared("n", one_of=(2,)),
                "without_2": Compared("n", one_of=(1,)),
            },
        ),
        (Compared("scale", at_least="some"), {"at_least_much": Compared("scale", at_least="much")}),
        (Compared("scale", at_least="much"), {}),
        (Not(Compared("n", at_least=3)), {"not.at_least_2": Not(Compared("n", at_least=2))}),
        (Not(All((A, B))), {"not.all.0.without": Not(B), "not.all.1.without": Not(A)}),
        (Within("a", 7), {"days_6": Within("a", 6)}),
        (Within("a", 0), {}),
        (HoursSince("h", 24), {"at_least_25": HoursSince("h", 25)}),
        (
            COUNTED,
            {
                "at_least_3": Episodes("e", EpisodeFact.COUNT, 3, 90),
                "days_89": Episodes("e", EpisodeFact.COUNT, 2, 89),
            },
        ),
        (Count(1, groups=("strong",)), {}),
        (
            GROUPS,
            {
                "at_least_2": Count(2, groups=("strong", "weak")),
                "without_strong": Count(1, groups=("weak",)),
                "without_weak": Count(1, groups=("strong",)),
                "without_warning_sign": evolve(GROUPS, kinds=(Kind.HARM_SIGN,)),
                "without_harm_sign": evolve(GROUPS, kinds=(Kind.WARNING_SIGN,)),
            },
        ),
    ],
)
def test_a_condition_is_weakened_by_one_step(condition, weakened):
    """Each bound by one, each branch and each filter; never past what the items can be."""
    assert named(condition) == weakened


@examples(150)
@given(checklists().flatmap(screenings))
def test_what_is_weaker_holds_no_more_often(told):
    """Where it holds, the rule did; where the rule does not, it does not; and so it is implied."""
    facts, grid = facts_of(told), told.checklist
    for rule in grid.rulebook.rules:
        for each in weakenings(rule.when, grid):
            found, before = truth(each.condition, facts), truth(rule.when, facts)
            assert before is True or found is not True, each
            assert before is not False or found is False, each


@examples(150)
@given(checklists().flatmap(screenings), st.data())
def test_what_is_implied_holds(told, data):
    """Wherever one condition holds, those that it implies do."""
    facts, grid = facts_of(told), told.checklist
    whole = [rule.when for rule in grid.rulebook.rules] + [Present(id) for id in grid.items]
    whole += [each.condition for when in tuple(whole) for each in weakenings(when, grid)]
    for one in data.draw(st.lists(st.sampled_from(whole), min_size=4, max_size=8)):
        if truth(one, facts) is not True:
            continue
        for other in whole:
            assert not implies(one, other, grid) or truth(other, facts) is True, (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (A, Always()),
        (A, Either((B, A))),
        (All((A, B)), B),
        (Count(2), Count(1)),
        (All((Present("c"), Either((A, B)))), Either((All((Present("c"), A)), B))),
        (All((A, B)), AtLeast(2, (A, B, Present("c")))),
        (COUNTED, Present("e")),
        (COUNTED, Episodes("e", EpisodeFact.COUNT, 1, None)),
        (GROWTH, Episodes("e", EpisodeFact.COUNT, 2)),
        (Compared("n", at_most=2), Compared("n", at_most=3)),
        (Compared("n", at_least=3), Compared("n", at_least=2)),
        (Compared("n", one_of=(1,)), Compared("n", one_of=(1, 2))),
    ],
)
def test_an_implication_is_seen_one_way(one, other):
    """In the conditions alone; the other way, answers tell the two apart."""
    assert implies(one, other, GRID)
    assert not implies(other, one, GRID)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Count(1, groups=("strong",)), A),
        (GROUPS, Either((A, B, Present("c")))),
        (All((A, B)), All((B, A))),
    ],
)
def test_the_same_said_otherwise_is_implied_both_ways(one, other):
    """A count of one item is its presence, and the order of conditions is nothing."""
    assert implies(one, other, GRID)
    assert implies(other, one, GRID)
