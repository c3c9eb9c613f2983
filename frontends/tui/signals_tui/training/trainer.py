"""What a trainer has in hand: the situation pointed at, the results of groups, what is written."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve, field, frozen

from signals import Checklist
from signals.group import GroupSheet, Result
from signals_tui.training.exercise import Chosen
from signals_tui.training.orders import Done, Order
from signals_tui.training.shelf import Setting, Shelf


@frozen
class Trainer:
    """It holds no name, and nothing of it stays when a real screening begins.

    ``names`` are the settings that may be chosen, ``place`` is that of the ``setting`` that was
    read, and ``pointed`` that of a situation in its list.
    ``sheets`` holds the runs of each situation, ``group`` is the one of the sheet in front.
    ``waiting`` holds what is asked for, in the order of the keys; ``done`` what became of it.
    """

    shelf: Shelf = field(factory=Shelf, repr=False)
    names: tuple[str, ...] = ()
    place: int = 0
    setting: Setting = field(factory=Setting, repr=False)
    pointed: int = 0
    group: Chosen | None = None
    sheets: tuple[tuple[Chosen, tuple[Result, ...]], ...] = field(default=(), repr=False)
    waiting: tuple[Order, ...] = field(default=(), repr=False)
    done: tuple[Done, ...] = field(default=(), repr=False)

    @property
    def next(self) -> Order | None:
        """What is to be done first."""
        return self.waiting[0] if self.waiting else None

    @property
    def sheet(self) -> GroupSheet | None:
        """The sheet in front."""
        group = self.group
        if group is None:
            return None
        return GroupSheet(group.scenario, group.checklist, self.results(group))

    @property
    def counted(self) -> int:
        """How many results are in hand, of whatever situation."""
        return sum(len(runs) for _, runs in self.sheets)

    @property
    def files(self) -> tuple[Path, ...]:
        """What was written, the oldest first."""
        return tuple(each.file for each in self.done if each.file is not None)

    def at(self, place: int, checklists: tuple[Checklist, ...]) -> Trainer:
        """With a setting read, its first situation pointed at."""
        # Read as the key is pressed, in some hundredths of a second: those behind it find the list.
        names = self.shelf.names(checklists)
        at = max(0, min(place, len(names) - 1))
        setting = self.shelf.setting(names[at], checklists) if names else Setting()
        return evolve(self, names=names, place=at, setting=setting, pointed=0)

    def at_name(self, name: str, checklists: tuple[Checklist, ...]) -> Trainer:
        """With the setting of a name read, or the first one."""
        names = self.shelf.names(checklists)
        return self.at(names.index(name) if name in names else 0, checklists)

    def pointing(self, place: int) -> Trainer:
        """With another situation of the list pointed at, as far as there are any."""
        book = self.setting.book
        last = 0 if book is None else len(book.scenarios) - 1
        return evolve(self, pointed=max(0, min(place, last)))

    def chosen(self, place: int) -> Chosen | None:
        """The situation at a place of the list; nothing where there is none."""
        checklist, book = self.setting.checklist, self.setting.book
        if checklist is None or book is None or not 0 <= place < len(book.scenarios):
            return None
        return Chosen(checklist, book.scenarios[place])

    def has_counted(self, run: str) -> bool:
        """Whether a run is counted in a sheet."""
        return any(each.run == run for _, runs in self.sheets for each in runs)

    def results(self, chosen: Chosen) -> tuple[Result, ...]:
        """The runs of a situation."""
        return next((runs for each, runs in self.sheets if each == chosen), ())

    def counting(self, chosen: Chosen, results: tuple[Result, ...]) -> Trainer:
        """With more runs of a situation, each counted once as it was last; the others stay."""
        runs = {each.run: each for each in (*self.results(chosen), *results)}
        others = tuple(each for each in self.sheets if each[0] != chosen)
        return evolve(self, sheets=(*others, (chosen, tuple(runs.values()))))

    def asking(self, order: Order) -> Trainer:
        """With something more to be done; once, however often the key is pressed."""
        if any(each.asks_the_same(order) for each in self.waiting):
            return self
        kept = tuple(each for each in self.done if each.file is not None)
        return evolve(self, waiting=(*self.waiting, order), done=kept)

    def obeyed(self, done: Done) -> Trainer:
        """With what became of what was asked; the same where it is not asked any more."""
        if done.order not in self.waiting:
            return self
        waiting = tuple(each for each in self.waiting if each is not done.order)
        kept = evolve(self, waiting=waiting, done=(*self.done, done))
        return kept.counting(done.order.chosen, done.results) if done.results else kept

    def restarted(self) -> Trainer:
        """With nothing of any exercise, for whoever comes next."""
        return Trainer(self.shelf)
