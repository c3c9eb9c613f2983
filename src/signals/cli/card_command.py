"""The command ``signals card`` and its options."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from signals.cli import options
from signals.cli.french import NB, FrenchCommand

if TYPE_CHECKING:
    from fractions import Fraction


@click.command(
    cls=FrenchCommand,
    short_help="Ce que vaut une grille, et des instruments publiés.",
    help=f"Ce que vaut une grille{NB}: sur quoi elle repose, ce que son résultat veut dire, et ce "
    "que donneraient des instruments publiés selon la fréquence du fait.",
)
@click.argument("checklist", metavar="GRILLE[@VERSION]")
@options.rate
@options.as_json
@click.pass_obj
def card(library: str | None, checklist: str, base_rate: Fraction | None, as_json: bool) -> int:
    """What a checklist is worth."""
    from signals.cli.card import carded
    from signals.cli.reply import give
    from signals.loading.library import open_library

    return give(as_json, lambda: carded(open_library(library), checklist, base_rate))
