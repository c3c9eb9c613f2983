"""What a document of the interview in front is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from signals.interview import Interview
from signals.record import Record
from signals_tui.view import View

if TYPE_CHECKING:
    from signals.documents import Dossier
    from signals_tui.desk import Desk
    from signals_tui.papers import Papers


def dossier(desk: Desk, interview: Interview) -> Dossier:
    """What a document of an interview is made of, on the day that it is read."""
    # What makes documents is loaded with the first of them.
    from signals.documents import Dossier

    guide, worth = desk.guide, desk.worth
    return Dossier(
        record_of(desk, interview),
        desk.references,
        desk.papers.documents,
        guide.profile,
        guide.directory,
        None if worth is None else worth.card,
        exercise=desk.exercise is not None,
        on=guide.date,
    )


def record_of(desk: Desk, interview: Interview) -> Record:
    """The answers of an interview, with what is noted beside them."""
    kept, screening = desk.record, interview.screening
    return Record(screening) if kept is None else evolve(kept, screening=screening)


def papers_in_front(desk: Desk) -> Papers:
    """What is handed over: a document in front is that of the answers and ticks as they are now."""
    papers, interview = desk.papers, desk.interview
    if desk.view is not View.DOCUMENT or papers.front is None or interview is None:
        return papers
    made = dossier(desk, interview)
    same = _changing(papers.front.dossier) == _changing(made)
    return papers if same else papers.looking_at(papers.front.kind, made)


def _changing(dossier: Dossier) -> tuple[object, ...]:
    """What may change of a document while other pages lie over it."""
    return dossier.record, dossier.profile, dossier.on
