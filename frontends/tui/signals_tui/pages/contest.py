"""How the classification is contested: who settles it, what goes on meanwhile, what to say."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from signals.interview import Interview
from signals.wording.actions import told_action
from signals.wording.guide import Guide
from signals.wording.labels import classification_label
from signals.wording.measures import Box
from signals.wording.standing import review_text
from signals.wording.typography import spaced
from signals_tui.pages.to_do import boxes_lines
from signals_tui.typesetting import GAP, Paragraph, heading

TITLE = "Contester la qualification"
_NOTHING = "Cette grille n'a pas de classification à contester."
_UNSAID = "Cette version de la grille ne dit pas à qui porter un désaccord de classification."
_NOT_SUSPENDED = "Ce qui n'est pas suspendu, désaccord ou non"


def contest_page(interview: Interview, boxes: tuple[Box, ...], guide: Guide) -> Iterator[Paragraph]:
    """Who settles a disagreement, with their number at this hour, where the checklist says it."""
    outcome = interview.outcome
    contest = outcome.checklist.rulebook.contest
    if contest is None:
        yield heading(TITLE)
        yield Paragraph(_UNSAID if outcome.checklist.classifications else _NOTHING)
        return
    told = told_action(outcome.checklist.actions[contest.action], evolve(guide, brief=True))
    yield heading(TITLE)
    label = classification_label(outcome.checklist, outcome.established.classification)
    yield Paragraph(spaced(f"Classification : {label}."), strong=True)
    for to in told.to:
        yield Paragraph(to, spaced("À : "), strong=True)
    yield Paragraph(told.how)
    if told.for_you is not None:
        yield Paragraph(told.for_you)
    yield Paragraph(told.before, spaced("Quand : "))
    yield Paragraph(told.by, spaced("Qui : "))
    yield GAP
    yield heading("À dire à qui conteste")
    for sentence in contest.telling:
        yield Paragraph(spaced(sentence), "- ")
    yield GAP
    yield heading(_NOT_SUSPENDED)
    yield from boxes_lines(tuple(each for each in boxes if each.is_floor), guide.date)
    yield GAP
    yield heading("Base légale")
    for law in told.legal_basis:
        yield Paragraph(law, "- ")
    yield Paragraph(review_text(outcome.checklist, guide.date))
