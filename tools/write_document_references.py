"""Writes the reference files of DOCX and ODT from pandoc's own; python-docx is needed, here alone.

pip install python-docx && python tools/write_document_references.py
"""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import pypandoc
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

PANDOC = next((Path(pypandoc.__file__).parent / "files").glob("pandoc*"))
TARGET = Path(__file__).parents[1] / "src" / "signals" / "documents" / "references"
FONT = "Arial"
RUNNING, TITLE = "@@running@@", "@@title@@"
SIZES = {"Title": 17, "Heading 1": 12.5, "Heading 2": 10.5, "Heading 3": 10}
SPACES = {
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
}
DARK = 'fo:color="#1d1d1f" fo:font-weight="bold" fo:font-style="normal"'
RULED = (
    'fo:border-bottom="0.5pt solid #6e6e6e" style:join-border="false" '
    'fo:margin-top="3mm" fo:margin-bottom="2mm"'
)
BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")


def _default(name: str) -> bytes:
    command = [str(PANDOC), f"--print-default-data-file={name}"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def _docx() -> None:
    document = Document(io.BytesIO(_default("reference.docx")))
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
    _write("reference.docx", written.getvalue(), {})


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


def _odt() -> None:
    data = _default("reference.odt")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("styles.xml"))
    page = _one(root, ".//style:page-layout-properties")
    sides = {f"margin-{side}": "18mm" for side in ("left", "right")}
    sides |= {"margin-top": "10mm", "margin-bottom": "10mm"}
    for name, value in {**sides, "page-width": "210mm", "page-height": "297mm"}.items():
        page.set(_name("fo", name), value)
    room = etree.SubElement(
        _one(root, ".//style:header-style"), _name("style", "header-footer-properties")
    )
    room.set(_name("fo", "min-height"), "8mm")
    room.set(_name("fo", "margin-bottom"), "4mm")
    master = _one(root, ".//style:master-page")
    for child in list(master):
        master.remove(child)
    for part in _fragment(
        f'<style:header><text:p text:style-name="A_répéter">{RUNNING}</text:p></style:header>'
        f'<style:footer><text:p text:style-name="Mention">{TITLE}  –  <text:page-number '
        'text:select-page="current">1</text:page-number>/<text:page-count>1</text:page-count>'
        "</text:p></style:footer>"
    ):
        master.append(part)
    for text in root.iter(_name("style", "text-properties")):
        if text.get(_name("style", "font-name")) is not None:
            text.set(_name("style", "font-name"), FONT)
        if text.get(_name("fo", "language")) is not None:
            text.set(_name("fo", "language"), "fr")
            text.set(_name("fo", "country"), "FR")
            text.set(_name("fo", "font-size"), "10pt")
    styles = _one(root, ".//office:styles")
    for old, new in (
        ("Heading_20_1", "12.5pt"),
        ("Heading_20_2", "10.5pt"),
        ("Heading_20_3", "10pt"),
        ("Text_20_body", None),
    ):
        style = _one(styles, f"style:style[@style:name='{old}']")
        if new is not None:
            for text in style.findall(_name("style", "text-properties")):
                style.remove(text)
            style.extend(_fragment(f'<style:text-properties fo:font-size="{new}" {DARK}/>'))
        else:
            shape = _one(style, "style:paragraph-properties")
            shape.set(_name("fo", "margin-top"), "0.7mm")
            shape.set(_name("fo", "margin-bottom"), "0.9mm")
    for name in ("Caption", "Definition_20_Term", "Definition_20_Term_20_Tight"):
        style = _one(styles, f"style:style[@style:name='{name}']")
        for text in style.findall(_name("style", "text-properties")):
            style.remove(text)
        style.extend(_fragment(f'<style:text-properties fo:font-size="10pt" {DARK}/>'))
    for part in _fragment(_odt_styles()):
        styles.append(part)
    _write("reference.odt", data, {"styles.xml": etree.tostring(root, encoding="utf-8")})


def _name(prefix: str, name: str) -> str:
    return f"{{{SPACES[prefix]}}}{name}"


def _one(root: etree._Element, path: str) -> etree._Element:
    found = root.find(path, SPACES)
    if found is None:
        raise SystemExit(f"no {path}")
    return found


def _fragment(xml: str) -> list[etree._Element]:
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
    return list(etree.fromstring(f"<x {spaces}>{xml}</x>"))


def _odt_styles() -> str:
    boxed = 'fo:border="{0}" fo:padding="1.2mm" fo:margin-top="1mm" fo:margin-bottom="1mm"'
    made = (
        ("Encadré", boxed.format("0.5pt solid #5a4632"), ""),
        ("A_répéter", boxed.format("1.2pt solid #7a1f1f"), 'fo:font-weight="bold"'),
        ("Mention", 'fo:margin-bottom="1mm"', 'fo:font-size="8.5pt" fo:color="#464646"'),
        ("À_20_compléter", RULED, ""),
    )
    title = (
        '<style:style style:family="paragraph" style:name="Title" style:class="chapter" '
        'style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="2mm"/>'
        f'<style:text-properties fo:font-size="17pt" {DARK}/></style:style>'
    )
    return title + "".join(
        f'<style:style style:family="paragraph" style:name="{name}" '
        f'style:display-name="{name.replace("_20_", " ")}" style:parent-style-name="Text_20_body">'
        f"<style:paragraph-properties {shape}/><style:text-properties {text}/></style:style>"
        for name, shape, text in made
    )


def _write(name: str, data: bytes, replaced: dict[str, bytes]) -> None:
    """Write an archive again without the day and the machine it was made on."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            kept = zipfile.ZipInfo(entry.filename)
            stored = entry.filename == "mimetype"
            kept.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            new.writestr(kept, replaced.get(entry.filename, old.read(entry.filename)))
    (TARGET / name).write_bytes(made.getvalue())


if __name__ == "__main__":
    TARGET.mkdir(exist_ok=True)
    _docx()
    _odt()
