"""A former screening beside this one, as the professional's own documents print it."""

from __future__ import annotations

from attrs import field, frozen

from signals.comparison import Movement, compare
from signals.documents.dossier import Dossier
from signals.wording.reopened import (
    LEFT_TITLE,
    MOVEMENTS,
    decided_text,
    left_lines,
    moved_text,
    movement_notices,
    now_text,
    since_title,
    then_text,
)
from signals.wording.typography import spaced


@frozen
class Since:
    """The two orientations side by side, and what became of the answers, under its titles."""

    title: str
    then: str
    decided: str
    now: str
    notices: tuple[str, ...]
    moved: tuple[tuple[str, tuple[str, ...]], ...] = field(repr=False)


def since_of(dossier: Dossier) -> Since | None:
    """The comparison of a dossier with the record it stands beside; nothing where there is none."""
    if dossier.beside is None:
        return None
    comparison = compare(dossier.beside, dossier.record.screening)
    day = dossier.beside.date

    def lines(movement: Movement) -> tuple[str, ...]:
        return tuple(moved_text(each, day) for each in comparison.of(movement))

    parts = [(spaced(title), lines(movement)) for movement, title in MOVEMENTS.items()]
    parts.append((LEFT_TITLE, tuple(left_lines(dossier.beside))))
    return Since(
        since_title(comparison),
        then_text(comparison),
        decided_text(comparison) or "",
        now_text(comparison),
        tuple(movement_notices(comparison)),
        tuple(part for part in parts if part[1]),
    )
