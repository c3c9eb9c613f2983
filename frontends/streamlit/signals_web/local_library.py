"""The library that the form is started on, looked at before its page is."""

from __future__ import annotations

from signals.wording.typography import spaced


def library_refusal() -> str | None:
    """Why no checklist at all could be shown; nothing when the page can name what is refused.

    Without sources, law and contacts, not even the numbers to call can be told.
    """
    # Imported only now: the command answers to --help without reading anything.
    from signals import SignalsError, open_library

    library = open_library()
    try:
        _ = library.ids, library.references
    except SignalsError as error:
        return spaced(f"La bibliothèque de grilles est refusée :\n{error}")
    return None
