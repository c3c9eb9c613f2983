"""The real launcher in a process of its own, and a real browser."""

import contextlib
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from attrs import frozen

pytest.importorskip("streamlit")
sync_api = pytest.importorskip("playwright.sync_api")

FRONT_END = Path(__file__).parents[2] / "frontends" / "streamlit"
if importlib.util.find_spec("signals_web") is None:
    sys.path.insert(0, str(FRONT_END))

PLACEHOLDER = Path(__file__).with_name("placeholder_page.py")
REAL_PAGE = FRONT_END / "signals_web" / "app.py"
# Every name looked up and every connection attempted in the process is written to a file.
_START = """
import sys
from pathlib import Path
_, audit, page, *arguments = sys.argv
log = open(audit, "a", buffering=1)
def hook(event, values):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        print(event, values[1:] if event.startswith("socket.connect") else values, file=log)
sys.addaudithook(hook)
from signals_web.launcher import main
sys.exit(main(arguments, Path(page)))
"""
_QUIET_BROWSER = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@frozen
class Running:
    """A form that runs, with what its process wrote."""

    process: subprocess.Popen[str]
    address: str
    home: Path
    audit: Path
    output: Path

    @property
    def port(self) -> int:
        """The port on which the form answers."""
        return httpx.URL(self.address).port or 0

    @property
    def origin(self) -> str:
        """The origin of the page."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def host(self) -> str:
        """The Host header of the page."""
        return f"127.0.0.1:{self.port}"

    def visitor(self, *, admitted: bool = True) -> httpx.Client:
        """Make a client, by default one that was given the address with its key."""
        client = httpx.Client(base_url=self.origin, follow_redirects=False, trust_env=False)
        if admitted:
            assert client.get(self.address).status_code == 303
        return client

    def cookie(self) -> str:
        """Give the cookies of a newly admitted client, as one header."""
        with self.visitor() as client:
            return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


Launch = Callable[..., Running]


def environment(home: Path) -> dict[str, str]:
    """Give the variables of a clean account, with nothing of Streamlit."""
    kept = {k: v for k, v in os.environ.items() if not k.upper().startswith("STREAMLIT_")}
    paths = [str(FRONT_END), *filter(None, [kept.get("PYTHONPATH")])]
    sandbox = {"HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": os.pathsep.join(paths)}
    return {**kept, **sandbox, "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}


def free_port() -> int:
    """Find a port that nothing uses at this moment."""
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_address(process: subprocess.Popen[str], output: Path) -> str:
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline and process.poll() is None:
        found = re.search(r"http://\S+", output.read_text(encoding="utf-8"))
        if found:
            return found.group()
        time.sleep(0.05)
    raise AssertionError(output.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def launch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launch]:
    """Start the launcher on a page, as often as asked; stop every one at the end."""
    started: list[subprocess.Popen[str]] = []

    def start(page: Path = PLACEHOLDER, before: tuple[str, ...] = ()) -> Running:
        folder = tmp_path_factory.mktemp("form")
        home, audit, output = folder / "home", folder / "audit", folder / "output"
        home.mkdir()
        audit.touch()
        arguments = [str(audit), str(page), "--no-browser", "--port", str(free_port())]
        with output.open("w") as stream:
            process = subprocess.Popen(
                [*before, sys.executable, "-c", _START, *arguments],
                stdout=stream,
                stderr=subprocess.STDOUT,
                text=True,
                env=environment(home),
                cwd=home,
            )
        started.append(process)
        return Running(process, _await_address(process, output), home, audit, output)

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
def browser() -> Iterator["sync_api.Browser"]:
    """A chromium that starts no connection of its own."""
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*_QUIET_BROWSER, *(["--no-sandbox"] if as_root else [])]
    with sync_api.sync_playwright() as playwright:
        try:
            chromium = playwright.chromium.launch(executable_path=program, args=arguments)
        except sync_api.Error:
            pytest.skip("no chromium on this machine")
        yield chromium
        chromium.close()


@frozen
class Visit:
    """A page open on the form, with everything it asked for and complained of."""

    page: "sync_api.Page"
    requests: list[str]
    complaints: list[str]

    def type_text(self, text: str) -> None:
        """Fill in the free text of the placeholder and wait for its echo."""
        field = self.page.get_by_label("Texte")
        field.fill(text)
        field.press("Control+Enter")
        self.page.wait_for_timeout(300)
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()


@pytest.fixture
def visit(browser: "sync_api.Browser") -> Iterator[Callable[..., Visit]]:
    """Open a form in a browser profile of its own."""
    contexts = []

    def open_page(running: Running, *, policy: bool = True) -> Visit:
        context = browser.new_context(bypass_csp=not policy, accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        requests: list[str] = []
        complaints: list[str] = []
        context.on("request", lambda request: requests.append(request.url))
        page.on("websocket", lambda stream: requests.append(stream.url))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else 0)
        page.goto(running.address)
        page.locator("h1").wait_for()
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        return Visit(page, requests, complaints)

    yield open_page
    for context in contexts:
        context.close()
