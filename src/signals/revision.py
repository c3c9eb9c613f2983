"""What changed between two versions of a checklist, element by element."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from attrs import AttrsInstance, evolve, fields, frozen, has

from signals.checklist import Checklist, Section
from signals.condition import Condition
from signals.item import Item
from signals.migration import new_id
from signals.orientation import Orientation
from signals.source import Citation


class Subject(Enum):
    """What an element of a checklist is, in the order in which changes are told."""

    CHECKLIST = "checklist"
    SECTION = "section"
    ITEM = "item"
    RULE = "rule"
    GUARANTEE = "guarantee"
    ACTION = "action"
    FLOOR = "floor"
    CIRCUIT = "circuit"
    CLASSIFICATION = "classification"
    SCORE = "score"
    TABLE = "table"
    SOURCE = "source"


@frozen
class Difference:
    """One part of an element that is not what it was: its name, what it was and what it is.

    A part of a part is named after both: ``help.weighs``.
    """

    part: str
    before: object
    after: object


@frozen
class Revised:
    """An element that was added (no ``before``), removed (no ``after``) or changed.

    ``former`` is the id that it had, where a question was renamed.
    """

    subject: Subject
    id: str
    before: object | None
    after: object | None
    former: str | None = None
    differences: tuple[Difference, ...] = ()


_HEAD = (
    "title",
    "audience",
    "validation",
    "law_as_of",
    "review_by",
    "introduction",
    "limits",
    "age",
    "age_doubt",
    "shared_facts",
    "parts",
    "computed",
    "talk",
)
_ORDERED = (Subject.SECTION, Subject.ACTION, Subject.CLASSIFICATION)
"""What is asked, done or ranked in the order in which it is written."""


def revisions(old: Checklist, new: Checklist) -> Iterator[Revised]:
    """Every element that changed from one version to another, subject by subject."""
    head = (
        *_differences(old, new, _HEAD),
        *_differences(old.rulebook, new.rulebook, ("contest",)),
        *(each for subject in _ORDERED for each in _reordered(subject, old, new)),
    )
    if head:
        yield Revised(Subject.CHECKLIST, new.id, old, new, differences=head)
    for subject in Subject:
        before, after = _elements(old, subject), _elements(new, subject)
        names = {id: new_id(id, new) if subject is Subject.ITEM else id for id in before}
        former = {name: id for id, name in names.items()}
        for id, element in before.items():
            if names[id] not in after:
                yield Revised(subject, id, element, None)
        for id, element in after.items():
            if id not in former:
                yield Revised(subject, id, None, element)
                continue
            was = before[former[id]]
            found = _changed(was, element, old, new)
            renamed = former[id] if former[id] != id else None
            if found or renamed:
                yield Revised(subject, id, was, element, renamed, found)


def _elements(checklist: Checklist, subject: Subject) -> Mapping[str, object]:
    book = checklist.rulebook
    match subject:
        case Subject.CHECKLIST:
            return {}
        case Subject.SECTION:
            return {each.id: evolve(each, items=()) for each in checklist.sections}
        case Subject.ITEM:
            return checklist.items
        case Subject.RULE:
            return checklist.rules
        case Subject.GUARANTEE:
            return {each.id: each for each in book.guarantees}
        case Subject.ACTION:
            return checklist.actions
        case Subject.FLOOR:
            return {each.action: each for each in book.floor}
        case Subject.CIRCUIT:
            names = [each for each in Orientation if each is not Orientation.NOT_ASSESSED]
            return {each.value: book.orientations.of(each) for each in names}
        case Subject.CLASSIFICATION:
            return checklist.classifications
        case Subject.SCORE:
            return checklist.scores
        case Subject.TABLE:
            return checklist.tables
        case Subject.SOURCE:
            return {each: each for each in sorted(cited(checklist))}


def cited(checklist: Checklist) -> frozenset[str]:
    """The ids of the sources that a checklist cites."""
    book = checklist.rulebook
    cited_by: list[tuple[Citation, ...]] = [item.sources for item in checklist.items.values()]
    cited_by += [rule.sources for rule in book.rules]
    cited_by += [action.sources for action in book.actions]
    cited_by += [] if checklist.talk is None else [checklist.talk.sources]
    return frozenset(each.source for citations in cited_by for each in citations)


def _changed(was: object, now: object, old: Checklist, new: Checklist) -> tuple[Difference, ...]:
    of = type(was)
    if not has(of):
        return ()
    found = [*_differences(was, now, _names(of))]
    if isinstance(was, Section) and isinstance(now, Section):
        asked = (tuple(new_id(id, new) for id in _asked(was.id, old)), _asked(now.id, new))
        found += _order("order_of_items", *asked)
    if isinstance(was, Item) and isinstance(now, Item):
        places = old.section_of(was.id), new.section_of(now.id)
        if places[0].id != places[1].id:
            found.append(Difference("section", places[0].title, places[1].title))
    return tuple(found)


def _names(of: type[AttrsInstance]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(of) if each.name != "id")


def _differences(was: object, now: object, names: tuple[str, ...]) -> Iterator[Difference]:
    for name in names:
        before, after = getattr(was, name, None), getattr(now, name, None)
        told = after if before is None else before
        of = type(told)
        if before == after:
            continue
        if has(of) and not isinstance(told, Condition):
            for each in _differences(before, after, _names(of)):
                yield evolve(each, part=f"{name}.{each.part}")
        else:
            yield Difference(name, before, after)


def _asked(section: str, checklist: Checklist) -> tuple[str, ...]:
    """The ids of the questions of a section, in their order."""
    return tuple(
        item.id for each in checklist.sections if each.id == section for item in each.items
    )


def _reordered(subject: Subject, old: Checklist, new: Checklist) -> Iterator[Difference]:
    before, after = _elements(old, subject), _elements(new, subject)
    return _order(f"order_of_{subject.value}s", tuple(before), tuple(after))


def _order(part: str, before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Difference]:
    """What both have, where the one has it in another order than the other."""
    was = tuple(id for id in before if id in after)
    now = tuple(id for id in after if id in before)
    if was != now:
        yield Difference(part, was, now)
