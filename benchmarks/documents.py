"""How long each format of each document takes, as a ratio to a bare conversion of its HTML.

    python benchmarks/documents.py

The bare conversion starts the same pandoc on the same HTML with no option but the two formats, and
for a PDF gives what it writes to typst as it is. Both are measured in turn, in this same run.
"""

from __future__ import annotations

import datetime as dt
import statistics
import subprocess
import time
from collections.abc import Callable

import typst

from signals import Record, open_library
from signals.documents import Dossier, Format, Page, converted, page_of
from signals.documents.pandoc import program
from signals.handover import dossier_of
from signals.scenario import Theme, play

TIMES = 7


def bare(page: Page, to: Format) -> bytes:
    """The HTML of a page through pandoc alone, and typst alone for a PDF."""
    writer = "typst" if to is Format.PDF else to.value
    command = [program(), "--from=html", f"--to={writer}", "--standalone", "--output=-"]
    made = subprocess.run(command, input=page.html.encode(), capture_output=True, check=True).stdout
    return typst.compile(made, format="pdf") if to is Format.PDF else made


def seconds(work: Callable[[], object]) -> float:
    """How long something takes, once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(whole: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """The median time of a work, in seconds, and its ratio to that of another, in turn."""
    whole(), floor()
    pairs = [(seconds(whole), seconds(floor)) for _ in range(TIMES)]
    took = statistics.median(first for first, _ in pairs)
    return took, took / statistics.median(second for _, second in pairs)


def dossiers() -> dict[str, Dossier]:
    """A dossier of each sector, made from a disclosure."""
    library = open_library()
    made = {}
    for id in library.ids:
        checklist = library.checklist(id)
        told = [each for each in library.scenarios(checklist) if each.theme is Theme.DISCLOSURE]
        *_, (_, outcome) = play(told[0], checklist)
        made[id] = dossier_of(Record(outcome.screening), library, exercise=True)
    return made


def main() -> None:
    """Print a row for each document, then one for the whole set."""
    formats = [each for each in Format if each is not Format.HTML]
    print(f"Mesuré le {dt.date.today().isoformat()}, médiane de {TIMES} fois.\n")
    print("| document | " + " | ".join(f"{each.value} (ms) | rapport" for each in formats) + " |")
    print("|---|" + "--:|--:|" * len(formats))
    by_grid = dossiers()
    documents = next(iter(by_grid.values())).documents
    every: list[Page] = []
    for kind in documents.kinds:
        grid = kind.checklists[0] if kind.checklists else "school"
        page = page_of(kind, by_grid[grid])
        every.append(page)
        cells = []
        for to in formats:
            took, times = ratio(
                lambda page=page, to=to: converted(page, to),  # type: ignore[misc]
                lambda page=page, to=to: bare(page, to),  # type: ignore[misc]
            )
            cells.append(f"{took * 1000:.0f} | {times:.2f}")
        print(f"| `{kind.id}` | " + " | ".join(cells) + " |")
    took, times = ratio(
        lambda: [converted(page, to) for page in every for to in formats],
        lambda: [bare(page, to) for page in every for to in formats],
    )
    print(
        f"\nLes {len(every)} documents en {len(formats)} formats : {took:.2f} s, {times:.2f} fois."
    )


if __name__ == "__main__":
    main()
