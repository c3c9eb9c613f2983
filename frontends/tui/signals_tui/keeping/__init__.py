"""Drafts at the desk: kept in one encrypted file, locked when nobody moves, opened again."""
