"""The command ``signals diff`` and its options."""

from __future__ import annotations

import click

from signals.cli import options
from signals.cli.french import NB, FrenchCommand


@click.command(
    cls=FrenchCommand,
    short_help="Ce qui change entre deux versions d'une grille, et pour qui.",
    help="Dire ce qui change entre deux versions d'une grille, en mots, puis, toutes les réponses "
    f"examinées, les plus petits repérages dont l'orientation monte ou baisse. Exemple{NB}: "
    f"«{NB}signals diff fugue 1.1.0 1.2.0{NB}».",
)
@click.argument("checklist", metavar="GRILLE")
@click.argument("old", metavar="ANCIENNE")
@click.argument("new", metavar="NOUVELLE")
@options.option("--words", "words_alone", is_flag=True, help="En mots seulement, sans examen.")
@options.as_json
@click.pass_obj
def diff(
    library: str | None, checklist: str, old: str, new: str, words_alone: bool, as_json: bool
) -> int:
    """What changes from one version of a checklist to another, and for whom."""
    from signals.cli.differing import differing
    from signals.cli.reply import give
    from signals.loading.library import open_library

    return give(as_json, lambda: differing(open_library(library), checklist, old, new, words_alone))
