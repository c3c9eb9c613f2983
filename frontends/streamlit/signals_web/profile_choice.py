"""Who reads: a profile chosen or not, and what the law says to it; no outcome depends on it."""

from __future__ import annotations

import streamlit as st

from signals.wording.actions import FOR_YOU
from signals.wording.guide import Guide
from signals.wording.profiles import UNSPECIFIED, YOU_ARE, told_positions
from signals.wording.typography import NON_BREAKING, spaced
from signals_web import catalogue, state
from signals_web.plain_text import plain
from signals_web.sitting import Sitting

_NONE = ""
_ABOUT = spaced(
    "Cela change qui fait quoi et ce que le droit vous permet, jamais l'orientation. Rien n'est "
    "gardé."
)
_SEMICOLON = f"{NON_BREAKING}; "


def guide_of(sitting: Sitting) -> Guide:
    """What the outcome of a sitting is told with, at this hour."""
    now = state.now()
    return Guide(
        catalogue.references(),
        now.date(),
        catalogue.profile(sitting.profile, sitting.screening.checklist.id),
        catalogue.directory(),
        now,
    )


def choose_profile(checklist: str, chosen: str | None) -> None:
    """Let the person say who they are, or take it back; nothing is chosen beforehand."""
    names = {each.id: each.name for each in catalogue.profiles(checklist)}
    if not names:
        return
    st.radio(
        YOU_ARE,
        [_NONE, *names],
        index=None,
        format_func=lambda id: plain(names.get(id, UNSPECIFIED)),
        key=state.shown(_key(checklist), chosen if chosen in names else None),
        on_change=_take,
        args=(checklist,),
    )
    st.caption(plain(_ABOUT))


def chosen_profile(checklist: str) -> str | None:
    """The profile that the options hold at this moment."""
    return state.typed(_key(checklist)) or None


def show_reader(sitting: Sitting, guide: Guide) -> None:
    """Show who reads in one line, and how to say it: what to do comes right after."""
    checklist = sitting.screening.checklist.id
    if not catalogue.profiles(checklist):
        return
    name = UNSPECIFIED if guide.profile is None else guide.profile.name
    st.markdown(f"**{YOU_ARE}\u00a0:** {plain(spaced(name))}")
    with st.expander("Dire qui vous êtes, ou le changer"):
        choose_profile(checklist, sitting.profile)


def show_profile(guide: Guide) -> None:
    """Show what the law says to the reader on duty, secrecy and parents."""
    if guide.profile is None:
        return
    titles = [told.title for told in told_positions(guide.profile, guide)]
    with st.expander(plain(spaced(f"{FOR_YOU} : {', '.join(titles).lower()}"))):
        for told in told_positions(guide.profile, guide):
            rests_on = _SEMICOLON.join(plain(each) for each in told.rests_on)
            st.markdown(
                f"**{told.title}**\\\n{plain(told.says)}\n\n"
                f":small[**Base légale\u00a0:** {rests_on}]"
            )


def _key(checklist: str) -> str:
    return f"profile|{checklist}"


def _take(checklist: str) -> None:
    chosen = chosen_profile(checklist)
    state.change(lambda sitting: sitting.read_by(chosen))
