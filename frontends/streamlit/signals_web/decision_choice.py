"""The choice beside the proposal: follow it, go above, or stay below with a reason."""

from __future__ import annotations

from typing import Any

import streamlit as st
from attrs import evolve

from signals import Outcome, evaluate
from signals.decision import Decision
from signals.errors import InvalidDecision
from signals.orientation import Orientation, Urgency
from signals.stance import Choice, Stance, decided, is_outdated
from signals.wording.decision import STANCES, about_stance
from signals.wording.labels import URGENCIES, level_label
from signals.wording.typography import spaced
from signals_web import state
from signals_web.plain_text import plain
from signals_web.record_fields import refused_text, show_text
from signals_web.sitting import DECISION, Sitting

_STANCE = "stance"
_NOTHING_DECIDED = "Aucune décision n'est encore notée."
_SINCE = "Les réponses ont changé depuis votre choix."
_RETAINED = spaced("Ce que vous retenez (rien de coché : vigilance)")
_AGAIN = "Revoir ma décision avec la nouvelle orientation"


def choose_stance(sitting: Sitting, outcome: Outcome) -> None:
    """Let the person follow the proposal, go above it or stay below; nothing is preselected."""
    # Never renewed: the arrows of the keyboard go from one to the next without losing the focus.
    key = sitting.field_of(_STANCE, "answer")
    chosen = sitting.choice.stance
    st.radio(
        spaced("Que décidez-vous ?"),
        [each.value for each in Stance],
        index=None,
        format_func=lambda id: STANCES[Stance(id)] if id in _stances() else str(id),
        captions=[about_stance(each, outcome) for each in Stance],
        key=state.shown(key, None if chosen is None else chosen.value),
        on_change=_take_stance,
        args=(key,),
    )


def show_choice(sitting: Sitting, outcome: Outcome) -> None:
    """Show what a choice needs: what is added, or what is kept and why."""
    match sitting.choice.stance:
        case Stance.RAISES:
            _show_orientations(sitting, outcome, "Ce que vous ajoutez à la proposition", added=True)
            _show_urgency(sitting, outcome, spaced("Avec quelle urgence ?"))
        case Stance.LOWERS if outcome.established.level > Orientation.NOT_ASSESSED:
            _show_orientations(sitting, outcome, _RETAINED, added=False)
            _show_urgency(sitting, outcome, spaced("Avec quelle urgence ?"))
            _show_reason(sitting)
        case _:
            return


def what_is_missing(sitting: Sitting, outcome: Outcome) -> str:
    """What a choice still lacks to be a decision, in a sentence."""
    try:
        decided(sitting.choice, outcome, state.now().date())
    except InvalidDecision as refused:
        told = " ; ".join(f"{each.what} : {each.remedy}" for each in refused.problems)
        return spaced(f"{_NOTHING_DECIDED} {told[:1].upper()}{told[1:]}.")
    return _NOTHING_DECIDED if sitting.choice.stance is None else f"{_NOTHING_DECIDED} {_SINCE}"


def show_renewal(sitting: Sitting, outcome: Outcome) -> None:
    """Let the person decide again once the answers have changed what is proposed.

    Answers may also have made a choice whole that was not: nothing is recorded without a gesture.
    """
    decision = sitting.record.decision
    stale = decision is None or is_outdated(decision, outcome)
    if stale and _decision(sitting.choice, outcome) is not None:
        st.button(_AGAIN, key="decide_again", on_click=_renew)


def _stances() -> set[str]:
    return {each.value for each in Stance}


def _show_orientations(sitting: Sitting, outcome: Outcome, title: str, *, added: bool) -> None:
    st.markdown(f"**{title}**")
    established = outcome.established.orientations
    for each in reversed(Orientation):
        if each <= Orientation.VIGILANCE or (added and each in established):
            continue  # vigilance is what is left where nothing is ticked
        key = sitting.field_of(DECISION, f"orientation.{each.value}")
        label = level_label(each, outcome.checklist)
        proposed = "" if added or each not in established else " (proposée)"
        st.checkbox(
            plain(spaced(f"{label}{proposed}")),
            key=state.shown(key, each in sitting.choice.orientations),
            on_change=_take_orientation,
            args=(each, key),
        )


def _show_urgency(sitting: Sitting, outcome: Outcome, label: str) -> None:
    key = sitting.field_of(DECISION, "urgency")
    proposed = outcome.established.urgency
    labels = {
        each.value: URGENCIES[each] + (" (proposée)" if each is proposed else "")
        for each in reversed(Urgency)
    }
    chosen = sitting.choice.urgency
    st.radio(
        label,
        list(labels),
        index=None,
        format_func=lambda id: labels.get(id, str(id)),
        key=state.shown(key, None if chosen is None else chosen.value),
        horizontal=True,
        on_change=_take_urgency,
        args=(key,),
    )


def _show_reason(sitting: Sitting) -> None:
    choice = sitting.choice
    for name, label, held in (
        ("reason", "La raison (elle est écrite dans les documents de service)", choice.reason),
        ("second_reader", "Seconde lecture, en fonction et non en nom", choice.second_reader),
    ):
        show_text(sitting, DECISION, name, label, held, _take_text, long=name == "reason")


def _take_stance(key: str) -> None:
    typed = state.typed(key)
    if typed in _stances():
        state.change(lambda sitting: _standing(sitting, Stance(typed)))


def _standing(sitting: Sitting, stance: Stance) -> Sitting:
    """What was ticked for another stance is not what this one means; what was written is kept."""
    choice = evolve(sitting.choice, stance=stance, orientations=(), urgency=None)
    return _chosen(sitting, choice).renewing(DECISION)


def _take_orientation(orientation: Orientation, key: str) -> None:
    ticked = state.ticked(key)

    def taken(sitting: Sitting) -> Sitting:
        kept = {*sitting.choice.orientations, orientation} - (set() if ticked else {orientation})
        return _chosen(sitting, evolve(sitting.choice, orientations=tuple(sorted(kept))))

    state.change(taken)


def _take_urgency(key: str) -> None:
    typed = state.typed(key)
    if typed in {each.value for each in Urgency}:
        state.change(lambda s: _chosen(s, evolve(s.choice, urgency=Urgency(typed))))


def _take_text(field: str, key: str) -> None:
    typed = state.typed(key)
    if typed is None:
        return

    def taken(sitting: Sitting) -> Sitting:
        refused = refused_text(sitting, DECISION, field, typed)
        if refused is not None:
            return refused
        accepted = sitting.recording(sitting.record, DECISION, field)
        changed: dict[str, Any] = {field: typed or None}
        return _chosen(accepted, evolve(accepted.choice, **changed))

    state.change(taken)


def _renew() -> None:
    state.change(lambda sitting: _chosen(sitting, sitting.choice))


def _chosen(sitting: Sitting, choice: Choice) -> Sitting:
    return sitting.choosing(choice, _decision(choice, evaluate(sitting.screening)))


def _decision(choice: Choice, outcome: Outcome) -> Decision | None:
    try:
        return decided(choice, outcome, state.now().date())
    except InvalidDecision:
        return None
