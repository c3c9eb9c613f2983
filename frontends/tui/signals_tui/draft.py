"""A sealed draft, from a file or from a lock, opened at the desk where the person stood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from signals import evaluate
from signals.drafts.draft import Draft
from signals.drafts.refusal import InvalidDraft
from signals.interview import Interview
from signals.loading.library import Library
from signals.loading.writing import digest_of
from signals.wording.labels import day_text, moment_text, time_text
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.keeping.sealed import Copy, KeptFile, Locked
from signals_tui.keeping.state import Keeping, Opening
from signals_tui.minors import Minor, Minors
from signals_tui.view import View

if TYPE_CHECKING:
    from signals.drafts.sealing import Opened

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
_NO_LABELS = (
    "Les repères des enfants ne sont pas scellés : vérifiez lequel est devant vous (touche j)."
)
_NO_SHEET = (
    "La fiche préparée n'est pas scellée avec vos réponses : rouvrez-la (touche f). Ce qu'elle dit "
    "et que vous n'avez pas confirmé n'est plus à l'écran."
)


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
        # Only whoever opens a draft waits for what unseals it.
        from signals.drafts.sealing import opened

        contents = [each.content for each in self.locked.sealed] if self.locked else [self.content]
        found = [opened(each, passphrase, self.library, self.today) for each in contents]
        drafts = [each.draft for each in found]
        if any(each.scenario is not None for each in drafts):
            raise InvalidDraft.one(_EXERCISE, "rejouez-le depuis le début")
        front = 0 if self.locked is None else self.locked.front
        told = tuple(spaced(each) for each in self._told(found[front]))
        keeping = evolve(
            desk.keeping.restarted(),
            passphrase=passphrase,
            copies=tuple(self._copy(place, each) for place, each in enumerate(drafts)),
            elsewhere=self._folder,
            locked=tuple(each for each in desk.keeping.locked if each is not self.locked),
            day=desk.keeping.day or (desk.date, desk.time),
            opening=Opening(told=told),
        )
        return Found(_with(desk, drafts, front).keeping_by(keeping), told)

    @property
    def _folder(self) -> Path | None:
        if self.locked is not None:
            return self.locked.folder
        return None if self.file is None else self.file.parent

    def _copy(self, place: int, draft: Draft) -> Copy:
        if self.locked is not None:
            sealed = self.locked.sealed[place]
            return Copy(draft, sealed.kept, sealed.lacking)
        if self.file is None:
            return Copy(draft)
        return Copy(draft, KeptFile(self.file, digest_of(self.content), draft.edition))

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
            yield from [_NO_SHEET] * self.locked.sheets
            yield from [_NO_LABELS] * self.locked.labels
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
    return tuple(SealedDraft(b"", library, locked=each) for each in keeping.locked)


def _with(desk: Desk, drafts: list[Draft], front: int) -> Desk:
    draft = drafts[front]
    screening = draft.record.screening
    profiles = {each.id: each for each in desk.reader.offered(screening.checklist.id)}
    profile = profiles.get(draft.profile or "", desk.reader.profile)
    minors = tuple(Minor(_interview(each), each.record) for each in drafts)
    return evolve(
        desk.alone(),
        trainer=desk.trainer.restarted(),
        date=screening.date,
        time=screening.time,
        interview=minors[front].interview,
        record=draft.record,
        minors=Minors(minors if len(minors) > 1 else (), front, front),
        views=(View.INTERVIEW, *desk.sheets.views, View.OPENED),
        offset=0,
        reader=evolve(desk.reader, profile=profile),
    )


def _interview(draft: Draft) -> Interview:
    """The answers of a draft, where the person stood."""
    screening = draft.record.screening
    checklist = screening.checklist
    asked = next((each.items for each in checklist.sections if each.id == draft.place), ())
    cursor = checklist.position[asked[0].id] if asked else 0
    return Interview(evaluate(screening)).moved(cursor)
