"""A professional follows what is established, goes above it or stays below it."""

import datetime as dt

import pytest

from signals import Screening, evaluate, open_library
from signals.errors import InvalidDecision
from signals.orientation import Orientation, Urgency
from signals.stance import Choice, Stance, choice_of, decided, is_outdated

DAY = dt.date(2026, 11, 29)
SCHOOL = open_library().checklist("school")
IP, SIGNALEMENT = Orientation.INFORMATION_PREOCCUPANTE, Orientation.SIGNALEMENT


def _outcome(**answers):
    screening = Screening(SCHOOL, DAY)
    for item, value in answers.items():
        screening = screening.answered(item, value)
    return evaluate(screening)


OUTCOME = _outcome(vital_danger="yes")
"""An information préoccupante and a referral, at once; a signalement is still possible."""


def test_nothing_is_decided_before_it_is_said():
    """A choice not made is no decision."""
    assert decided(Choice(), OUTCOME, DAY) is None


def test_following_is_what_is_established():
    """Its orientations and its urgency, on the day of the decision, and it is not below."""
    decision = decided(Choice(Stance.FOLLOWS), OUTCOME, DAY)
    assert decision.orientations == OUTCOME.established.orientations
    assert decision.urgency is OUTCOME.established.urgency
    assert (decision.date, decision.below) == (DAY, False)
    assert decision.left_open, "a signalement was still possible"


def test_going_above_adds_and_takes_nothing_away():
    """What is established stays, whatever is asked for; the higher urgency is kept."""
    choice = Choice(Stance.RAISES, (SIGNALEMENT,), Urgency.ORDINARY)
    decision = decided(choice, OUTCOME, DAY)
    assert set(decision.orientations) == {SIGNALEMENT, *OUTCOME.established.orientations}
    assert decision.urgency is Urgency.IMMEDIATE
    assert not decision.below


def test_an_urgency_alone_goes_above():
    """The same orientations, sooner."""
    outcome = _outcome(several_phones="yes", sleepiness="yes")
    decision = decided(Choice(Stance.RAISES, (), Urgency.SAME_DAY), outcome, DAY)
    assert decision.orientations == outcome.established.orientations
    assert decision.urgency is Urgency.SAME_DAY


def test_going_above_when_nothing_is_established():
    """A professional may decide a signalement with an empty grid; it is ordinary until said."""
    decision = decided(Choice(Stance.RAISES, (SIGNALEMENT,)), _outcome(), DAY)
    assert decision.orientations == (SIGNALEMENT,)
    assert decision.urgency is Urgency.ORDINARY


@pytest.mark.parametrize(
    ("choice", "what"),
    [
        (Choice(Stance.RAISES), "rien n'est encore ajouté"),
        (Choice(Stance.RAISES, (IP,), Urgency.SAME_DAY), "rien n'est encore ajouté"),
        (Choice(Stance.LOWERS), "ne dit pas pourquoi"),
        (Choice(Stance.LOWERS, reason="   "), "ne dit pas pourquoi"),
        (Choice(Stance.LOWERS, (IP,), reason="Vu."), "l'urgence que vous retenez n'est pas dite"),
    ],
)
def test_a_choice_that_is_not_whole_says_what_it_lacks(choice, what):
    """And how to complete it."""
    with pytest.raises(InvalidDecision, match=what) as refused:
        decided(choice, OUTCOME, DAY)
    assert all(problem.remedy for problem in refused.value.problems)


@pytest.mark.parametrize("urgency", [*Urgency])
@pytest.mark.parametrize("answers", [{}, {"several_phones": "no"}])
def test_an_urgency_without_any_orientation_says_nothing_of_whom(answers, urgency):
    """It was chosen: what lacks is the orientation, and nothing else is asked for."""
    with pytest.raises(InvalidDecision, match="ne dit pas à qui") as refused:
        decided(Choice(Stance.RAISES, (), urgency), _outcome(**answers), DAY)
    assert [each.remedy for each in refused.value.problems] == ["choisissez aussi une orientation"]


@pytest.mark.parametrize("answers", [{}, {"vital_danger": "yes"}])
def test_a_higher_urgency_is_only_asked_for_where_there_is_one(answers):
    """Neither with no orientation to do sooner, nor where it is already at once."""
    with pytest.raises(InvalidDecision, match="rien n'est encore ajouté") as refused:
        decided(Choice(Stance.RAISES), _outcome(**answers), DAY)
    assert "une urgence plus haute" not in str(refused.value)
    assert "choisissez une orientation" in str(refused.value)


