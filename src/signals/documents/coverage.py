"""Which characters our fonts draw: the others are shown as � in a PDF, and said."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from attrs import evolve

from signals.documents.page import Page
from signals.documents.pandoc import HERE
from signals.wording.typography import spaced

_REPLACED = "\ufffd"


def drawable(page: Page) -> Page:
    """A page whose every character is drawn by one of our fonts.

    What is not is shown as �, and a box at the head says how many and where to find them.
    """
    undrawn = {each for each in set(page.html) if not is_drawn(each)}
    if not undrawn:
        return page
    missing = sum(page.html.count(each) for each in undrawn)
    html = page.html.translate(dict.fromkeys(map(ord, undrawn), _REPLACED))
    count = f"{missing} caractères n'ont" if missing > 1 else "Un caractère n'a"
    told = spaced(
        f"{count} pas de dessin dans les polices de ce PDF : « {_REPLACED} » en tient la place. "
        "Les versions HTML, DOCX et ODT le gardent."
    )
    return evolve(
        page, html=html.replace("</h1>", f"</h1>\n<div class='box'><p>{told}</p></div>", 1)
    )


def is_drawn(character: str) -> bool:
    """Whether one of our fonts draws a character, or needs not."""
    starts, ends = _ranges()
    code = ord(character)
    place = bisect_right(starts, code) - 1
    return code in (9, 10) or (place >= 0 and code <= ends[place])


@cache
def _ranges() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The ranges of characters that are drawn, made by ``tools/write_coverage.py``."""
    lines = (HERE / "fonts" / "coverage.txt").read_text(encoding="ascii").split()
    pairs = [tuple(int(each, 16) for each in line.split("-")) for line in lines]
    return tuple(pair[0] for pair in pairs), tuple(pair[-1] for pair in pairs)
