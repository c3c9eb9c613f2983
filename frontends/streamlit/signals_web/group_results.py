"""The sheet of a group: results given by files or played here, counted, shown and printed."""

from __future__ import annotations

from html import escape

import streamlit as st

from signals.documents import Format, converted, group_name, group_page
from signals.errors import SignalsError
from signals.group import GroupSheet, StepTally
from signals.loading.result_files import gathered
from signals.wording.exercise import expected_text
from signals.wording.group import (
    FURTHEST_FIRST,
    GROUP_TITLE,
    NO_NAMES,
    TOO_SMALL,
    answers_line,
    people_text,
    reached_lines,
)
from signals.wording.typography import spaced
from signals_web import catalogue, state, training
from signals_web.beside import listed
from signals_web.document_choice import ask_format
from signals_web.downloads import offer
from signals_web.exercise import Training
from signals_web.plain_text import plain
from signals_web.upload import Files, ask_for_files, show_refused

_FILES = spaced("Les fichiers de résultat des participants (plusieurs à la fois)")
_FORMAT = "group_format"


def show_group_results() -> None:
    """Show how many results there are, let more be given, then what the group answered."""
    desk = training.desk()
    with st.container(key="step_group"):
        st.title(GROUP_TITLE, anchor=False)
        if desk.group is not None:
            _show_group(desk.group, desk)
        with st.container(key="ways", horizontal=True, gap="small"):
            st.button(
                "Revenir au choix de la situation",
                key="back_to_training",
                on_click=state.enter,
                args=(state.TRAINING,),
            )


def _show_group(group: Training, desk: training.Desk) -> None:
    sheet = GroupSheet(group.scenario, group.checklist, desk.results)
    st.markdown(f"**{plain(spaced(group.scenario.title))}** ({plain(group.checklist.name)})")
    st.markdown(plain(NO_NAMES))
    ask_for_files(_FILES, desk.given, _take, several=True)
    show_refused(desk.refused)
    # Our own words only: how many there are is announced when it changes.
    counted = escape(f"Résultats comptés\u00a0: {sheet.size}.")
    st.markdown(f'<p role="status"><strong>{counted}</strong></p>', unsafe_allow_html=True)
    if not sheet.large_enough:
        st.markdown(plain(TOO_SMALL))
        return
    for step in sheet.steps:
        _show_step(step, sheet)
    _show_printing(sheet)


def _take(files: Files) -> None:
    desk = training.desk()
    if files and desk.group is not None:
        found = gathered(files, desk.group.scenario, desk.group.checklist, desk.results)
        training.take_results(found)


def _show_step(step: StepTally, sheet: GroupSheet) -> None:
    st.header(f"Étape {step.number}", anchor=False)
    st.markdown(plain(spaced(step.step.told)))
    expected = expected_text(step.step.expect.established, sheet.checklist)
    if expected:
        st.markdown(f"**{plain(spaced(f'Attendu, établi : {expected}.'))}**")
    st.markdown(f"Atteint par le groupe ({people_text(sheet.size)})\u00a0:")
    st.markdown(listed(reached_lines(step, sheet.checklist)))
    if step.answers:
        st.markdown(plain(FURTHEST_FIRST))
        st.markdown(listed(map(answers_line, step.answers)))


def _show_printing(sheet: GroupSheet) -> None:
    st.header("Imprimer la feuille", anchor=False)
    chosen = ask_format(_FORMAT)
    if chosen is not None and st.button("Préparer la feuille", key="prepare_group"):
        _offer(sheet, chosen)


def _offer(sheet: GroupSheet, format: Format) -> None:
    today = state.now().date()
    try:
        content = converted(group_page(sheet, catalogue.references(), today), format)
    except SignalsError as refused:
        st.error(plain(spaced(f"{refused}.")))
        return
    address = offer(content, group_name(today, format.value), format.media_type)
    st.markdown(
        '<p role="status">La feuille est prête. Ce lien sert une seule fois.</p>',
        unsafe_allow_html=True,
    )
    st.link_button("Enregistrer la feuille", address, type="primary")
