"""A document that cannot be written: one French sentence on the page, and the form goes on."""

import datetime as dt
import errno
import os

import pytest
from tui.gestures import flowing, keys

from signals import open_library
from signals.errors import Unavailable
from signals.loading import writing
from signals_tui import preparing
from signals_tui.desk import Desk
from signals_tui.papers import Papers

LIBRARY = open_library()
ON = dt.date(2026, 11, 22)
CANARY = "CanariSansNom"


def _desk(folder):
    checklist = LIBRARY.checklist("school")
    desk = Desk((checklist,), LIBRARY.references, ON).begun(checklist).closed()
    return keys(desk.handing(Papers(LIBRARY.documents, folder)), "o", "n")


def _done(desk):
    while desk.papers.next is not None:
        reply = preparing.prepared(desk.papers.next, desk.papers.folder, lambda: True)
        desk = desk.prepared(reply)
    return desk


def _refused(desk, told, form="HTML"):
    """What is told of a file that is not written; the answers are where they were."""
    done = _done(keys(desk, "r", "1", {"HTML": "1", "PDF": "2"}[form]))
    assert done.papers.files == ()
    text = flowing(done)
    assert f"! {form} non écrit :" in text
    assert " ".join(told.split()) in text
    assert done.interview is desk.interview
    return done


def test_a_folder_that_is_not_there(tmp_path):
    """Once it is, the same key writes, and the refusal is told no more."""
    folder = tmp_path / "absent"
    done = _refused(_desk(folder), "ce dossier n'existe pas ; créez-le, puis recommencez.")
    folder.mkdir()
    again = _done(keys(done, "1"))
    assert [file.parent for file in again.papers.files] == [folder]
    assert "non écrit" not in flowing(again)


def test_a_folder_that_is_a_file(tmp_path):
    """A file is no folder."""
    (tmp_path / "file").touch()
    _refused(_desk(tmp_path / "file"), "ce n'est pas un dossier.")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.EACCES, "vous n'avez pas le droit d'écrire dans ce dossier."),
        (errno.EROFS, "ce disque ne s'écrit pas."),
        (errno.EIO, "le disque a refusé."),
    ],
)
def test_a_folder_that_takes_no_file(tmp_path, monkeypatch, number, told):
    """Read-only, or on a disk that fails."""

    def refuse(*_):
        raise OSError(number, CANARY)

    monkeypatch.setattr(writing.os, "open", refuse)
    done = _refused(_desk(tmp_path), told)
    assert CANARY not in flowing(done)


def test_a_full_disk_leaves_no_half_file(tmp_path, monkeypatch):
    """Neither the file nor its draft stays; with room again, the same key writes."""
    fsync = os.fsync

    def full(_):
        raise OSError(errno.ENOSPC, CANARY)

    monkeypatch.setattr(writing.os, "fsync", full)
    done = _refused(_desk(tmp_path), "il n'y a plus de place sur le disque")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(writing.os, "fsync", fsync)
    assert len(_done(keys(done, "1")).papers.files) == 1


def test_an_extra_that_is_not_installed(tmp_path, monkeypatch):
    """What to install is told, and HTML is still written."""

    def missing(page, to):
        raise Unavailable("ce format demande l'extra « documents »", "choisissez HTML")

    with monkeypatch.context() as without:
        without.setattr("signals.documents.converted", missing)
        told = "ce format demande l'extra « documents » (choisissez HTML)."
        done = _refused(_desk(tmp_path), told, "PDF")
    assert len(_done(keys(done, "1")).papers.files) == 1


@pytest.mark.parametrize("failing", ["page_of", "converted"])
def test_an_unforeseen_failure_tells_nothing_and_loses_nothing(tmp_path, monkeypatch, failing):
    """B01: one sentence without the message, which may hold what was typed."""

    def fail(*_):
        raise RuntimeError(CANARY)

    monkeypatch.setattr(f"signals.documents.{failing}", fail)
    done = _refused(_desk(tmp_path), "la préparation a échoué ; vos réponses sont toujours là.")
    assert ("! Pas d'aperçu :" in flowing(done)) is (failing == "page_of")
    assert CANARY not in flowing(done)
