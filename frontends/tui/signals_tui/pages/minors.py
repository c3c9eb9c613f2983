"""The minors of one declaration side by side, in the order in which they came."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from signals import Outcome
from signals.wording.labels import classification_label, value_text
from signals.wording.measures import boxes
from signals.wording.outcome import finding_text
from signals.wording.typography import spaced
from signals_tui.minors import Minor, Minors, label_of
from signals_tui.pages.to_do import count_text
from signals_tui.typesetting import GAP, Paragraph, heading

TITLE = "Les enfants de cette déclaration"
NAMING = "Un repère, pas un nom : initiales, « la grande ». Il n'est gardé nulle part."
_ORDER = "Dans l'ordre d'entrée. Chacun a ses réponses, ses cases, ses documents."
_ADD = "un autre enfant, avec les faits communs de la déclaration"
_NO_SHARED = "un autre enfant, sans fait commun : tout est demandé pour lui"


def minors_page(minors: tuple[Minor, ...], state: Minors) -> Iterator[Paragraph]:
    """Where each of them stands, with the digit that puts it in front; none is ranked."""
    yield heading(TITLE)
    if state.notice is not None:
        yield Paragraph(state.notice, "! ", strong=True)
    if len(minors) > 1:
        yield Paragraph(spaced(_ORDER))
    for place, minor in enumerate(minors):
        yield GAP
        yield from _minor(place, minor, minors, state)
    if state.writes and state.named == len(minors):
        yield GAP
        yield from _naming(f"> [{len(minors) + 1}] ", state)
    yield GAP
    shared = minors[0].interview.checklist.shared_facts if minors else ()
    yield Paragraph(spaced(_ADD if shared else _NO_SHARED), "[n] ")


def _minor(
    place: int, minor: Minor, minors: tuple[Minor, ...], state: Minors
) -> Iterator[Paragraph]:
    mark = ">" if place == state.pointed and not state.writes else " "
    outcome = minor.interview.outcome
    if state.writes and place == state.named:
        yield from _naming(f"> [{place + 1}] ", state)
    else:
        here = " (devant vous)" if place == state.front and len(minors) > 1 else ""
        title = f"{label_of(minors, place)}, {_age(minor)}{here}"
        yield Paragraph(spaced(title), f"{mark} [{place + 1}] ", strong=place == state.front)
    classification = outcome.established.classification
    if classification is not None:
        told = classification_label(outcome.checklist, classification)
        yield Paragraph(spaced(f"Classification : {told}"), indent=6, strong=True)
    established, possible = (
        finding_text(evolve(each, classification=None), outcome.checklist)
        for each in (outcome.established, outcome.possible)
    )
    yield Paragraph(spaced(f"Établi : {established}"), indent=6)
    yield Paragraph(spaced(f"Possible : {possible}"), indent=6)
    yield Paragraph(_progress(minor, outcome), indent=6)


def _naming(lead: str, state: Minors) -> Iterator[Paragraph]:
    yield Paragraph(f"{state.typed}_", lead, strong=True)
    yield Paragraph(spaced(NAMING), indent=6)


def _age(minor: Minor) -> str:
    """The age as it was answered: « âge non su » where it was not."""
    interview = minor.interview
    item = interview.checklist.items[interview.checklist.age]
    known = [each for each in interview.statements(item) if each.known]
    return " / ".join(value_text(item, each.value) for each in known) or "âge non su"


def _progress(minor: Minor, outcome: Outcome) -> str:
    interview = minor.interview
    answered = sum(bool(interview.statements(item)) for item in interview.items)
    count = count_text(tuple(boxes(outcome, minor.kept)))
    return spaced(f"{answered}/{len(interview.items)} réponses ; actions {count}")
