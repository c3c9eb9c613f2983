"""The orders that lead to another question, or change what was answered."""

from __future__ import annotations

from signals.cli.asking.order import NO_QUESTION, Turn
from signals.cli.asking.talk import Stage, Talk
from signals.interview.reaching import at_deciding, matching
from signals.interview.undoing import undone

_LISTED = 9


def former(turn: Turn) -> Talk:
    """At the question before."""
    talk, interview = turn.talk, turn.talk.interview
    if talk.astray:
        return talk.refusing(NO_QUESTION)
    if talk.stage is not Stage.ASKING:
        return talk.at(interview.quiet())
    back = interview.moved(-1)
    if back.cursor == interview.cursor:
        return talk.lost("c'est la première question")
    return talk.at(back)


def go(turn: Turn) -> Talk:
    """At the question that a number, an id or some letters name."""
    talk, interview = turn.talk, turn.talk.interview
    named = next((item for item in interview.items if item.id == turn.rest), None)
    if named is not None:
        return talk.at(interview.at_item(named))
    found = matching(interview, turn.rest)
    if len(found) == 1:
        return talk.at(interview.at_item(found[0][1]))
    if not turn.rest:
        return talk.lost("il manque un numéro, ou un mot de la question")
    if not found:
        last = len(interview.items)
        return talk.lost(f"aucune question ne répond à « {turn.rest} » (1 à {last}, ou un mot)")
    for number, item in found[:_LISTED]:
        turn.page.ours(f"Question {number} : {item.label}.")
    told = f"{len(found)} questions répondent à « {turn.rest} »"
    return talk.lost(f"{told} (choisissez par le numéro)")


def deciding(turn: Turn) -> Talk:
    """At the question that can change the outcome most."""
    return turn.talk.led(at_deciding(turn.talk.interview))


def undo(turn: Turn) -> Talk:
    """As it was before the last change."""
    back = undone(turn.talk.interview)
    if back.notice is not None:
        turn.page.exact(back.notice)
    return turn.talk.led(back)


def clear(turn: Turn) -> Talk:
    """With nothing stated for the question in front."""
    talk = turn.talk
    if not talk.is_asking:
        return talk.refusing(NO_QUESTION)
    if not talk.interview.statements(talk.item):
        return talk.refusing("cette question n'a pas de réponse")
    turn.page.ours("Réponse effacée : la question n'est pas posée.")
    return talk.at(talk.interview.cleared())
