"""Which tab of which browser the script of the page runs for."""

from __future__ import annotations

from signals_web.access import BROWSER_HEADER
from signals_web.sitting import Sitting
from signals_web.vigil import VIGIL


def current_browser() -> str | None:
    """The name of the browser that the page runs for; none outside the form's own server."""
    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    if get_script_run_ctx(suppress_warning=True) is None:
        return None
    return st.context.headers.get(BROWSER_HEADER)


def current_session() -> str | None:
    """The name of the tab's session."""
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    context = get_script_run_ctx(suppress_warning=True)
    return None if context is None else context.session_id


def watch(sitting: Sitting | None) -> None:
    """Have this tab watched, with what is under way in it."""
    browser, session = current_browser(), current_session()
    if browser is not None and session is not None:
        VIGIL.watch(session, browser, sitting)
