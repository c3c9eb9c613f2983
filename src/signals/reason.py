"""Why a condition holds: the items, with what was stated of them, that make it hold."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from signals.answer import Answer, Statement
from signals.facts import Facts
from signals.masks import Masks, masks_of
from signals.orientation import Action, Orientation, Urgency
from signals.rule import Rule

Because = tuple[tuple[str, tuple[Statement, ...]], ...]


@frozen
class Ground:
    """A rule that holds and the statements that make it hold, item by item."""

    rule: Rule
    because: Because


@frozen
class Oriented:
    """An orientation that is established: its urgency, the rules that give it, their actions."""

    orientation: Orientation
    urgency: Urgency
    grounds: tuple[Ground, ...]
    actions: tuple[Action, ...]


@frozen(eq=False, slots=False)
class Reasons:
    """What was stated that makes conditions hold on some facts; each item is told once."""

    facts: Facts
    _because: dict[int, Because] = field(factory=dict, repr=False)
    _told: dict[int, tuple[str, tuple[Statement, ...]]] = field(factory=dict, repr=False)

    @cached_property
    def _masks(self) -> Masks:
        return masks_of(self.facts.checklist)

    @cached_property
    def _presences(self) -> int:
        return self._masks.always - 1

    def because(self, items: int) -> Because:
        """Some items, told by their presence as bits, with their statements, in their order.

        Of a sign that is present, the statements that say so; of the rest, everything stated.
        """
        because = self._because.get(items)
        return self._made(items) if because is None else because

    def _made(self, items: int) -> Because:
        told, found = self._told, []
        bits = items & self._presences
        while bits:
            lowest = bits & -bits
            bits ^= lowest
            each = told.get(lowest) or self._telling(lowest)
            if each[1]:
                found.append(each)
        because = self._because[items] = tuple(found)
        return because

    def _telling(self, bit: int) -> tuple[str, tuple[Statement, ...]]:
        id = self._masks.item_of(bit)
        stated = () if id in self.facts.hidden else self.facts.statements.get(id, ())
        if len(stated) > 1 and self.facts.must & bit:
            yes = Answer.YES
            stated = tuple([each for each in stated if each.value is yes]) or stated
        told = self._told[bit] = id, stated
        return told
