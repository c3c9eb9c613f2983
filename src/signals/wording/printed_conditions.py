"""The conditions that a printed grid tells once, under a name: nobody reads nested brackets."""

from __future__ import annotations

from collections.abc import Iterable

from signals.condition import All, AtLeast, Condition, Either, InBand, InTable, Not, Present


def all_present(parts: tuple[Condition, ...]) -> list[str] | None:
    """The items of some conditions, where each of these asks for one « oui » and nothing else."""
    ids = [part.item for part in parts if isinstance(part, Present)]
    return ids if len(ids) == len(parts) else None


def in_brackets(part: Condition) -> bool:
    """Whether a condition stands in brackets where it is a part of another."""
    if isinstance(part, Either) and all_present(part.conditions) is not None:
        return False
    return isinstance(part, (All, Either, AtLeast, InBand, InTable))


def named_conditions(conditions: Iterable[Condition]) -> dict[Condition, str]:
    """The parts that would put brackets in brackets, each under a name, the innermost first."""
    named: dict[Condition, str] = {}
    for condition in conditions:
        for part in _parts(condition):
            _name(part, named)
    return named


def _name(part: Condition, named: dict[Condition, str]) -> None:
    parts = _parts(part)
    for each in parts:
        _name(each, named)
    opens = isinstance(part, AtLeast) or any(_opens(each, named) for each in parts)
    if in_brackets(part) and opens:
        named.setdefault(part, f"C{len(named) + 1}")


def _opens(part: Condition, named: dict[Condition, str]) -> bool:
    inner = part.condition if isinstance(part, Not) else part
    return in_brackets(inner) and inner not in named


def _parts(condition: Condition) -> tuple[Condition, ...]:
    match condition:
        case All(parts) | Either(parts) | AtLeast(_, parts):
            return parts
        case Not(part):
            return (part,)
        case _:
            return ()
