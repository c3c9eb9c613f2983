"""The reference files of the word processors: pandoc's own, written again as ours."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

from signals.documents.pandoc import program

TARGET = Path(__file__).parents[1] / "src" / "signals" / "documents" / "references"
FONT = "Arial"
RUNNING, TITLE = "@@running@@", "@@title@@"


def default(name: str) -> bytes:
    """A reference file as pandoc ships it."""
    command = [program(), f"--print-default-data-file={name}"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def write(name: str, data: bytes, replaced: dict[str, bytes]) -> None:
    """Write an archive again without the day and the machine it was made on."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            kept = zipfile.ZipInfo(entry.filename)
            stored = entry.filename == "mimetype"
            kept.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            new.writestr(kept, replaced.get(entry.filename, old.read(entry.filename)))
    (TARGET / name).write_bytes(made.getvalue())
