"""What the pages and panes say, without a terminal."""

from __future__ import annotations

import datetime as dt

import pytest
from rich.cells import cell_len
from shipped import IDS
from tui.gestures import keys

from signals import Answer, open_library
from signals.wording.circuits import told_circuit
from signals.wording.danger import danger_contacts
from signals.wording.labels import day_text
from signals_tui.charset import Charset
from signals_tui.desk import Desk
from signals_tui.keyboard import pressed, strokes
from signals_tui.panes.bars import key_bar, title_bar
from signals_tui.panes.outcome import outcome_pane, outcome_strip
from signals_tui.panes.question import question_pane
from signals_tui.typesetting import set_page, wrapped
from signals_tui.view import TRAINING, Room, View

ON = dt.date(2026, 11, 22)
LIBRARY = open_library()
PAGES = [view for view in View if view not in (View.CHECKLISTS, View.INTERVIEW, *TRAINING)]


def _desk(id="fugue"):
    checklist = LIBRARY.checklist(id)
    return Desk((checklist,), LIBRARY.references, ON).begun(checklist).closed()


def _text(desk):
    return "\n".join(line.text for line in desk.page[0])


def _inquired(desk):
    return desk.told(desk.interview.outcome)


def test_the_orientation_says_what_to_do_why_and_what_would_change_it():
    """Who, to whom, how, before when, on what basis, the floor, the open questions, the sources."""
    desk = _inquired(keys(_desk(), "1", "1", "6", "enter", "right", "n", "o", "s"))
    text = " ".join(_text(desk).split())
    outcome = desk.interview.outcome
    for action in outcome.actions:
        for said in (action.do, action.by, action.how, action.before):
            assert " ".join(wrapped(said, 10_000)[0].split()) in text
    for ground in outcome.orientations[0].grounds:
        assert " ".join(wrapped(ground.rule.reason, 10_000)[0].split()) in text
    for heading in ("POURQUOI", "CE QUI CHANGERAIT", "À NE JAMAIS DEMANDER", "SOURCES", "[socle]"):
        assert heading in text
    assert outcome.checklist.digest in text
    (sign,) = (id for id, said in outcome.screening.stated if said[0].value is Answer.YES)
    assert f"{outcome.checklist.items[sign].label} : oui" in text


def test_each_orientation_says_to_whom_it_goes_and_with_what_copy():
    """The copy of a signalement to the département is not left to an action to say."""
    desk = _inquired(keys(_desk("school"), "n", "n", "o", "s"))
    outcome = desk.interview.outcome
    text = " ".join(_text(desk).split())
    for oriented in outcome.orientations:
        circuit = told_circuit(oriented, outcome, desk.guide)
        for said in (*circuit.recipients, *circuit.copies_to, *circuit.legal_basis):
            assert " ".join(said.split()) in text
    assert any(told_circuit(each, outcome, desk.guide).copies_to for each in outcome.orientations)


def test_what_would_change_it_waits_for_nobody():
    """Before the deciding questions are computed, the page is already there and says so."""
    desk = keys(_desk(), "s")
    assert "Calcul en cours" in _text(desk)
    assert "Calcul en cours" not in _text(_inquired(desk))


@pytest.mark.parametrize("id", IDS)
def test_the_danger_numbers_are_those_of_the_library(id):
    """One key from any place; each number is a contact that a rule of immediate urgency names."""
    desk = _desk(id)
    contacts = danger_contacts((desk.interview.checklist,), LIBRARY.references)
    assert {"police_secours", "samu"} <= {contact.id for contact in contacts}
    for before in ([], ["h"], ["s"], ["a"], ["q"], ["1", "6", "f2"], ["enter", "4", "f1"]):
        shown = keys(desk, *before)
        shown = shown if shown.view is View.DANGER else keys(shown, "d")
        for contact in contacts:
            assert contact.number in _text(shown)


def test_the_danger_numbers_stand_as_on_the_day_they_are_read():
    """An older screening does not make what is late since then look checked."""
    late = dt.datetime(2099, 1, 1, 10, 0)
    for desk in (_desk(), Desk((LIBRARY.checklist("fugue"),), LIBRARY.references, ON)):
        assert "à revérifier depuis" not in _text(keys(desk, "d"))
        today = desk.read_by(desk.reader.at(late))
        assert "à revérifier depuis" in _text(keys(today, "d"))


def test_a_checklist_past_its_review_says_so_first():
    """On the day it is read, in bold; before, when it is to be read again."""
    desk = keys(_desk(), "i")
    review = day_text(desk.interview.checklist.review_by)
    assert f"à relire avant le {review}" in " ".join(_text(desk).split())
    late = desk.read_by(desk.reader.at(dt.datetime(2099, 1, 1, 10, 0)))
    told = [line for line in late.page[0] if "Droit vérifié au" in line.text]
    assert f"à relire depuis le {review}" in " ".join(_text(late).split())
    assert all(line.strong for line in told)
    assert f"à relire depuis le {review}" in " ".join(_text(keys(late, "s")).split())


