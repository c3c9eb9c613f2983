"""The sitting of this browser tab, in Streamlit's session and nowhere else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import streamlit as st
from attrs import evolve

from signals import Checklist, Screening
from signals.record import Record
from signals.reopening import reopen
from signals_web.sitting import Sitting
from signals_web.tab import watch

_SITTING, _ENTRANCE, _SECTOR = "sitting", "entrance", "sector_in_hand"
SECTOR_MISSING = "sector_missing"
TRAINING_DESK = "training_desk"
NEW, DRAFT, TRAINING, GROUP = "new", "draft", "training", "group"
"""The ways into the form."""


def now() -> dt.datetime:
    """The local time: the only clock of the form."""
    return dt.datetime.now()


def sitting() -> Sitting | None:
    """The sitting under way, where one was begun."""
    found = st.session_state.get(_SITTING)
    return found if isinstance(found, Sitting) else None


def entrance() -> str:
    """The way in that the person took; that of a new screening until another is chosen."""
    found = st.session_state.get(_ENTRANCE)
    return found if found in (DRAFT, TRAINING, GROUP) else NEW


def enter(entrance: str) -> None:
    """Take a way into the form."""
    st.session_state[_ENTRANCE] = entrance


def sector() -> str | None:
    """The checklist chosen before beginning, once it is."""
    found = st.session_state.get(_SECTOR)
    return found if isinstance(found, str) else None


def choose_sector(checklist: str | None) -> None:
    """Go on with a checklist, or back to the choice of another."""
    st.session_state[_SECTOR] = checklist


def change(gesture: Callable[[Sitting], Sitting]) -> None:
    """Put what a gesture makes of the sitting in its place; without a sitting, nothing happens."""
    found = sitting()
    if found is not None:
        hold(gesture(found.at(now())))


def hold(sitting: Sitting) -> None:
    """Put a sitting in this tab, in place of any other."""
    st.session_state[_SITTING] = sitting
    watch(sitting)


def leave() -> None:
    """Leave the sitting under way with all that it holds."""
    st.session_state.pop(_SITTING, None)
    watch(None)


def begin(checklist: Checklist, profile: str | None = None) -> None:
    """Begin a screening with this checklist, at this hour, at its first section.

    Nothing of an exercise stays.
    """
    forget()
    moment = now().replace(second=0, microsecond=0)
    screening = Screening(checklist, moment.date(), moment.time())
    hold(Sitting(Record(screening), checklist.sections[0].id, profile=profile))


def begin_beside(
    former: Record, checklist: Checklist, profile: str | None = None, *, edited: bool = False
) -> None:
    """Begin a screening today beside a former one, with nothing answered.

    ``edited`` says that the checklist of the former one was edited since. Raises ``InvalidInput``
    where the former one is of a later day, or of another sector.
    """
    reopen(former, checklist, now().date())
    begin(checklist, profile)
    change(lambda sitting: evolve(sitting, former=former, former_edited=edited))


def forget() -> None:
    """Forget everything that this tab holds, what is in the fields included."""
    for key in list(st.session_state):
        del st.session_state[key]
    watch(None)


def go_to(place: str, target: str | None = None) -> None:
    """Go to a step, and to one of its questions."""
    change(lambda sitting: sitting.gone_to(place, target))


def ask(what: str, asked: bool) -> None:
    """Remember that something was asked of the person, until it is answered."""
    st.session_state[what] = asked


def asked(what: str) -> bool:
    """Whether something was asked of the person."""
    return st.session_state.get(what) is True


def note(what: str, text: str | None) -> None:
    """Remember a few words of our own for this tab, or forget them."""
    st.session_state[what] = text


def noted(what: str) -> str | None:
    """The words that were remembered, where there are any."""
    found = st.session_state.get(what)
    return found if isinstance(found, str) else None


def typed(key: str) -> str | None:
    """What a field or a group of options holds at this moment, nothing where it is not shown.

    A field that is gone says nothing: an empty one says that its answer was taken back.
    """
    if key not in st.session_state:
        return None
    found = st.session_state[key]
    return found if isinstance(found, str) else ""


def ticked(key: str) -> bool:
    """Whether a box is ticked at this moment."""
    return st.session_state.get(key) is True


def shown(key: str, value: object) -> str:
    """The name of a field that shows a value until somebody changes it.

    Streamlit forgets the fields that a step does not show: they are filled again from the answers.
    """
    if key not in st.session_state:
        st.session_state[key] = value
    return key
