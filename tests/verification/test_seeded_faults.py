"""Faults put in a checklist on purpose: each is caught, with its smallest counter-example."""

from __future__ import annotations

import datetime as dt

import builders as build
import pytest
from attrs import evolve

from signals.answer import Answer
from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Count,
    HoursSince,
    InBand,
    Not,
    Present,
)
from signals.instrument import Band, Score, Weight
from signals.kind import Kind
from signals.orientation import Circuit, Circuits, DueAction, Orientation, Population, Urgency
from signals.rule import Guarantee, Promise
from signals.verification.coverage import rule_witnesses
from signals.verification.item_coverage import item_witnesses
from signals.verification.properties.completion import completions
from signals.verification.properties.floor import circuits, floor
from signals.verification.properties.further import further_denial, further_signs
from signals.verification.properties.guaranteed import guarantees
from signals.verification.properties.one_outcome import one_outcome
from signals.verification.properties.reached import reached
from signals.verification.properties.split import splits
from signals.verification.report import proofs_of

FLOOR = {"actions": ("always", "call"), "floor": (DueAction("always"),)}
YOUNG, OLD = Compared("age", at_most=14), Compared("age", at_least=15)


def grid(*rules, items=("a", "b"), **parts):
    """A checklist of two warning signs, with some rules and an action due to all."""
    return build.checklist([build.yes_no(id) for id in items], rules, **{**FLOOR, **parts})


def values(screening):
    """What is stated for each item of a screening."""
    return {id: [each.value for each in said] for id, said in screening.stated}


def refuted(proofs):
    """The one counter-example of some proofs."""
    [found] = [proof.counter_example for proof in proofs if not proof.holds]
    assert found is not None
    return found


def guaranteed(checklist, *made):
    """The same checklist with some guarantees."""
    return evolve(checklist, rulebook=evolve(checklist.rulebook, guarantees=made))


def test_a_sound_checklist_keeps_every_property():
    """Rules on signs, a floor, a guarantee and circuits that lead somewhere: nothing is refuted."""
    checklist = guaranteed(
        grid(build.rule("r", "a"), build.rule("s", "b")),
        Guarantee("g", "A donne une suite.", Present("a"), Promise(Orientation.REFERRAL)),
    )
    circuit = Circuit(("crip",), ("loi",), "Ce qui est dit.")
    book = evolve(checklist.rulebook, orientations=Circuits(*[circuit] * 4))
    book = evolve(
        book, actions=[evolve(each, to=("x",), legal_basis=("y",)) for each in book.actions]
    )
    assert [proof for proof in proofs_of(evolve(checklist, rulebook=book)) if not proof.holds] == []


def test_a_rule_that_a_sign_lifts_is_caught():
    """A rule that holds where a sign is answered no is lost by a yes: two screenings show it."""
    checklist = grid(build.rule("r", Not(Present("a"))))
    found = refuted(further_signs(checklist))
    before, after = map(values, found.screenings)
    assert (before, after) == ({}, {"a": [Answer.YES]})
    assert ("level", "information_preoccupante") in found.lost


def test_an_action_lost_by_a_further_sign_is_caught():
    """An action that a second sign takes away is a lowering, though the level stays."""
    both = All((Present("a"), Not(Present("b"))))
    checklist = grid(build.rule("r", "a"), build.rule("s", both, actions=("call",)))
    found = refuted(further_signs(checklist))
    assert found.lost == (("action", "call"),)
    assert [len(each.stated) for each in found.screenings] == [2, 2]


def test_a_denial_that_lowers_is_caught():
    """A rule lifted by the minor's denial is refuted by the denial alone."""
    denial = build.yes_no("denies", Kind.CONTEXT, never_lowers=True)
    when = All((Present("a"), Not(Present("denies"))))
    checklist = build.checklist([build.yes_no("a"), denial], [build.rule("r", when)], **FLOOR)
    found = refuted(further_denial(checklist))
    before, after = map(values, found.screenings)
    assert (before, after) == ({}, {"denies": [Answer.YES]})
    assert found.lost
    assert all(proof.holds for proof in further_signs(checklist))


def test_a_denial_that_counts_for_nothing_is_safe():
    """The same question, read by a rule that only adds, lowers nothing."""
    denial = build.yes_no("denies", Kind.CONTEXT, never_lowers=True)
    rules = [build.rule("r", "a"), build.rule("s", All((Present("a"), Present("denies"))))]
    checklist = build.checklist([build.yes_no("a"), denial], rules, **FLOOR)
    assert all(proof.holds for proof in further_denial(checklist))


