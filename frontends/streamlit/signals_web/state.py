"""The sitting of this browser tab, in Streamlit's session and nowhere else."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from signals import Checklist, Item, Screening
from signals_web.sitting import Sitting

_SITTING = "sitting"


def now() -> dt.datetime:
    """The local time: the only clock of the form."""
    return dt.datetime.now()


def sitting() -> Sitting | None:
    """The sitting under way, where one was begun."""
    found = st.session_state.get(_SITTING)
    return found if isinstance(found, Sitting) else None


def current() -> Sitting:
    """The sitting under way; there is one wherever this is asked."""
    found = sitting()
    if found is None:
        raise LookupError("no sitting was begun")
    return found


def keep(changed: Sitting) -> None:
    """Put a sitting in place of the one under way."""
    st.session_state[_SITTING] = changed


def begin(checklist: Checklist) -> None:
    """Begin a screening with this checklist, at this hour, at its first section."""
    moment = now().replace(second=0, microsecond=0)
    screening = Screening(checklist, moment.date(), moment.time())
    keep(Sitting(screening, checklist.sections[0].id))


def forget() -> None:
    """Forget everything, answers and what the fields hold."""
    for key in list(st.session_state):
        del st.session_state[key]


def go_to(place: str, target: str | None = None) -> None:
    """Go to a step, and to one of its questions."""
    keep(current().gone_to(place, target))


def field_key(item: Item, field: str) -> str:
    """The name of a field of a question in the session."""
    return f"{item.id}|{field}"


def typed(key: str) -> str:
    """What a field or a group of options holds at this moment; nothing where it is empty."""
    found = st.session_state.get(key)
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


def refill(item: Item) -> None:
    """Let every field of a question show the answers again."""
    for key in list(st.session_state):
        if str(key).startswith(f"{item.id}|"):
            del st.session_state[key]
