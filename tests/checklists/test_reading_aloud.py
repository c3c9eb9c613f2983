"""A grid is short enough to be read aloud while somebody waits."""

from __future__ import annotations

import pytest
from shipped import IDS

from signals import open_library

WORDS_A_MINUTE = 150
"""A slow reading: a professional who reads aloud in French says more words in a minute."""
MINUTES = {"fugue": 3, "fugue_return": 3}


def spoken(checklist):
    """The titles, the questions and the answers offered, as they are read."""
    for section in checklist.sections:
        yield section.title
        for item in section.items:
            yield item.question
            yield from (option.label for option in item.options)


def words(text):
    """The words of a text; a sign of punctuation alone is none."""
    return [word for word in text.split() if any(letter.isalnum() for letter in word)]


@pytest.mark.parametrize("id", IDS)
def test_a_grid_is_read_aloud_in_time(id):
    """Five minutes at most, three at the desk where a parent waits at night."""
    count = sum(len(words(text)) for text in spoken(open_library().checklist(id)))
    assert count <= MINUTES.get(id, 5) * WORDS_A_MINUTE
