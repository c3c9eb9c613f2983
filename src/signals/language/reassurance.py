"""False reassurances: no answer of a checklist says that a child is out of danger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signals.errors import Problem
from signals.language.folding import folded, ours
from signals.language.sentences import sentence_before

_NEVER = re.compile(r"(?<!\w)aucuns? +risques?(?!\w)")
"""Never written, even as somebody's words: read in passing, it is what would be kept."""

_QUALIFIED = r"(?! (?:immediat|vital|imminent|actuel))"
_STATE = r"(?:est|sont|etait|reste|restent|semble|parait|situation|retour|sortie|domicile|soiree)"
_NO = "(?:pas de|pas le moindre|plus de|plus aucun|nul|zero)"
_REAL = "(?:reel|vrai|veritable)"
_GONE = "(?:ecarte|nul|passe|leve|faible|minime)"
_REASSURING = tuple(
    re.compile(rf"(?<!\w){each}(?!\w)")
    for each in (
        rf"(?:{_NO}|aucun) (?:{_REAL} )?dangers?{_QUALIFIED}",
        rf"(?:{_NO}|aucun(?= {_REAL})) (?:{_REAL} )?risques?{_QUALIFIED}",
        r"absence de (?:tout )?(?:dangers?|risques?)",
        rf"(?:danger|risque) (?:{_STATE} )?(?:desormais |maintenant |tres )?{_GONE}",
        rf"(?:n'|ne )(?:{_STATE}) (?:pas|plus) en danger{_QUALIFIED}",
        r"hors de danger",
        rf"{_STATE} (?:desormais |maintenant |bien )?en securite",
        # « Aider sans risque » says how one helps; « il est sans risque » says that nothing is due.
        rf"{_STATE} (?:\w+ )?sans (?:aucun |le moindre )?(?:dangers?|risques?){_QUALIFIED}",
        r"(?:rien a|ne) (?:craindre|craint rien|craignez rien|risque rien|risquez rien)",
        r"(?:aucune|pas d') ?inquietude a avoir",
        r"(?:aucune raison|pas lieu|pas de raison|pas de quoi) de? ?s'inquieter",
        r"rassurez vous",
        r"soyez (?:tranquilles?|rassure(?:e|s|es)?)",
        r"ecarte(?:nt)? tout (?:danger|risque)",
    )
)
_ALONE = re.compile(
    r"(?:^|[.!?…:] )(sans (?:aucun |le moindre )?(?:dangers?|risques?)) ?(?:[.!?…]|$)"
)
"""« Sans danger. » is a whole sentence."""

_DENIED = re.compile(
    r"(?<!\w)n(?:e |')\w+ (?:\w+ )?(?:pas|jamais|rien)(?!\w)"  # « ne veut pas dire qu'il… »
    r"|(?<!\w)ne (?:pas|jamais)(?!\w)"  # « ne pas conclure qu'il… »
    r"|(?<!\w)(?:jamais|tant que|rien ne|dire pourquoi)(?!\w)"
    r"|(?<!\w)(?:si|s'ils?)(?: \S+){0,3} ?$"  # « s'il n'y a pas… », not « s'il dit non, il n'y… »
)


def reassurance_problems(text: str) -> Iterator[Problem]:
    """What a text says that would let somebody believe that a child is safe."""
    for found in _NEVER.finditer(folded(text)):
        yield _refused(found[0])
    said = ours(text)
    for found in _ALONE.finditer(said):
        yield _refused(found[1])
    for pattern in _REASSURING:
        for found in pattern.finditer(said):
            if not _DENIED.search(_clause_before(said, found.start())):
                yield _refused(found[0])


def _clause_before(text: str, place: int) -> str:
    """What stands before a place in its own clause: a denial in another one denies nothing here.

    « Cela ne veut pas dire, même tard, qu'il n'y a pas de danger » is one clause.
    """
    sentence = sentence_before(text, place)
    clause = re.split(r"[,;:]", sentence)[-1]
    return sentence if clause.lstrip().startswith(("que ", "qu'")) else clause


def _refused(words: str) -> Problem:
    remedy = "dites ce qui est su et ce qui ne l'est pas : aucune réponse n'écarte un danger"
    return Problem((), f"« {words} » rassure à tort", remedy)
