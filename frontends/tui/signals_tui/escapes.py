"""Escape told apart from the first byte of another key, however close the next key comes.

A terminal sends the same byte for both. Textual takes Escape and the next letter, when they come
together, for one key with « alt » or « ctrl »: Escape then 1 was « ¡ », and an answer was lost.
No key here is such a one.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

ESCAPE = "\x1b"
_GOES_ON = frozenset("[OPX]^_")
"""What may follow the byte of Escape within one key, or within an answer of the terminal."""
_PASTED = ("\x1b[200~", "\x1b[201~")
"""Between these two, what comes is a pasted text, where nothing is a key."""


@define
class Escapes:
    """What comes from a terminal, cut where Escape alone was pressed.

    ``patience`` is how long the rest of a key is waited for, in seconds: over a slow line, the
    bytes of an arrow come one by one.
    """

    patience: float
    _held_since: float | None = field(default=None, init=False)
    _is_pasting: bool = field(default=False, init=False)
    _recent: str = field(default="", init=False, repr=False)

    def cut(self, text: str, now: float) -> Iterator[str | None]:
        """The pieces of a text, in order; nothing stands for Escape itself."""
        kept = ""
        for character in text:
            if self._held_since is not None:
                self._held_since = None
                if character in _GOES_ON:
                    kept += ESCAPE
                else:
                    yield from (kept,) if kept else ()
                    yield None
                    kept = ""
            if character == ESCAPE and not self._is_pasting:
                self._held_since = now
            else:
                kept += character
            self._look(character)
        if kept:
            yield kept

    def is_overdue(self, now: float) -> bool:
        """Whether Escape was pressed alone; told once."""
        if self._held_since is None or now - self._held_since < self.patience:
            return False
        self._held_since = None
        return True

    def _look(self, character: str) -> None:
        self._recent = (self._recent + character)[-len(_PASTED[0]) :]
        if self._recent in _PASTED:
            self._is_pasting = self._recent == _PASTED[0]
