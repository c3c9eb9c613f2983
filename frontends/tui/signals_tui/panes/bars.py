"""The line of the title and the lines of the keys."""

from __future__ import annotations

from collections.abc import Iterator

from signals.interview import Interview
from signals.interview.aim import Aim
from signals.wording.labels import day_text
from signals_tui.desk import Desk
from signals_tui.interview_keys import takes
from signals_tui.keeping.vigil import is_masked
from signals_tui.outputs import Output
from signals_tui.pages.keeping import kept_text
from signals_tui.panes import menu
from signals_tui.panes.draft_bars import draft_keys
from signals_tui.panes.edges import key_lines, title_line
from signals_tui.training.bars import exercise_title, training_keys
from signals_tui.typesetting import Line
from signals_tui.view import View

_INTERVIEW = (
    "[↑↓] [g] aller  [Espace] à savoir  [u] annuler  [m] note  [a] aide  [p] parler",
    "[d] DANGER IMMÉDIAT  [s] suites  [r] documents  [h] touches  [q] quitter",
)
_WRITTEN = (
    "[↑↓] [/] [F5] aller  [F6] note  [F7] qui l'a dit  [F4] aide  [F1] touches",
    "[F2] DANGER IMMÉDIAT  [F3] suites à donner  [Espace] à savoir  [Ctrl+C] quitter",
)
_SEEKING = (
    "[Entrée] aller  [↑↓] choisir  [Échap] rester  [F1] touches",
    "[F2] DANGER IMMÉDIAT  [F3] suites à donner  [Ctrl+C] quitter",
)
_TYPING = (
    "[Entrée] valider  [Échap] annuler  [F1] touches",
    "[F2] DANGER IMMÉDIAT  [F3] suites à donner  [F4] aide  [Ctrl+C] quitter",
)
_INTRODUCTION = (
    "[Entrée] commencer les questions  [↑↓] lire la suite  [p] en parler",
    "[d] DANGER IMMÉDIAT  [f] ouvrir une fiche préparée",
)
_LEAVING = ("[o] quitter  [n] rester", "[d] DANGER IMMÉDIAT")
_PROFILE = (
    "[0 à 9] choisir  [↑↓] [Entrée] choisir dans la liste  [Échap] revenir",
    "[d] DANGER IMMÉDIAT  [q] quitter",
)
_DOCUMENTS = (
    "[1 à 9] choisir  [↑↓] [Entrée] choisir dans la liste  [Échap] revenir",
    "[d] DANGER IMMÉDIAT  [q] quitter",
)
_DOCUMENT = (
    "Écrire : [1] HTML  [2] PDF  [3] DOCX  [4] ODT  [↑↓] lire  [Échap] revenir",
    "[d] DANGER IMMÉDIAT  [q] quitter",
)
_SHEET = (
    "[Entrée] valider  [Échap] annuler  [F1] touches",
    "[F2] DANGER IMMÉDIAT  [Ctrl+C] quitter",
)
_TOLD = (
    "[↑↓] choisir  [=] comme la fiche dit  [Entrée] la question  [+] autre fiche",
    "[d] DANGER IMMÉDIAT  [u] annuler  [Échap] revenir  [q] quitter",
)
_OUTPUT = ("[1] écrire le fichier  [↑↓] lire  [Échap] revenir", _DOCUMENT[1])
_ORIENTATION = (
    "[k] cocher  [g] aller à une question  [↑↓] ligne  [←→] titre  [Échap] revenir",
    "[d] DANGER IMMÉDIAT  [w] pourquoi  [r] documents  [l] contester  [q] quitter",
)
_TO_DO = (
    "[Entrée] cocher, dire qui  [↑↓] [0-9] aller  [e] décocher  [u] annuler",
    "[d] DANGER IMMÉDIAT  [s] suites  [l] contester  [Échap] revenir",
)
_MINORS = (
    "[1 à 9] devant  [n] autre enfant  [=] repère  [*] faits communs  [e] retirer",
    "[d] DANGER IMMÉDIAT  [↑↓] [Entrée] choisir  [Échap] revenir",
)
_IN_A_PAGE = (
    "[Entrée] valider  [Échap] annuler  [F1] touches",
    "[F2] DANGER IMMÉDIAT  [F3] suites à donner  [Ctrl+C] quitter",
)
_PAGE = ("[↑↓] ligne  [←→] titre  [Échap] revenir", "[d] DANGER IMMÉDIAT  [q] quitter")
_NARROW = 64
"""Under so many columns, what is kept takes the place of the date."""


def title_bar(desk: Desk, columns: int) -> Line:
    """The checklist, what is kept of it and the date; in a page, how far it is read."""
    interview = None if is_masked(desk) else desk.interview
    checklist = "Signals" if interview is None else interview.checklist.title
    front = "" if interview is None else desk.minors.front_label
    title = f" {front} | {checklist}" if front else f" {checklist}"
    played = None if desk.exercise is None else interview
    kept = "" if interview is None else kept_text(desk)
    on = desk.date if played is None else played.screening.date
    day = "" if kept and columns < _NARROW else day_text(on)
    right = f"{kept}  {day} ".lstrip()
    if desk.is_page:
        count = len(desk.page[0])
        last = min(count, desk.offset + desk.room.rows)
        right = (
            f"lignes {desk.offset + 1} à {last} sur {count} "
            if last < count or desk.offset
            else right
        )
    title, right = exercise_title(desk, title, right, columns)
    return title_line(title, right, columns)


def key_bar(desk: Desk, columns: int, rows: int) -> Iterator[Line]:
    """The keys that matter now, the danger always among them."""
    yield from key_lines(training_keys(desk) or _keys(desk), columns, rows)


def _keys(desk: Desk) -> tuple[str, str]:
    if desk.writes:
        return _IN_A_PAGE
    match desk.view:
        case View.CHECKLISTS:
            return menu.KEYS
        case View.INTRODUCTION:
            return _INTRODUCTION
        case View.LEAVING:
            return _LEAVING
        case View.PROFILE:
            return _PROFILE
        case View.DOCUMENTS:
            return _DOCUMENTS
        case View.DOCUMENT:
            front = desk.papers.front
            return _OUTPUT if front and isinstance(front.kind, Output) else _DOCUMENT
        case View.ORIENTATION:
            return _ORIENTATION
        case View.KEEPING | View.OPENING | View.OPENED | View.MASKED | View.ERASED:
            return draft_keys(desk)
        case View.TO_DO:
            return _TO_DO
        case View.MINORS:
            return _MINORS
        case View.SHEET:
            return _SHEET if desk.sheets.takes_typing else _TOLD
        case View.INTERVIEW:
            return _INTERVIEW if desk.interview is None else _asking(desk.interview)
        case _:
            return _PAGE


def _asking(interview: Interview) -> tuple[str, str]:
    if interview.typed is None:
        return _WRITTEN if takes(interview, "h") else _INTERVIEW
    return _SEEKING if interview.aim is Aim.GO_TO else _TYPING