@pytest.mark.parametrize("stance", [Stance.FOLLOWS, Stance.LOWERS])
@pytest.mark.parametrize("answers", [{}, {"several_phones": "unknown"}, {"age": 15}])
def test_nothing_is_followed_nor_lowered_where_nothing_is_assessed(answers, stance):
    """It would conclude from what was not asked; going above stays free."""
    outcome = _outcome(**answers)
    with pytest.raises(InvalidDecision, match="rien n'est encore évalué") as refused:
        decided(Choice(stance, reason="Vu."), outcome, DAY)
    assert "répondez par oui ou par non" in str(refused.value)
    assert decided(Choice(Stance.RAISES, (SIGNALEMENT,)), outcome, DAY).level is SIGNALEMENT


def test_vigilance_may_be_followed():
    """A no was given: a level is established, though no rule is reached."""
    decision = decided(Choice(Stance.FOLLOWS), _outcome(several_phones="no"), DAY)
    assert decision.level is Orientation.VIGILANCE


def test_a_reason_only_counts_where_it_is_below():
    """Kept in the choice, it is no part of a decision that needs none."""
    for stance in (Stance.FOLLOWS, Stance.RAISES):
        choice = Choice(stance, (SIGNALEMENT,), None, "Déjà suivi.", "cadre")
        decision = decided(choice, OUTCOME, DAY)
        assert (decision.reason, decision.second_reader) == (None, None)


def test_staying_below_what_is_not_below_is_refused():
    """All that is established, at its urgency, is to follow it."""
    established = OUTCOME.established
    choice = Choice(Stance.LOWERS, established.orientations, established.urgency, "Vu.")
    with pytest.raises(InvalidDecision, match="pas en dessous"):
        decided(choice, OUTCOME, DAY)


def test_staying_below_awaits_a_second_reader():
    """With its reason it is recorded, and waits until somebody has read it again."""
    decision = decided(Choice(Stance.LOWERS, reason="Déjà suivi."), OUTCOME, DAY)
    assert decision.below
    assert decision.awaits_second_reader
    read = decided(Choice(Stance.LOWERS, (), None, "Déjà suivi.", "cadre"), OUTCOME, DAY)
    assert not read.awaits_second_reader


def test_an_information_preoccupante_in_place_of_a_signalement_is_below():
    """Two circuits, not two degrees: what is dropped is dropped."""
    outcome = _outcome(confinement="yes")
    choice = Choice(Stance.LOWERS, (IP,), Urgency.IMMEDIATE, "Le parquet est avisé.")
    assert decided(choice, outcome, DAY).below


@pytest.mark.parametrize(
    "choice",
    [
        Choice(Stance.FOLLOWS),
        Choice(Stance.RAISES, (SIGNALEMENT,), Urgency.IMMEDIATE),
        Choice(Stance.LOWERS, (IP,), Urgency.ORDINARY, "Vu.", "cadre"),
        Choice(Stance.LOWERS, (), None, "Vu."),
    ],
)
def test_a_decision_tells_the_choice_it_was_made_by(choice):
    """So that a draft that is opened again can be changed."""
    assert choice_of(decided(choice, OUTCOME, DAY)) == choice


def test_a_decision_is_outdated_once_the_proposal_changes():
    """Not before."""
    decision = decided(Choice(Stance.FOLLOWS), OUTCOME, DAY)
    assert not is_outdated(decision, OUTCOME)
    assert is_outdated(decision, _outcome(vital_danger="yes", confinement="yes"))


def test_a_choice_shows_nothing_of_what_was_typed():
    """Not in its repr, which an error may show."""
    assert "secret" not in repr(Choice(Stance.LOWERS, reason="secret", second_reader="secret"))


@pytest.mark.parametrize("urgency", [None, Urgency.IMMEDIATE])
@pytest.mark.parametrize("lowest", [Orientation.VIGILANCE, Orientation.NOT_ASSESSED])
def test_nothing_is_concluded_by_adding_what_leads_to_nobody(lowest, urgency):
    """« Vigilance » ticked with an empty grid would be a reassurance without an answer."""
    with pytest.raises(InvalidDecision):
        decided(Choice(Stance.RAISES, (lowest,), urgency), evaluate(Screening(SCHOOL, DAY)), DAY)
    decision = decided(Choice(Stance.RAISES, (lowest, SIGNALEMENT)), OUTCOME, DAY)
    assert lowest not in decision.orientations
    below = decided(Choice(Stance.LOWERS, (lowest,), urgency, "Déjà suivi."), OUTCOME, DAY)
    assert (below.orientations, below.urgency) == ((), None)
