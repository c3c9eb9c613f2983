"""Why the outcome is what it is, what it rests on, and what would raise it."""

from __future__ import annotations

from collections.abc import Iterator

from signals import Outcome
from signals.wording.outcome import cautions, established_text
from signals.wording.typography import spaced
from signals_tui.explaining import Explained
from signals_tui.pages.at_a_glance import COMPUTING
from signals_tui.typesetting import GAP, Paragraph, heading

FAILED = "L'explication n'a pas pu être calculée ; vos réponses sont toujours là."


def explanation_page(outcome: Outcome, found: Explained | None) -> Iterator[Paragraph]:
    """What is established and why; that it is being looked for, until it is found."""
    # Only whoever asks why waits for what tells it.
    from signals.wording.explanation import EXPLANATION_TITLE

    yield heading(EXPLANATION_TITLE)
    yield Paragraph(established_text(outcome), strong=True)
    for sentence in cautions(outcome):
        yield Paragraph(sentence, "! ")
    yield GAP
    if found is None or found.outcome is not outcome:
        yield Paragraph(COMPUTING)
        return
    if not found.passages:
        yield Paragraph(spaced(FAILED), strong=True)
    for passage in found.passages:
        yield heading(passage.title)
        yield Paragraph(passage.says)
        for line in passage.lines:
            yield Paragraph(line, "- ", indent=2)
        if passage.rest is not None:
            yield Paragraph(passage.rest, "- ", indent=2)
        yield GAP