@pytest.mark.parametrize("id", IDS)
def test_every_question_is_whole_in_80_columns_and_24_lines(id):
    """B09: the question, its answers and the place are never cut, nor wider than their room."""
    desk = _inquired(_desk(id))
    count = len(desk.interview.items)
    for rank in range(1, count + 1):
        interview = desk.interview
        lines = question_pane(interview, 49, 21)
        text = " ".join(" ".join(line.text for line in lines).split())
        assert " ".join(wrapped(interview.item.question, 10_000)[0].split()) in text
        assert "Réponse :" in text
        assert f"{rank}/{count}" in text
        assert len(lines) <= 21
        assert all(cell_len(line.text) <= 49 for line in lines)
        assert all(" ".join(option.label[:30].split()) in text for option in interview.item.options)
        desk = pressed(desk, "down")
    for line in (*outcome_pane(desk, 26, 21), *outcome_strip(desk, 26, 2)):
        assert cell_len(line.text) <= 26


@pytest.mark.parametrize("columns", [30, 80, 100])
@pytest.mark.parametrize("view", PAGES)
def test_every_page_fits_its_room(view, columns):
    """B09: no line is wider than the window, and the danger key is always told."""
    desk = _inquired(keys(_desk(), "1", "4", "enter", "o")).opened(view)
    desk = desk.fitted(Room(columns, 10))
    lines, _ = desk.page
    assert lines
    assert all(cell_len(line.text) <= columns - 4 for line in lines)
    assert cell_len(title_bar(desk, columns).text) <= columns
    for rows in (1, 2):
        bar = " ".join(line.text for line in key_bar(desk, columns, rows))
        # A path is typed where a sheet or a draft is opened: its letters are no keys.
        assert ("[F2] DANGER" if view in (View.SHEET, View.OPENING) else "[d] DANGER") in bar


def test_a_page_scrolls_within_its_ends():
    """Keys that go too far stop at the ends; the next key back moves at once."""
    desk = keys(_desk(), "s", "up")
    assert desk.offset == 0
    end = keys(desk, "end", "pagedown")
    assert end.offset == len(end.page[0]) - end.room.rows
    assert keys(end, "up").offset == end.offset - 1
    assert keys(desk, "right").offset in desk.page[1]


def test_sections_and_ends_are_reached_by_keys():
    """Arrows move by section, Home and End to the first and the last question."""
    desk = keys(_desk(), "right")
    assert desk.interview.section is desk.interview.checklist.sections[1]
    assert keys(desk, "left").interview.cursor == 0
    last = keys(desk, "end", "o").interview
    assert last.rank == len(last.items)
    said = " ".join(line.text for line in question_pane(last, 49, 21))
    assert "Dernière question" in said


def test_french_punctuation_never_starts_a_line():
    """A sign that keeps its space stays with its word, whatever the width."""
    text = "Sa vie est-elle en danger\u00a0? «\u00a0Oui\u00a0» dit-on\u00a0; vite\u00a0!"
    for width in range(12, 60):
        for line in wrapped(text, width):
            assert line[:1] not in "?;!»:" or not line


def test_control_and_direction_marks_are_shown():
    """B03: every text goes through one place, where what acts on a terminal becomes �."""
    lines, _ = set_page([], 20)
    assert lines == ()
    (line,) = wrapped("a\x1b[31m\x07\x9b\u202eb\ud800", 80)
    assert line == "a\ufffd[31m\ufffd\ufffd\ufffdb\ufffd"


def test_a_terminal_of_another_encoding_reads_its_own_letters():
    """In Latin-1 or ASCII, each letter that is missing has a near one, and borders are plain."""
    latin = Charset("iso8859-1", "ISO-8859-1")
    assert latin.printable("« été » — œuvre…") == "« été » - oeuvre."
    assert Charset("ascii", "ANSI_X3.4-1968").printable("« été » →") == '" ete " >'
    assert not latin.has_borders
    assert Charset("utf-8", "UTF-8").has_borders


@pytest.mark.parametrize(
    ("key", "character", "meant"),
    [
        ("question_mark", "?", ("?",)),
        ("O", "O", ("O",)),
        ("enter", "\r", ("enter",)),
        ("space", " ", (" ",)),
        ("ctrl+c", "\x03", ("ctrl+c",)),
        ("alt+d", "d", ("escape", "d")),
        ("alt+up", None, ("alt+up",)),
        ("f2", None, ("f2",)),
    ],
)
def test_a_key_is_named(key, character, meant):
    """B10: Escape and a letter that a slow line joins are two keys, and none is lost."""
    assert strokes(key, character) == meant
