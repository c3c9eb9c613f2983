"""A small page that stands in for the form: it echoes, offers a document, and can fail."""

import streamlit as st

from signals_web.downloads import offer
from signals_web.plain_text import plain

st.set_page_config(page_title="Essai")
st.title("Page d’essai", anchor=False)

typed = st.text_area("Texte", key="texte")
st.radio("Choix", ["oui", "non", "ne sait pas"], index=None, horizontal=True)
with st.container(key="echo"):
    st.markdown(plain(typed))
with st.container(key="marque"):
    st.markdown(":small[ici]" + plain(" " + typed))


def _prepare() -> None:
    content = st.session_state["texte"].encode()
    st.session_state["adresse"] = offer(content, "Éléments « essai ».txt", "text/plain")


st.button("Préparer", on_click=_prepare)
if "adresse" in st.session_state:
    st.link_button("Télécharger", st.session_state["adresse"])
if st.button("Échouer"):
    raise ValueError(f"échec avec {typed}")
