"""The one screen of the form: it hands every key to the desk, and paints what the desk is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer

from signals import Outcome
from signals_tui.charset import Charset
from signals_tui.desk import Desk
from signals_tui.desk_screen import DeskScreen
from signals_tui.discretion import forget_what_was_shown
from signals_tui.keeping.keeper import Keeper
from signals_tui.keeping.vigil import Watch, is_masked
from signals_tui.keyboard import pasted, pressed, strokes
from signals_tui.opening import TOO_SMALL
from signals_tui.panel import Panel
from signals_tui.panes.asking import asking_pane
from signals_tui.panes.bars import key_bar, title_bar
from signals_tui.panes.outcome import outcome_pane, outcome_strip
from signals_tui.panes.reading import reading_pane
from signals_tui.typesetting import Line
from signals_tui.view import LOW, STOPPING, Room, View, is_too_small

IDLE = 0.12
"""How long no key is pressed, in seconds, before the deciding questions are looked for."""
NARROW = 64


class Form(DeskScreen, inherit_bindings=False):
    """The form: keys change the desk at once and in order; painting comes after them."""

    CSS_PATH: ClassVar[str] = "form.tcss"
    ALLOW_SELECT = False

    @dataclass
    class Inquired(Message):
        """The deciding questions of an outcome are computed."""

        outcome: Outcome

    def __init__(
        self,
        desk: Desk,
        charset: Charset,
        keeper: Keeper | None = None,
        watch: Watch | None = None,
    ) -> None:
        super().__init__(desk, keeper or Keeper(desk), watch or Watch())
        self._charset = charset
        self._is_stale = False
        self._is_inquiring = False
        self._idle: Timer | None = None

    def compose(self) -> ComposeResult:
        """The bars, and between them the menu, a page, or the question and its outcome."""
        yield Panel(self._charset, "title")
        yield Panel(self._charset, "strip")
        with Horizontal(id="body"):
            yield Panel(self._charset, "reading")
            yield Panel(self._charset, "question")
            yield Panel(self._charset, "outcome")
        yield Panel(self._charset, "keys")
        yield Panel(self._charset, "small")

    def on_mount(self) -> None:
        """Draw borders with letters that the terminal has."""
        self.set_class(not self._charset.has_borders, "-plain")

    def on_key(self, event: events.Key) -> None:
        """Apply a key to the desk at once: the next one finds it done (B10)."""
        event.stop()
        event.prevent_default()
        for key in strokes(event.key, event.character):
            if not self._is_too_small or key in STOPPING:
                # The hour says who answers: it is read with each key, and kept nowhere else.
                reader = self.desk.reader.at(self.moved())
                self.change(pressed(self.desk.read_by(reader), key))

    def on_paste(self, event: events.Paste) -> None:
        """Hand a pasted text to the desk, in its turn among the keys."""
        event.stop()
        if not self._is_too_small:
            self.moved()
            self.change(pasted(self.desk, event.text))

    def on_resize(self, event: events.Resize) -> None:
        """Lay everything out for the new size."""
        width, height = event.size
        self.set_class(self._is_too_small, "-small")
        self.set_class(width < NARROW, "-narrow")
        self.set_class(height < LOW, "-low")
        self.change(self.desk.fitted(Room(width, height - 1 - self._bar_rows)), always=True)

    def changed(self, former: Desk) -> None:
        """Paint the desk once, after the keys already waiting."""
        gone = former.interview is not None and self.desk.interview is None
        if gone and (is_masked(former) or self.desk.view is View.ERASED):
            # It was locked or erased: what this screen still holds of it goes with the screen.
            self._is_replaced = True
            form = Form(self.desk, self._charset, self._keeper, self._watch)
            self.app.switch_screen(form)
            form.call_later(forget_what_was_shown)
        elif not self._is_stale:
            self._is_stale = True
            self.call_later(self._paint)

    @property
    def _is_too_small(self) -> bool:
        # The window's own size: a screen just put in front has not been told its one yet.
        return is_too_small(self.app.size)

    @property
    def _bar_rows(self) -> int:
        return 1 if self.size.height < LOW else 2

    def _paint(self) -> None:
        self._is_stale = False
        desk, (width, height) = self.desk, self.size
        rows = height - 1 - self._bar_rows
        self._show("title", (title_bar(desk, width),))
        self._show("keys", tuple(key_bar(desk, width, self._bar_rows)))
        self._show("small", (TOO_SMALL,))
        asking = desk.view is View.INTERVIEW
        self.set_class(asking, "-asking")
        if asking:
            # The room is reckoned here, as a panel just displayed has not been laid out yet.
            if width < NARROW:
                self._show("strip", outcome_strip(desk, width - 2, 2))
                self._show("question", asking_pane(desk, width - 2, rows - 2))
            else:
                beside = width * 37 // 100
                self._show("question", asking_pane(desk, width - beside - 2, rows))
                self._show("outcome", outcome_pane(desk, beside - 3, rows))
                self.query_one("#outcome").styles.width = beside
        else:
            self._show("reading", reading_pane(desk, width, rows))
        self._inquire_when_idle()

    def _show(self, name: str, lines: tuple[Line, ...]) -> None:
        self.query_one(f"#{name}", Panel).show(lines)

    def _inquire_when_idle(self) -> None:
        if self._idle is not None:
            self._idle.stop()
        if self.desk.interview is not None and not self.desk.is_inquired:
            self._idle = self.set_timer(IDLE, self._inquire)

    def _inquire(self) -> None:
        if self._is_inquiring or self.desk.interview is None:
            return
        self._is_inquiring = True
        outcome = self.desk.interview.outcome

        def compute() -> None:
            _ = outcome.raisings
            self.post_message(self.Inquired(outcome))

        self.run_worker(compute, thread=True)

    @on(Inquired)
    def _tell(self, message: Inquired) -> None:
        """Paint what decides, or look for it again when the answers have changed meanwhile."""
        self._is_inquiring = False
        if self.desk.interview is not None and message.outcome is self.desk.interview.outcome:
            self.change(self.desk.told(message.outcome).scrolled(0))
        else:
            self._inquire_when_idle()
