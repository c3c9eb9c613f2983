"""A rule removed or weakened is noticed by what is written beside it, or covered by other rules."""

from __future__ import annotations

from attrs import evolve
from builders import DATE, checklist, classification, rule, yes_no

from signals.answer import Answer, Statement
from signals.case import Case, CaseBook, Given
from signals.condition import Either, Present
from signals.orientation import DueAction, Orientation, Population, Urgency
from signals.rule import Guarantee, Promise
from signals.scenario import Expected, Scenario, Step, Theme
from signals.verification.mutation.check import tried
from signals.verification.mutation.claims import ClaimKind
from signals.verification.mutation.mutants import Change, mutants
from signals.verification.mutation.summary import Summary, summary

IP = Orientation.INFORMATION_PREOCCUPANTE
NOTHING = CaseBook(DATE, ())


def grid(*rules, guarantees=(), **book):
    """Two signs and these rules."""
    made = checklist([yes_no("a"), yes_no("b")], rules, actions=("call", "write"), **book)
    return evolve(made, rulebook=evolve(made.rulebook, guarantees=guarantees))


def cases(*pairs):
    """A case for each pair of a sign and what a yes to it gives."""
    made = (
        Case(f"c{rank}", "Dit.", ((id, (Statement(Answer.YES),)),), given)
        for rank, (id, given) in enumerate(pairs)
    )
    return CaseBook(DATE, tuple(made))


def survivors(made, scenarios=(), book=NOTHING):
    """The names of the mutants that nothing notices nor covers."""
    return [each.mutant.name for each in tried(made, scenarios, book) if each.survives]


ONE = rule("r", "a", urgency=Urgency.SAME_DAY, actions=("call",))


def test_every_part_of_a_rule_is_weakened():
    """It is removed; then all that it gives is lowered or left out, and its condition narrowed."""
    whole = evolve(
        ONE,
        when=Either((Present("a"), Present("b"))),
        population=Population.EVERYONE,
        classification="grave",
    )
    made = grid(whole, classifications=(classification("plain"), classification("grave")))
    assert [(each.change, each.detail) for each in mutants(made)] == [
        (Change.REMOVED, ""),
        (Change.ORIENTATION, ""),
        (Change.URGENCY, ""),
        (Change.CLASSIFICATION, ""),
        (Change.ACTION, "call"),
        (Change.POPULATION, "minors"),
        (Change.POPULATION, "adults"),
        (Change.CONDITION, "any.0.without"),
        (Change.CONDITION, "any.1.without"),
    ]
    lowered = {each.change: each.changed for each in mutants(made)}
    assert lowered[Change.REMOVED] is None
    assert lowered[Change.ORIENTATION].orientation is Orientation.REFERRAL
    assert lowered[Change.URGENCY].urgency is Urgency.ORDINARY
    assert [each.of(made).rulebook.rules for each in mutants(made)][:2] == [
        (),
        (lowered[Change.ORIENTATION],),
    ]


def test_what_nothing_says_survives():
    """Without a scenario, a guarantee or a case, every mutant of a rule alone survives."""
    assert survivors(grid(ONE)) == ["r removed", "r orientation", "r urgency", "r action call"]


def test_a_case_notices_what_it_says():
    """And only that: what it leaves out survives."""
    given = Given(information_preoccupante=Urgency.SAME_DAY, rules=("r",), actions=("call",))
    assert survivors(grid(ONE), book=cases(("a", given))) == []
    silent = evolve(given, actions=())
    assert survivors(grid(ONE), book=cases(("a", silent))) == ["r action call"]
    elsewhere = cases(("b", Given()))
    assert len(survivors(grid(ONE), book=elsewhere)) == 4


def test_a_scenario_notices_what_it_expects():
    """At a step or in the end."""
    told = (("a", (Statement(Answer.YES),)),)
    expected = Expected(level=IP, urgency=Urgency.SAME_DAY)
    scenario = Scenario("s", "Essai", Theme.ISOLATED, DATE, ".", (Step(".", told),), expected)
    assert survivors(grid(ONE), [scenario]) == ["r action call"]


def test_a_broken_guarantee_is_noticed_where_a_case_meets_it():
    """The answers of a case are enough to refute it, whatever the case says."""
    guarantee = Guarantee("g", ".", Present("a"), Promise(level=IP, actions=("call",)))
    found = {
        each.mutant.name: each.noticed_by(ClaimKind.GUARANTEE)
        for each in tried(grid(ONE, guarantees=(guarantee,)), (), cases(("a", Given())))
    }
    assert found == {
        "r removed": True,
        "r orientation": True,
        "r urgency": False,
        "r action call": True,
    }


def test_what_others_give_each_time_is_covered():
    """By one rule that holds as often, or by two together; not by one for other people."""
    wide = evolve(ONE, id="wide", when=Either((Present("a"), Present("b"))))
    narrow = evolve(ONE, id="narrow", actions=("call", "write"))
    assert survivors(grid(wide, narrow)) == [
        *("wide removed", "wide orientation", "wide urgency", "wide action call"),
        *("wide condition any.0.without", "wide condition any.1.without"),
        *("narrow removed", "narrow action write"),
    ]
    halves = evolve(ONE, id="left"), evolve(ONE, id="right", when=Present("b"))
    found = {each.mutant.name: each for each in tried(grid(wide, *halves), (), NOTHING)}
    assert found["wide orientation"].covered_by == ("left", "right")
    assert found["left action call"].covered_by == ("wide",)
    adults = evolve(wide, population=Population.ADULTS)
    assert "narrow orientation" in survivors(grid(adults, narrow))


def test_what_is_due_anyway_is_covered():
    """By the floor, or by the classification that the rule brings."""
    rules = (evolve(ONE, actions=("call", "write"), classification="grave"),)
    classes = (classification("plain"), classification("grave", "write"))
    made = grid(*rules, floor=(DueAction("call"),), classifications=classes)
    found = {each.mutant.name: each.covered_by for each in tried(made, (), NOTHING)}
    assert found["r action call"] == found["r action write"] == ("r",)
    made = grid(*rules, floor=(DueAction("call", Population.ADULTS),), classifications=classes)
    assert "r action call" in survivors(made)


def test_what_is_noticed_is_counted():
    """Each kind of claim, what is covered, and the names of the survivors."""
    guarantee = Guarantee("g", ".", Present("a"), Promise(level=IP))
    given = Given(information_preoccupante=Urgency.SAME_DAY)
    made = grid(ONE, evolve(ONE, id="s", when=Present("b")), guarantees=(guarantee,))
    found = summary(made, (), cases(("a", given)))
    assert found == Summary(
        name="essai@1.0.0",
        rules=2,
        mutants=8,
        by_scenario=0,
        by_guarantee=2,
        by_case=3,
        by_case_alone=1,
        covered=0,
        survivors=("r action call", "s removed", "s orientation", "s urgency", "s action call"),
    )
