"""What a part of a checklist was and is, in French words."""

from __future__ import annotations

import builders as build
import pytest
from attrs import fields

from signals.checklist import Section
from signals.condition import All, AtLeast, Count, Distinct, Either, Not, Present
from signals.instrument import Axis, Band, Maximum, Score, Table, Weight
from signals.item import Help, Item, Option, Presumption
from signals.kind import ItemType, Kind
from signals.orientation import (
    Action,
    Circuit,
    Classification,
    DueAction,
    Orientation,
    Population,
    Urgency,
)
from signals.revision import _HEAD, Difference
from signals.rule import Contest, Guarantee, Promise, Rule
from signals.source import Citation, Grade
from signals.talk import Advice, Talk
from signals.wording.revised_parts import PARTS, part_name
from signals.wording.revised_values import condition_told, content_lines, listed, value_told

ITEMS = [build.yes_no(id, groups=("strong",)) for id in "abcdefgh"]
GRID = build.checklist(sections={"one": ITEMS[:4], "two": ITEMS[4:]})
OTHER = build.checklist([build.yes_no("a", label="Autre"), *ITEMS[1:]])
COMPARED = (
    Section, Item, Help, Presumption, Rule, Guarantee, Promise, Action, DueAction, Circuit,
    Classification, Score, Table, Axis, Talk, Contest,
)  # fmt: skip


def test_every_part_has_its_french_name():
    """No part of any element is told by the name that a program gives it."""
    names = {each.name for of in COMPARED for each in fields(of)} - {"id", "items"}
    assert sorted(({*_HEAD, "contest"} | names) - PARTS.keys()) == []
    assert part_name("help.weighs") == "aide, ce qui pèse"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, "rien"),
        ((), "rien"),
        (True, "oui"),
        (Orientation.SIGNALEMENT, "Signalement"),
        (Urgency.SAME_DAY, "le jour même"),
        (Kind.HARM_SIGN, "Violence ou exploitation"),
        (ItemType.YES_NO, "oui ou non"),
        (Population.ADULTS, "majeurs"),
        (Grade.B, "B (constat d'un rapport cité)"),
        (Option("x", "Parfois"), "« Parfois » (x)"),
        (Citation("report", "titre 1"), "report, titre 1"),
        (Advice("Bonjour.", "Pour commencer."), "Bonjour. (Pour commencer.)"),
        (Weight("a", 2), "« A » (oui 2)"),
        (
            Maximum((Weight("a", 2), Weight("b", 1))),
            "le plus fort de {« A » (oui 2) ; « B » (oui 1)}",
        ),
        (Band("high", 2), "high (dès 2)"),
        (("x", "y"), "x, y"),
    ],
)
def test_a_value_is_told_in_words(value, told):
    """No value is told as a program writes it."""
    assert value_told(value, GRID) == told


def test_a_condition_is_told_by_the_labels_of_its_version():
    """The same question under another label is told as each version calls it."""
    assert condition_told(Present("a"), GRID) == "oui à «\xa0A\xa0»"
    assert condition_told(Present("a"), OTHER) == "oui à «\xa0Autre\xa0»"


def test_what_is_counted_by_section_says_lines():
    """Two yes in one section are not two sections: the words tell them apart."""
    by_section = condition_told(Count(2, groups=("strong",), distinct=Distinct.SECTIONS), GRID)
    assert "au moins 2 lignes de la liste" in by_section
    assert "strong" in by_section
    assert "(8 questions)" in by_section
    assert by_section != condition_told(Count(2, groups=("strong",)), GRID)


def test_a_few_counted_questions_are_named():
    """Up to six questions are told one by one, more of them by what makes them counted."""
    few = condition_told(Count(1, sections=("one",)), GRID)
    assert few == "au moins 1 «\xa0oui\xa0» parmi " + ", ".join(
        f"«\xa0{each}\xa0»" for each in "ABCD"
    )
    assert "tous les signes" in condition_told(Count(1), GRID)


@pytest.mark.parametrize(
    ("of", "how"),
    [
        (Either, "l'une de ces conditions"),
        (All, "toutes ces conditions"),
        (lambda parts: AtLeast(2, parts), "au moins 2 de ces conditions"),
    ],
)
def test_what_a_condition_gains_and_loses_is_told(of, how):
    """Of two conditions of one form, the parts that they share are left out."""
    before, after = (of(tuple(map(Present, parts))) for parts in ("abc", "abd"))
    found = listed(Difference("when", before, after), GRID, GRID)
    assert found == (how, ["- oui à «\xa0C\xa0»", "+ oui à «\xa0D\xa0»"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (All((Present("a"), Present("b"))), Either((Present("a"), Present("b")))),
        (AtLeast(1, (Present("a"), Present("b"))), AtLeast(2, (Present("a"), Present("b")))),
        (Either((Present("a"),)), Either((Present("b"),))),
        (Present("a"), Not(Present("a"))),
        ("Avant.", "Après."),
    ],
)
def test_what_shares_nothing_is_told_whole(before, after):
    """An « and » made an « or », a threshold that moves: no part alone says what changed."""
    assert listed(Difference("when", before, after), GRID, GRID) is None


def test_a_new_rule_says_what_it_asks_and_gives():
    """Its condition, its orientation, its urgency and for whom."""
    rule = build.rule("r", "a", urgency=Urgency.SAME_DAY, actions=("listen",))
    assert list(content_lines(rule, GRID)) == [
        "si : oui à «\xa0A\xa0»",
        "alors : Information préoccupante, le jour même, mineurs",
        "actions : listen",
    ]
