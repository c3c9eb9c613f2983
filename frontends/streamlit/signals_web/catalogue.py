"""The checklists that the form offers, read once: they hold no answer."""

from __future__ import annotations

from signals import Checklist, References, open_library

_LIBRARY = open_library()


def checklists() -> tuple[Checklist, ...]:
    """The newest version of every checklist of the library."""
    return tuple(checklist(id) for id in _LIBRARY.ids)


def checklist(id: str) -> Checklist:
    """The newest version of one checklist."""
    return _LIBRARY.checklist(id)


def references() -> References:
    """The sources, legal texts and contacts that checklists refer to."""
    return _LIBRARY.references