@pytest.mark.parametrize(
    ("due", "age"),
    [((), None), ((DueAction("always", Population.MINORS),), 18)],
    ids=["no floor", "adults forgotten"],
)
def test_a_floor_that_is_missing_is_caught(due, age):
    """Answers under which nothing is due are shown: none at all, or the age of an adult."""
    found = refuted(floor(grid(build.rule("r", "a"), floor=due)))
    assert values(found.screenings[0]) == ({} if age is None else {"age": [age]})


def test_a_circuit_that_leads_nowhere_is_told():
    """An orientation without recipient nor legal basis is a fault, told in words."""
    faults = {each.about: each.fault for each in circuits(grid(build.rule("r", "a")))}
    assert faults["information_preoccupante"] == "aucun destinataire ni fondement légal"


def test_a_dead_rule_is_caught():
    """A rule that asks of an age to be two things at once can never hold."""
    dead = build.rule("dead", All((YOUNG, OLD)))
    checklist = grid(build.rule("r", "a"), dead)
    assert [each.about for each in reached(checklist) if not each.holds] == ["dead"]


def test_a_rule_for_adults_on_a_minors_age_is_dead():
    """A rule for adults that asks to be under 15 is out of reach, whatever the doubt."""
    rule = build.rule("dead", YOUNG, population=Population.ADULTS)
    assert [each.about for each in reached(grid(rule)) if not each.holds] == ["dead"]


def test_a_broken_guarantee_is_caught():
    """A guarantee that one sign alone gives a signalement is refuted by that sign."""
    promise = Promise(Orientation.SIGNALEMENT, Urgency.IMMEDIATE)
    count = Count(1)
    checklist = guaranteed(
        grid(
            build.rule(
                "r", Count(2), orientation=Orientation.SIGNALEMENT, urgency=Urgency.IMMEDIATE
            )
        ),
        Guarantee("one_sign", "Un signe donne un signalement.", count, promise),
        Guarantee("two_signs", "Deux signes en donnent un.", Count(2), promise),
    )
    proofs = {proof.about: proof for proof in guarantees(checklist)}
    assert proofs["two_signs"].holds
    example = proofs["one_sign"].counter_example
    assert list(values(example.screenings[0]).values()) == [[Answer.YES]]


def test_a_guarantee_on_hours_is_refuted_at_its_bound():
    """A guarantee from 48 hours, kept by a rule from 72, is refuted by an hour between the two."""
    seen = build.moment("seen", with_hour=True)
    rule = build.rule("r", HoursSince("seen", 72))
    guarantee = Guarantee(
        "g", "Deux jours suffisent.", HoursSince("seen", 48), Promise(rule.orientation)
    )
    checklist = guaranteed(build.checklist([seen], [rule], **FLOOR), guarantee)
    told = refuted(guarantees(checklist)).screenings[0]
    [moment] = values(told)["seen"]
    now = dt.datetime.combine(told.date, told.time or dt.time.min)
    assert 48 <= (now - moment).total_seconds() / 3600 < 72


def test_a_band_with_a_gap_is_caught():
    """A sum of two that falls between two bands is shown by the answers that give it."""
    weights = tuple(Weight(id, 1) for id in "abc")
    bands = (Band("low", 0, 1), Band("high", 3))
    score = Score("points", weights, bands)
    rule = build.rule("r", InBand("points", "high"))
    checklist = grid(rule, items=("a", "b", "c"), scores=(score,))
    answers = values(refuted(one_outcome(checklist)).screenings[0])
    assert [answers[id] for id in "abc"].count([Answer.YES]) == 2


def test_bands_that_overlap_are_caught():
    """A sum that falls in two bands has two meanings."""
    score = Score("points", (Weight("a", 1),), (Band("low", 0, 1), Band("high", 1)))
    checklist = grid(build.rule("r", InBand("points", "high")), scores=(score,))
    assert values(refuted(one_outcome(checklist)).screenings[0])["a"] == [Answer.YES]


def test_bands_without_a_gap_are_safe():
    """Every sum in one band: nothing to show."""
    score = Score("points", (Weight("a", 1),), (Band("low", 0, 0), Band("high", 1)))
    checklist = grid(build.rule("r", InBand("points", "high")), scores=(score,))
    assert all(proof.holds for proof in one_outcome(checklist))


