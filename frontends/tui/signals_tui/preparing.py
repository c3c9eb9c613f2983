"""Documents prepared aside from the keys: what is asked is written, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from signals.documents import converted, page_of, preview
from signals.errors import SignalsError
from signals.handover import left_out
from signals.loading.writing import write_new
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.papers import Asked, Reply
from signals_tui.refused_writing import why_refused
from signals_tui.training.orders import Done, Order, done

UNFORESEEN = "la préparation a échoué ; vos réponses sont toujours là"
NO_MORE_ASKED = "il n'est plus demandé"


Became = Reply | Done
"""What becomes of what is asked for."""


def next_asked(desk: Desk) -> Asked | Order | None:
    """What a desk waits for first: a document, then what a trainer asked for."""
    return desk.papers.next or desk.trainer.next


def is_asked(desk: Desk, asked: Asked | Order) -> bool:
    """Whether a desk still waits for it."""
    return asked in (*desk.papers.waiting, *desk.trainer.waiting)


def handed(desk: Desk, reply: Reply | Done) -> Desk:
    """The desk with what became of what it waited for."""
    if isinstance(reply, Done):
        return desk.training(desk.trainer.obeyed(reply)).scrolled(0)
    return desk.prepared(reply)


def prepared(
    asked: Asked | Order, folder: Path, is_still_asked: Callable[[], bool]
) -> Reply | Done:
    """What becomes of what is asked: looked at, written in a folder, or refused in a sentence.

    Nothing is written once it is no more asked. Whatever fails, the form goes on.
    """
    try:
        if isinstance(asked, Order):
            return done(asked, folder, is_still_asked)
        return _prepared(asked, folder, is_still_asked)
    except OSError as error:
        told = _refusal(error, folder)
    except SignalsError as error:
        told = spaced(str(error))
    except Exception:
        # Not even its name: the message of an error may hold what was typed.
        told = spaced(UNFORESEEN)
    return Done(asked, refusal=told) if isinstance(asked, Order) else Reply(asked, refusal=told)


def _prepared(asked: Asked, folder: Path, is_still_asked: Callable[[], bool]) -> Reply:
    page = page_of(asked.kind, asked.dossier)
    if asked.format is None:
        return Reply(asked, preview(page), tuple(left_out(asked.kind, asked.dossier)))
    content = converted(page, asked.format)
    if not is_still_asked():
        return Reply(asked, refusal=NO_MORE_ASKED)
    dossier = asked.dossier
    name = asked.kind.name_on(dossier.date, asked.format.value, exercise=dossier.exercise)
    return Reply(asked, file=write_new(folder, name, content))


def _refusal(error: OSError, folder: Path) -> str:
    """Why a folder takes no file, in a sentence."""
    return f"{folder}{spaced(f' : {why_refused(error)}')}"
