"""B10: a whole declaration over ssh, on the loopback, and on a line that is slow."""

from __future__ import annotations

import os
import shlex
import tempfile
from pathlib import Path

import pytest
from spoken_session import ENTER, spoken
from tui.loopback import client, serving, slow_line
from tui.recorded import program, read


@pytest.fixture
def folder():
    """A folder of this account alone, whose path is short."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


def _command(file, *words):
    variables = {"PYTHONPATH": os.environ.get("PYTHONPATH", ""), "LANG": "C.UTF-8", "NO_COLOR": "1"}
    if "SIGNALS_CHECKLISTS" in os.environ:
        variables["SIGNALS_CHECKLISTS"] = os.environ["SIGNALS_CHECKLISTS"]
    told = [f"{name}={value}" for name, value in variables.items()]
    return shlex.join(["env", *told, *program(file, *words)])


@pytest.mark.parametrize("line", ["straight", "slow"])
def test_b10_a_declaration_over_ssh(terminal, folder, line):
    """B10: every key of the recorded declaration, to its orientation; none is lost on the way."""
    session, file = spoken("fugue"), folder / "answers"
    with serving(folder) as port, slow_line(port) as slow:
        through = slow if line == "slow" else port
        run = terminal(program=client(folder, through, _command(file)))
        run.wait_for("Quelle grille")
        run.press(session.begin.replace(ENTER, "\r"))
        for step in session.steps:
            run.press(step.keys.replace(ENTER, "\r"))
            run.read(0.02)
        run.press("s")
        run.wait_for("ORIENTATION")
        run.press("\x03\x03")
        assert run.end() == 0
        assert set(read(file)) == {step.id for step in session.steps}


def test_b07_a_cut_ssh_ends_the_form(terminal, folder):
    """B07: the client is killed: the form does not stay behind on the other machine."""
    file = folder / "answers"
    with serving(folder) as port:
        run = terminal(program=client(folder, port, f"echo $$; exec {_command(file, 'fugue')}"))
        run.wait_for("DANGER")
        number = int(run.sent.split()[0])
        run.process.kill()
        run.process.wait()
        for _ in range(200):
            if not Path(f"/proc/{number}").exists():
                break
            run.read(0.05)
        assert not Path(f"/proc/{number}").exists()
