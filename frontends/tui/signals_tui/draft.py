"""A draft that the form kept, opened at the desk where the person stood."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from signals import evaluate
from signals.drafts.draft import Draft
from signals.drafts.refusal import InvalidDraft
from signals.drafts.sealing import opened
from signals.interview import Interview
from signals.loading.library import Library
from signals.wording.labels import day_text, moment_text
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.view import View

_EXERCISE = "ce brouillon est celui d'un exercice"


@frozen
class Found:
    """The desk with a draft in front, and what must be read of it first."""

    desk: Desk
    told: tuple[str, ...]


@frozen
class SealedDraft:
    """An encrypted draft, with what it takes to open it."""

    content: bytes
    library: Library
    today: dt.date

    def opened_at(self, desk: Desk, passphrase: str) -> Found:
        """The desk with the draft in front; raises ``SignalsError`` where it is refused.

        An exercise is played again: opened here, it could be taken for a real screening.
        """
        found = opened(self.content, passphrase, self.library, self.today)
        draft = found.draft
        if draft.scenario is not None:
            raise InvalidDraft.one(_EXERCISE, "rejouez-le depuis le début")
        screening = draft.record.screening
        told = [
            f"Brouillon gardé le {moment_text(draft.edition.kept_at)}. Le repérage reste à sa "
            f"date, le {day_text(screening.date)}. Ce que vous changez ici n'est pas gardé.",
        ]
        if not found.same_digest:
            told.append("La grille a été modifiée depuis : relisez vos réponses.")
        if found.newest is not None:
            told.append(
                f"La grille a une version plus récente ({found.newest}). Ce brouillon garde la "
                f"sienne ({screening.checklist.version})."
            )
        return Found(_with(desk, draft), tuple(spaced(each) for each in told))


def _with(desk: Desk, draft: Draft) -> Desk:
    screening = draft.record.screening
    checklist = screening.checklist
    asked = next((each.items for each in checklist.sections if each.id == draft.place), ())
    cursor = checklist.position[asked[0].id] if asked else 0
    profiles = {each.id: each for each in desk.reader.offered(checklist.id)}
    profile = profiles.get(draft.profile or "", desk.reader.profile)
    return evolve(
        desk.alone(),
        date=screening.date,
        time=screening.time,
        interview=Interview(evaluate(screening)).moved(cursor),
        record=draft.record,
        views=(View.INTERVIEW, *desk.sheets.views),
        reader=evolve(desk.reader, profile=profile),
    )
