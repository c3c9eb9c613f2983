"""A draft that the form kept is opened in the terminal, by its passphrase typed unseen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from attrs import evolve
from handing_drafts import draft_of, sealed_draft
from tui.handing import LIBRARY, ON
from written_drafts import PASSPHRASE, work_here

from signals.drafts.refusal import InvalidDraft, WrongPassphrase
from signals_tui.desk import Desk
from signals_tui.dossier import dossier
from signals_tui.launcher import main
from signals_tui.reader import Reader
from signals_tui.view import View

SAMPLE = Path(__file__).parents[1] / "drafts" / "first-format.age"
SAMPLE_WORDS = "abeille coeur jardin noeud olive tulipe zinc"


@pytest.fixture
def desk(monkeypatch):
    """A form at the choice of a checklist; derivations cost nothing here."""
    work_here(monkeypatch)
    checklists = tuple(LIBRARY.checklist(id) for id in ("fugue", "school"))
    return Desk(checklists, LIBRARY.references, ON, reader=Reader(profiles=LIBRARY.profiles))


def test_it_is_opened_where_the_person_stood(desk):
    """Its answers, its date, its version, its profile, and what a document says beside them."""
    draft = draft_of("school@1.0.0", ON)
    found = sealed_draft(draft).opened_at(desk, PASSPHRASE)
    opened = found.desk
    assert opened.interview is not None
    assert opened.interview.screening == draft.record.screening
    assert opened.interview.section.id == draft.place
    assert opened.views == (View.INTERVIEW, View.OPENED)
    assert opened.reader.profile is not None
    assert opened.reader.profile.id == draft.profile
    assert dossier(opened, opened.interview).record == draft.record
    assert "version plus récente (1.1.0)" in " ".join(found.told)


def test_the_next_person_is_told_nothing_of_it(desk):
    """Erased, or another checklist begun: its record is gone, and its profile."""
    opened = sealed_draft(draft_of("school", ON)).opened_at(desk, PASSPHRASE).desk
    for after in (opened.restarted(), opened.restarted().begun(LIBRARY.checklist("fugue"))):
        assert after.record is None
        assert after.reader.profile is None
    assert opened.begun(LIBRARY.checklist("school")).record is None


def test_e05_a_wrong_passphrase_opens_nothing(desk):
    """It is said, and asked again."""
    with pytest.raises(WrongPassphrase, match="n'ouvre pas ce fichier"):
        sealed_draft(draft_of("school", ON)).opened_at(desk, "une autre phrase de passe")


def test_an_exercise_is_played_again(desk):
    """Opened, it would be taken for a real screening."""
    exercise = evolve(draft_of("school", ON), scenario="school_danger")
    with pytest.raises(InvalidDraft, match=r"exercice.*rejouez"):
        sealed_draft(exercise).opened_at(desk, PASSPHRASE)


def test_a_draft_of_a_later_day_is_refused(desk):
    """The day of this computer is the one that counts."""
    sealed = evolve(sealed_draft(draft_of("school", ON)), today=ON - dt.timedelta(1))
    with pytest.raises(InvalidDraft, match="dans le futur"):
        sealed.opened_at(desk, PASSPHRASE)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "est vide"),
        (b"\x89PNG", "pas un brouillon de Signals"),
        (b"age-encryption.org/v1\n-> X25519 a\n", "chiffré pour une clé"),
        (None, "n'existe pas"),
    ],
)
def test_c10_what_is_no_draft_is_refused_before_a_passphrase_is_asked(
    content, told, tmp_path, monkeypatch, capsys
):
    """One sentence on the terminal, exit code 2, and the file as it was."""
    from signals_tui import launcher

    monkeypatch.setattr(launcher, "can_show_form", lambda *_: True)
    monkeypatch.setattr(launcher, "_run", lambda _, open_, delay: open_())
    monkeypatch.setattr(launcher.sys, "__stderr__", launcher.sys.stderr)
    file = tmp_path / "b.age"
    if content is not None:
        file.write_bytes(content)
    assert main(["--draft", str(file)]) == 2
    said = capsys.readouterr().err
    assert told in said
    assert said.startswith("Le brouillon ne s'ouvre pas")
    assert content is None or file.read_bytes() == content


def test_in_a_terminal_the_passphrase_is_never_shown(terminal):
    """Typed wrong, then right with a slip: the form opens on the answers of the sample."""
    session = terminal("--draft", str(SAMPLE))
    session.wait_for("La phrase de passe de ce brouillon")
    session.press("mauvaise phrase\r")
    session.wait_for("n'ouvre pas ce fichier")
    session.press(f"{SAMPLE_WORDS}x")
    session.wait_for("***")
    session.press("\x7f\r")
    session.wait_for("Entrée pour continuer")
    session.press("\r")
    session.wait_for("[d] DANGER")
    shown = session.sent.decode("utf-8", "replace")
    assert "tulipe" not in shown
    assert "mauvaise" not in shown
    session.press("q")


def test_leaving_without_the_passphrase_is_a_quiet_end(terminal):
    """The escape key, and the terminal is as it was."""
    session = terminal("--draft", str(SAMPLE))
    session.wait_for("La phrase de passe de ce brouillon")
    session.press("debut\x1b")
    assert session.end() == 0
