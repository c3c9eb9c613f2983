"""A dossier of each sector, made from one of its disclosures, as an exercise."""

from __future__ import annotations

from functools import cache

from signals import Record, open_library
from signals.handover import dossier_of
from signals.scenario import Theme, play

LIBRARY = open_library()


@cache
def disclosed(id):
    """The dossier of the first disclosure of a sector, at its end."""
    checklist = LIBRARY.checklist(id)
    told = [each for each in LIBRARY.scenarios(checklist) if each.theme is Theme.DISCLOSURE]
    *_, (_, outcome) = play(told[0], checklist)
    return dossier_of(Record(outcome.screening), LIBRARY, exercise=True)
