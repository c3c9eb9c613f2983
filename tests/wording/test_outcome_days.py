"""An outcome is told whatever its day, as far as the calendar goes."""

import datetime as dt

import pytest
from shipped import IDS

from signals import Answer, Episode, Screening, evaluate, open_library
from signals.computed import computed_facts
from signals.item import Item
from signals.kind import ItemType
from signals.wording.outcome import notices, possible_text

FIRST = dt.date.min


def _some(item: Item):
    match item.type:
        case ItemType.YES_NO:
            return Answer.YES
        case ItemType.EPISODES:
            return (Episode(),)
    return Answer.UNKNOWN


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize("answered", [True, False])
def test_the_first_day_of_the_calendar_is_a_day(id, answered):
    """No window, no length and no way to raise the outcome leaves the calendar."""
    checklist = open_library().checklist(id)
    screening = Screening(checklist, FIRST)
    for item in checklist.items.values() if answered else ():
        screening = screening.answered(item.id, _some(item))
    outcome = evaluate(screening)
    assert [*notices(outcome)]
    assert possible_text(outcome)
    assert len(computed_facts(outcome.facts)) == len(checklist.computed)
