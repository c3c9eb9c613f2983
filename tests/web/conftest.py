"""The real launcher in a process of its own, and a real browser."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright import sync_api
from web.page_runs import PageRuns
from web.running_form import (
    FRONT_END,
    PLACEHOLDER,
    REAL_PAGE,
    START,
    Launch,
    Running,
    Visit,
    await_address,
    environment,
    free_port,
)

if importlib.util.find_spec("signals_web") is None:
    sys.path.insert(0, str(FRONT_END))

_QUIET_BROWSER = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def launch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launch]:
    """Start the launcher on a page, as often as asked; stop every one at the end."""
    started: list[subprocess.Popen[str]] = []

    def start(page: Path = PLACEHOLDER, before: tuple[str, ...] = (), port: bool = True) -> Running:
        folder = tmp_path_factory.mktemp("form")
        home, audit, output = folder / "home", folder / "audit", folder / "output"
        home.mkdir()
        audit.touch()
        arguments = [str(audit), str(page), "--no-browser"]
        if port:
            arguments += ["--port", str(free_port())]
        with output.open("w") as stream:
            process = subprocess.Popen(
                [*before, sys.executable, "-c", START, *arguments],
                stdout=stream,
                stderr=subprocess.STDOUT,
                text=True,
                env=environment(home),
                cwd=home,
            )
        started.append(process)
        return Running(process, await_address(process, output), home, audit, output)

    yield start
    for process in started:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


@pytest.fixture(scope="session")
def server(launch: Launch) -> Running:
    """One form on the placeholder page, shared by the tests that leave it as it was."""
    return launch()


@pytest.fixture(scope="session")
def real(launch: Launch) -> Running:
    """One form on the page that is shipped; each test opens it in a browser of its own."""
    return launch(REAL_PAGE)


@pytest.fixture(scope="session")
def browser() -> Iterator["sync_api.Browser"]:
    """A chromium that starts no connection of its own."""
    names = (os.environ.get("SIGNALS_CHROMIUM", ""), "chromium", "chromium-browser")
    program = next(filter(None, map(shutil.which, (*names, "google-chrome"))), None)
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*_QUIET_BROWSER, *(["--no-sandbox"] if as_root else [])]
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: "sync_api.Browser") -> Iterator[Callable[..., Visit]]:
    """Open a form in a browser profile of its own, on a screen that may be said."""
    contexts = []

    def open_page(running: Running, *, policy: bool = True, **screen: object) -> Visit:
        context = browser.new_context(bypass_csp=not policy, accept_downloads=True, **screen)
        contexts.append(context)
        page = context.new_page()
        requests: list[str] = []
        complaints: list[str] = []
        runs = PageRuns()
        context.on("request", lambda request: requests.append(request.url))
        page.on("websocket", lambda stream: requests.append(stream.url))
        page.on("websocket", runs.follow)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else 0)
        page.goto(running.address)
        page.locator("h1").wait_for()
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        return Visit(page, requests, complaints, runs)

    yield open_page
    for context in contexts:
        context.close()
