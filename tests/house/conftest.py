"""What the tests of the repository itself share."""

import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCED = {"__pycache__", "build", "dist"}
WRITTEN = {".ci", ".gitignore"}  # all else that begins with a dot is produced


@pytest.fixture(scope="session")
def root():
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def project(root):
    """What pyproject.toml says."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def text_files(root):
    """The text of each file of the repository, by its path."""
    texts = {}
    for path in _files(root):
        try:
            texts[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a font or a picture
    return texts


def _files(root):
    """Git's files and those about to be; without git, all that is not produced."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        paths = [path for path in root.rglob("*") if not _is_produced(path.relative_to(root))]
    else:
        paths = [root / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def _is_produced(path):
    hidden = {part for part in path.parts if part.startswith(".")} - WRITTEN
    return bool(hidden or PRODUCED & {*path.parts})
