"""The classes of paragraphs, which pandoc does not read: it reads those of divisions."""

from __future__ import annotations

import re

_PARAGRAPH = re.compile(r'<p class="([a-z ]+)">(.*?)</p>', re.DOTALL)


def with_divisions(html: str) -> str:
    """A page where each paragraph that has a class stands in a division that has it."""
    return _PARAGRAPH.sub(r'<div class="\1"><p>\2</p></div>', html)
