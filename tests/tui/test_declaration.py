"""Whole declarations by keyboard in a real terminal of 80 columns and 24 lines."""

from __future__ import annotations

import datetime as dt

import pytest

from signals import ItemType, open_library, play
from signals.wording.labels import LEVELS, classification_label

LIBRARY = open_library()
FUGUE = LIBRARY.checklist("fugue")
LETTERS = {"yes": "o", "no": "n", "unknown": "?"}


def _keys(item, statements):
    if not statements:
        return "\x1b[B"
    value = statements[-1].value
    word = getattr(value, "value", value)
    if item.type is ItemType.CHOICE and word != "unknown":
        return str(item.option_ids.index(word) + 1)
    if isinstance(word, str) and word in LETTERS:
        return LETTERS[word]
    if isinstance(value, tuple):
        told = (f"{_moment(each.start)} au {_moment(each.end)}" for each in value)
        return "\r" + (", ".join(told) or "aucune") + "\r"
    return "\r" + (str(value) if isinstance(value, int | str) else _moment(value)) + "\r"


def _moment(moment):
    hour = " %H:%M" if isinstance(moment, dt.datetime) else ""
    return "?" if moment is None else moment.strftime(f"%d/%m/%Y{hour}")


@pytest.mark.parametrize("scenario", LIBRARY.scenarios(FUGUE)[:4], ids=lambda each: each.id)
def test_b09_a_whole_declaration_by_keys_alone(terminal, scenario):
    """B09, B10: every answer of a declaration in one burst, to its orientation, without colour."""
    *_, (_, expected) = play(scenario, FUGUE)
    keys = "".join(
        _keys(item, expected.screening.statements.get(id, ())) for id, item in FUGUE.items.items()
    )
    session = terminal("fugue", "--date", f"{scenario.date:%d/%m/%Y}", NO_COLOR="1")
    session.wait_for("[d] DANGER")
    session.press("\r" + keys)
    count = len(FUGUE.items)
    session.wait_for(f"{count}/{count}")
    session.press("s")
    session.wait_for("CLASSIFICATION :")
    session.read(1.0)
    shown = " ".join(session.text.split())
    assert f"Établi : {LEVELS[expected.established.level]}" in shown
    label = classification_label(FUGUE, expected.established.classification)
    assert f"CLASSIFICATION : {label.upper()}" in shown
    session.press("qo")
    assert session.end() == 0
