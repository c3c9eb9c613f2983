"""Every question of every shipped checklist, at the desk: read, answered by keys, laid out."""

from __future__ import annotations

import datetime as dt

import builders as build
import pytest
from attrs import evolve
from rich.cells import cell_len
from shipped import RELEASED
from tui.gestures import flowing, keys

from signals import Answer, ItemType, open_library
from signals.condition import Present
from signals.interview import Interview
from signals_tui.desk import Desk
from signals_tui.keyboard import pressed
from signals_tui.panes.bars import key_bar
from signals_tui.panes.outcome import outcome_pane, outcome_strip
from signals_tui.panes.question import question_pane
from signals_tui.papers import Papers
from signals_tui.reader import Reader
from signals_tui.view import Room, View

ON = dt.date(2026, 11, 22)
LIBRARY = open_library()
WIDE, LOW = (49, 21), (38, 8)
"""The room that 80 columns by 24 lines, then 40 by 12, leave to a question."""
SMALLEST = (28, 6)
"""That of 30 by 10."""
TYPED = {
    ItemType.NUMBER: "3",
    ItemType.DATE: "12/10/2026",
    ItemType.DATETIME: "12/10/2026 22:30",
    ItemType.EPISODES: "01/10/2026 au 03/10/2026",
    ItemType.TEXT: "Un mot é",
}


def _desk(name):
    checklist = LIBRARY.checklist(name)
    desk = Desk((checklist,), LIBRARY.references, ON).begun(checklist).closed()
    told = evolve(desk, worths=((checklist.name, LIBRARY.worth(checklist)),))
    known = told.read_by(Reader(profiles=LIBRARY.profiles))
    return known.handing(Papers(LIBRARY.documents))


def _each(desk):
    """The desk at each question that the checklist may ask, whatever the context hides."""
    for place in range(len(desk.interview.checklist.items)):
        yield desk.answering(evolve(desk.interview, cursor=place))


def _flat(text):
    return " ".join(text.replace("\u202f", " ").split())


def _shown(desk, room):
    lines = question_pane(desk.interview, *room)
    assert len(lines) <= room[1]
    assert all(cell_len(line.text) <= room[0] for line in lines)
    return _flat(" ".join(line.text for line in lines))


def _keys_of(item):
    """What tells how to answer, before anything is."""
    if item.type is ItemType.CHOICE:
        return [*(f"[{number}]" for number in range(1, len(item.options) + 1)), "[?]"]
    if item.type is ItemType.YES_NO:
        return ["[o]", "[n]", "[?]"]
    return ["[0 à 9]"] if item.type is ItemType.NUMBER else ["[Entrée]"]


@pytest.mark.parametrize("name", RELEASED)
@pytest.mark.parametrize("room", [WIDE, LOW])
def test_no_question_loses_its_words_nor_its_keys(name, room):
    """At 80×24 and 40×12: what is asked, how to answer, and that it is not to be asked."""
    for desk in _each(_desk(name)):
        item, text = desk.interview.item, _shown(desk, room)
        assert _flat(item.question) in text, item.id
        assert all(key in text for key in _keys_of(item)), (item.id, text)
        assert ("Ne pas demander" in text) is item.never_asked, item.id
        if room is WIDE:
            assert all(_flat(option.label) in text for option in item.options), item.id
        assert "Réponse : —" in text


@pytest.mark.parametrize("name", RELEASED)
def test_the_smallest_window_still_says_how_to_answer(name):
    """At 30×10 a long question may end with « … », never its keys nor its warning."""
    for desk in _each(_desk(name)):
        item, text = desk.interview.item, _shown(desk, SMALLEST)
        assert _flat(item.question)[:15] in text, item.id
        assert all(key in text for key in _keys_of(item) if key != "[?]"), (item.id, text)
        assert ("Ne pas demander" in text) is item.never_asked, item.id


@pytest.mark.parametrize("name", RELEASED)
@pytest.mark.parametrize("room", [WIDE, LOW, SMALLEST])
def test_what_is_typed_is_always_in_view(name, room):
    """The letters being typed stay on the screen, with what they are understood as."""
    for desk in _each(_desk(name)):
        item = desk.interview.item
        if item.type in TYPED:
            typed = TYPED[item.type]
            shown = _shown(desk.answering(desk.interview.typing(typed)), room)
            assert f"> {typed[:12]}" in shown, (item.id, shown)


@pytest.mark.parametrize("name", RELEASED)
def test_every_question_is_answered_by_keys_alone(name):
    """Each type of question takes its answers and « ne sait pas », and gives them back."""
    for desk in _each(_desk(name)):
        item = desk.interview.item
        for strokes, value in _answers(item):
            after = keys(desk, *strokes)
            assert after.interview.refusal is None, (item.id, after.interview.refusal)
            (statement,) = after.interview.statements(item)
            assert value in (None, statement.value), item.id
            back = evolve(after.interview, cursor=desk.interview.cursor)
            assert keys(after.answering(back), "delete").interview.statements(item) == ()


def _answers(item):
    yield ("?",), Answer.UNKNOWN
    match item.type:
        case ItemType.YES_NO:
            yield ("o",), Answer.YES
            yield ("n",), Answer.NO
        case ItemType.CHOICE:
            for number, option in enumerate(item.option_ids, start=1):
                yield (str(number),), option
        case _:
            yield ("enter", *TYPED[item.type], "enter"), None


@pytest.mark.parametrize("name", RELEASED)
@pytest.mark.parametrize("room", [Room(80, 21), Room(40, 10)])
def test_every_page_of_every_checklist_is_laid_out(name, room):
    """Each help, how to talk, what it is worth, where it leads, what can be handed over."""
    desk = _desk(name).fitted(room)
    pages = [each.opened(View.ITEM_HELP) for each in _each(desk)]
    for item, page in zip(desk.interview.checklist.items.values(), pages, strict=True):
        assert all(_flat(option.label) in flowing(page) for option in item.options)
    others = (View.INTRODUCTION, View.TALK, View.WORTH, View.ORIENTATION, View.DOCUMENTS)
    items = desk.interview.checklist.items.values()
    sign = next(place for place, item in enumerate(items) if item.type is ItemType.YES_NO)
    answered = desk.answering(evolve(desk.interview, cursor=sign).answered(Answer.YES))
    asked = answered.told(answered.interview.outcome)
    pages += [asked.opened(view) for view in others]
    for page in pages:
        lines, headings = page.page
        assert headings, page.view
        assert all(cell_len(line.text) <= room.columns - 4 for line in lines), page.view
        assert "[d] DANGER" in " ".join(line.text for line in key_bar(page, room.columns, 2))
        if page.view is not View.DOCUMENTS:
            end = pressed(page, "end")
            assert end.offset == max(0, len(lines) - room.rows)
    outcome = (*outcome_pane(asked, 26, room.rows), *outcome_strip(asked, 38, 2))
    assert all(cell_len(line.text) <= 38 for line in outcome)


def test_a_question_hidden_while_it_is_in_front_is_still_shown():
    """An answer given from a page may hide it: it stays there, whole, until it is left."""
    inner = build.yes_no("inner", "vulnerability", shown_when=Present("gate"))
    interview = Interview.of(build.checklist([build.yes_no("gate", "context"), inner]), ON)
    asked = interview.answered(Answer.YES)
    hidden = asked.with_screening(asked.screening.answered("gate", "no"))
    assert hidden.item is inner
    assert inner not in hidden.items
    shown = " ".join(line.text for line in question_pane(hidden, *WIDE))
    assert "inner" in shown
    assert "[o] oui" in shown
    assert hidden.moved(-1).item.id == "gate"
