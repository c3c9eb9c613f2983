"""B07: however the form ends, the terminal is restored and the draft that was chosen is kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
from written_drafts import PASSPHRASE

from signals import open_library
from signals.drafts.sealing import opened

LIBRARY = open_library()
CANARY = "CanariSansNom"
CRASHING = f"""
import sys
from signals_tui import form
painted = form.Form._paint
def paint(self):
    if self.desk.interview is not None and self.desk.interview.typed == "9":
        raise ValueError("{CANARY}")
    painted(self)
form.Form._paint = paint
from signals_tui.launcher import main
sys.exit(main(["fugue@1.1.0", "--drafts", sys.argv[1]]))
"""
KILLED = """
import os, random, signal, sys, time
from pathlib import Path
from age_writer import age_file
from signals.drafts import sealing
sealing.encrypted = age_file
from tui.gestures import keys
from tui.keeping_hands import desk_in, done, kept
from signals_tui.keeping.keeper import Keeper

def keep_for_ever(folder, told):
    desk = desk_in(folder)
    keeper = Keeper(desk)
    desk = kept(desk, keeper)
    while True:
        os.write(told, bytes([len(desk.interview.screening.statements)]))
        answered = keys(desk, "down" if desk.interview.takes_typing else "o")
        desk = done(keys(answered, "b"), keeper)
        desk = keys(desk, "escape") if desk.is_page else desk

drawn = random.Random(7)
for folder in map(Path, sys.argv[1:]):
    confirmed, told = os.pipe()
    if (child := os.fork()) == 0:
        keep_for_ever(folder, told)
    os.close(told)
    last = os.read(confirmed, 1)
    time.sleep(drawn.uniform(0, 0.25))
    os.kill(child, signal.SIGKILL)
    while more := os.read(confirmed, 4096):
        last = more
    os.waitpid(child, 0)
    print(folder, last[-1], flush=True)
