"""Keeping a draft: its passphrase, its folder, then what is kept, and what is not yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from signals.drafts.passphrase import LEAST
from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_tui.keeping.drafting import is_changed, is_chosen, left_out
from signals_tui.keeping.state import Keeping, Step
from signals_tui.minors import labels
from signals_tui.sheet.glance import is_any_waiting
from signals_tui.typesetting import GAP, Paragraph, heading

if TYPE_CHECKING:
    from signals_tui.desk import Desk

TITLE = "Garder un brouillon"
_ABOUT = (
    "Vos réponses, vos notes et votre décision vont dans un seul fichier chiffré, lisible par ce "
    "compte seulement. Il se rouvre ici ou dans le formulaire."
)
_NOBODY = (
    "Sans sa phrase de passe, personne ne peut le rouvrir : ni vous, ni nous. Rangez-la ailleurs "
    "que le fichier."
)
_COPY = "Copiez ces sept mots à la main, dans l'ordre. Ils ne seront plus montrés."
_OWN = f"{LEAST} caractères au moins : plusieurs mots sans lien entre eux, ni nom, ni date."
_UNSEEN = "Elle ne s'affiche pas."
_AFTERWARDS = (
    "La touche b (F9 en écrivant) garde la suite, sans rien redemander. Si la fenêtre se ferme, "
    "si la liaison se coupe ou si l'ordinateur s'arrête, Signals garde la suite lui-même ; une "
    "panne de courant ne laisse que ce qui est gardé."
)
_BESIDE = (
    "L'ancien fichier avait changé entre-temps, peut-être dans un autre terminal : il reste tel "
    "qu'il est. Comparez les deux avant d'en jeter un."
)
_SEVERAL = (
    "Chaque enfant a son fichier, sous la même phrase de passe. Le repère de chacun n'y est pas : "
    "notez ailleurs lequel est à qui."
)
_NOT_CONFIRMED = "Ce que vous écrivez n'est pas validé : ce n'est pas encore gardé."
_SHEET = (
    "Ce que la fiche préparée dit et que vous n'avez pas confirmé n'est pas dans le brouillon : "
    "gardez aussi son fichier."
)


def keeping_page(desk: Desk) -> Iterator[Paragraph]:
    """What is kept and where, with the keys that choose; a passphrase is never shown."""
    keeping = desk.keeping
    yield heading(TITLE)
    if keeping.refusal is not None:
        refused = f"{keeping.refusal[:1].upper()}{keeping.refusal[1:]}."
        yield Paragraph(refused, "! ", strong=True)
    match keeping.step:
        case Step.CHOICE:
            yield from _choice(keeping)
        case Step.WORDS:
            yield from _words(keeping.drawn or "")
        case Step.OWN | Step.AGAIN:
            yield from _own(keeping)
        case Step.FOLDER:
            yield Paragraph(str(keeping.folder), spaced("Dossier : "))
            yield Paragraph(spaced("Le chemin d'un autre dossier, puis Entrée :"))
            yield Paragraph(f"{keeping.typed}_", "> ", strong=True)
        case Step.TOLD:
            yield from _told(desk)


def kept_text(desk: Desk) -> str:
    """What is kept of the interview in front, in a few words; nothing where nobody chose it."""
    keeping = desk.keeping
    if not is_chosen(desk):
        return ""
    if keeping.asked is not None:
        return "le brouillon se garde…"
    if keeping.refusal is not None:
        return spaced("! brouillon non gardé : touche b")
    hour = "" if keeping.kept_at is None else time_text(keeping.kept_at.time())
    if is_changed(desk):
        return f"non gardé depuis {hour}" if hour else "pas encore gardé"
    return f"gardé à {hour}"


def _choice(keeping: Keeping) -> Iterator[Paragraph]:
    yield Paragraph(spaced(_ABOUT))
    yield Paragraph(spaced(_NOBODY), strong=True)
    yield GAP
    yield Paragraph("tirer sept mots au sort (conseillé), à copier à la main", "[1] ", strong=True)
    yield Paragraph("écrire ma propre phrase de passe", "[2] ", strong=True)
    yield Paragraph("choisir un autre dossier", "[3] ", strong=True)
    yield GAP
    yield Paragraph(str(keeping.folder), spaced("Dossier : "))
    yield Paragraph(spaced("Son nom ne porte qu'une date et une heure. Rien n'est remplacé."))


def _words(drawn: str) -> Iterator[Paragraph]:
    yield Paragraph(spaced(_COPY))
    yield GAP
    for rank, each in enumerate(drawn.split(), start=1):
        yield Paragraph(each, f"{rank}. ", indent=2, strong=True)
    yield GAP
    yield Paragraph(spaced("je les ai copiés : garder le brouillon"), "[o] ", strong=True)


def _own(keeping: Keeping) -> Iterator[Paragraph]:
    yield Paragraph(spaced(_OWN))
    again = keeping.step is Step.AGAIN
    asked = "La même, une seconde fois" if again else "Votre phrase de passe"
    yield Paragraph(spaced(f"{asked}, puis Entrée. {_UNSEEN}"))
    yield Paragraph("*" * len(keeping.typed) + "_", "> ", strong=True)


def _told(desk: Desk) -> Iterator[Paragraph]:
    keeping = desk.keeping
    told = kept_text(desk)
    if keeping.refusal is None:
        yield Paragraph(f"{told[:1].upper()}{told[1:]}", "> ", strong=True)
    names = labels(desk)
    for place, name in enumerate(names or ("",)):
        kept = keeping.copy(place).kept
        if kept is not None:
            of = f", {name}" if name else ""
            yield Paragraph(str(kept.file), spaced(f"Fichier{of} : "))
    if len(names) > 1:
        yield Paragraph(spaced(_SEVERAL))
    if not keeping.files:
        yield Paragraph(str(keeping.folder), spaced("Dossier : "))
    if left_out(desk):
        yield Paragraph(spaced(_NOT_CONFIRMED), strong=True)
    if is_any_waiting(desk):
        yield Paragraph(spaced(_SHEET), "! ", strong=True)
    if any(each.beside for each in keeping.copies):
        yield Paragraph(spaced(_BESIDE), "! ", strong=True)
    yield GAP
    yield Paragraph(spaced(_AFTERWARDS))
    yield Paragraph(spaced(_NOBODY))
    yield GAP
    yield Paragraph("garder maintenant", "[1] ", strong=True)
    yield Paragraph("dans un autre dossier", "[2] ", strong=True)
    yield Paragraph("sous une autre phrase de passe", "[3] ", strong=True)
