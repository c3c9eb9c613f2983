"""A form that runs in a process of its own, and a page open on it."""

import contextlib
import os
import re
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import httpx
from attrs import frozen
from playwright.sync_api import Page
from web.page_runs import PageRuns

FRONT_END = Path(__file__).parents[2] / "frontends" / "streamlit"
PLACEHOLDER = Path(__file__).with_name("placeholder_page.py")
REAL_PAGE = FRONT_END / "signals_web" / "app.py"
# Every name looked up and every connection attempted in the process is written to a file.
START = """
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
        with httpx.Client(trust_env=False) as newcomer:
            if admitted:
                assert newcomer.get(self.address).status_code == 303
            return httpx.Client(base_url=self.origin, cookies=newcomer.cookies, trust_env=False)

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


def await_address(process: subprocess.Popen[str], output: Path) -> str:
    """Wait until the launcher has told its address."""
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline and process.poll() is None:
        found = re.search(r"http://\S+", output.read_text(encoding="utf-8"))
        if found:
            return found.group()
        time.sleep(0.05)
    raise AssertionError(output.read_text(encoding="utf-8"))


@frozen
class Visit:
    """A page open on the form, with everything it asked for and complained of."""

    page: Page
    requests: list[str]
    complaints: list[str]
    runs: PageRuns

    def type_text(self, text: str) -> None:
        """Fill in the free text of the placeholder and wait for its echo."""
        field = self.page.get_by_label("Texte")
        field.fill(text)
        field.press("Control+Enter")
        self.page.wait_for_timeout(300)
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
