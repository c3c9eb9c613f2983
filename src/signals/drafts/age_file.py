"""Age files that a passphrase opens: their header read before any work is done for them."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from importlib.util import find_spec
from pathlib import Path

from signals.drafts.age_process import DAMAGED, WRONG_PASSPHRASE
from signals.drafts.refusal import InvalidDraft, WrongPassphrase
from signals.errors import Unavailable
from signals.loading.strict_yaml import MAXIMUM_BYTES

MAXIMUM_FACTOR = 21
"""The dearest derivation that is done, as a power of two: two gigabytes, a few seconds.

age spends about a second of the machine that seals: 2^18 on an old one, 2^20 on the fastest of
today. What is sealed must open for ever, on any of them.
"""
LEAST_FACTOR = 16
"""A cheaper one is a busy moment of the machine that age took for a slow machine: try again."""
_TRIES = 3
PATIENCE = 300.0
_PROCESS = Path(__file__).with_name("age_process.py")
_HEADER = re.compile(
    rb"age-encryption\.org/v1\n"
    rb"-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n"
    rb"--- [A-Za-z0-9+/]{43}\n"
)
_LEAST_PAYLOAD = 16 + 16  # a nonce, and the tag of an empty content
_ONE_AT_A_TIME = threading.Lock()  # two derivations would need twice the memory


def encrypted(content: bytes, key: str) -> bytes:
    """A content in an age file that this key opens; raises ``Unavailable``."""
    for _ in range(_TRIES):
        made = _done("seal", key, content)
        if _factor(made) >= LEAST_FACTOR:
            break
    return made


def decrypted(content: bytes, key: str) -> bytes:
    """What an age file holds; raises ``WrongPassphrase``, ``InvalidDraft`` or ``Unavailable``."""
    _factor(content)
    return _done("open", key, content)


def recognise(content: bytes) -> None:
    """Refuse what no passphrase would open, before one is asked; raises ``InvalidDraft``."""
    _factor(content)


def _factor(content: bytes) -> int:
    """What the derivation of a file costs; what is no such file, or costs too much, is refused."""
    if not content:
        raise InvalidDraft.one("ce fichier est vide", "choisissez le fichier du brouillon")
    if len(content) > MAXIMUM_BYTES:
        what = f"ce fichier dépasse {MAXIMUM_BYTES // 1024} ko"
        raise InvalidDraft.one(what, "aucun brouillon n'est si long")
    header = _HEADER.match(content)
    if header is None:
        raise _unknown(content)
    factor = int(header[1])
    if factor > MAXIMUM_FACTOR:
        what = f"ce fichier demande un calcul démesuré (2^{factor})"
        raise InvalidDraft.one(what, "Signals n'a pas pu l'écrire")
    if len(content) < header.end() + _LEAST_PAYLOAD:
        raise _damaged()
    return factor


def _unknown(content: bytes) -> InvalidDraft:
    if content.startswith(b"-----BEGIN AGE ENCRYPTED FILE-----"):
        return InvalidDraft.one(
            "ce fichier age est recopié en texte", "donnez le fichier d'origine"
        )
    if content.startswith(b"age-encryption.org/v1\n-> scrypt "):
        return _damaged()
    if content.startswith(b"age-encryption.org/v1\n-> "):
        what = "ce fichier est chiffré pour une clé, et non par une phrase de passe"
        return InvalidDraft.one(what, "choisissez un brouillon gardé par Signals")
    what = "ce n'est pas un brouillon de Signals"
    return InvalidDraft.one(what, "son nom finit par .age")


def _damaged() -> InvalidDraft:
    return InvalidDraft.one("ce brouillon est abîmé ou coupé", "reprenez-en une autre copie")


def _done(action: str, key: str, content: bytes) -> bytes:
    if find_spec("pyrage") is None:
        what = "les brouillons ne sont pas installés avec Signals"
        raise Unavailable(what, 'pip install "signals-reperage[drafts]"')
    typed = key.encode()
    asked = f"{action} {len(typed)}\n".encode() + typed + content
    try:
        with _ONE_AT_A_TIME:
            ended = subprocess.run(
                [sys.executable, "-P", str(_PROCESS)],
                input=asked,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE,
                check=False,
                # A window that closes ends all that it started: not what keeps the draft.
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
    except (OSError, subprocess.TimeoutExpired):
        raise _overworked() from None
    if ended.returncode == WRONG_PASSPHRASE:
        what = "cette phrase de passe n'ouvre pas ce fichier"
        raise WrongPassphrase.one(what, "vérifiez chaque mot, ou le fichier choisi")
    if ended.returncode == DAMAGED:
        raise _damaged()
    if ended.returncode != 0:
        # Refused for the time it would take, or ended by the system for the memory.
        raise _overworked()
    return ended.stdout


def _overworked() -> Unavailable:
    what = "cet ordinateur n'a pas pu finir le calcul de la phrase de passe"
    return Unavailable(what, "fermez d'autres programmes, puis recommencez")
