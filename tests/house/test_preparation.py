"""What a machine that lacks something is told, in French, instead of a trace."""

import os
import shutil
import subprocess

import pytest

NEEDED = ("sh", "dirname", "cat", "cksum", "head", "rm", "pwd", "id")


@pytest.fixture
def bare_path(tmp_path):
    """A machine with a shell and next to nothing else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in NEEDED:
        (folder / name).symlink_to(shutil.which(name))
    return folder


def _program(path, text):
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


def _run(root, script, tmp_path, path, **variables):
    (tmp_path / "tools").mkdir(exist_ok=True)
    copy = shutil.copy(root / "tools" / script, tmp_path / "tools" / script)
    for name in ("pyproject.toml", "requirements.lock", "requirements-uv.lock"):
        shutil.copy(root / name, tmp_path / name)
    environment = {"PATH": str(path), "HOME": str(tmp_path), **variables}
    return subprocess.run(
        [copy], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_an_old_python_is_refused_in_french(root, tmp_path, bare_path):
    """Nothing is made, and the sentence says which Python was found."""
    _program(bare_path / "python3", '[ "$1" = --version ] && echo "Python 3.10.2" || exit 1')
    done = _run(root, "ensure-venv", tmp_path, bare_path)
    assert done.returncode == 1
    assert "il faut Python 3.11 ou plus récent (trouvé : Python 3.10.2)" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_a_newer_python_beside_an_old_one_is_taken(root, tmp_path, bare_path):
    """`python3.11` may stand where `python3` is older."""
    _program(bare_path / "python3", "exit 1")
    _program(
        bare_path / "python3.11",
        'case "$1" in -c) exit 0;; --version) echo "Python 3.11.2";; *) exit 1;; esac',
    )
    done = _run(root, "ensure-venv", tmp_path, bare_path)
    assert done.returncode == 1
    assert "avec Python 3.11.2" in done.stderr
    assert "apt-get install python3-venv" in done.stderr


def test_a_browser_that_does_not_start_is_refused_in_french(root, tmp_path):
    """The tests of the form are never left out for want of a browser."""
    done = _run(
        root, "ensure-browser", tmp_path, os.environ["PATH"], SIGNALS_CHROMIUM="/nulle/part"
    )
    assert done.returncode == 1
    assert "SIGNALS_CHROMIUM désigne un programme qui ne démarre pas : /nulle/part" in done.stderr
    assert done.stdout == ""


def test_the_browser_named_is_the_browser_used(root, tmp_path, bare_path):
    """A browser put elsewhere is enough."""
    _program(bare_path / "navigateur", "exit 0")
    program = str(bare_path / "navigateur")
    done = _run(root, "ensure-browser", tmp_path, bare_path, SIGNALS_CHROMIUM=program)
    assert (done.returncode, done.stdout) == (0, program + "\n")
