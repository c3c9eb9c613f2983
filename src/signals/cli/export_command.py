"""The command ``signals export`` and its options."""

from __future__ import annotations

import datetime as dt

import click

from signals.cli import options
from signals.cli.french import NB, FrenchCommand, day

FORMS = ("paper",)


@click.command(
    cls=FrenchCommand,
    short_help="Une grille vierge à imprimer, pour les jours sans ordinateur.",
    help=f"Écrire une grille vierge à remplir à la main{NB}: ses questions, ses règles en mots et "
    "ce qui est dû. Remplie sur papier, elle mène à la même orientation.",
)
@click.argument("checklist", metavar="GRILLE[@VERSION]")
@options.option("--to", metavar="FORME", required=True, help=f"Seule forme{NB}: paper (papier).")
@options.option("-o", "--output", metavar="FICHIER", help="Où l'écrire, ou dans quel dossier.")
@options.option("--format", "form", metavar="FORMAT", help="pdf, html, docx ou odt.")
@options.option(
    "--date", metavar=options.DATE, callback=day, help="Le jour où le droit est regardé."
)
@options.directory
@options.as_json
@click.pass_obj
def export(
    library: str | None,
    checklist: str,
    to: str,
    output: str | None,
    form: str | None,
    date: dt.date | None,
    directory: str | None,
    as_json: bool,
) -> int:
    """A checklist written for a use without a computer."""
    wrong = None
    if to not in FORMS:
        wrong = f"forme inconnue «{NB}{to}{NB}» ({', '.join(FORMS)})"
    elif output is None:
        wrong = options.NOWHERE
    if wrong is not None or output is None:
        raise click.UsageError(wrong or "", click.get_current_context())
    from signals.cli.export import Asked, exported
    from signals.cli.reply import give
    from signals.loading.library import open_library

    asked = Asked(checklist, output, form, date or dt.date.today(), directory)
    return give(as_json, lambda: exported(open_library(library), asked))
