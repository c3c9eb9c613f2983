"""The lines of the standard input: bounded, numbered, and refused where they are no text."""

from __future__ import annotations

import sys
from codecs import lookup
from typing import BinaryIO

from attrs import field, frozen

from signals.cli.screening import STANDARD_INPUT
from signals.errors import Problem
from signals.fitting import MAXIMUM_TEXT
from signals.loading.located import InvalidFile, Located
from signals.loading.strict_yaml import MAXIMUM_BYTES, Place

_LONGEST = 4 * MAXIMUM_TEXT + 256
"""More bytes than the longest answer and its order hold, in UTF-8."""
_TERMINAL_LINE = 4095
"""What a terminal hands over of one line at most: it drops the rest without a word."""


@frozen
class Line:
    """One line that was read, from 1, with why it cannot be taken as it is."""

    number: int
    text: str = field(default="", repr=False)
    refusal: str | None = None


class Lines:
    """The lines of an input, one at a time, as they come."""

    def __init__(self, stream: BinaryIO, encoding: str, is_terminal: bool) -> None:
        self._stream = stream
        self._encoding = encoding
        self.is_terminal = is_terminal
        self._number = self._read = 0

    @classmethod
    def of_standard_input(cls) -> Lines:
        """Those of the standard input; raises ``InvalidFile`` where it cannot be read."""
        stream = sys.stdin
        try:
            # What is said to be ASCII is that, or UTF-8 that nobody announced.
            announced = lookup(stream.encoding or "ascii").name
            encoding = "utf-8" if announced == "ascii" else announced
            return cls(stream.buffer, encoding, stream.isatty())
        except (AttributeError, LookupError, ValueError):
            raise _unreadable() from None

    def next(self) -> Line | None:
        """The next line without its end, or nothing at the end of the input."""
        data = b"" if self._read > MAXIMUM_BYTES else self._part()
        if not data:
            return None
        self._number += 1
        if len(data) == _LONGEST and not data.endswith(b"\n"):
            self._skip()
            return self._refused(data, f"elle dépasse {MAXIMUM_TEXT} caractères")
        if self._read > MAXIMUM_BYTES:
            why = f"l'entrée dépasse {MAXIMUM_BYTES} octets, et la suite n'est pas lue"
            return self._refused(data, why)
        if self.is_terminal and len(data) >= _TERMINAL_LINE:
            return self._refused(data, "elle est si longue que le terminal a pu la couper")
        try:
            return Line(self._number, self._ended(data.decode(self._encoding)))
        except UnicodeDecodeError:
            return self._refused(data, f"elle n'est pas écrite en {self._encoding.upper()}")

    def _part(self) -> bytes:
        """What comes next, up to the end of a line; somebody who left sends nothing more."""
        try:
            data = self._stream.readline(_LONGEST)
        except OSError:
            if self._number == 0:
                raise _unreadable() from None
            return b""
        self._read += 0 if self.is_terminal else len(data)
        return data

    def _skip(self) -> None:
        """Pass over the rest of a line without keeping it, as far as anything is read."""
        while self._read <= MAXIMUM_BYTES:
            part = self._part()
            if not part or part.endswith(b"\n"):
                return

    def _refused(self, data: bytes, why: str) -> Line:
        return Line(self._number, self._ended(data.decode(self._encoding, "replace")), why)

    def _ended(self, text: str) -> str:
        # Some programs begin what they send with a mark that is no letter.
        text = text.removeprefix("\ufeff") if self._number == 1 else text
        return text.removesuffix("\n").removesuffix("\r")


def _unreadable() -> InvalidFile:
    problem = Problem((), "cette entrée ne se lit pas", "donnez une entrée à lire")
    return InvalidFile([Located(STANDARD_INPUT, Place(1, 1), problem)])
