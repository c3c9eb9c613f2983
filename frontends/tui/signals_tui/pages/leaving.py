"""The question asked before leaving: what is kept, and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_tui.keeping.drafting import is_changed, left_out
from signals_tui.keeping.state import Keeping
from signals_tui.minors import Minor, minors_in_front
from signals_tui.papers import Papers
from signals_tui.typesetting import GAP, Paragraph, heading

if TYPE_CHECKING:
    from signals_tui.desk import Desk


def leaving_page(desk: Desk) -> Iterator[Paragraph]:
    """What is lost by leaving, what stays, and the keys to leave or to stay."""
    minors, keeping = minors_in_front(desk), desk.keeping
    changed = is_changed(desk)
    yield heading(spaced("Quitter ?"))
    if keeping.refusal is not None:
        refused = spaced(f"Le brouillon n'est pas gardé : {keeping.refusal}.")
        yield Paragraph(refused, "! ", strong=True)
    if keeping.asked is not None:
        yield Paragraph("Le brouillon se garde…", "> ", strong=True)
    yield from _draft(keeping, changed) if keeping.passphrase else _lost(minors)
    if len(minors) > 1:
        yield Paragraph(spaced(f"C'est pour tous les enfants de la déclaration : {len(minors)}."))
    if left_out(desk):
        yield Paragraph(spaced("Ce que vous écrivez n'est pas validé : il ne sera pas gardé."))
    for each in keeping.unwritten:
        hour = time_text(each.at.time())
        yield Paragraph(spaced(f"Le repérage verrouillé à {hour} ira d'abord dans son fichier."))
    yield from _documents(desk.papers)
    yield GAP
    yield from _keys(changed or bool(keeping.unwritten))
    if minors and len(desk.checklists) > 1:
        kept = "garder la suite, puis " if changed else ""
        yield Paragraph(f"{kept}tout effacer et choisir une autre grille", "[g] ", strong=True)
    yield Paragraph("rester (aussi : Échap)", "[n] ", strong=True)


def _lost(minors: tuple[Minor, ...]) -> Iterator[Paragraph]:
    count = sum(len(each.interview.screening.stated) for each in minors)
    ticked = sum(len(each.kept.measures) for each in minors)
    if not count:
        yield Paragraph("Aucune réponse n'est donnée.")
    else:
        lost = (
            "la réponse donnée sera effacée" if count == 1 else f"{count} réponses seront effacées"
        )
        yield Paragraph(spaced(f"Rien n'est enregistré : {lost}. La touche b garde un brouillon."))
    if ticked:
        yield Paragraph(spaced(f"Ce qui est noté comme fait sera effacé aussi : {ticked}."))


def _draft(keeping: Keeping, changed: bool) -> Iterator[Paragraph]:
    kept_at = keeping.kept_at
    hour = "" if kept_at is None else time_text(kept_at.time())
    if changed and not hour:
        yield Paragraph(spaced("Le brouillon n'est pas encore gardé : il le sera avant de fermer."))
    elif changed:
        told = f"Ce qui a suivi {hour} n'est pas encore gardé : il le sera avant de fermer."
        yield Paragraph(spaced(told))
    else:
        yield Paragraph(spaced(f"Tout est dans le brouillon gardé à {hour} :"))
    for each in keeping.files:
        yield Paragraph(str(each.file), "- ")


def _documents(papers: Papers) -> Iterator[Paragraph]:
    if papers.unwritten:
        yield Paragraph(
            spaced("Un document se prépare encore : il ne sera pas écrit."), strong=True
        )
    if papers.files:
        yield Paragraph(spaced("Restent les documents écrits, à ranger ou à effacer vous-même :"))
    for file in papers.files:
        yield Paragraph(str(file), "- ")


def _keys(unkept: bool) -> Iterator[Paragraph]:
    if unkept:
        yield Paragraph("garder la suite dans le brouillon, et quitter", "[o] ", strong=True)
        yield Paragraph("quitter sans garder la suite", "[x] ", strong=True)
    else:
        yield Paragraph("quitter et tout effacer", "[o] ", strong=True)
