"""The library of checklists: a folder of versions, with what they refer to."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from pathlib import Path

from attrs import field, frozen

from signals.case import CaseBook
from signals.checklist import Checklist
from signals.consistency import inconsistencies
from signals.document import Documents
from signals.errors import NotFound, Problem, nearest
from signals.loading.case_files import read_case_file
from signals.loading.document_files import read_document_files
from signals.loading.located import InvalidFile, Located
from signals.loading.part_files import Parts
from signals.loading.performance_files import CARD, read_card_file, read_instrument_file
from signals.loading.profile_file import read_profile_file
from signals.loading.reference_files import ReferenceFiles, read_references
from signals.loading.released import read_released
from signals.loading.scenario_files import read_scenario_file
from signals.loading.version_files import HEAD, VersionFiles, read_version
from signals.loading.version_folders import (
    checklist_ids,
    checklist_versions,
    library_folder,
    version_folder,
)
from signals.performance import Card, Instrument, Worth
from signals.profile import Profile, using
from signals.scenario import Scenario, ScenarioBook
from signals.source import References


@frozen
class Library:
    """A folder ``<id>/<version>/`` of checklists, with sources, law and contacts beside them."""

    root: Path
    _loaded: dict[str, Checklist] = field(factory=dict, repr=False)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the checklists that have at least one version; raises ``NotFound``."""
        return checklist_ids(self.root)

    def versions(self, id: str) -> tuple[str, ...]:
        """The versions of a checklist, oldest first; raises ``NotFound``."""
        return checklist_versions(self.root, id)

    def folder(self, name: str) -> Path:
        """The folder of ``id`` (its newest version) or of ``id@version``; raises ``NotFound``."""
        return version_folder(self.root, name)

    @cached_property
    def _parts(self) -> Parts:
        return Parts(self.root)

    @cached_property
    def reference_files(self) -> ReferenceFiles:
        """The files of sources, law and contacts, with their problems; no date is refused."""
        return read_references(self.root, dt.date.max)

    @cached_property
    def references(self) -> References:
        """The sources, legal texts and contacts; raises ``InvalidFile``."""
        if self.reference_files.located:
            raise InvalidFile(self.reference_files.located)
        return self.reference_files.references

    @cached_property
    def profiles(self) -> tuple[Profile, ...]:
        """The professional profiles, none without their file; raises ``InvalidFile``."""
        return read_profile_file(self.root, self.reference_files, dt.date.max)

    def profile(self, id: str, checklist: str | None = None) -> Profile:
        """The profile with this id, of a checklist or of any; raises ``NotFound``, ``InvalidFile``.

        What is refused is told with the nearest id and those of the checklist.
        """
        offered = self.profiles if checklist is None else using(self.profiles, checklist)
        known = {each.id: each for each in offered}
        if id not in known:
            near = nearest(id, known)
            of = "" if checklist is None else f" pour « {checklist} »"
            listed = f"profils{of} : {', '.join(known) or 'aucun'}"
            remedy = f"{near} ; {listed}" if near else listed
            raise NotFound(f"le profil « {id} » n'existe pas{of} ({remedy})")
        return known[id]

    @cached_property
    def documents(self) -> Documents:
        """What can be handed over, nothing without its file; raises ``InvalidFile``."""
        return read_document_files(self.root, self.reference_files, dt.date.max)

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """The published instruments, none without their file; raises ``InvalidFile``."""
        return read_instrument_file(self.root, self.reference_files, dt.date.max)

    def card(self, checklist: Checklist) -> Card | None:
        """What a version of a checklist is worth, nothing without its card; ``InvalidFile``."""
        file = self.root / checklist.id / checklist.version / CARD
        return read_card_file(
            file, self.shown(file), self.instruments, self.reference_files, dt.date.max
        )

    def worth(self, checklist: Checklist) -> Worth | None:
        """A card with the instruments it names, nothing without it; raises ``InvalidFile``."""
        card = self.card(checklist)
        if card is None:
            return None
        known = {each.id: each for each in self.instruments}
        return Worth(card, tuple(known[id] for id in card.instruments))

    def shown(self, file: Path) -> str:
        """A file of the library by its path from the library's folder."""
        return file.relative_to(self.root).as_posix()

    def released(self, id: str) -> dict[str, str]:
        """The digest recorded for each released version of a checklist; raises ``InvalidFile``."""
        return read_released(self.root / id, id)

    def checklist(self, name: str, on: dt.date | None = None) -> Checklist:
        """The checklist ``id`` (newest version) or ``id@version``, checked.

        ``on`` is the date that no date of its law may pass; without it, no date is refused.
        Raises ``NotFound``, or ``InvalidFile`` with every problem as ``file:line: path: what``.
        """
        folder = self.folder(name)
        key = f"{self.shown(folder)} {on}"
        if key not in self._loaded:
            self._loaded[key] = self._load(folder, on or dt.date.max)
        return self._loaded[key]

    def _load(self, folder: Path, on: dt.date) -> Checklist:
        files = read_version(folder, self.shown(folder), self._parts)
        checklist = files.checklist()
        located = [*self._inconsistencies(checklist, files, folder, on)]
        if located or self.reference_files.located:
            raise InvalidFile([*self.reference_files.located, *located])
        digest = files.digest
        released = self.released(checklist.id).get(checklist.version) == digest
        return checklist.identified(digest, released)

    def _inconsistencies(
        self, checklist: Checklist, files: VersionFiles, folder: Path, on: dt.date
    ) -> list[Located]:
        references = self.reference_files.assumed_for(checklist)
        return files.located(
            (*_misplaced(checklist, folder), *inconsistencies(checklist, references, on))
        )

    def scenarios(self, checklist: Checklist) -> tuple[Scenario, ...]:
        """The scenarios shipped with a checklist; raises ``InvalidFile``."""
        return self.scenario_book(checklist).scenarios

    def scenario_book(self, checklist: Checklist) -> ScenarioBook:
        """The scenarios of a checklist with what is said before playing; raises ``InvalidFile``."""
        return read_scenario_file(self.root, checklist, self.reference_files)

    def cases(self, checklist: Checklist) -> CaseBook:
        """The short cases of a checklist, none without their file; raises ``InvalidFile``."""
        return read_case_file(self.root, checklist)


def _misplaced(checklist: Checklist, folder: Path) -> list[Problem]:
    expected = {"id": folder.parent.name, "version": folder.name}
    return [
        Problem((HEAD, key), f"le dossier dit « {told} »", "accordez les deux")
        for key, told in expected.items()
        if getattr(checklist, key) != told
    ]


def open_library(root: Path | str | None = None) -> Library:
    """The library in a folder, or in ``SIGNALS_CHECKLISTS``, or the one shipped."""
    return Library(library_folder(root))
