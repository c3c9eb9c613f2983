"""Writes which characters the fonts of the documents draw; it needs fontTools, the product none.

pip install fonttools && python tools/write_coverage.py
"""

from __future__ import annotations

from pathlib import Path
from unicodedata import category

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "src" / "signals" / "documents" / "fonts"
# The typesetter hides these by itself.
NEEDS_NO_GLYPH = {0x200D, *range(0xFE00, 0xFE10)}


def main() -> None:
    """Write the ranges that the fonts draw together, in hexadecimal, one a line."""
    drawn = set(NEEDS_NO_GLYPH)
    for file in sorted((*FONTS.glob("*.ttf"), *FONTS.glob("*.otf"))):
        drawn |= set(TTFont(file).getBestCmap())
    drawn = {code for code in drawn if code >= 0x20 and not _refused(code)}
    starts = sorted(code for code in drawn if code - 1 not in drawn)
    ends = sorted(code for code in drawn if code + 1 not in drawn)
    ranges = zip(starts, ends, strict=True)
    lines = [f"{start:x}" if start == end else f"{start:x}-{end:x}" for start, end in ranges]
    (FONTS / "coverage.txt").write_text("\n".join(lines) + "\n", encoding="ascii")


def _refused(code: int) -> bool:
    """What PDF/A-3a and PDF/UA-1 refuse, even drawn: private characters, and those of no text."""
    return category(chr(code)) == "Co" or code == 0xFEFF or code & 0xFFFE == 0xFFFE


if __name__ == "__main__":
    main()
