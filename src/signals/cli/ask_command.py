"""The command ``signals ask`` and its options."""

from __future__ import annotations

import datetime as dt

import click

from signals.cli import options
from signals.cli.french import NB, FrenchCommand


@click.command(
    cls=FrenchCommand,
    short_help="Les questions une à une, en lignes simples.",
    help="Poser les questions d'une grille une à une, puis dire ce que donnent les réponses. Rien "
    "n'est dessiné ni récrit à l'écran : pour un lecteur d'écran, un terminal simple, un script. "
    f"Réponses{NB}: o, n, ?, un numéro ou un texte{NB}; une ligne vide passe{NB}; «{NB}:aide{NB}» "
    "donne les commandes. La fin de l'entrée donne le résultat.",
)
@click.argument("checklist", metavar="GRILLE[@VERSION]")
@options.option("--answers", metavar="FICHIER", help="Repartir de ces réponses (docs/formats.md).")
@options.of_a_screening
@click.pass_obj
def ask(
    library: str | None,
    checklist: str,
    answers: str | None,
    date: dt.date | None,
    save: str | None,
    everything: bool,
    directory: str | None,
    profile: str | None,
    as_json: bool,
) -> int:
    """The questions one by one, then the outcome."""
    if answers == "-":
        told = f"«{NB}--answers -{NB}» lit les réponses là où les lignes sont lues"
        raise click.UsageError(told, click.get_current_context())
    from signals.cli.asking.asked import Asked
    from signals.cli.asking.session import held
    from signals.loading.library import open_library

    asked = Asked(checklist, date, save, everything, directory, profile, as_json, answers)
    return held(open_library(library), asked)
