"""Lists the French words that could join those of passphrases, the most common first.

They come from the French dictionary of pyspellchecker, which holds how often each was met. Whoever
adds words to src/signals/drafts/words.txt reads them first: no crude, violent, sexual, frightening
or hurtful word, no name, no people, nothing that says what this tool is about.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from spellchecker import SpellChecker

LIST = Path(__file__).parents[1] / "src" / "signals" / "drafts" / "words.txt"
_PLAIN = re.compile(r"[a-z]{4,8}")


def candidates(kept: Iterable[str]) -> Iterator[str]:
    """The words of the dictionary that fit beside those that are kept already."""
    known = SpellChecker(language="fr").word_frequency.dictionary
    taken = {mark for word in kept for mark in marks(word)}
    for word in sorted(known, key=lambda word: (-known[word], word)):
        plural = word[-1] in "sx" and word[:-1] in known
        if _PLAIN.fullmatch(word) and not plural and taken.isdisjoint(marks(word)):
            yield word


def marks(word: str) -> set[str]:
    """What a word shares with those that one letter changed, added or missing makes of it."""
    places = range(len(word))
    changed = {f"{word[:at]}.{word[at + 1 :]}" for at in places}
    added = {f"{word[:at]}.{word[at:]}" for at in (*places, len(word))}
    return changed | added


def main() -> None:
    """Write the candidates, one a line, as many as asked."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    kept = LIST.read_text(encoding="ascii").split()
    for word, _ in zip(candidates(kept), range(wanted), strict=False):
        print(word)


if __name__ == "__main__":
    main()
