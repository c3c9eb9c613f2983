"""What the first page of the form is compared to: one text, as Streamlit serves it by itself."""

from __future__ import annotations

import streamlit as st

st.write("prêt")
