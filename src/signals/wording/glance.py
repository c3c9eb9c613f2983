"""What an outcome shows at a glance: where each orientation stands, and what was answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from signals.checklist import Section
from signals.facts import Facts
from signals.finding import UNDETERMINED
from signals.item import Item
from signals.kind import ItemType, Kind
from signals.orientation import Orientation, Urgency
from signals.outcome import Outcome
from signals.wording.labels import URGENCIES, classification_label, level_label
from signals.wording.typography import spaced


class Reached(Enum):
    """Where an orientation stands: settled, still open, or not met by the answers as they are."""

    ESTABLISHED = "established"
    POSSIBLE = "possible"
    NOT_MET = "not_met"
    EXCEEDED = "exceeded"
    NOT_ASSESSED = "not_assessed"


class Given(Enum):
    """What a question was given: a yes, a no, another answer, nothing settled, or nothing."""

    YES = "yes"
    TOLD = "told"
    NO = "no"
    UNKNOWN = "unknown"
    NOT_ASKED = "not_asked"


GIVEN = {
    Given.YES: "oui",
    Given.TOLD: "autre réponse",
    Given.NO: "non",
    Given.UNKNOWN: "pas su",
    Given.NOT_ASKED: "sans réponse",
}
MEANINGS = {
    Given.YES: "oui",
    Given.TOLD: "autre réponse (âge, date, choix…)",
    Given.NO: "non, ou aucun",
    Given.UNKNOWN: "pas su, ou contradictoire",
    Given.NOT_ASKED: "sans réponse",
}
_NOT_MET = "non atteint par les réponses données"
_EXCEEDED = "dépassé par une orientation plus haute"
_NOT_ASSESSED = "non évalué"


@frozen
class Rung:
    """An orientation with where it stands, and how soon it is or could be due."""

    orientation: Orientation
    label: str
    reached: Reached
    says: str


@frozen
class Answered:
    """A section with how many of its questions were given what; those hidden have no part."""

    title: str
    counts: tuple[tuple[Given, int], ...]

    @property
    def says(self) -> str:
        """The figures in words, those of zero left out."""
        return ", ".join(f"{count} {GIVEN[given]}" for given, count in self.counts if count)


def rungs(outcome: Outcome) -> tuple[Rung, ...]:
    """The four orientations, the highest first, each with where it stands."""
    levels = [each for each in Orientation if each is not Orientation.NOT_ASSESSED]
    return tuple(_rung(each, outcome) for each in reversed(levels))


def _rung(orientation: Orientation, outcome: Outcome) -> Rung:
    reached = _reached(orientation, outcome)
    label = spaced(level_label(orientation, outcome.checklist))
    return Rung(orientation, label, reached, spaced(_says(orientation, reached, outcome)))


def _reached(orientation: Orientation, outcome: Outcome) -> Reached:
    established, lowest = outcome.established, orientation is Orientation.VIGILANCE
    if orientation in (*established.orientations, established.level):
        return Reached.ESTABLISHED
    if lowest and established.level is Orientation.NOT_ASSESSED:
        return Reached.NOT_ASSESSED
    if orientation in outcome.possible.orientations:
        return Reached.POSSIBLE
    return Reached.EXCEEDED if lowest else Reached.NOT_MET


def _says(orientation: Orientation, reached: Reached, outcome: Outcome) -> str:
    rules = outcome.rules.items()
    mine = [(rule.urgency, held) for rule, held in rules if rule.orientation is orientation]
    now = max((urgency for urgency, held in mine if held), default=None)
    worst = max((urgency for urgency, held in mine if held is not False), default=None)
    match reached:
        case Reached.ESTABLISHED:
            return _established(now, worst)
        case Reached.POSSIBLE if worst is not None:
            return f"encore possible, {URGENCIES[worst]}"
        case Reached.EXCEEDED:
            return _EXCEEDED
        case Reached.NOT_ASSESSED:
            return _NOT_ASSESSED
        case _:
            return _NOT_MET


def _established(now: Urgency | None, worst: Urgency | None) -> str:
    told = "établi" if now is None else f"établi, {URGENCIES[now]}"
    if worst is None or worst <= (now or Urgency.ORDINARY):
        return told
    return f"{told} ; encore possible : {URGENCIES[worst]}"


def classification_says(outcome: Outcome) -> str | None:
    """The classification settled and the highest still possible; none where there is none."""
    settled, worst = outcome.established.classification, outcome.possible.classification
    if settled is None:
        return None
    told = f"Classification : {classification_label(outcome.checklist, settled)}"
    if settled == worst or worst in (None, UNDETERMINED):
        return spaced(told)
    return spaced(f"{told} ; encore possible : {classification_label(outcome.checklist, worst)}")


def answered(outcome: Outcome) -> tuple[Answered, ...]:
    """What was answered and what remains open, section by section."""
    return tuple(_section(section, outcome) for section in outcome.checklist.sections)


def _section(section: Section, outcome: Outcome) -> Answered:
    facts = outcome.facts
    shown = [item for item in section.items if item.id not in facts.hidden]
    found = Counter(_given(item, facts) for item in shown)
    return Answered(spaced(section.title), tuple((each, found[each]) for each in Given))


def _given(item: Item, facts: Facts) -> Given:
    said = facts.stated(item)
    if not said:
        return Given.NOT_ASKED
    if not any(each.known for each in said):
        return Given.UNKNOWN
    if _is_plain_fact(item):
        return Given.TOLD
    # What was answered counts as such, even while the context may still hide the question.
    return {True: Given.YES, False: Given.NO, None: Given.UNKNOWN}[facts.told(item)]


def _is_plain_fact(item: Item) -> bool:
    """Whether an answer to it is neither a yes nor a no: an age, a day, one of some options."""
    if item.type in (ItemType.CHOICE, ItemType.NUMBER):
        return item.kind is Kind.CONTEXT or (item.type is ItemType.CHOICE and not item.ordered)
    return item.type in (ItemType.DATE, ItemType.DATETIME, ItemType.TEXT)


def orientations_lines(outcome: Outcome) -> Iterator[str]:
    """Where each orientation stands, one sentence each, then the classification."""
    for rung in rungs(outcome):
        yield spaced(f"{rung.label} : {rung.says}.")
    told = classification_says(outcome)
    if told is not None:
        yield f"{told}."


def answered_lines(outcome: Outcome) -> Iterator[str]:
    """What was answered and what remains open, one sentence a section."""
    for section in answered(outcome):
        if section.says:
            yield spaced(f"{section.title} : {section.says}.")
