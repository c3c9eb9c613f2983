"""A sealed draft brought back into this tab, and what must be said of it once."""

from __future__ import annotations

from html import escape

import streamlit as st

from signals.drafts.sealing import Opened, opened
from signals.wording.labels import day_text, moment_text
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.drafting import sitting_of
from signals_web.editions import EDITIONS
from signals_web.reopening_choice import choose_way_on
from signals_web.sitting import Sitting

_TOLD = "opened_told"
_EDITED = (
    "La grille de ce brouillon a été modifiée depuis : relisez vos réponses, et vérifiez d'où "
    "vient cette version de Signals."
)


def ask_passphrase(name: str) -> str | None:
    """Ask for the passphrase of a draft; gives it once the draft is to be opened."""
    # In a form, what is typed counts even where the focus goes to the eye beside the field.
    with st.form(f"{name}_form", border=False):
        label, key = "Sa phrase de passe", f"{name}_passphrase"
        typed = st.text_input(label, type="password", autocomplete="off", key=key, max_chars=1000)
        asked = st.form_submit_button("Rouvrir", key=f"{name}_open", type="primary")
    return typed if asked else None


def unseal(content: bytes, passphrase: str) -> None:
    """Open a draft in this tab, where the person stood; raises ``SignalsError``."""
    with st.spinner("Le fichier s'ouvre…"):
        found = opened(content, passphrase, catalogue.library(), state.now().date())
    EDITIONS.seen(found.draft.edition)
    state.enter(state.NEW)
    state.hold(sitting_of(found.draft, passphrase))
    state.note(_TOLD, "\n\n".join(_told(found)))


def show_unsealed(sitting: Sitting) -> None:
    """Say what was opened, until the person goes on with it or begins a new one beside it."""
    told = state.noted(_TOLD)
    if told is None:
        return
    with st.container(key="opened", border=True, gap="xsmall"):
        lines = "".join(f"<p>{escape(spaced(each))}</p>" for each in told.split("\n\n"))
        # Our own words, dates and versions only; they are announced, as they stand above.
        st.markdown(f'<div role="status">{lines}</div>', unsafe_allow_html=True)
        changed = _EDITED in told
        choose_way_on(sitting.told, _read, sitting.profile, changed=changed)


def _read() -> None:
    state.note(_TOLD, None)


def _told(found: Opened) -> list[str]:
    draft, screening = found.draft, found.draft.record.screening
    told = [
        f"Brouillon gardé le {moment_text(draft.edition.kept_at)}, rouvert. Le repérage reste à sa "
        f"date, le {day_text(screening.date)}."
    ]
    if not found.same_digest:
        told.append(_EDITED)
    if found.newest is not None:
        told.append(
            f"La grille a une version plus récente ({found.newest}). Ce brouillon garde la sienne "
            f"({screening.checklist.version}) : ses réponses y gardent leur sens."
        )
    return told
