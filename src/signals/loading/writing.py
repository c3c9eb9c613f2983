"""Files written whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

from signals.interchange.screening_record import screening_record
from signals.record import Record


def screening_text(record: Record) -> str:
    """A record as the text of a screening file."""
    return as_json(screening_record(record))


def as_json(content: dict[str, Any]) -> str:
    """Content as JSON text, readable by people, accents kept."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


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
