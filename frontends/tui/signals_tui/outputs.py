"""What is handed over beside the documents: the outcome as text or as data, the screening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum

from signals.document import DocumentKind
from signals.documents import Dossier, Format, PreviewLine
from signals.errors import Unavailable
from signals.interchange.outcome_record import outcome_record
from signals.loading.writing import as_json, screening_text
from signals.wording.exercise import EXERCISE
from signals.wording.typography import NON_BREAKING

WIDTH = 76
"""The columns of the text: those of a page of 80, so that it is read as it is written."""


class Output(Enum):
    """One thing handed over that is no document, in the one format that it has."""

    TEXT = "text"
    OUTCOME = "outcome"
    SCREENING = "screening"

    @property
    def title(self) -> str:
        """What it is."""
        return _TITLES[self]

    @property
    def about(self) -> str:
        """What it is for, in one sentence."""
        return _ABOUT[self]

    @property
    def label(self) -> str:
        """Its format in plain French words."""
        return "texte" if self is Output.TEXT else "JSON"

    def name_on(self, date: dt.date, extension: str, *, exercise: bool = False) -> str:
        """The name of its file: what it is and a date, nobody's name; an exercise says so."""
        name = f"{_FILE_NAMES[self]}-{date.isoformat()}.{extension}"
        return f"exercice-{name}" if exercise else name


Handed = DocumentKind | Output
"""What may be handed over."""
Written = Format | Output
"""The format that it is written in."""

_TITLES: Mapping[Output, str] = {
    Output.TEXT: "L'orientation en texte",
    Output.OUTCOME: "L'orientation en données (JSON)",
    Output.SCREENING: "Le repérage en données (JSON)",
}
_ABOUT: Mapping[Output, str] = {
    Output.TEXT: "À coller dans une procédure : les mots de l'orientation, sans mise en forme.",
    Output.OUTCOME: "Pour un autre logiciel : ce qui est établi, pourquoi, et ce qui est à faire.",
    Output.SCREENING: "Pour rouvrir ce repérage plus tard, ou le donner comme fiche préparée.",
}
_FILE_NAMES: Mapping[Output, str] = {
    Output.TEXT: "orientation",
    Output.OUTCOME: "orientation",
    Output.SCREENING: "reperage",
}


def formats_of(kind: Handed) -> tuple[Written, ...]:
    """The formats that something is written in."""
    return (kind,) if isinstance(kind, Output) else tuple(Format)


def extension_of(format: Written) -> str:
    """How the name of a file of a format ends."""
    if isinstance(format, Format):
        return format.value
    return "txt" if format is Output.TEXT else "json"


def short_name(format: Written) -> str:
    """A format in a few capitals."""
    return extension_of(format).upper()


def output_text(output: Output, dossier: Dossier) -> str:
    """What is handed over, as it is written; raises ``Unavailable`` for the data of an exercise."""
    if output is Output.TEXT:
        return _plain(dossier)
    if dossier.exercise:
        what = "un exercice ne s'écrit pas en données"
        raise Unavailable(what, "il pourrait être pris pour un vrai repérage")
    if output is Output.SCREENING:
        return screening_text(dossier.record)
    record = outcome_record(
        dossier.outcome, dossier.references, dossier.profile, dossier.directory, dossier.date
    )
    return as_json(record)


def output_preview(text: str) -> tuple[PreviewLine, ...]:
    """The lines of a text, each as far from the edge as it is written."""
    lines = ((line, len(line) - len(line.lstrip(" "))) for line in text.splitlines())
    return tuple(PreviewLine("text", NON_BREAKING * far + line[far:]) for line, far in lines)


def _plain(dossier: Dossier) -> str:
    # The same page as the command's: only whoever asks for it waits for it.
    from signals.cli.page import Page
    from signals.cli.screening_page import fill_outcome

    page = Page(width=WIDTH)
    if dossier.exercise:
        page.title(EXERCISE)
        page.blank()
    fill_outcome(page, dossier.outcome, dossier.guide, True, dossier.card)
    return page.text
