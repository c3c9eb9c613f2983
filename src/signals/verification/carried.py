"""Any answers given under one version of a checklist, as another version reads them."""

from __future__ import annotations

from functools import reduce

from attrs import evolve

from signals.checklist import Checklist
from signals.condition import Condition, Episodes, Within
from signals.item import Item
from signals.migration import new_id
from signals.verification.answers import Answers, conditions_of
from signals.verification.formula import Formula, all_of, any_of, at_most, none_of, whether
from signals.verification.readings.choice import Choice
from signals.verification.readings.episodic import Episodic
from signals.verification.readings.moment import Dated
from signals.verification.readings.number import Numbered
from signals.verification.readings.reading import Reading
from signals.verification.readings.text import Texted
from signals.verification.readings.yes_no import YesNo


def both_read(old: Checklist, new: Checklist) -> tuple[Answers, Answers]:
    """Any answers to an older version, and the same as a newer one reads them.

    A question that the newer has alone is not answered; an answer that no longer fits is left.
    """
    former: dict[str, list[str]] = {}
    for id in old.items:
        former.setdefault(new_id(id, new), []).append(id)
    beside = tuple(leaf for each in conditions_of(new) for leaf in _renamed(each, former))
    one = Answers.any(old, "answers", beside=beside)
    absent = Answers.any(new, "absent", one.now)
    readings: dict[str, Reading] = {}
    for id, item in new.items.items():
        sources = [one.readings[each] for each in old.items if new_id(each, new) == id]
        fitting = [_under(item, each) for each in sources if each.item.type is item.type]
        readings[id] = reduce(_joined, fitting, _unanswered(absent.readings[id]))
    return one, Answers(new, one.now, readings, absent.leaves)


def told_apart(new: Checklist, answers: Answers) -> Formula:
    """That no two questions on episodes which the newer version makes one are both told.

    What their episodes amount to together is not known of what each amounts to.
    """
    told: dict[str, list[Formula]] = {}
    for id, reading in answers.readings.items():
        if isinstance(reading, Episodic):
            told.setdefault(new_id(id, new), []).append(reading.told)
    return all_of(at_most(1, each) for each in told.values())


def _renamed(leaf: Condition, former: dict[str, list[str]]) -> list[Condition]:
    """A condition of the newer version, on each item that the older names it by."""
    if isinstance(leaf, Within | Episodes):
        return [evolve(leaf, item=id) for id in former.get(leaf.item, ())]
    return []


def _under(item: Item, reading: Reading) -> Reading:
    """The statements of an item as another version of it takes them: all of them, or none."""
    match reading:
        case Choice():
            options = dict(zip(reading.item.option_ids, reading.options, strict=True))
            kept = tuple(options.get(id, False) for id in item.option_ids)
            gone = [each for id, each in options.items() if id not in item.option_ids]
            fits = none_of(any_of(gone))
            told = tuple(all_of((each, fits)) for each in kept)
            return Choice(item, all_of((reading.unknown, fits)), told)
        case Numbered():
            inside = all_of((reading.lowest >= item.minimum, reading.highest <= item.top))
            fits = any_of((none_of(reading.told), inside))
            return evolve(
                reading,
                item=item,
                unknown=all_of((reading.unknown, fits)),
                told=all_of((reading.told, fits)),
            )
        case _:
            return evolve(reading, item=item)


def _unanswered(reading: Reading) -> Reading:
    """A question that nobody answered."""
    match reading:
        case YesNo():
            return evolve(reading, unknown=False, dated=False, undated=False, no=False)
        case Choice():
            return evolve(reading, unknown=False, options=tuple(False for _ in reading.options))
        case Numbered() | Dated() | Episodic():
            return evolve(reading, unknown=False, told=False)
        case Texted():
            return evolve(reading, unknown=False, written=False)
    raise TypeError(f"no reading of {reading.item.id}")


def _joined(one: Reading, other: Reading) -> Reading:
    """The statements of two questions that a version makes one of."""
    unknown = any_of((one.unknown, other.unknown))
    if isinstance(one, YesNo) and isinstance(other, YesNo):
        newer = all_of((other.dated, any_of((none_of(one.dated), other.newest < one.newest))))
        return evolve(
            other,
            unknown=unknown,
            dated=any_of((one.dated, other.dated)),
            undated=any_of((one.undated, other.undated)),
            no=any_of((one.no, other.no)),
            newest=whether(newer, other.newest, one.newest),
        )
    if isinstance(one, Choice) and isinstance(other, Choice):
        options = tuple(any_of(pair) for pair in zip(one.options, other.options, strict=True))
        return evolve(other, unknown=unknown, options=options)
    if isinstance(one, Numbered) and isinstance(other, Numbered):
        lower = all_of((one.told, any_of((none_of(other.told), one.lowest < other.lowest))))
        higher = all_of((one.told, any_of((none_of(other.told), one.highest > other.highest))))
        return evolve(
            other,
            unknown=unknown,
            told=any_of((one.told, other.told)),
            lowest=whether(lower, one.lowest, other.lowest),
            highest=whether(higher, one.highest, other.highest),
        )
    if isinstance(one, Dated) and isinstance(other, Dated):
        return evolve(other.joined(one), unknown=unknown)
    if isinstance(one, Episodic) and isinstance(other, Episodic):
        # The older version may read more of its episodes than the newer.
        read = dict(other.facts)
        other = evolve(other, facts=tuple((fact, read[fact]) for fact, _ in one.facts))
        return evolve(other.merged(other.told, one), unknown=unknown)
    return evolve(other.merged(other.known, one), unknown=unknown)
