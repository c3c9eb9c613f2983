"""The digest of some content: the same for the same words, whatever their layout."""

from __future__ import annotations

import json
from hashlib import sha256


def content_digest(content: object) -> str:
    """``sha256:`` and the digest of the content, keys in order; comments and lines do not count."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + sha256(canonical.encode()).hexdigest()
