"""Which checklist some content was made with, as every JSON shape names it."""

from __future__ import annotations

from signals.checklist import Checklist


def identity_record(checklist: Checklist) -> dict[str, str]:
    """The id, the version and the digest of a checklist."""
    return {
        "id": checklist.id,
        "version": checklist.version,
        "digest": checklist.digest,
    }
