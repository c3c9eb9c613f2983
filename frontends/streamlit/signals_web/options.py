"""What may be said on the command line of `signals-web`, and why the rest is refused."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from attrs import frozen

DEFAULT_PORT = 8642
DEFAULT_LOCK_MINUTES = 10
HELP = f"""\
Usage : signals-web [--port N] [--directory FICHIER] [--lock MINUTES] [--no-browser]

Ouvre le questionnaire Signals dans le navigateur de cet ordinateur.
Rien n’est enregistré sans vous et rien ne sort de l’ordinateur.

Options :
  --port N       port à utiliser, de 1024 à 65535 (sinon {DEFAULT_PORT}, ou le premier libre après)
  --directory F  l’annuaire local, un fichier (ou la variable SIGNALS_DIRECTORY)
  --lock MINUTES verrouiller après ces minutes sans geste, de 1 à 60 (sinon {DEFAULT_LOCK_MINUTES})
  --no-browser   ne pas ouvrir le navigateur, afficher seulement l’adresse
  --help         afficher cette aide
"""


class Refused(Exception):
    """The form does not start, for a reason told in French."""


@frozen
class Options:
    """What was asked for on the command line."""

    port: int | None
    directory: str | None
    lock_minutes: int
    browser: bool
    help: bool


class _Parser(argparse.ArgumentParser):
    """Arguments whose errors are told in French."""

    def error(self, message: str) -> NoReturn:
        raise Refused("La commande n’a pas été comprise. Essayez : signals-web --help")


def read_options(argv: Sequence[str] | None) -> Options:
    """The options of a command line; raises ``Refused``."""
    parser = _Parser(prog="signals-web", add_help=False, allow_abbrev=False)
    parser.add_argument("--port")
    parser.add_argument("--directory")
    parser.add_argument("--lock")
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--help", "-h", action="store_true")
    read, unknown = parser.parse_known_args(argv)
    if unknown:
        raise Refused(
            f"L’option « {unknown[0]} » n’existe pas : signals-web fixe lui-même les réglages "
            "de Streamlit. Options possibles : --port N, --directory FICHIER, --lock MINUTES, "
            "--no-browser, --help."
        )
    port = None if read.help else _port(read.port)
    return Options(port, read.directory, _minutes(read.lock), not read.no_browser, read.help)


def _port(text: str | None) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 1024 <= int(text) <= 65535):
        raise Refused(
            f"Le port « {text} » n’est pas valable. Donnez un nombre de 1024 à 65535, "
            f"par exemple : signals-web --port {DEFAULT_PORT}"
        )
    return int(text)


def _minutes(text: str | None) -> int:
    if text is None:
        return DEFAULT_LOCK_MINUTES
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 60):
        raise Refused(
            f"Le verrou « {text} » n’est pas valable. Donnez un nombre de minutes, de 1 à 60, "
            f"par exemple : signals-web --lock {DEFAULT_LOCK_MINUTES}"
        )
    return int(text)
