"""The page of the web form: it only leads from one piece to the next."""

import streamlit as st

from signals import evaluate
from signals_web import catalogue, state
from signals_web.closing import show_closing
from signals_web.danger_numbers import show_danger_numbers
from signals_web.orientation_panel import show_orientation_panel
from signals_web.orientation_step import show_orientation
from signals_web.plain_text import plain
from signals_web.profile_choice import guide_of
from signals_web.section_form import show_section
from signals_web.section_list import show_section_list
from signals_web.sector_choice import show_sector_choice
from signals_web.talk_help import show_talk

st.set_page_config(page_title="Signals", layout="wide")
sitting = state.sitting()
if sitting is None:
    show_danger_numbers(catalogue.checklists(), catalogue.references(), state.now().date())
    show_sector_choice()
else:
    outcome = evaluate(sitting.screening)
    show_danger_numbers([outcome.checklist], catalogue.references(), state.now().date())
    st.title(plain(outcome.checklist.title), anchor=False)
    beside, main = st.columns((1, 2), gap="large")
    with beside:
        show_orientation_panel(sitting, outcome)
        show_section_list(sitting, outcome)
        show_talk(outcome.checklist, catalogue.references(), sitting.place)
    with main:
        if sitting.section is None:
            show_orientation(sitting, outcome, guide_of(sitting))
        else:
            show_section(sitting.section, sitting, outcome)
    show_closing()
