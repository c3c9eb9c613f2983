"""What a condition asks of one question's answer, in words: its option, its bounds, its dates."""

from __future__ import annotations

from typing import assert_never

from signals.answer import Answer
from signals.condition import Compared, EpisodeFact, Episodes
from signals.item import Item
from signals.kind import ItemType
from signals.wording.printed_numbers import PrintedNumbers


def compared_words(condition: Compared, numbers: PrintedNumbers) -> str:
    """A comparison in words: yes or no, some options, a number or its bounds."""
    item = numbers.checklist.items[condition.item]
    number = numbers.of(item.id)
    if item.type is ItemType.YES_NO:
        return f"{'oui' if Answer.YES.value in condition.one_of else 'non'} à {number}"
    if item.type is ItemType.CHOICE:
        options = ", ".join(f"« {label} »" for label in _options(condition, item))
        return f"{number} : réponse parmi {options}"
    if condition.one_of:
        return f"{number} : nombre parmi {', '.join(str(each) for each in condition.one_of)}"
    low, high = condition.at_least, condition.at_most
    if low is None:
        return f"{number} : au plus {_amount(high, item)}"
    if high is None:
        return f"{number} : au moins {_amount(low, item)}"
    return f"{number} : de {low} à {_amount(high, item)}"


def _options(condition: Compared, item: Item) -> list[str]:
    """The labels accepted, those between two bounds named one by one."""
    if condition.one_of:
        return [option.label for option in item.options if option.id in condition.one_of]
    ids = item.option_ids
    low = 0 if condition.at_least is None else ids.index(str(condition.at_least))
    high = len(ids) if condition.at_most is None else ids.index(str(condition.at_most)) + 1
    return [option.label for option in item.options[low:high]]


def _amount(bound: str | int | None, item: Item) -> str:
    return f"{bound} {item.unit}" if item.unit else f"{bound}"


def episodes_words(condition: Episodes, numbers: PrintedNumbers) -> str:
    """A fact of episodes in words: how many, how long, whether they grow, how long ago."""
    number, bound = numbers.of(condition.item), condition.at_least
    match condition.fact:
        case EpisodeFact.COUNT:
            since = condition.days
            within = "" if since is None else f", commencés dans les {since} derniers jours"
            return f"{number} : au moins {bound} en tout{within}"
        case EpisodeFact.LONGEST:
            return f"{number} : une fois d'au moins {bound} heures"
        case EpisodeFact.GROWTH:
            return f"{number} : une fois plus longue qu'une fois d'avant"
        case EpisodeFact.LENGTH:
            return f"{number} : la dernière fois a duré au moins {bound} heures"
        case EpisodeFact.HOURS_SINCE:
            return f"{number} : la dernière fois a commencé il y a au moins {bound} heures"
    assert_never(condition.fact)
