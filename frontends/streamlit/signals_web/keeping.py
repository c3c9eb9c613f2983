"""« Garder un brouillon »: its passphrase first, then one encrypted file, fetched once."""

from __future__ import annotations

import streamlit as st

from signals.drafts.draft import Edition
from signals.drafts.sealing import sealed
from signals.errors import SignalsError
from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_web import state
from signals_web.downloads import DESK, DocumentTooLarge, offer
from signals_web.drafting import draft_of, has_file, left_out_of_draft
from signals_web.editions import EDITIONS
from signals_web.hours import at_text
from signals_web.kept import Kept
from signals_web.passphrase_choice import SAME, choose_passphrase, forget_choice
from signals_web.plain_text import plain
from signals_web.refused_sentence import show_refused_sentence
from signals_web.sitting import Sitting

KEEPING = "keeping"
_REFUSED = "draft_refused"
_MEDIA_TYPE = "application/octet-stream"
_ABOUT = (
    "Vos réponses, vos notes et votre décision vont dans un seul fichier chiffré, que vous "
    "enregistrez où vous voulez. Signals n'en garde aucune copie.",
    "**Sans sa phrase de passe, personne ne peut le rouvrir : ni vous, ni nous.** Rangez-la "
    "ailleurs que le fichier.",
)
_READY = spaced(
    "Le brouillon est prêt. Ce lien sert une seule fois. Le fichier et sa phrase de passe ne sont "
    "plus qu'à vous : il se rouvre par « Rouvrir un brouillon », ici ou dans le terminal."
)
_TWO = spaced(
    "Ce brouillon a une autre version, gardée à {hours} dans un autre onglet. Aucune des deux ne "
    "contient l'autre : gardez les deux fichiers, et comparez-les avant d'en jeter un."
)


def show_keeping(sitting: Sitting) -> None:
    """Show how a draft is kept, and what was kept already."""
    with st.container(key=KEEPING, gap="small"):
        _show_kept(sitting)
        if not state.asked(KEEPING):
            st.button("Garder un brouillon", key="keep", on_click=_ask)
            return
        st.subheader("Garder un brouillon", anchor=False)
        for each in _ABOUT:
            st.markdown(spaced(each))
        left = left_out_of_draft(sitting)
        if left:
            told = (
                f"Ce qui n'est pas accepté, ou dans une ligne sans intitulé ({left}), n'y va pas."
            )
            st.markdown(plain(spaced(told)))
        passphrase = choose_passphrase(sitting.kept)
        if passphrase is not None:
            _keep(sitting, passphrase)
        refused = state.noted(_REFUSED)
        if refused is not None:
            show_refused_sentence(refused)
        st.button("Ne rien garder de plus", key="keep_not", type="tertiary", on_click=_close)


def show_versions(edition: Edition) -> None:
    """Say which other versions of a draft this run of the form has seen, by their hours."""
    others = EDITIONS.others(edition)
    if others:
        hours = " et ".join(time_text(each.kept_at.time()) for each in others)
        st.warning(plain(_TWO.format(hours=hours)))


def _show_kept(sitting: Sitting) -> None:
    kept = sitting.kept
    if kept is None:
        return
    address, told = kept.address, spaced(_told(sitting, kept))
    if address is not None and DESK.waits(address) and not sitting.changed_since_kept:
        # Our own words only: the hour and the sentence.
        st.markdown(f'<p role="status">{_READY}</p>', unsafe_allow_html=True)
        st.link_button("Enregistrer le brouillon", address, type="primary")
    else:
        st.markdown(plain(told))
    show_versions(kept.edition)


def _told(sitting: Sitting, kept: Kept) -> str:
    kept_at = f"Brouillon gardé {at_text(kept.edition.kept_at)}"
    if sitting.changed_since_kept:
        return f"{kept_at} : vos dernières réponses n'y sont pas encore."
    if not has_file(sitting):
        return f"{kept_at} : son lien n'a pas servi, il n'y a pas de fichier. Gardez-le de nouveau."
    return f"{kept_at} : rien n'a changé depuis."


def _ask() -> None:
    state.ask(KEEPING, True)
    state.note(_REFUSED, None)
    forget_choice()
    found = state.sitting()
    if found is not None and found.kept is not None:
        state.note(SAME, SAME)


def _close() -> None:
    state.ask(KEEPING, False)
    state.note(_REFUSED, None)
    forget_choice()


def _keep(sitting: Sitting, passphrase: str) -> None:
    now = state.now()
    kept = sitting.kept
    edition = Edition.first(now) if kept is None else kept.edition.followed(now)
    name = f"brouillon-signals-{now:%Y-%m-%d-%Hh%M}.age"
    try:
        with st.spinner("Le fichier se prépare…"):
            content = sealed(draft_of(sitting, edition), passphrase)
        address = offer(content, name, _MEDIA_TYPE)
    except (SignalsError, DocumentTooLarge) as refused:
        state.note(_REFUSED, str(refused))
        return
    EDITIONS.seen(edition)
    state.change(lambda sitting: sitting.keeping(passphrase, edition, address))
    _close()
    st.rerun()
