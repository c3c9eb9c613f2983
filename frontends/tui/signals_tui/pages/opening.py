"""Opening a draft, or what was locked: what is asked, and what must be read of it first."""

from __future__ import annotations

from collections.abc import Iterator

from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_tui.keeping.state import Keeping
from signals_tui.typesetting import GAP, Paragraph, heading

_ASKED = "La phrase de passe de ce brouillon, puis Entrée. Elle ne s'affiche pas."
_PATH = "Le chemin du fichier du brouillon (.age), puis Entrée."
_WORKING = "Le brouillon s'ouvre…"
_LOCKED = (
    "Personne n'a bougé : vos réponses sont scellées dans la mémoire de Signals, et plus rien ne "
    "s'en lit. La phrase de passe de votre brouillon les rouvre."
)
_LACKING = (
    "Vos dernières réponses ne sont pas dans le fichier : elles sont ici, sous la même phrase de "
    "passe. Si la fenêtre se ferme ou si vous quittez, Signals les y ajoute."
)
_OTHER = (
    "Quelqu'un d'autre peut commencer un repérage sans effacer celui-ci : Ctrl+N, ou un autre "
    "terminal."
)


def opening_page(keeping: Keeping) -> Iterator[Paragraph]:
    """The path of a draft, then its passphrase, which is never shown; or what is locked."""
    opening = keeping.opening
    locked = keeping.locked if opening.sealed and opening.sealed[0].locked else ()
    if locked:
        hours = ", puis à ".join(time_text(each.at.time()) for each in locked)
        yield heading("Signals est verrouillé")
        yield Paragraph(spaced(f"Verrouillé à {hours}."))
        yield Paragraph(spaced(_LOCKED))
        if any(each.lacking for each in locked):
            yield Paragraph(spaced(_LACKING), strong=True)
    else:
        yield heading("Rouvrir un brouillon")
    yield GAP
    if opening.refusal is not None:
        refused = f"{opening.refusal[:1].upper()}{opening.refusal[1:]}."
        yield Paragraph(refused, "! ", strong=True)
        yield GAP
    if opening.asked is not None:
        yield Paragraph(_WORKING)
    elif opening.sealed:
        yield Paragraph(spaced(_ASKED))
        yield Paragraph("*" * len(opening.typed) + "_", "> ", strong=True)
    else:
        yield Paragraph(spaced(_PATH))
        yield Paragraph(f"{opening.typed}_", "> ", strong=True)
    if locked:
        yield GAP
        yield Paragraph(spaced(_OTHER))


def opened_page(told: tuple[str, ...]) -> Iterator[Paragraph]:
    """What must be read of a draft before it is gone on with."""
    yield heading("Brouillon rouvert")
    for each in told:
        yield GAP
        yield Paragraph(each)
    yield GAP
    yield Paragraph("Entrée pour continuer.", strong=True)
