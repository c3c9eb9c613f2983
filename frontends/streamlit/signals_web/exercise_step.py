"""What the trainee is told at this step, and the interval expected, once it is asked for."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from signals.attempt import Attempt, compared_step
from signals.wording.attempt import interval_beside
from signals.wording.labels import day_text
from signals.wording.typography import spaced
from signals_web import state
from signals_web.beside import show_beside
from signals_web.exercise import COMPARISON
from signals_web.plain_text import plain
from signals_web.sitting import Sitting
from signals_web.training import step_left


def show_exercise_step(sitting: Sitting) -> None:
    """Show the story so far, the step in hand, and the way to the next one."""
    if sitting.exercise is None or sitting.place == COMPARISON:
        return
    attempt = sitting.exercise.attempt
    number, count = attempt.number, len(attempt.scenario.steps)
    # Under a new name the page goes to it: what is new is read before anything else.
    with st.container(key=f"told_{number}", gap="small"):
        st.header("Ce que l'on vous dit", anchor=False)
        st.markdown(f"**EXERCICE, étape {number} sur {count}**")
        _show_story(attempt)
        st.markdown(plain(spaced(attempt.step.told)))
        _show_interval(sitting, attempt)
        _show_way(attempt)


def _show_story(attempt: Attempt) -> None:
    scenario = attempt.scenario
    story = f"Le {day_text(scenario.date)}. {scenario.story}"
    former = scenario.steps[: attempt.number - 1]
    if not former:
        st.markdown(plain(spaced(story)))
        return
    # A name of its own at each step: it folds again once something new is told.
    with st.expander("Ce que l'on vous a déjà dit", key=f"former_{attempt.number}"):
        for told in (story, *(step.told for step in former)):
            st.markdown(plain(spaced(told)))


def _show_interval(sitting: Sitting, attempt: Attempt) -> None:
    step = compared_step(attempt.scenario, attempt.number, sitting.screening)
    with st.expander("L'intervalle attendu à cette étape", key=f"interval_{attempt.number}"):
        show_beside(interval_beside(step))


def _show_way(attempt: Attempt) -> None:
    if attempt.finished:
        _way("Revoir la comparaison", _compare)
    elif attempt.number < len(attempt.scenario.steps):
        _way("Étape suivante de l'histoire", _next)
    else:
        _way("J'ai fini de répondre\u00a0: comparer", _finish)


def _way(label: str, gesture: Callable[[], None]) -> None:
    st.button(label, key="story_way", type="primary", on_click=gesture)


def _next() -> None:
    state.change(step_left)


def _finish() -> None:
    state.change(lambda sitting: step_left(sitting).gone_to(COMPARISON))


def _compare() -> None:
    state.go_to(COMPARISON)
