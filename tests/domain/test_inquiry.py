"""Which questions can still change an outcome, in which order, and what to ask next."""

import pytest
from builders import checklist, classification, episodes, number, outcome, rule, yes_no

from signals.answer import Answer
from signals.condition import All, AtLeast, Compared, Count, Distinct, Either, Not, Present
from signals.kind import Kind, KnownBy
from signals.orientation import Orientation, Urgency

CONTEXT, HARM = Kind.CONTEXT, Kind.HARM_SIGN
SIGNALEMENT, REFERRAL = Orientation.SIGNALEMENT, Orientation.REFERRAL
NEVER = {"known_by": (KnownBy.NEVER_ASKED,)}
YES = Answer.YES


def both(*ids: str) -> All:
    """These items are all present."""
    return All(tuple(map(Present, ids)))


def ids(items) -> list[str]:
    """The ids of some items, in their order."""
    return [each.id for each in items]


def test_questions_stop_pending_once_they_change_nothing():
    """A question is pending while it can still bring something, and no longer."""
    grid = checklist([*map(yes_no, "abc")], [rule("r", both("a", "b"))])
    assert ids(outcome(grid).pending) == ["a", "b", "age"]
    assert ids(outcome(grid, a="no").pending) == ["age"]
    assert ids(outcome(grid, a="yes", age=15).pending) == ["b"]
    assert ids(outcome(grid, a="unknown", b="yes").deciding) == ["a"]
    assert ids(outcome(grid, a="yes", b="yes").deciding) == []


def test_what_a_rule_would_add_is_already_there():
    """A question that only leads to what is established anyway decides nothing."""
    rules = [rule("r", "a"), rule("same", "b"), rule("sooner", "c", urgency=Urgency.IMMEDIATE)]
    grid = checklist([*map(yes_no, "abc")], rules)
    assert ids(outcome(grid, a="yes").deciding) == ["c"]


def test_a_sign_that_one_person_does_not_know_stays_open():
    """After a no and an unknown a sign still waits; after a no alone it does not."""
    grid = checklist([yes_no("a"), episodes("e")], [rule("r", "a"), rule("s", "e")])
    assert ids(outcome(grid, a=["no", "unknown"], e=[(), "unknown"]).deciding) == ["a", "e"]
    assert ids(outcome(grid, a="no", e=()).deciding) == []


def test_deciding_questions_are_ranked():
    """The highest result reachable comes first, then the fewest answers, then the order."""
    items = [*map(yes_no, "abcd"), yes_no("h", HARM), yes_no("i", HARM)]
    rules = [
        rule("pair", both("a", "b")),
        rule("single", "d"),
        rule("other", "c"),
        rule("harm", both("h", "i"), orientation=SIGNALEMENT),
    ]
    found = outcome(checklist(items, rules))
    assert ids(found.deciding) == ["h", "i", "c", "d", "a", "b"]
    assert [each.size for each in found.raisings] == [2, 2, 1, 1, 2, 2]


def test_urgency_and_classification_rank_too():
    """At one level, the more urgent comes first, then the higher classification."""
    classes = tuple(map(classification, ("plain", "grave")))
    rules = [
        rule("plain", "a"),
        rule("grave", "b", classification="grave"),
        rule("soon", "c", urgency=Urgency.SAME_DAY),
    ]
    grid = checklist([*map(yes_no, "abc")], rules, classifications=classes)
    assert ids(outcome(grid).deciding) == ["c", "b", "a"]


def test_next_is_a_smallest_set_even_where_more_would_reach_higher():
    """One answer that raises comes before two that would raise more."""
    rules = [rule("high", both("a", "b"), orientation=SIGNALEMENT), rule("low", "a")]
    found = outcome(checklist([*map(yes_no, "ab")], rules))
    assert ids(found.deciding) == ["a", "b"]
    assert found.raisings[0].size == 2
    assert found.next.answers == (("a", YES),)
    assert found.next.reaches.level is Orientation.INFORMATION_PREOCCUPANTE


