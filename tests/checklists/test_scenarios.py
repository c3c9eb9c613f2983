"""Every shipped scenario gives what it expects, in enough variety to train with."""

from __future__ import annotations

import pytest
from shipped import IDS

from signals import mismatches, open_library
from signals.scenario import Theme

LIBRARY = open_library()


def _scenarios(id):
    checklist = LIBRARY.checklist(id)
    return checklist, LIBRARY.scenarios(checklist)


@pytest.mark.parametrize("id", IDS)
def test_every_scenario_gives_what_it_expects(id):
    """Each step and each end of each scenario is what the trainee is told to expect."""
    checklist, scenarios = _scenarios(id)
    assert [each for scenario in scenarios for each in mismatches(scenario, checklist)] == []


@pytest.mark.parametrize("id", IDS)
def test_there_are_eight_scenarios_of_every_theme(id):
    """At least eight scenarios, with every theme of a training session, and two traps or more."""
    _, scenarios = _scenarios(id)
    themes = [scenario.theme for scenario in scenarios]
    assert len(scenarios) >= 8
    assert set(themes) == set(Theme)
    assert themes.count(Theme.TRAP) >= 2


@pytest.mark.parametrize("id", IDS)
def test_every_scenario_can_be_discussed_with_sources(id):
    """Each scenario ends on points to discuss, one of them at least with its source."""
    _, scenarios = _scenarios(id)
    for scenario in scenarios:
        assert any(point.sources for point in scenario.discussion), scenario.id


@pytest.mark.parametrize("id", IDS)
def test_scenarios_say_they_are_invented(id):
    """The file says, before anything else, that no situation is a real child's."""
    checklist, _ = _scenarios(id)
    file = LIBRARY.root / id / checklist.version / "scenarios.yaml"
    notice, _, _ = file.read_text(encoding="utf-8").partition("scenarios:")
    assert notice.startswith("notice:")
    assert "inventé" in notice
