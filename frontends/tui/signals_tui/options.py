"""What may be said on the command line of ``signals-tui``."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from typing import NoReturn

DELAY_MINUTES = 10
"""How long nobody may be away before what is shown is hidden, as in the form."""
USAGE = """\
Usage : signals-tui [GRILLE[@VERSION]] [--library DOSSIER] [--date JOUR]
                    [--directory FICHIER] [--profile PROFIL] [--documents DOSSIER]
                    [--draft FICHIER] [--drafts DOSSIER] [--lock MINUTES]
                    [--sheet FICHIER] [--exercise [SITUATION]] [--scenarios FICHIER]

Ouvre le formulaire dans le terminal, au clavier. Rien n'est enregistré, sauf un
document ou un brouillon chiffré que vous demandez.

  GRILLE               la grille à ouvrir (fugue, school…) ; sans elle, on choisit
  --library DOSSIER    une autre bibliothèque de grilles
  --date JOUR          la date du repérage, comme 22/11/2026 ; sans elle, aujourd'hui
  --directory FICHIER  l'annuaire local (ou la variable SIGNALS_DIRECTORY)
  --profile PROFIL     votre profil pour GRILLE (ou la variable SIGNALS_PROFILE)
  --documents DOSSIER  où écrire les documents (ou la variable SIGNALS_DOCUMENTS) ;
                       sans lui, le dossier courant
  --draft FICHIER      rouvrir un brouillon ; sa phrase de passe est demandée ensuite
  --drafts DOSSIER     où garder les brouillons (ou la variable SIGNALS_DRAFTS) ;
                       sans lui, le dossier des documents
  --lock MINUTES       verrouiller après ces minutes sans touche, de 1 à 60 ; sans
                       elle, 10
  --sheet FICHIER      ouvrir la fiche préparée par un foyer ou un parent : un repérage
                       enregistré, ou un brouillon ; elle ne répond à aucun critère
  --exercise [SITUATION]
                       s'exercer : jouer une situation inventée de GRILLE ; sans elle,
                       on choisit dans la liste
  --scenarios FICHIER  s'exercer avec votre propre fichier de situations
  --help               cette aide
"""


class Misused(Exception):
    """The command was not understood."""


class _Arguments(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Leave the wording, which is English, for our own."""
        raise Misused


def read_options(argv: Sequence[str] | None) -> argparse.Namespace:
    """The options of a command line; raises ``Misused``."""
    parser = _Arguments(add_help=False, allow_abbrev=False)
    parser.add_argument("checklist", nargs="?")
    parser.add_argument("--library")
    parser.add_argument("--date", type=_day)
    parser.add_argument("--directory")
    parser.add_argument("--profile")
    parser.add_argument("--documents")
    parser.add_argument("--draft")
    parser.add_argument("--drafts")
    parser.add_argument("--lock", type=_minutes, default=DELAY_MINUTES)
    parser.add_argument("--sheet")
    parser.add_argument("--exercise", nargs="?", const="")
    parser.add_argument("--scenarios")
    parser.add_argument("-h", "--help", action="store_true")
    asked = parser.parse_args(argv)
    if (asked.draft is not None or asked.sheet is not None) and is_exercise(asked):
        # A draft is never an exercise, nor is a sheet.
        raise Misused
    return asked


def is_exercise(asked: argparse.Namespace) -> bool:
    """Whether an exercise is asked for, and not a real screening."""
    return asked.exercise is not None or asked.scenarios is not None


def with_checklist_named(asked: argparse.Namespace, ids: Sequence[str]) -> argparse.Namespace:
    """The same command, where the only word, after « --exercise », is that of a checklist."""
    word = asked.exercise
    if asked.checklist is None and word and word.partition("@")[0] in ids:
        return argparse.Namespace(**{**vars(asked), "checklist": word, "exercise": ""})
    return asked


def _minutes(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 60):
        raise Misused
    return int(text)


def _day(text: str) -> dt.date:
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return dt.datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise Misused
