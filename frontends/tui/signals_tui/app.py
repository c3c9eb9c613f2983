"""The terminal application: small, mute about errors, and without any way out for the answers."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable

from textual.app import App, SystemCommand
from textual.screen import Screen

from signals_tui.charset import Charset
from signals_tui.desk import Desk
from signals_tui.ending import Ending
from signals_tui.form import Form
from signals_tui.keeping.keeper import Keeper, Kept
from signals_tui.keeping.vigil import Watch
from signals_tui.terminal import driver_class


class SignalsApp(App[None], inherit_bindings=False):
    """Shows the form, and ends cleanly: by a key, by a signal, or by a crash that tells nothing."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    TITLE = "Signals"

    def __init__(
        self,
        desk: Desk,
        charset: Charset | None = None,
        keeper: Keeper | None = None,
        watch: Watch | None = None,
    ) -> None:
        super().__init__(driver_class=driver_class(), ansi_color=True)
        self.crashed = False
        self.keeper = keeper or Keeper(desk)
        self.ending = Ending(self.keeper, lambda code: self.exit(return_code=code))
        self._watch = watch or Watch()
        self._charset = charset or Charset()

    def on_mount(self) -> None:
        """Show the form, and be ready to be told to end."""
        self.ending.within(asyncio.get_running_loop())
        self.push_screen(Form(self.keeper.desk, self._charset, self.keeper, self._watch))

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


def run(desk: Desk, delay: float) -> tuple[int, bool, Kept]:
    """Run the form to its end: its exit code, whether it crashed, and what is kept of it.

    ``delay`` is how long nobody may be away, in seconds.
    """
    stream = sys.__stderr__
    charset = Charset.of_terminal(stream.encoding if stream else None)
    app = SignalsApp(desk, charset, watch=Watch(delay))
    app.ending.heed()
    app.run(mouse=False)
    kept = app.ending.kept()
    return app.ending.code or app.return_code or 0, app.crashed, kept
