"""The checklists that are shipped, and what is recorded of their outcomes."""

from __future__ import annotations

import sys
from pathlib import Path

from signals import open_library

sys.path.append(str(Path(__file__).parents[1] / "tools"))

from record_release import recorded

_LIBRARY = open_library()

IDS = _LIBRARY.ids
RELEASED = tuple(f"{id}@{version}" for id in IDS for version in _LIBRARY.released(id))

__all__ = ["IDS", "RELEASED", "recorded"]
