"""The checklists that are shipped, and what is recorded of their outcomes."""

from __future__ import annotations

from record_release import recorded

from signals import open_library

_LIBRARY = open_library()

IDS = _LIBRARY.ids
RELEASED = tuple(f"{id}@{version}" for id in IDS for version in _LIBRARY.released(id))

__all__ = ["IDS", "RELEASED", "recorded"]