"""


def _begun(terminal, folder, *more, **settings):
    """A declaration begun, its age and its text typed, in a terminal."""
    session = terminal("fugue@1.1.0", "--drafts", str(folder), *more, **settings)
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    session.press("16\ro")
    session.wait_for("3/")
    return session


def _kept(session):
    """Its draft kept under our passphrase, then one more answer given."""
    session.press("b2")
    session.wait_for("Votre phrase de passe")
    session.press(f"{PASSPHRASE}\r")
    session.wait_for("une seconde fois")
    session.press(f"{PASSPHRASE}\r")
    session.wait_for("> Gardé à")
    session.press("\r")
    session.wait_for("gardé à")
    session.press("o")
    session.wait_for("non gardé depuis")


def _written(folder, count=3):
    """The one file of a folder opens, with so many answers; its text is nowhere in clear."""
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o077 == 0
    content = file.read_bytes()
    draft = opened(content, PASSPHRASE, LIBRARY).draft
    assert len(draft.record.screening.statements) == count
    return draft


def _restored(session):
    assert b"\x1b[?1049l" in session.sent
    assert b"\x1b[?25h" in session.sent
    assert termios.tcgetattr(session.slave)[3] == session.before[3]


@pytest.mark.parametrize("numbers", [(15,), (1,), (1, 1, 15)])
def test_b07_told_to_end_the_draft_is_kept_and_the_terminal_restored(terminal, tmp_path, numbers):
    """B07: SIGTERM, or the hang-up of a window, once or several times: the last answer is there."""
    session = _begun(terminal, tmp_path)
    _kept(session)
    for number in numbers:
        os.kill(session.process.pid, number)
        time.sleep(0.05)
    assert session.end() == 128 + numbers[0]
    _restored(session)
    assert "Le brouillon est gardé" in session.sent.decode()
    _written(tmp_path)


def test_b07_a_hang_up_of_all_that_the_terminal_runs_keeps_the_draft(terminal, tmp_path):
    """B07: the whole group is told, twice, as a shell and the system do when a window closes."""
    session = _begun(terminal, tmp_path)
    _kept(session)
    session.press("b")
    for _ in range(2):
        os.killpg(session.process.pid, signal.SIGHUP)
        time.sleep(0.2)
    assert session.end() == 129
    _written(tmp_path)


def test_b07_a_closed_window_keeps_the_draft(terminal, tmp_path):
    """B07: nobody reads the terminal any more: the draft is kept, and the program ends."""
    session = _begun(terminal, tmp_path)
    _kept(session)
    os.close(session.master)
    session.master = os.open(os.devnull, os.O_RDWR)
    os.close(session.slave)
    session.slave = os.open(os.devnull, os.O_RDWR)
    session.process.wait(timeout=20)
    _written(tmp_path)


def test_b07_ctrl_c_twice_keeps_the_draft(terminal, tmp_path):
    """B07: the page says so; a second Ctrl-C keeps it and leaves, with the terminal as it was."""
    session = _begun(terminal, tmp_path)
    _kept(session)
    session.press("\x03")
    session.wait_for("il le sera avant de fermer")
    session.press("\x03")
    assert session.end() == 0
    _restored(session)
    _written(tmp_path)


def test_b07_at_1x1_and_back_the_draft_goes_on(terminal, tmp_path):
    """B07: reduced to nothing while it is kept, then told to end there: nothing is lost."""
    session = _begun(terminal, tmp_path)
    _kept(session)
    session.press("b")
    session.wait_for("se garde…")
    session.resize(1, 1)
    session.read(0.5)
    session.resize(24, 80)
    session.wait_for("4/")
    session.wait_for("gardé à")
    session.press("o")
    session.wait_for("5/")
    session.resize(1, 1)
    session.read(0.3)
    os.kill(session.process.pid, signal.SIGTERM)
    assert session.end() == 143
    _restored(session)
    _written(tmp_path, 4)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_b07_without_a_chosen_draft_nothing_is_written(terminal, tmp_path, number):
    """B07: nobody asked for a draft: told to end, the program leaves no file anywhere."""
    session = _begun(terminal, tmp_path, HOME=str(tmp_path), TMPDIR=str(tmp_path))
    session.press("b1")
    session.wait_for("Copiez ces sept mots")
    os.kill(session.process.pid, number)
    assert session.end() == 128 + number
    assert list(tmp_path.iterdir()) == []


def test_b07_after_a_crash_the_draft_is_kept_and_no_answer_shown(terminal, tmp_path):
    """B07, B01: a fault of the program loses nothing of what was to be kept, and tells nothing."""
    session = terminal(program=[sys.executable, "-c", CRASHING, str(tmp_path)])
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    session.press("16\ro")
    session.wait_for("3/")
    _kept(session)
    session.press("\x1b[H9")
    assert session.end() == 1
    told = session.sent.decode()
    assert "Vos réponses sont gardées dans le brouillon" in told
    assert CANARY not in told
    assert "Traceback" not in told
    _written(tmp_path)


def test_b07_a_stopped_program_is_gone_on_with(terminal, tmp_path):
    """B07: Ctrl-Z stops nothing, and a program stopped from elsewhere comes back as it was."""
    session = _begun(terminal, tmp_path)
    session.press("\x1a")
    session.wait_for("2/")
    assert session.process.poll() is None
    os.kill(session.process.pid, signal.SIGSTOP)
    time.sleep(0.2)
    os.kill(session.process.pid, signal.SIGCONT)
    session.press("oo")
    session.wait_for("4/")


def test_e01_what_is_typed_is_nowhere_on_the_disk_in_clear(terminal, tmp_path, monkeypatch):
    """E01, E11: working folder, home and temporary files hold one encrypted file, ours alone."""
    work, home, temporary, drafts = (tmp_path / each for each in ("w", "h", "t", "d"))
    for each in (work, home, temporary, drafts):
        each.mkdir()
    monkeypatch.chdir(work)
    session = _begun(terminal, drafts, HOME=str(home), TMPDIR=str(temporary))
    place = list(LIBRARY.checklist("fugue@1.1.0").items).index("place_clothing") + 1
    session.press("\x1b[B" * (place - 3))
    session.wait_for(f"{place}/")
    session.press(f"\r{CANARY}\r")
    session.wait_for(f"{place + 1}/")
    session.press("\x1b[H\x1b[B\x1b[B")
    session.wait_for("3/")
    _kept(session)
    os.kill(session.process.pid, signal.SIGHUP)
    assert session.end() == 129
    (file,) = (each for each in tmp_path.rglob("*") if each.is_file())
    assert file.parent == drafts
    assert CANARY.encode() not in file.read_bytes()
    assert PASSPHRASE.encode() not in file.read_bytes()
    draft = opened(file.read_bytes(), PASSPHRASE, LIBRARY).draft
    assert draft.record.screening.statements["place_clothing"][0].value == CANARY


def test_e02_killed_while_it_keeps_the_last_confirmed_draft_opens(tmp_path):
    """E02: twenty times, at a moment drawn by lot: what was confirmed is there, whole."""
    folders = [tmp_path / str(rank) for rank in range(20)]
    for each in folders:
        each.mkdir()
    paths = os.pathsep.join([*sys.path, str(Path(__file__).parents[1])])
    ran = subprocess.run(
        [sys.executable, "-c", KILLED, *map(str, folders)],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(ran.stdout.splitlines()) == len(folders)
    for line in ran.stdout.splitlines():
        folder, confirmed = line.split()
        (file,) = Path(folder).glob("*.age")
        draft = opened(file.read_bytes(), PASSPHRASE, LIBRARY).draft
        assert len(draft.record.screening.statements) >= int(confirmed)


def test_b07_killed_in_a_terminal_the_last_draft_opens(terminal, tmp_path):
    """B07: nothing can be done of a kill: what was kept is there, and opens in the terminal."""
    session = _begun(terminal, tmp_path)
    _kept(session)
    session.process.kill()
    session.process.wait()
    _written(tmp_path, 2)
    (file,) = tmp_path.iterdir()
    again = terminal("--draft", str(file))
    again.wait_for("La phrase de passe de ce brouillon")
    again.press(f"{PASSPHRASE}\r")
    again.wait_for("Entrée pour continuer")
    again.press("\r")
    again.wait_for("gardé à")
    assert PASSPHRASE not in again.sent.decode()