def split(*parts):
    """A checklist where a sign matters under 15 and from 15, by two rules, and more of them."""
    return grid(
        build.rule("young", All((Present("a"), YOUNG))),
        build.rule("old", All((Present("a"), OLD))),
        *parts,
    )


def test_a_split_on_the_age_is_caught():
    """*A and under 15*, *A and 15 or over*: at an unknown age A gives nothing, though both do."""
    found = refuted(splits(split()))
    told, *completions = found.screenings
    assert values(told) == {"a": [Answer.YES]}
    ages = {values(each)["age"][0] for each in completions}
    assert {age < 15 for age in ages} == {True, False}
    assert max(ages) < 18


def test_a_split_that_is_mended_is_safe():
    """The rule without the split closes the gap."""
    assert all(proof.holds for proof in splits(split(build.rule("any", "a"))))


def test_a_split_on_two_facts_is_caught():
    """Four rules on two yes or no facts leave a gap that no one of them alone shows."""
    facts = [build.yes_no(id, Kind.CONTEXT) for id in "xy"]
    pairs = [(x, y) for x in ("yes", "no") for y in ("yes", "no")]
    rules = [
        build.rule(f"{x}_{y}", All((Present("a"), Compared("x", (x,)), Compared("y", (y,)))))
        for x, y in pairs
    ]
    checklist = build.checklist([build.yes_no("a"), *facts], rules, **FLOOR)
    told, *completions = refuted(splits(checklist)).screenings
    assert values(told) == {"a": [Answer.YES]}
    assert len(completions) == 4
    some = evolve(checklist, rulebook=evolve(checklist.rulebook, rules=(rules[0], rules[3])))
    assert all(proof.holds for proof in splits(some))


def test_a_choice_split_in_all_its_options_is_caught():
    """Rules on each option of a choice amount to a rule on none."""
    home = build.choice("home", "parents", "foyer", kind=Kind.CONTEXT, ordered=False)
    rules = [build.rule(id, Compared("home", (id,))) for id in home.option_ids]
    checklist = build.checklist([build.yes_no("a"), home], rules, **FLOOR)
    told, *completions = refuted(splits(checklist)).screenings
    assert values(told) == {}
    assert len(completions) == 2


def test_completions_keep_within_the_interval():
    """Whatever the shape of the rules, nothing established is lost by a completion."""
    assert all(proof.holds for proof in completions(split()))


def test_a_rule_that_adds_nothing_is_found():
    """A rule whose every part is given by another is found; the other has its witness."""
    strong = build.rule("strong", "a", actions=("call",))
    weak = build.rule("weak", All((Present("a"), Present("b"))), actions=("call",))
    found = {each.rule: each for each in rule_witnesses(grid(strong, weak))}
    assert found["weak"].screening is None
    assert values(found["strong"].screening) == {"a": [Answer.YES]}
    assert ("action", "call") in found["strong"].brings


def test_a_rule_is_witnessed_by_what_it_alone_brings():
    """A rule that only hastens is shown where it hastens."""
    plain = build.rule("plain", "a")
    fast = build.rule("fast", All((Present("a"), Present("b"))), urgency=Urgency.IMMEDIATE)
    found = {each.rule: each for each in rule_witnesses(grid(plain, fast))}
    assert found["fast"].brings == (("urgency", "immediate"),)


def test_an_item_that_never_matters_is_found():
    """A question that no rule reads changes nothing; the one that is read does."""
    rules = [build.rule("r", "a"), build.rule("s", AtLeast(2, (Present("a"), Present("b"))))]
    found = {each.item: each.pair for each in item_witnesses(grid(*rules))}
    assert found["b"] is None
    no, yes = map(values, found["a"])
    assert (no["a"], yes["a"]) == ([Answer.NO], [Answer.YES])


def test_an_item_that_matters_beside_others_is_found():
    """A question that matters only with another answered has its pair, the other alike in both."""
    rules = [build.rule("r", All((Present("a"), Present("b"))))]
    pair = {each.item: each.pair for each in item_witnesses(grid(*rules))}["b"]
    assert [values(each)["a"] for each in pair] == [[Answer.YES], [Answer.YES]]


def test_a_rule_for_everyone_is_always_reached():
    """A rule without a condition holds for anybody."""
    rule = build.rule("r", Always(), population=Population.EVERYONE)
    assert all(proof.holds for proof in reached(grid(rule)))
