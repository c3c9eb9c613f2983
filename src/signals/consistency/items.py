"""Items whose parts do not fit their kind or their type."""

from __future__ import annotations

from collections.abc import Iterator

from signals.candidate import leaf_items
from signals.checklist import Checklist
from signals.condition import walk
from signals.consistency.places import CHECKLIST, conditions, items
from signals.consistency.windows import episode_window_problems
from signals.errors import Path, Problem, nearest
from signals.item import Item
from signals.kind import ItemType, Kind

_SIGN_TYPES = (ItemType.YES_NO, ItemType.CHOICE, ItemType.NUMBER, ItemType.EPISODES)


def item_problems(checklist: Checklist) -> Iterator[Problem]:
    """Every item that cannot be asked or answered as its file says, or that nothing reads."""
    for path, item in items(checklist):
        yield from _type_problems(path, item)
        yield from _kind_problems(path, item, checklist)
        if not item.sources:
            yield Problem((*path, "sources"), "aucune source", "citez-en une, ou « expertise »")
        if not item.known_by:
            yield Problem((*path, "known_by"), "vide", "dites comment cela peut être connu")
        if item.kind is Kind.WARNING_SIGN and item.help.is_not is None:
            remedy = "dites les explications ordinaires de ce signe"
            yield Problem((*path, "help", "is_not"), "clé obligatoire absente", remedy)
    yield from _age_problems(checklist)
    yield from _age_doubt_problems(checklist)
    yield from _shared_facts_problems(checklist)
    yield from _former_problems(checklist)
    yield from _computed_problems(checklist)
    yield from _unread(checklist)


def _type_problems(path: Path, item: Item) -> Iterator[Problem]:
    if item.type is ItemType.CHOICE and len(item.options) < 2:
        yield Problem((*path, "options"), "un choix sans options", "donnez-en deux au moins")
    if item.type is not ItemType.CHOICE and (item.options or item.ordered):
        yield Problem((*path, "options"), "options d'une question sans choix", "retirez-les")
    if item.type is not ItemType.NUMBER and (item.maximum is not None or item.presumed):
        yield Problem((*path, "maximum"), "bornes d'une question sans nombre", "retirez-les")
    if item.minimum > item.top:
        remedy = f"maximum doit être au moins {item.minimum}"
        yield Problem((*path, "maximum"), "bornes sans aucune valeur", remedy)


def _kind_problems(path: Path, item: Item, checklist: Checklist) -> Iterator[Problem]:
    if item.kind is not Kind.CONTEXT and item.type not in _SIGN_TYPES:
        remedy = "yes_no, choice ordonné, number ou episodes"
        yield Problem((*path, "type"), f"{item.type.value} ne peut pas être un signe", remedy)
    if item.kind is not Kind.CONTEXT and item.type is ItemType.CHOICE and not item.ordered:
        yield Problem((*path, "ordered"), "un signe à choix non ordonné", "écrivez ordered: true")
    if item.never_lowers and item.kind is not Kind.CONTEXT:
        yield Problem((*path, "never_lowers"), "réservé au contexte", "retirez-le")
    if item.shown_when is None:
        return
    if item.kind.is_sign:
        yield Problem((*path, "shown_when"), "un signe n'est jamais caché", "retirez la condition")
    for _, leaf, _ in walk(item.shown_when):
        for id in leaf_items(leaf, checklist):
            other = checklist.items.get(id)
            if other is not None and (
                other.monotone or other.shown_when is not None or id == item.id
            ):
                remedy = "lisez seulement des questions de contexte toujours montrées"
                yield Problem((*path, "shown_when"), f"lit « {id} »", remedy)


def _age_problems(checklist: Checklist) -> Iterator[Problem]:
    age = checklist.items.get(checklist.age)
    if age is None:
        remedy = nearest(checklist.age, checklist.items)
        yield Problem((CHECKLIST, "age"), f"question inconnue « {checklist.age} »", remedy)
    elif age.type is not ItemType.NUMBER or age.presumed is None or age.presumed.at_most != 17:
        remedy = "type: number et presumed: {at_most: 17}"
        yield Problem((CHECKLIST, "age"), "l'âge doit être un nombre, présumé mineur", remedy)


def _age_doubt_problems(checklist: Checklist) -> Iterator[Problem]:
    for rank, id in enumerate(checklist.age_doubt):
        item = checklist.items.get(id)
        path: Path = (CHECKLIST, "age_doubt", rank)
        if item is None:
            what = f"question inconnue « {id} »"
            yield Problem(path, what, nearest(id, checklist.items))
        elif item.type is not ItemType.YES_NO:
            yield Problem(path, "un doute sur l'âge se répond par oui ou non", "type: yes_no")


def _shared_facts_problems(checklist: Checklist) -> Iterator[Problem]:
    for rank, id in enumerate(checklist.shared_facts):
        item = checklist.items.get(id)
        path: Path = (CHECKLIST, "shared_facts", rank)
        if item is None:
            yield Problem(path, f"question inconnue « {id} »", nearest(id, checklist.items))
        elif id in checklist.shared_facts[:rank]:
            yield Problem(path, f"« {id} » est déjà partagée", "gardez-en une")
        elif item.kind is not Kind.CONTEXT or item.never_lowers:
            what = f"« {id} » n'est pas un simple fait de la déclaration"
            yield Problem(path, what, "un signe se répond pour chaque enfant : retirez-la")
        elif id == checklist.age or item.attribute is not None:
            what = f"« {id} » dit quelque chose de l'enfant lui-même"
            yield Problem(path, what, "elle se répond pour chaque enfant : retirez-la")


def _former_problems(checklist: Checklist) -> Iterator[Problem]:
    taken: set[str] = set()
    for path, item in items(checklist):
        for rank, id in enumerate(item.formerly):
            if id in checklist.items:
                what = f"« {id} » est encore une question de cette grille"
                yield Problem((*path, "formerly", rank), what, "retirez-le")
            elif id in taken:
                what = f"« {id} » est déjà l'ancien nom d'une autre question"
                yield Problem((*path, "formerly", rank), what, "gardez-en une")
            taken.add(id)


def _computed_problems(checklist: Checklist) -> Iterator[Problem]:
    for rank, computed in enumerate(checklist.computed):
        path: Path = (CHECKLIST, "computed", rank)
        item = checklist.items.get(computed.item)
        if item is None:
            what = f"question inconnue « {computed.item} »"
            yield Problem((*path, "item"), what, nearest(computed.item, checklist.items))
        elif item.type is not ItemType.EPISODES:
            what = f"« {item.id} » n'a pas d'épisodes"
            yield Problem((*path, "item"), what, "choisissez une question de type episodes")
        yield from episode_window_problems(path, computed.fact, computed.days)


def _unread(checklist: Checklist) -> Iterator[Problem]:
    read = {
        id
        for path, leaf, _ in conditions(checklist)
        if path[1] == "rules"
        for id in leaf_items(leaf, checklist)
    }
    for path, item in items(checklist):
        if item.kind is not Kind.CONTEXT and item.id not in read:
            remedy = "faites-la lire par une règle, ou par un décompte"
            yield Problem(path, f"aucune règle ne lit « {item.id} »", remedy)
