"""The command ``signals document`` and its options."""

from __future__ import annotations

import datetime as dt

import click

from signals.cli import options
from signals.cli.french import NB, FrenchCommand, day


@click.command(
    cls=FrenchCommand,
    short_help="Un document à remettre, fait d'un repérage.",
    help="Faire un document d'un fichier de repérage, ou d'une situation inventée (marqué EXERCICE)"
    f"{NB}: HTML, PDF, DOCX ou ODT, selon la fin du nom de fichier. «{NB}--list{NB}» dit lesquels.",
)
@click.argument("kind", metavar="[DOCUMENT]", required=False)
@options.option("--screening", metavar="FICHIER", help="Le fichier de repérage (docs/formats.md).")
@options.option(
    "--scenario", metavar="GRILLE:SITUATION", help="Une situation inventée, au lieu d'un repérage."
)
@options.option("-o", "--output", metavar="FICHIER", help="Où l'écrire, ou dans quel dossier.")
@options.option("--format", "form", metavar="FORMAT", help="html, pdf, docx ou odt.")
@options.option("--list", "listing", is_flag=True, help="Les documents, et d'où chacun se fait.")
@options.option(
    "--templates",
    metavar="DOSSIER",
    help="Vos propres modèles (ou la variable SIGNALS_TEMPLATES).",
    envvar="SIGNALS_TEMPLATES",
)
@options.option("--date", metavar=options.DATE, callback=day, help="Le jour que porte le document.")
@options.directory
@options.profile
@options.as_json
@click.pass_obj
def document(
    library: str | None,
    kind: str | None,
    screening: str | None,
    scenario: str | None,
    output: str | None,
    form: str | None,
    listing: bool,
    templates: str | None,
    date: dt.date | None,
    directory: str | None,
    profile: str | None,
    as_json: bool,
) -> int:
    """A document made from a screening, or the list of what can be made."""
    from signals.cli.documents import Asked, listed, written
    from signals.cli.reply import give
    from signals.loading.library import open_library

    shelf = open_library(library)
    if listing:
        return give(as_json, lambda: listed(shelf, kind))
    missing = None
    if kind is None:
        missing = f"il manque le document{NB}: «{NB}signals document --list{NB}» les donne"
    elif (screening is None) == (scenario is None):
        missing = f"donnez «{NB}--screening FICHIER{NB}», ou «{NB}--scenario GRILLE:SITUATION{NB}»"
    elif output is None:
        missing = options.NOWHERE
    if missing is not None or kind is None or output is None:
        raise click.UsageError(missing or "", click.get_current_context())
    asked = Asked(
        kind,
        screening,
        scenario,
        output,
        form,
        templates,
        date or dt.date.today(),
        directory,
        profile,
    )
    return give(as_json, lambda: written(shelf, asked))
