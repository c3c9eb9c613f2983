"""The short rows of a table, which a word processor never cuts between two pages."""

from __future__ import annotations

import re

_DOCX_ROW = re.compile(r"<w:tr>(?:(?!<w:tr>).)*?</w:tr>", re.DOTALL)
_ODT_ROW = re.compile(r"<table:table-row>(?:(?!<table:table-row>).)*?</table:table-row>", re.DOTALL)
_ODT_STYLE = (
    '<style:style style:name="WholeRow" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always" /></style:style>'
)
_BREAKS = re.compile(r"<(?:w:br|w:p|text:line-break|text:p)\b")
# In characters: a row kept whole has to be far lower than a page, even in a narrow column.
_SHORT, _LINE = 300, 20


def docx_whole_rows(document: str) -> str:
    """The text of a DOCX with its short rows kept whole."""

    def kept(found: re.Match[str]) -> str:
        row = found[0]
        if not _is_short(row):
            return row
        if "<w:trPr>" in row:
            return row.replace("<w:trPr>", "<w:trPr><w:cantSplit />", 1)
        return row.replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit /></w:trPr>", 1)

    return _DOCX_ROW.sub(kept, document)


def odt_whole_rows(content: str) -> str:
    """The text of an ODT with its short rows kept whole."""

    def kept(found: re.Match[str]) -> str:
        row = found[0]
        named = '<table:table-row table:style-name="WholeRow">'
        return row.replace("<table:table-row>", named, 1) if _is_short(row) else row

    styled = content.replace(
        "</office:automatic-styles>", f"{_ODT_STYLE}</office:automatic-styles>"
    )
    return _ODT_ROW.sub(kept, styled)


def _is_short(row: str) -> bool:
    text = len(re.sub(r"<[^>]*>", "", row))
    return text + _LINE * len(_BREAKS.findall(row)) <= _SHORT
