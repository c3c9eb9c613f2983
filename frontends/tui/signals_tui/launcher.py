"""The command ``signals-tui``: what it is asked, what it opens, and how it ends."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from signals.errors import SignalsError
from signals.wording.visible import visible
from signals_tui.discretion import keep_quiet, told_at_the_end, without_tracing
from signals_tui.options import USAGE, Misused, is_exercise, read_options, with_checklist_named
from signals_tui.terminal import can_show_form

if TYPE_CHECKING:
    from signals.loading.library import Library
    from signals_tui.desk import Desk

NO_TERMINAL = (
    "Ce terminal ne peut pas afficher le formulaire. La commande simple pose les mêmes questions, "
    "une par ligne\u00a0: signals ask "
)
MISSING = (
    "Le formulaire du terminal n'est pas installé avec Signals. Installez-le ainsi\u00a0: "
    'pip install "signals-reperage[tui]"'
)
_REFUSED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``signals-tui``; gives 0, 2 when it was not possible to start, 1 after a crash."""
    without_tracing(os.environ)
    try:
        asked = read_options(argv)
    except Misused:
        return _refused(f"Commande non comprise.\n\n{USAGE}")
    if asked.help:
        print(USAGE)
        return 0
    if not can_show_form((sys.__stdin__, sys.__stdout__, sys.__stderr__), os.environ):
        return _refused(NO_TERMINAL + visible(asked.checklist or "GRILLE"))
    if find_spec("textual") is None:
        return _refused(MISSING)
    try:
        library = _library(asked)
        asked = with_checklist_named(asked, library.ids)
        desk = _desk(asked, library)
    except (SignalsError, OSError) as error:
        return _refused(f"Impossible d'ouvrir les grilles\u00a0: {error}")
    try:
        desk = _with_reader(desk, asked, library)
    except SignalsError as error:
        return _refused(f"Le formulaire ne s'ouvre pas\u00a0: {error}")
    try:
        desk = _with_draft(desk, asked, library)
    except SignalsError as error:
        return _refused(f"Le brouillon ne s'ouvre pas\u00a0: {error}")
    return _run(desk, asked.lock * 60.0)


def _with_draft(desk: Desk, asked: argparse.Namespace, library: Library) -> Desk:
    """The desk with what it takes to keep drafts, and the one asked for in front.

    It is sure to be one; only its passphrase opens it.
    """
    from attrs import evolve

    from signals_tui.keeping.opening import opening_at_start, sealed_draft

    home = _folder(asked.drafts or os.environ.get("SIGNALS_DRAFTS"), desk.papers.folder)
    known = desk.keeping_by(evolve(desk.keeping, library=library, home=home))
    if asked.draft is None:
        return known
    return opening_at_start(known, sealed_draft(Path(asked.draft), library))


def _run(desk: Desk, delay: float) -> int:
    keep_quiet()
    kept = None
    try:
        from signals_tui.app import run

        code, crashed, kept = run(desk, delay)
    except Exception:
        # Not even its name: the message of an error may hold what was typed.
        code, crashed = 1, True
    # A terminal that is gone is told nothing.
    with suppress(OSError):
        for told in told_at_the_end(crashed, kept):
            print(told, file=sys.__stderr__, flush=True)
    return code


def _library(asked: argparse.Namespace) -> Library:
    from signals import open_library

    return open_library(asked.library)


def _desk(asked: argparse.Namespace, library: Library) -> Desk:
    """The checklist asked for, or every one that can be read."""
    from signals.loading.readable import readable_checklists
    from signals_tui.desk import Desk

    now = _now()
    date = asked.date or now.date()
    time = now.time() if date == now.date() else None
    if asked.checklist is not None:
        checklist = library.checklist(asked.checklist, _today(date))
        desk = Desk((checklist,), library.references, date, time)
        return desk if is_exercise(asked) else desk.begun(checklist)
    read = readable_checklists(library, _today(date))
    return Desk(read.checklists, library.references, date, time, read.refused)


def _now() -> dt.datetime:
    return dt.datetime.now().replace(second=0, microsecond=0)


def _with_reader(desk: Desk, asked: argparse.Namespace, library: Library) -> Desk:
    """The desk with the directory, the profile, each card, the documents, and what is played."""
    from signals.loading.asked_profile import AskedProfile, asked_profile
    from signals.loading.directory_file import open_directory
    from signals.loading.readable import Readable, with_documents, with_profiles, with_worths
    from signals.wording.profiles import left_aside
    from signals_tui.papers import Papers
    from signals_tui.reader import Reader
    from signals_tui.training.starting import ready_to_train

    now = _now()
    directory = open_directory(desk.references, asked.directory, now.date())
    opened = None if desk.interview is None else desk.interview.checklist.id
    profiled = with_profiles(Readable(desk.checklists, refused=desk.refused), library)
    if asked.profile is None and profiled.refused != desk.refused:
        # Nobody named one here: the form says that it has none, rather than not open.
        known = AskedProfile()
    else:
        known = asked_profile(library, asked.profile, opened)
    if known.aside is not None:
        # Before the form takes the screen: it is read there, and again when the form ends.
        print(left_aside(known.aside), file=sys.__stderr__)
    read = with_documents(with_worths(profiled, library), library)
    reader = Reader(directory, read.profiles, known.profile, now)
    folder = _folder(asked.documents or os.environ.get("SIGNALS_DOCUMENTS"), Path())
    papers = Papers(read.documents, folder)
    told = desk.read_by(reader).knowing(read).handing(papers)
    return ready_to_train(told, asked, library)


def _folder(asked: str | None, otherwise: Path) -> Path:
    """A folder to write in, told in full; whether it can be is known when something is written."""
    folder = Path(asked) if asked else otherwise
    try:
        return folder.absolute()
    except OSError:
        # The current folder itself is gone.
        return folder


def _today(date: dt.date) -> dt.date:
    """The day the law must not be ahead of: a screening may be dated before the checklist was."""
    return max(date, dt.date.today())


def _refused(why: str) -> int:
    print(why, file=sys.__stderr__)
    return _REFUSED


if __name__ == "__main__":
    sys.exit(main())
