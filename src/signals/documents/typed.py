"""Text that people typed, as a page holds it: every character, every line, every space."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from signals.wording.typography import NON_BREAKING
from signals.wording.visible import visible

_RUN = re.compile(r"(?<= ) | (?= *(?:\n|$))|(?:(?<=\n)|^) ")


def typed(text: str) -> Markup:
    """A text in a page: a line break is one, and spaces that would be lost do not break.

    What would act on the reader is shown as �, as everywhere.
    """
    kept = _RUN.sub(NON_BREAKING, visible(text.replace("\r\n", "\n")))
    return Markup("<br>\n").join(escape(line) for line in kept.split("\n"))
