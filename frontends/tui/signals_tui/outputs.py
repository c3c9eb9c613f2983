"""What is handed over beside the documents: the outcome as text or as data, the screening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from signals.document import DocumentKind
    from signals.documents import Format


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


Handed: TypeAlias = "DocumentKind | Output"
"""What may be handed over."""
Written: TypeAlias = "Format | Output"
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
    if isinstance(kind, Output):
        return (kind,)
    # What makes documents is loaded with the first of them.
    from signals.documents import Format

    return tuple(Format)


def extension_of(format: Written) -> str:
    """How the name of a file of a format ends."""
    if isinstance(format, Output):
        return "txt" if format is Output.TEXT else "json"
    return format.value


def short_name(format: Written) -> str:
    """A format in a few capitals."""
    return extension_of(format).upper()
