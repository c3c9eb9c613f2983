"""The page of the web form: it only leads from one piece to the next."""

import streamlit as st

from signals import Outcome, evaluate
from signals.comparison import Comparison
from signals_web import catalogue, state
from signals_web.closing import show_closing
from signals_web.danger_numbers import show_danger
from signals_web.decision_step import show_decision
from signals_web.display_choice import show_display_choice
from signals_web.documents_step import show_documents
from signals_web.draft_opening import show_draft_opening
from signals_web.exercise import COMPARISON
from signals_web.exercise_banner import show_exercise_banner
from signals_web.exercise_comparison import show_comparison
from signals_web.exercise_step import show_exercise_step
from signals_web.group_results import show_group_results
from signals_web.leaving import farewell, gone_text, show_farewell
from signals_web.lock_screen import locked_sittings, show_lock, show_waiting_lock
from signals_web.orientation_panel import show_orientation_panel
from signals_web.orientation_step import show_orientation
from signals_web.plain_text import plain
from signals_web.profile_choice import guide_of
from signals_web.reader_step import show_reader_step
from signals_web.section_form import show_section
from signals_web.section_list import show_section_list
from signals_web.sector_choice import show_sector_choice
from signals_web.since_then import comparison_of
from signals_web.sitting import DECISION, DOCUMENTS, Sitting
from signals_web.tab import watch
from signals_web.talk_help import show_talk
from signals_web.training_choice import show_training_choice
from signals_web.unsealing import show_unsealed


def _show_step(sitting: Sitting, outcome: Outcome, beside: Comparison | None) -> None:
    if sitting.section is not None:
        show_section(sitting.section, sitting, outcome)
    elif sitting.place == DECISION:
        show_decision(sitting, outcome)
    elif sitting.place == DOCUMENTS:
        show_documents(sitting)
    elif sitting.place == COMPARISON:
        show_comparison(sitting)
    else:
        show_orientation(sitting, outcome, beside, guide_of(sitting))


def _show_sitting(sitting: Sitting) -> None:
    outcome = evaluate(sitting.screening)
    today = state.now().date()
    show_exercise_banner(sitting)
    show_danger([outcome.checklist], catalogue.references(), today, sitting.place)
    st.title(plain(outcome.checklist.title), anchor=False)
    comparison = comparison_of(sitting, outcome)
    beside, main = st.columns((1, 2), gap="large")
    with beside:
        show_exercise_step(sitting)
        show_orientation_panel(sitting, outcome, comparison)
        show_section_list(sitting, outcome)
        show_talk(outcome.checklist, catalogue.references(), sitting.place)
    with main:
        show_unsealed(sitting)
        _show_step(sitting, outcome, comparison)
        # At the foot of this column, so that the orientation stays beside it to the end.
        show_closing(sitting)


def _show_start() -> None:
    chosen = next((each for each in catalogue.checklists() if each.id == state.sector()), None)
    grids = catalogue.checklists() if chosen is None else [chosen]
    today = state.now().date()
    show_danger(grids, catalogue.references(), today, None if chosen is None else chosen.id)
    locked, gone = locked_sittings(), farewell()
    show_waiting_lock()
    if locked:
        show_lock(locked, None if gone is None else gone_text(*gone))
    elif gone is not None:
        show_farewell(*gone)
    elif state.entrance() == state.DRAFT:
        show_draft_opening()
    elif state.entrance() == state.TRAINING:
        show_training_choice()
    elif state.entrance() == state.GROUP:
        show_group_results()
    elif chosen is None:
        show_sector_choice()
    else:
        show_reader_step(chosen)


st.set_page_config(page_title="Signals", layout="wide")
under_way = state.sitting()
watch(under_way)
if under_way is None:
    _show_start()
else:
    _show_sitting(under_way)
show_display_choice()
