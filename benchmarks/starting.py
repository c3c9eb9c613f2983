"""How long everything takes to start, as ratios to what it starts on.

    python benchmarks/starting.py [--commands-only]

The library is compared to attrs, which every value of the domain is made with; a command, to a
click program of as many commands; the terminal, to a Textual app with one text; the form, to a page
of one text that Streamlit serves by itself. Each runs in a process of its own, from its start until
its first answer is whole, all in turn, with the byte code of each already written. It takes three
minutes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import form
import terminal
from bare_terminal import READY

from signals import open_library
from signals.cli.program import program

ROOT = Path(__file__).resolve().parents[1]
COMMANDS, PAGES = 21, 7
GRID = "school"
ANSWERS = "answers: {hotel_stays: yes, age: 14}\n"
EVALUATE = f"""
import datetime as dt
from signals import Screening, evaluate, open_library
told = Screening(open_library().checklist("{GRID}"), dt.date(2026, 11, 16))
evaluate(told.answered("hotel_stays", "yes")).established
"""
STOCK = [
    *("-m", "streamlit", "run", str(ROOT / "benchmarks" / "bare_page.py")),
    *("--server.headless", "true", "--server.address", "127.0.0.1"),
    *("--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none"),
]
Work = Callable[[int], float]


def run(*arguments: str) -> Work:
    """How long Python takes to run something and end."""

    def work(_: int) -> float:
        start = time.perf_counter()
        command = [sys.executable, *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        return time.perf_counter() - start

    return work


def imports() -> dict[str, Work]:
    """What importing the library costs, and a first evaluation."""
    return {
        "`import attrs`": run("-c", "import attrs"),
        "`import signals`": run("-c", "import signals"),
        "`from signals import evaluate`": run("-c", "from signals import evaluate"),
        f"une grille lue, une réponse évaluée (`{GRID}`)": run("-c", EVALUATE),
    }


def helps() -> dict[str, Work]:
    """What the help of the command line costs."""
    bare = str(ROOT / "benchmarks" / "bare_command.py")
    commands = str(len(program.commands))
    return {
        f"`--help` d'un programme click de {commands} commandes": run(bare, commands, "--help"),
        "`signals --help`": run("-m", "signals.cli", "--help"),
    }


def commands(answers: Path) -> dict[str, Work]:
    """What a command costs."""
    bare = str(ROOT / "benchmarks" / "bare_command.py")
    screen = ("screen", GRID, "--answers", str(answers))
    return {
        "une commande qui dit un mot": run(bare, str(len(program.commands)), "c0"),
        f"`signals screen {GRID}`": run("-m", "signals.cli", *screen),
        f"`signals list` ({len(open_library().ids)} grilles lues)": run(
            "-m", "signals.cli", "list"
        ),
    }


def screens() -> dict[str, Work]:
    """What the first screen of the terminal costs."""
    title = open_library().checklist(terminal.GRID).title
    return {
        "une application Textual d'un texte": lambda _: terminal.started(terminal.BARE, READY),
        "`signals-tui`": lambda _: terminal.started(terminal.FORM, "Quelle"),
        f"`signals-tui {terminal.GRID}`": lambda _: terminal.started(
            [*terminal.FORM, terminal.GRID], title
        ),
    }


def pages(folder: Path) -> dict[str, Work]:
    """What the first page of the form costs: its server started, a page asked for and whole."""
    numbers = count()

    def stock(_: int) -> float:
        port = str(form.free_port())
        command = [sys.executable, *STOCK, "--server.port", port]
        start = time.perf_counter()
        with form.started(command, folder / str(next(numbers)), {}) as running:
            form.first_page(running, admitted=False)
            return time.perf_counter() - start

    def ours(_: int) -> float:
        start = time.perf_counter()
        with form.served(form.REAL_PAGE, folder / str(next(numbers)), {}) as running:
            form.first_page(running)
            return time.perf_counter() - start

    return {"une page d'un texte, servie par Streamlit": stock, "`signals-web`": ours}


def measured(title: str, works: dict[str, Work], times: int) -> None:
    """Print each work with its ratio to the first, once their byte code is written."""
    terminal.in_turn(works, 1)
    terminal.table(f"{title}, médiane de {times}", terminal.in_turn(works, times))


def main() -> None:
    """Print one table for each thing that starts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--commands-only", action="store_true", help="neither terminal nor form")
    options = parser.parse_args()
    print(f"Mesuré le {dt.date.today().isoformat()}.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # As once installed: nothing is compiled again at each start.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "byte-code")
        answers = folder / "answers.yaml"
        answers.write_text(ANSWERS, encoding="utf-8")
        measured("la bibliothèque", imports(), COMMANDS)
        measured("l'aide de la commande", helps(), COMMANDS)
        measured("une commande", commands(answers), COMMANDS)
        if not options.commands_only:
            measured("le terminal, jusqu'au premier écran", screens(), terminal.STARTS)
            measured("le formulaire, jusqu'à la première page", pages(folder), PAGES)


if __name__ == "__main__":
    main()
