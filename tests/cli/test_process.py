"""The real command, in a process of its own: streams, pipes, colours, encodings and defects."""

import json
import os
import pty
import subprocess
import sys

import pytest

import signals
from signals.cli.program import program
from signals.cli.running import run as run_whole

ANSWERS = (
    b'answers: {told: {value: yes, note: "l\xe2\x80\x99\xc3\xa9t\xc3\xa9 \xf0\x9f\x98\x80"}}\n'
)
SCREEN = ["screen", "small", "--answers", "-"]


def test_the_command_answers(command):
    """With its exit codes, its output, and nothing on the error output."""
    done = command("list")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"small 1.0.0")
    assert command("lsit").returncode == 2
    assert command("screen", "small", "--answers", "nowhere.yaml").returncode == 1


def test_help_imports_nothing_but_click(command):
    """So that it answers at once: no domain, no YAML, no attrs."""
    code = (
        "import sys; from signals.cli.program import program; program.main(['--help'], "
        "standalone_mode=False); print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(done.stdout.splitlines()[-1].split())
    assert not {"attr", "attrs", "cattrs", "yaml", "signals.checklist", "signals.errors"} & modules


def test_the_public_names_are_all_there():
    """Each is fetched when it is used; the types and the names are the same list."""
    for name in signals.__all__:
        assert getattr(signals, name) is not None
    assert set(signals.__all__) <= set(dir(signals))
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = signals.nothing_such


def test_a_closed_pipe_is_silent(library):
    """`signals show … | head` says nothing of it."""
    line = f"{sys.executable} -m signals.cli --library {library.root} show small | head -n 1"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform != "linux", reason="a full device is Linux's")
def test_a_full_disk_is_told(library):
    """In one sentence, with 1."""
    with open("/dev/full", "wb") as full:
        words = [sys.executable, "-m", "signals.cli", "--library", str(library.root), "list"]
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "il n'y a plus de place sur le disque" in done.stderr
    assert done.stderr.count("\n") == 1


def test_another_encoding_never_crashes(command):
    """What a terminal cannot show is replaced; JSON stays exact."""
    latin = {"PYTHONIOENCODING": "latin-1"}
    done = command(*SCREEN, input=ANSWERS, env=latin)
    assert done.returncode == 0
    assert "été ?" in done.stdout.decode("latin-1")
    done = command(*SCREEN, "--json", input=ANSWERS, env=latin)
    told = json.loads(done.stdout.decode("latin-1"))
    note = told["orientations"][0]["rules"][0]["because"][0]["statements"][0]["note"]
    assert note == "l’été 😀"


def _on_a_terminal(library, **env):
    leader, follower = pty.openpty()
    words = [sys.executable, "-m", "signals.cli", "--library", str(library.root), "list"]
    kept = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    with subprocess.Popen(
        words, stdin=follower, stdout=follower, stderr=follower, env={**kept, **env}
    ) as process:
        os.close(follower)
        shown = b""
        while True:
            try:
                part = os.read(leader, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        process.wait(timeout=60)
    os.close(leader)
    return shown


def test_headings_are_bold_on_a_terminal_that_wants_it(library):
    """Never with NO_COLOR, never on a dumb terminal, never in a pipe."""
    assert b"\x1b[1msmall" in _on_a_terminal(library, TERM="xterm")
    assert b"\x1b" not in _on_a_terminal(library, TERM="xterm", NO_COLOR="1")
    assert b"\x1b" not in _on_a_terminal(library, TERM="dumb")


@pytest.mark.parametrize(
    ("streams", "code"), [("<&-", 1), ("< /dev/null", 1), ("< answers.yaml >&-", 0)]
)
def test_closed_or_strange_streams_are_no_crash(library, tmp_path, streams, code):
    """One sentence where nothing can be read; nothing where nothing can be written."""
    (tmp_path / "answers.yaml").write_bytes(ANSWERS)
    words = [sys.executable, "-m", "signals.cli", "--library", str(library.root), *SCREEN]
    line = f"{' '.join(words)} {streams}"
    done = subprocess.run(
        ["sh", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == code
    assert ("entrée standard" in done.stderr) is (code == 1)
    assert done.stderr.count("\n") == code


def test_the_standard_input_is_bounded(command):
    """Only what a file may hold is read of it."""
    done = command(*SCREEN, input=b"a: " + b"x" * 3_000_000)
    assert done.returncode == 1
    assert "le fichier dépasse" in done.stderr.decode()


def test_a_defect_shows_no_answer(run, monkeypatch, answers):
    """Its kind and its place alone, with 70."""

    def broken(*_args):
        secret = "Dupont"
        raise RuntimeError(f"cannot read {secret}")

    monkeypatch.setattr("signals.cli.screening.evaluate", broken)
    done = run("screen", "small", "--answers", answers("answers: {told: yes}"))
    assert done.exit_code == 70
    assert done.stdout == ""
    assert "Défaut interne de Signals (RuntimeError, test_process.py:" in done.stderr
    assert "Dupont" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_interruption_is_told(capsys):
    """In one word, with 130."""

    def interrupted():
        raise KeyboardInterrupt

    assert run_whole(interrupted) == 130
    assert capsys.readouterr().err == "Interrompu.\n"


def test_a_program_may_call_the_commands(library, capsys):
    """Without being stopped: the exit code comes back."""
    words = ["--library", str(library.root), "list"]
    assert program.main(words, standalone_mode=False) == 0
    assert "small" in capsys.readouterr().out
