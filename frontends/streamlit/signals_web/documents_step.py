"""What can be kept or handed over: a document chosen, read, prepared, then fetched once."""

from __future__ import annotations

import streamlit as st

from signals.documents import Format
from signals.errors import SignalsError
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.asked_document import AskedDocument, document_of
from signals_web.document_choice import choose_format, choose_kind
from signals_web.document_preview import show_preview
from signals_web.downloads import DocumentTooLarge
from signals_web.plain_text import plain
from signals_web.refused_sentence import show_refused_sentence
from signals_web.sitting import DOCUMENTS, Sitting
from signals_web.ways import show_ways, title_of

NO_DOCUMENT = spaced(
    "Aucun document n'est proposé pour cette grille, ou leur fichier n'a pas pu être lu : dans ce "
    "cas, le premier écran le dit. L'orientation n'en dépend pas."
)
_NOBODY = spaced(
    "Signals ne demande aucun nom : dans une lettre, il se complète à la main. Rien ne part "
    "d'ici : c'est vous qui relisez, et vous qui envoyez."
)
_BEFORE = spaced("Avant d'envoyer ce document :")
_ONCE = spaced(
    "Le document est prêt. Ce lien sert une seule fois ; préparez-le de nouveau si vous changez "
    "une réponse. Le fichier reste là où vous l'enregistrez : c'est à vous de le protéger."
)


def show_documents(sitting: Sitting) -> None:
    """Show the documents of the checklist, then all it takes to have the one that is chosen."""
    with st.container(key=f"step_{DOCUMENTS}"):
        st.header(title_of(DOCUMENTS), anchor=False)
        _show_kinds(sitting)
        show_ways(sitting.screening.checklist, DOCUMENTS)


def _show_kinds(sitting: Sitting) -> None:
    if not catalogue.documents().kinds_from(sitting.screening.checklist.id):
        st.markdown(plain(NO_DOCUMENT))
        return
    with st.container(key="documents"):
        st.markdown(plain(_NOBODY))
        kind = choose_kind(sitting)
        if kind is not None:
            _show_document(document_of(kind, sitting), sitting)


def _show_document(document: AskedDocument, sitting: Sitting) -> None:
    _show_left_out(document)
    try:
        show_preview(document)
        address = _address(document, choose_format(sitting), sitting)
    except (SignalsError, DocumentTooLarge) as refused:
        show_refused_sentence(str(refused))
    else:
        _show_link(address)


def _show_left_out(document: AskedDocument) -> None:
    told = [f"- {plain(each)}" for each in document.left_out()]
    if told:
        with st.container(key="left_out", border=True, gap="xsmall"):
            # Only our own words are announced; what they announce is read as plain text.
            st.markdown(f'<p role="status"><strong>{_BEFORE}</strong></p>', unsafe_allow_html=True)
            st.markdown("\n".join(told))


def _address(document: AskedDocument, format: Format | None, sitting: Sitting) -> str | None:
    """Where the document is fetched once it has been prepared, as it was or just now."""
    if format is None:
        return None
    if not st.button("Préparer le document", key="prepare_document", on_click=_forget):
        return sitting.offered
    address = document.offered(format)
    state.change(lambda sitting: sitting.offering(address))
    return address


def _forget() -> None:
    state.change(lambda sitting: sitting.offering(None))


def _show_link(address: str | None) -> None:
    if address:
        st.markdown(f'<p role="status">{_ONCE}</p>', unsafe_allow_html=True)
        st.link_button("Enregistrer le document", address, type="primary")
