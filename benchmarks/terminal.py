"""How fast the terminal's form starts and answers a key, as ratios to bare Textual apps.

    python benchmarks/terminal.py [--starts-only | --keys-only]

The first paint is compared to that of an app with one text; a key, to an arrow in a list of as many
rows as the form has questions. Each program runs in a real pseudo-terminal of 80 columns and 24
lines, under the same interpreter, and they are measured in turn. It takes two minutes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import select
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT / "benchmarks")]

from bare_terminal import READY  # noqa: E402
from terminal_session import PATIENCE, Session  # noqa: E402

from signals import ItemType, open_library  # noqa: E402
from signals_tui.desk import Desk  # noqa: E402
from signals_tui.keyboard import pressed  # noqa: E402

STARTS, MOVES, ANSWERS, BREATH = 21, 60, 12, 0.25
BARE = [sys.executable, str(ROOT / "benchmarks" / "bare_terminal.py")]
FORM = [sys.executable, "-m", "signals_tui.launcher"]
GRID = "fugue"
UP, DOWN = "\x1b[A", "\x1b[B"


def awaited(session: Session, told: str) -> float:
    """When the bytes that show a text have come."""
    sent, wanted, until = b"", told.encode(), time.perf_counter() + PATIENCE
    while wanted not in sent:
        left = until - time.perf_counter()
        assert left > 0, f"« {told} » attendu, reçu : {sent!r}"
        if select.select([session.master], [], [], left)[0]:
            sent += os.read(session.master, 65536)
    return time.perf_counter()


def started(program: list[str], told: str) -> float:
    """How long a program takes from its start until its screen shows a text."""
    start = time.perf_counter()
    session = Session(program=program)
    took = awaited(session, told) - start
    session.close()
    return took


def key(session: Session, keys: str, told: str) -> float:
    """How long a key takes until the screen shows what it does."""
    time.sleep(BREATH)
    # What came since is no answer to this key.
    while select.select([session.master], [], [], 0)[0]:
        os.read(session.master, 65536)
    start = time.perf_counter()
    session.press(keys)
    return awaited(session, told) - start


def answers() -> Iterator[str]:
    """The keys that answer each question of the grid, by « oui » where it can be."""
    library = open_library()
    checklist = library.checklist(GRID)
    desk = pressed(
        Desk((checklist,), library.references, dt.date.today()).begun(checklist), "enter"
    )
    for id in checklist.items:
        for strokes in (("o",), ("1",), ("?",), ("?", "enter")):
            after = desk
            for stroke in strokes:
                after = pressed(after, stroke)
            if after.interview is not None and id in after.interview.screening.statements:
                break
        yield "".join(strokes).replace("enter", "\r")
        desk = after


def run_of_signs() -> int:
    """The rank of the first of ``ANSWERS`` questions in a row that are answered by « oui »."""
    types = [item.type for item in open_library().checklist(GRID).items.values()]
    wanted = [ItemType.YES_NO] * ANSWERS
    return next(n for n in range(len(types)) if types[n : n + ANSWERS] == wanted) + 1


def opened(program: list[str], told: str) -> Session:
    """A program at work, whose screen shows a text."""
    session = Session(program=program)
    session.wait_for(told)
    return session


def at(form: Session, rank: int, count: int) -> None:
    """Go to a question by its rank."""
    form.press("\x1b[H" + DOWN * (rank - 1))
    form.wait_for(f" {rank}/{count}")


def in_turn(works: dict[str, Callable[[int], float]], times: int) -> dict[str, float]:
    """The median of each work, in milliseconds, measured in turn."""
    took: dict[str, list[float]] = {name: [] for name in works}
    for number in range(times):
        for name, work in works.items():
            took[name].append(work(number))
    return {name: statistics.median(each) * 1000 for name, each in took.items()}


def table(title: str, took: dict[str, float]) -> None:
    """Print each measure with its ratio to the first, which is the bare one."""
    (bare, floor), *others = took.items()
    print(f"\n| {title} | ms | rapport |\n|---|--:|--:|\n| {bare} | {floor:.1f} | 1 |")
    for name, each in others:
        print(f"| {name} | {each:.1f} | {each / floor:.2f} |", flush=True)


def starts() -> None:
    """Print how long the first paint takes."""
    title = open_library().checklist(GRID).title
    works: dict[str, Callable[[int], float]] = {
        "un texte": lambda _: started(BARE, READY),
        "le choix de la grille": lambda _: started(FORM, "Quelle"),
        "une grille demandée": lambda _: started([*FORM, GRID], title),
    }
    in_turn(works, 1)
    table(f"du lancement au premier affichage, médiane de {STARTS}", in_turn(works, STARTS))


def keys() -> None:
    """Print how long a key takes, where everything is answered and on the menu."""
    count = len(open_library().checklist(GRID).items)
    rows = opened([*BARE, str(count)], "ligne 0")
    menu = opened(FORM, "Quelle")
    form = opened([*FORM, GRID], "DANGER")
    for session, told in ((menu, "> [2]"), (form, "1/")):
        session.press(DOWN if session is menu else "\r")
        session.wait_for(told)
    form.press("".join(answers()))
    form.wait_for(f"{count}/{count}")
    first = run_of_signs()
    at(form, first, count)
    # The rows of the list and the questions are gone through down and up again.
    moving = (UP, DOWN)
    works: dict[str, Callable[[int], float]] = {
        "une flèche dans une liste": lambda n: key(rows, moving[n % 2 == 0], f"ligne {1 - n % 2}."),
        "une flèche au choix de la grille": lambda n: key(
            menu, moving[n % 2 == 0], f"> [{3 - n % 2}]"
        ),
        "une flèche entre les questions": lambda n: key(
            form, moving[n % 2 == 0], f" {first + 1 - n % 2}/{count}"
        ),
    }
    answered: dict[str, Callable[[int], float]] = {
        "une flèche dans une liste": works["une flèche dans une liste"],
        "une réponse": lambda n: key(form, "on"[n % 2], f" {first + n + 1}/{count}"),
    }
    table(f"d'une touche à l'écran repeint, médiane de {MOVES}", in_turn(works, MOVES))
    at(form, first, count)
    table("d'une réponse à l'écran repeint", in_turn(answered, ANSWERS - 1))
    for session in (rows, menu, form):
        session.close()


def main() -> None:
    """Print one table for each measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--starts-only", action="store_true", help="the first paint only")
    parser.add_argument("--keys-only", action="store_true", help="the keys only")
    options = parser.parse_args()
    print(f"Mesuré le {dt.date.today().isoformat()}.")
    if not options.keys_only:
        starts()
    if not options.starts_only:
        keys()


if __name__ == "__main__":
    main()
