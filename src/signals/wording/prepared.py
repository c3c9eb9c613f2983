"""A sheet prepared beforehand, in French words: who it is from, what it says, what waits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from signals.answer import Statement
from signals.item import Item
from signals.prepared import Aside, LeftAside, PreparedSheet, Told, Wait
from signals.wording.labels import (
    PROVENANCES,
    SUPPLIED,
    answer_text,
    day_text,
    statement_text,
)
from signals.wording.typography import spaced

ANSWERS_NOTHING = spaced(
    "La fiche ne répond à aucun critère : un signe qu'elle dit ne compte qu'une fois confirmé."
)
AGE_MAY_CHANGE = spaced("L'âge a pu changer depuis : vérifiez-le.")
WAITING_TITLE = "Ce que la fiche dit et qui n'est pas encore repris"
SIGNS_ASIDE_TITLE = "Dit par la fiche, sans question ici"
DIFFERING_TITLE = "La fiche dit autrement que vous"
WHY_IT_WAITS = {
    Wait.CRITERION: "Un critère ne se répond pas d'avance.",
    Wait.REWORDED: "La question est écrite autrement ici.",
    Wait.DENIED: "Un « non » d'alors se redemande.",
    Wait.DATED: "Cette date est celle d'un autre jour.",
    Wait.ADULT: "D'après la fiche, la personne est majeure.",
}
ASIDES = {
    Aside.NO_QUESTION: "cette grille n'a pas cette question",
    Aside.OTHER_QUESTION: "la question n'est pas la même dans cette grille",
    Aside.DOES_NOT_FIT: "cette réponse ne peut pas être reprise dans ce repérage",
}


def supplied_by(who: str, day: dt.date) -> Callable[[Statement], str]:
    """How a sheet's statements say by whom they are: « fourni par le foyer le 20/11/2026 »."""

    def said_by(statement: Statement) -> str:
        told = f"{SUPPLIED}{who} le {day_text(day)}"
        provenance = statement.provenance
        known = ("" if provenance is None else PROVENANCES[provenance], statement.by or "")
        detail = ", ".join(each for each in known if each)
        return f"{told} ({detail})" if detail else told

    return said_by


def told_text(told: Told) -> str:
    """What the sheet says of a question: « La fiche dit : oui (rapporté, fourni par…) »."""
    return f"La fiche dit\u00a0: {_said(told.item, told.statements)}"


def told_line(told: Told) -> str:
    """The same, under the question's name."""
    return answer_text(told.item, told.statements)


def differing_line(told: Told, today: tuple[Statement, ...]) -> str:
    """What is answered today, then what the sheet says."""
    answered = answer_text(told.item, today)
    return f"{answered}. {told_text(told)}"


def aside_line(left: LeftAside) -> str:
    """What the sheet says beside no question of today, under its own."""
    return answer_text(left.former, left.statements)


def waiting_text(count: int) -> str:
    """How many things of the sheet are neither taken up nor answered, in one sentence."""
    several = count > 1
    return spaced(
        f"La fiche dit {count} {'choses' if several else 'chose'} à confirmer, "
        f"{'pas encore reprises' if several else 'pas encore reprise'}."
    )


def unanswered_text(sheet: PreparedSheet) -> str | None:
    """That the sheet left questions without an answer; nothing where it did not."""
    if not sheet.unknown:
        return None
    many = sheet.unknown > 1
    told = f"{sheet.unknown} question{'s' if many else ''} où la fiche ne sait pas"
    return spaced(f"{told} : rien n'en est repris, et ce n'est pas « non ».")


def _said(item: Item, statements: Iterable[Statement]) -> str:
    return " / ".join(statement_text(item, each) for each in statements)
