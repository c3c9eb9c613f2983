"""Conditions that hold less often than another, each by one small step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from attrs import evolve, frozen

from signals.checklist import Checklist
from signals.condition import (
    All,
    AtLeast,
    Compared,
    Condition,
    Count,
    Either,
    EpisodeFact,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Within,
)
from signals.item import Item
from signals.kind import ItemType, Kind

_Value = TypeVar("_Value")


@frozen
class Weakened:
    """A condition that holds less often than the one it stands for, and how it was made.

    ``place`` is where in the condition, and ``how`` what was done there: together they name it.
    """

    condition: Condition
    place: tuple[str | int, ...]
    how: str


def weakenings(
    condition: Condition, checklist: Checklist, narrower: bool = True
) -> Iterator[Weakened]:
    """Every condition one step narrower than another (or wider, under a negation)."""
    match condition:
        case All(parts):
            for rank, part in enumerate(parts):
                if not narrower and len(parts) > 1:
                    rest = (*parts[:rank], *parts[rank + 1 :])
                    yield Weakened(_joined(All, rest), ("all", rank), "without")
                for each in weakenings(part, checklist, narrower):
                    whole = All((*parts[:rank], each.condition, *parts[rank + 1 :]))
                    yield evolve(each, condition=whole, place=("all", rank, *each.place))
        case Either(parts):
            for rank, part in enumerate(parts):
                if narrower and len(parts) > 1:
                    rest = (*parts[:rank], *parts[rank + 1 :])
                    yield Weakened(_joined(Either, rest), ("any", rank), "without")
                for each in weakenings(part, checklist, narrower):
                    some = Either((*parts[:rank], each.condition, *parts[rank + 1 :]))
                    yield evolve(each, condition=some, place=("any", rank, *each.place))
        case AtLeast(k, parts):
            if 1 <= (moved := k + _by(narrower)) <= len(parts):
                yield Weakened(AtLeast(moved, parts), (), f"at_least_{moved}")
            for rank, part in enumerate(parts):
                for each in weakenings(part, checklist, narrower):
                    changed = AtLeast(k, (*parts[:rank], each.condition, *parts[rank + 1 :]))
                    yield evolve(each, condition=changed, place=("of", rank, *each.place))
        case Not(part):
            for each in weakenings(part, checklist, not narrower):
                yield evolve(each, condition=Not(each.condition), place=("not", *each.place))
        case Count():
            yield from _of_count(condition, checklist, narrower)
        case InBand(id, band):
            bands = tuple(each.id for each in checklist.scores[id].bands)
            for moved_band in _beside(bands, band, narrower):
                yield Weakened(InBand(id, moved_band), (), f"at_least_{moved_band}")
        case InTable(id, result):
            for moved_result in _beside(checklist.tables[id].results, result, narrower):
                yield Weakened(InTable(id, moved_result), (), f"at_least_{moved_result}")
        case _:
            yield from _of_item(condition, checklist, narrower)


def _joined(form: type[All] | type[Either], parts: tuple[Condition, ...]) -> Condition:
    return parts[0] if len(parts) == 1 else form(parts)


def _by(narrower: bool) -> int:
    return 1 if narrower else -1


def _beside(values: tuple[str, ...], value: str, narrower: bool) -> tuple[str, ...]:
    """The value that stands just above another, or just under it; none past the ends."""
    rank = values.index(value) + _by(narrower)
    return values[rank : rank + 1] if rank >= 0 else ()


def _of_count(count: Count, checklist: Checklist, narrower: bool) -> Iterator[Weakened]:
    units = checklist.counted(count)
    if 1 <= (moved := count.at_least + _by(narrower)) <= len(units):
        yield Weakened(evolve(count, at_least=moved), (), f"at_least_{moved}")
    if not narrower:
        return
    kinds = count.kinds or (Kind.WARNING_SIGN, Kind.HARM_SIGN)
    fewer = {each.value: evolve(count, kinds=_less(kinds, each)) for each in _several(kinds)}
    for each in _several(count.groups):
        fewer[each] = evolve(count, groups=_less(count.groups, each))
    for each in _several(count.sections):
        fewer[each] = evolve(count, sections=_less(count.sections, each))
    for left_out, narrowed in fewer.items():
        left = checklist.counted(narrowed)
        # One that counts the same items is no change; one that counts too few is a rule removed.
        if left != units and len(left) >= count.at_least:
            yield Weakened(narrowed, (), f"without_{left_out}")


def _several(values: tuple[_Value, ...]) -> tuple[_Value, ...]:
    """Values of which one can be left out: the last one left would filter nothing."""
    return values if len(values) > 1 else ()


def _less(values: tuple[_Value, ...], value: _Value) -> tuple[_Value, ...]:
    return tuple(each for each in values if each != value)


def _of_item(condition: Condition, checklist: Checklist, narrower: bool) -> Iterator[Weakened]:
    by = _by(narrower)
    match condition:
        case Compared():
            yield from _of_comparison(condition, checklist.items[condition.item], narrower)
        case Within(_, days) if days - by >= 0:
            yield Weakened(evolve(condition, days=days - by), (), f"days_{days - by}")
        case Episodes(_, fact, at_least, days):
            if fact is not EpisodeFact.GROWTH and at_least + by >= 1:
                moved = evolve(condition, at_least=at_least + by)
                yield Weakened(moved, (), f"at_least_{at_least + by}")
            if days is not None and days - by >= 0:
                yield Weakened(evolve(condition, days=days - by), (), f"days_{days - by}")
        case HoursSince(_, at_least) if at_least + by >= 0:
            moved_hours = evolve(condition, at_least=at_least + by)
            yield Weakened(moved_hours, (), f"at_least_{at_least + by}")
        case _:
            return


def _of_comparison(condition: Compared, item: Item, narrower: bool) -> Iterator[Weakened]:
    if narrower and len(condition.one_of) > 1:
        for value in condition.one_of:
            fewer = evolve(condition, one_of=_less(condition.one_of, value))
            yield Weakened(fewer, (), f"without_{value}")
    low = _moved(item, condition.at_least, _by(narrower))
    if low is not None:
        yield Weakened(evolve(condition, at_least=low), (), f"at_least_{low}")
    high = _moved(item, condition.at_most, -_by(narrower))
    if high is not None:
        yield Weakened(evolve(condition, at_most=high), (), f"at_most_{high}")


def _moved(item: Item, bound: str | int | None, by: int) -> str | int | None:
    """A bound moved by one within what its item can be; nothing past the ends."""
    if bound is None:
        return None
    if item.type is ItemType.CHOICE:
        rank = item.option_ids.index(str(bound)) + by
        return item.option_ids[rank] if 0 <= rank < len(item.option_ids) else None
    moved = int(bound) + by
    return moved if item.minimum <= moved <= item.top else None
