"""Running the command line, in this process or as a person would."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner
from small_library import write_library

from signals.cli.program import program


@pytest.fixture
def library(tmp_path):
    """The small library, in a folder of its own."""
    return write_library(tmp_path / "library")


@pytest.fixture
def run(library, monkeypatch):
    """Run a command in this process, on the small library."""
    monkeypatch.setenv("SIGNALS_CHECKLISTS", str(library.root))

    def ran(*words, **options):
        return CliRunner().invoke(program, [str(word) for word in words], **options)

    return ran


@pytest.fixture
def as_json(run):
    """Run a command with --json: its exit code and what it gives."""

    def ran(*words, **options):
        done = run(*words, "--json", **options)
        return done.exit_code, json.loads(done.stdout)

    return ran


@pytest.fixture
def command(library):
    """Run the real command in a process of its own, on the small library."""

    def ran(*words, env=None, **options):
        variables = {**os.environ, "SIGNALS_CHECKLISTS": str(library.root), **(env or {})}
        options.setdefault("input", b"")
        return subprocess.run(
            [sys.executable, "-m", "signals.cli", *map(str, words)],
            env=variables,
            capture_output=True,
            timeout=60,
            check=False,
            **options,
        )

    return ran


@pytest.fixture
def answers(tmp_path):
    """Write a file of answers and give its path."""

    def written(text, name="answers.yaml"):
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    return written


@pytest.fixture
def ask(run):
    """Answer the small checklist, line by line; its exit code, its outcome and what is refused."""

    def ran(lines, *words):
        done = run("ask", "small", "--date", "2026-11-21", "--json", *words, input=lines)
        refused = [line for line in done.stderr.splitlines() if " refusée\xa0: " in line]
        return done.exit_code, json.loads(done.stdout), refused

    return ran
