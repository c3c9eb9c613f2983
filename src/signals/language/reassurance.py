"""False reassurances: no answer of a checklist says that a child is out of danger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signals.errors import Problem
from signals.language.folding import folded, ours
from signals.language.sentences import sentence_before

_NEVER = re.compile(r"(?<!\w)aucun risque(?!\w)")
"""Never written, even as somebody's words: read in passing, it is what would be kept."""

_QUALIFIED = r"(?! (?:immediat|vital|imminent|actuel|particulier))"
_STATE = r"(?:est|sont|etait|reste|restent|semble|parait|situation|retour|sortie|domicile|soiree)"
_REASSURING = tuple(
    re.compile(rf"(?<!\w){each}(?!\w)")
    for each in (
        rf"(?:pas de|pas le moindre|aucun) danger{_QUALIFIED}",
        rf"(?:pas de|pas le moindre) risque{_QUALIFIED}",
        # « Aider sans risque » says how one helps; « il est sans risque » says that nothing is due.
        rf"{_STATE} (?:\w+ )?sans (?:aucun |le moindre )?(?:danger|risque){_QUALIFIED}",
        r"(?:rien a|ne) (?:craindre|craint rien|craignez rien|risque rien|risquez rien)",
        r"(?:aucune|pas d') ?inquietude a avoir",
        r"(?:aucune raison|pas lieu|pas de raison|pas de quoi) de? ?s'inquieter",
        r"rassurez vous",
        r"soyez (?:tranquilles?|rassure(?:e|s|es)?)",
        r"ecarte(?:nt)? tout (?:danger|risque)",
    )
)
_DENIED = re.compile(
    r"(?<!\w)n(?:e |')\w+ (?:\w+ )?(?:pas|jamais|rien)(?!\w)"  # « ne veut pas dire qu'il… »
    r"|(?<!\w)(?:jamais|si|s'il|s'ils|s'il|tant que|rien ne|dire pourquoi)(?!\w)"
)


def reassurance_problems(text: str) -> Iterator[Problem]:
    """What a text says that would let somebody believe that a child is safe."""
    for found in _NEVER.finditer(folded(text)):
        yield _refused(found[0])
    said = ours(text)
    for pattern in _REASSURING:
        for found in pattern.finditer(said):
            if not _DENIED.search(sentence_before(said, found.start())):
                yield _refused(found[0])


def _refused(words: str) -> Problem:
    remedy = "dites ce qui est su et ce qui ne l'est pas : aucune réponse n'écarte un danger"
    return Problem((), f"« {words} » rassure à tort", remedy)
