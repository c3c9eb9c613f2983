"""Before an exercise: what keeps people safe, then the choice of an invented situation."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from signals import Checklist, SignalsError
from signals.loading.located import InvalidFile
from signals.scenario import ScenarioBook
from signals.wording.exercise import INVENTED, SAFETY, steps_text, version_title
from signals.wording.typography import spaced
from signals_web import catalogue, state, training
from signals_web.exercise import Training
from signals_web.plain_text import plain
from signals_web.upload import Files, ask_for_files, show_refused

_ORIGIN, _GRID, _SCENARIO = "training_origin", "training_grid", "training_scenario"
_LIBRARY, _OWN = "library", "own"
_ORIGINS: Mapping[str, str] = {
    _LIBRARY: "Une situation fournie avec Signals",
    _OWN: "Mon fichier de situation",
}
_FILE = spaced("Mon fichier de situation (YAML)")
_ABOUT_FILE = spaced(
    "Un fichier écrit comme dans le guide du formateur. Il est lu ici, sur cet ordinateur, et "
    "n'est pas gardé. N'y mettez rien d'un enfant réel."
)


def show_training_choice() -> None:
    """Show the safety rules first, then the situations, whose end is not told."""
    with st.container(key="step_training"):
        st.title("Jouer une situation inventée", anchor=False)
        st.header("Avant de jouer", anchor=False)
        st.markdown("\n".join(f"- {plain(each)}" for each in (*SAFETY, INVENTED)))
        st.header("La situation", anchor=False)
        chosen = _choose()
        with st.container(key="ways", horizontal=True, gap="small"):
            if chosen is not None:
                _show_begin(chosen)
            st.button("Revenir à l'accueil", key="leave_training", on_click=state.forget)


def _show_begin(chosen: Training) -> None:
    st.button(
        "Commencer l'exercice",
        key="begin_exercise",
        type="primary",
        on_click=training.begin_exercise,
        args=(chosen,),
    )
    st.button(
        "Feuille de résultats d'un groupe",
        key="open_group",
        on_click=training.open_group,
        args=(chosen,),
    )


def _choose() -> Training | None:
    origin = st.radio(
        "D'où vient la situation\u00a0?",
        list(_ORIGINS),
        index=None,
        format_func=lambda id: _ORIGINS.get(id, str(id)),
        key=_ORIGIN,
    )
    if origin == _OWN:
        return _choose_own()
    return _choose_shipped() if origin == _LIBRARY else None


def _choose_shipped() -> Training | None:
    name = st.radio(
        "Dans quel cadre, avec quelle version\u00a0?",
        list(catalogue.playable()),
        index=None,
        format_func=lambda name: plain(_grid_title(name)),
        key=_GRID,
    )
    if name is None:
        return None
    try:
        checklist, book = catalogue.played(name)
    except SignalsError as error:
        st.error(plain(str(error).splitlines()[0]))
        return None
    return _choose_among(checklist, book)


def _grid_title(name: str) -> str:
    id, _, version = name.partition("@")
    grid = {each.id: each for each in catalogue.checklists()}.get(id)
    if grid is None:
        return name
    return version_title(grid.title, version, newest=version == grid.version)


def _choose_own() -> Training | None:
    desk = training.desk()
    st.markdown(plain(_ABOUT_FILE))
    ask_for_files(_FILE, desk.given, _take)
    show_refused(desk.refused)
    if desk.own is None:
        return None
    name = desk.own.checklist.name
    told = f"Fichier lu, pour la grille {escape(name)}."
    st.markdown(f'<p role="status">{told}</p>', unsafe_allow_html=True)
    return _choose_among(desk.own.checklist, desk.own.book)


def _take(files: Files) -> None:
    for name, data in files[:1]:
        try:
            own = catalogue.own(data, name)
        except InvalidFile as error:
            training.take_own(None, tuple(map(str, error.located)))
        else:
            training.take_own(own)


def _choose_among(checklist: Checklist, book: ScenarioBook) -> Training | None:
    st.markdown(plain(spaced(book.notice)))
    known = {each.id: each for each in book.scenarios}
    id = st.radio(
        "Quelle situation\u00a0?",
        list(known),
        index=None,
        format_func=lambda id: plain(spaced(known[id].title if id in known else str(id))),
        captions=[steps_text(each) for each in book.scenarios],
        key=f"{_SCENARIO}|{checklist.name}",
    )
    return Training(checklist, known[id]) if id in known else None
