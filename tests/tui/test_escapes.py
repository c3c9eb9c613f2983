"""B10: Escape and the key after it are two keys, however close they come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signals_tui.escapes import Escapes

ARROW = "\x1b[A"
PASTE = "\x1b[200~avant \x1b après\x1b[201~"


def _cut(*chunks):
    escapes, now, found = Escapes(0.35), 0.0, []
    for chunk in chunks:
        now += 0.01
        found += escapes.cut(chunk, now)
    if escapes.is_overdue(now + 1.0):
        found.append(None)
    return found


@pytest.mark.parametrize("key", [*"bfo1?=/ &", "\r", "\x7f", "\t"])
def test_escape_and_the_next_key_are_two(key):
    """Sent in one write or in two: neither is taken for « alt »."""
    assert _cut("\x1b" + key) == [None, key]
    assert _cut("\x1b", key) == [None, key]


def test_an_arrow_is_one_key_even_byte_by_byte():
    """Over a slow line its three bytes come apart, and none is Escape."""
    assert "".join(_cut(*ARROW)) == ARROW
    assert _cut("\x1b" + ARROW) == [None, ARROW]


def test_escape_alone_is_told_once_it_has_waited():
    """Not before: the rest of a key may still come."""
    escapes = Escapes(0.35)
    assert list(escapes.cut("\x1b", 0.0)) == []
    assert not escapes.is_overdue(0.3)
    assert escapes.is_overdue(0.36)
    assert not escapes.is_overdue(0.4)


def test_nothing_pasted_is_a_key():
    """B03: an escape inside of a pasted text goes with it, wherever the text is cut."""
    for place in range(len(PASTE)):
        pieces = _cut(PASTE[:place], PASTE[place:])
        assert "".join(pieces) == PASTE
    assert _cut(PASTE + "\x1b1")[-2:] == [None, "1"]


@given(st.lists(st.sampled_from(["a", "1", "\x1b", ARROW, "é", "[", "\r", PASTE]), max_size=12))
def test_nothing_is_lost_nor_disordered(keys):
    """Every character comes out in its place, each Escape as itself or within its key."""
    text = "".join(keys)
    told = "".join("\x1b" if each is None else each for each in _cut(*text))
    assert told == text
    assert "".join("\x1b" if each is None else each for each in _cut(text)) == text


def test_in_a_real_terminal_an_answer_right_after_escape_counts(terminal):
    """Back from a page by Escape, then « parent » by its digit, in one write."""
    session = terminal("fugue")
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("[1] Parent")
    session.press("h")
    session.wait_for("RÉPONDRE")
    session.press("\x1b1")
    session.wait_for("2/")
    session.press("\x1b[A")
    session.wait_for("Réponse : Parent")
