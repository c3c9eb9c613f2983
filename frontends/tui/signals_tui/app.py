"""The terminal application: small, mute about errors, and without any way out for the answers."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable

from textual.app import App, SystemCommand
from textual.screen import Screen

from signals_tui.charset import Charset
from signals_tui.cover import Cover, Open
from signals_tui.ending import Ending, Kept
from signals_tui.opening import Opening
from signals_tui.terminal import driver_class


class SignalsApp(App[None], inherit_bindings=False):
    """Shows the form, and ends cleanly: by a key, by a signal, or by a crash that tells nothing."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    TITLE = "Signals"

    def __init__(self, first: Screen[None], ending: Ending | None = None) -> None:
        super().__init__(driver_class=driver_class(), ansi_color=True)
        self.crashed = False
        self._first = first
        self._ending = ending or Ending()

    def on_mount(self) -> None:
        """Show the form, and be ready to be told to end."""
        loop = asyncio.get_running_loop()
        self._ending.within(loop, lambda code: self.exit(return_code=code))
        self.push_screen(self._first)

    # A crash shows nothing (B01): Textual would print the message and the local variables.

    def _handle_exception(self, error: Exception) -> None:
        self._return_code = 1
        self.crashed = True
        if self.is_headless and self._exception is None:
            # Tests must see what failed; nobody sits in front of a headless run.
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """End on an error without a word of it."""
        self.crashed = True
        self._return_code = 1
        self._close_messages_no_wait()

    def _set_pointer_shape(self, shape: str) -> None:
        """Leave the shape of a mouse's pointer alone: there is no mouse here."""

    # No way out for what is on the screen (B05, B06).

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """No command but the keys of the form."""
        return ()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy nothing: a clipboard is read by every program of the session."""

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """Picture nothing."""
        return ""

    def save_screenshot(
        self, filename: str | None = None, path: str | None = None, time_format: str | None = None
    ) -> str:
        """Save nothing."""
        return ""

    def deliver_screenshot(
        self, filename: str | None = None, path: str | None = None, time_format: str | None = None
    ) -> str | None:
        """Deliver nothing."""
        return None

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Picture nothing."""


def run(cover: Cover, open_: Open, delay: float) -> tuple[int, bool, Kept]:
    """Run the form to its end: its exit code, whether it crashed, what is kept of it at the end.

    ``delay`` is how long nobody may be away, in seconds. Raises ``Refused`` once the terminal is
    restored, where what is asked for does not open.
    """
    stream = sys.__stderr__
    charset = Charset.of_terminal(stream.encoding if stream else None)
    ending = Ending()
    first = Opening(cover, open_, charset, ending, delay)
    app = SignalsApp(first, ending)
    ending.heed()
    app.run(mouse=False)
    kept = ending.kept()
    if first.refused is not None:
        raise first.refused
    return ending.code or app.return_code or 0, app.crashed, kept
