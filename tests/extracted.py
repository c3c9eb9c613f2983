"""The text of a document, read back from the bytes of each format."""

from __future__ import annotations

import html
import io
import re
import zipfile
from xml.etree import ElementTree

import pypdf

from signals.documents import Format

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def text_of(data: bytes, form: Format, page=None) -> str:
    """The text of a document, one line a block; of a PDF, without what every page repeats."""
    return {
        Format.HTML: _html_text,
        Format.DOCX: lambda data: docx_text(data, "word/document.xml"),
        Format.ODT: lambda data: odt_text(data, "content.xml"),
        Format.PDF: lambda data: _pdf_text(data, page),
    }[form](data)


def squeezed(text: str) -> str:
    """A text without any space: where a line ends differs between formats."""
    return re.sub(r"\s+", "", text)


def _html_text(data: bytes) -> str:
    body = data.decode().partition("<body>")[2]
    broken = re.sub(r"</(?:p|h\d|li|td|th|caption)>", "\n", body.replace("\n", " "))
    return html.unescape(re.sub(r"<[^>]+>", "", broken.replace("<br>", "\n")))


def docx_text(data: bytes, name: str) -> str:
    """The text of one part of a DOCX."""
    lines = []
    for paragraph in _tree(data, name).iter(f"{_WORD}p"):
        said = ""
        for node in paragraph.iter():
            if node.tag == f"{_WORD}t":
                said += node.text or ""
            elif node.tag == f"{_WORD}br":
                said += "\n"
        lines.append(said)
    return "\n".join(lines)


def odt_text(data: bytes, name: str) -> str:
    """The text of one part of an ODT."""
    paragraphs = (f"{_TEXT}p", f"{_TEXT}h")
    return "\n".join(_odt_said(each) for each in _tree(data, name).iter() if each.tag in paragraphs)


def _odt_said(node: ElementTree.Element) -> str:
    said = node.text or ""
    for child in node:
        if child.tag == f"{_TEXT}s":
            said += " " * int(child.get(f"{_TEXT}c", "1"))
        elif child.tag == f"{_TEXT}line-break":
            said += "\n"
        else:
            said += _odt_said(child)
        said += child.tail or ""
    return said


def _tree(data: bytes, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(part(data, name))


def part(data: bytes, name: str) -> bytes:
    """One file of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def pdf_pages(data: bytes) -> list[str]:
    """The text of each page of a PDF, whole."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def _pdf_text(data: bytes, page) -> str:
    """The pages one after the other, without their head, their foot and repeated table heads."""
    heads = [] if page is None else _heads(page.html)
    told = []
    for text in pdf_pages(data):
        kept = squeezed(text)
        for line in () if page is None else page.running:
            kept = kept.removeprefix(squeezed(line))
        if page is not None:
            kept = re.sub(rf"{re.escape(squeezed(page.title))}\d+/\d+$", "", kept)
        for head in heads:
            kept = kept.removeprefix(head) if told else kept
        told.append(kept)
    return "".join(told)


def _heads(source: str) -> list[str]:
    return [
        squeezed(html.unescape(re.sub(r"<[^>]+>", "", head)))
        for head in set(re.findall(r"<thead>.*?</thead>", source, re.DOTALL))
    ]
