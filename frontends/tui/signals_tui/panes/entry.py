"""What is being typed, and how it would count: shown in full before it does."""

from __future__ import annotations

from collections.abc import Mapping

from signals import InvalidAnswer, ItemType
from signals.interview import Interview
from signals.interview.aim import Aim
from signals.interview.confirming import typed_value
from signals.interview.entry import expected
from signals.interview.reaching import matching
from signals.interview.spoken.plain import Unread
from signals.interview.telling import HOW_KNOWN, provenance_text
from signals.interview.told import told_in_full
from signals.wording.labels import PROVENANCES
from signals.wording.typography import spaced
from signals_tui.typesetting import Line, wrapped

_TITLES: Mapping[Aim, str] = {
    Aim.ANSWER: "Vous écrivez :",
    Aim.NOTE: "Note, dans vos mots (qui l'a dit : touche t ou F7, après) :",
    Aim.PROVENANCE: "Qui l'a dit, et quand :",
    Aim.GO_TO: "Aller à, par un numéro ou quelques lettres :",
}
_MOST = 6
_HOW = "  ".join(f"{rank} {PROVENANCES[how]}" for rank, how in enumerate(HOW_KNOWN, start=1))


def entry_lines(interview: Interview, columns: int) -> list[Line]:
    """What is being typed, with what it is for and what is understood of it."""
    texts = wrapped(f"{interview.typed or ''}_", columns - 2)
    shown = texts if len(texts) <= _MOST else ["…", *texts[1 - _MOST :]]
    lines = [Line(text) for text in wrapped(spaced(_TITLES[interview.aim]), columns)]
    lines += [Line(f"> {text}", strong=True) for text in shown]
    return [*lines, *(Line(text) for told in _told(interview) for text in wrapped(told, columns))]


def _told(interview: Interview) -> list[str]:
    match interview.aim:
        case Aim.NOTE:
            return []
        case Aim.PROVENANCE:
            understood = provenance_text(interview)
            return [spaced(f"Compris : {understood}."), spaced(f"En tête, au besoin : {_HOW}.")]
        case Aim.GO_TO:
            count = len(matching(interview, interview.typed or ""))
            return ["" if count else "Rien encore ne correspond."]
        case _:
            return [] if interview.item.type is ItemType.TEXT else _read(interview)


def _read(interview: Interview) -> list[str]:
    """What is being typed, as it would count, or what it lacks where no refusal tells it."""
    awaited = [spaced(f"Attendu : {expected(interview.item)}.")]
    if not (interview.typed or "").strip():
        return awaited
    try:
        value = typed_value(interview)
    except Unread:
        return awaited
    except InvalidAnswer as error:
        return [] if interview.refusal else [spaced(f"À préciser : {error}.")]
    told = told_in_full(interview.item, value, *interview.present)
    return [spaced(f"Compris : {told}.")]
