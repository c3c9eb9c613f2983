"""The top of the orientation: the classification, what to ask or do now, before any reason."""

from __future__ import annotations

from collections.abc import Iterator

from signals import Outcome
from signals.finding import UNDETERMINED
from signals.interview import Interview
from signals.interview.reaching import numbered
from signals.item import Item
from signals.wording.computed import COMPUTED_TITLE, computed_lines
from signals.wording.guide import Guide
from signals.wording.labels import classification_label
from signals.wording.measures import FLOOR, Box
from signals.wording.outcome import (
    cautions,
    established_text,
    finding_text,
    possible_text,
    standing_notices,
)
from signals.wording.profiles import YOU_ARE
from signals.wording.typography import spaced
from signals_tui.pages.to_do import TITLE, boxes_lines, count_text
from signals_tui.typesetting import GAP, Paragraph, heading

COMPUTING = "Calcul en cours…"
_FIRST = 6
"""How many questions are read at a glance; the others are told further down."""
_GO = "[g] puis le numéro : aller à la question."


def at_a_glance(
    interview: Interview, boxes: tuple[Box, ...], guide: Guide, inquired: bool
) -> Iterator[Paragraph]:
    """The classification, with the questions that settle it or the actions it brings."""
    outcome = interview.outcome
    classification = outcome.established.classification
    told = tuple(cautions(outcome))
    if classification == UNDETERMINED:
        yield heading("Classification : non déterminée — à demander maintenant")
        yield from _to_ask(interview, inquired)
    elif classification is not None:
        label = classification_label(outcome.checklist, classification)
        yield heading(spaced(f"Classification : {label}"))
    yield from _summary(outcome, inquired)
    if classification != UNDETERMINED:
        yield from _noted(told)
    if not outcome.checklist.classifications:
        # No question stands above: what is reckoned, as a length to be written, is read first.
        yield from reckoned(outcome)
    yield heading(f"{TITLE} ({count_text(boxes)})")
    yield from boxes_lines(boxes, guide.date)
    yield Paragraph(spaced(f"{FLOOR} : dû quelles que soient les réponses."), indent=3)
    yield GAP
    if classification == UNDETERMINED:
        yield from _noted(told)
    yield from _noted(tuple(standing_notices(outcome.checklist)))
    if guide.profile is not None:
        yield Paragraph(spaced(f"{YOU_ARE} : {guide.profile.name} (touche v pour changer)."))
    yield GAP


def reckoned(outcome: Outcome) -> Iterator[Paragraph]:
    """What is computed from the dates that were told."""
    lines = tuple(computed_lines(outcome))
    if not lines:
        return
    yield heading(COMPUTED_TITLE)
    for label, value in lines:
        yield Paragraph(spaced(f"{label} : {value}"), "- ")
    yield GAP


def _noted(sentences: tuple[str, ...]) -> Iterator[Paragraph]:
    for sentence in sentences:
        yield Paragraph(sentence, "! ")


def _to_ask(interview: Interview, inquired: bool) -> Iterator[Paragraph]:
    """The questions that can settle the classification, each with the number that leads to it."""
    if not inquired:
        yield Paragraph(COMPUTING)
        return
    numbers = {item.id: number for number, item in numbered(interview)}
    items = [item for item in settling(interview.outcome) if item.id in numbers]
    for item in items[:_FIRST]:
        yield Paragraph(spaced(item.question), f"{numbers[item.id]:3}. ", strong=True)
    left = len(items) - _FIRST
    more = spaced(f" Et {left} autres : plus bas.") if left > 0 else ""
    yield Paragraph(spaced(_GO) + more, indent=5)


def settling(outcome: Outcome) -> tuple[Item, ...]:
    """The questions to ask that can settle a classification that is not determined, in order."""
    to_ask = {item.id for item in outcome.to_ask}
    return tuple(
        outcome.checklist.items[each.item]
        for each in outcome.raisings
        if each.item in to_ask and each.reaches.classification != UNDETERMINED
    )


def _summary(outcome: Outcome, inquired: bool) -> Iterator[Paragraph]:
    yield heading("Orientation")
    yield Paragraph(established_text(outcome), strong=True)
    if inquired:
        yield Paragraph(possible_text(outcome))
    else:
        possible = finding_text(outcome.possible, outcome.checklist)
        yield Paragraph(spaced(f"Encore possible : {possible}."))
