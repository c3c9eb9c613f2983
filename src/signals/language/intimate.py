"""What a family must never learn from a letter: pregnancy, sexual health, who the minor loves."""

from __future__ import annotations

import re

from signals.language.folding import folded

_MATTERS = tuple(
    re.compile(rf"(?<!\w){each}(?!\w)")
    for each in (
        r"grossesses?",
        r"enceintes?",
        r"ivg",
        r"(?:interruptions?|arrets?) (?:volontaires? )?de (?:la |sa )?grossesse",
        r"avort\w*",
        r"fausses? couches?",
        r"accouche\w*",
        r"allaite\w+",
        r"(?:retards?|absence) de(?: ses)? regles",
        r"contracepti\w+",
        r"preservatifs?",
        r"pilules?",
        r"sterilets?",
        r"[im]st",
        r"sexuellement transmissibles?",
        r"infections? (?:\w+ ){0,2}(?:sexuelles?|genitales?|gynecologiques?|intimes?)",
        r"genita\w+",
        r"gyneco\w*",
        r"vih",
        r"sida",
        r"depist\w+",
        r"sante sexuelle",
        r"rapports? (?:sexuels? )?non proteges?",
        r"cegidd",
        r"cpef",
        r"evars",
        r"planning familial",
        r"orientations? sexuelles?",
        r"(?:son |pour |leur |l')orientation (?:ou|et)",
        r"identites? de genre",
        r"(?:son|leur|au|de prenom ou de|transition de|changement de|orientation ou le) genre",
        r"homosexu\w+",
        r"bisexu\w+",
        r"lesbien\w+",
        r"gays?",
        r"trans(?:genres?|identit\w+|sexu\w+)",
        r"lgbt\w*",
    )
)
"""What is looked for in a text without accents."""


def intimate_words(text: str) -> tuple[str, ...]:
    """The words of a text, quoted ones as well, that speak of what a discreet letter leaves out.

    They are looked for in our own questions, so that nobody forgets to decide what is printed.
    """
    said = folded(text)
    found = [match for pattern in _MATTERS for match in pattern.finditer(said)]
    found.sort(key=lambda match: match.start())
    return tuple(dict.fromkeys(text[match.start() : match.end()].lower() for match in found))
