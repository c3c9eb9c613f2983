"""A draft goes into one encrypted file and comes back whole, for whoever has its passphrase."""

import datetime as dt
import sys
from types import SimpleNamespace

import pytest
from age_writer import age_file as written
from attrs import evolve
from small_library import DAY, HEAD, add_version, changed, write_library
from written_drafts import NASTY, PASSPHRASE, opened_from

from signals import Record, Screening
from signals.drafts import age_file
from signals.drafts.draft import Draft, Edition
from signals.drafts.refusal import InvalidDraft, WrongPassphrase
from signals.drafts.sealing import STEP, opened, sealed
from signals.errors import Unavailable


@pytest.fixture(scope="session")
def file(draft):
    """The draft, sealed as it is for a person: in another process, at the full cost."""
    return sealed(draft, PASSPHRASE)


def test_a_draft_comes_back_whole(draft, library, file):
    """Its records, its decision under way, its profile, its place, its scenario, its edition."""
    back = opened(file, f"  {PASSPHRASE} ", library, DAY)
    assert back.draft == draft
    assert (back.same_digest, back.newest) == (True, None)
    assert back.draft.record.concerns == NASTY


def test_e05_a_wrong_passphrase_opens_nothing(library, file):
    """One sentence, for the person to look at the words again."""
    with pytest.raises(WrongPassphrase, match="n'ouvre pas ce fichier"):
        opened(file, PASSPHRASE.title(), library)


def test_nothing_of_a_draft_can_be_read_in_its_file(draft, file):
    """Neither what was typed, nor which checklist, nor the profile."""
    for word in (b"Dupont", b"small", b"school_nurse", b"phones", b"Parents", b"signals."):
        assert word not in file
    assert file.startswith(b"age-encryption.org/v1\n-> scrypt ")


def test_the_length_of_a_file_tells_next_to_nothing(draft, content_of):
    """An answer more, or a long note, and the file is as long."""
    lengths = {len(content_of(evolve(draft, place="x" * times))) for times in (1, 30, 900)}
    assert lengths == {STEP}


def test_what_shows_a_draft_shows_nothing_of_it(draft, library):
    """A log or a crash may print any of these."""
    shown = repr(draft) + repr(evolve(draft.edition))
    for word in ("Dupont", "Parents", "Déjà suivi", "phones", "Appelé"):
        assert word not in shown


def test_a_text_of_blanks_does_not_keep_a_draft_from_opening(
    draft, library, in_process, content_of
):
    """Somebody pressed the space bar in a field: nothing is said there."""
    screening = draft.record.screening.answered("phones", "yes", note="  ", by=" ")
    blank = evolve(draft, record=Record(screening, concerns=" \n "), former=None)
    back = opened_from(content_of(blank), library).draft
    assert back.record.concerns is None
    assert back.record.screening.answered("phones", "yes") == screening.answered("phones", "yes")


def test_what_could_not_be_opened_again_is_never_sealed(draft):
    """A lone surrogate is no text: it is said now, while the answers are there."""
    bad = evolve(draft, record=evolve(draft.record, concerns="\ud800"))
    with pytest.raises(InvalidDraft, match="ne pourrait pas être relu"):
        sealed(bad, PASSPHRASE)


def test_a_draft_that_is_too_long_is_never_sealed(draft):
    """It would be refused when opened: it is said now."""
    screening = draft.record.screening
    for item in ("phones", "told"):
        for _ in range(25):
            screening = screening.also_stated(item, "yes", note="x" * 20_000)
    with pytest.raises(InvalidDraft, match="dépasse 496 ko"):
        sealed(evolve(draft, record=Record(screening)), PASSPHRASE)


def test_e05_a_weak_passphrase_seals_nothing(draft):
    """Whatever the front end checks, the library checks."""
    with pytest.raises(WrongPassphrase, match="moins de 12"):
        sealed(draft, "courte")


def test_an_older_version_of_the_checklist_opens_and_a_newer_one_is_named(
    tmp_path, draft, in_process, content_of
):
    """A draft stays under the version it was made with."""
    root = tmp_path / "library"
    write_library(root)
    add_version(root, "2.0.0")
    back = opened_from(content_of(draft), write_library(root))
    assert back.draft.record.screening.checklist.version == "1.0.0"
    assert back.newest == "2.0.0"


def test_c06_a_checklist_that_was_edited_since_is_announced(
    tmp_path, draft, in_process, content_of
):
    """Its answers are there, and it is said that the grid is no longer the same."""
    edited = write_library(tmp_path / "library", **changed(HEAD, "Ceci.", "Cela se voit."))
    back = opened_from(content_of(draft), edited)
    assert back.draft.record.concerns == NASTY
    assert not back.same_digest


def test_a_computer_without_enough_memory_keeps_its_answers(draft, monkeypatch, tmp_path):
    """The process that works is the one that dies, and it is told in a sentence."""
    dying = tmp_path / "dying.py"
    dying.write_text("import os\nos.abort()\n", encoding="utf-8")
    monkeypatch.setattr(age_file, "_PROCESS", dying)
    with pytest.raises(Unavailable, match="n'a pas pu finir le calcul"):
        sealed(draft, PASSPHRASE)


def test_the_passphrase_is_in_no_argument_of_the_process(draft, monkeypatch):
    """Other accounts of the computer can read the arguments of a program."""
    asked = []

    def run(command, **options):
        asked.append((command, options["input"]))
        return SimpleNamespace(returncode=4, stdout=b"")

    monkeypatch.setattr(age_file.subprocess, "run", run)
    with pytest.raises(InvalidDraft):
        sealed(draft, PASSPHRASE)
    ((command, given),) = asked
    assert command[0] == sys.executable
    assert not any(PASSPHRASE in part for part in command)
    assert PASSPHRASE.encode() in given


def test_a_keeping_follows_another(draft):
    """Two that follow the same one are two versions of one draft."""
    first = Edition.first(dt.datetime(2026, 11, 21, 9, 5, 59))
    one, other = (first.followed(dt.datetime(2026, 11, 21, hour)) for hour in (10, 11))
    assert first.kept_at == dt.datetime(2026, 11, 21, 9, 5)
    assert one.after == other.after == first.id
    assert one.draft == other.draft == first.draft
    assert len({first.id, one.id, other.id, first.draft}) == 4
    assert Edition.first(first.kept_at).draft != first.draft


def test_a_draft_may_hold_almost_nothing(library, in_process, content_of):
    """Somebody is called away at the first question."""
    bare = Draft(
        Record(Screening(library.checklist("small"), DAY)),
        "signs",
        Edition.first(dt.datetime(2026, 11, 21, 12)),
    )
    assert opened_from(content_of(bare), library).draft == bare


def test_a_busy_moment_does_not_make_a_file_cheap_to_try(monkeypatch):
    """The machine is measured each time: what it makes too cheap is made again."""
    factors = iter((11, 15, 17, 12))

    def run(command, **options):
        cheap = written(b"{}", PASSPHRASE)
        made = cheap.replace(b" 2\n", b" %d\n" % next(factors), 1)
        return SimpleNamespace(returncode=0, stdout=made)

    monkeypatch.setattr(age_file.subprocess, "run", run)
    assert b" 17\n" in age_file.encrypted(b"{}", PASSPHRASE)
    factors = iter((11, 11, 11, 11))
    assert b" 11\n" in age_file.encrypted(b"{}", PASSPHRASE)
    assert list(factors) == [11]
