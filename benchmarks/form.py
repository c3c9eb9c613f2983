"""How fast the form answers a click, as a ratio to a bare page that draws the same widgets.

    python benchmarks/form.py [--no-browser] [--clicks-only]

The bare page (`bare_form.py`) draws what the form itself drew, widget for widget and word for word,
and computes nothing. Both are served by the same launcher, at the same time, and measured in turn:
a click by a client made by hand, a click in chromium, memory by session, thirty people who click
at the same moment. It takes less than three minutes; the thirty people alone, one.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from form_crowd import Crowd, in_turn  # noqa: E402
from form_drawing import drawing  # noqa: E402
from web.protocol_page import ProtocolPage  # noqa: E402
from web.running_form import (  # noqa: E402
    REAL_PAGE,
    START,
    Running,
    await_address,
    environment,
    free_port,
)
from web.stream_client import open_stream  # noqa: E402

BARE = Path(__file__).with_name("bare_form.py")
SECTOR, SECTION = "Repérage en établissement scolaire", "danger"
CLICKS, BREATH = 60, 0.2
PEOPLE, ROUNDS = 30, 6
SESSIONS = 40


@contextmanager
def started(command: list[str], folder: Path, variables: Mapping[str, str]) -> Iterator[Running]:
    """A server in a process of its own, once it has told its address."""
    home, audit, output = folder / "home", folder / "audit", folder / "output"
    home.mkdir(parents=True)
    audit.touch()
    with output.open("w") as stream:
        process = subprocess.Popen(
            command,
            stdout=stream,
            stderr=subprocess.STDOUT,
            text=True,
            env={**environment(home), **variables},
            cwd=home,
        )
    try:
        yield Running(process, await_address(process, output), home, audit, output)
    finally:
        process.terminate()
        process.wait(timeout=10)


@contextmanager
def served(page: Path, folder: Path, variables: Mapping[str, str]) -> Iterator[Running]:
    """A page served by the launcher of the form, in a process of its own."""
    arguments = [str(folder / "audit"), str(page), "--no-browser", "--port", str(free_port())]
    with started([sys.executable, "-c", START, *arguments], folder, variables) as running:
        yield running


def first_page(running: Running, *, admitted: bool = True) -> ProtocolPage:
    """The first page that a server draws, whole; by default to whoever was given its key."""
    cookie = None if admitted else ""
    return ProtocolPage(open_stream(running, running.origin, cookie=cookie)).run()


def answers(page: ProtocolPage) -> list[str]:
    """The questions in view that are answered by yes or no."""
    return [key for key in page.keys("radio") if key.endswith("|answer")]


def opened(running: Running, *, bare: bool = False) -> ProtocolPage:
    """A page with every yes-or-no question of the section in view answered no."""
    if bare:
        page = first_page(running)
    else:
        page = ProtocolPage(open_stream(running, running.origin)).begin(SECTOR)
        if SECTION != "danger":
            page.press(f"go_{SECTION}")
    first, *others = answers(page)
    return page.hold(first, "non", **dict.fromkeys(others, "non"))


def change(page: ProtocolPage, number: int) -> None:
    """Change one answer, and wait until the page is whole again."""
    keys = answers(page)
    told = ("ne sait pas", "non")[number // len(keys) % 2]
    page.hold(keys[number % len(keys)], told)


def click(page: ProtocolPage, number: int) -> float:
    """How long one click takes until the page is whole again."""
    # People do not click as soon as the page is whole.
    time.sleep(BREATH)
    start = time.perf_counter()
    change(page, number)
    return time.perf_counter() - start


# Until the page has not changed for a while: the time of its last change.
CLICK = """rank => new Promise(done => {
  const start = performance.now();
  let last = start;
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document, { attributes: true, childList: true, subtree: true });
  document.querySelectorAll('[class*="st-key-question_"] input[type=radio]')[rank].click();
  const wait = setInterval(() => {
    if (performance.now() - last < 400) return;
    clearInterval(wait);
    watch.disconnect();
    done(last - start);
  }, 50);
})"""


def in_browser(form: Running, bare: Running) -> tuple[list[float], list[float]]:
    """How long a click takes in chromium until the page has settled, in turn on each page."""
    took: tuple[list[float], list[float]] = ([], [])
    program = os.environ.get("SIGNALS_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        pages = [chromium.new_page() for _ in took]
        for running, page in zip((form, bare), pages, strict=True):
            page.goto(running.address)
            page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        pages[0].get_by_text(SECTOR, exact=True).click()
        for name in ("Continuer", "Commencer"):
            pages[0].get_by_role("button", name=name).click()
        for page in pages:
            page.locator('[class*="st-key-question_"]').first.wait_for()
            page.wait_for_timeout(1000)
        for number in range(CLICKS // 2):
            for page, times in zip(pages, took, strict=True):
                page.wait_for_timeout(BREATH * 1000)
                times.append(page.evaluate(CLICK, number % 2) / 1000)
        chromium.close()
    return took


def memory(running: Running) -> int:
    """What the process holds in memory, in kilobytes."""
    status = Path(f"/proc/{running.process.pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0])


def by_session(running: Running, *, bare: bool) -> float:
    """What one more session takes in memory, in kilobytes."""
    before = memory(running)
    pages = [opened(running, bare=bare) for _ in range(SESSIONS)]
    took = (memory(running) - before) / SESSIONS
    for page in pages:
        page.stream.close()
    return took


def line(told: str, form: float, bare: float, unit: str) -> None:
    """Print what the form and the bare page take, and their ratio."""
    print(f"| {told} | {form:.0f} {unit} | {bare:.0f} {unit} | {form / bare:.2f} |", flush=True)


def many(form: Running, bare: Running) -> None:
    """Print how long each of many people waits when all click at the same moment."""
    crowds = (
        Crowd([opened(form) for _ in range(PEOPLE)]),
        Crowd([opened(bare, bare=True) for _ in range(PEOPLE)]),
    )
    waits = in_turn(*crowds, change, ROUNDS)
    for crowd in crowds:
        crowd.leave()
    line(f"{PEOPLE} à la fois, médiane", *(each.median * 1000 for each in waits), "ms")
    line(f"{PEOPLE} à la fois, 95 %", *(each.p95 * 1000 for each in waits), "ms")
    line(f"{PEOPLE} à la fois, le dernier servi", *(each.round * 1000 for each in waits), "ms")


def main() -> None:
    """Print one row for each measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--no-browser", action="store_true", help="without chromium")
    parser.add_argument("--clicks-only", action="store_true", help="one person's clicks only")
    parser.add_argument("--crowd-only", action="store_true", help="the thirty people only")
    options = parser.parse_args()
    print(f"Mesuré le {dt.date.today().isoformat()}.\n")
    print("| | formulaire | page nue | rapport |\n|---|--:|--:|--:|")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        form = stack.enter_context(served(REAL_PAGE, folder / "form", {}))
        page = opened(form)
        recorded = folder / "drawing.json"
        recorded.write_text(json.dumps(drawing(page.deltas)), encoding="utf-8")
        variables = {"SIGNALS_BARE_DRAWING": str(recorded)}
        bare = stack.enter_context(served(BARE, folder / "bare", variables))
        other = opened(bare, bare=True)
        assert len(other.deltas) == len(page.deltas), (len(other.deltas), len(page.deltas))
        if not options.crowd_only:
            pairs = [(click(page, number), click(other, number)) for number in range(CLICKS)]
            alone = zip(*pairs, strict=True)
            line("un clic, médiane", *(statistics.median(each) * 1000 for each in alone), "ms")
            if not options.no_browser:
                seen = in_browser(form, bare)
                line("un clic dans chromium", *(statistics.median(s) * 1000 for s in seen), "ms")
        if options.clicks_only:
            return
        if not options.crowd_only:
            held = by_session(form, bare=False), by_session(bare, bare=True)
            line(f"mémoire par session ({SESSIONS} sessions)", *held, "ko")
        many(form, bare)


if __name__ == "__main__":
    main()
