"""A trainer's own scenarios: one file, made for one version of a checklist, read strictly."""

from __future__ import annotations

from attrs import frozen

from signals.checklist import Checklist
from signals.errors import InvalidInput, NotFound, Problem
from signals.interchange.scenarios import OwnScenarioFile, read_scenarios
from signals.loading.files import document_of, meaning
from signals.loading.library import Library
from signals.loading.scenario_files import citable
from signals.loading.strict_yaml import Document
from signals.scenario import ScenarioBook


@frozen
class OwnScenarios:
    """The scenarios of a trainer's file, under the version of the checklist that it names."""

    checklist: Checklist
    book: ScenarioBook


def own_scenarios(data: bytes, name: str, library: Library) -> OwnScenarios:
    """The scenarios that the bytes of a trainer's file hold, named as the trainer knows it.

    Raises ``InvalidFile`` with every problem and its line.
    """
    return meaning(
        name,
        lambda: document_of(data, name),
        lambda document: _read(document, library),
    )


def is_own_scenarios(content: object) -> bool:
    """Whether some content is meant as a trainer's file of scenarios."""
    return isinstance(content, dict) and "scenarios" in content


def _read(document: Document, library: Library) -> OwnScenarios:
    checklist = _pinned(document.content, library)
    book = read_scenarios(
        document.content, checklist, citable(library.reference_files), OwnScenarioFile
    )
    return OwnScenarios(checklist, book)


def _pinned(content: object, library: Library) -> Checklist:
    """The version that a file is made for: without it, its answers cannot be read."""
    if not isinstance(content, dict):
        raise InvalidInput.one("des clés sont attendues", "parmi checklist, notice, scenarios")
    named = content.get("checklist")
    if not isinstance(named, str):
        remedy = f"ajoutez « checklist: » et une version, comme {_newest(library)}"
        what = "rien ne dit pour quelle grille ces situations sont faites"
        raise InvalidInput([Problem(("checklist",), what, remedy)])
    id, _, version = named.partition("@")
    if id in library.ids and not version:
        what = f"la version de la grille « {id} » n'est pas dite"
        versions = ", ".join(f"{id}@{each}" for each in library.versions(id))
        raise InvalidInput([Problem(("checklist",), what, f"choisissez parmi {versions}")])
    try:
        return library.checklist(named)
    except NotFound as error:
        raise InvalidInput([Problem(("checklist",), str(error))]) from None


def _newest(library: Library) -> str:
    return next((f"{id}@{library.versions(id)[-1]}" for id in library.ids), "school@1.0.0")
