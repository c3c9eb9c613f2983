"""The end of an exercise: what was answered beside what the story tells, to be talked about."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from signals import Checklist, Scenario
from signals.attempt import Agreement, Attempt, ComparedStep, beyond
from signals.replay import replay
from signals.wording.attempt import (
    BEYOND,
    NO_MARK,
    answer_line,
    beyond_line,
    end_beside,
    interval_beside,
    not_asked_text,
    same_text,
)
from signals.wording.exercise import THEMES
from signals.wording.references import citations_lines
from signals.wording.replay import question_lines, replay_lines, version_line
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.beside import listed, show_beside
from signals_web.exercise import COMPARISON
from signals_web.exercise_result import show_result
from signals_web.plain_text import plain
from signals_web.sitting import Sitting

_SAME, _NOT_ASKED = Agreement.SAME, Agreement.NOT_ASKED


def show_comparison(sitting: Sitting) -> None:
    """Show the end, each step, what to discuss, and what a newer version would change."""
    if sitting.exercise is None:
        return
    attempt, checklist = sitting.exercise.attempt, sitting.screening.checklist
    scenario = attempt.scenario
    with st.container(key=f"step_{COMPARISON}"):
        st.header("Comparer, pour en parler", anchor=False)
        st.markdown(plain(NO_MARK))
        compared = attempt.compared
        if compared:
            _show_end(scenario, compared[-1])
        for step in compared:
            _show_step(step)
        _show_beyond(attempt)
        _show_discussion(scenario)
        _show_newer(scenario, checklist)
        show_result(sitting.exercise, checklist)
        st.button(
            "Revenir aux réponses",
            key="way_back",
            on_click=state.go_to,
            args=(checklist.sections[0].id,),
        )


def _show_end(scenario: Scenario, last: ComparedStep) -> None:
    st.subheader("À la fin", anchor=False)
    end = end_beside(scenario, last)
    show_beside([] if end is None else [end])
    theme = THEMES[scenario.theme]
    st.markdown(plain(spaced(f"Ce que cette situation travaille : {theme}.")))


def _show_step(step: ComparedStep) -> None:
    st.subheader(f"Étape {step.number}", anchor=False)
    st.markdown(plain(spaced(step.step.told)))
    show_beside(interval_beside(step))
    apart = [each for each in step.answers if each.agreement not in (_SAME, _NOT_ASKED)]
    if apart:
        st.markdown(listed(map(answer_line, apart)))
    _show_folded(step, _NOT_ASKED, not_asked_text)
    _show_folded(step, _SAME, same_text)


def _show_folded(step: ComparedStep, agreement: Agreement, counted: Callable[[int], str]) -> None:
    found = [each for each in step.answers if each.agreement is agreement]
    if found:
        with st.expander(counted(len(found))):
            st.markdown(listed(map(answer_line, found)))


def _show_beyond(attempt: Attempt) -> None:
    found = list(beyond(attempt.scenario, attempt.left[-1])) if attempt.left else []
    if found:
        st.subheader(BEYOND, anchor=False)
        st.markdown(listed(beyond_line(item, said) for item, said in found))


def _show_discussion(scenario: Scenario) -> None:
    if not scenario.discussion:
        return
    st.subheader("À discuter, avec les sources", anchor=False)
    for each in scenario.discussion:
        st.markdown(f"**{plain(spaced(each.point))}**")
        sources = citations_lines(each.sources, catalogue.references())
        if sources:
            st.markdown(listed(sources))


def _show_newer(scenario: Scenario, checklist: Checklist) -> None:
    newer = catalogue.newest(checklist)
    st.subheader("La version de la grille", anchor=False)
    st.markdown(plain(version_line(checklist, newer)))
    if newer is None:
        return
    played = replay(scenario, checklist, newer)
    st.markdown(listed(replay_lines(played)))
    questions = list(question_lines(played))
    if questions:
        with st.expander("Ce qui a changé dans les questions"):
            st.markdown(listed(questions))
