"""How to talk, what the checklist is worth, and what dates tell: pages of the terminal."""

import datetime as dt

import pytest
from attrs import evolve
from shipped import IDS

from signals import evaluate, open_library
from signals.answer import Episode
from signals.loading.readable import Readable, with_worths
from signals.wording.computed import COMPUTED_TITLE
from signals.wording.performance import NO_CARD, NOT_OURS
from signals.wording.talk import NO_TALK, talk_parts
from signals_tui.desk import Desk
from signals_tui.keyboard import pressed
from signals_tui.panes.bars import key_bar
from signals_tui.view import View

LIBRARY = open_library()
ON = dt.date(2026, 11, 24)


def _desk(checklist):
    read = with_worths(Readable((checklist,)), LIBRARY)
    desk = Desk((checklist,), LIBRARY.references, ON).knowing(read)
    return desk.begun(checklist)


def _text(desk):
    return " ".join(" ".join(line.text for line in desk.page[0]).split())


def _flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("id", IDS)
def test_the_key_p_tells_how_to_talk(id):
    """From the introduction or from a question, and back by the same key."""
    checklist = LIBRARY.checklist(id)
    desk = pressed(_desk(checklist), "p")
    assert desk.view is View.TALK
    for title, advice in talk_parts(checklist.talk):
        assert _flat(title).upper() in _text(desk)
        for each in advice:
            assert _flat(each.say) in _text(desk)
    assert pressed(desk, "p").view is View.INTRODUCTION


def test_the_keys_are_shown():
    """In the bar of a question, where it is needed most, and in the introduction's."""
    desk = _desk(LIBRARY.checklist("school"))
    assert "[p]" in next(iter(key_bar(desk, 80, 2))).text
    assert "[p] parler" in next(iter(key_bar(desk.closed(), 80, 2))).text


@pytest.mark.parametrize("id", IDS)
def test_the_key_c_tells_what_it_is_worth(id):
    """And the banner stands in the introduction."""
    checklist = LIBRARY.checklist(id)
    worth, desk = LIBRARY.worth(checklist), _desk(checklist)
    assert _flat(worth.card.banner) in _text(desk)
    desk = pressed(desk, "c")
    assert desk.view is View.WORTH
    assert (_flat(NOT_OURS) in _text(desk)) is bool(worth.instruments)
    for told in (worth.card.positive, worth.card.negative, *(i.name for i in worth.instruments)):
        assert _flat(told) in _text(desk)


def test_a_version_without_advice_nor_card_says_so():
    """Released before there were any."""
    desk = _desk(LIBRARY.checklist("school@1.0.0"))
    assert _flat(NO_TALK) in _text(pressed(desk, "p"))
    assert _flat(NO_CARD) in _text(pressed(desk, "c"))


def test_there_is_nothing_to_tell_before_a_checklist_is_chosen():
    """The keys do nothing there."""
    desk = Desk((LIBRARY.checklist("school"),), LIBRARY.references, ON)
    assert pressed(desk, "p") is desk
    assert pressed(desk, "c") is desk


def test_what_dates_tell_stands_with_the_outcome():
    """Days and hours; what is not known is said so."""
    desk = _desk(LIBRARY.checklist("fugue_return")).closed()
    assert f"{COMPUTED_TITLE.upper()}" in _text(pressed(desk, "s")).upper()
    assert "non connu" in _text(pressed(desk, "s"))
    fugue = Episode(dt.datetime(2026, 11, 20, 8), dt.datetime(2026, 11, 23, 12))
    interview = desk.interview
    told = interview.screening.answered("runaways", (fugue,))
    desk = desk.answering(evolve(interview, outcome=evaluate(told)))
    assert "3 jours et 4 heures" in _text(pressed(desk, "s"))
