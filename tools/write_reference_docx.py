"""Writes the reference file of DOCX from pandoc's own; python-docx is needed, here alone.

pip install python-docx && python tools/write_reference_docx.py
"""

from __future__ import annotations

import io

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from reference_files import FONT, RUNNING, TITLE, default, write

SIZES = {"Title": 17, "Heading 1": 12.5, "Heading 2": 10.5, "Heading 3": 10}
BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")


def _docx() -> None:
    document = Document(io.BytesIO(default("reference.docx")))
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(24), Mm(18)
    section.header_distance = section.footer_distance = Mm(9)
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(properties):
        properties.remove(child)
    for xml in (
        _fonts(),
        f'<w:sz {nsdecls("w")} w:val="20"/>',
        f'<w:szCs {nsdecls("w")} w:val="20"/>',
        f'<w:lang {nsdecls("w")} w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/>',
    ):
        properties.append(parse_xml(xml))
    for style in document.styles:
        if style.type is not WD_STYLE_TYPE.PARAGRAPH:
            continue
        run = style.element.find(qn("w:rPr"))
        for name in ("w:rFonts", "w:color"):
            found = None if run is None else run.find(qn(name))
            if found is not None:
                run.remove(found)
    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.size, style.font.bold = Pt(size), True
        style.font.color.rgb = RGBColor(0x1D, 0x1D, 0x1F)
        shape = style.paragraph_format
        shape.alignment, shape.keep_with_next = 0, True
        shape.space_before, shape.space_after = Pt(6 if name == "Title" else 10), Pt(4)
    for name in ("Body Text", "First Paragraph", "Compact", "Definition", "Definition Term"):
        shape = document.styles[name].paragraph_format
        shape.space_before, shape.space_after = Pt(2), Pt(3)
    _styles(document)
    _table(document.styles["Table"].element)
    header = section.header.paragraphs[0]
    header.text, header.style = RUNNING, document.styles["À répéter"]
    footer = section.footer.paragraphs[0]
    footer.text = f"{TITLE}  –  "
    for field in ("PAGE", "NUMPAGES"):
        xml = f'<w:fldSimple {nsdecls("w")} w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        footer._p.append(parse_xml(xml))
        if field == "PAGE":
            footer.add_run("/")
    properties = document.core_properties
    properties.author = properties.title = properties.last_modified_by = ""
    written = io.BytesIO()
    document.save(written)
    write("reference.docx", written.getvalue(), {})


def _fonts() -> str:
    said = " ".join(f'w:{which}="{FONT}"' for which in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f"<w:rFonts {nsdecls('w')} {said}/>"


def _styles(document: Document) -> None:
    """The styles of what our HTML marks by a class, and of what every page repeats."""
    line = '<w:{0} w:val="single" w:sz="{1}" w:space="4" w:color="{2}"/>'
    sides = ("top", "left", "bottom", "right")
    for name, base, width, color in (
        ("Encadré", "Body Text", 4, "5A4632"),
        ("À répéter", "Normal", 12, "7A1F1F"),
    ):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[base]
        style.font.bold = base == "Normal"
        borders = "".join(line.format(side, width, color) for side in sides)
        style.element.get_or_add_pPr().append(
            parse_xml(f"<w:pBdr {nsdecls('w')}>{borders}</w:pBdr>")
        )
        if base == "Normal":
            style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
    small = document.styles.add_style("Mention", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = document.styles["Body Text"]
    small.font.size, small.font.color.rgb = Pt(8.5), RGBColor(0x46, 0x46, 0x46)
    fill = document.styles.add_style("À compléter", WD_STYLE_TYPE.PARAGRAPH)
    fill.base_style = document.styles["Body Text"]
    # Two lines that follow each other are one frame, ruled at its foot alone without the other.
    bottom = line.format("bottom", 4, "6E6E6E") + line.format("between", 4, "6E6E6E")
    fill.element.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{bottom}</w:pBdr>"))
    fill.paragraph_format.space_before, fill.paragraph_format.space_after = Pt(8), Pt(4)
    for style in document.styles:
        if style.name in ("Caption", "Table Caption"):
            style.font.italic, style.font.bold = False, True
    document.styles["Definition"].paragraph_format.left_indent = Mm(4)


def _table(style: object) -> None:
    """Thin rules everywhere, room in the cells, a header row that is told apart."""
    properties = style.find(qn("w:tblPr"))  # type: ignore[attr-defined]
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="6E6E6E"/>' for side in BORDERS
    )
    margins = properties.find(qn("w:tblCellMar"))
    index = list(properties).index(margins)
    properties.insert(index, parse_xml(f"<w:tblBorders {nsdecls('w')}>{borders}</w:tblBorders>"))
    for row in style.findall(qn("w:tblStylePr")):  # type: ignore[attr-defined]
        style.remove(row)  # type: ignore[attr-defined]
    shade = (
        f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="F2EEE9"/></w:tcPr></w:tblStylePr>'
    )
    style.append(parse_xml(shade))  # type: ignore[attr-defined]


if __name__ == "__main__":
    _docx()
