"""What a refuted property wants is told part by part, with the screenings that give it."""

from __future__ import annotations

import builders as build
from attrs import evolve

from signals.answer import Answer
from signals.condition import All, Not, Present
from signals.kind import Kind
from signals.orientation import Orientation, Urgency
from signals.rule import Guarantee, Promise
from signals.verification.properties.proof import CounterExample, Proof, Property
from signals.verification.scenarios import scenarios_of
from signals.verification.wanting import wanted

SIGNS = [build.yes_no("a"), build.yes_no("b")]


def told(proof, checklist):
    """Each part that is wanted, whether it is to be established, and which screenings give it."""
    screenings = proof.counter_example.screenings
    return [
        (each.part, each.settled, [each.is_given(one) for one in screenings])
        for each in wanted(proof, checklist)
    ]


def test_only_what_a_guarantee_lacks_is_told():
    """Of a level, an urgency and two actions that are promised, the two that are not kept."""
    rule = build.rule("r", "a", actions=("call",))
    checklist = build.checklist(SIGNS, [rule], actions=("call", "write"))
    promise = Promise(
        rule.orientation, Urgency.IMMEDIATE, None, rule.orientation, ("call", "write")
    )
    book = evolve(checklist.rulebook, guarantees=(Guarantee("g", "Dit.", Present("a"), promise),))
    checklist = evolve(checklist, rulebook=book)
    found = CounterExample((build.screening(checklist, a=Answer.YES),))
    assert told(Proof(Property.GUARANTEE, "g", found), checklist) == [
        (("action", "write"), True, [False]),
        (("urgency", "immediate"), True, [False]),
    ]


def test_what_is_compared_is_told_of_both_screenings():
    """What the first settles and the second does not; and what the second no longer allows."""
    place = build.yes_no("place", Kind.CONTEXT)
    both = All((Present("a"), Not(Present("place"))))
    rules = [build.rule("r", both, orientation=Orientation.SIGNALEMENT)]
    checklist = build.checklist([*SIGNS, place], rules)
    lost = ("orientation", "signalement")
    first = build.screening(checklist, a=Answer.YES, place=Answer.NO)
    second = first.answered("place", Answer.YES)
    settled = Proof(Property.DENIAL, "", CounterExample((first, second), (lost,)))
    assert (lost, True, [True, False]) in told(settled, checklist)
    opened = Proof(
        Property.FURTHER_SIGN, "", CounterExample((first.cleared("place"), second), (lost,))
    )
    assert told(opened, checklist) == [(lost, False, [True, False])]


def test_a_promised_class_is_expected_as_it_is_promised():
    """A guarantee promises a class exactly: finding a higher one is not what it wants."""
    rule = build.rule("r", "a", classification="high")
    classes = tuple(map(build.classification, ("low", "high")))
    checklist = build.checklist(SIGNS, [rule], classifications=classes)
    promised = Guarantee("g", "Dit.", Present("a"), Promise(classification="low"))
    checklist = evolve(checklist, rulebook=evolve(checklist.rulebook, guarantees=(promised,)))
    found = CounterExample((build.screening(checklist, a=Answer.YES),))
    book = scenarios_of(Proof(Property.GUARANTEE, "g", found), checklist)
    assert [each.expected.classification for each in book.scenarios] == ["low"]
