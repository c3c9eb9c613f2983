"""What the terminal can print: its own letters, and plain borders where it has no others."""

from __future__ import annotations

import locale
import unicodedata
from collections.abc import Mapping

from attrs import frozen

_UTF_8 = frozenset({"utf-8", "utf8", "cp65001"})
_NEAREST: Mapping[str, str] = {
    "…": ".", "—": "-", "–": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"',
    "→": ">", "←": "<", "↑": "^", "↓": "v", "œ": "oe", "Œ": "OE", "•": "-", "€": "E",
    "\ufffd": "?", "│": "|", "─": "-",
}  # fmt: skip


@frozen
class Charset:
    """The encoding of what is printed, and the one the user's locale announces."""

    printed: str = "utf-8"
    announced: str = "utf-8"

    @classmethod
    def of_terminal(cls, printed: str | None) -> Charset:
        """The charset of a stream that prints, under the locale of the process."""
        return cls(printed or "ascii", locale.getencoding())

    @property
    def has_borders(self) -> bool:
        """Whether lines may be drawn: only where the locale itself says UTF-8."""
        return self.announced.lower() in _UTF_8

    def printable(self, text: str) -> str:
        """A text with each letter that cannot be printed in its nearest form."""
        if self.printed.lower() in _UTF_8:
            return text
        return "".join(map(self._nearest, text))

    def _nearest(self, character: str) -> str:
        if self._prints(character):
            return character
        if character in _NEAREST:
            return _NEAREST[character]
        bare = unicodedata.normalize("NFD", character)[:1]
        return bare if self._prints(bare) else "?"

    def _prints(self, character: str) -> bool:
        try:
            character.encode(self.printed)
        except (UnicodeEncodeError, LookupError):
            return False
        return True
