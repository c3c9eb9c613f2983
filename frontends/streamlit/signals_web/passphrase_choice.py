"""The passphrase of a draft: seven words shown once, one's own typed twice, or the same again."""

from __future__ import annotations

import streamlit as st

from signals.drafts.passphrase import LEAST, generated_passphrase, passphrase_problem
from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_web import state
from signals_web.kept import Kept
from signals_web.plain_text import plain

SAME = "same_passphrase"
_DRAWN, _OWN = "drawn_words", "own_passphrase"
_FIRST, _SECOND = "passphrase_typed", "passphrase_again"
_PREPARE = "Préparer le fichier"


def choose_passphrase(kept: Kept | None) -> str | None:
    """Let the person choose; gives a passphrase once it is chosen and the file is asked for."""
    if kept is not None and state.noted(SAME):
        return _same(kept)
    drawn = state.noted(_DRAWN)
    if drawn is not None:
        return _copied(drawn)
    if state.noted(_OWN):
        return _typed()
    with st.container(horizontal=True, gap="small"):
        st.button("Tirer sept mots au sort", key="draw", type="primary", on_click=_draw)
        st.button("Écrire ma propre phrase", key="own", on_click=state.note, args=(_OWN, _OWN))
    return None


def forget_choice() -> None:
    """Forget what was chosen: the words as well, which are shown once."""
    for each in (SAME, _DRAWN, _OWN):
        state.note(each, None)


def _same(kept: Kept) -> str | None:
    hour = time_text(kept.edition.kept_at.time())
    told = f"Le fichier s'ouvrira avec la même phrase de passe que celui de {hour}."
    st.markdown(plain(spaced(told)))
    asked = st.button(_PREPARE, key="seal", type="primary")
    st.button("Prendre une autre phrase", key="other", on_click=forget_choice)
    return kept.passphrase if asked else None


def _draw() -> None:
    state.note(_DRAWN, generated_passphrase())


def _copied(drawn: str) -> str | None:
    st.markdown(spaced("Copiez ces sept mots à la main, dans l'ordre. Ils ne seront plus montrés."))
    with st.container(key="words"):
        st.markdown("\n".join(f"{at}. **{each}**" for at, each in enumerate(drawn.split(), 1)))
    asked = st.button(spaced("Je les ai copiés : préparer le fichier"), key="seal", type="primary")
    return drawn if asked else None


def _typed() -> str | None:
    told = f"{LEAST} caractères au moins : plusieurs mots sans lien entre eux, ni nom, ni date."
    st.markdown(plain(spaced(told)))
    # In a form, what is typed counts even where the focus goes to the eye beside the field.
    with st.form("own_passphrase_form", border=False):
        first, second = (
            st.text_input(label, type="password", autocomplete="off", key=key, max_chars=1000)
            for label, key in (
                ("Votre phrase de passe", _FIRST),
                ("La même, une seconde fois", _SECOND),
            )
        )
        asked = st.form_submit_button(_PREPARE, key="seal", type="primary")
    if not asked:
        return None
    problem = passphrase_problem(first)
    if problem is not None:
        told = f"{problem.what} : {problem.remedy}."
        st.error(plain(spaced(f"{told[:1].upper()}{told[1:]}")))
        return None
    if first != second:
        st.error("Les deux phrases ne sont pas les mêmes. Retapez la seconde.")
        return None
    return first
