"""What each key does among the minors of one declaration: to add one, to name, to put in front."""

from __future__ import annotations

from attrs import evolve

from signals.interview.reaching import back_at
from signals.wording.typography import spaced
from signals_tui.choosing import FIRST, LAST, digit
from signals_tui.desk import Desk
from signals_tui.minors import MOST, Minor, Minors, minors_in_front
from signals_tui.shared_facts import beginning, lacking, latest, shared
from signals_tui.todo import Todo, is_unsaid
from signals_tui.view import View

LONGEST = 24
_FULL = f"Pas plus de {MOST} enfants dans une déclaration : ouvrez-en une autre."
_EXERCISE = "Un exercice suit l'enfant de son histoire : aucun autre ne s'y ajoute."
_NOT_EMPTY = "Il a des réponses, des actions cochées, une fiche ou un document : il reste."
_NOT_LAST = "Seul le dernier entré peut être retiré, tant qu'il n'a rien à lui."
_UNSAID = "Qui est prévenu n'est pas validé : touche k, puis Entrée, ou Échap pour l'annuler."
_NOTHING_TO_COPY = "Aucun fait commun à reprendre des autres."


def opening_minors(desk: Desk) -> Desk:
    """With the minors of the declaration in front."""
    minors = evolve(desk.minors, pointed=desk.minors.front, typed=None, notice=None)
    return evolve(desk, minors=minors).opened(View.MINORS)


def among_minors(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed among the minors."""
    if desk.minors.typed is not None:
        return _while_naming(desk, stroke)
    minors = minors_in_front(desk)
    number = digit(stroke)
    match stroke:
        case "escape" | "backspace":
            return desk.closed()
        case "enter":
            return _turned(desk, desk.minors.pointed)
        case "up" | "shift+tab" | "down" | "tab":
            by = -1 if stroke in ("up", "shift+tab") else 1
            return _pointing(desk, desk.minors.pointed + by)
        case "home" | "end":
            return _pointing(desk, FIRST if stroke == "home" else LAST)
        case "n" | "+":
            return _adding(desk, len(minors))
        case "=":
            return _naming(desk, desk.minors.pointed)
        case "*":
            return _copied_again(desk)
        case "e" | "delete":
            return _removed(desk)
        case _ if number is not None and 1 <= number <= len(minors):
            return _turned(desk, number - 1)
        case _:
            return desk


def written_label(desk: Desk, text: str) -> Desk:
    """With a text added to the label that is being typed, as far as it has room."""
    typed = (desk.minors.typed or "") + " ".join(text.splitlines())
    return evolve(desk, minors=evolve(desk.minors, typed=typed[:LONGEST])).keeping_in_view()


def _while_naming(desk: Desk, stroke: str) -> Desk:
    minors = desk.minors
    match stroke:
        case "enter":
            return _named(desk, " ".join((minors.typed or "").split()))
        case "escape":
            return evolve(desk, minors=evolve(minors, typed=None)).scrolled(0)
        case "backspace" | "delete":
            return evolve(desk, minors=evolve(minors, typed=(minors.typed or "")[:-1])).scrolled(0)
        case _:
            return written_label(desk, stroke) if len(stroke) == 1 else desk


def _adding(desk: Desk, place: int) -> Desk:
    if desk.exercise is not None:
        return _saying(desk, _EXERCISE)
    if is_unsaid(desk):
        return _saying(desk, _UNSAID)
    return _naming(desk, place) if place < MOST else _saying(desk, _FULL)


def _naming(desk: Desk, place: int) -> Desk:
    known = minors_in_front(desk)
    typed = known[place].label if place < len(known) else ""
    named = evolve(desk.minors, named=place, typed=typed, notice=None)
    return evolve(desk, minors=named).keeping_in_view(2)


def _named(desk: Desk, label: str) -> Desk:
    """With its label for one of them; one that was not there yet is added, and comes in front."""
    known, place = minors_in_front(desk), desk.minors.named
    if place < len(known):
        told = tuple(
            evolve(each, label=label) if rank == place else each for rank, each in enumerate(known)
        )
        return evolve(desk, minors=evolve(desk.minors, all=told, typed=None)).scrolled(0)
    added = Minor(beginning(desk.date, known), label=label)
    grown = evolve(desk, minors=evolve(desk.minors, all=(*known, added), typed=None))
    return _in_front(grown, (*known, added), place)


def _copied_again(desk: Desk) -> Desk:
    """With the shared facts that the one in front has no answer to; its own answers stay."""
    interview = desk.interview
    if interview is None:
        return desk
    minors = minors_in_front(desk)
    screening = evolve(interview.screening, time=latest(minors))
    facts = lacking(screening, minors, interview.checklist.shared_facts)
    if not facts:
        return _saying(desk, _NOTHING_TO_COPY)
    for id, statements in facts:
        screening = screening.stating(id, statements)
    told = "Un fait commun repris" if len(facts) == 1 else f"{len(facts)} faits communs repris"
    return _saying(
        desk.answering(back_at(interview.with_screening(screening), interview)),
        f"{told} pour l'enfant devant vous.",
    )


def _removed(desk: Desk) -> Desk:
    """Without the last one, where it has nothing of its own: nothing said is lost.

    The others keep their places, which is how their documents are told apart.
    """
    known, place = minors_in_front(desk), desk.minors.pointed
    if place == 0 or place != len(known) - 1:
        return _saying(desk, _NOT_LAST)
    minor, others = known[-1], known[:-1]
    common = dict(shared(others, minor.interview.checklist.shared_facts))
    own = any(common.get(id) != said for id, said in minor.interview.screening.stated)
    beside = minor.sheets or minor.interview.typed is not None
    if own or beside or minor.kept.holds_more or desk.papers.has_any_of(place):
        return _saying(desk, _NOT_EMPTY)
    front = min(desk.minors.front, place - 1)
    return evolve(_in_front(desk, others, front), views=desk.views)


def _turned(desk: Desk, place: int) -> Desk:
    if is_unsaid(desk):
        return _saying(desk, _UNSAID)
    return _in_front(desk, minors_in_front(desk), place)


def _in_front(desk: Desk, minors: tuple[Minor, ...], place: int) -> Desk:
    """With one of them in front, at its question; nothing of the others is lost."""
    held = evolve(Minors(), all=minors if len(minors) > 1 else (), front=place, pointed=place)
    return evolve(
        desk,
        interview=minors[place].interview,
        record=minors[place].record,
        minors=held,
        sheets=desk.sheets.turned(minors[place].sheets),
        todo=Todo(),
        papers=desk.papers.turned(place),
        views=(View.INTERVIEW,),
        offset=0,
    )


def _pointing(desk: Desk, place: int) -> Desk:
    last = len(minors_in_front(desk)) - 1
    minors = evolve(desk.minors, pointed=max(0, min(place, last)), notice=None)
    return evolve(desk, minors=minors).keeping_in_view(3)


def _saying(desk: Desk, why: str) -> Desk:
    return evolve(desk, minors=evolve(desk.minors, notice=spaced(why))).scrolled(0)
