"""The command ``signals verify`` and its options."""

from __future__ import annotations

import click

from signals.cli import options
from signals.cli.french import NB, FrenchCommand


@click.command(
    cls=FrenchCommand,
    short_help="Prouver une grille pour toutes les réponses.",
    help="Examiner toutes les réponses d'une grille à la fois, et dire ce qui est prouvé. Ce qui "
    f"ne l'est pas est montré par les réponses les moins nombreuses{NB}; le code de sortie est "
    "alors 1. Sans rien nommer, la version la plus récente de chaque grille (quelques minutes).",
)
@click.argument("checklists", metavar="[GRILLE[@VERSION]]...", nargs=-1)
@options.option(
    "--write", metavar="DOSSIER", help="Y écrire ce qui réfute, en situations à rejouer."
)
@options.as_json
@click.pass_obj
def verify(
    library: str | None, checklists: tuple[str, ...], write: str | None, as_json: bool
) -> int:
    """What is proved of checklists for all answers."""
    from signals.cli.reply import give
    from signals.cli.verifying import verified
    from signals.loading.library import open_library

    return give(as_json, lambda: verified(open_library(library), checklists, write))
