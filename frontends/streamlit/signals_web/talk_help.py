"""How to talk with a young person, folded until somebody wants it."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from signals import Checklist, References
from signals.talk import Talk
from signals.wording.talk import (
    NOT_TO_DO,
    NOT_TO_DO_TITLE,
    TALK_TITLE,
    not_to_do,
    talk_parts,
    talk_sources,
)
from signals_web.plain_text import plain


def show_talk(checklist: Checklist, references: References, place: str) -> None:
    """Show the advice of a checklist, where it has any; folded again at each place."""
    if checklist.talk is None:
        return
    folded = st.expander(TALK_TITLE, key=f"talk_{place}", on_change="rerun")
    if folded.open:
        with folded:
            st.markdown("\n\n".join(_parts(checklist.talk, references)))


def show_what_not_to_do(checklist: Checklist) -> None:
    """Show what is never asked or done with the young person, where the checklist tells it."""
    if checklist.talk is None:
        return
    st.subheader(NOT_TO_DO_TITLE, anchor=False)
    st.markdown(plain(NOT_TO_DO))
    lines = not_to_do(checklist.talk)
    st.markdown("\n".join(f"- {plain(each)}" for each in lines))


def _parts(talk: Talk, references: References) -> Iterator[str]:
    for title, advice in talk_parts(talk):
        lines = (
            f"- {plain(each.say)}" + (f"\\\n  *{plain(each.why)}*" if each.why else "")
            for each in advice
        )
        yield f"**{plain(title)}**\n\n" + "\n".join(lines)
    cited = "\n".join(f"- {plain(each)}" for each in talk_sources(talk, references))
    yield f"**Sources**\n\n{cited}"
