"""A sealed draft brought back into this tab, and what must be said of it once."""

from __future__ import annotations

from html import escape

import streamlit as st

from signals.drafts.refusal import InvalidDraft
from signals.drafts.sealing import Opened, opened
from signals.wording.labels import day_text, moment_text
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.drafting import sitting_of
from signals_web.editions import EDITIONS
from signals_web.ending import Locked
from signals_web.hours import at_text
from signals_web.reopening_choice import choose_way_on
from signals_web.sitting import Sitting

_TOLD = "opened_told"
_EXERCISE = "ce brouillon est celui d'une situation inventée"
_NOT_HERE = "rejouez-la depuis le début, pour qu'elle ne passe jamais pour un vrai repérage"
_FORMER_EDITED = (
    "La grille du repérage d'alors a été modifiée depuis : l'orientation d'alors est recalculée."
)
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
    """Open the file of a draft in this tab, where the person stood.

    Raises ``SignalsError``; among others for the draft of an invented situation.
    """
    found = _opened(content, passphrase)
    if found.draft.scenario is not None:
        raise InvalidDraft.one(_EXERCISE, _NOT_HERE)
    _hold(found, passphrase, [_kept_at(found), *_told(found)])


def unlock(locked: Locked, passphrase: str) -> None:
    """Open what was locked in memory, and say what its file lacks; raises ``SignalsError``."""
    found = _opened(locked.content, passphrase)
    told = [*_unlocked(locked, found), *_told(found)]
    _hold(found, passphrase, told, lacking=locked.lacking)


def _opened(content: bytes, passphrase: str) -> Opened:
    with st.spinner("Le fichier s'ouvre…"):
        return opened(content, passphrase, catalogue.library(), state.now().date())


def _hold(found: Opened, passphrase: str, told: list[str], *, lacking: bool = False) -> None:
    EDITIONS.seen(found.draft.edition)
    state.enter(state.NEW)
    state.hold(sitting_of(found.draft, passphrase, lacking=lacking))
    state.note(_TOLD, "\n\n".join(told))


def show_unsealed(sitting: Sitting) -> None:
    """Say what was opened, until the person goes on with it or begins a new one beside it."""
    told = state.noted(_TOLD)
    if told is None:
        return
    with st.container(key="opened", border=True, gap="xsmall"):
        lines = "".join(f"<p>{escape(spaced(each))}</p>" for each in told.split("\n\n"))
        # Our own words, dates and versions only; they are announced, as they stand above.
        st.markdown(f'<div role="status">{lines}</div>', unsafe_allow_html=True)
        choose_way_on(sitting.told, _read, sitting.profile, edited=sitting.edited)


def _read() -> None:
    state.note(_TOLD, None)


def _kept_at(found: Opened) -> str:
    kept_at = moment_text(found.draft.edition.kept_at)
    return f"Brouillon gardé le {kept_at}, rouvert. {_dated(found)}"


def _dated(found: Opened) -> str:
    return f"Le repérage reste à sa date, le {day_text(found.draft.record.screening.date)}."


def _unlocked(locked: Locked, found: Opened) -> list[str]:
    told = [f"Rouvert tel qu'il était au verrouillage, {at_text(locked.at)}. {_dated(found)}"]
    if locked.lacking:
        told.append(
            "Vos dernières réponses ne sont dans aucun fichier : gardez le brouillon de nouveau "
            "avant de partir."
        )
    if locked.left_out:
        told.append(
            f"Ce qui n'était pas accepté, ou dans une ligne sans intitulé ({locked.left_out}), n'a "
            "pas pu être scellé : retapez-le."
        )
    return told


def _told(found: Opened) -> list[str]:
    screening = found.draft.record.screening
    told = []
    if found.draft.edited:
        told.append(_EDITED)
    if found.draft.former_edited:
        told.append(_FORMER_EDITED)
    if found.newest is not None:
        told.append(
            f"La grille a une version plus récente ({found.newest}). Ce brouillon garde la sienne "
            f"({screening.checklist.version}) : ses réponses y gardent leur sens."
        )
    return told
