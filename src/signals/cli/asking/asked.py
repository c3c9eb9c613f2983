"""What ``signals ask`` was asked, and the answers it begins with."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.cli.screening import restored_from
from signals.cli.setting import Setting
from signals.loading.library import Library
from signals.loading.screening_file import Restored
from signals.screening import Screening


@frozen
class Asked:
    """What ``signals ask`` was asked, as it was written."""

    checklist: str
    date: dt.date | None = None
    save: str | None = None
    everything: bool = False
    directory: str | None = None
    profile: str | None = None
    as_json: bool = False
    answers: str | None = None


def begun(library: Library, asked: Asked, setting: Setting) -> Restored:
    """Nothing answered yet, or what a file says already; raises ``InvalidFile``."""
    if asked.answers is not None:
        return restored_from(asked.answers, library, setting, asked.date)
    now = setting.now.replace(second=0, microsecond=0)
    date = asked.date or now.date()
    return Restored(Screening(setting.checklist, date, now.time() if date == now.date() else None))
