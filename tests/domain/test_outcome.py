"""What a screening leads to: established, possible, why, and what is due."""

import pytest
from builders import checklist, classification, episodes, item, outcome, rule, yes_no

from signals.answer import Answer, Episode, Statement
from signals.condition import All, Always, Compared, Count, Present
from signals.finding import UNDETERMINED
from signals.kind import ItemType, Kind
from signals.orientation import DueAction, Orientation, Population, Urgency

CONTEXT, HARM, RISK = Kind.CONTEXT, Kind.HARM_SIGN, Kind.VULNERABILITY
NOT_ASSESSED, VIGILANCE, REFERRAL, IP, SIGNALEMENT = Orientation
ITEMS = [yes_no("a"), yes_no("b"), yes_no("h", HARM), yes_no("v", RISK), yes_no("ctx", CONTEXT)]
RULES = [
    rule("two", Count(2), actions=("write",)),
    rule("refer", "a", orientation=REFERRAL, actions=("call",)),
    rule("pair", All((Present("a"), Present("b"))), urgency=Urgency.SAME_DAY, actions=("call",)),
    rule(
        "harm",
        "h",
        orientation=SIGNALEMENT,
        urgency=Urgency.IMMEDIATE,
        classification="grave",
        actions=("send", "write"),
    ),
    rule("adult", "h", orientation=REFERRAL, population=Population.ADULTS),
]
GRID = checklist(
    ITEMS,
    RULES,
    actions=("search", "call", "write", "send", "listen", "help", "watch"),
    floor=(
        DueAction("watch"),
        DueAction("listen", Population.MINORS),
        DueAction("help", Population.ADULTS),
    ),
    classifications=(classification("plain", "watch"), classification("grave", "search")),
)
OPEN = ["ctx", "age"]
CALM = {"a": "no", "b": "no", "h": "no", "v": "no"}


def done(actions) -> list[str]:
    """The ids of some actions, in their order."""
    return [each.id for each in actions]


@pytest.mark.parametrize(
    "answers", [{}, {"a": "unknown", "h": "unknown"}, {"ctx": "yes"}, {"age": 15}]
)
def test_nothing_known_of_signs_is_not_assessed(answers):
    """Nothing answered, only unknown or only the context is never vigilance."""
    found = outcome(GRID, **answers)
    assert found.established.level is NOT_ASSESSED
    assert found.established.urgency is None
    assert found.established.orientations == ()
    assert found.possible.level is SIGNALEMENT


@pytest.mark.parametrize("answers", [{"a": "no"}, {"v": "no"}, {"v": "yes"}, CALM])
def test_one_answer_on_a_sign_or_a_risk_assesses(answers):
    """From the first yes or no on a sign or a vulnerability, nothing found is vigilance."""
    assert outcome(GRID, **answers).established.level is VIGILANCE


def test_established_and_possible_frame_the_outcome():
    """What is established comes from the answers, what is possible from the unknown at worst."""
    found = outcome(GRID, a="yes", b="unknown", h="no")
    assert found.established.level is REFERRAL
    assert found.established.urgency is Urgency.ORDINARY
    assert found.possible.level is IP
    assert found.possible.urgency is Urgency.SAME_DAY
    assert found.possible.orientations == (IP, REFERRAL)
    assert list(found.rules.values()) == [None, True, None, False, False]


def test_everything_answered_leaves_one_outcome():
    """Once every question is answered, established and possible are the same."""
    found = outcome(GRID, **CALM, ctx="no", age=15)
    assert found.established == found.possible
    assert found.pending == ()
    assert found.next is None


@pytest.mark.parametrize(
    ("answers", "established", "possible"),
    [
        ({}, UNDETERMINED, "grave"),
        ({"h": "no"}, "plain", "plain"),
        ({"h": "yes"}, "grave", "grave"),
        ({"h": "yes", "age": 18}, None, None),
    ],
)
def test_a_classification_is_undetermined_until_settled(answers, established, possible):
    """A classification is told once no open answer could raise it, and for minors only."""
    found = outcome(GRID, **answers)
    assert found.established.classification == established
    assert found.possible.classification == possible


