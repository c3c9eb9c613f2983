"""Two versions of a checklist compared for all answers: who is raised, who is lowered."""

from __future__ import annotations

import builders as build
from attrs import evolve

from signals import open_library
from signals.answer import Answer
from signals.condition import All, Compared, Count, Present
from signals.kind import Kind
from signals.orientation import Orientation, Urgency
from signals.verification.revision import lowerings, raisings

ALARM = {"orientation": Orientation.SIGNALEMENT, "urgency": Urgency.IMMEDIATE}


def version(number, *rules, items=None, **parts):
    """A version of a checklist of three signs, with some rules."""
    kept = items or [build.yes_no(id) for id in "abc"]
    return evolve(build.checklist(kept, rules, **parts), version=number, digest=number)


def values(screening):
    """What is stated for each item of a screening."""
    return {id: [each.value for each in said] for id, said in screening.stated}


def test_a_version_compared_to_itself_moves_nobody():
    """The same rules give the same orientation to all."""
    one = version("1.0.0", build.rule("r", Count(2)))
    other = version("1.1.0", build.rule("r", Count(2)))
    assert list(lowerings(one, other)) == []
    assert list(raisings(one, other)) == []


def test_a_threshold_raised_lowers_those_under_it():
    """Two signs that were enough are not any more: the smallest screening has two."""
    one = version("1.0.0", build.rule("r", Count(2), **ALARM))
    other = version("1.1.0", build.rule("r", Count(3), **ALARM))
    [shift] = lowerings(one, other)
    assert sorted(values(shift.before).values()) == [[Answer.YES]] * 2
    assert ("level", "signalement") in shift.parts
    assert shift.rules == ("r",)
    assert list(raisings(one, other)) == []
    assert [each.before.stated for each in raisings(other, one)]


def test_a_lowering_that_is_named_is_left_out():
    """What a named rule gave is known to be gone; what another gave is still told."""
    rules = build.rule("named", "a", **ALARM), build.rule("other", "b", **ALARM)
    one, none = version("1.0.0", *rules), version("1.1.0")
    assert {each.rules for each in lowerings(one, none)} == {("named",), ("other",)}
    assert [each.rules for each in lowerings(one, none, frozenset(["named"]))] == [("other",)]
    assert list(lowerings(one, none, frozenset(["named", "other"]))) == []


def test_a_rule_moved_to_another_loses_nobody():
    """A rule written otherwise for the same answers lowers nobody, whatever its name."""
    both = All((Present("a"), Present("b")))
    one = version("1.0.0", build.rule("r", "a"), build.rule("s", both))
    assert list(lowerings(one, version("1.1.0", build.rule("t", "a")))) == []


def test_an_item_renamed_keeps_its_answers():
    """A question under another name is the same question; one that is gone is lost."""
    renamed = [build.yes_no("new", formerly=("a",)), build.yes_no("b")]
    one = version("1.0.0", build.rule("r", "a"))
    kept = version("1.1.0", build.rule("r", "new"), items=renamed)
    assert list(lowerings(one, kept)) == []
    lost = version("1.1.0", build.rule("r", "b"), items=[build.yes_no("b")])
    [shift] = lowerings(one, lost)
    assert (values(shift.before), values(shift.after)) == ({"a": [Answer.YES]}, {})


def test_two_questions_made_one_add_up():
    """A yes to either of two questions is a yes to the one that takes their place."""
    joined = [build.yes_no("ab", formerly=("a", "b")), build.yes_no("c")]
    one = version("1.0.0", build.rule("r", "a"), build.rule("s", "b"))
    assert list(lowerings(one, version("1.1.0", build.rule("r", "ab"), items=joined))) == []


def test_an_answer_that_no_longer_fits_is_a_lowering():
    """A question that changes type loses its answers, and the screening that had them says so."""
    plain = build.yes_no("a", Kind.CONTEXT)
    choice = build.choice("a", "yes_", "no_", kind=Kind.CONTEXT, ordered=False)
    one = version("1.0.0", build.rule("r", "a"), items=[plain])
    other = version("1.1.0", build.rule("r", Compared("a", ("yes_",))), items=[choice])
    [shift] = lowerings(one, other)
    assert (values(shift.before), values(shift.after)) == ({"a": [Answer.YES]}, {})


def test_a_number_out_of_narrower_bounds_is_left():
    """A number that the new version refuses is not carried, and what it gave is lost."""
    one = version(
        "1.0.0", build.rule("r", Compared("n", at_least=5)), items=[build.number("n", maximum=9)]
    )
    other = version(
        "1.1.0", build.rule("r", Compared("n", at_least=5)), items=[build.number("n", maximum=6)]
    )
    [shift] = lowerings(one, other)
    assert values(shift.before)["n"][0] > 6
    assert values(shift.after) == {}


def test_the_declaration_in_a_new_order_moves_nobody():
    """The 1.2.0 of the runaway declaration orients everybody as the 1.1.0 did, as it says."""
    library = open_library()
    old, new = (library.checklist(f"fugue@{each}") for each in ("1.1.0", "1.2.0"))
    assert list(lowerings(old, new)) == []
    assert list(raisings(old, new)) == []
