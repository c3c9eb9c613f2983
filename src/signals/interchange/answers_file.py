"""A file of answers as it is written."""

from __future__ import annotations

import datetime as dt

from attrs import frozen


@frozen
class AnswersFile:
    """An answers file: only the answers are needed; ``time`` is the hour, as ``22:30``."""

    answers: object
    checklist: str | None = None
    date: dt.date | None = None
    time: str | None = None
