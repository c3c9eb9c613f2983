"""What changed between two versions of a checklist, each kind of change found once."""

from __future__ import annotations

import datetime as dt

import builders as build
import pytest
from attrs import evolve

from signals.condition import Count, Present
from signals.item import Help, Option
from signals.kind import Kind
from signals.orientation import DueAction, Population, Urgency
from signals.revision import Subject, revisions
from signals.rule import Contest, Guarantee, Promise
from signals.source import Citation
from signals.talk import Advice, Talk


def found(old, new):
    """Every change by its subject, its id, the id it had, and the parts that differ."""
    told = revisions(old, new)
    return [
        (each.subject, each.id, each.former, [part.part for part in each.differences])
        for each in told
    ]


def one(*items, rules=(), **parts):
    """A checklist of some questions and rules."""
    return build.checklist(items, rules, **parts)


A, B = build.yes_no("a"), build.yes_no("b")


def test_the_same_content_has_no_change():
    """Another number and another digest are no change of content."""
    old = one(A, rules=[build.rule()])
    assert found(old, evolve(old, version="1.1.0", digest="1", released=True)) == []


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("question", "Autrement ?"),
        ("kind", Kind.HARM_SIGN),
        ("groups", ("strong",)),
        ("options", (Option("x", "X"),)),
        ("shown_when", Present("b")),
        ("sources", (Citation("expertise", "ailleurs"),)),
    ],
)
def test_a_part_of_a_question_is_named(part, value):
    """Each part of a question that is written otherwise is found under its name."""
    old, new = one(A, B), one(evolve(A, **{part: value}), B)
    assert found(old, new) == [(Subject.ITEM, "a", None, [part])]


def test_the_help_is_told_part_by_part():
    """A help that changes in one place is not told whole; one that is taken away is."""
    weighing = evolve(A, help=evolve(A.help, weighs="Beaucoup."))
    assert found(one(A), one(weighing)) == [(Subject.ITEM, "a", None, ["help.weighs"])]
    other = evolve(A, help=Help("Autre chose."))
    assert found(one(A), one(other))[0][3] == ["help.looks_like", "help.is_not"]


def test_a_question_renamed_moved_added_or_removed():
    """A question under another id is the same; its place is told by the titles of its sections."""
    old = build.checklist(sections={"one": [A], "two": [B]})
    renamed = build.checklist(sections={"one": [build.yes_no("c", formerly=("a",))], "two": [B]})
    assert found(old, renamed)[0][:3] == (Subject.ITEM, "c", "a")
    moved = build.checklist(sections={"one": [], "two": [B, A]})
    [change] = revisions(old, moved)
    [place] = change.differences
    assert (place.part, place.before, place.after) == ("section", "One", "Two")
    [gone] = revisions(one(A, B), one(A))
    assert (gone.id, gone.before, gone.after) == ("b", B, None)
    [come] = revisions(one(A), one(A, B))
    assert (come.id, come.before, come.after) == ("b", None, B)


def test_another_order_is_a_change():
    """Sections, questions and actions in another order: what both have, as each has it."""
    old = build.checklist(sections={"one": [A], "two": [B]}, actions=["x", "y"])
    new = build.checklist(sections={"two": [B], "one": [A]}, actions=["y", "x"])
    assert found(old, new) == [
        (Subject.CHECKLIST, "essai", None, ["order_of_sections", "order_of_actions"])
    ]
    assert found(one(A, B), one(B, A)) == [
        (Subject.SECTION, "main", None, ["order_of_items"]),
    ]


def test_an_added_element_is_no_other_order():
    """What is added between two others leaves these in their order."""
    middle = build.yes_no("c")
    assert found(one(A, B), one(A, middle, B)) == [(Subject.ITEM, "c", None, [])]


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("when", Count(2)),
        ("urgency", Urgency.IMMEDIATE),
        ("actions", ("x",)),
        ("population", Population.EVERYONE),
        ("classification", "worrying"),
        ("reason", "Autrement."),
    ],
)
def test_a_part_of_a_rule_is_named(part, value):
    """Each part of a rule that is written otherwise is found under its name."""
    rule = build.rule()
    old, new = one(A, rules=[rule]), one(A, rules=[evolve(rule, **{part: value})])
    assert found(old, new) == [(Subject.RULE, "r", None, [part])]


def test_the_rest_of_the_book_is_looked_at():
    """Guarantees, floor, classifications and how they are contested are changes of their own."""
    old = one(A, actions=["x"])
    promise = Guarantee("g", "Un signe agit.", Count(1), Promise(urgency=Urgency.SAME_DAY))
    book = evolve(
        old.rulebook,
        guarantees=(promise,),
        floor=(DueAction("x"),),
        classifications=(build.classification("plain"),),
        contest=Contest("x", ("Dites-le.",)),
    )
    assert found(old, evolve(old, rulebook=book)) == [
        (Subject.CHECKLIST, "essai", None, ["contest.action", "contest.telling"]),
        (Subject.GUARANTEE, "g", None, []),
        (Subject.FLOOR, "x", None, []),
        (Subject.CLASSIFICATION, "plain", None, []),
    ]
    stronger = evolve(promise, then=Promise(urgency=Urgency.IMMEDIATE))
    again = evolve(book, guarantees=(stronger,))
    changed = found(evolve(old, rulebook=book), evolve(old, rulebook=again))
    assert changed == [(Subject.GUARANTEE, "g", None, ["then.urgency"])]


def test_sources_parts_and_law_are_looked_at():
    """A source that talk alone cites, parts at other versions and the date of the law are told."""
    old = one(A, actions=["x"])
    said = (Advice("Bonjour."),)
    talk = Talk(said, (), (), (), (), (Citation("report", "titre 1"),))
    new = evolve(old, talk=talk, parts=("danger@1.1.0",), law_as_of=dt.date(2026, 12, 1))
    told = found(old, new)
    assert told[0][3][:2] == ["law_as_of", "parts"]
    assert "talk.opening" in told[0][3]
    assert told[1] == (Subject.SOURCE, "report", None, [])
