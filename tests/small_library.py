"""A small library that is valid, written in a folder, for tests that break one line of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from small_library_texts import (
    CHANGELOG,
    CHECKLIST,
    CONTACTS,
    LAW,
    RULES,
    SCENARIOS,
    SOURCES,
)

from signals.loading.library import Library
from signals.wording.typography import spaced

DAY = dt.date(2026, 11, 21)


def _plain(text: str) -> str:
    # The format knows no anchor: what repeats is written out.
    help_ = "{looks_like: Ceci., is_not: Cela.}"
    return text.replace("&h", help_).replace("&s", "[{source: expertise, locator: essai}]")


FILES = {
    "sources.yaml": SOURCES,
    "law.yaml": LAW,
    "contacts.yaml": CONTACTS,
    "small/CHANGELOG.md": CHANGELOG,
    "small/1.0.0/checklist.yaml": _plain(CHECKLIST),
    "small/1.0.0/rules.yaml": RULES,
    "small/1.0.0/scenarios.yaml": SCENARIOS,
}
HEAD, BOOK, PLAYED = list(FILES)[4:]


def write_library(root: Path, **changed: str) -> Library:
    """The library in a folder that may not exist yet."""
    for name, text in {**FILES, **changed}.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(spaced(text), encoding="utf-8")
    return Library(root)


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """One file with some words changed, once; they must be there."""
    text = FILES[name]
    assert text.count(old) >= 1, f"{old!r} is not in {name}"
    return {name: text.replace(old, new, 1)}


def line_of(text: str, words: str) -> int:
    """The first line, from 1, that holds some words."""
    for number, line in enumerate(text.splitlines(), start=1):
        if words in line:
            return number
    raise AssertionError(f"{words!r} stands on no line")


def add_version(root: Path, version: str, **files: str) -> None:
    """Another version of the small checklist, the same but for what is given."""
    folder = root / "small" / version
    folder.mkdir(parents=True)
    for name in ("checklist", "rules", "scenarios"):
        text = files.get(name, FILES[f"small/1.0.0/{name}.yaml"])
        text = text.replace("version: 1.0.0", f"version: {version}", 1)
        (folder / f"{name}.yaml").write_text(spaced(text), encoding="utf-8")
    journal = root / "small" / "CHANGELOG.md"
    told = f"\n## {version}\n\nAutre version.\n"
    journal.write_text(journal.read_text(encoding="utf-8") + told, encoding="utf-8")
