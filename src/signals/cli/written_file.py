"""The file that a command writes a page in: where, in which format, and how it is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import frozen

from signals.cli.page import one_line
from signals.cli.reply import Reply
from signals.documents import Format, Page, converted, format_named
from signals.loading.writing import write_whole
from signals.wording.typography import spaced


@frozen
class Place:
    """Where a page is written, and in which format."""

    file: Path
    form: Format


def place_of(output: str, form: str | None, usual: Format, named: Callable[[Format], str]) -> Place:
    """Where a command was told to write, in the format asked for or that of the name.

    In a folder, the file takes its own name (``named``), in its ``usual`` format. Raises
    ``NotFound`` for a format that there is not.
    """
    target = Path(output)
    if target.is_dir():
        asked = format_named(form or usual)
        return Place(target / named(asked), asked)
    return Place(target, format_named(form or target.suffix.lower().removeprefix(".")))


def wrote(page: Page, place: Place, told: str, after: str, record: dict[str, Any]) -> Reply:
    """A page written in its place, with what is said of it; raises ``OSError``, ``Unavailable``."""
    write_whole(place.file, converted(page, place.form))
    said = spaced(f"{told} : ") + f"{one_line(str(place.file))} ({place.form.label}){after}."
    written = {**record, "file": str(place.file), "file_format": place.form.value}
    return Reply(lambda: written, lambda shown: shown.ours(said))
