"""How pandoc is asked for another format: by its streams alone, shut off from files and network."""

from __future__ import annotations

import datetime as dt
import os
import subprocess

from signals.documents.format import Format
from signals.errors import InvalidInput

_SECONDS = 60
_READ = "html-smart-auto_identifiers"


def midnight(date: dt.date) -> int:
    """The first second of a day, as files write their date."""
    return int(dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC).timestamp())


def from_html(html: str, to: str, date: dt.date) -> bytes:
    """A page in another format of pandoc's, dated of that day."""
    command = [_binary(), "--sandbox", "--from", _READ, "--to", to, "--quiet"]
    if to != "typst":
        command += ["--standalone", "--output", "-"]
    try:
        done = subprocess.run(
            command,
            input=html.encode(),
            capture_output=True,
            timeout=_SECONDS,
            env=_environment(date),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise failed() from None
    if done.returncode != 0:
        # What pandoc says may quote the document: it is not repeated.
        raise failed()
    return done.stdout


def missing(to: Format) -> InvalidInput:
    """The refusal where the optional packages are not there."""
    return InvalidInput.one(
        f"le format {to.name} demande l'extra « documents », qui n'est pas installé",
        "installer signals-reperage[documents], ou garder la page web (HTML)",
    )


def failed() -> InvalidInput:
    """The refusal where a document could not be made, without a word of what it says."""
    return InvalidInput.one(
        "le document n'a pas pu être converti",
        "garder la page web (HTML), qui contient tout, et l'imprimer depuis le navigateur",
    )


def _binary() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_path())


def _environment(date: dt.date) -> dict[str, str]:
    kept = {"SOURCE_DATE_EPOCH": str(midnight(date)), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    # Windows starts no program without it.
    return kept | {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
