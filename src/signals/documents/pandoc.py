"""Pandoc, shut in: it reads what it is given, writes it in another format, and fetches nothing."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from signals.documents.page import Page
from signals.documents.paragraph_classes import with_divisions
from signals.errors import Unavailable

HERE = Path(__file__).parent
MISSING = (
    "ce format demande l'extra « documents » (pandoc et typst)",
    "pip install 'signals-reperage[documents]', ou choisissez HTML",
)
_SECONDS = 60


def pandoc_of(page: Page, writer: str, *options: str) -> bytes:
    """A page written by one of pandoc's writers, all in memory.

    Our first heading is the title, and there is no other. Raises ``Unavailable`` when pandoc is not
    installed or fails; no text of the page is told.
    """
    command = [
        program(),
        "--sandbox",
        "--from=html-smart",
        f"--to={writer}",
        "--standalone",
        "--shift-heading-level-by=-1",
        "--wrap=none",
        f"--lua-filter={HERE / 'tables.lua'}",
        f"--lua-filter={HERE / 'classes.lua'}",
        "--metadata=lang:fr-FR",
        *(f"--metadata=running:{line}" for line in page.running),
        *options,
        "--output=-",
    ]
    try:
        done = subprocess.run(
            command,
            input=with_divisions(page.html).encode(),
            capture_output=True,
            env=_environment(),
            cwd=HERE,
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        what = "la conversion du document a échoué"
        raise Unavailable(what, "préparez-le en HTML, qui s'imprime aussi") from None
    return done.stdout


def program() -> str:
    """The pandoc that the wheel ships; raises ``Unavailable`` without the extra."""
    try:
        import pypandoc
    except ImportError:
        raise Unavailable(*MISSING) from None
    # The one of the wheel: another on this machine would write other bytes.
    files = Path(pypandoc.__file__).parent / "files"
    for name in ("pandoc", "pandoc.exe"):
        if (files / name).is_file():
            return str(files / name)
    raise Unavailable(*MISSING)


def _environment() -> dict[str, str]:
    """What pandoc knows of the machine: nothing but how to start."""
    # Windows starts no program without this one.
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8"}
