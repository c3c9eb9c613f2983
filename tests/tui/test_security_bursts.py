"""B10: a burst of keys loses nothing and keeps its order: the same as one by one."""

from __future__ import annotations

import os
import random

import pytest
from shipped import IDS
from tui.gestures import keys
from tui.recorded import LIBRARY, answers, asked, begun, folded, program, raw, read

from signals import ItemType
from signals_tui.keyboard import pasted

SIGNS = [*"on?on?on?e12u"]
MOVES = ["down", "up", "down", "right", "left", "enter", "home"]
PASTED = "collé d'un coup, sur deux\nlignes"


def _begun(terminal, file, id, *words):
    return asked(terminal(program=program(file, id, *words)), id)


def _ended(session, file):
    session.press("\x03")
    session.read(0.4)
    session.press("\x03")
    assert session.end() == 0
    return read(file)


def _storm(seed, count, desk):
    """Keys by chance, and the desk after them; what is being typed is often given up."""
    chance, strokes = random.Random(seed), []
    while len(strokes) < count:
        gestures = [[chance.choice(SIGNS)]] * 6 + [[chance.choice(MOVES)], ["s", "s"], ["h", "h"]]
        strokes += (told := chance.choice(gestures))
        desk = keys(desk, *told)
        if desk.interview.typed is not None and chance.random() < 0.3:
            strokes.append("ctrl+z")
            desk = keys(desk, "ctrl+z")
    return strokes, desk


@pytest.mark.parametrize("id", IDS)
def test_b10_five_hundred_keys_in_one_write(terminal, tmp_path, id):
    """B10: on every checklist, answers, movements, pages and undoing in one burst."""
    file, (strokes, desk) = tmp_path / "answers", _storm(f"{id} 10", 500, begun(id))
    session = _begun(terminal, file, id)
    session.press(raw(strokes))
    assert len(answers(desk)) > 5
    assert _ended(session, file) == answers(desk)


def test_b10_a_burst_while_deciding_questions_are_looked_for(terminal, tmp_path):
    """B10: keys come while the thread that looks ahead is at work, again and again."""
    file, desk = tmp_path / "answers", begun("fugue")
    session = _begun(terminal, file, "fugue")
    for seed in range(8):
        session.read(0.2)
        strokes, desk = _storm(seed, 40, desk)
        session.press(raw(strokes))
    assert _ended(session, file) == answers(desk)


def test_b10_a_burst_while_documents_are_prepared(terminal, tmp_path):
    """B10: a PDF and a DOCX are written meanwhile; no answer waits for them, none is lost."""
    file, papers, strokes = tmp_path / "answers", tmp_path / "papers", [*"?o?n"]
    papers.mkdir()
    session = _begun(terminal, file, "school", "--documents", str(papers))
    session.press(raw(strokes) + "r1" + "23" + "\x7f\x7f")
    closed = folded("school", [*strokes, "r", "1", "2", "3", "backspace", "backspace"])
    after, desk = _storm("documents", 60, closed)
    session.press(raw(after))
    for _ in range(300):
        if len([*papers.glob("*.pdf"), *papers.glob("*.docx")]) == 2:
            break
        session.read(0.1)
    assert len([*papers.glob("*.pdf"), *papers.glob("*.docx")]) == 2
    assert _ended(session, file) == answers(desk)


@pytest.mark.parametrize("pause", [0.0, 0.02, 0.2])
def test_b10_a_key_cut_in_pieces_is_one_key(terminal, tmp_path, pause):
    """B10: over a slow line the three bytes of an arrow come one by one, up to 200 ms apart."""
    file, strokes = tmp_path / "answers", ["o", "up", "n", "down", "?", "up", "up", "e"]
    session = _begun(terminal, file, "school")
    for stroke in strokes:
        for byte in raw([stroke]):
            session.press(byte)
            session.read(pause)
    assert _ended(session, file) == answers(folded("school", strokes))


def test_b10_letters_cut_in_bytes_and_a_paste_keep_their_order(terminal, tmp_path):
    """B10: « é » in two bytes, then a paste between two bursts of keys, in a text."""
    items = [*LIBRARY.checklist("fugue").items.values()]
    place = next(n for n, item in enumerate(items) if item.type is ItemType.TEXT)
    file, before = tmp_path / "answers", ["down"] * place
    session = _begun(terminal, file, "fugue")
    session.press(raw(before))
    for byte in "Vêtu d'été ".encode():
        os.write(session.master, bytes([byte]))
        session.read(0.01)
    session.press(f"a\x1b[200~{PASTED}\x1b[201~z\ro?")
    desk = folded("fugue", [*before, *"Vêtu d'été a"])
    desk = pasted(desk, PASTED)
    assert _ended(session, file) == answers(keys(desk, "z", "enter", "o", "?"))
