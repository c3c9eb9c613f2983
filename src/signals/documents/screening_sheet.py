"""The « fiche de repérage »: the screening itself, for the professional's own file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from signals.answer import Provenance
from signals.directory import Directory
from signals.documents.environment import environment
from signals.documents.outcome_lines import reason_lines
from signals.item import Item
from signals.outcome import Outcome, evaluate
from signals.performance import Card
from signals.profile import Profile
from signals.record import Record
from signals.source import References
from signals.wording import labels
from signals.wording import outcome as sentences
from signals.wording.actions import FOR_YOU, told_action
from signals.wording.circuits import told_circuit
from signals.wording.computed import COMPUTED_TITLE, computed_lines
from signals.wording.guide import Guide
from signals.wording.profiles import YOU_ARE, told_positions
from signals.wording.standing import is_late, review_text, unrecognised_text


@frozen
class Told:
    """One statement as the sheet prints it."""

    label: str
    said: str


@frozen
class Part:
    """The statements of one provenance, and what is printed when there are none."""

    title: str
    told: tuple[Told, ...]


def screening_sheet(
    record: Record,
    references: References,
    exercise: bool = False,
    profile: Profile | None = None,
    directory: Directory | None = None,
    card: Card | None = None,
    on: dt.date | None = None,
) -> bytes:
    """The « fiche de repérage » of a record, as one HTML page in UTF-8 that fetches nothing.

    It keeps facts observed, words reported and inferences apart, says what was not answered, and
    prints the proposal beside the decision. ``exercise`` marks a page made from a scenario.
    ``profile`` and ``directory`` change whom it names; it prints hours, never who answers now.
    ``card`` is what the checklist is worth: its banner stands at the head of the page. ``on`` is
    the day of printing, by default that of the screening: what must be read again by then says so.
    """
    outcome = evaluate(record.screening)
    guide = Guide(references, on or outcome.date, profile, directory)
    template = environment().get_template("fiche_reperage.html.j2")
    page = template.render(
        exercise=exercise,
        outcome=outcome,
        checklist=outcome.checklist,
        date=labels.day_text(outcome.date),
        established=sentences.established_text(outcome),
        possible=sentences.possible_text(outcome),
        notices=tuple(sentences.notices(outcome)),
        computed=tuple(computed_lines(outcome)),
        computed_title=COMPUTED_TITLE,
        banner=None if card is None else card.banner,
        reasons=tuple(reason_lines(outcome, references)),
        circuits=[told_circuit(each, outcome, guide) for each in outcome.orientations],
        actions=[told_action(each, guide) for each in outcome.actions],
        profile=profile,
        positions=() if profile is None else told_positions(profile, guide),
        for_you=FOR_YOU,
        you_are=YOU_ARE,
        parts=tuple(_parts(outcome)),
        unanswered=[item.label for item in _unanswered(outcome)],
        to_ask=[item.label for item in outcome.to_ask],
        not_to_ask=[item.label for item in outcome.not_to_ask],
        decision=_decision(record),
        measures=record.measures,
        informed=record.notices,
        day_text=labels.day_text,
        late=is_late(outcome.checklist, guide.date),
        review=review_text(outcome.checklist, guide.date),
        unrecognised=unrecognised_text(outcome.checklist),
        versions=guide.versions,
    )
    return page.encode()


def _parts(outcome: Outcome) -> Iterator[Part]:
    titles: dict[Provenance | None, str] = {
        Provenance.OBSERVED: "Faits constatés",
        Provenance.REPORTED: "Paroles et faits rapportés",
        Provenance.INFERRED: "Ce que le professionnel suppose",
        None: "Réponses sans provenance notée",
    }
    for provenance, title in titles.items():
        yield Part(title, tuple(_told(outcome, provenance)))


def _told(outcome: Outcome, provenance: Provenance | None) -> Iterator[Told]:
    for id, statements in outcome.screening.stated:
        item = outcome.checklist.items[id]
        for statement in statements:
            if statement.provenance is provenance:
                yield Told(item.label, labels.statement_text(item, statement))


def _unanswered(outcome: Outcome) -> Iterator[Item]:
    for id, item in outcome.checklist.items.items():
        if id not in outcome.screening.statements and id not in outcome.facts.hidden:
            yield item


@frozen
class DecisionLine:
    """The decision as the sheet prints it, beside the proposal."""

    orientations: tuple[str, ...]
    urgency: str
    date: str
    below: bool
    reason: str | None
    second_reader: str | None
    left_open: tuple[str, ...]


def _decision(record: Record) -> DecisionLine | None:
    decision = record.decision
    if decision is None:
        return None
    checklist = record.screening.checklist
    items = checklist.items
    return DecisionLine(
        tuple(labels.level_label(each, checklist) for each in decision.orientations),
        "" if decision.urgency is None else labels.URGENCIES[decision.urgency],
        labels.day_text(decision.date),
        decision.below,
        decision.reason,
        decision.second_reader,
        tuple(items[id].label for id in decision.left_open if id in items),
    )
