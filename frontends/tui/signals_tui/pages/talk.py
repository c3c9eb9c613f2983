"""How to talk with a young person: what to say, what never to ask, what to write down."""

from __future__ import annotations

from collections.abc import Iterator

from signals import Checklist, References
from signals.wording.talk import NO_TALK, TALK_TITLE, talk_parts, talk_sources
from signals_tui.typesetting import GAP, Paragraph, heading


def talk_page(checklist: Checklist, references: References) -> Iterator[Paragraph]:
    """The advice of a checklist, part by part; that there is none where it has none."""
    if checklist.talk is None:
        yield heading(TALK_TITLE)
        yield Paragraph(NO_TALK)
        return
    for title, advice in talk_parts(checklist.talk):
        yield heading(title)
        for each in advice:
            yield Paragraph(each.say, "- ", strong=True)
            if each.why is not None:
                yield Paragraph(each.why, indent=2)
        yield GAP
    yield heading("Sources")
    for line in talk_sources(checklist.talk, references):
        yield Paragraph(line, "- ")
