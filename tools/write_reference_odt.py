"""Writes the reference file of ODT from pandoc's own; lxml is needed, here alone.

pip install lxml && python tools/write_reference_odt.py
"""

from __future__ import annotations

import io
import zipfile

from lxml import etree
from reference_files import FONT, RUNNING, TITLE, default, write

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


def _odt() -> None:
    data = default("reference.odt")
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
    write("reference.odt", data, {"styles.xml": etree.tostring(root, encoding="utf-8")})


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


if __name__ == "__main__":
    _odt()
