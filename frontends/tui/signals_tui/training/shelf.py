"""What may be played: the situations of every version of a library, and a trainer's own file."""

from __future__ import annotations

from attrs import frozen

from signals import Checklist, SignalsError
from signals.loading.library import Library
from signals.scenario import ScenarioBook
from signals.wording.exercise import version_title
from signals.wording.typography import spaced

_OWN = "Mon fichier de situation"


@frozen
class Setting:
    """A version of a checklist, with its situations or why they cannot be read."""

    title: str = ""
    checklist: Checklist | None = None
    book: ScenarioBook | None = None
    refusal: str | None = None


@frozen(eq=False)
class Shelf:
    """A library whose files are read when they are asked for; ``own`` is a trainer's own file.

    Without a library nothing is played.
    """

    library: Library | None = None
    own: tuple[Checklist, ScenarioBook] | None = None

    @property
    def is_open(self) -> bool:
        """Whether anything may be played."""
        return self.library is not None

    def names(self, checklists: tuple[Checklist, ...]) -> tuple[str, ...]:
        """The settings that may be chosen: one's own file, then the newest version of each first.

        One's own file has no name.
        """
        ids = dict.fromkeys(each.id for each in checklists)
        shipped = [f"{id}@{each}" for id in ids for each in reversed(self._versions(id))]
        return ("", *shipped) if self.own else tuple(shipped)

    def setting(self, name: str, checklists: tuple[Checklist, ...]) -> Setting:
        """The situations under a name."""
        if not name and self.own is not None:
            checklist, book = self.own
            return Setting(spaced(f"{_OWN} : {checklist.title}"), checklist, book)
        title = self._title(name, checklists)
        try:
            if self.library is None:
                return Setting(title)
            checklist = self.library.checklist(name)
            return Setting(title, checklist, self.library.scenario_book(checklist))
        except (SignalsError, OSError) as error:
            return Setting(title, refusal=str(error).splitlines()[0])

    def newer(self, checklist: Checklist) -> Checklist | None:
        """The newest version of a checklist, where it is another one that can be read."""
        try:
            newest = None if self.library is None else self.library.checklist(checklist.id)
        except (SignalsError, OSError):
            return None
        return None if newest == checklist else newest

    def _title(self, name: str, checklists: tuple[Checklist, ...]) -> str:
        id, _, version = name.partition("@")
        known = {each.id: each.title for each in checklists}
        newest = self._versions(id)[-1:] == (version,)
        return version_title(known.get(id, id), version, newest=newest)

    def _versions(self, id: str) -> tuple[str, ...]:
        """The versions of a checklist; none where the library is gone since it was opened."""
        try:
            return () if self.library is None else self.library.versions(id)
        except (SignalsError, OSError):
            return ()
