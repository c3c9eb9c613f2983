"""The trainer's own file that the guide shows is read, and comes to what it expects."""

import re
from pathlib import Path

import pytest

from signals import mismatches, open_library
from signals.loading.own_scenarios import own_scenarios

GUIDE = Path(__file__).parents[2] / "docs" / "formateur.md"
FILE = re.compile(r"^```yaml (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def shown() -> tuple[str, str]:
    """The name and the text of the file that the guide shows."""
    (found,) = FILE.findall(GUIDE.read_text(encoding="utf-8"))
    return found


def test_the_file_of_the_guide_is_read_and_comes_to_what_it_expects(shown):
    """A trainer who copies it begins with a file that works."""
    name, text = shown
    own = own_scenarios(text.encode(), name, open_library())
    (scenario,) = own.book.scenarios
    assert own.checklist.name == "school@1.1.0"
    assert list(mismatches(scenario, own.checklist)) == []
    assert len(scenario.steps) == 2
    assert scenario.discussion
