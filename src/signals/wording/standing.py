"""Where a checklist stands: what of it is not recognised, and when its law must be read again."""

from __future__ import annotations

import datetime as dt

from signals.checklist import Checklist
from signals.wording.labels import day_text
from signals.wording.typography import spaced


def unrecognised_text(checklist: Checklist) -> str | None:
    """That a checklist is not the one that was published; nothing where it is."""
    if checklist.released:
        return None
    return spaced(
        f"Grille {checklist.name} non publiée ou modifiée : son empreinte n'est pas reconnue."
    )


def review_text(checklist: Checklist, on: dt.date) -> str:
    """When the law of a checklist was read, and whether it is time to read it again."""
    told = f"Droit vérifié au {day_text(checklist.law_as_of)}, à relire "
    day = day_text(checklist.review_by)
    if is_late(checklist, on):
        return spaced(
            f"{told}depuis le {day} : la loi et les numéros ont pu changer, vérifiez-les."
        )
    return spaced(f"{told}avant le {day}.")


def is_late(checklist: Checklist, on: dt.date) -> bool:
    """Whether the day is past by which the law of a checklist was to be read again."""
    return on > checklist.review_by
