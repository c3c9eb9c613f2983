"""Pictures of the web form, step by step, taken on the real launcher with an invented situation."""

from __future__ import annotations

import argparse
import io
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from attrs import frozen
from PIL import Image
from playwright.sync_api import Locator, Page, ViewportSize, sync_playwright
from web_tour import tour

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "captures" / "web"
DIRECTORY = ROOT / "directory" / "example.yaml"
START = "import sys; from signals_web.launcher import main; sys.exit(main(sys.argv[1:]))"
COLOURS = 128
"""How many colours a picture keeps: the form has few, and the pictures stay in the repository."""


@frozen
class View:
    """A screen on which pictures are taken: its width in CSS pixels, and the theme of it."""

    width: int
    theme: Literal["light", "dark"] = "light"

    @property
    def suffix(self) -> str:
        """What the names of its pictures end with."""
        return f"{self.width}" if self.theme == "light" else f"{self.width}-sombre"

    @property
    def size(self) -> ViewportSize:
        """The window of it."""
        return {"width": self.width, "height": 720 if self.width > 640 else 640}


VIEWS = (View(1280), View(320), View(1280, "dark"))


@contextmanager
def launched() -> Iterator[str]:
    """The address of a form started for the pictures only."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        with output.open("w") as stream:
            command = [sys.executable, "-c", START, "--no-browser", "--directory", str(DIRECTORY)]
            process = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT, cwd=folder)
        try:
            yield _address(process, output)
        finally:
            process.terminate()
            process.wait(timeout=10)


def _address(process: subprocess.Popen[bytes], output: Path) -> str:
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline and process.poll() is None:
        found = re.search(r"http://\S+", output.read_text(encoding="utf-8"))
        if found:
            return found.group()
        time.sleep(0.05)
    raise SystemExit(output.read_text(encoding="utf-8"))


class Camera:
    """Takes the pictures of one view, in order."""

    def __init__(self, page: Page, view: View) -> None:
        self._page, self._view, self._rank = page, view, 0

    def take(self, name: str, whole: bool = True, of: Locator | None = None) -> None:
        """Take the whole step, or a part of it, at most so high that a person can look at it."""
        self._rank += 1
        height = self._page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        if whole:
            size: ViewportSize = {"width": self._view.width, "height": min(height, 4200)}
            self._page.set_viewport_size(size)
            self._page.wait_for_timeout(300)
        taken = Image.open(io.BytesIO((of or self._page).screenshot())).convert("RGB")
        file = FOLDER / f"{self._rank:02}-{name}-{self._view.suffix}.png"
        taken.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
        self._page.set_viewport_size(self._view.size)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures of each view."""
    parser = argparse.ArgumentParser(description="Photographie chaque étape du formulaire.")
    parser.add_argument("--only", choices=[each.suffix for each in VIEWS], help="une vue seulement")
    options = parser.parse_args(arguments)
    FOLDER.mkdir(parents=True, exist_ok=True)
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with launched() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for view in VIEWS:
            if options.only not in (None, view.suffix):
                continue
            for former in FOLDER.glob(f"*-{view.suffix}.png"):
                former.unlink()
            context = browser.new_context(viewport=view.size, color_scheme=view.theme)
            tour(context.new_page(), address, Camera(context.pages[0], view).take)
            context.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
