"""Words that trivialise what is done to a child: never ours, only heard and marked as such."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from signals.errors import Problem
from signals.language.folding import ours, without_quotes

_VICTIM = "victime, en situation de prostitution, victime d'exploitation sexuelle"
_CONSENT = "le consentement d'un mineur n'abaisse rien : dites ce qui est affirmé, et par qui"
_TIE = "dites ce que fait cette personne : isoler, offrir, exiger, exploiter"
_BUYER = "dites ce que fait cette personne : payer, entretenir, exiger"
_NOT_OURS = {
    r"prostituees?": _VICTIM,
    r"(?:un|ce|jeune|mineur) prostitue": _VICTIM,
    r"(?:les|des|ces|jeunes|mineurs) prostitues": _VICTIM,
    r"escort(?:s|es?|ing|e? ?girls?|e? ?boys?)?": _VICTIM,
    r"michetons?": _VICTIM,
    r"call ?(?:girls?|boys?)": _VICTIM,
    r"michetonn(?:eu(?:r|rs|se|ses)|age|er|es?|ent)": _VICTIM,
    r"consentant(?:e|s|es)?": _CONSENT,
    r"lover ?boys?": _TIE,
    r"sugar ?(?:dadd(?:y|ys|ies)|momm(?:y|ys|ies)|bab(?:y|ys|ies))": _BUYER,
}
"""What is looked for in a text without accents, with what to say instead."""

_FOLDED = tuple((re.compile(rf"(?<!\w){each}(?!\w)"), say) for each, say in _NOT_OURS.items())
# Without its accent it is the verb: « celui qui le prostitue » is ours.
_ACCENTED = re.compile(r"(?<!\w)prostituée?s?(?!\w)")


def naming_problems(text: str) -> Iterator[Problem]:
    """The words of a text that may not be ours, unless it gives them between « and »."""
    said = ours(text)
    accented = without_quotes(unicodedata.normalize("NFC", text)).lower()
    told = list(_ACCENTED.finditer(accented))
    for found in told:
        yield _refused(found[0], _VICTIM)
    ends = {found.end() for found in told}
    for pattern, instead in _FOLDED:
        for found in pattern.finditer(said):
            if found.end() not in ends:
                yield _refused(found[0], instead)


def _refused(word: str, instead: str) -> Problem:
    what = f"« {word} » n'est pas un mot à nous, sauf entre guillemets, comme un mot entendu"
    return Problem((), what, instead)
