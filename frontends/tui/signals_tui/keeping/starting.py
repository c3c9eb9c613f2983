"""What a form is opened with to keep drafts, and the draft asked for on the command line."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from attrs import evolve

from signals.loading.library import Library
from signals_tui.desk import Desk
from signals_tui.keeping.opening import opening_at_start, sealed_draft


def ready_to_keep(desk: Desk, asked: argparse.Namespace, library: Library) -> Desk:
    """The desk with where drafts go, and the one asked for in front, once it is sure to be one.

    Only its passphrase opens it. Raises ``SignalsError`` where it is no draft.
    """
    home = folder_in_full(asked.drafts or os.environ.get("SIGNALS_DRAFTS"), desk.papers.folder)
    known = desk.keeping_by(evolve(desk.keeping, library=library, home=home))
    if asked.draft is None:
        return known
    return opening_at_start(known, sealed_draft(Path(asked.draft), library))


def folder_in_full(asked: str | None, otherwise: Path) -> Path:
    """A folder to write in, told in full; whether it can be is known when something is written."""
    folder = Path(asked) if asked else otherwise
    try:
        return folder.absolute()
    except OSError:
        # The current folder itself is gone.
        return folder
