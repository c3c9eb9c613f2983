"""Files written whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from signals.interchange.screening_record import screening_record
from signals.record import Record

_ACTING = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def screening_text(record: Record) -> str:
    """A record as the text of a screening file."""
    return as_json(screening_record(record))


def as_json(content: dict[str, Any]) -> str:
    """Content as JSON text, readable by people, accents kept.

    What a reader of YAML refuses or folds, and what would act on a terminal, is escaped: whatever
    was typed opens again as it was.
    """
    return _inert(json.dumps(content, ensure_ascii=False, indent=2)) + "\n"


def quoted(text: str) -> str:
    """A text between quotes as JSON and YAML both read it, with nothing in it that acts."""
    return _inert(json.dumps(text, ensure_ascii=False))


def _inert(written: str) -> str:
    return _ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def write_whole(file: Path, content: str | bytes) -> None:
    """Write a file readable by its owner only, replaced whole or not at all; raises ``OSError``."""
    if file.exists() and not file.is_file():
        # A device or a pipe would be replaced by a file.
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(file))
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content.encode() if isinstance(content, str) else content)
            opened.flush()
            os.fsync(opened.fileno())
        draft.replace(file)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def write_new(folder: Path, name: str, content: bytes) -> Path:
    """Write a file of this name, or « -2 », « -3 » after it, never over another; ``OSError``."""
    file = _reserved(folder, name)
    try:
        write_whole(file, content)
    except BaseException:
        with suppress(OSError):
            file.unlink()
        raise
    return file


def write_over(file: Path, digest: bytes, content: bytes) -> Path:
    """Replace a file whose content still has a digest; else write beside it, as ``write_new``.

    What somebody else wrote there meanwhile is never replaced. Raises ``OSError``.
    """
    with _alone_in(file.parent):
        try:
            same = digest_of(file.read_bytes()) == digest
        except FileNotFoundError:
            same = False
        if same:
            write_whole(file, content)
            return file
        return write_new(file.parent, file.name, content)


def digest_of(content: bytes) -> bytes:
    """What tells a content from any other."""
    return hashlib.sha256(content).digest()


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """While another run of Signals waits to replace a file of the same folder."""
    try:
        import fcntl
    except ImportError:  # Windows: two runs a hundredth of a second apart are not told apart
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a disk of the network may lock nothing
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _reserved(folder: Path, name: str) -> Path:
    """An empty file that nothing else had: what takes its place replaces nobody's."""
    wanted = folder / name
    for number in count(1):
        stem = wanted.stem if number == 1 else f"{wanted.stem}-{number}"
        file = wanted.with_stem(stem)
        with suppress(FileExistsError):
            os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            return file
    raise AssertionError