def test_next_prefers_what_may_be_asked():
    """Between sets of one size, the one with the fewest questions never asked is next."""
    items = [yes_no("n", **NEVER), yes_no("m", **NEVER), *map(yes_no, "abc")]
    pairs = [Either((Present("n"), Present("b"))), Either((Present("m"), Present("c")))]
    found = outcome(checklist(items, [rule("r", All((Present("a"), *pairs)))]))
    assert found.next.never_asked == 0
    assert sorted(id for id, _ in found.next.answers) == ["a", "b", "c"]
    assert ids(found.to_ask) == ["a", "b", "c"]
    assert ids(found.not_to_ask) == ["n", "m"]


def test_a_never_asked_question_is_next_only_alone():
    """A question never asked is in the next set when nothing as small does without it."""
    grid = checklist([yes_no("n", **NEVER), yes_no("a")], [rule("r", "n"), rule("s", "a")])
    assert outcome(grid).next.item == "a"
    assert outcome(grid, a="no").next.item == "n"


SECTIONS = {"one": (yes_no("a"), yes_no("b")), "two": (yes_no("c"), yes_no("d"))}


def needed(found, id: str) -> int:
    """How many answers the smallest set of an item holds."""
    return next(each.size for each in found.raisings if each.item == id)


@pytest.mark.parametrize(
    ("condition", "size"),
    [
        (Count(3), 3),
        (Count(2, distinct=Distinct.SECTIONS), 2),
        (AtLeast(2, (Present("a"), both("b", "c"), Present("d"))), 2),
        (Either((both("a", "b", "c"), Present("d"))), 1),
    ],
)
def test_a_set_holds_the_answers_that_a_condition_lacks(condition, size):
    """A count, some of several conditions or either of two need their smallest set."""
    found = outcome(checklist(rules=[rule("r", condition)], sections=SECTIONS))
    assert found.next.size == size
    assert ids(found.deciding) == sorted("abcd", key=lambda id: (needed(found, id), id))


def test_every_item_of_a_section_may_be_its_sign():
    """Of two items of one section, each decides, also when one of them is enough by itself."""
    rules = [rule("r", Count(2, distinct=Distinct.SECTIONS)), rule("s", "a")]
    found = outcome(checklist(rules=rules, sections=SECTIONS))
    assert {*ids(found.deciding)} == {*"abcd"}
    assert needed(found, "b") == needed(found, "c") == 2


def test_weak_signs_decide_beside_many_strong_ones():
    """Three weak signs decide together, however many strong signs would do alone."""
    strong = [yes_no(f"s{place}", groups=("strong",)) for place in range(30)]
    weak = [yes_no(f"w{place}") for place in range(3)]
    rules = [rule("one", Count(1, groups=("strong",))), rule("three", Count(3))]
    found = outcome(checklist([*strong, *weak], rules))
    assert {"w0", "w1", "w2"} <= {*ids(found.deciding)}


@pytest.mark.parametrize(
    ("condition", "answers"),
    [
        (Not(Present("ctx")), (("ctx", Answer.NO),)),
        (Not(Not(Present("ctx"))), (("ctx", YES),)),
        (Compared("ctx", ("no",)), (("ctx", Answer.NO),)),
        (Compared("n", at_least=4), (("n", 4),)),
        (Compared("age", at_most=14), (("age", 14),)),
        (Present("v"), (("ctx", YES), ("v", YES))),
    ],
)
def test_the_answer_told_is_the_one_that_raises(condition, answers):
    """A set tells the answers themselves, a context that shows a question among them."""
    hidden = yes_no("v", Kind.VULNERABILITY, shown_when=Present("ctx"))
    grid = checklist([yes_no("ctx", CONTEXT), hidden, number("n")], [rule("r", condition)])
    assert outcome(grid).next.answers == answers


def test_a_settled_classification_is_not_raised_again():
    """A rule that brings no more than the classification that holds decides nothing."""
    classes = tuple(map(classification, ("plain", "grave", "worst")))
    rules = [
        rule("held", "a", classification="grave"),
        rule("same", "b", classification="grave"),
        rule("more", "c", classification="worst"),
    ]
    grid = checklist([*map(yes_no, "abc")], rules, classifications=classes)
    assert ids(outcome(grid, a="yes").deciding) == ["c"]


def test_an_adult_is_asked_nothing_for_minors():
    """Once the person is an adult, questions that only rules for minors read decide nothing."""
    grid = checklist([yes_no("a")], [rule("r", "a", orientation=REFERRAL)])
    assert outcome(grid, age=18).pending == ()
