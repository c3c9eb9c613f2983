"""A document as it is written, before any other format is made from it."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen


@frozen
class Page:
    """One whole HTML document that fetches nothing, with what every printed page repeats.

    ``running`` are the lines printed at the head of every page: an exercise, a checklist that was
    changed. ``date`` is the only date that a file made from it carries.
    """

    html: str = field(repr=False)
    title: str
    date: dt.date
    running: tuple[str, ...] = ()
