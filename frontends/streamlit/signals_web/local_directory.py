"""The local directory asked for when the form is started, handed over to its page."""

from __future__ import annotations

import datetime as dt
import os

from signals.wording.typography import spaced


def directory_refusal(given: str | None) -> str | None:
    """Why the local directory that is asked for is refused; nothing when it is sound, or not asked.

    The page finds it by the variable of its process: a sound one is named there, wherever the
    process goes.
    """
    # Imported only now: a form without a directory starts without reading the library.
    from signals import SignalsError, open_library
    from signals.loading.directory_file import DIRECTORY_VARIABLE, directory_path, open_directory

    file = directory_path(given)
    if file is None:
        return None
    try:
        open_directory(open_library().references, file, dt.date.today())
    except SignalsError as error:
        return spaced(f"L'annuaire local est refusé :\n{error}")
    os.environ[DIRECTORY_VARIABLE] = str(file.resolve())
    return None
