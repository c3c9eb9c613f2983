"""The « fiche de repérage », prepared on request and handed over once."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from signals import Record
from signals.documents import Dossier, page_of
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.downloads import offer
from signals_web.plain_text import plain
from signals_web.sitting import Sitting

_MEDIA_TYPE = "text/html"
_ONCE = spaced(
    "La fiche est prête. Ce lien sert une seule fois ; préparez-la de nouveau si vous changez une "
    "réponse. Le fichier reste là où vous l'enregistrez : c'est à vous de le protéger."
)


def sheet_name(date: dt.date) -> str:
    """The name of the file: what it is and its date, nobody's name."""
    return f"fiche-de-reperage-{date.isoformat()}.html"


def show_sheet(sitting: Sitting) -> None:
    """Show how to prepare the document, then how to fetch it."""
    st.markdown(
        plain(spaced("La fiche reprend vos réponses, l'orientation, ses raisons et les actions."))
    )
    st.button("Préparer la fiche de repérage", key="prepare_sheet", on_click=_prepare)
    if sitting.sheet:
        st.markdown(f'<p role="status">{_ONCE}</p>', unsafe_allow_html=True)
        st.link_button("Enregistrer la fiche de repérage", sitting.sheet, type="primary")


def _prepare() -> None:
    state.change(_prepared)


def _prepared(sitting: Sitting) -> Sitting:
    checklist = sitting.screening.checklist
    worth = catalogue.worth(checklist)
    documents = catalogue.documents()
    dossier = Dossier(
        Record(sitting.screening),
        catalogue.references(),
        documents,
        catalogue.profile(sitting.profile, checklist.id),
        catalogue.directory(),
        None if worth is None else worth.card,
        on=state.now().date(),
    )
    content = page_of(documents.kind("fiche_reperage"), dossier).html.encode()
    return sitting.offering(offer(content, sheet_name(sitting.screening.date), _MEDIA_TYPE))
