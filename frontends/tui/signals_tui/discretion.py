"""What keeps the answers out of logs, tracebacks and files, whatever goes wrong (B01, B02)."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import warnings
from collections.abc import MutableMapping

PREFIX = "TEXTUAL"
CRASHED = (
    "Signals s'est arrêté sur une erreur. Vos réponses n'ont été ni gardées ni affichées\u00a0; "
    "relancez signals-tui, ou continuez sur papier."
)


def without_tracing(environment: MutableMapping[str, str]) -> None:
    """Remove what would log keys, open a console, picture the screen or tell a false size."""
    traced = [name for name in environment if name.upper().startswith(PREFIX)]
    # A size inherited from another terminal would hide that this one is resized.
    for name in (*traced, "PYTHONASYNCIODEBUG", "COLUMNS", "LINES"):
        environment.pop(name, None)


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
