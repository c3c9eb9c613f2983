"""What is read before anybody comes, so that nobody waits for it."""

import gc
import pkgutil
from importlib import import_module
from pathlib import Path

import signals_web

PAGE = Path(__file__).with_name("app.py")


def read_ahead(page: Path) -> None:
    """Load the checklists and the pieces of the page, before the first session begins.

    Streamlit collects garbage after each gesture, through all that the program holds. What is there
    before anybody has answered anything is left out of it for good; what a session makes never is.
    """
    if page == PAGE:
        for piece in pkgutil.iter_modules(signals_web.__path__, "signals_web."):
            if piece.name != "signals_web.app":
                import_module(piece.name)
    gc.collect()
    gc.freeze()
