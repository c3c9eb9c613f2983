"""What may be in front of the officer, and how much room a terminal leaves to it."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

SMALLEST = (30, 10)
"""The columns and the rows under which nothing can be read."""
LOW = 16
"""The rows under which the keys take one line."""
STOPPING = ("ctrl+c", "ctrl+q")
"""The keys that end, whatever the size."""


def is_too_small(size: tuple[int, int]) -> bool:
    """Whether a window of some columns and rows shows too little to answer in."""
    return size[0] < SMALLEST[0] or size[1] < SMALLEST[1]


class View(Enum):
    """What may be in front; all but the first two are pages laid over them."""

    CHECKLISTS = "checklists"
    INTERVIEW = "interview"
    INTRODUCTION = "introduction"
    ORIENTATION = "orientation"
    ITEM_HELP = "item_help"
    DANGER = "danger"
    KEY_HELP = "key_help"
    LEAVING = "leaving"
    PROFILE = "profile"
    TALK = "talk"
    WORTH = "worth"
    DOCUMENTS = "documents"
    DOCUMENT = "document"
    SHEET = "sheet"
    TRAINING = "training"
    SITUATIONS = "situations"
    STORY = "story"
    COMPARISON = "comparison"
    GROUP = "group"
    KEEPING = "keeping"
    OPENING = "opening"
    OPENED = "opened"
    MASKED = "masked"
    ERASED = "erased"
    TO_DO = "to_do"
    MINORS = "minors"
    CONTEST = "contest"
    EXPLANATION = "explanation"


TRAINING = (View.TRAINING, View.SITUATIONS, View.STORY, View.COMPARISON, View.GROUP)
"""The pages of trainer's mode."""


@frozen
class Room:
    """How many columns and lines the terminal leaves to a page."""

    columns: int = 78
    rows: int = 21
