"""The bare page: it draws what the form drew at one moment, widget for widget, with no logic.

The drawing is a file that `benchmarks/form.py` records from the form itself, with the same client.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

DRAWING = "SIGNALS_BARE_DRAWING"


def draw(parts: Sequence[Mapping[str, Any]]) -> None:
    """Draw blocks with what they hold, and widgets with their words."""
    for part in parts:
        arguments = part["arguments"]
        if part["draws"] == "columns":
            columns = st.columns(**arguments)
            for column, held in zip(columns, part["holds"], strict=True):
                with column:
                    draw(held["holds"])
        elif "holds" in part:
            with getattr(st, part["draws"])(**arguments):
                draw(part["holds"])
        else:
            getattr(st, part["draws"])(**arguments)


# Read at each run, as a page that knows nothing: a few tenths of a millisecond.
recorded = json.loads(Path(os.environ[DRAWING]).read_text(encoding="utf-8"))
st.set_page_config(page_title="Bare", layout="wide")
draw(recorded)
