"""What several statements settle about one item, by kind and by type."""

import pytest
from attrs import evolve
from builders import DATE, checklist, choice, episodes, moment, number, screening, yes_no

from signals.answer import Answer, Episode
from signals.evaluation import assume, facts_of
from signals.facts import Facts
from signals.finding import is_presumed_minor
from signals.kind import Kind
from signals.span import Span, elapsed, hours_before

CONTEXT, SIGN = Kind.CONTEXT, Kind.WARNING_SIGN
ONE = (Episode(DATE, DATE),)


def facts(item, *values) -> Facts:
    """The facts when these values were stated for one item."""
    return facts_of(screening(checklist([item]), **{item.id: list(values)}))


YES_NO = [
    ([], None, None),
    (["yes"], True, True),
    (["no"], False, False),
    (["unknown"], None, None),
    (["no", "yes"], True, None),
    (["yes", "unknown"], True, True),
    (["no", "unknown"], None, False),
    (["no", "no"], False, False),
]


@pytest.mark.parametrize(("values", "of_a_sign", "of_the_context"), YES_NO)
def test_one_yes_is_enough_for_a_sign(values, of_a_sign, of_the_context):
    """A sign is present from one yes on; a fact of the context is unsettled when contradicted."""
    assert facts(yes_no("a", SIGN), *values).presence("a") is of_a_sign
    assert facts(yes_no("a", CONTEXT), *values).presence("a") is of_the_context
    never_lowers = yes_no("a", CONTEXT, never_lowers=True)
    assert facts(never_lowers, *values).presence("a") is of_a_sign


def test_the_highest_number_stated_stands_for_a_sign():
    """Of a sign the highest number stands, unknown leaves more possible, and no number is zero."""
    item = number("n", SIGN)
    assert facts(item, 2, 5).span(item) == Span(5, 5)
    assert facts(item, 2, "unknown").span(item) == Span(2, 9)
    assert facts(item, "unknown").presence("n") is None
    assert facts(item, 0).presence("n") is False


def test_two_numbers_of_the_context_contradict_one_another():
    """A number of the context that is stated twice is one of the two; unknown adds nothing."""
    item = number("n", CONTEXT)
    assert facts(item, 2, 5).span(item) == Span(2, 5)
    assert facts(item, 2, "unknown").span(item) == Span(2, 2)


def test_an_age_not_known_ranges_over_minors():
    """Unknown, absent or contradicted, the age is presumed under 18; given, it stands."""
    grid = checklist([yes_no("a")])
    for stated in ({}, {"age": "unknown"}, {"age": [12, 20]}):
        found = facts_of(screening(grid, **stated))
        assert found.span(grid.items["age"]) == Span(0, 17)
        assert found.minor is True
    assert facts_of(screening(grid, age=18)).minor is False
    assert facts_of(screening(grid, age=[19, 20])).minor is False
    assert facts_of(screening(grid, age=[18, "unknown"])).minor is True
    between = facts_of(screening(grid, age=[13, 14]))
    assert between.span(grid.items["age"]) == Span(13, 14)


def test_papers_that_do_not_fit_put_an_adult_age_in_doubt():
    """A yes to a question of doubt makes somebody of 19 a presumed minor; unknown does not."""
    grid = evolve(checklist([yes_no("learnt"), yes_no("a")]), age_doubt=("learnt",))
    assert facts_of(screening(grid, age=19, learnt="yes")).minor is True
    assert facts_of(screening(grid, age=19, learnt="unknown")).minor is False
    assert is_presumed_minor(facts_of(screening(grid, age=19, learnt="yes")))
    assert not is_presumed_minor(facts_of(screening(grid, age=16, learnt="yes")))


def test_an_ordered_choice_keeps_the_highest_option_of_a_sign():
    """The options still possible start at the highest stated, and go up when one is unknown."""
    item = choice("c", "none", "some", "much")
    assert facts(item).options(item) == {"none", "some", "much"}
    assert facts(item, "some", "none").options(item) == {"some"}
    assert facts(item, "some", "unknown").options(item) == {"some", "much"}
    assert facts(item, "none").presence("c") is False
    assert facts(item, "some").presence("c") is True


def test_an_unordered_choice_is_settled_by_one_option():
    """Two options stated for an unordered choice leave every option possible."""
    item = choice("c", "red", "green", kind=CONTEXT, ordered=False)
    assert facts(item, "red").options(item) == {"red"}
    assert facts(item, "red", "green").options(item) == {"red", "green"}


def test_episodes_add_up_and_unknown_may_hide_more():
    """Episodes of several statements add up; none stated is no, unless one does not know."""
    item = episodes("e", SIGN)
    assert facts(item).presence("e") is None
    assert facts(item, ()).presence("e") is False
    assert facts(item, (), "unknown").presence("e") is None
    assert facts(item, ONE, "unknown").presence("e") is True
    assert facts(item, ONE, ONE).episodes(item) == ONE
    plain = episodes("e", CONTEXT)
    assert facts(plain, (), "unknown").presence("e") is False


def test_every_date_stated_is_kept_once():
    """A date item keeps each date that was stated, once, and no unknown."""
    item = moment("d")
    assert facts(item, DATE, DATE, "unknown").moments(item) == (DATE,)
    assert facts(item, DATE).presence("d") is True
    assert facts(item, "unknown").presence("d") is None


def test_an_item_is_open_while_absent_or_unknown():
    """What is absent or unknown is open, and a sign also when only one statement is unknown."""
    sign, plain = yes_no("a", SIGN), yes_no("a", CONTEXT)
    assert facts(sign).open_ended(sign)
    assert facts(sign, "no", "unknown").open_ended(sign)
    assert not facts(sign, "no").open_ended(sign)
    assert not facts(plain, "no", "unknown").open_ended(plain)


def test_an_assumed_answer_replaces_what_was_unknown():
    """An assumed answer joins what was known, and the facts before it stay as they were."""
    item = yes_no("a")
    before = facts(item, "no", "unknown")
    after = assume(before, "a", Answer.YES)
    assert [each.value for each in after.stated(item)] == [Answer.NO, Answer.YES]
    assert after.assumed == (("a", Answer.YES),)
    assert after.presence("a") is True
    assert before.presence("a") is None


def test_unknown_ends_leave_a_duration_open():
    """Hours between two moments are bounds: a day without hour lasts 24 hours, unknown any time."""
    assert elapsed(None, DATE) == Span(0, float("inf"))
    assert elapsed(DATE, DATE).low == 0
    assert elapsed(DATE, DATE).high == pytest.approx(24, abs=0.01)
    assert hours_before(Span(10, 10), None) == Span(0, float("inf"))