def test_rules_add_up_and_none_hides_another():
    """Every rule that holds gives its orientation, its actions and what made it hold."""
    found = outcome(GRID, a="yes", b="yes", h="yes", v="yes")
    assert [each.orientation for each in found.orientations] == [SIGNALEMENT, IP, REFERRAL]
    sent, written, referred = found.orientations
    assert [ground.rule.id for ground in written.grounds] == ["two", "pair"]
    assert sent.urgency > written.urgency > referred.urgency
    assert done(written.actions) == ["call", "write"]
    assert [id for id, _ in written.grounds[0].because] == ["a", "b", "h"]


def test_actions_are_due_in_their_order():
    """The floor's, the rules' and the classification's actions come once each, as they are done."""
    found = outcome(GRID, a="no", h="yes")
    assert done(found.actions) == ["search", "write", "send", "listen", "watch"]
    assert done(outcome(GRID).actions) == ["listen", "watch"]


def test_the_floor_is_due_whatever_the_answers():
    """The floor stands with nothing known, and is each population's own."""
    assert done(outcome(GRID).floor) == ["listen", "watch"]
    assert done(outcome(GRID, **CALM, age=17).floor) == ["listen", "watch"]
    assert done(outcome(GRID, age=18).floor) == ["help", "watch"]


def test_an_adult_follows_another_circuit():
    """From 18 on, the rules for minors no longer hold and those for adults do."""
    found = outcome(GRID, a="yes", h="yes", age=18)
    assert found.adult
    assert not found.presumed_minor
    assert found.established.orientations == (REFERRAL,)
    assert [each.rule.id for each in found.orientations[0].grounds] == ["adult"]


def test_an_unknown_age_is_presumed_a_minors_and_said_so():
    """Without an age the person is taken for a minor, and the age stays pending."""
    for stated in ({}, {"age": "unknown"}):
        found = outcome(GRID, **CALM, **stated)
        assert found.presumed_minor
        assert not found.adult
        assert [each.id for each in found.pending] == ["age"]
        assert found.deciding == ()
    assert not outcome(GRID, age=12).presumed_minor


def test_contradictions_are_shown_and_one_yes_is_enough():
    """A yes and a no on one sign are shown, and the yes counts."""
    found = outcome(GRID, a=["no", "yes"], b=["no", "no"], v=["yes", "unknown"])
    assert [each.id for each in found.contradictions] == ["a"]
    assert found.established.level is REFERRAL
    affirmed = found.orientations[0].grounds[0].because
    assert affirmed == (("a", (Statement(Answer.YES),)),)


def test_a_contradicted_context_settles_nothing():
    """A fact of the context that is told both ways leaves open what depends on it."""
    grid = checklist(ITEMS, [rule("no", Compared("ctx", ("no",))), rule("yes", "ctx")])
    found = outcome(grid, ctx=["yes", "no"])
    assert found.established.orientations == ()
    assert found.possible.orientations == (IP,)
    assert [each.id for each in found.contradictions] == ["ctx"]


def test_what_may_differ_is_no_contradiction():
    """Further episodes and further texts complete one another; none and some contradict."""
    grid = checklist([episodes("e"), item("t", ItemType.TEXT, CONTEXT)], [rule("r", "e")])
    told = outcome(grid, e=[(Episode(),), (Episode(), Episode())], t=["un", "deux"])
    assert told.contradictions == ()
    assert [each.id for each in outcome(grid, e=[(Episode(),), ()]).contradictions] == ["e"]


@pytest.mark.parametrize(
    ("context", "level", "pending"),
    [
        ("yes", IP, ["age"]),
        ("no", NOT_ASSESSED, ["age"]),
        ("unknown", NOT_ASSESSED, ["ctx", "age"]),
    ],
)
def test_a_hidden_item_has_no_answer_and_no_effect(context, level, pending):
    """What was stated of a hidden item counts for nothing, until the context shows it."""
    grid = checklist(
        [yes_no("ctx", CONTEXT), yes_no("v", RISK, shown_when=Present("ctx"))], [rule("r", "v")]
    )
    found = outcome(grid, ctx=context, v="yes")
    assert found.established.level is level
    assert [each.id for each in found.pending] == pending


def test_a_rule_that_always_holds_assesses_nothing():
    """What holds whatever the answers gives its actions, and vigilance stays not assessed."""
    always = rule("always", Always(), orientation=VIGILANCE, actions=("talk",))
    grid = checklist(ITEMS, [always], actions=("talk",))
    assert outcome(grid).established.level is NOT_ASSESSED
    assert done(outcome(grid).actions) == ["talk"]
    assert outcome(grid, a="no").established.level is VIGILANCE
