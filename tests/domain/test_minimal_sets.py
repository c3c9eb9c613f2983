"""Families of minimal sets, against the same families written set by set."""

from itertools import combinations
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import examples

from signals.minimal_sets import ALWAYS, NONE, Families, TooManyError

PLACES = range(5)
SETS = st.lists(st.frozensets(st.sampled_from(PLACES)), max_size=6)


def minimal(sets):
    """The sets that contain no other."""
    return {each for each in sets if not any(other < each for other in sets)}


def built(families, sets):
    """The family that holds some sets, as a diagram."""
    family = NONE
    for each in sets:
        whole = ALWAYS
        for place in each:
            whole = families.both(whole, families.single(place))
        family = families.either(family, whole)
    return family


def written(families, family):
    """The sets of a family, one by one."""
    return {frozenset(each) for each in families.smallest(family, 1000)}


@examples(150)
@given(SETS, SETS, st.integers(0, 3))
def test_families_are_those_written_set_by_set(one, other, k):
    """Either, both, at least so many of three, what hits every set: the same, and counted."""
    families = Families(100_000)
    first, second = built(families, one), built(families, other)
    singles = [families.single(place) for place in (0, 2, 4)]
    every = [frozenset(some) for size in range(6) for some in combinations(PLACES, size)]
    expected = {
        first: minimal(one),
        families.either(first, second): minimal([*one, *other]),
        families.both(first, second): minimal([a | b for a in one for b in other]),
        families.at_least(k, singles): {frozenset(some) for some in combinations((0, 2, 4), k)},
        families.hitting(first): minimal([s for s in every if all(s & each for each in one)]),
    }
    for family, sets in expected.items():
        assert written(families, family) == sets
        assert sum(families.counts(family)) == len(sets)


def test_the_smallest_come_first_then_the_first_places():
    """By size, then by the order of the places."""
    families = Families(1000)
    family = built(families, [{3}, {1, 2}, {0, 4}, {0, 1, 5}])
    assert families.smallest(family, 3) == ((3,), (0, 4), (1, 2))
    assert families.counts(family) == (0, 1, 2, 1)


def test_many_sets_are_counted_without_being_written():
    """Half of forty places: more than a hundred thousand million sets."""
    families = Families(100_000)
    family = families.at_least(20, map(families.single, reversed(range(40))))
    assert sum(families.counts(family)) == comb(40, 20)
    assert families.smallest(family, 1) == (tuple(range(20)),)


def test_a_family_too_large_is_given_up():
    """The steps are counted: what would take too long is refused, never half built."""
    families = Families(50)
    with pytest.raises(TooManyError):
        families.at_least(20, map(families.single, range(40)))
