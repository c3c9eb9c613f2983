"""Which rules read a personal attribute: directly, by a count, a score, a table or what hides."""

import random

import builders as build
import pytest
from attrs import evolve
from fairness_probe import random_pair, random_screening, unexplained

from signals import open_library
from signals.condition import (
    All,
    AtLeast,
    Compared,
    Count,
    Either,
    InBand,
    InTable,
    Not,
    Present,
    Within,
)
from signals.fairness import for_one_age_only, readings
from signals.instrument import Axis, Band, Maximum, Score, Table, Weight
from signals.kind import Attribute, Kind
from signals.orientation import Orientation, Population, Urgency
from signals.wording.fairness import fairness_lines

POINTS = Score("points", (Maximum((Weight("placed", 1),)),), (Band("low", 0, 0), Band("high", 1)))
GRID = Table(
    "grid",
    Axis(item="absences"),
    Axis(score="points"),
    ("calm", "alarm"),
    (
        ("none", (("low", "calm"), ("high", "calm"))),
        ("many", (("low", "calm"), ("high", "alarm"))),
    ),
)


def _grid(when=None, **parts):
    items = [
        build.yes_no("placed", Kind.CONTEXT, attribute=Attribute.PLACEMENT, groups=("home",)),
        build.yes_no("alone", Kind.VULNERABILITY, attribute=Attribute.FAMILY, groups=("home",)),
        build.yes_no("detail", Kind.CONTEXT, shown_when=Present("placed")),
        build.yes_no("deeper", Kind.CONTEXT, shown_when=Present("detail")),
        build.yes_no("sign"),
        build.choice("absences", "none", "many"),
    ]
    rules = [build.rule("plain", "sign")]
    if when is not None:
        rules.append(build.rule("reads", when, **parts))
    return build.checklist(items, rules, scores=(POINTS,), tables=(GRID,))


def _of(grid, attribute):
    return next(each for each in readings(grid) if each.attribute is attribute)


@pytest.mark.parametrize(
    "when",
    [
        Present("placed"),
        Compared("placed", one_of=("no",)),
        Not(Present("placed")),
        All((Present("sign"), Present("placed"))),
        Either((Present("sign"), Not(Present("placed")))),
        AtLeast(2, (Present("sign"), Present("placed"), Present("absences"))),
        Within("placed", 30),
        InBand("points", "high"),
        InTable("grid", "alarm"),
        Present("detail"),
        Present("deeper"),
    ],
)
def test_a_rule_that_reads_an_attribute_is_named(when):
    """However it reads it; the other rule never is."""
    reading = _of(_grid(when), Attribute.PLACEMENT)
    assert reading.items == ("placed",)
    assert [rule.id for rule in reading.rules] == ["reads"]
    assert not reading.adding


def test_a_count_reads_every_item_it_may_count():
    """By kind and by group."""
    counted = Count(1, kinds=(Kind.VULNERABILITY,), groups=("home",))
    assert [rule.id for rule in _of(_grid(counted), Attribute.FAMILY).rules] == ["reads"]
    assert not _of(_grid(counted), Attribute.PLACEMENT).rules


def test_an_attribute_that_nothing_reads_has_no_rule():
    """Asked or not; the age changes the circuit of every rule, whoever wrote what it is about."""
    grid = _grid()
    assert _of(grid, Attribute.AGE).items == (grid.age,)
    assert _of(grid, Attribute.PLACEMENT).items == ("placed",)
    assert _of(grid, Attribute.SEX).items == ()
    assert not any(each.rules or each.adding for each in readings(grid))
    assert [each.attribute for each in readings(grid) if each.majority] == [Attribute.AGE]


def test_a_version_that_tells_no_attribute_does_not_say_that_it_asks_for_none():
    """The first versions were published before questions said what they are about."""
    told = dict(fairness_lines(open_library().checklist("fugue@1.0.0")))
    (age,) = (line for line in told if line.startswith("Âge"))
    assert "règles le lisent" in age
    assert "under_fifteen_one_sign" in "".join(told[age])
    assert any("ne dit pas si elle le demande" in line for line in told)


def test_a_rule_of_vigilance_that_only_adds_actions_stands_apart():
    """With an urgency or a classification it adds more than actions."""
    calm = {"orientation": Orientation.VIGILANCE}
    assert [r.id for r in _of(_grid("placed", **calm), Attribute.PLACEMENT).adding] == ["reads"]
    urgent = _grid("placed", urgency=Urgency.SAME_DAY, **calm)
    assert [r.id for r in _of(urgent, Attribute.PLACEMENT).rules] == ["reads"]


def test_majority_is_told_with_the_age():
    """It changes the circuit of every rule that is for minors or for adults."""
    aged = evolve(build.age(), attribute=Attribute.AGE)
    rules = [build.rule("all", "a", population=Population.EVERYONE), build.rule("young", "a")]
    grid = build.checklist(sections={"main": [build.yes_no("a"), aged]}, rules=rules)
    assert _of(grid, Attribute.AGE).majority
    assert [rule.id for rule in for_one_age_only(grid)] == ["young"]


def _found_out(grid, attribute, listed, tries=150):
    """What the probe tells of random answers, at the first it finds."""
    for seed in range(tries):
        chance = random.Random(seed)
        told = random_screening(grid, chance)
        one, other = random_pair(told, attribute, chance)
        if found := unexplained(one, other, listed):
            return found
    return []


FORMS = [Present("placed"), Present("deeper"), InTable("grid", "alarm"), InBand("points", "high")]


@pytest.mark.parametrize("when", FORMS)
def test_no_rule_moves_that_is_not_named(when):
    """On random answers, for every attribute, with a rule of each form."""
    grid = _grid(when)
    for reading in readings(grid):
        listed = (*reading.rules, *reading.adding)
        assert _found_out(grid, reading.attribute, listed) == []


@pytest.mark.parametrize("when", FORMS)
def test_the_probe_can_fail(when):
    """Where a rule reads the attribute and is not named, it is found out."""
    found = _found_out(_grid(when), Attribute.PLACEMENT, ())
    assert "la règle reads n'est pas nommée" in found
