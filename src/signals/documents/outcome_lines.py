"""What an outcome says, line by line, as documents print it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from signals.answer import Statement
from signals.item import Item
from signals.outcome import Outcome
from signals.source import Citation, References
from signals.wording import labels
from signals.wording.references import citation_text
from signals.wording.typography import spaced


@frozen
class ReasonLine:
    """A rule that holds, with the answers that make it hold and its sources."""

    orientation: str
    urgency: str
    reason: str
    because: tuple[str, ...]
    evidence: str
    sources: tuple[str, ...]


def reason_lines(outcome: Outcome, references: References) -> Iterator[ReasonLine]:
    """The rules that hold, with the answers that make them hold and their sources."""
    items = outcome.checklist.items
    for oriented in outcome.orientations:
        for ground in oriented.grounds:
            rule = ground.rule
            yield ReasonLine(
                labels.level_label(rule.orientation, outcome.checklist),
                labels.URGENCIES[rule.urgency],
                rule.reason,
                tuple(_answer(items[id], said) for id, said in ground.because),
                labels.EVIDENCE[rule.evidence],
                _citations(rule.sources, references),
            )


def _answer(item: Item, statements: tuple[Statement, ...]) -> str:
    """An answer that makes a rule hold; its date, its author and its note are printed once."""
    values = dict.fromkeys(labels.value_text(item, each.value) for each in statements)
    return spaced(f"{item.label} : ") + " / ".join(values)


def _citations(citations: tuple[Citation, ...], references: References) -> tuple[str, ...]:
    return tuple(citation_text(each, references) for each in citations)
