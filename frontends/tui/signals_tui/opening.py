"""What is on the screen while the checklists are read: their menu, where no key is lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen

from signals_tui.charset import Charset
from signals_tui.cover import Cover, Open, Refused
from signals_tui.ending import Ending
from signals_tui.panel import Panel
from signals_tui.panes.edges import key_lines, title_line
from signals_tui.panes.menu import KEYS, menu_lines
from signals_tui.typesetting import BLANK, Line, wrapped
from signals_tui.view import LOW, STOPPING, View, is_too_small

if TYPE_CHECKING:
    from signals_tui.desk import Desk

TOO_SMALL = Line("Fenêtre trop petite", strong=True)
_READING = "La grille s'ouvre…"
_BEGINNING = ("[Entrée] commencer les questions", "[d] DANGER IMMÉDIAT  [q] quitter")


class Opening(Screen[None], inherit_bindings=False):
    """Shows the cover, reads behind it, then gives the form every key that was pressed meanwhile.

    So the first screen waits for no file but the headings of the checklists.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS: ClassVar[str] = """
    Opening, Opening Panel { background: ansi_default; color: ansi_default; }
    """

    @dataclass
    class Opened(Message):
        """The checklists are read, or refused."""

        desk: Desk | None = field(default=None, repr=False)
        why: Refused | None = None

    def __init__(
        self, cover: Cover, open_: Open, charset: Charset, ending: Ending, delay: float
    ) -> None:
        super().__init__()
        self._ending = ending
        self._delay = delay
        self._shown_first = cover
        self._open = open_
        self._charset = charset
        self.refused: Refused | None = None
        self._is_reading = False
        self._waiting: list[events.Key | events.Paste] = []
        self._form: Screen[None] | None = None

    def compose(self) -> ComposeResult:
        """One page of text."""
        yield Panel(self._charset, "opening")

    def on_key(self, event: events.Key) -> None:
        """Keep a key for the form, or leave where none was pressed: nothing is lost."""
        event.stop()
        event.prevent_default()
        if self._form is not None:
            # It stood behind the very message that put the form in front.
            self._form.post_message(events.Key(event.key, event.character))
        elif event.key in STOPPING and not self._waiting:
            self.app.exit()
        elif event.key in STOPPING or not is_too_small(self.app.size):
            self._waiting.append(event)

    def on_paste(self, event: events.Paste) -> None:
        """Keep a pasted text for the form, in its turn among the keys."""
        event.stop()
        if self._form is not None:
            self._form.post_message(events.Paste(event.text))
        elif not is_too_small(self.app.size):
            self._waiting.append(event)

    def on_resize(self, event: events.Resize) -> None:
        """Paint the cover for its size, then read behind it."""
        self.query_one("#opening", Panel).show(tuple(self._lines(*event.size)))
        if not self._is_reading:
            self._is_reading = True
            self.call_after_refresh(self.run_worker, self._read, thread=True)

    def _read(self) -> None:
        try:
            desk = self._open()
        except Refused as why:
            self.post_message(self.Opened(why=why))
            return
        # The form is read here, so that the cover is painted without it.
        import signals_tui.form

        _ = signals_tui.form
        self.post_message(self.Opened(desk))

    @on(Opened)
    def _hand(self, opened: Opened) -> None:
        if opened.desk is None:
            self.refused = opened.why
            self.app.exit()
            return
        from signals_tui.form import Form
        from signals_tui.keeping.keeper import Keeper
        from signals_tui.keeping.vigil import Watch

        desk = self._replayed(opened.desk)
        keeper = Keeper(desk)
        self._ending.keep = keeper.keep_at_the_end
        self._form = Form(desk, self._charset, keeper, Watch(self._delay))
        self.app.switch_screen(self._form)

    def _replayed(self, desk: Desk) -> Desk:
        """The desk once what was pressed on the cover is applied, in its order."""
        from signals_tui.keyboard import pasted, pressed, strokes

        if desk.view is View.OPENING:
            # A passphrase is asked: what was pressed before was not one.
            return desk
        titles = [each.title for each in self._shown_first.titled]
        if not self._shown_first.is_asked and titles != [each.title for each in desk.checklists]:
            # The list has changed under the keys: a digit would open another checklist.
            return desk
        reader = desk.reader.at(dt.datetime.now())
        for event in self._waiting:
            if isinstance(event, events.Paste):
                desk = pasted(desk, event.text)
                continue
            for key in strokes(event.key, event.character):
                desk = pressed(desk.read_by(reader), key)
        return desk

    def _lines(self, columns: int, rows: int) -> list[Line]:
        if is_too_small(self.app.size):
            return [TOO_SMALL]
        cover, bar = self._shown_first, 1 if rows < LOW else 2
        title = cover.titled[0].title if cover.is_asked and cover.titled else "Signals"
        room, width = rows - 1 - bar, columns - 4
        if cover.is_asked or not cover.titled:
            page = [Line(text) for text in wrapped(_READING, width)]
        else:
            page = [*menu_lines(cover.titled, 0, (), width, room - 1)]
        shown = [BLANK, *(Line(f"  {each.text}", each.strong, each.reverse) for each in page)]
        shown = [*shown, *[BLANK] * room][:room]
        keys = _BEGINNING if cover.is_asked else KEYS
        return [
            title_line(f" {title}", f"{cover.date} ", columns),
            *shown,
            *key_lines(keys, columns, bar),
        ]
