"""Drafts: a screening kept in one encrypted file, that only its passphrase opens again."""
