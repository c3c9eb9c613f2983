"""Two minors of one declaration and what is done for them, in a real terminal of 80 columns."""

from __future__ import annotations

import re

from tui.declaring import EXAMPLE


def test_b09_a_declaration_of_two_minors_with_its_ticks(terminal):
    """B09, B10: bursts of keys, without colour; each child keeps its answers and its boxes."""
    session = terminal("fugue", "--directory", str(EXAMPLE), NO_COLOR="1")
    session.wait_for("[d] DANGER")
    session.press("\r115\r\x1b[15~vital\ro")
    session.wait_for("FUGUE INQUIÉTANTE")
    # The boxes: the first one is ticked and told, the second ticked, in one burst.
    session.press("k1\rSAMU quinze\r2\r\r")
    session.wait_for("COCHÉES : 2 SUR")
    assert re.search(r" 1 \[x\] \d\d:\d\d .*→ SAMU quinze", session.text)
    assert re.search(r"> +2 \[x\] \d\d:\d\d ", session.text)
    session.press("\x1b")
    session.wait_for("Risque suicidaire")
    session.press("jnla cadette\r")
    session.wait_for("2/2 la cadette | Déclaration de fugue")
    session.wait_for("NON DÉTERMINÉE")
    session.press("12\r\x1b[19~")
    session.wait_for("COCHÉES : 0 SUR")
    session.press("j")
    session.wait_for("LES ENFANTS DE CETTE DÉCLARATION")
    for told in ("[1] enfant 1, 15 ans", "> [2] la cadette, 12 ans (devant vous)"):
        assert told in session.text
    session.press("1s")
    session.wait_for("1/2 enfant 1 |")
    session.wait_for("CLASSIFICATION : FUGUE INQUIÉTANTE")
    assert re.search(r" 1 \[x\] \d\d:\d\d .*→ SAMU quinze", session.text)
    session.press("l")
    session.wait_for("CONTESTER LA QUALIFICATION")
    session.press("q")
    session.wait_for("C'est pour tous les enfants de la déclaration : 2.")
    assert "5 réponses seront effacées" in session.text
    session.press("o")
    assert session.end() == 0


def test_b07_the_boxes_and_the_children_stand_a_resize(terminal):
    """B07: while who was told is typed, the window shrinks to nothing and comes back whole."""
    session = terminal("fugue")
    session.wait_for("[d] DANGER")
    session.press("\rk\rchef")
    session.wait_for("> chef_")
    for rows, columns in ((1, 1), (10, 30), (6, 20), (24, 80)):
        session.resize(rows, columns)
        session.read(0.5)
    session.wait_for("> chef_")
    session.press(" de poste\rjn")
    session.wait_for("> [2] _")
    session.resize(10, 30)
    session.wait_for("> [2] _")
    session.press("\x1b\x1b")
    session.resize(24, 80)
    session.wait_for("→ chef de poste")
    session.press("\x03o")
    assert session.end() == 0
