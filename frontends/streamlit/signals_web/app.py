"""The page of the web form."""

import streamlit as st

st.set_page_config(page_title="Signals")
st.title("Signals", anchor=False)
