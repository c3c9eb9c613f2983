"""Documents prepared aside from the keys: what is asked is written, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from signals.errors import SignalsError
from signals.loading.writing import write_new
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.outputs import Output, extension_of
from signals_tui.papers import Asked, Reply
from signals_tui.refused_writing import refused_in
from signals_tui.sheet.opening import sheet_read
from signals_tui.sheet.state import AskedSheet, ReadSheet
from signals_tui.training.orders import Done, Order, done

if TYPE_CHECKING:
    from signals.documents import PreviewLine

UNFORESEEN = "la préparation a échoué ; vos réponses sont toujours là"
NO_MORE_ASKED = "il n'est plus demandé"


Wanted = Asked | Order | AskedSheet
"""What may be asked for: a document, what a trainer wants, a sheet to be read."""
Became = Reply | Done | ReadSheet
"""What becomes of what is asked for."""


def next_asked(desk: Desk) -> Wanted | None:
    """What a desk waits for first: a document, then what a trainer asked for, then a sheet."""
    return desk.papers.next or desk.trainer.next or desk.sheets.waiting


def is_asked(desk: Desk, asked: Wanted) -> bool:
    """Whether a desk still waits for it."""
    return asked in (*desk.papers.waiting, *desk.trainer.waiting, desk.sheets.waiting)


def handed(desk: Desk, reply: Became) -> Desk:
    """The desk with what became of what it waited for."""
    if isinstance(reply, Done):
        return desk.training(desk.trainer.obeyed(reply)).scrolled(0)
    return sheet_read(desk, reply) if isinstance(reply, ReadSheet) else desk.prepared(reply)


def prepared(asked: Wanted, folder: Path, is_still_asked: Callable[[], bool]) -> Became:
    """What becomes of what is asked: looked at, written, read, or refused in a sentence.

    Nothing is written once it is no more asked. Whatever fails, the form goes on.
    """
    if isinstance(asked, AskedSheet):
        # Only whoever opens one waits for what it takes to read it.
        from signals_tui.sheet.reading import read_sheet

        return read_sheet(asked)
    try:
        if isinstance(asked, Order):
            return done(asked, folder, is_still_asked)
        return _prepared(asked, folder, is_still_asked)
    except OSError as error:
        told = refused_in(folder, error)
    except SignalsError as error:
        told = spaced(str(error))
    except Exception:
        # Not even its name: the message of an error may hold what was typed.
        told = spaced(UNFORESEEN)
    return Done(asked, refusal=told) if isinstance(asked, Order) else Reply(asked, refusal=told)


def _prepared(asked: Asked, folder: Path, is_still_asked: Callable[[], bool]) -> Reply:
    content = _content(asked)
    if isinstance(content, tuple):
        return Reply(asked, *content)
    if not is_still_asked():
        return Reply(asked, refusal=NO_MORE_ASKED)
    ending = "" if asked.format is None else extension_of(asked.format)
    dossier = asked.dossier
    name = asked.kind.name_on(dossier.date, ending, exercise=dossier.exercise)
    return Reply(asked, file=write_new(folder, name, content))


def _content(asked: Asked) -> bytes | tuple[tuple[PreviewLine, ...], tuple[str, ...]]:
    """The bytes of a file; how it looks and what is said beside it, without a format."""
    # What makes documents is loaded with the first of them.
    from signals.documents import Format, converted, page_of, preview
    from signals.handover import left_out
    from signals_tui.output_texts import output_preview, output_text

    kind, dossier, format = asked.kind, asked.dossier, asked.format
    if isinstance(kind, Output):
        text = output_text(kind, dossier)
        return (output_preview(text), ()) if format is None else text.encode()
    page = page_of(kind, dossier)
    if isinstance(format, Format):
        return converted(page, format)
    return preview(page), tuple(left_out(kind, dossier))
