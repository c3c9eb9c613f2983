"""The questions of a printed grid, each with the boxes or the room that its answer takes."""

from __future__ import annotations

from typing import assert_never

from attrs import frozen

from signals.checklist import Checklist
from signals.item import Item
from signals.kind import ItemType
from signals.wording.condition_words import condition_words
from signals.wording.labels import ANSWERS, KNOWN_BY
from signals.wording.printed_numbers import PrintedNumbers
from signals.wording.typography import NON_BREAKING, spaced

BOX = "☐"
_DAY = "…… / …… / ……"
_HOUR = f"{_DAY} à …… h ……"
_EPISODES = 3
_UNKNOWN = "ne sait pas"


@frozen
class PaperQuestion:
    """A question with its number, what is said beside it, and its answers line by line."""

    number: str
    question: str
    beside: tuple[str, ...]
    answers: tuple[str, ...]


@frozen
class PaperSection:
    """A section of the grid, with its number."""

    number: int
    title: str
    introduction: str
    questions: tuple[PaperQuestion, ...]


def paper_sections(checklist: Checklist, numbers: PrintedNumbers) -> tuple[PaperSection, ...]:
    """Every question of a checklist, section by section, in its order."""
    return tuple(
        PaperSection(
            place,
            spaced(section.title),
            spaced(section.introduction or ""),
            tuple(_question(item, numbers) for item in section.items),
        )
        for place, section in enumerate(checklist.sections, start=1)
    )


def _question(item: Item, numbers: PrintedNumbers) -> PaperQuestion:
    beside = []
    if item.never_asked:
        beside.append(next(words for how, words in KNOWN_BY.items() if how.value == "never_asked"))
    if item.shown_when is not None:
        beside.append(f"seulement si : {condition_words(item.shown_when, numbers)}")
    answers = tuple(spaced(line) for line in _answers(item))
    told = tuple(spaced(line) for line in beside)
    return PaperQuestion(numbers.of(item.id), spaced(item.question), told, answers)


def _answers(item: Item) -> tuple[str, ...]:
    match item.type:
        case ItemType.YES_NO:
            return (_boxes(*ANSWERS.values()),)
        case ItemType.CHOICE:
            return (_boxes(*(option.label for option in item.options), _UNKNOWN),)
        case ItemType.NUMBER:
            unit = f" {item.unit}" if item.unit else ""
            return (f"…………{unit}{NON_BREAKING}{NON_BREAKING} {_boxes(_UNKNOWN)}",)
        case ItemType.DATE:
            return (_DAY, _boxes(_UNKNOWN))
        case ItemType.DATETIME:
            return (_HOUR, _boxes(_UNKNOWN))
        case ItemType.EPISODES:
            lines = [line for _ in range(_EPISODES) for line in (f"du {_HOUR}", f"au {_HOUR}")]
            return (*lines, _boxes("aucune", _UNKNOWN))
        case ItemType.TEXT:
            return ("……………………………………", _boxes(_UNKNOWN))
    assert_never(item.type)


def _boxes(*labels: str) -> str:
    return f"{NON_BREAKING}{NON_BREAKING} ".join(
        f"{BOX} {label}".replace(" ", NON_BREAKING) for label in labels
    )
