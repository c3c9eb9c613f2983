"""Three-valued logic (Kleene): true, false, and unknown, which is never taken for either."""

from __future__ import annotations

from collections.abc import Iterable

Truth = bool | None
"""True, false, or ``None`` for unknown."""


def settled(k: int, truths: Iterable[Truth], total: int) -> Truth:
    """Whether at least ``k`` of ``total`` truths hold, as soon as the known ones settle it."""
    if k <= 0:
        return True
    held = open_ = 0
    left = total
    for each in truths:
        left -= 1
        if each:
            held += 1
            if held >= k:
                return True
        elif each is None:
            open_ += 1
        if held + open_ + left < k:
            return False
    return None if held + open_ >= k else False


def negated(truth: Truth) -> Truth:
    """The contrary of a truth; unknown stays unknown."""
    return None if truth is None else not truth
