"""How a condition is written for engines that know no count and no band: as sums, or in full."""

from __future__ import annotations

from itertools import product
from typing import Any

from attrs import frozen

from signals.checklist import Checklist
from signals.condition import (
    All,
    AtLeast,
    Compared,
    Condition,
    Count,
    Either,
    InBand,
    Not,
    Present,
)
from signals.instrument import Weight
from signals.item import Item
from signals.kind import ItemType

Options = list[tuple[int, Condition]]
"""What one term of a sum may add: the points of the first condition that holds."""


class NotExpressible(Exception):
    """A condition reads what no engine but ours knows."""


def plain(condition: Condition, checklist: Checklist) -> Condition:
    """The same condition over answers by yes or no, numbers reached and options equalled.

    Raises ``NotExpressible`` where an evaluator with a null has no words for it.
    """
    match condition:
        case All(parts):
            return All(tuple(plain(each, checklist) for each in parts))
        case Either(parts):
            return Either(tuple(plain(each, checklist) for each in parts))
        case AtLeast(k, parts):
            return AtLeast(k, tuple(plain(each, checklist) for each in parts))
        case Not(part):
            return Not(plain(part, checklist))
        case Present(id) | Compared(id):
            return _plain_item(condition, _plainly_asked(checklist.items[id]))
        case Count() | InBand():
            for _, part in [one for term in added(condition, checklist)[1] for one in term]:
                plain(part, checklist)
            return condition
    raise NotExpressible(condition)


def _plainly_asked(item: Item) -> Item:
    if item.presumed is not None or item.shown_when is not None:
        raise NotExpressible(item)
    return item


def _plain_item(condition: Present | Compared, item: Item) -> Condition:
    match item.type, condition:
        case ItemType.YES_NO, Present() | Compared(one_of=("yes",)):
            return Present(item.id)
        case ItemType.YES_NO, Compared(one_of=("no",)):
            return Not(Present(item.id))
        case ItemType.NUMBER, Present():
            return Compared(item.id, at_least=1)
        case ItemType.NUMBER, Compared(_, (), int(), None):
            return condition
        case ItemType.CHOICE, Compared(_, (_,), None, None):
            return condition
    raise NotExpressible(condition)


def added(condition: Condition, checklist: Checklist) -> tuple[int, list[Options]]:
    """A count as a sum that reaches a bound: its terms, each the points of what may hold."""
    match condition:
        case AtLeast(k, parts):
            return k, [[(1, part)] for part in parts]
        case Count(at_least):
            return at_least, [[(1, _one_of(unit))] for unit in checklist.counted(condition)]
        case InBand(score, band):
            found = checklist.scores[score]
            bound = next(each.from_ for each in found.bands if each.id == band)
            return bound, [_weighed(term) for term in found.terms]
    raise NotExpressible(condition)


def _one_of(unit: tuple[str, ...]) -> Condition:
    return Present(unit[0]) if len(unit) == 1 else Either(tuple(map(Present, unit)))


def _weighed(term: object) -> Options:
    if not isinstance(term, Weight):
        raise NotExpressible(term)
    if isinstance(term.points, int):
        return [(term.points, Present(term.item))]
    return [(points, Compared(term.item, (id,))) for id, points in term.points if points]


def spelled_out(condition: Condition, checklist: Checklist) -> Condition:
    """The condition with each sum as the list of all that suffices to reach its bound."""
    match condition:
        case All(parts):
            return All(tuple(spelled_out(each, checklist) for each in parts))
        case Either(parts):
            return Either(tuple(spelled_out(each, checklist) for each in parts))
        case AtLeast() | Count() | InBand():
            bound, terms = added(condition, checklist)
            nothing: Options = [(0, All(()))]
            enough = [
                [part for points, part in chosen if points]
                for chosen in product(*(nothing + each for each in terms))
                if sum(points for points, _ in chosen) >= bound
            ]
            least = [
                each
                for each in enough
                if not any(all(part in each for part in other) for other in enough if other != each)
            ]
            # A bound of nothing is always reached: there is nothing to write.
            return Either(tuple(All(tuple(each)) for each in least)) if bound else condition
    return condition


@frozen
class Language:
    """How a language of expressions writes what conditions are made of."""

    both: str = " and "
    either: str = " or "
    contrary: str = "(not {})"
    choice: str = "({} ? {} : {})"
    truth: str = "{}"
    equal: str = "({} == '{}')"

    def written(self, condition: Condition, checklist: Checklist) -> str:
        """A plain condition as an expression."""
        match condition:
            case Present(item):
                return self.truth.format(item)
            case Compared(item, (option,)):
                return self.equal.format(item, option)
            case Compared(item, at_least=bound) if bound is not None:
                return f"({item} >= {bound})"
            case All(parts):
                return f"({self.both.join(self.written(each, checklist) for each in parts)})"
            case Either(parts):
                return f"({self.either.join(self.written(each, checklist) for each in parts)})"
            case Not(part):
                return self.contrary.format(self.written(part, checklist))
        bound, terms = added(condition, checklist)
        return f"(({' + '.join(self._points(each, checklist) for each in terms)}) >= {bound})"

    def _points(self, options: Options, checklist: Checklist) -> str:
        written = "0"
        for points, condition in reversed(options):
            part = self.written(plain(condition, checklist), checklist)
            written = self.choice.format(part, points, written)
        return written


def logic(condition: Condition, checklist: Checklist) -> dict[str, Any]:
    """A plain condition as JsonLogic."""
    match condition:
        case Present(item):
            return {"var": item}
        case Compared(item, (option,)):
            return {"==": [{"var": item}, option]}
        case Compared(item, at_least=bound) if bound is not None:
            return {">=": [{"var": item}, bound]}
        case All(parts):
            return {"and": [logic(each, checklist) for each in parts]}
        case Either(parts):
            return {"or": [logic(each, checklist) for each in parts]}
        case Not(part):
            return {"!": [logic(part, checklist)]}
    bound, terms = added(condition, checklist)
    return {">=": [{"+": [_points(each, checklist) for each in terms]}, bound]}


def _points(options: Options, checklist: Checklist) -> dict[str, Any] | int:
    written: dict[str, Any] | int = 0
    for points, condition in reversed(options):
        written = {"if": [logic(plain(condition, checklist), checklist), points, written]}
    return written
