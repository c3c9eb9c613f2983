"""What the command line asks to open: the desk with its checklists, its reader and its draft."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

from signals.errors import SignalsError
from signals_tui.cover import Refused, unreadable
from signals_tui.options import is_exercise, with_checklist_named

if TYPE_CHECKING:
    from signals.loading.library import Library
    from signals_tui.desk import Desk


def opened(asked: argparse.Namespace, told: list[str]) -> Desk:
    """The desk, the draft asked for in front; ``told`` is for the very end; raises ``Refused``."""
    from signals_tui.keeping.starting import ready_to_keep

    try:
        library = _library(asked)
        asked = with_checklist_named(asked, library.ids)
        desk = _desk(asked, library)
    except (SignalsError, OSError) as error:
        raise unreadable(error) from None
    try:
        desk = _with_reader(desk, asked, library, told)
    except SignalsError as error:
        raise Refused(f"Le formulaire ne s'ouvre pas\u00a0: {error}") from None
    try:
        desk = _with_sheet(desk, asked, library)
    except SignalsError as error:
        raise Refused(f"La fiche ne s'ouvre pas\u00a0: {error}") from None
    try:
        return ready_to_keep(desk, asked, library)
    except SignalsError as error:
        raise Refused(f"Le brouillon ne s'ouvre pas\u00a0: {error}") from None


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


def _with_reader(desk: Desk, asked: argparse.Namespace, library: Library, told: list[str]) -> Desk:
    """The desk with the directory, the profile, each card, the documents, and what is played."""
    from signals.loading.asked_profile import AskedProfile, asked_profile
    from signals.loading.directory_file import open_directory
    from signals.loading.readable import Readable, with_documents, with_profiles, with_worths
    from signals.wording.profiles import left_aside
    from signals_tui.keeping.starting import folder_in_full
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
        # The form has the screen: it is read when the form ends.
        told.append(left_aside(known.aside))
    read = with_documents(with_worths(profiled, library), library)
    reader = Reader(directory, read.profiles, known.profile, now)
    folder = folder_in_full(asked.documents or os.environ.get("SIGNALS_DOCUMENTS"), Path())
    papers = Papers(read.documents, folder)
    known_desk = desk.read_by(reader).knowing(read).handing(papers)
    return ready_to_train(known_desk, asked, library)


def _with_sheet(desk: Desk, asked: argparse.Namespace, library: Library) -> Desk:
    """The desk with the sheet asked for; only its passphrase opens one that is encrypted."""
    from signals_tui.sheet.state import Sheets

    if asked.sheet is None:
        return desk.beside(Sheets(library))
    from signals_tui.sheet.starting import starting

    return starting(desk, asked.sheet, library)


def _now() -> dt.datetime:
    return dt.datetime.now().replace(second=0, microsecond=0)


def _today(date: dt.date) -> dt.date:
    """The day the law must not be ahead of: a screening may be dated before the checklist was."""
    return max(date, dt.date.today())
