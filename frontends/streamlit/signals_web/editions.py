"""The keepings of drafts that this run of the form has seen, so that none is lost unsaid."""

from __future__ import annotations

import threading

from attrs import define, field

from signals.drafts.draft import Edition


@define
class Editions:
    """Every keeping seen, by draft: random names and hours, nothing that was answered."""

    _seen: dict[str, dict[str, Edition]] = field(factory=dict, init=False, repr=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    def seen(self, edition: Edition) -> None:
        """A draft was kept or opened."""
        with self._lock:
            self._seen.setdefault(edition.draft, {})[edition.id] = edition

    def others(self, edition: Edition) -> tuple[Edition, ...]:
        """The keepings of the same draft that this one does not come from, the last one first."""
        with self._lock:
            known = dict(self._seen.get(edition.draft, {}))
        former: Edition | None = edition
        while former is not None:
            known.pop(former.id, None)
            former = known.get(former.after or "")
        return tuple(sorted(known.values(), key=lambda each: each.kept_at, reverse=True))


# The tabs of one browser share this process: what one keeps, the other must say.
EDITIONS = Editions()
