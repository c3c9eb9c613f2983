"""What is not known: the questions to go and ask, those never asked, what would change it."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from signals import Item, Outcome
from signals.wording.outcome import raising_text
from signals.wording.typography import spaced
from signals_web import state
from signals_web.plain_text import plain

_FIRST = 5
_SHOWN_CHANGES = 10
_NOT_AN_ALARM = spaced(
    "Ce n'est pas une alarme : ces faits ne sont ni établis, ni écartés. Ne les demandez jamais "
    "à la personne. S'ils sont dits ou vus, notez-les dans la grille."
)


def show_questions_to_ask(outcome: Outcome) -> None:
    """Show the questions that can raise the outcome, the most telling first."""
    asked = outcome.to_ask
    if not asked:
        st.markdown("Aucune question restée ouverte ne peut élever l'orientation.")
        return
    st.markdown(
        "Les plus utiles d'abord, auprès d'un collègue, dans un dossier, ou avec des mots ouverts."
    )
    for item in asked[:_FIRST]:
        _show_question(item, outcome)
    rest = asked[_FIRST:]
    if rest:
        word = "autre question" if len(rest) == 1 else "autres questions"
        with st.expander(f"{len(rest)} {word}"), st.container(key="ask_rest", gap="xsmall"):
            for item in rest:
                _show_way(item, outcome, spaced(item.question), "tertiary")


def _show_question(item: Item, outcome: Outcome) -> None:
    with st.container(key=f"ask_{item.id}", border=True, gap="xsmall"):
        st.markdown(f"**{plain(spaced(item.question))}**")
        if item.help.asking:
            st.markdown(plain(spaced(item.help.asking)))
        title = outcome.checklist.section_of(item.id).title
        _show_way(item, outcome, spaced(f"Répondre (section « {title} »)"), "secondary")


def _show_way(
    item: Item, outcome: Outcome, told: str, type: Literal["secondary", "tertiary"]
) -> None:
    st.button(
        plain(told),
        key=f"reply_{item.id}",
        type=type,
        on_click=state.go_to,
        args=(outcome.checklist.section_of(item.id).id, item.id),
    )


def show_what_is_never_asked(outcome: Outcome) -> None:
    """Show what is not known and is noted only if it is said; nothing where there is none."""
    items = outcome.not_to_ask
    if items:
        st.subheader("Ce que l'on ne sait pas", anchor=False)
        st.markdown(plain(_NOT_AN_ALARM))
        with st.expander(f"Voir ces {len(items)} points" if len(items) > 1 else "Voir ce point"):
            st.markdown("\n".join(f"- {plain(spaced(item.label))}" for item in items))


def show_what_would_change(outcome: Outcome) -> None:
    """Show the smallest sets of answers that would raise the outcome."""
    if outcome.next is None:
        return
    st.markdown("**Les réponses qui la changeraient**")
    checklist = outcome.checklist
    st.markdown(plain(spaced(f"Par exemple : {raising_text(outcome.next, checklist)}")))
    others = [each for each in outcome.raisings if each is not outcome.next][:_SHOWN_CHANGES]
    if others:
        with st.expander("Autres exemples"):
            st.markdown("\n".join(f"- {plain(raising_text(each, checklist))}" for each in others))
