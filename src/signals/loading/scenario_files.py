"""The file of invented situations that stands beside a version of a checklist."""

from __future__ import annotations

from pathlib import Path

from signals.checklist import Checklist
from signals.interchange.scenarios import read_scenarios
from signals.loading.files import meaning, read_document
from signals.loading.reference_files import SOURCES, ReferenceFiles
from signals.scenario import ScenarioBook
from signals.source import Source

SCENARIOS = "scenarios.yaml"


def read_scenario_file(root: Path, checklist: Checklist, files: ReferenceFiles) -> ScenarioBook:
    """The scenarios of a checklist with what is said before playing; raises ``InvalidFile``."""
    shown = f"{checklist.id}/{checklist.version}/{SCENARIOS}"
    return meaning(
        shown,
        lambda: read_document(root / shown, shown),
        lambda document: read_scenarios(document.content, checklist, citable(files)),
    )


def citable(files: ReferenceFiles) -> tuple[Source, ...] | None:
    """The sources that may be cited; nothing where their file is refused, which is told apart."""
    return None if SOURCES in files.unread else files.references.sources
