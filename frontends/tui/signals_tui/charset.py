"""What the terminal can print: its own letters, and plain borders where it has no others."""

from __future__ import annotations

import locale

from attrs import frozen

from signals.wording.printable import printable

_UTF_8 = frozenset({"utf-8", "utf8", "cp65001"})


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
        return text if self.printed.lower() in _UTF_8 else printable(text, self.printed)
