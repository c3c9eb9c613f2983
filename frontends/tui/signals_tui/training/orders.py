"""What a trainer asks to be written or read, done aside from the keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from signals import References
from signals.group import GroupSheet, Result
from signals.wording.typography import spaced
from signals_tui.training.exercise import Chosen

if TYPE_CHECKING:
    from signals.documents import Format

MOST_FILES = 500
"""How many files of a folder are looked at."""


class What(Enum):
    """What may be asked for."""

    RESULT = "result"
    GATHERED = "gathered"
    SHEET = "sheet"


@frozen(eq=False)
class Order:
    """One thing to be done for a situation, with what it takes.

    ``result`` is the one to write, ``sheet`` the one to print ``on`` a day in a ``format``.
    """

    what: What
    chosen: Chosen = field(repr=False)
    result: Result | None = field(default=None, repr=False)
    sheet: GroupSheet | None = field(default=None, repr=False)
    format: Format | None = None
    references: References | None = field(default=None, repr=False)
    on: dt.date = dt.date.min

    def asks_the_same(self, other: Order) -> bool:
        """Whether another order is the same key pressed again."""
        return self._told == other._told

    @property
    def _told(self) -> tuple[object, ...]:
        size = None if self.sheet is None else self.sheet.size
        return (self.what, self.chosen, self.result, self.format, size)


@frozen(eq=False)
class Done:
    """Where something was written, or what was read, or why not; each refusal is a sentence."""

    order: Order
    file: Path | None = None
    results: tuple[Result, ...] = field(default=(), repr=False)
    told: tuple[str, ...] = field(default=(), repr=False)
    refusal: str | None = field(default=None, repr=False)


def done(order: Order, folder: Path, is_still_asked: Callable[[], bool]) -> Done:
    """What becomes of an order: written in a folder, read from it; raises ``SignalsError``.

    Raises ``OSError`` where the disk refuses. Nothing is written once it is no more asked.
    """
    from signals.loading.writing import write_new

    if order.what is What.GATHERED:
        return _gathered(order, folder)
    name, content = _made(order)
    if not is_still_asked():
        return Done(order)
    return Done(order, write_new(folder, name, content))


def _made(order: Order) -> tuple[str, bytes]:
    from signals.documents import converted, group_name, group_page
    from signals.loading.result_files import result_name, result_text

    if order.result is not None:
        return result_name(order.result), result_text(order.result).encode()
    if order.sheet is None or order.format is None or order.references is None:
        raise ValueError("a sheet is printed with its format and its references")
    page = group_page(order.sheet, order.references, order.on)
    return group_name(order.on, order.format.value), converted(page, order.format)


def _gathered(order: Order, folder: Path) -> Done:
    from signals.loading.result_files import gathered, result_files

    chosen = order.chosen
    start = result_files(chosen.scenario.id)
    files = sorted(folder.glob(f"{start}*.json"))[:MOST_FILES]
    refused: list[str] = []
    found = gathered(_read(files, refused), chosen.scenario, chosen.checklist)
    read = f"Résultats lus dans ce dossier : {len(found.results)}."
    told = read if files else f"Aucun fichier {start}….json dans ce dossier."
    return Done(order, results=found.results, told=(spaced(told), *refused, *found.refused))


def _read(files: list[Path], refused: list[str]) -> Iterator[tuple[str, bytes]]:
    from signals.errors import SignalsError
    from signals.loading.files import read_bytes

    for file in files:
        try:
            yield file.name, read_bytes(file, file.name)
        except SignalsError as error:
            refused.append(str(error))
