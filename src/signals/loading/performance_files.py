"""The files of performance: the published instruments of a library, the card of a version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from signals.interchange.performance import read_card, read_instruments
from signals.loading.files import meaning, read_document
from signals.loading.located import InvalidFile, Located
from signals.loading.reference_files import ReferenceFiles
from signals.performance import Card, Instrument

CARD, INSTRUMENTS = "card.yaml", "instruments.yaml"


def read_instrument_file(
    root: Path, references: ReferenceFiles, on: dt.date
) -> tuple[Instrument, ...]:
    """The instruments of a library's folder, none without the file; raises ``InvalidFile``."""
    file = root / INSTRUMENTS
    if not _is_there(file):
        return ()
    cited = None if references.located else references.references
    return meaning(
        INSTRUMENTS,
        lambda: read_document(file, INSTRUMENTS),
        lambda document: read_instruments(document.content, cited, on),
    )


def read_card_file(
    file: Path,
    shown: str,
    instruments: tuple[Instrument, ...] | None,
    references: ReferenceFiles,
    on: dt.date,
) -> Card | None:
    """The card of a version, nothing without its file; raises ``InvalidFile``.

    ``instruments`` is ``None`` where they could not be read: any is then taken for known.
    """
    if not _is_there(file):
        return None
    known = None if instruments is None else [each.id for each in instruments]
    cited = None if references.located else references.references
    return meaning(
        shown,
        lambda: read_document(file, shown),
        lambda document: read_card(document.content, known, cited, on),
    )


def performance_problems(
    root: Path, versions: list[str], references: ReferenceFiles, on: dt.date
) -> Iterator[Located]:
    """Every problem of the instruments of a library, and of the cards of some ``id/version``."""
    instruments: tuple[Instrument, ...] | None = None
    try:
        instruments = read_instrument_file(root, references, on)
    except InvalidFile as error:
        yield from error.located
    for version in versions:
        shown = f"{version}/{CARD}"
        try:
            read_card_file(root / version / CARD, shown, instruments, references, on)
        except InvalidFile as error:
            yield from error.located


def _is_there(file: Path) -> bool:
    return file.exists() or file.is_symlink()
