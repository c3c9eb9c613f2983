"""« Rouvrir un brouillon »: the file and its passphrase; what is refused stays nowhere."""

from __future__ import annotations

import streamlit as st

from signals.drafts.refusal import WrongPassphrase
from signals.errors import SignalsError
from signals.wording.typography import spaced
from signals_web import state
from signals_web.plain_text import plain
from signals_web.refused_sentence import show_refused_sentence
from signals_web.unsealing import ask_passphrase, unseal

_FILE, _TIMES, _REFUSED = "opening_file", "opening_times", "opening_refused"
_ABOUT = spaced(
    "Le fichier est lu sur cet ordinateur et n'y est pas recopié. Il s'ouvre avec sa phrase de "
    "passe. Pour sept mots tirés au sort, les accents, les majuscules et ce qui les sépare ne "
    "comptent pas."
)
_MOST_MEGABYTES = 1


def show_draft_opening() -> None:
    """Show how a draft is opened again, at the place where the person stood."""
    with st.container(key="step_draft"):
        st.title("Rouvrir un brouillon", anchor=False)
        st.markdown(plain(_ABOUT))
        file = st.file_uploader(
            "Le fichier du brouillon (.age)",
            key=f"{_FILE}|{state.noted(_TIMES) or ''}",
            max_upload_size=_MOST_MEGABYTES,
        )
        typed = ask_passphrase("opening")
        refused = state.noted(_REFUSED)
        if typed is not None:
            state.note(_REFUSED, None)
            content = None if file is None else file.getvalue()
            refused = _refusal(content, typed)
        if refused is not None:
            show_refused_sentence(refused)
        st.button("Revenir au début", key="to_start", on_click=_to_start)


def _refusal(content: bytes | None, passphrase: str) -> str | None:
    """Why nothing was opened; what is no draft is dropped at once, what is open as well."""
    if content is None:
        return "choisissez d'abord le fichier du brouillon"
    try:
        unseal(content, passphrase)
    except WrongPassphrase as wrong:
        return str(wrong)
    except SignalsError as refused:
        state.note(_REFUSED, str(refused))
    # A field of another name holds nothing any more.
    state.note(_TIMES, (state.noted(_TIMES) or "") + "+")
    st.rerun()


def _to_start() -> None:
    state.note(_REFUSED, None)
    state.enter(state.NEW)
