"""What a document of the interview in front is made of."""

from __future__ import annotations

from attrs import evolve

from signals.documents import Dossier
from signals.interview import Interview
from signals.record import Record
from signals_tui.desk import Desk


def dossier(desk: Desk, interview: Interview) -> Dossier:
    """What a document of an interview is made of, on the day that it is read."""
    guide, worth, kept = desk.guide, desk.worth, desk.record
    return Dossier(
        Record(interview.screening)
        if kept is None
        else evolve(kept, screening=interview.screening),
        desk.references,
        desk.papers.documents,
        guide.profile,
        guide.directory,
        None if worth is None else worth.card,
        exercise=desk.exercise is not None,
        on=guide.date,
    )
