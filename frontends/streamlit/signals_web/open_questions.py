"""What is not known: the questions to go and ask, those never asked, what would change it."""

from __future__ import annotations

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
        with st.expander(f"{len(rest)} {word}"):
            st.markdown("\n".join(f"- {plain(spaced(item.question))}" for item in rest))


def _show_question(item: Item, outcome: Outcome) -> None:
    with st.container(key=f"ask_{item.id}", border=True, gap="xsmall"):
        st.markdown(f"**{plain(spaced(item.question))}**")
        if item.help.asking:
            st.markdown(plain(spaced(item.help.asking)))
        section = outcome.checklist.section_of(item.id)
        st.button(
            plain(spaced(f"Répondre (section « {section.title} »)")),
            key=f"reply_{item.id}",
            on_click=state.go_to,
            args=(section.id, item.id),
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
    st.subheader("Ce qui changerait l'orientation", anchor=False)
    checklist = outcome.checklist
    st.markdown(plain(spaced(f"Par exemple : {raising_text(outcome.next, checklist)}")))
    others = [each for each in outcome.raisings if each is not outcome.next][:_SHOWN_CHANGES]
    if others:
        with st.expander("Autres exemples"):
            st.markdown("\n".join(f"- {plain(raising_text(each, checklist))}" for each in others))
