"""The professional decides: raising freely, and below with a reason and a second reader."""

import pytest
from builders import DATE, checklist, outcome, rule, yes_no

from signals.decision import decide
from signals.errors import InvalidDecision
from signals.kind import Kind
from signals.orientation import Orientation, Urgency

REFERRAL, SIGNALEMENT = Orientation.REFERRAL, Orientation.SIGNALEMENT
IP = Orientation.INFORMATION_PREOCCUPANTE
GRID = checklist(
    [yes_no("a"), yes_no("h", Kind.HARM_SIGN)],
    [
        rule("ip", "a", urgency=Urgency.SAME_DAY),
        rule("refer", "a", orientation=REFERRAL),
        rule("harm", "h", orientation=SIGNALEMENT, urgency=Urgency.IMMEDIATE),
    ],
)
FOUND = outcome(GRID, a="yes", h="no")


@pytest.mark.parametrize(
    ("orientations", "urgency"),
    [
        ((IP, REFERRAL), Urgency.SAME_DAY),
        ((IP, REFERRAL, SIGNALEMENT), Urgency.SAME_DAY),
        ((REFERRAL, IP), Urgency.IMMEDIATE),
    ],
)
def test_a_decision_may_raise_freely(orientations, urgency):
    """As much as the proposal or more needs neither a reason nor a second reader."""
    decision = decide(FOUND, orientations, urgency, DATE)
    assert not decision.below
    assert not decision.awaits_second_reader
    assert decision.orientations == tuple(sorted(orientations, reverse=True))


BELOW = [
    ((IP,), Urgency.SAME_DAY),
    ((SIGNALEMENT,), Urgency.IMMEDIATE),
    ((IP, REFERRAL), Urgency.ORDINARY),
    ((IP, REFERRAL), None),
    ((), None),
]


@pytest.mark.parametrize(("orientations", "urgency"), BELOW)
@pytest.mark.parametrize("reason", [None, "", "  "])
def test_a_decision_below_needs_a_reason(orientations, urgency, reason):
    """Dropping an orientation or lowering the urgency is refused without a reason."""
    with pytest.raises(InvalidDecision, match="écrivez la raison") as refused:
        decide(FOUND, orientations, urgency, DATE, reason=reason)
    assert [each.path for each in refused.value.problems] == [("reason",)]


@pytest.mark.parametrize(("orientations", "urgency"), BELOW)
def test_a_decision_below_awaits_a_second_reader(orientations, urgency):
    """With its reason, a decision below is recorded, and waits for somebody to read it again."""
    decision = decide(FOUND, orientations, urgency, DATE, reason="Déjà suivi.")
    assert decision.below
    assert decision.awaits_second_reader
    assert decision.read_again_by(" ").awaits_second_reader
    read = decision.read_again_by("la cheffe de service")
    assert not read.awaits_second_reader
    assert read.below
    told = decide(FOUND, orientations, urgency, DATE, reason="Déjà suivi.", second_reader="Cadre")
    assert not told.awaits_second_reader


def test_the_proposal_stays_beside_the_decision():
    """A decision keeps what was proposed when it was taken."""
    decision = decide(FOUND, (SIGNALEMENT, IP, REFERRAL), Urgency.IMMEDIATE, DATE)
    assert decision.proposed == (IP, REFERRAL)
    assert decision.proposed_urgency is Urgency.SAME_DAY
    assert decision.level is SIGNALEMENT


def test_stopping_below_the_possible_lists_the_questions_left_open():
    """A decision under what is possible, in level, urgency or orientations, names the questions."""
    found = outcome(GRID, a="yes")
    everything = (SIGNALEMENT, IP, REFERRAL)
    assert decide(found, (IP, REFERRAL), Urgency.SAME_DAY, DATE).left_open == ("h",)
    assert decide(found, everything, Urgency.SAME_DAY, DATE).left_open == ("h",)
    assert decide(found, everything, Urgency.IMMEDIATE, DATE).left_open == ()


def test_deciding_nothing_is_not_below_where_nothing_is_established():
    """Vigilance needs no urgency, and deciding nothing more than it needs no reason."""
    settled = outcome(GRID, a="no", h="no")
    assert not decide(settled, (), None, DATE).below
    nothing = decide(outcome(GRID), (), None, DATE)
    assert not nothing.below
    assert nothing.level is Orientation.VIGILANCE
    assert nothing.left_open == ("h", "a")
