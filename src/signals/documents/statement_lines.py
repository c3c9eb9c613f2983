"""What was stated, as documents print it: facts, words and inferences are never mixed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from signals.answer import Answer, Provenance, Statement
from signals.item import Item
from signals.kind import ItemType, Kind
from signals.outcome import Outcome
from signals.wording.labels import PROVENANCES, SUPPLIED, carried_text, day_text, value_text
from signals.wording.typography import NON_BREAKING, spaced


@frozen
class StatementLine:
    """One statement: what it is about, its value where a yes does not say it, and the rest.

    ``words`` is the note between quotation marks, ``known`` how it is known, ``noted`` says by
    whom in words. What was not said is an empty text.
    """

    label: str
    value: str = field(repr=False)
    when: str = ""
    where: str = field(default="", repr=False)
    by: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    known: str = ""
    noted: str = field(default="", repr=False)


@frozen
class SectionLines:
    """A section of a checklist: what is stated in it, and the labels of what is not."""

    title: str
    lines: tuple[StatementLine, ...]
    unanswered: tuple[str, ...]


@frozen
class Statements:
    """The statements of a screening, apart by how they are known; labels of what is not known.

    ``situation`` holds the plain facts of the context, ``unspecified`` what nobody said how it is
    known, ``denied`` what was answered no, ``unknown`` what was asked and is not known,
    ``unanswered`` what was not asked, and ``contradicted`` what was answered both ways.
    """

    situation: tuple[StatementLine, ...]
    observed: tuple[StatementLine, ...]
    reported: tuple[StatementLine, ...]
    inferred: tuple[StatementLine, ...]
    unspecified: tuple[StatementLine, ...]
    denied: tuple[StatementLine, ...]
    unknown: tuple[StatementLine, ...]
    unanswered: tuple[str, ...]
    contradicted: tuple[str, ...]
    sections: tuple[SectionLines, ...]


def statements_of(outcome: Outcome, withheld: frozenset[str] = frozenset()) -> Statements:
    """The statements of a screening without those of the items withheld."""
    printed = {id: item for id, item in outcome.checklist.items.items() if id not in withheld}
    stated = [
        (printed[id], statement)
        for id, statements in outcome.screening.stated
        if id in printed
        for statement in statements
    ]
    told = [(item, said) for item, said in stated if said.known and said.value is not Answer.NO]
    situation = [(item, said) for item, said in told if _situates(item, said)]

    def known(how: Provenance | None) -> tuple[StatementLine, ...]:
        return tuple(
            _line(item, said)
            for item, said in told
            if said.provenance is how and (item, said) not in situation
        )

    return Statements(
        situation=tuple(_line(i, said) for i, said in situation),
        observed=known(Provenance.OBSERVED),
        reported=known(Provenance.REPORTED),
        inferred=known(Provenance.INFERRED),
        unspecified=known(None),
        denied=tuple(_line(i, said) for i, said in stated if said.value is Answer.NO),
        unknown=tuple(_line(i, said) for i, said in stated if not said.known),
        unanswered=tuple(_unanswered(outcome, printed.values())),
        contradicted=tuple(spaced(i.label) for i in outcome.contradictions if i.id in printed),
        sections=tuple(_sections(outcome, stated, withheld)),
    )


def _situates(item: Item, statement: Statement) -> bool:
    """Whether a statement is a plain fact of the context, such as an age, a day or a place."""
    valued = item.type is not ItemType.YES_NO
    return item.kind is Kind.CONTEXT and (valued or statement.provenance is None)


def _sections(
    outcome: Outcome, stated: list[tuple[Item, Statement]], withheld: frozenset[str]
) -> Iterator[SectionLines]:
    for section in outcome.checklist.sections:
        items = [item for item in section.items if item.id not in withheld]
        ids = {item.id for item in items}
        lines = tuple(_line(item, said, whole=True) for item, said in stated if item.id in ids)
        yield SectionLines(spaced(section.title), lines, tuple(_unanswered(outcome, items)))


def _unanswered(outcome: Outcome, items: Iterable[Item]) -> Iterator[str]:
    """What was not asked; a question that its context hides has no answer to give."""
    for item in items:
        if item.id not in outcome.screening.statements and item.id not in outcome.facts.hidden:
            yield spaced(item.label)


def _line(item: Item, statement: Statement, whole: bool = False) -> StatementLine:
    """A statement; where it is not told ``whole``, an answer that its title gives is left out."""
    implied = item.type is ItemType.YES_NO and not whole
    return StatementLine(
        _label(item, statement),
        "" if implied else value_text(item, statement.value),
        day_text(statement.date) if statement.date else "",
        statement.place or "",
        statement.by or "",
        statement.note or "",
        _quoted(statement.note),
        PROVENANCES[statement.provenance] if statement.provenance else "",
        _noted(statement.by),
    )


def _noted(by: str | None) -> str:
    if not by:
        return ""
    return by if by.startswith(SUPPLIED) else f"noté par{NON_BREAKING}: {by}"


def _label(item: Item, statement: Statement) -> str:
    """What a statement is about; one taken up says it here, where every template prints it."""
    carried = carried_text(statement)
    return f"{spaced(item.label)} ({carried})" if carried else spaced(item.label)


def _quoted(note: str | None) -> str:
    """Words as they were heard, between quotation marks that are put once."""
    if not note:
        return ""
    bare = note.strip()
    if bare.startswith("«") and bare.endswith("»"):
        return note
    return f"«{NON_BREAKING}{note}{NON_BREAKING}»"
