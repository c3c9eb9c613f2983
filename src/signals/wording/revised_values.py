"""What a part of a checklist was and is, in words a reviewer reads beside the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import Enum

from attrs import evolve

from signals.checklist import Checklist, Computed
from signals.condition import All, AtLeast, Condition, Count, Distinct, Either, walk
from signals.instrument import Band, Maximum, Weight
from signals.item import Item, Option
from signals.kind import Attribute, ItemType, Kind, KnownBy
from signals.orientation import Action, Orientation, Population, Urgency
from signals.revision import Difference
from signals.rule import Guarantee, Rule
from signals.source import Citation, Grade
from signals.talk import Advice
from signals.wording.condition_words import condition_words
from signals.wording.fairness import ATTRIBUTES
from signals.wording.instrument_words import stretch_words, term_words
from signals.wording.labels import (
    EVIDENCE,
    KINDS,
    KNOWN_BY,
    LEVELS,
    TYPES,
    URGENCIES,
    classification_label,
    day_text,
)
from signals.wording.printed_numbers import PrintedNumbers, QuestionList, Units

_FEW = 6
"""How many questions a count names by itself."""
POPULATIONS = {
    Population.MINORS: "mineurs",
    Population.ADULTS: "majeurs",
    Population.EVERYONE: "tous",
}


def condition_told(condition: Condition, checklist: Checklist) -> str:
    """A condition in words, by the labels of its questions: two versions number them otherwise.

    Questions that are counted by section, or that are many, are told by what makes them counted.
    """
    labels = _labels(checklist)
    lists: dict[tuple[Units, bool], QuestionList] = {}
    for _, part, _ in walk(condition):
        if isinstance(part, Count):
            units, by_line = checklist.counted(part), part.distinct is Distinct.SECTIONS
            if by_line or sum(map(len, units)) > _FEW:
                lists[units, by_line] = QuestionList(_counted(part, checklist), by_line, units)
    return condition_words(condition, evolve(labels, lists=lists))


def _labels(checklist: Checklist) -> PrintedNumbers:
    labels = {id: f"« {item.label} »" for id, item in checklist.items.items()}
    return PrintedNumbers(checklist, labels, {}, (), {}, {})


def _counted(count: Count, checklist: Checklist) -> str:
    """What makes a question counted, and how many are."""
    titles = [each.title for each in checklist.sections if each.id in count.sections]
    kinds = [KINDS[kind] for kind in count.kinds]
    number = sum(map(len, checklist.counted(count)))
    filters = [*count.groups, *kinds, *titles] or ["tous les signes"]
    return f"« {', '.join(filters)} » ({number} questions)"


def value_told(value: object, checklist: Checklist) -> str:
    """A part of a checklist in words, « rien » where there is none."""
    match value:
        case None | ():
            return "rien"
        case bool():
            return "oui" if value else "non"
        case dt.date():
            return day_text(value)
        case Enum():
            return _choice(value)
        case Option():
            return f"« {value.label} » ({value.id})"
        case Citation():
            return f"{value.source}, {value.locator}"
        case Advice():
            return value.say if value.why is None else f"{value.say} ({value.why})"
        case Computed():
            days = "" if value.days is None else f", {value.days} jours"
            return f"{value.label} ({value.item}, {value.fact.value}{days})"
        case Weight() | Maximum():
            return term_words(value, _labels(checklist))
        case Band():
            return f"{value.id} ({stretch_words(value)})"
        case tuple():
            return ", ".join(value_told(each, checklist) for each in value)
    return condition_told(value, checklist) if isinstance(value, Condition) else str(value)


def _choice(value: Enum) -> str:
    match value:
        case Orientation():
            return LEVELS[value]
        case Urgency():
            return URGENCIES[value]
        case Kind():
            return KINDS[value]
        case ItemType():
            return TYPES[value]
        case KnownBy():
            return KNOWN_BY[value]
        case Population():
            return POPULATIONS[value]
        case Attribute():
            return ATTRIBUTES[value]
        case Grade():
            return f"{value.value} ({EVIDENCE[value]})"
    return str(value.value)


def content_lines(element: object, checklist: Checklist) -> Iterator[str]:
    """What a rule or a question that was added or removed asks for and gives."""
    match element:
        case Rule():
            yield f"si : {condition_told(element.when, checklist)}"
            given = [LEVELS[element.orientation], URGENCIES[element.urgency]]
            if element.classification is not None:
                given.append(classification_label(checklist, element.classification))
            given.append(POPULATIONS[element.population])
            yield f"alors : {', '.join(given)}"
            if element.actions:
                yield f"actions : {', '.join(element.actions)}"
        case Item():
            groups = f", groupes : {', '.join(element.groups)}" if element.groups else ""
            yield f"{element.question} ({KINDS[element.kind]}, {TYPES[element.type]}{groups})"
        case Guarantee():
            yield f"si : {condition_told(element.if_, checklist)}"
        case Action():
            yield f"{element.by}, {element.before}"
        case _:
            pass


def listed(difference: Difference, old: Checklist, new: Checklist) -> tuple[str, list[str]] | None:
    """What a list, or a condition made of others, has no more and has more; how it is read first.

    Nothing where the two have nothing in common, or are no lists: both are then told whole.
    """
    was, now = _parts(difference.before), _parts(difference.after)
    if was is None or now is None or was[0] != now[0]:
        return None
    if was[0] and not any(each in now[1] for each in was[1]):
        return None
    return was[0], list(_lines(was[1], now[1], old, new))


def _parts(value: object) -> tuple[str, tuple[object, ...]] | None:
    match value:
        case None:
            return "", ()
        case tuple():
            return "", value
        case Either(parts):
            return "l'une de ces conditions", parts
        case All(parts):
            return "toutes ces conditions", parts
        case AtLeast(k, parts):
            return f"au moins {k} de ces conditions", parts
    return None


def _lines(
    was: tuple[object, ...], now: tuple[object, ...], old: Checklist, new: Checklist
) -> Iterator[str]:
    gone = [each for each in was if each not in now]
    come = [each for each in now if each not in was]
    yield from (f"- {value_told(each, old)}" for each in gone)
    yield from (f"+ {value_told(each, new)}" for each in come)
    if not gone and not come:
        yield f"  autre ordre : {value_told(now, new)}"
