"""Errors told without a word of what was typed."""

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

_PAGE_TEXT = (
    "Une erreur du programme a interrompu l’affichage. Vos réponses sont encore dans cette page : "
    "modifiez ou refaites la dernière action pour continuer."
)
_SHOWN_FRAMES = 6


def places(error: BaseException) -> str:
    """Say which kind of error happened and where, but neither its message nor any value."""
    frames = traceback.extract_tb(error.__traceback__)[-_SHOWN_FRAMES:]
    where = "".join(f"\n  {Path(f.filename).name}, ligne {f.lineno}, {f.name}" for f in frames)
    return f"Erreur du programme : {type(error).__name__}{where}"


def tell_page(error: Exception) -> bool:
    """Answer an error of the page's script in place of Streamlit."""
    import streamlit as st

    print(places(error), file=sys.stderr, flush=True)
    st.error(_PAGE_TEXT)
    return True


def silence_other_threads(show: Callable[[str], None]) -> None:
    """Keep the values of an error in any other thread off the console."""

    def tell(failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            show(places(failure.exc_value))

    threading.excepthook = tell
