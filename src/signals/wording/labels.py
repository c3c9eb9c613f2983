"""The French words for levels, urgencies, kinds, answers and provenance."""

from __future__ import annotations

import datetime as dt

from signals.answer import Answer, Episode, Moment, Provenance, Statement, Value
from signals.checklist import Checklist
from signals.finding import UNDETERMINED
from signals.item import Item
from signals.kind import ItemType, Kind, KnownBy
from signals.orientation import Orientation, Urgency
from signals.source import Grade
from signals.wording.typography import spaced

LEVELS = {
    Orientation.NOT_ASSESSED: "Non évalué",
    Orientation.VIGILANCE: "Vigilance",
    Orientation.REFERRAL: "Orientation vers un partenaire",
    Orientation.INFORMATION_PREOCCUPANTE: "Information préoccupante",
    Orientation.SIGNALEMENT: "Signalement",
}
URGENCIES = {
    Urgency.ORDINARY: "sans urgence particulière",
    Urgency.SAME_DAY: "le jour même",
    Urgency.IMMEDIATE: "tout de suite",
}
KINDS = {
    Kind.CONTEXT: "Contexte",
    Kind.VULNERABILITY: "Vulnérabilité",
    Kind.WARNING_SIGN: "Signe d'alerte",
    Kind.HARM_SIGN: "Violence ou exploitation",
}
TYPES = {
    ItemType.YES_NO: "oui ou non",
    ItemType.CHOICE: "un choix",
    ItemType.NUMBER: "un nombre",
    ItemType.DATE: "une date",
    ItemType.DATETIME: "une date avec l'heure",
    ItemType.EPISODES: "des épisodes",
    ItemType.TEXT: "un texte",
}
ANSWERS = {Answer.YES: "oui", Answer.NO: "non", Answer.UNKNOWN: "ne sait pas"}
PROVENANCES = {
    Provenance.OBSERVED: "constaté",
    Provenance.REPORTED: "rapporté",
    Provenance.INFERRED: "supposé",
}
KNOWN_BY = {
    KnownBy.OBSERVATION: "ce que vous avez vu",
    KnownBy.COLLEAGUE: "un collègue",
    KnownBy.RECORD: "un dossier ou un registre",
    KnownBy.OPEN_WORDS: "des mots ouverts, sans insister",
    KnownBy.DECLARANT: "la personne qui déclare",
    KnownBy.NEVER_ASKED: "ne jamais demander, noter si c'est dit",
}
SUPPLIED = "fourni par "
"""How begins by whom a statement was made that a sheet prepared beforehand holds."""
EVIDENCE = {
    Grade.A: "texte de loi ou texte officiel",
    Grade.B: "constat d'un rapport cité",
    Grade.C: "décision de conception ou expertise de métier",
}


def level_label(level: Orientation, checklist: Checklist) -> str:
    """The name of a level, in the sector's own words where it has some."""
    if level is Orientation.NOT_ASSESSED:
        return LEVELS[level]
    return checklist.rulebook.orientations.of(level).label or LEVELS[level]


def classification_label(checklist: Checklist, id: str | None) -> str:
    """The label of a classification, « non déterminée » until it is settled."""
    if id is None:
        return "sans objet"
    return "non déterminée" if id == UNDETERMINED else checklist.classifications[id].label


def day_text(day: dt.date) -> str:
    """A date as French people write it."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def moment_text(moment: Moment) -> str:
    """A date, with its hour where it has one."""
    if isinstance(moment, dt.datetime):
        return f"{day_text(moment)} à {time_text(moment.time())}"
    return day_text(moment)


def time_text(time: dt.time) -> str:
    """An hour as French people write it."""
    return f"{time.hour}\u00a0h\u00a0{time.minute:02}"


def value_text(item: Item, value: Value) -> str:
    """A value in words; a free text is given as it was typed."""
    if isinstance(value, Answer):
        return ANSWERS[value]
    if isinstance(value, tuple):
        return "\u00a0; ".join(_episode_text(each) for each in value) or "aucun"
    if isinstance(value, dt.date):
        return moment_text(value)
    if item.type is ItemType.CHOICE:
        return next(option.label for option in item.options if option.id == value)
    return f"{value}\u00a0{item.unit}" if item.unit else str(value)


def _episode_text(episode: Episode) -> str:
    start = "début inconnu" if episode.start is None else f"du {moment_text(episode.start)}"
    end = "fin inconnue" if episode.end is None else f"au {moment_text(episode.end)}"
    return f"{start}, {end}" if None in (episode.start, episode.end) else f"{start} {end}"


def statement_text(item: Item, statement: Statement) -> str:
    """A statement in words: its value, then what is said around it."""
    said = circumstances_text(statement)
    value = value_text(item, statement.value)
    return f"{value} ({said})" if said else value


def circumstances_text(statement: Statement) -> str:
    """What is said around a value: when, where, how it is known, by whom, the note."""
    circumstances = [
        f"le {day_text(statement.date)}" if statement.date else "",
        f"lieu\u00a0: {statement.place}" if statement.place else "",
        PROVENANCES[statement.provenance] if statement.provenance else "",
        by_text(statement.by) if statement.by else "",
        carried_text(statement),
        statement.note or "",
    ]
    return ", ".join(each for each in circumstances if each)


def by_text(by: str) -> str:
    """By whom something was stated; « fourni par » a sheet says it already."""
    return by if by.startswith(SUPPLIED) else f"par {by}"


def carried_text(statement: Statement) -> str:
    """That a statement was taken up from an earlier screening; nothing where it was not."""
    return f"repris du {day_text(statement.carried_from)}" if statement.carried_from else ""


def carried_answer_text(statement: Statement) -> str:
    """The same, of an answer in a sentence of its own; nothing where it was not."""
    carried = statement.carried_from
    return f"Réponse reprise du {day_text(carried)}." if carried else ""


def answer_text(item: Item, statements: tuple[Statement, ...]) -> str:
    """An item with everything stated of it: « Plusieurs téléphones : oui »."""
    said = " / ".join(statement_text(item, each) for each in statements)
    return f"{spaced(item.label)}\u00a0: {said}"
