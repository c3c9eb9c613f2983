"""The commands and their options; each fetches what it needs when it is run."""

from __future__ import annotations

import datetime as dt

import click

from signals.cli import options
from signals.cli.ask_command import ask
from signals.cli.card_command import card
from signals.cli.diff_command import diff
from signals.cli.document_command import document
from signals.cli.explain_command import explain
from signals.cli.export_command import export
from signals.cli.french import NB, FrenchGroup, day
from signals.cli.running import BAD_USE
from signals.cli.verify_command import verify

EPILOG = f"""\
Codes de sortie{NB}:
  0  tout va bien
  1  un fichier ou une ligne est refusé, une situation ne donne pas l'attendu,
     ou une propriété d'une grille n'est pas prouvée
  2  la commande est mal écrite, ou nomme une grille qui n'existe pas
 70  défaut interne de Signals"""


def _run(context: click.Context, library: str | None) -> int | None:
    """Without a command, the help is shown."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(BAD_USE)
    context.obj = library
    return None


program = FrenchGroup(
    "signals",
    callback=click.pass_context(_run),
    invoke_without_command=True,
    subcommand_metavar="COMMANDE [ARGUMENTS]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    help="Repérer l'exploitation sexuelle des mineurs avec des grilles relues et sourcées.\n\n"
    "Rien ne sort de cet ordinateur, rien n'est gardé sans --save.",
    epilog=EPILOG,
    params=[options.library, options.version],
)


@program.command("list", short_help="Les grilles et leurs versions.", help="Les grilles.")
@options.as_json
@click.pass_obj
def list_(library: str | None, as_json: bool) -> int:
    """The checklists of the library."""
    from signals.cli.listing import listed
    from signals.cli.reply import give
    from signals.loading.library import open_library

    return give(as_json, lambda: listed(open_library(library)))


@program.command(
    short_help="Une grille : ses questions, ses règles, son droit.",
    help=f"Une grille{NB}: ses questions, ses règles, ce qui est dû, et le droit qui la fonde.",
)
@click.argument("checklist", metavar="GRILLE[@VERSION]")
@options.option("--item", metavar="QUESTION", help="L'aide complète d'une seule question.")
@options.option("--talk", is_flag=True, help="Comment en parler : phrases, limites, notes.")
@options.option(
    "--date", metavar=options.DATE, callback=day, help="Le jour où le droit est regardé."
)
@options.directory
@options.as_json
@click.pass_obj
def show(
    library: str | None,
    checklist: str,
    item: str | None,
    talk: bool,
    date: dt.date | None,
    directory: str | None,
    as_json: bool,
) -> int:
    """One checklist, its advice on talking, or the help of one of its items."""
    if item is not None and talk:
        told = f"«{NB}--item{NB}» et «{NB}--talk{NB}» ne vont pas ensemble"
        raise click.UsageError(told, click.get_current_context())
    from signals.cli.reply import give
    from signals.cli.showing import shown
    from signals.loading.library import open_library

    on = date or dt.date.today()
    return give(as_json, lambda: shown(open_library(library), checklist, item, on, directory, talk))


program.add_command(ask)
program.add_command(card)
program.add_command(diff)
program.add_command(document)
program.add_command(export)


@program.command(
    short_help="Tout ce qui ne va pas dans des grilles ou des fichiers.",
    help="Vérifier des grilles (par leur nom) ou des fichiers et des dossiers (par leur chemin) "
    f"et dire tout ce qui ne va pas, sous la forme fichier:ligne{NB}: endroit{NB}: problème. "
    "Sans rien nommer, toute la bibliothèque est vérifiée.",
)
@click.argument("targets", metavar="[GRILLE|CHEMIN]...", nargs=-1)
@options.option("--date", metavar=options.DATE, callback=day, help="Le jour pris pour aujourd'hui.")
@options.directory
@options.as_json
@click.pass_obj
def check(
    library: str | None,
    targets: tuple[str, ...],
    date: dt.date | None,
    directory: str | None,
    as_json: bool,
) -> int:
    """Everything that is wrong in checklists and files."""
    from signals.cli.checking import checked
    from signals.cli.reply import give
    from signals.loading.library import open_library

    on = date or dt.date.today()
    return give(as_json, lambda: checked(open_library(library), targets, on, directory))


program.add_command(verify)


@program.command(
    short_help="Ce que donnent des réponses.",
    help="Dire ce que donnent les réponses d'un fichier YAML ou JSON, ou d'un fichier de repérage. "
    f"Le fichier «{NB}-{NB}» est l'entrée standard.",
)
@click.argument("checklist", metavar="GRILLE[@VERSION]")
@options.answers
@options.of_a_screening
@click.pass_obj
def screen(
    library: str | None,
    checklist: str,
    answers: str,
    date: dt.date | None,
    save: str | None,
    everything: bool,
    directory: str | None,
    profile: str | None,
    as_json: bool,
) -> int:
    """What some answers lead to."""
    from signals.cli.reply import give
    from signals.cli.screening import Asked, screened
    from signals.loading.library import open_library

    asked = Asked(checklist, answers, date, save, everything, directory, profile)
    return give(as_json, lambda: screened(open_library(library), asked))


program.add_command(explain)


@program.command(
    short_help="Jouer les situations inventées.",
    help="Jouer les situations inventées d'une grille, ou d'un fichier à vous, et comparer ce qui "
    "est attendu et ce qui est trouvé.",
)
@click.argument("checklist", metavar="[GRILLE[@VERSION]|FICHIER]", required=False)
@options.option("--scenario", metavar="SITUATION", help="Une seule situation, étape par étape.")
@options.as_json
@click.pass_obj
def scenarios(
    library: str | None, checklist: str | None, scenario: str | None, as_json: bool
) -> int:
    """The scenarios of checklists, played."""
    from signals.cli.playing import played
    from signals.cli.reply import give
    from signals.loading.library import open_library

    return give(as_json, lambda: played(open_library(library), checklist, scenario))


@program.command(
    short_help="Le schéma JSON d'un format de fichier.",
    help=f"Afficher le schéma JSON d'un format{NB}: checklist, rules, part, talk, scenarios, "
    "directory, profiles, answers, outcome, explanation, diff ou screening.",
)
@click.argument("name", metavar="FORMAT", required=False)
@options.option("--write", metavar="DOSSIER", help="Écrire tous les schémas dans un dossier.")
def schema(name: str | None, write: str | None) -> int:
    """One of the schemas, printed, or all of them, written."""
    from signals.cli.schemas import print_schema, write_schemas

    if write is not None:
        return write_schemas(write)
    return print_schema(name)
