"""From the first screen to the form: a key pressed in between is lost by neither."""

from __future__ import annotations

import asyncio
import datetime as dt

from textual import events
from tui.declaring import LIBRARY

from signals_tui.app import SignalsApp
from signals_tui.charset import Charset
from signals_tui.cover import Cover, Refused
from signals_tui.desk import Desk
from signals_tui.ending import Ending
from signals_tui.opening import Opening
from signals_tui.view import View

ON = dt.date(2026, 11, 22)


def _never():
    raise Refused("assez")


def test_b10_what_stood_behind_the_message_that_opens_the_form_reaches_it():
    """B10: in its order, after what was pressed before; a pasted text as well."""
    checklist = LIBRARY.checklist("school")
    desk = Desk((checklist,), LIBRARY.references, ON)

    async def burst():
        cover = Cover((checklist,), False, "22/11/2026")
        first = Opening(cover, _never, Charset(), Ending(), 600.0)
        first._is_reading = True  # nothing is read: the desk is handed here
        app = SignalsApp(first)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            told = [events.Key("enter", None), first.Opened(desk)]
            told += [events.Key(key, None if len(key) > 1 else key) for key in ("enter", "o", "n")]
            told += [events.Key("f6", None), events.Paste("vu ce matin")]
            for each in told:
                first.post_message(each)
            await pilot.pause(0.5)
            return app.screen.desk

    desk = asyncio.run(burst())
    assert desk.view is View.INTERVIEW
    values = [said[0].value.value for _, said in desk.interview.screening.stated]
    assert values == ["yes", "no"]
    assert desk.interview.typed == "vu ce matin"
