"""Telephone numbers and articles of law: they live in their own files, dated, and cited by id."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signals.errors import Problem
from signals.language.folding import folded

_UNIT = (
    r"(?! ?(?:ans?|annees?|mois|jours?|nuits?|heures?|h|minutes?|min|euros?|€|%|km|et \d+ ans"
    r"|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?!\w)"
    r"|/\d|[.,]\d)"
)
_CALLED = r"(?:le|au|du|faire|composer?|appel(?:ez|er|le|ons)|appel (?:au|du)|numero)"
_NAMED = r"(?:tel\.?|telephone|police|gendarmerie|samu|pompiers|secours)"
_CODES = r"(?:cpp|casf|csp|cesed?a|cpc|cgfp|code (?:penal|civil|du travail|de l'education))"
_TELEPHONE = tuple(
    re.compile(each)
    for each in (
        r"(?<![\w/.])0[1-9](?:[ .]?\d){8}(?![\w/])",
        r"\+ ?33 ?\d",
        r"(?<![\w/.,])(?:31 ?14|30 ?18|39 ?19|30 ?20|116 ?000|116 ?117|0 ?80\d ?\d\d)(?![\w/])",
        r"(?<!\w)(?:1 1 [24569]|cent (?:dix neuf|douze|quatorze|quinze|seize))(?!\w)",
        rf"(?<![\w/.,])(?:112|114|115|119)(?!\w){_UNIT}",
        rf"(?<!\w){_CALLED} (?:15|17|18)(?!\w){_UNIT}(?! au? )(?!, \d| et \d| ou \d+ ans)",
        rf"(?<!\w){_NAMED} ?:? ?(?:15|17|18)(?!\w){_UNIT}",
        r"(?<!\w)(?:faire|composer?|appel(?:ez|er|le|ons)) le (?:quinze|dix sept|dix huit)(?!\w)",
        rf"(?<!\w){_CALLED} (?:15|17|18)(?: ou|,| et) (?:le )?(?:15|17|18|112|114)(?!\w){_UNIT}",
    )
)
_ARTICLE = tuple(
    re.compile(each)
    for each in (
        r"(?<!\w)art(?:icles?|\.) ?(?:[lrd]\.? ?)?\d",
        r"(?<!\w)articles? (?:dix|vingt|trente|quarante|cinquante|soixante|cent)(?!\w)",
        r"(?<!\w)[lrd](?:\. ?|)\d{2,}",
        rf"(?<!\w){_CODES},? ?(?:art(?:icle|\.) ?)?(?:[lrd]\.? ?)?\d",
        r"(?<!\w)(?:loi|decret|ordonnance|arrete|circulaire) (?:n°|n °|no|du \d|\d{2,4} \d)",
    )
)
_HYPHENED = re.compile(r"(?<![\w-])[1-9]\d{2}[-‑]\d{1,2}(?:[-‑]\d{1,2})*(?![\w-])")


def number_problems(text: str) -> Iterator[Problem]:
    """The telephone numbers and the articles of law that a text writes out itself."""
    said = folded(text)
    for number in dict.fromkeys(_found(_TELEPHONE, said)):
        remedy = "nommez le contact ; son numéro est dans contacts.yaml, cité par to:"
        yield Problem((), f"numéro de téléphone : « {number} »", remedy)
    articles = [*_found(_ARTICLE, said)]
    articles += [found[0] for found in _HYPHENED.finditer(text)]
    for article in dict.fromkeys(articles):
        remedy = "dites ce que dit le texte ; il est dans law.yaml, cité par legal_basis:"
        yield Problem((), f"numéro d'un texte de loi : « {article} »", remedy)


def _found(patterns: tuple[re.Pattern[str], ...], said: str) -> Iterator[str]:
    for pattern in patterns:
        for found in pattern.finditer(said):
            yield found[0].strip()
