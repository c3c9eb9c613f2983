"""What becomes of an exercise that is finished: counted for the group, handed over, or nothing."""

from __future__ import annotations

import streamlit as st

from signals import Checklist
from signals.group import Result, result_of
from signals.interchange.results import scenario_digest
from signals.loading.result_files import result_name, result_text
from signals.wording.group import ABOUT_RESULT, COUNTED
from signals_web import training
from signals_web.downloads import offer
from signals_web.exercise import Exercise, Training
from signals_web.plain_text import plain

_ONCE = "Le fichier est prêt. Ce lien sert une seule fois."


def show_result(exercise: Exercise, checklist: Checklist) -> None:
    """Show the ways to count the answers in the sheet of a group, and to play once more."""
    if not exercise.attempt.finished:
        return
    chosen = Training(checklist, exercise.attempt.scenario)
    st.subheader("Pour le groupe", anchor=False)
    st.markdown(plain(ABOUT_RESULT))
    with st.container(key="result", horizontal=True, gap="small"):
        st.button(
            "Compter mes réponses sur ce poste",
            key="count_result",
            on_click=_count,
            args=(chosen, exercise),
        )
        prepared = st.button("Préparer mon fichier de résultat", key="prepare_result")
        st.button(
            "Faire jouer la personne suivante",
            key="next_person",
            on_click=training.begin_exercise,
            args=(chosen,),
        )
        st.button(
            "Voir la feuille du groupe",
            key="see_group",
            on_click=training.open_group,
            args=(chosen,),
        )
    if any(each.run == exercise.run for each in training.desk().results):
        st.markdown(f'<p role="status">{COUNTED}</p>', unsafe_allow_html=True)
    if prepared:
        _offer(_result(exercise))


def _result(exercise: Exercise) -> Result:
    attempt = exercise.attempt
    return result_of(attempt, scenario_digest(attempt.scenario), exercise.run)


def _count(chosen: Training, exercise: Exercise) -> None:
    training.add_result(chosen, _result(exercise))


def _offer(result: Result) -> None:
    address = offer(result_text(result).encode(), result_name(result), "application/json")
    st.markdown(f'<p role="status">{_ONCE}</p>', unsafe_allow_html=True)
    st.link_button("Enregistrer mon résultat", address, type="primary")
