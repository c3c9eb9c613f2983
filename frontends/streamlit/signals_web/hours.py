"""When something happened, for somebody who reads it later the same day or on another."""

from __future__ import annotations

import datetime as dt

from signals.wording.labels import moment_text, time_text
from signals_web import state


def at_text(at: dt.datetime) -> str:
    """An hour of today, « à 8 h 56 »; of another day, with that day."""
    if at.date() == state.now().date():
        return f"à {time_text(at.time())}"
    return f"le {moment_text(at)}"
