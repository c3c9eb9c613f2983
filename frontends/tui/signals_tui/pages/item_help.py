"""The whole help of a question: what it looks like, how to ask, how it may be known, sources."""

from __future__ import annotations

from collections.abc import Iterator

from signals import Item, References
from signals.wording.labels import KINDS, KNOWN_BY
from signals.wording.references import citation_text
from signals.wording.typography import spaced
from signals_tui.typesetting import GAP, Paragraph, heading

NEVER_LOWERS = spaced("Quelle que soit la réponse, elle ne fait rien baisser.")


def item_help_page(item: Item, references: References) -> Iterator[Paragraph]:
    """Everything the checklist says of a question."""
    yield heading(spaced(item.label))
    yield Paragraph(spaced(item.question), strong=True)
    yield Paragraph(spaced(f"Nature : {KINDS[item.kind].lower()}."))
    if item.never_lowers:
        yield Paragraph(NEVER_LOWERS)
    told = (
        ("À quoi cela ressemble", item.help.looks_like),
        ("Ce que ce n'est pas", item.help.is_not),
        ("Comment le demander", item.help.asking),
        ("Ce que cela pèse", item.help.weighs),
    )
    for title, text in told:
        if text is not None:
            yield GAP
            yield heading(title)
            yield Paragraph(spaced(text))
    if item.options:
        yield GAP
        yield heading("Réponses possibles")
        for number, option in enumerate(item.options, start=1):
            yield Paragraph(spaced(option.label), f"{number}. ")
    yield GAP
    yield heading("Comment cela peut être su")
    for way in item.known_by:
        yield Paragraph(KNOWN_BY[way], "- ")
    yield GAP
    yield heading("Sources")
    for citation in item.sources:
        yield Paragraph(citation_text(citation, references), "- ")
