"""Drafts for the tests, and their files at a derivation that costs nothing."""

from age_writer import age_file

from signals.drafts.sealing import opened

PASSPHRASE = "le chat dort sur le toit"
NASTY = "« Dupont & fils <3 ans » 😀\x00\x7f\x85\u2028\ufeff\u202e \\ud83d\\ude00 e\u0301  "


def opened_from(content, library, today=None):
    """The draft in a content, sealed by the tests' own writer."""
    return opened(age_file(content, PASSPHRASE), PASSPHRASE, library, today)
