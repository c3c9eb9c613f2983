"""The command ``signals explain`` and its options."""

from __future__ import annotations

import datetime as dt

import click

from signals.cli import options
from signals.cli.french import NB, FrenchCommand


@click.command(
    cls=FrenchCommand,
    short_help="Pourquoi ce résultat, et ce qui l'élèverait.",
    help="Dire pourquoi des réponses donnent ce résultat : les plus petits ensembles de réponses "
    "qui y suffisent, les réponses qui le portent, et les plus petits changements qui "
    f"l'élèveraient. Le fichier «{NB}-{NB}» est l'entrée standard.",
)
@click.argument("checklist", metavar="GRILLE[@VERSION]")
@options.answers
@options.screened_on
@options.option("--all", "everything", is_flag=True, help="Jusqu'à 200 ensembles de chaque sorte.")
@options.as_json
@click.pass_obj
def explain(
    library: str | None,
    checklist: str,
    answers: str,
    date: dt.date | None,
    everything: bool,
    as_json: bool,
) -> int:
    """Why some answers lead where they do."""
    from signals.cli.explaining import explained
    from signals.cli.reply import give
    from signals.loading.library import open_library

    return give(
        as_json, lambda: explained(open_library(library), checklist, answers, date, everything)
    )
