"""The declaration of a runaway: its facts first, then the dangers, then the criteria."""

from __future__ import annotations

import datetime as dt

import pytest

from signals import Screening, evaluate, open_library
from signals.kind import Kind

ON = dt.date(2026, 11, 29)
FUGUE = open_library().checklist("fugue")
TOLD = (
    "declarant_kind",
    "last_seen",
    "place_clothing",
    "phones_accounts",
    "money_transport",
    "gone_with",
    "illness_treatment",
    "earlier_runaways",
)
"""The facts of a declaration in the order in which they are told."""


def _sections(grid):
    return {section.id: [item.id for item in section.items] for section in grid.sections}


def test_the_facts_come_first_in_the_order_in_which_they_are_told():
    """Who declares, seen when, where and in what, telephones, money, contacts, care, repetition."""
    first = _sections(FUGUE)[FUGUE.sections[0].id]
    assert [id for id in first if id in TOLD] == list(TOLD)
    plain = {id for id, item in FUGUE.items.items() if item.kind is Kind.CONTEXT}
    assert plain - set(first) == {"denial_consent", "called_habitual"}


def test_general_dangers_are_asked_before_the_criteria_of_exploitation():
    """Then who declares, the criteria of the desk, exploitation, what is online, the history."""
    order = ["declaration", "danger", "declarant", "criteria", "exploitation", "online"]
    assert list(_sections(FUGUE)) == [*order, "vulnerability"]
    dangers = [id for id, item in FUGUE.items.items() if "immediate" in item.groups]
    assert set(dangers) <= set(_sections(FUGUE)["danger"])


def test_a_danger_told_with_the_facts_is_answered_at_once():
    """Both introductions say so, by the name that the section has on every screen."""
    facts, danger = FUGUE.sections[:2]
    assert f"« {danger.title} »" in " ".join(facts.introduction.split())
    assert "aussitôt" in facts.introduction
    assert "se répond aussitôt" in " ".join(FUGUE.introduction.split())


@pytest.mark.parametrize("age", [None, 8, 16, 17, 18, 40])
def test_a_qualification_can_be_contested_whatever_the_answers(age):
    """At every age, from the first screen: who calls, whom, and what holds meanwhile."""
    told = Screening(FUGUE, ON) if age is None else Screening(FUGUE, ON).answered("age", age)
    contest = FUGUE.rulebook.contest
    action = {each.id: each for each in evaluate(told).actions}[contest.action]
    assert action.by.startswith("L'officier")
    assert action.to[0] == "parquet_permanence"
    assert "contester" in action.how
    assert "la plus protectrice" in action.how
    assert "procureur" in " ".join(contest.telling)


def test_what_the_minors_of_one_declaration_share_is_no_child_s_own():
    """Who declares, when they were seen, with whom they may be; no clothing, number or reason."""
    assert FUGUE.shared_facts == ("declarant_kind", "last_seen", "gone_with")
