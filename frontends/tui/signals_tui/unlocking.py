"""The passphrase of a draft, typed without being shown, before the form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen

from signals.drafts.passphrase import MOST
from signals.errors import SignalsError
from signals.wording.typography import spaced
from signals_tui.charset import Charset
from signals_tui.desk import Desk
from signals_tui.draft import Found, SealedDraft
from signals_tui.form import Form
from signals_tui.panel import Panel
from signals_tui.typesetting import BLANK, Line, wrapped

_ASKED = "La phrase de passe de ce brouillon, puis Entrée. Elle ne s'affiche pas."
_WORKING = "Le brouillon s'ouvre…"
_GO_ON = "Entrée pour continuer."
_KEYS = "[entrée] ouvrir   [retour arrière] effacer   [échap] quitter"


class Unlocking(Screen[None], inherit_bindings=False):
    """Asks for a passphrase until it opens the draft, then shows the form in its place."""

    ALLOW_SELECT = False
    DEFAULT_CSS: ClassVar[str] = """
    Unlocking, Unlocking Panel { background: ansi_default; color: ansi_default; }
    """

    @dataclass
    class Tried(Message):
        """A passphrase was tried: what it opened, or why it did not."""

        found: Found | None = field(repr=False)
        why: str = ""

    def __init__(self, desk: Desk, sealed: SealedDraft, charset: Charset) -> None:
        super().__init__()
        self._desk = desk
        self._sealed = sealed
        self._charset = charset
        self._typed = ""
        self._said: tuple[str, ...] = ()
        self._found: Found | None = None
        self._is_working = False

    def compose(self) -> ComposeResult:
        """One page of text."""
        yield Panel(self._charset, "unlocking")

    def on_key(self, event: events.Key) -> None:
        """Type, erase, open, or leave."""
        event.stop()
        event.prevent_default()
        if event.key in ("escape", "ctrl+c", "ctrl+q"):
            self._typed = ""
            self.app.exit()
        elif self._found is not None:
            if event.key == "enter":
                self.app.switch_screen(Form(self._found.desk, self._charset))
        elif not self._is_working:
            self._type(event)
        self._paint()

    def on_paste(self, event: events.Paste) -> None:
        """A passphrase may be pasted; only its first line is one."""
        event.stop()
        if not self._is_working and self._found is None:
            self._typed = (self._typed + event.text.partition("\n")[0])[: MOST + 1]
            self._paint()

    def on_resize(self) -> None:
        """Lay the page out for the new size."""
        self._paint()

    def _type(self, event: events.Key) -> None:
        if event.key == "enter":
            self._try()
        elif event.key == "backspace":
            self._typed = self._typed[:-1]
        elif event.is_printable and event.character is not None:
            self._typed = (self._typed + event.character)[: MOST + 1]

    def _try(self) -> None:
        typed, self._typed = self._typed, ""
        self._is_working, self._said = True, ()

        def work() -> None:
            try:
                found = self._sealed.opened_at(self._desk, typed)
            except SignalsError as refused:
                self.post_message(self.Tried(None, str(refused)))
            else:
                self.post_message(self.Tried(found))

        self.run_worker(work, thread=True)

    @on(Tried)
    def _tell(self, tried: Tried) -> None:
        self._is_working = False
        self._found = tried.found
        why = f"{tried.why[:1].upper()}{tried.why[1:]}."
        self._said = (spaced(why),) if tried.found is None else tried.found.told
        self._paint()

    def _paint(self) -> None:
        width = max(1, self.size.width - 4)
        lines = [Line("  Rouvrir un brouillon", strong=True), BLANK]
        for each in self._said:
            lines += [*(Line(f"  {part}") for part in wrapped(each, width)), BLANK]
        if self._found is not None:
            lines.append(Line(f"  {_GO_ON}", strong=True))
        elif self._is_working:
            lines.append(Line(f"  {_WORKING}"))
        else:
            lines += [Line(f"  {part}") for part in wrapped(_ASKED, width)]
            lines += [BLANK, Line(f"  > {'*' * min(len(self._typed), width - 2)}"), BLANK]
            lines += [Line(f"  {part}") for part in wrapped(_KEYS, width)]
        self.query_one("#unlocking", Panel).show(tuple(lines))
