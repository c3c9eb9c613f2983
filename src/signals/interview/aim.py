"""What is being typed in an interview."""

from __future__ import annotations

from enum import Enum


class Aim(Enum):
    """What the typed text is for: the answer, what is said around it, or another question."""

    ANSWER = "answer"
    NOTE = "note"
    PROVENANCE = "provenance"
    GO_TO = "go_to"
