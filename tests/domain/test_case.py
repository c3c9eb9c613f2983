"""Short cases: what some answers give, in one sentence, compared with what a checklist gives."""

from __future__ import annotations

from builders import DATE, checklist, rule, yes_no

from signals.answer import Answer, Statement
from signals.case import Case, CaseBook, Given, case_mismatches
from signals.orientation import Orientation, Urgency
from signals.scenario import Mismatch

IP, REFERRAL = Orientation.INFORMATION_PREOCCUPANTE, Orientation.REFERRAL
GRID = checklist(
    [yes_no("a"), yes_no("b")],
    [
        rule("r", "a", urgency=Urgency.SAME_DAY, actions=("call",)),
        rule("s", "b", orientation=REFERRAL),
    ],
    actions=("call", "write"),
)


def yes(id):
    """One yes."""
    return ((id, (Statement(Answer.YES),)),)


def found(expect, *each, answers=()):
    """How one case differs from what the checklist gives."""
    return list(case_mismatches(CaseBook(DATE, (Case("c", "Dit.", answers, expect, each),)), GRID))


def test_a_case_as_said_differs_in_nothing():
    """Its orientations are the only ones; other rules may hold and other actions be due."""
    given = Given(
        information_preoccupante=Urgency.SAME_DAY,
        referral=Urgency.ORDINARY,
        rules=("s",),
        actions=("call",),
    )
    assert found(given, answers=(*yes("a"), *yes("b"))) == []
    assert found(Given()) == []


def test_each_difference_is_told():
    """What was said, and what is given instead."""
    given = Given(
        signalement=Urgency.IMMEDIATE,
        referral=Urgency.ORDINARY,
        classification="grave",
        rules=("r", "s"),
        actions=("call", "write"),
    )
    ip = f"{IP.value} same_day"
    assert found(given, answers=yes("a")) == [
        Mismatch("c", None, "orientations", "signalement immediate, referral ordinary", ip),
        Mismatch("c", None, "classification", "grave", "None"),
        Mismatch("c", None, "rules", "s", "r"),
        Mismatch("c", None, "actions", "write", "call"),
    ]


def test_each_further_answer_is_tried_by_itself():
    """Each is enough; the one that is not is told by its rank."""
    given = Given(information_preoccupante=Urgency.SAME_DAY)
    assert found(given, yes("a"), yes("b")) == [
        Mismatch("c", 2, "orientations", f"{IP.value} same_day", "referral ordinary")
    ]


def test_an_urgency_of_its_own_is_looked_at():
    """A lower orientation keeps its own urgency under a higher one."""
    given = Given(information_preoccupante=Urgency.SAME_DAY, referral=Urgency.SAME_DAY)
    (told,) = found(given, answers=(*yes("a"), *yes("b")))
    assert told.found == f"{IP.value} same_day, referral ordinary"
