"""Why a draft was refused: one sentence, and never a word of what it holds."""

from __future__ import annotations

from signals.errors import InvalidInput


class InvalidDraft(InvalidInput):
    """A draft cannot be kept or opened."""


class WrongPassphrase(InvalidDraft):
    """The passphrase is refused, or does not open this file; another one may."""
