"""The question asked before leaving, since nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator

from signals.wording.typography import spaced
from signals_tui.minors import Minor
from signals_tui.papers import Papers
from signals_tui.typesetting import GAP, Paragraph, heading


def leaving_page(minors: tuple[Minor, ...], others: bool, papers: Papers) -> Iterator[Paragraph]:
    """What is lost by leaving, of every minor of the declaration, and the keys to leave or stay."""
    count = sum(len(each.interview.screening.stated) for each in minors)
    ticked = sum(len(each.kept.measures) for each in minors)
    yield heading(spaced("Quitter ?"))
    if count:
        lost = (
            "la réponse donnée sera effacée" if count == 1 else f"{count} réponses seront effacées"
        )
        yield Paragraph(spaced(f"Rien n'est enregistré : {lost}."))
    else:
        yield Paragraph("Aucune réponse n'est donnée.")
    if ticked:
        yield Paragraph(spaced(f"Ce qui est noté comme fait sera effacé aussi : {ticked}."))
    if len(minors) > 1:
        yield Paragraph(spaced(f"C'est pour tous les enfants de la déclaration : {len(minors)}."))
    if papers.unwritten:
        yield Paragraph(
            spaced("Un document se prépare encore : il ne sera pas écrit."), strong=True
        )
    if papers.files:
        yield Paragraph(spaced("Restent les documents écrits, à ranger ou à effacer vous-même :"))
    for file in papers.files:
        yield Paragraph(str(file), "- ")
    yield GAP
    yield Paragraph("quitter et tout effacer", "[o] ", strong=True)
    if minors and others:
        yield Paragraph("tout effacer et choisir une autre grille", "[g] ", strong=True)
    yield Paragraph("rester (aussi : Échap)", "[n] ", strong=True)
