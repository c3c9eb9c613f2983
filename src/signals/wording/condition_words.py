"""A condition in words: what a person applies with a pen, and a program reads one way only.

Questions go by their printed numbers, conditions that hold others by their names; « ET » and « OU »
are never mixed without brackets.
"""

from __future__ import annotations

from typing import assert_never

from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Condition,
    Count,
    Either,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Present,
    Within,
)
from signals.kind import ItemType
from signals.wording.answer_words import compared_words, episodes_words
from signals.wording.instrument_words import band_words, table_words
from signals.wording.printed_conditions import all_present, in_brackets
from signals.wording.printed_numbers import PrintedNumbers
from signals.wording.typography import spaced

_LINE = 80
"""How many characters a condition has at most in one line."""


def condition_words(condition: Condition, numbers: PrintedNumbers) -> str:
    """A condition in words, by the printed numbers of its questions."""
    return spaced(_words(condition, numbers))


def condition_lines(condition: Condition, numbers: PrintedNumbers) -> tuple[str, ...]:
    """A condition in words, a long one in as many lines as it has parts to be looked at."""
    whole = condition_words(condition, numbers)
    return (whole,) if len(whole) <= _LINE else condition_parts(condition, numbers)


def condition_parts(condition: Condition, numbers: PrintedNumbers) -> tuple[str, ...]:
    """A condition in words, in as many lines as it has parts to be looked at."""
    match condition:
        case AtLeast(k, parts):
            listed = (f"[{_told(part, numbers)}]" for part in parts)
            lines = [f"au moins {k} de ces conditions :", *listed]
        case All(parts) | Either(parts) if len(parts) > 1 and in_brackets(condition):
            connective = "ET" if isinstance(condition, All) else "OU"
            first, *others = (_bracketed(part, numbers) for part in parts)
            lines = [first, *(f"{connective} {part}" for part in others)]
        case _:
            lines = [_words(condition, numbers)]
    return tuple(spaced(line) for line in lines)


def _words(condition: Condition, numbers: PrintedNumbers) -> str:
    match condition:
        case Always():
            return "toujours, quelles que soient les réponses"
        case Present(item):
            return f"oui à {numbers.of(item)}"
        case Compared():
            return compared_words(condition, numbers)
        case All(parts):
            return _joined(" ET ", parts, numbers)
        case Either(parts):
            return _either(parts, numbers)
        case AtLeast(k, parts):
            listed = " ".join(f"[{_told(part, numbers)}]" for part in parts)
            return f"au moins {k} de ces conditions : {listed}"
        case Not(part):
            return f"NON [{_told(part, numbers)}]"
        case Count():
            return _count(condition, numbers)
        case Within(item, days):
            when = f"{days} derniers jours" if days else "jour même"
            dated = numbers.checklist.items[item].type is not ItemType.YES_NO
            return f"{numbers.of(item)} : {'date' if dated else 'oui, daté'} des {when}"
        case Episodes():
            return episodes_words(condition, numbers)
        case HoursSince(item, at_least):
            return f"{numbers.of(item)} : il y a au moins {at_least} heures"
        case InBand():
            return band_words(condition, numbers)
        case InTable():
            return table_words(condition, numbers)
    assert_never(condition)


def _joined(connective: str, parts: tuple[Condition, ...], numbers: PrintedNumbers) -> str:
    if len(parts) == 1:
        return _told(parts[0], numbers)
    return connective.join(_bracketed(part, numbers) for part in parts)


def _told(part: Condition, numbers: PrintedNumbers) -> str:
    """A part of a condition in words, or by its name where it has one."""
    return numbers.conditions.get(part) or _words(part, numbers)


def _bracketed(part: Condition, numbers: PrintedNumbers) -> str:
    told = _told(part, numbers)
    return f"[{told}]" if in_brackets(part) and part not in numbers.conditions else told


def _either(parts: tuple[Condition, ...], numbers: PrintedNumbers) -> str:
    present = all_present(parts)
    if present is not None:
        return _among(1, present, numbers)
    return _joined(" OU ", parts, numbers)


def _count(count: Count, numbers: PrintedNumbers) -> str:
    listed = numbers.list_of(count)
    if listed is None:
        units = numbers.checklist.counted(count)
        return _among(count.at_least, [id for unit in units for id in unit], numbers)
    if listed.by_line:
        lines = "une ligne" if count.at_least == 1 else f"{count.at_least} lignes"
        return f"un « oui » sur au moins {lines} de la liste {listed.name}"
    return f"au moins {count.at_least} « oui » dans la liste {listed.name}"


def _among(at_least: int, items: list[str], numbers: PrintedNumbers) -> str:
    if at_least == 1 and len(items) == 1:
        return f"oui à {numbers.of(items[0])}"
    return f"au moins {at_least} « oui » parmi {numbers.named(items)}"
