"""The form in Textual's own test run: what the model says is what the screen holds."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest

from signals import open_library
from signals_tui.app import SignalsApp
from signals_tui.charset import Charset
from signals_tui.desk import Desk
from signals_tui.form import Form
from signals_tui.keyboard import pressed
from signals_tui.view import View

LIBRARY = open_library()


def _desk():
    checklist = LIBRARY.checklist("fugue")
    desk = Desk((checklist,), LIBRARY.references, dt.date(2026, 11, 22)).begun(checklist)
    return pressed(desk, "enter")


def _run(play, size=(80, 24)):
    async def run():
        app = SignalsApp(Form(_desk(), Charset()))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await play(pilot, app)
            return app

    return asyncio.run(run())


def _shown(app):
    """What is on the whole screen, as plain text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def test_answers_and_the_live_orientation_are_on_screen():
    """B09: the answer is told in words, and the orientation beside follows it."""

    async def play(pilot, app):
        await pilot.press("1", "1", "6", "enter", "right", "o")
        await pilot.pause()
        assert "OUI" in _shown(app)
        assert "CLASSIFICATION" in _shown(app)
        assert "FUGUE INQUIÉTANTE" in _shown(app)
        assert f"16/{len(LIBRARY.checklist('fugue').items)}" in _shown(app)

    _run(play)


def test_deciding_questions_come_once_keys_rest():
    """The deciding questions are computed aside, after the keys, and told when they are known."""

    async def play(pilot, app):
        assert not app.screen.desk.is_inquired
        for _ in range(100):
            await pilot.pause(0.05)
            if app.screen.desk.is_inquired:
                break
        assert app.screen.desk.is_inquired
        assert "Danger vital" in _shown(app).split("EN PRIORITÉ")[1]

    _run(play)


def test_b05_b06_no_way_out():
    """B05, B06: no palette, no command, no picture, no clipboard, even when called by name."""

    async def play(pilot, app):
        assert not app.ENABLE_COMMAND_PALETTE
        assert list(app.get_system_commands(app.screen)) == []
        app.copy_to_clipboard("secret")
        assert app.clipboard == ""
        assert app.export_screenshot() == ""
        await pilot.press("ctrl+p", "ctrl+backslash")
        assert isinstance(app.screen, Form)
        assert not app._bindings.key_to_bindings
        assert not app.screen._bindings.key_to_bindings

    _run(play)


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (56, 20), (34, 11)])
def test_every_view_is_drawn_at_every_size(size):
    """No view fails to paint, and the danger key stays on screen."""

    async def play(pilot, app):
        for view in View:
            app.screen.change(app.screen.desk.opened(view), always=True)
            await pilot.pause()
            assert "DANGER" in _shown(app).upper()

    _run(play, size)


def test_a_small_window_takes_no_answer():
    """Below 30×10 nothing can be read: no key answers, and the program says why."""

    async def play(pilot, app):
        await pilot.press("?", "o")
        assert "Fenêtre trop petite" in _shown(app)
        assert not app.screen.desk.interview.screening.anything_stated

    _run(play, (20, 6))
