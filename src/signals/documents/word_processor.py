"""A page as a file of a word processor, to be completed: DOCX or ODT."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

from signals.documents.format import Format
from signals.documents.page import Page
from signals.documents.pandoc import HERE, pandoc_of
from signals.documents.whole_rows import docx_whole_rows, odt_whole_rows

_RUNNING, _TITLE = "@@running@@", "@@title@@"
_RULE = 'fo:border="0.5pt solid #6e6e6e" fo:padding="1mm"'
_SHADE = f'{_RULE} fo:background-color="#f2eee9"'
# Pandoc copies those of its own sample file: words counted in another text, by another program.
_COUNTS = re.compile(r"<(\w+)>[^<]*</\1>")
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that an archive can hold: that of every file in it, whenever it is made."""


def text_document_of(page: Page, to: Format) -> bytes:
    """The bytes of a DOCX or an ODT, the same for the same page; raises ``Unavailable``."""
    reference = HERE / "references" / f"reference.{to.value}"
    made = pandoc_of(page, to.value, f"--reference-doc={reference}")
    return _rewritten(
        made,
        {
            r"word/(header|footer)\d*\.xml|styles\.xml": lambda xml: _marked(xml, page),
            r"word/document\.xml": docx_whole_rows,
            r"content\.xml": lambda xml: odt_whole_rows(_ruled(xml)),
            r"docProps/app\.xml": lambda xml: _COUNTS.sub("", xml),
            r"word/settings\.xml": lambda xml: xml.replace('val="en-US"', 'val="fr-FR"'),
            # In its sandbox, pandoc does not know what day it is.
            r"docProps/core\.xml|meta\.xml": lambda xml: xml.replace(
                "1970-01-01T", f"{page.date.isoformat()}T"
            ),
        },
    )


def _marked(xml: str, page: Page) -> str:
    """The head and the foot of every page, with what this document repeats there."""
    marked = xml.replace(_TITLE, escape(page.title))
    paragraph = re.compile(rf"<(w|text):p(?=[ >])(?:(?!</\1:p>).)*?{_RUNNING}.*?</\1:p>", re.DOTALL)
    found = paragraph.search(marked)
    if found is None:
        return marked
    lines = page.running or ("",)
    told = "".join(found[0].replace(_RUNNING, escape(line)) for line in lines)
    if not page.running:
        # A frame around nothing would look like a mark that was taken off.
        told = re.sub(r'<w:pStyle [^>]*>| text:style-name="[^"]*"', "", told)
    return marked[: found.start()] + told + marked[found.end() :]


def _ruled(xml: str) -> str:
    """The tables with their rules, which the writer leaves out; the text is not looked at."""
    head, body, text = xml.partition("<office:body>")
    for name, shown in (("TableHeaderRowCell", _SHADE), ("TableRowCell", _RULE)):
        style = re.compile(rf'(style:name="{name}" [^>]*>\s*<[^>]*?)fo:border="none"')
        head = style.sub(rf"\g<1>{shown}", head)
    return head + body + text


def _rewritten(data: bytes, changes: dict[str, Callable[[str], str]]) -> bytes:
    """An archive with some of its files changed, and no date of its making."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            content = old.read(entry.filename)
            for pattern, change in changes.items():
                if re.fullmatch(pattern, entry.filename):
                    content = change(content.decode()).encode()
            kept = zipfile.ZipInfo(entry.filename, _EARLIEST)
            kept.compress_type = entry.compress_type
            kept.external_attr = 0o600 << 16
            new.writestr(kept, content)
    return made.getvalue()
