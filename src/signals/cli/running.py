"""The way out of the program: an exit code, and one clear sentence when it is not 0."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable

import click

from signals.cli.french import NB, refusal

FINE, PROBLEMS, BAD_USE, DEFECT, INTERRUPTED, CLOSED = 0, 1, 2, 70, 130, 141
"""The exit codes: see docs/commande.md."""
_NEAREST = "signals.nearest"


def run(invoke: Callable[[], object]) -> int:
    """Run a command and return its exit code, whatever happens in it."""
    for name in ("stdout", "stderr"):
        _never_refusing(name)
    try:
        code = invoke()
        sys.stdout.flush()
        return code if isinstance(code, int) else FINE
    except click.UsageError as error:
        return _bad_use(error)
    except (click.Abort, KeyboardInterrupt):
        return _said("Interrompu.", INTERRUPTED)
    except BrokenPipeError:
        _silence()
        return CLOSED
    except Exception as error:
        return _refused(error)


def _never_refusing(name: str) -> None:
    """A letter that a terminal does not have is told with others; a closed output is nowhere."""
    stream = getattr(sys, name)
    if stream is None:
        # It stays open as long as the program runs.
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        return
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        codecs.register_error(_NEAREST, _nearest)
        reconfigure(errors=_NEAREST)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """What an output has no letters for, with those it has."""
    from signals.wording.printable import printable

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return printable(error.object[error.start : error.end], error.encoding), error.end


def _silence() -> None:
    """Whoever read the output left: nothing more is written, nor said of it."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass


def _bad_use(error: click.UsageError) -> int:
    if error.ctx is not None:
        path = error.ctx.command_path
        _write_error(*error.ctx.get_usage().splitlines(), f"Aide{NB}: {path} --help", "")
    return _said(f"Erreur{NB}: {refusal(error)}.", BAD_USE)


def _refused(error: Exception) -> int:
    from signals.errors import InvalidInput, NotFound, Unavailable
    from signals.wording.typography import spaced

    if isinstance(error, NotFound):
        return _said(spaced(f"Erreur : {error}."), BAD_USE)
    if isinstance(error, Unavailable):
        return _said(spaced(f"Erreur : {error}."), PROBLEMS)
    if isinstance(error, InvalidInput):
        _write_error(*(spaced(line) for line in str(error).splitlines()))
        return PROBLEMS
    if isinstance(error, OSError):
        _silence()
        return _said(disk_refusal(error), PROBLEMS)
    return _said(spaced(_defect(error)), DEFECT)


def disk_refusal(error: OSError) -> str:
    """Why nothing could be written, in one sentence."""
    name = f" «{NB}{error.filename}{NB}»" if isinstance(error.filename, str) else ""
    reasons = {
        "ENOSPC": "il n'y a plus de place sur le disque",
        "EACCES": "vous n'en avez pas le droit",
        "EPERM": "vous n'en avez pas le droit",
        "EROFS": "ce disque ne s'écrit pas",
        "ENOENT": "ce chemin n'existe pas",
        "EISDIR": "c'est un dossier",
        "ENOTDIR": "ce chemin passe par un fichier",
        "ENAMETOOLONG": "ce nom est trop long",
        "EINVAL": "ce n'est pas un fichier ordinaire",
    }
    import errno

    reason = reasons.get(errno.errorcode.get(error.errno or 0, ""), "le disque a refusé")
    return f"Erreur{NB}: rien n'a pu être écrit{name}{NB}: {reason}."


def _defect(error: Exception) -> str:
    """The kind of the error and its place: never its message, which could hold an answer."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    place = f", {os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    return (
        f"Défaut interne de Signals ({type(error).__name__}{place}). Aucune de vos réponses "
        "n'est montrée ici ; signalez ce défaut en recopiant cette seule phrase."
    )


def _said(sentence: str, code: int) -> int:
    _write_error(sentence)
    return code


def _write_error(*lines: str) -> None:
    from signals.cli.page import one_line

    try:
        for line in lines:
            print(one_line(line), file=sys.stderr)
    except OSError:
        pass
