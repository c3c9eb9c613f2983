"""The command ``signals-web``: it says what is missing before it loads anything."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec

MISSING = (
    "Le formulaire n'est pas installé avec Signals. Installez-le ainsi\u00a0: "
    'pip install "signals-reperage[web]"'
)
_NEEDED = ("streamlit", "uvicorn")
_REFUSED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Start the form; gives 2 with one sentence where its packages are not installed."""
    if any(find_spec(name) is None for name in _NEEDED):
        print(MISSING, file=sys.stderr)
        return _REFUSED
    from signals_web.launcher import main as launched

    return launched(argv)
