"""Conditions that do not fit what they read, can never hold, or could lower an outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from signals.candidate import leaf_items
from signals.checklist import Checklist
from signals.condition import (
    AtLeast,
    Compared,
    Condition,
    Count,
    EpisodeFact,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Present,
    Within,
    walk,
)
from signals.consistency.places import conditions
from signals.consistency.windows import (
    episode_window_problems,
    hours_problems,
    window_problems,
)
from signals.errors import Path, Problem, nearest
from signals.item import Item
from signals.kind import ItemType, Kind

_DATES = (ItemType.DATE, ItemType.DATETIME)
_READ_BY = {
    Present: (ItemType.YES_NO, ItemType.CHOICE, ItemType.NUMBER, ItemType.EPISODES),
    Compared: (ItemType.YES_NO, ItemType.CHOICE, ItemType.NUMBER),
    Within: (ItemType.YES_NO, *_DATES),
    Episodes: (ItemType.EPISODES,),
    HoursSince: (ItemType.DATETIME,),
}
_IN_HOURS = (EpisodeFact.LONGEST, EpisodeFact.LENGTH, EpisodeFact.HOURS_SINCE)
_MOST_EPISODES = 1_000
_GROWING = (EpisodeFact.COUNT, EpisodeFact.LONGEST, EpisodeFact.GROWTH)


def condition_problems(checklist: Checklist) -> Iterator[Problem]:
    """Every condition that is ill-formed, impossible by its shape, or not safe for a sign."""
    for path, condition, _ in conditions(checklist):
        match condition:
            case Present() | Compared() | Within() | Episodes() | HoursSince():
                yield from _item_problems(path, condition, checklist)
            case AtLeast(k, parts) if not 1 <= k <= len(parts):
                what = f"au moins {k} sur {len(parts)} ne peut pas être"
                yield Problem((*path, "at_least"), what, f"un nombre de 1 à {len(parts)}")
            case Count():
                yield from _count_problems(path, condition, checklist)
            case Not(part):
                yield from _negation_problems(path, part, checklist)
            case InBand(score, band):
                known = checklist.scores.get(score)
                bands = [] if known is None else [each.id for each in known.bands]
                yield from _named((*path, "score"), score, checklist.scores)
                yield from _named((*path, "at_least"), band, bands if known else [band])
            case InTable(table, result):
                found = checklist.tables.get(table)
                yield from _named((*path, "table"), table, checklist.tables)
                yield from _named((*path, "at_least"), result, found.results if found else [result])
            case _:
                pass


def _named(path: Path, id: str, known: Iterable[str]) -> Iterator[Problem]:
    ids = list(known)
    if id not in ids:
        yield Problem(path, f"identifiant inconnu « {id} »", nearest(id, ids))


def _item_problems(
    path: Path, condition: Present | Compared | Within | Episodes | HoursSince, checklist: Checklist
) -> Iterator[Problem]:
    item = checklist.items.get(condition.item)
    if item is None:
        what = f"question inconnue « {condition.item} »"
        yield Problem(path, what, nearest(condition.item, checklist.items))
        return
    if item.type not in _READ_BY[type(condition)] or (
        isinstance(condition, Present) and item.type is ItemType.CHOICE and not item.ordered
    ):
        remedy = "changez la condition, ou le type de la question"
        yield Problem(path, f"cette condition ne lit pas un {item.type.value}", remedy)
        return
    match condition:
        case Compared():
            yield from _comparison_problems(path, condition, item)
        case Within(_, days):
            yield from window_problems((*path, "within"), days)
        case HoursSince(_, at_least):
            yield from hours_problems((*path, "hours_since"), at_least)
        case Episodes():
            yield from _episode_problems((*path, "episodes"), condition, item)
        case _:
            pass


def _comparison_problems(path: Path, condition: Compared, item: Item) -> Iterator[Problem]:
    bounds = (condition.at_least, condition.at_most)
    if item.type is ItemType.YES_NO:
        if condition.one_of not in (("yes",), ("no",)):
            yield Problem(path, "une question oui/non se compare à yes ou à no", "écrivez is: yes")
        elif item.monotone and condition.one_of == ("no",):
            yield from _lowering(path, item)
        return
    values = [value for value in (*condition.one_of, *bounds) if value is not None]
    for value in values:
        yield from _value_problems(path, value, item)
    if any(list(_value_problems(path, value, item)) for value in values):
        return
    if (condition.one_of and item.monotone) or (condition.at_most is not None and item.monotone):
        yield from _lowering(path, item)
    if bounds != (None, None) and item.type is ItemType.CHOICE and not item.ordered:
        yield Problem(path, "bornes sur un choix non ordonné", "écrivez one_of")
    elif None not in bounds and _rank(item, bounds[0]) > _rank(item, bounds[1]):
        yield Problem(path, "intervalle vide", "at_least doit être au plus at_most")


def _rank(item: Item, value: str | int | None) -> int:
    return value if isinstance(value, int) else item.option_ids.index(str(value))


def _value_problems(path: Path, value: str | int, item: Item) -> Iterator[Problem]:
    if item.type is ItemType.CHOICE:
        if value not in item.option_ids:
            what = f"« {value} » n'est pas une option de « {item.id} »"
            yield Problem(path, what, nearest(str(value), item.option_ids))
    elif not isinstance(value, int) or not item.minimum <= value <= item.top:
        remedy = f"un nombre de {item.minimum} à {item.top}"
        yield Problem(path, f"« {value} » est hors des bornes de « {item.id} »", remedy)


def _lowering(path: Path, item: Item) -> Iterator[Problem]:
    remedy = "sur un signe, écrivez seulement yes ou at_least"
    yield Problem(path, f"plus de « {item.id} » pourrait abaisser l'orientation", remedy)


def _episode_problems(path: Path, condition: Episodes, item: Item) -> Iterator[Problem]:
    if item.monotone and condition.fact not in _GROWING:
        yield from _lowering((*path, "fact"), item)
    if condition.at_least < 1:
        yield Problem((*path, "at_least"), "toujours vrai", "au moins 1")
    elif condition.fact is EpisodeFact.COUNT and condition.at_least > _MOST_EPISODES:
        what = f"au moins {condition.at_least} épisodes ne peut pas être"
        yield Problem((*path, "at_least"), what, f"un nombre de 1 à {_MOST_EPISODES}")
    elif condition.fact in _IN_HOURS:
        yield from hours_problems(path, condition.at_least)
    yield from episode_window_problems(path, condition.fact, condition.days)


def _count_problems(path: Path, count: Count, checklist: Checklist) -> Iterator[Problem]:
    path = (*path, "count")
    groups = {group for item in checklist.items.values() for group in item.groups}
    for rank, section in enumerate(count.sections):
        known = [each.id for each in checklist.sections]
        yield from _named((*path, "sections", rank), section, known)
    for rank, group in enumerate(count.groups):
        yield from _named((*path, "groups", rank), group, groups)
    if Kind.CONTEXT in count.kinds:
        yield Problem((*path, "kinds"), "le contexte ne se compte pas", "retirez context")
    if Kind.VULNERABILITY in count.kinds and len(set(count.kinds)) > 1:
        remedy = "comptez les vulnérabilités à part"
        yield Problem((*path, "kinds"), "un facteur de risque ajouté à des signes", remedy)
    units = len(checklist.counted(count))
    if not 1 <= count.at_least <= units:
        what = f"au moins {count.at_least} sur {units} ne peut pas être"
        yield Problem((*path, "at_least"), what, f"un nombre de 1 à {units}")


def _negation_problems(path: Path, part: Condition, checklist: Checklist) -> Iterator[Problem]:
    for _, leaf, _ in walk(part):
        for id in leaf_items(leaf, checklist):
            item = checklist.items.get(id)
            if item is not None and item.monotone:
                yield from _lowering((*path, "not"), item)
