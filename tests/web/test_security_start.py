"""How the form starts: where it listens, and what it refuses to start with."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from signals_web.launcher import main

from .conftest import Running, environment, free_port


def _start(home: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "signals_web.launcher", "--no-browser", *arguments],
        env={**environment(home), **variables},
        cwd=home,
        capture_output=True,
        text=True,
        timeout=30,
    )
