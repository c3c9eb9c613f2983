"""Drafts for the tests, and their files at a derivation that costs nothing."""

from types import SimpleNamespace

from age_writer import age_file

from signals.drafts import age_file as product
from signals.drafts import sealing
from signals.drafts.age_process import done
from signals.drafts.sealing import opened

PASSPHRASE = "le chat dort sur le toit"
NASTY = "« Dupont & fils <3 ans » 😀\x00\x7f\x85\u2028\ufeff\u202e \\ud83d\\ude00 e\u0301  "


def opened_from(content, library, today=None):
    """The draft in a content, sealed by the tests' own writer."""
    return opened(age_file(content, PASSPHRASE), PASSPHRASE, library, today)


def work_here(monkeypatch):
    """Have files opened in this process."""

    def run(command, input, **options):
        code, made = done(input)
        return SimpleNamespace(returncode=code, stdout=made)

    monkeypatch.setattr(product.subprocess, "run", run)


def seal_cheaply(monkeypatch):
    """Have files sealed by the tests' own writer, and opened in this process."""
    work_here(monkeypatch)
    monkeypatch.setattr(sealing, "encrypted", age_file)
