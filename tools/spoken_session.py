"""What is said at a desk and keyed as it goes, as the recorded session tells it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import frozen

from signals.loading.files import read_document

FILE = Path(__file__).resolve().parents[1] / "tests" / "tui" / "a_declaration.yaml"
ENTER = "⏎"
WORDS_A_MINUTE, KEYS_A_SECOND = 150, 5


@frozen
class Step:
    """A question of the grid: what is said, and the keys pressed meanwhile."""

    id: str
    says: str
    keys: str

    @property
    def letters(self) -> int:
        """The letters of a text, a number or a date; the Enter that ends them is its one key."""
        return len(self.keys) - 1

    @property
    def said_in(self) -> float:
        """How long it takes to say, in seconds, at the speed of ordinary speech."""
        return len(self.says.split()) * 60 / WORDS_A_MINUTE

    @property
    def keyed_in(self) -> float:
        """How long the keys take, in seconds."""
        return len(self.keys) / KEYS_A_SECOND


@frozen
class Spoken:
    """A session from the menu to the written document."""

    checklist: str
    date: str
    begin: str
    steps: tuple[Step, ...]
    end: str

    @property
    def keys(self) -> str:
        """Every key, in its order."""
        return self.begin + "".join(each.keys for each in self.steps) + self.end


def spoken(checklist: str) -> Spoken:
    """The session recorded for a checklist."""
    content: Any = read_document(FILE).content
    told = content[checklist]
    steps = tuple(Step(**each) for each in told["steps"])
    return Spoken(checklist, content["date"], told["begin"], steps, told["end"])
