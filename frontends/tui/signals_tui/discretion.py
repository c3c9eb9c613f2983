"""What keeps the answers out of logs, tracebacks and files, whatever goes wrong (B01, B02)."""

from __future__ import annotations

import faulthandler
import gc
import logging
import sys
import threading
import warnings
from collections.abc import Iterator, MutableMapping
from functools import _lru_cache_wrapper as _Cached
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signals_tui.ending import Kept

PREFIX = "TEXTUAL"
CRASHED = (
    "Signals s'est arrêté sur une erreur. Vos réponses n'ont été ni gardées ni affichées\u00a0; "
    "relancez signals-tui, ou continuez sur papier."
)
CRASHED_BUT_KEPT = (
    "Signals s'est arrêté sur une erreur. Vos réponses sont gardées dans le brouillon\u00a0: "
    "rouvrez-le avec signals-tui --draft."
)
KEPT = "Signals est arrêté. Le brouillon est gardé, avec vos dernières réponses."
NOT_KEPT = "Vos dernières réponses n'ont pas pu être gardées dans le brouillon\u00a0: "


def without_tracing(environment: MutableMapping[str, str]) -> None:
    """Remove what would log keys, open a console, picture the screen or tell a false size."""
    traced = [name for name in environment if name.upper().startswith(PREFIX)]
    # A size inherited from another terminal would hide that this one is resized.
    for name in (*traced, "PYTHONASYNCIODEBUG", "COLUMNS", "LINES"):
        environment.pop(name, None)


def told_at_the_end(crashed: bool, kept: Kept | None) -> Iterator[str]:
    """What the terminal is told once the form is closed: never what was answered."""
    is_kept = kept is not None and kept.count > 0
    if crashed:
        yield f"\n{CRASHED_BUT_KEPT if is_kept else CRASHED}"
    elif is_kept:
        yield f"\n{KEPT}"
    if kept is not None and kept.refusal:
        yield f"\n{NOT_KEPT}{kept.refusal}."


def keep_quiet() -> None:
    """Let no error tell more than that there was one: messages and locals may hold answers."""
    sys.excepthook = lambda *_: None
    sys.unraisablehook = lambda _: None
    threading.excepthook = lambda _: None
    logging.disable()
    warnings.simplefilter("ignore")
    faulthandler.disable()
    _without_core_dump()


def _without_core_dump() -> None:
    """Leave no image of the memory on the disk, however the program dies."""
    try:
        import resource
    except ImportError:
        # A system without these limits writes no such image.
        return
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def forget_what_was_shown() -> None:
    """Empty what the libraries of the screen remember of the texts that they measured (B08)."""
    shown = ("rich.", "textual.")
    for each in gc.get_objects():
        if isinstance(each, _Cached) and each.__module__.startswith(shown):
            each.cache_clear()
