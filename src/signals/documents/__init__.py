"""What the professional hands over: the only code that knows Jinja2 and file formats."""

from __future__ import annotations

from signals.documents.conversion import converted
from signals.documents.dossier import Dossier
from signals.documents.format import Format, format_named
from signals.documents.group_page import group_name, group_page
from signals.documents.page import Page
from signals.documents.page_making import page_of
from signals.documents.preview import PreviewLine, preview

__all__ = [
    "Dossier",
    "Format",
    "Page",
    "PreviewLine",
    "converted",
    "format_named",
    "group_name",
    "group_page",
    "page_of",
    "preview",
]
