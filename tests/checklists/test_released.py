"""A released version is never edited, and its recorded outcomes are replayed for ever."""

from __future__ import annotations

import json

import pytest
from shipped import RELEASED, recorded

from signals import open_library, play


@pytest.mark.parametrize("name", RELEASED)
def test_a_released_version_keeps_its_digest(name):
    """The content of a released version is the one whose digest was recorded."""
    library = open_library()
    checklist = library.checklist(name)
    assert checklist.digest == library.released(checklist.id)[checklist.version], (
        f"{name} a été modifiée après sa publication : rendez-lui son contenu, "
        "ou créez une nouvelle version avec son entrée au CHANGELOG"
    )


@pytest.mark.parametrize("name", RELEASED)
def test_recorded_outcomes_are_replayed(name):
    """Each step of each scenario still gives the outcome recorded when it was released."""
    library = open_library()
    checklist = library.checklist(name)
    file = library.root / checklist.id / checklist.version / "outcomes.json"
    expected = json.loads(file.read_text(encoding="utf-8"))
    scenarios = {scenario.id: scenario for scenario in library.scenarios(checklist)}
    for id, steps in expected.items():
        found = [recorded(outcome) for _, outcome in play(scenarios[id], checklist)]
        assert found == steps, id


def test_every_shipped_version_is_released():
    """No version is shipped unless its digest is recorded."""
    library = open_library()
    shipped = {f"{id}@{version}" for id in library.ids for version in library.versions(id)}
    assert shipped == set(RELEASED)


@pytest.mark.parametrize("name", RELEASED)
def test_every_released_version_has_a_changelog_entry(name):
    """The changelog of a checklist tells each of its released versions, in French."""
    library = open_library()
    id, _, version = name.partition("@")
    changelog = (library.root / id / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {version}" in changelog
