"""The orientation in full: what to do, why, what would change it, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from signals import Outcome
from signals.finding import height
from signals.interview import Interview
from signals.orientation import Orientation
from signals.outcome import Oriented
from signals.wording.actions import FOR_YOU, ToldAction, told_action
from signals.wording.circuits import told_circuit
from signals.wording.guide import Guide
from signals.wording.labels import EVIDENCE, answer_text, day_text
from signals.wording.measures import FLOOR, Box
from signals.wording.outcome import raising_text
from signals.wording.profiles import told_positions
from signals.wording.references import citation_text, citations_lines
from signals.wording.standing import is_late, review_text
from signals.wording.typography import spaced
from signals_tui.pages.at_a_glance import COMPUTING, at_a_glance, reckoned
from signals_tui.typesetting import GAP, Paragraph, heading


def orientation_page(
    interview: Interview,
    boxes: tuple[Box, ...],
    guide: Guide,
    inquired: bool,
    beside: Iterable[Paragraph] = (),
) -> Iterator[Paragraph]:
    """The whole orientation; ``inquired`` tells whether its deciding questions are computed.

    ``beside`` is what a sheet says and that is not taken up.
    """
    outcome = interview.outcome
    yield from at_a_glance(interview, boxes, guide, inquired)
    yield from beside
    if outcome.checklist.classifications:
        yield from reckoned(outcome)
    yield from _to_do(outcome, guide)
    yield from _for_you(guide)
    yield from _why(outcome, guide)
    yield from _open(outcome, inquired)
    yield from _rests_on(outcome, guide)


def _for_you(guide: Guide) -> Iterator[Paragraph]:
    if guide.profile is None:
        return
    yield heading(FOR_YOU)
    for told in told_positions(guide.profile, guide):
        yield Paragraph(told.title, strong=True)
        yield Paragraph(told.says, indent=4)
        for line in told.rests_on:
            yield Paragraph(line, "- ", indent=4)
    yield GAP


def _to_do(outcome: Outcome, guide: Guide) -> Iterator[Paragraph]:
    floor = set(outcome.floor)
    yield heading("Comment le faire")
    for number, action in enumerate(outcome.actions, start=1):
        yield GAP
        mark = f" {FLOOR}" if action in floor else ""
        told = told_action(action, guide)
        yield Paragraph(told.do + mark, f"{number}. ", strong=True)
        yield from _action(told)
    yield GAP


def _action(action: ToldAction) -> Iterator[Paragraph]:
    yield from _named("Quand", (action.before,))
    yield from _named("Qui", (action.by,))
    yield from _named("À", action.to)
    yield from _named("Comment", (action.how,))
    yield from _named(FOR_YOU, () if action.for_you is None else (action.for_you,))
    yield from _named("Base légale", action.legal_basis)


def _named(name: str, texts: tuple[str, ...]) -> Iterator[Paragraph]:
    """A name with what it holds: beside it for one text, under it for several."""
    if len(texts) == 1:
        yield Paragraph(texts[0], f"{name}\u00a0: ", indent=4)
    elif texts:
        yield Paragraph(f"{name}\u00a0:", indent=4)
        for text in texts:
            yield Paragraph(text, "- ", indent=6)


def _why(outcome: Outcome, guide: Guide) -> Iterator[Paragraph]:
    yield heading("Pourquoi")
    if not outcome.orientations:
        nothing = "Aucune règle n'est établie par les réponses données."
        yield Paragraph(nothing)
        if outcome.established.level is Orientation.VIGILANCE:
            yield Paragraph(spaced(outcome.checklist.rulebook.orientations.vigilance.says))
    for oriented in outcome.orientations:
        yield from _oriented(oriented, outcome, guide)
    yield GAP


def _oriented(oriented: Oriented, outcome: Outcome, guide: Guide) -> Iterator[Paragraph]:
    yield GAP
    circuit = told_circuit(oriented, outcome, guide)
    yield Paragraph(spaced(f"{circuit.label}, {circuit.urgency}"), strong=True)
    yield Paragraph(circuit.says)
    yield from _named("À", circuit.recipients)
    yield from _named("Copie à", circuit.copies_to)
    yield from _named("Base légale", circuit.legal_basis)
    for ground in oriented.grounds:
        yield Paragraph(spaced(ground.rule.reason), "- ")
        for id, statements in ground.because:
            item = outcome.checklist.items[id]
            yield Paragraph(answer_text(item, statements), "> ", indent=2)
        yield Paragraph(spaced(f"Appui : {EVIDENCE[ground.rule.evidence]}."), indent=2)
        for citation in ground.rule.sources:
            yield Paragraph(citation_text(citation, guide.references), indent=2)


def _open(outcome: Outcome, inquired: bool) -> Iterator[Paragraph]:
    yield heading("Ce qui changerait l'orientation")
    if not inquired:
        yield Paragraph(COMPUTING)
        yield GAP
        return
    yield from _raisings(outcome)
    yield GAP
    if outcome.not_to_ask:
        yield heading("Non su, et à ne jamais demander")
        yield Paragraph(spaced("À noter seulement si c'est dit :"))
        for item in outcome.not_to_ask:
            yield Paragraph(spaced(item.label), "- ")
        yield GAP


def _raisings(outcome: Outcome) -> Iterator[Paragraph]:
    """Each smallest set of answers that raises; those that only add an orientation, in brief."""
    checklist = outcome.checklist
    now = height(outcome.established, checklist)
    higher = [each for each in outcome.raisings if height(each.reaches, checklist) > now]
    adding = [each for each in outcome.raisings if each not in higher]
    if not outcome.raisings:
        yield Paragraph("Aucune question restée ouverte ne peut l'élever.")
    for raising in higher:
        yield Paragraph(raising_text(raising, checklist), "- ")
    if adding:
        yield Paragraph(spaced("Ajouteraient une suite, sans monter plus haut :"))
        for raising in adding:
            yield Paragraph(spaced(checklist.items[raising.item].label), "- ")


def _rests_on(outcome: Outcome, guide: Guide) -> Iterator[Paragraph]:
    yield heading("Sources et versions")
    for line in citations_lines(outcome.citations, guide.references):
        yield Paragraph(line, "- ")
    checklist = outcome.checklist
    yield Paragraph(f"Grille {checklist.name}, repérage du {day_text(outcome.date)}.")
    yield Paragraph(f"Empreinte {checklist.digest}.")
    yield Paragraph(review_text(checklist, guide.date), strong=is_late(checklist, guide.date))
    yield Paragraph(f"{guide.versions}.")
