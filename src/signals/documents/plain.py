"""A text that stands outside the page itself: in a header, a footer, a file's own title."""

from __future__ import annotations

import re

from signals.wording.visible import visible


def one_line(text: str) -> str:
    """A text on one line, with nothing hidden in it; its non-breaking spaces stay."""
    return re.sub(r"[ \n]+", " ", visible(text)).strip()
