"""A condition written in the file format is read back the same."""

import json

from hypothesis import given
from hypothesis import strategies as st

from signals import open_library
from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Count,
    Distinct,
    Either,
    EpisodeFact,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Present,
    Within,
)
from signals.interchange.conditions import read_condition
from signals.interchange.converter import structured
from signals.interchange.written_conditions import written_condition
from signals.kind import Kind

IDS = st.sampled_from(["phones", "age", "yes", "é"])
NUMBERS = st.integers(-3, 40)
VALUES = IDS | NUMBERS


def _tuples(of, least=0):
    return st.lists(of, min_size=least, max_size=3).map(tuple)


LEAVES = st.one_of(
    st.just(Always()),
    st.builds(Present, IDS),
    st.builds(Compared, IDS, _tuples(VALUES, 1)),
    st.builds(Compared, IDS, at_least=VALUES, at_most=st.none() | VALUES),
    st.builds(Compared, IDS, at_most=VALUES),
    st.builds(
        Count,
        NUMBERS,
        _tuples(st.sampled_from(Kind)),
        _tuples(IDS),
        _tuples(IDS),
        st.sampled_from(Distinct),
    ),
    st.builds(Within, IDS, NUMBERS),
    st.builds(Episodes, IDS, st.sampled_from(EpisodeFact), NUMBERS, st.none() | NUMBERS),
    st.builds(HoursSince, IDS, NUMBERS),
    st.builds(InBand, IDS, IDS),
    st.builds(InTable, IDS, IDS),
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(All, _tuples(inner, 1)),
        st.builds(Either, _tuples(inner, 1)),
        st.builds(AtLeast, NUMBERS, _tuples(inner, 1)),
        st.builds(Not, inner),
    ),
    max_leaves=6,
)


@given(CONDITIONS)
def test_any_condition_goes_and_comes_back(condition):
    """Through JSON, as every tool would carry it."""
    written = json.loads(json.dumps(written_condition(condition)))
    assert read_condition(written, structured) == condition


def test_every_shipped_condition_goes_and_comes_back():
    """Those of the rules and of the guarantees."""
    library = open_library()
    for id in library.ids:
        book = library.checklist(id).rulebook
        conditions = [rule.when for rule in book.rules]
        conditions += [guarantee.if_ for guarantee in book.guarantees]
        for condition in conditions:
            assert read_condition(written_condition(condition), structured) == condition
