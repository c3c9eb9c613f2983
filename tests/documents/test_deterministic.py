"""The same input and the same date give the same bytes, wherever and whenever they are made."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import pytest

from signals import Record, Screening, open_library
from signals.documents import Format, converted, page_of
from signals.handover import dossier_of

_MADE = """
import datetime as dt, hashlib
from signals import Screening, open_library, render
screening = Screening(open_library().checklist("school"), dt.date(2026, 11, 16))
screening = screening.answered("hotel_stays", "yes", note="Dupont & fils <3 ans")
for form in ("html", "pdf", "docx", "odt"):
    made = render("signalement", screening, format=form, exercise=True)
    print(hashlib.sha256(made).hexdigest())
"""


def _digests(**surroundings):
    environment = {**os.environ, **surroundings}
    done = subprocess.run(
        [sys.executable, "-c", _MADE], capture_output=True, check=True, text=True, env=environment
    )
    return done.stdout.split()


def test_another_process_hour_place_and_user_give_the_same_bytes(tmp_path):
    """Nothing of the machine is in a document."""
    here = _digests(TZ="UTC", LC_ALL="C")
    there = _digests(TZ="Pacific/Auckland", LC_ALL="C.UTF-8", HOME=str(tmp_path), USER="canari")
    assert here == there
    assert len(set(here)) == 4


@pytest.mark.parametrize("form", Format)
def test_the_same_page_gives_the_same_bytes_twice(form):
    """And another answer gives others."""
    library = open_library()
    checklist = library.checklist("school")
    day = library.references.laws[0].read_on
    kind = library.documents.kind("fiche_reperage")

    def digest(value):
        record = Record(Screening(checklist, day).answered("hotel_stays", value))
        return hashlib.sha256(converted(page_of(kind, dossier_of(record, library)), form)).digest()

    assert digest("yes") == digest("yes")
    assert digest("yes") != digest("no")
