"""What a menu shows of each checklist, before any of them is read whole and checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from attrs import frozen

from signals.loading.version_folders import HEAD, checklist_ids, version_folder

_MOST = 64 * 1024
"""The bytes at the start of a file among which its heading is looked for."""


@frozen
class Heading:
    """The title of a checklist, and whom it is for."""

    title: str
    audience: str


def headings(root: Path, name: str | None = None) -> tuple[Heading, ...]:
    """The heading of the newest version of every checklist, or of the one named.

    One that cannot be read is left out: what is wrong is told where it is read whole. Raises
    ``NotFound``.
    """
    names = checklist_ids(root) if name is None else (name,)
    found = (_heading(version_folder(root, each) / HEAD) for each in names)
    return tuple(each for each in found if each is not None)


def _heading(file: Path) -> Heading | None:
    try:
        if not file.is_file():
            return None
        with file.open("rb") as opened:
            start = opened.read(_MOST).decode("utf-8-sig", errors="ignore")
        texts = dict(_first_texts(start))
        return Heading(texts["title"], texts["audience"])
    except (KeyError, OSError, yaml.YAMLError):
        return None


def _first_texts(text: str) -> Iterator[tuple[str, str]]:
    """The texts of a mapping with their keys, up to the first value that is no text."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    wanted = {"title", "audience"}
    key: str | None = None
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            if key is None:
                key = event.value
                continue
            yield key, event.value
            wanted.discard(key)
            key = None
            if not wanted:
                return
        elif key is not None:
            return
