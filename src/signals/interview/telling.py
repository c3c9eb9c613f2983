"""What is said around an answer: a note, who said it and when, how it is known."""

from __future__ import annotations

import re

from attrs import evolve

from signals.answer import Answer, Provenance, Statement
from signals.errors import InvalidAnswer
from signals.interview.adding import unparted
from signals.interview.aim import Aim
from signals.interview.entry import read_moment
from signals.interview.interview import Interview
from signals.interview.spoken.present import in_full
from signals.wording.labels import PROVENANCES
from signals.wording.typography import spaced

HOW_KNOWN = tuple(Provenance)
"""How it is known, by the digit that begins what is typed, from 1."""
_HOW = re.compile(r"\s*([1-3])(?:[\s,;]+|(?=[^\W\d])|$)")


def noting(interview: Interview) -> Interview:
    """With the note of the question in front being written, from what it says already."""
    note = _last(interview).note or ""
    return evolve(interview.quiet(), typed=note, aim=Aim.NOTE)


def attributing(interview: Interview) -> Interview:
    """With who said it and when being written, from what is said already."""
    last = _last(interview)
    how = str(HOW_KNOWN.index(last.provenance) + 1) if last.provenance else ""
    typed = " ".join(each for each in (how, last.by or "") if each)
    return evolve(interview.quiet(), typed=typed, aim=Aim.PROVENANCE)


def provenance_of(interview: Interview) -> tuple[Provenance | None, str | None]:
    """How it is known and who said it, as typed: « 2 la mère, hier 22h ».

    What follows the last comma is when, told in full: « hier » says nothing the day after.
    """
    typed = interview.typed or ""
    how = _HOW.match(typed)
    who = _dated(" ".join((typed[how.end() :] if how else typed).split()), interview)
    if how is not None:
        return HOW_KNOWN[int(how[1]) - 1], who or None
    # What somebody said is reported, unless a digit says otherwise: it is shown before it counts.
    return (Provenance.REPORTED if who else None), who or None


def provenance_text(interview: Interview) -> str:
    """What would be kept of who said it, in words."""
    how, who = provenance_of(interview)
    told = (PROVENANCES[how] if how else "", f"par {who}" if who else "")
    return ", ".join(each for each in told if each) or "rien"


def _dated(who: str, interview: Interview) -> str:
    person, comma, when = who.rpartition(",")
    if not comma or not when.strip():
        return who
    try:
        moment = read_moment(when, *interview.present)
    except InvalidAnswer:
        # It may be the end of who said it: « Mme Exemple, sa tante ».
        return who
    return f"{person.strip()}, {in_full(moment)}"


def told_around(interview: Interview) -> Interview:
    """With the note or the provenance that is typed, the question staying in front.

    On a question that was not answered it stands with « ne sait pas », so that it is not lost:
    the answer given afterwards takes it up.
    """
    typed = (interview.typed or "").strip()
    former = interview.statements(interview.item)
    last = _last(interview)
    if interview.aim is Aim.NOTE:
        said = evolve(last, note=unparted(typed) or None)
    else:
        how, who = provenance_of(interview)
        said = evolve(last, provenance=how, by=who)
    if said == last and (former or not typed):
        return interview.quiet()
    try:
        kept = interview.stating((*former[:-1], said))
    except InvalidAnswer as error:
        return interview.refusing(error)
    what = "Note gardée" if interview.aim is Aim.NOTE else "Provenance gardée"
    waiting = "" if former else ", avec « ne sait pas » tant que vous n'avez pas répondu"
    return evolve(kept, notice=spaced(f"{what}{waiting}."))


def _last(interview: Interview) -> Statement:
    said = interview.statements(interview.item)
    return said[-1] if said else Statement(Answer.UNKNOWN)
