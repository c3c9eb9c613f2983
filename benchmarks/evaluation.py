"""How fast an evaluation is, as ratios to Python generated from the same rules, and to peers.

    make bench ARGS="benchmarks/evaluation.py [--screenings N] [--rounds N] [--checklist ID]"

Every peer is given the rules of each checklist in its own language, compiled before, and the same
complete answers, ready in the form it reads. All conclusions are compared before any time is
printed: one that differs stops the run. Then each contestant takes its turn at every round, and a
ratio is between two times of the same round.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from attrs import evolve
from peers.cel import CelPython
from peers.conclusion import Conclusion
from peers.datalogic import Datalogic
from peers.drawn import complete, interview
from peers.generated_python import GeneratedPython
from peers.ours import EstablishedAlone, IntervalWithReasons, deciding, interval
from peers.panzi import PanziJsonLogic
from peers.typed_expressions import RuleEngine
from peers.zen_table import ZenEngine, ZenEngineWithTrace

from signals import evaluate, open_library
from signals.checklist import Checklist
from signals.screening import Screening

CONTESTANTS = (
    *(GeneratedPython, EstablishedAlone, IntervalWithReasons, Datalogic, ZenEngine),
    *(ZenEngineWithTrace, RuleEngine, PanziJsonLogic, CelPython),
)
FLOOR = GeneratedPython.name
_WARMING = 20
"""How many screenings each contestant is given before its time is measured."""


Prepared = TypeVar("Prepared")


class Contestant(Protocol[Prepared]):
    """An engine with the rules of one checklist, ready to be given answers."""

    name: str

    def prepared(self, screening: Screening) -> Prepared:
        """A screening in the form that it reads, made before any time is measured."""

    def conclusion(self, prepared: Prepared) -> Conclusion:
        """What it concludes of a screening."""


def checked(contestants: Sequence[Contestant[Any]], screenings: Sequence[Screening]) -> None:
    """Stop unless every contestant concludes the same of every screening."""
    for screening in screenings:
        expected = Conclusion.of(evaluate(screening))
        for each in contestants:
            found = each.conclusion(each.prepared(screening))
            if found != expected:
                raise SystemExit(f"{screening.checklist.name}, {each.name}:\n{found}\n{expected}")


def took(contestant: Contestant[Any], screenings: Sequence[Screening]) -> float:
    """How long a contestant takes for one screening, in microseconds."""
    for screening in screenings[:_WARMING]:
        contestant.conclusion(contestant.prepared(screening))
    prepared = [contestant.prepared(screening) for screening in screenings]
    start = time.process_time()
    for each in prepared:
        contestant.conclusion(each)
    return (time.process_time() - start) / len(prepared) * 1e6


def measured(
    contestants: Sequence[Contestant[Any]], screenings: Sequence[Screening], rounds: int
) -> dict[str, list[float]]:
    """The times of each contestant, round after round, each beginning with another one."""
    times: dict[str, list[float]] = {each.name: [] for each in contestants}
    # What was made before is nobody's to sort out while times are measured.
    gc.collect()
    gc.freeze()
    for first in range(rounds):
        turn = first % len(contestants)
        for each in (*contestants[turn:], *contestants[:turn]):
            times[each.name].append(took(each, screenings))
    return times


def ratio(times: dict[str, list[float]], name: str, to: str) -> float:
    """The median, over rounds, of how many times longer one takes than another."""
    return statistics.median(a / b for a, b in zip(times[name], times[to], strict=True))


def deciding_ratios(checklist: Checklist, count: int) -> tuple[list[float], list[float]]:
    """For screenings as far as an interview went, what deciding costs in evaluations.

    The first list is in intervals with their reasons, the second in established levels alone.
    """
    ratios: tuple[list[float], list[float]] = ([], [])
    for seed in range(count):
        screening = interview(checklist, seed)
        whole = once(deciding, screening)
        ratios[0].append(whole / once(interval, screening))
        ratios[1].append(whole / once(lambda outcome: outcome.established, screening))
    return ratios


def once(compute: Callable[[Any], object], screening: Screening) -> float:
    """The shortest of three times that it takes to compute something of a screening, from it."""
    times = []
    for _ in range(3):
        fresh = evolve(screening)
        start = time.process_time()
        compute(evaluate(fresh))
        times.append(time.process_time() - start)
    return min(times)


def row(told: str, values: Sequence[float]) -> None:
    """Print one line of a table of ratios."""
    print(
        f"| {told} | {' | '.join(f'{each:.1f}'.replace('.', ',') for each in values)} |", flush=True
    )


def against_peers(checklists: Sequence[Checklist], screenings: int, rounds: int) -> None:
    """Print how many times longer than the floor each contestant takes, by checklist."""
    names = [each.name for each in CONTESTANTS]
    print(f"| grille | {FLOOR}, µs | {' | '.join(names[1:])} |")
    print("|---" + "|--:" * len(names) + "|")
    columns: dict[str, list[float]] = {name: [] for name in names}
    for checklist in checklists:
        contestants = [make(checklist) for make in CONTESTANTS]
        drawn = [complete(checklist, seed) for seed in range(screenings)]
        checked(contestants, drawn)
        times = measured(contestants, drawn, rounds)
        columns[FLOOR].append(statistics.median(times[FLOOR]))
        for name in names[1:]:
            columns[name].append(ratio(times, name, FLOOR))
        row(checklist.name, [each[-1] for each in columns.values()])
    row("moyenne géométrique", [statistics.geometric_mean(each) for each in columns.values()])


def of_deciding(checklists: Sequence[Checklist], screenings: int) -> None:
    """Print what the questions that decide cost, in evaluations, by checklist."""
    heads = ("médiane, en intervalles", "95 %", "médiane, en établis seuls", "95 %")
    print(f"\n| grille | {' | '.join(heads)} |\n|---|--:|--:|--:|--:|")
    every: tuple[list[float], list[float]] = ([], [])
    for checklist in checklists:
        ratios = deciding_ratios(checklist, screenings)
        row(checklist.name, [value for each in ratios for value in _middle_and_most(each)])
        for whole, each in zip(every, ratios, strict=True):
            whole.extend(each)
    row("ensemble", [value for each in every for value in _middle_and_most(each)])


def _middle_and_most(values: Sequence[float]) -> tuple[float, float]:
    return statistics.median(values), statistics.quantiles(values, n=20)[-1]


def main() -> None:
    """Print the two tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--screenings", type=int, default=60, help="drawn for each checklist")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--checklist", action="append", help="this one alone (repeatable)")
    parser.add_argument("--deciding-only", action="store_true", help="without the peers")
    options = parser.parse_args()
    library = open_library()
    checklists = [library.checklist(id) for id in options.checklist or library.ids]
    print(f"Mesuré le {dt.date.today().isoformat()}.\n")
    if not options.deciding_only:
        against_peers(checklists, options.screenings, options.rounds)
    of_deciding(checklists, options.screenings)


if __name__ == "__main__":
    main()
