"""The live orientation beside the question: established, possible, what to ask first."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from signals import Finding, Item, Outcome
from signals.finding import UNDETERMINED, height
from signals.interview.reaching import numbered
from signals.orientation import Orientation
from signals.wording.labels import URGENCIES, classification_label, level_label
from signals.wording.outcome import finding_text
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.sheet.glance import short_notice, told_first
from signals_tui.typesetting import BLANK, Line, cut, shortened, wrapped

_SPARE = 3


def outcome_pane(desk: Desk, columns: int, rows: int) -> tuple[Line, ...]:
    """The classification, what is established and possible, then what to ask first."""
    if desk.interview is None:
        return ()
    outcome = desk.interview.outcome
    lines = [*_classification(outcome, columns)]
    lines += [Line("ÉTABLI", strong=True), *_established(outcome, columns), BLANK]
    lines += [Line("ENCORE POSSIBLE", strong=True), *_possible(outcome, columns), BLANK]
    notices = _short_notices(desk, outcome, columns)
    left = rows - len(lines) - len(notices) - (1 if notices else 0)
    if left >= _SPARE:
        lines += _to_ask(desk, outcome, columns, left - 1)
        lines += [BLANK] * (rows - len(lines) - len(notices))
    return (*lines, *notices)[:rows]


def outcome_strip(desk: Desk, columns: int, rows: int) -> tuple[Line, ...]:
    """The same in two lines, for a narrow window."""
    if desk.interview is None:
        return ()
    outcome = desk.interview.outcome
    classification = outcome.established.classification
    first = "" if classification is None else f"{_classified(outcome, classification).upper()} | "
    established, possible = (
        finding_text(finding, outcome.checklist)
        for finding in (evolve(outcome.established, classification=None), outcome.possible)
    )
    lines = (Line(cut(spaced(f"{first}ÉTABLI {established}"), columns), strong=True),)
    return (*lines, Line(cut(f"POSSIBLE {possible}", columns)))[:rows]


def _classification(outcome: Outcome, columns: int) -> Iterator[Line]:
    """The classification first, in a sector that has some: until it is settled, it is said so."""
    classification = outcome.established.classification
    if classification is None:
        return
    yield Line("CLASSIFICATION", strong=True)
    label = classification_label(outcome.checklist, classification).upper()
    for text in wrapped(label, columns):
        yield Line(text, strong=True)
    yield BLANK


def _classified(outcome: Outcome, classification: str) -> str:
    label = classification_label(outcome.checklist, classification)
    return label if classification != UNDETERMINED else f"classification {label}"


def _established(outcome: Outcome, columns: int) -> list[Line]:
    found = outcome.established
    if found.level is Orientation.NOT_ASSESSED and not found.orientations:
        started = outcome.screening.anything_stated
        why = "aucun signe renseigné par oui ou par non" if started else "aucune réponse donnée"
        return [Line(text) for text in wrapped(spaced(f"Non évalué : {why}."), columns)]
    others = list(found.orientations[1:])
    also = [
        line
        for each in others
        for line in wrapped(f"+ {level_label(each, outcome.checklist)}", columns)
    ]
    told = evolve(found, classification=None)
    return [*_finding(told, outcome, columns), *map(Line, also)]


def _possible(outcome: Outcome, columns: int) -> list[Line]:
    found, possible = outcome.established, outcome.possible
    known = (*found.orientations, Orientation.VIGILANCE)
    further = [each for each in possible.orientations if each not in known]
    if height(found, outcome.checklist) < height(possible, outcome.checklist):
        # What is settled already is not told again as what may still come.
        settled = found.classification == possible.classification
        told = evolve(possible, classification=None) if settled else possible
        return [*_finding(told, outcome, columns)]
    if not further:
        return [Line(text) for text in wrapped("Rien au-delà de ce qui est établi.", columns)]
    labels = [level_label(each, outcome.checklist) for each in further]
    texts = [spaced("Rien de plus haut, mais aussi :"), *(f"+ {label}" for label in labels)]
    return [Line(line) for text in texts for line in wrapped(text, columns)]


def _finding(found: Finding, outcome: Outcome, columns: int) -> Iterator[Line]:
    for text in wrapped(level_label(found.level, outcome.checklist), columns):
        yield Line(text, strong=True)
    if found.urgency is not None and found.orientations:
        yield from map(Line, wrapped(spaced(f"Urgence : {URGENCIES[found.urgency]}"), columns))
    if found.classification is not None:
        label = classification_label(outcome.checklist, found.classification)
        yield from map(Line, wrapped(label, columns))


def _to_ask(desk: Desk, outcome: Outcome, columns: int, rows: int) -> list[Line]:
    title = Line("À SAVOIR EN PRIORITÉ", strong=True)
    if not desk.is_inquired or desk.interview is None:
        return [title, Line("…")]
    items = told_first(desk, outcome.to_ask)
    if not items:
        texts = wrapped("Plus aucune question à poser ne peut élever l'orientation.", columns)
        return [title, *map(Line, texts)][: rows + 1]
    most = rows if len(items) <= rows else rows - 1
    numbers = {item.id: number for number, item in numbered(desk.interview)}
    lines = [_to_be_asked(numbers[item.id], item, told, columns) for item, told in items[:most]]
    if len(items) > most:
        lines.append(Line(cut(spaced(f"  et {len(items) - most} autres : touche s"), columns)))
    return [title, *lines]


def _to_be_asked(number: int, item: Item, told: bool, columns: int) -> Line:
    """A question to ask, with its number; one that a sheet tells of says so."""
    mark = " (fiche)" if told else ""
    return Line(f"{cut(f'{number:2} {item.label}', columns - len(mark))}{mark}")


def _short_notices(desk: Desk, outcome: Outcome, columns: int) -> list[Line]:
    """Each in two lines at most, what keeps from being reassured first; all fit together."""
    told = []
    if outcome.established.level <= Orientation.REFERRAL:
        told.append("Ces réponses n'écartent pas un danger.")
    if outcome.adult:
        told.append("Majeur : autre circuit, voir la touche s.")
    elif outcome.presumed_minor:
        told.append("Âge non su : présumé mineur.")
    if outcome.contradictions:
        told.append(f"Se contredisent : {len(outcome.contradictions)}.")
    if (sheet := short_notice(desk)) is not None:
        told.append(sheet)
    lines = [shortened(wrapped(spaced(text), columns - 2), 2, columns - 2) for text in told]
    return [
        Line(f"{'! ' if place == 0 else '  '}{text}")
        for texts in lines
        for place, text in enumerate(texts)
    ]
