"""Why an outcome is what it is: against every subset of the answers of small screenings."""

from itertools import combinations

from attrs import evolve
from builders import checklist, outcome, rule, yes_no
from hypothesis import given
from hypothesis import strategies as st
from strategies import checklists, examples, screenings

from signals.condition import All, Always, Compared, Either, Present
from signals.explanation import Part, explain
from signals.finding import UNDETERMINED
from signals.kind import Kind
from signals.orientation import Orientation, Population
from signals.outcome import evaluate

ALL = 10_000


def with_only(told, ids):
    """A screening with these answers alone."""
    return evolve(told, stated=tuple(pair for pair in told.stated if pair[0] in ids))


def ranks(finding, grid):
    """What is compared of a finding: a classification that is not settled is below any."""
    classes = [UNDETERMINED, *grid.classifications]
    rank = classes.index(finding.classification) if finding.classification in classes else -1
    urgency = -1 if finding.urgency is None else finding.urgency.rank
    return {Part.LEVEL: finding.level.rank, Part.URGENCY: urgency, Part.CLASSIFICATION: rank}


def both(*ids):
    """These items are all present."""
    return All(tuple(map(Present, ids)))


def reaching(told, explanation, parts):
    """Each subset of the answers that can be left out, with whether it reaches these parts."""
    free = [id for id in told.statements if id not in explanation.held]
    wanted = ranks(explanation.outcome.established, told.checklist)
    for size in range(len(free) + 1):
        for some in combinations(free, size):
            outcome = evaluate(with_only(told, {*some, *explanation.held}))
            # A higher classification that is open leaves the one reached without a name.
            found = ranks(outcome.established, told.checklist)
            known = [
                list(told.checklist.classifications).index(each.classification)
                for each, is_held in outcome.rules.items()
                if is_held and each.classification
            ]
            found[Part.CLASSIFICATION] = 1 + max(known, default=0)
            yield frozenset(some), all(found[part] >= wanted[part] for part in parts)


def minimal(sets):
    """The sets that contain no other."""
    return {each for each in sets if not any(other < each for other in sets)}


@examples(250)
@given(st.data())
def test_the_sets_are_those_found_by_trying_every_subset(data):
    """Whatever the checklist and the answers: what suffices, what it rests on, and how many."""
    grid = data.draw(checklists())
    if data.draw(st.booleans()):
        grid = evolve(grid, age_doubt=("i0",))
    told = data.draw(screenings(grid))
    explanation = explain(evaluate(told), ALL)
    for basis in explanation.why:
        tried = dict(reaching(told, explanation, basis.parts))
        assert basis.suffices.counted
        assert basis.rests_on.counted
        sufficient = minimal([each for each, reached in tried.items() if reached])
        assert set(map(frozenset, basis.suffices.first)) == sufficient
        assert basis.suffices.count == len(sufficient)
        free = frozenset().union(*tried)
        lacking = minimal([free - each for each, reached in tried.items() if not reached])
        assert {frozenset(each.answers) for each in basis.rests_on.first} == lacking
        assert basis.rests_on.count == len(lacking)


def test_too_many_sets_are_told_by_one_that_cannot_be_smaller():
    """A tangle of 120 signs: one set of each kind, and that they were not counted."""
    ids = [f"i{place}" for place in range(120)]
    parts = [
        Either(tuple(Present(ids[(31 * one + 17 * other * other) % 120]) for other in range(5)))
        for one in range(24)
    ]
    found = outcome(
        checklist([*map(yes_no, ids)], [rule("r", All(tuple(parts)))]), **dict.fromkeys(ids, "yes")
    )
    (basis,) = explain(found).why
    assert not basis.suffices.counted
    assert not basis.rests_on.counted
    (sufficient,), (lack,) = basis.suffices.first, basis.rests_on.first
    level = found.established.level

    def reached(kept):
        return evaluate(with_only(found.screening, kept)).established.level == level

    assert reached(set(sufficient))
    assert not any(reached(set(sufficient) - {id}) for id in sufficient)
    left = set(ids) - set(lack.answers)
    assert not reached(left)
    assert all(reached(left | {id}) for id in lack.answers)
    assert lack.leaves == evaluate(with_only(found.screening, left)).established


def test_what_holds_whatever_the_answers_needs_none():
    """The empty set suffices, and nothing is in the way of it."""
    (basis,) = explain(outcome(checklist([yes_no("a")], [rule("r", Always())]), a="yes")).why
    assert basis.suffices.first == ((),)
    assert basis.rests_on.count == 0


def test_the_circuit_of_an_adult_is_held_and_a_minors_age_is_an_answer():
    """Without the age of an adult, the rules for minors would answer in their place."""
    rules = [
        rule("minor", "a", orientation=Orientation.SIGNALEMENT),
        rule("adult", Either((both("a", "b"), Present("c"))), population=Population.ADULTS),
        rule("young", All((Present("b"), Compared("age", at_most=14)))),
    ]
    items = [*map(yes_no, "abc"), yes_no("doubt", Kind.CONTEXT)]
    grid = evolve(checklist(items, rules), age_doubt=("doubt",))

    def told(**answers):
        explanation = explain(outcome(grid, **answers))
        return explanation.held, explanation.why[0].suffices.first

    assert told(a="yes", b="yes", c="yes", age=19) == (("age",), (("c",), ("a", "b")))
    assert told(a="yes", b="yes", age=19, doubt="yes") == (("doubt", "age"), (("a",),))
    assert told(a="no", b="yes", age=14, doubt="yes") == ((), (("b", "age"),))
