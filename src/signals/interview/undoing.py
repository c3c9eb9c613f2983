"""The last change of the answers taken back."""

from __future__ import annotations

from attrs import evolve

from signals.interview.interview import Interview
from signals.outcome import evaluate
from signals.wording.labels import statement_text
from signals.wording.typography import spaced

NOTHING = "Rien à annuler."
_MOST_TOLD = 60


def undone(interview: Interview) -> Interview:
    """As it was before the last change, at the question that was changed, which is told."""
    if not interview.undoable:
        return interview.refused(NOTHING)
    *before, (screening, id) = interview.undoable
    item = interview.checklist.items[id]
    said = screening.statements.get(id, ())
    told = " / ".join(statement_text(item, each) for each in said) or "pas de réponse"
    brief = told if len(told) <= _MOST_TOLD else told[: _MOST_TOLD - 1] + "…"
    # What is taken back is an answer, and never the hour that has passed since.
    then = interview.screening
    former = evolve(screening, date=then.date, time=then.time)
    back = evolve(interview, outcome=evaluate(former), undoable=tuple(before)).at_item(item)
    return evolve(back, notice=spaced(f"Annulé. {item.label} : de nouveau « {brief} »."))
