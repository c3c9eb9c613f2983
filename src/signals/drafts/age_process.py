"""Encrypts or decrypts, in a process that does nothing else; run by ``age_file``, never imported.

Deriving a key takes a second and up to two gigabytes. Here it stops no other tab meanwhile, and
a computer without that much memory ends this process, never the one that holds the answers. What
was typed leaves memory with it.
"""

from __future__ import annotations

import sys
from contextlib import suppress

WRONG_PASSPHRASE, DAMAGED, TOO_MUCH = 3, 4, 5
"""The exit codes of what is refused."""


def main() -> int:
    """Read an action, a passphrase and a content; write what is made of them."""
    with suppress(ImportError):  # Windows has no core dumps
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    code, made = done(sys.stdin.buffer.read())
    sys.stdout.buffer.write(made)
    return code


def done(asked: bytes) -> tuple[int, bytes]:
    """An exit code with what was made: « seal » or « open », a passphrase, and a content."""
    from pyrage import DecryptError, passphrase

    head, _, rest = asked.partition(b"\n")
    action, length = head.split()
    key, content = rest[: int(length)].decode(), rest[int(length) :]
    try:
        work = passphrase.encrypt if action == b"seal" else passphrase.decrypt
        return 0, work(content, key)
    except DecryptError as error:
        return _code(str(error)), b""


def _code(told: str) -> int:
    if told.startswith("Excessive work"):
        return TOO_MUCH
    return WRONG_PASSPHRASE if told == "Decryption failed" else DAMAGED


if __name__ == "__main__":
    sys.exit(main())
