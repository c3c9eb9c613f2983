"""The command ``signals-tui``: what it is asked, what it opens, and how it ends."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING

from signals.wording.visible import visible
from signals_tui.cover import Cover, Open, Refused, cover_of
from signals_tui.discretion import keep_quiet, told_at_the_end, without_tracing
from signals_tui.options import USAGE, Misused, is_exercise, read_options
from signals_tui.terminal import await_slow_keys, can_show_form

if TYPE_CHECKING:
    from signals_tui.desk import Desk

NO_TERMINAL = (
    "Ce terminal ne peut pas afficher le formulaire. La commande simple pose les mêmes questions, "
    "une par ligne\u00a0: signals ask "
)
MISSING = (
    "Le formulaire du terminal n'est pas installé avec Signals. Installez-le ainsi\u00a0: "
    'pip install "signals-reperage[tui]"'
)
_REFUSED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``signals-tui``; gives 0, 2 when it was not possible to start, 1 after a crash."""
    without_tracing(os.environ)
    await_slow_keys(os.environ)
    try:
        asked = read_options(argv)
    except Misused:
        return _refused(f"Commande non comprise.\n\n{USAGE}")
    if asked.help:
        print(USAGE)
        return 0
    if not can_show_form((sys.__stdin__, sys.__stdout__, sys.__stderr__), os.environ):
        return _refused(NO_TERMINAL + visible(asked.checklist or "GRILLE"))
    if find_spec("textual") is None:
        return _refused(MISSING)
    told: list[str] = []
    try:
        date = asked.date or dt.date.today()
        cover = cover_of(asked.library, asked.checklist, date, is_exercise(asked))
        code = _run(cover, lambda: _opened(asked, told), asked.lock * 60.0)
    except Refused as refused:
        code = _refused(str(refused))
    for each in told:
        _say(each)
    return code


def _opened(asked: argparse.Namespace, told: list[str]) -> Desk:
    # What reads is loaded once the first screen is painted.
    from signals_tui.asked_desk import opened

    return opened(asked, told)


def _run(cover: Cover, open_: Open, delay: float) -> int:
    """Show the form to its end; raises ``Refused``."""
    keep_quiet()
    kept = None
    try:
        from signals_tui.app import run

        code, crashed, kept = run(cover, open_, delay)
    except Refused:
        raise
    except Exception:
        # Not even its name: the message of an error may hold what was typed.
        code, crashed = 1, True
    # A terminal that is gone is told nothing.
    with suppress(OSError):
        for told in told_at_the_end(crashed, kept):
            print(visible(told), file=sys.__stderr__, flush=True)
    return code


def _refused(why: str) -> int:
    _say(why)
    return _REFUSED


def _say(told: str) -> None:
    """Print a sentence; the name of a file or of a profile in it does not act on the terminal."""
    print(visible(told), file=sys.__stderr__)


if __name__ == "__main__":
    sys.exit(main())
