"""What proving a checklist costs, beside reading it and evaluating one screening of it.

    python benchmarks/proof.py

For each checklist: its properties proved for all answers, then the witnesses of its rules and
items; each as a multiple of reading the checklist from its files, and of one evaluation of a
screening with half its questions answered, in one run. Nothing is asserted of the times.
"""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Callable, Iterator
from time import perf_counter

from signals import Screening, evaluate, open_library
from signals.checklist import Checklist
from signals.kind import ItemType
from signals.verification.coverage import rule_witnesses
from signals.verification.item_coverage import item_witnesses
from signals.verification.report import proofs_of

ROUNDS = 5
_HEAD = ("grille", "questions", "règles", "preuve/lecture", "témoins/lecture", "preuve/évaluation")


def main() -> None:
    """Print the table, and its totals."""
    print(" | ".join(_HEAD))
    rows = [list(_row(id)) for id in open_library().ids]
    for row in rows:
        print(" | ".join(row[:6]))
    print(f"toutes : {_sum(rows, 6) / _sum(rows, 8):.0f} lectures pour les preuves, ", end="")
    print(f"{_sum(rows, 7) / _sum(rows, 8):.0f} pour les témoins")


def _row(id: str) -> Iterator[str]:
    reading = _median(lambda: open_library().checklist(id))
    checklist = open_library().checklist(id)
    told = _half_answered(checklist)
    evaluating = _median(lambda: evaluate(told).established)
    proving = _once(lambda: list(proofs_of(checklist)))
    showing = _once(lambda: list(item_witnesses(checklist, tuple(rule_witnesses(checklist)))))
    yield from (checklist.name, str(len(checklist.items)), str(len(checklist.rules)))
    yield from (f"{proving / reading:.0f}", f"{showing / reading:.0f}")
    yield f"{proving / evaluating:.0f}"
    yield from (str(proving), str(showing), str(reading))


def _half_answered(checklist: Checklist) -> Screening:
    told = Screening(checklist, checklist.law_as_of, dt.time(12))
    yes_no = [item for item in checklist.items.values() if item.type is ItemType.YES_NO]
    for place, item in enumerate(yes_no[::2]):
        told = told.answered(item.id, "yes" if place % 5 == 4 else "no")
    return told


def _once(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _median(work: Callable[[], object]) -> float:
    return statistics.median(_once(work) for _ in range(ROUNDS))


def _sum(rows: list[list[str]], column: int) -> float:
    return sum(float(row[column]) for row in rows)


if __name__ == "__main__":
    main()
