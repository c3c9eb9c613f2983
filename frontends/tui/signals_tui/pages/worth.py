"""What a checklist is worth, and what published instruments would mean."""

from __future__ import annotations

from collections.abc import Iterator

from signals import Checklist, References
from signals.loading.readable import Refused
from signals.performance import Worth
from signals.wording.performance import (
    CARD_TITLE,
    INSTRUMENTS_TITLE,
    NO_CARD,
    NOT_OURS,
    card_parts,
    instrument_part,
)
from signals.wording.typography import spaced
from signals_tui.typesetting import GAP, Paragraph, heading


def worth_page(
    checklist: Checklist,
    worth: Worth | None,
    references: References,
    missing: tuple[Refused, ...] = (),
) -> Iterator[Paragraph]:
    """The card, then each instrument at the frequency of its own study.

    ``missing`` is what could not be read: a card that is refused is not said to be absent.
    """
    if worth is None:
        yield heading(CARD_TITLE)
        for told in [each.says for each in missing if each.worth] or [NO_CARD]:
            yield Paragraph(told)
        return
    for title, paragraphs in card_parts(worth.card, references):
        yield heading(title)
        for each in paragraphs:
            yield Paragraph(each)
        yield GAP
    if not worth.instruments:
        return
    yield heading(INSTRUMENTS_TITLE)
    yield Paragraph(NOT_OURS, strong=True)
    yield Paragraph(spaced(f"Autre fréquence : signals card {checklist.id} --base-rate 1"))
    for instrument in worth.instruments:
        yield GAP
        title, paragraphs = instrument_part(instrument, references, None)
        yield Paragraph(title, strong=True)
        for each in paragraphs:
            yield Paragraph(each, indent=2)
