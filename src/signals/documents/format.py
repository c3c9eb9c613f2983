"""The formats that a document is handed over in."""

from __future__ import annotations

from enum import Enum

from signals.errors import NotFound, nearest


class Format(Enum):
    """A file format, by its extension: HTML is written, the others are made from it."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"

    @property
    def media_type(self) -> str:
        """The media type that a server gives."""
        return _MEDIA_TYPES[self]

    @property
    def label(self) -> str:
        """The format in plain French words."""
        return _LABELS[self]


_MEDIA_TYPES = {
    Format.HTML: "text/html",
    Format.PDF: "application/pdf",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.ODT: "application/vnd.oasis.opendocument.text",
}
_LABELS = {
    Format.HTML: "page web",
    Format.PDF: "PDF, à imprimer",
    Format.DOCX: "Word, à compléter",
    Format.ODT: "LibreOffice, à compléter",
}


def format_named(word: Format | str) -> Format:
    """The format that a word or the end of a file's name says; raises ``NotFound``."""
    if isinstance(word, Format):
        return word
    known = {each.value: each for each in Format}
    if word not in known:
        near = nearest(word, known) or f"formats : {', '.join(known)}"
        raise NotFound(f"le format « {word} » n'existe pas ({near})")
    return known[word]
