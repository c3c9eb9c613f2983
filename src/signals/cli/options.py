"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from signals.cli.french import NB, FrenchOption, past_day

if TYPE_CHECKING:
    from fractions import Fraction

DATE = "AAAA-MM-JJ"
NOWHERE = f"il manque «{NB}-o FICHIER{NB}»{NB}: rien n'est écrit sans savoir où"
_F = TypeVar("_F", bound=Callable[..., Any])


def option(*names: str, **settings: Any) -> Callable[[_F], _F]:  # noqa: ANN401 - click's own
    """An option of a command, with its help in French."""
    return click.option(*names, cls=FrenchOption, **settings)


def _tell_version(context: click.Context, param: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        click.echo(f"signals {version('signals-reperage')}")
        context.exit()


def base_rate(context: click.Context, param: click.Parameter, text: str | None) -> Fraction | None:
    """The base rate that an option gives; raises ``click.BadParameter`` when it is none."""
    if text is None:
        return None
    from signals.errors import InvalidInput
    from signals.interchange.performance import base_rate as read

    try:
        return read(text)
    except InvalidInput as error:
        raise click.BadParameter(str(error), context, param) from None


library = FrenchOption(
    ["--library"],
    metavar="DOSSIER",
    envvar="SIGNALS_CHECKLISTS",
    help="Une autre bibliothèque de grilles (ou la variable SIGNALS_CHECKLISTS).",
)
version = FrenchOption(
    ["--version"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Afficher la version de Signals.",
)
as_json = option("--json", "as_json", is_flag=True, help="Répondre en JSON (docs/formats.md).")
directory = option(
    "--directory",
    metavar="FICHIER",
    help="L'annuaire local (ou la variable SIGNALS_DIRECTORY).",
)
profile = option(
    "--profile",
    metavar="PROFIL",
    help="Votre profil, parmi ceux de « signals show » (ou la variable SIGNALS_PROFILE).",
)
answers = option(
    "--answers", metavar="FICHIER", required=True, help="Les réponses (docs/formats.md)."
)
screened_on = option("--date", metavar=DATE, callback=past_day, help="Le jour du repérage.")
rate = option(
    "--base-rate",
    metavar="NOMBRE",
    callback=base_rate,
    help="Sur 100 jeunes, combien sont concernés (plus de 0, moins de 100).",
)


def of_a_screening(command: _F) -> _F:
    """A command with what a screening is made with, and how its outcome is told."""
    told = (
        screened_on,
        option(
            "--save", metavar="FICHIER", help="Enregistrer un fichier de repérage, non chiffré."
        ),
        option("--all", "everything", is_flag=True, help="Toutes les questions encore ouvertes."),
        directory,
        profile,
        as_json,
    )
    for each in reversed(told):
        command = each(command)
    return command
