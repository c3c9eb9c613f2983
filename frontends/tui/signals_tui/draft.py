"""A sealed draft, from a file or from a lock, opened at the desk where the person stood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, field, frozen

from signals import evaluate
from signals.drafts.draft import Draft
from signals.drafts.refusal import InvalidDraft
from signals.drafts.sealing import Opened, opened
from signals.interview import Interview
from signals.loading.library import Library
from signals.loading.writing import digest_of
from signals.wording.labels import day_text, moment_text, time_text
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.keeping.state import Keeping, KeptFile, Locked, Opening
from signals_tui.view import View

_EXERCISE = "ce brouillon est celui d'un exercice"
_EDITED = "La grille a été modifiée depuis : relisez vos réponses."
_FORMER_EDITED = (
    "La grille du repérage d'alors a été modifiée depuis : l'orientation d'alors est recalculée."
)
_GOING_ON = "La touche b garde la suite dans le même fichier, sous la même phrase de passe."
_LACKING = (
    "Vos dernières réponses ne sont dans aucun fichier : gardez le brouillon de nouveau (touche b)."
)
_LEFT_OUT = "Ce qui était en train d'être écrit n'a pas pu être scellé : retapez-le."


@frozen
class Found:
    """The desk with a draft in front, and what must be read of it first."""

    desk: Desk
    told: tuple[str, ...]


@frozen
class SealedDraft:
    """An encrypted draft, with what it takes to open it: from a file, or from a lock."""

    content: bytes = field(repr=False)
    library: Library
    today: dt.date | None = None
    file: Path | None = None
    locked: Locked | None = None

    def opened_at(self, desk: Desk, passphrase: str) -> Found:
        """The desk with the draft in front; raises ``SignalsError`` where it is refused.

        An exercise is played again: opened here, it could be taken for a real screening.
        """
        found = opened(self.content, passphrase, self.library, self.today)
        if found.draft.scenario is not None:
            raise InvalidDraft.one(_EXERCISE, "rejouez-le depuis le début")
        told = tuple(spaced(each) for each in self._told(found))
        others = tuple(each for each in desk.keeping.locked if each is not self.locked)
        keeping = evolve(
            desk.keeping.restarted(),
            passphrase=passphrase,
            draft=found.draft,
            locked=others,
            day=desk.keeping.day or (desk.date, desk.time),
            opening=Opening(told=told),
        )
        return Found(_with(desk, found.draft).keeping_by(self._in_its_file(keeping)), told)

    def _in_its_file(self, keeping: Keeping) -> Keeping:
        locked, draft = self.locked, keeping.draft
        if locked is not None:
            edition = None if locked.kept is None else locked.kept.edition
            kept_of = draft and evolve(draft, edition=edition or draft.edition)
            lacking = locked.lacking
            return evolve(
                keeping, elsewhere=locked.folder, draft=kept_of, kept=locked.kept, lacking=lacking
            )
        if self.file is None or draft is None:
            return keeping
        kept = KeptFile(self.file, digest_of(self.content), draft.edition)
        return evolve(keeping, elsewhere=self.file.parent, kept=kept)

    def _told(self, found: Opened) -> Iterator[str]:
        draft = found.draft
        screening = draft.record.screening
        dated = f"Le repérage reste à sa date, le {day_text(screening.date)}."
        if self.locked is None:
            yield f"Brouillon gardé le {moment_text(draft.edition.kept_at)}. {dated} {_GOING_ON}"
        else:
            hour = time_text(self.locked.at.time())
            yield f"Rouvert tel qu'il était au verrouillage, à {hour}. {dated}"
            yield from [_LACKING] * self.locked.lacking
            yield from [_LEFT_OUT] * bool(self.locked.left_out)
        yield from [_EDITED] * draft.edited
        yield from [_FORMER_EDITED] * draft.former_edited
        if found.newest is not None:
            yield (
                f"La grille a une version plus récente ({found.newest}). Ce brouillon garde la "
                f"sienne ({screening.checklist.version})."
            )


def locks(keeping: Keeping) -> tuple[SealedDraft, ...]:
    """What is locked, to be opened by its passphrase."""
    library = keeping.library
    if library is None:
        return ()
    return tuple(SealedDraft(each.content, library, locked=each) for each in keeping.locked)


def _with(desk: Desk, draft: Draft) -> Desk:
    screening = draft.record.screening
    checklist = screening.checklist
    asked = next((each.items for each in checklist.sections if each.id == draft.place), ())
    cursor = checklist.position[asked[0].id] if asked else 0
    profiles = {each.id: each for each in desk.reader.offered(checklist.id)}
    profile = profiles.get(draft.profile or "", desk.reader.profile)
    return evolve(
        desk,
        date=screening.date,
        time=screening.time,
        interview=Interview(evaluate(screening)).moved(cursor),
        record=draft.record,
        views=(View.INTERVIEW, View.OPENED),
        offset=0,
        reader=evolve(desk.reader, profile=profile),
    )
