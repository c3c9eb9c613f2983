"""What is known before anything is read, and what opens the form behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import frozen

from signals.errors import SignalsError
from signals_tui.panes.menu import Titled

if TYPE_CHECKING:
    from signals_tui.desk import Desk


class Refused(Exception):
    """The form does not open; the message is a French sentence."""


@frozen
class Cover:
    """The checklists to choose from, or the one asked for; ``date`` is told with them."""

    titled: tuple[Titled, ...]
    is_asked: bool
    date: str


Open = Callable[[], "Desk"]
"""What reads the checklists and the draft asked for; raises ``Refused``."""


def cover_of(library: str | None, checklist: str | None, date: dt.date, is_played: bool) -> Cover:
    """What is shown first of a library, or of a checklist of it; raises ``Refused``.

    Of an exercise, no more than that it opens: its list is not that of the checklists.
    """
    from signals.loading.headings import headings
    from signals.loading.version_folders import library_folder

    try:
        titled = headings(library_folder(library), checklist)
    except (SignalsError, OSError) as error:
        raise unreadable(error) from None
    if is_played:
        return Cover((), True, f"{date:%d/%m/%Y}")
    return Cover(titled, checklist is not None, f"{date:%d/%m/%Y}")


def unreadable(error: Exception) -> Refused:
    """That the checklists cannot be opened, and why."""
    return Refused(f"Impossible d'ouvrir les grilles\u00a0: {error}")
