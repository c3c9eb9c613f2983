"""Why a condition holds: the items, with what was stated of them, that make it hold."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from signals.answer import Answer, Statement
from signals.condition import Condition
from signals.facts import Facts
from signals.masks import Masks, masks_of

Because = tuple[tuple[str, tuple[Statement, ...]], ...]


@frozen(eq=False)
class Reasons:
    """What was stated that makes conditions hold on some facts; each item is told once."""

    facts: Facts
    _because: dict[int, Because] = field(factory=dict, repr=False)
    _told: dict[str, tuple[str, tuple[Statement, ...]]] = field(factory=dict, repr=False)

    @cached_property
    def _masks(self) -> Masks:
        return masks_of(self.facts.checklist)

    def grounds(self, condition: Condition) -> Because:
        """The items that make a condition hold, in the checklist's order, with their statements.

        Of a sign that is present, the statements that say so; of the rest, everything stated.
        The condition is one of the checklist's own.
        """
        read = self._masks.found(condition).grounds(self.facts.must)
        because = self._because.get(read)
        return self._made(read) if because is None else because

    def _made(self, read: int) -> Because:
        stated, hidden = self.facts.statements, self.facts.hidden
        because = tuple(
            [
                self._told.get(id) or self._telling(id)
                for id in self._masks.items(read)
                if id in stated and id not in hidden
            ]
        )
        return self._because.setdefault(read, because)

    def _telling(self, id: str) -> tuple[str, tuple[Statement, ...]]:
        stated = self.facts.statements[id]
        yes = Answer.YES
        affirmed = tuple([each for each in stated if each.value is yes])
        if affirmed and self.facts.must & self._masks.present[id]:
            stated = affirmed
        return self._told.setdefault(id, (id, stated))
