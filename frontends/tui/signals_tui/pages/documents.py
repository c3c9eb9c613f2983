"""The documents that can be handed over: their list, then the one chosen before it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from signals.loading.readable import Refused
from signals.wording.typography import spaced
from signals_tui.outputs import Handed, Output, extension_of, formats_of, short_name
from signals_tui.papers import Asked, Papers, Reply
from signals_tui.typesetting import GAP, Paragraph, heading

if TYPE_CHECKING:
    from signals.documents import PreviewLine

TITLE = "Remettre un document"
NO_KIND = "Aucun document ne se prépare à partir de cette grille."
PREPARING = "préparation…"
NOTHING_YET = "Rien n'est écrit avant que vous ayez choisi un format."
PRIVATE = "Le fichier est lisible par ce compte seulement, et n'est pas chiffré."
_MOST_KEYS = 9


def documents_page(
    papers: Papers,
    kinds: tuple[Handed, ...],
    missing: tuple[Refused, ...] = (),
    labels: tuple[str, ...] = (),
) -> Iterator[Paragraph]:
    """Each kind of document with the digit that chooses it; the one pointed at is marked.

    ``labels`` tell the minors apart where there are several: no file does.
    """
    yield heading(TITLE)
    for each in missing:
        yield Paragraph(each.says, "! ", strong=True)
    for place, kind in enumerate(kinds):
        key = f"[{place + 1}]" if place < _MOST_KEYS else "   "
        pointed = place == papers.pointed
        yield Paragraph(spaced(kind.title), f"{'>' if pointed else ' '} {key} ", strong=pointed)
        yield Paragraph(spaced(kind.about), indent=6)
    if all(isinstance(kind, Output) for kind in kinds):
        yield Paragraph(NO_KIND)
    yield GAP
    yield Paragraph(NOTHING_YET)
    for reply in papers.done:
        if reply.file is not None:
            yield _written(reply.file, labels[reply.asked.minor] if labels else "")


def document_page(papers: Papers, front: Asked, beside: Iterable[str] = ()) -> Iterator[Paragraph]:
    """What a document leaves out, the formats with what became of them, then how it looks."""
    yield heading(spaced(front.kind.title))
    for sentence in (*beside, *(() if papers.look is None else papers.look.left_out)):
        yield Paragraph(sentence, "! ", strong=True)
    yield GAP
    yield heading("Écrire le fichier")
    yield from _became(papers, front)
    for number, format in enumerate(formats_of(front.kind), start=1):
        yield Paragraph(spaced(f"{format.label} (.{extension_of(format)})"), f"[{number}] ")
    yield Paragraph(str(papers.folder), spaced("Dossier : "))
    yield Paragraph(PRIVATE)
    yield GAP
    yield heading("Aperçu")
    yield from _looks(papers.look)


def _became(papers: Papers, front: Asked) -> Iterator[Paragraph]:
    """What becomes of each file that was asked for, the newest first."""
    for asked in reversed(papers.unwritten):
        if asked.minor != front.minor:
            continue
        name = "" if asked.format is None else short_name(asked.format)
        yield Paragraph(spaced(f"{name} : {PREPARING}"), "> ", strong=True)
    for each in reversed(papers.done):
        if (each.asked.kind, each.asked.minor) != (front.kind, front.minor):
            continue
        yield _refused(each) if each.file is None else _written(each.file)


def _written(file: Path, label: str = "") -> Paragraph:
    whose = f" ({label})" if label else ""
    return Paragraph(str(file), spaced(f"> Écrit{whose} : "), strong=True)


def _refused(reply: Reply) -> Paragraph:
    name = "Aperçu" if reply.asked.format is None else short_name(reply.asked.format)
    return Paragraph(f"{reply.refusal}.", spaced(f"! {name} non écrit : "), strong=True)


def _looks(look: Reply | None) -> Iterator[Paragraph]:
    if look is None:
        yield Paragraph(PREPARING)
    elif look.refusal is not None:
        yield Paragraph(f"{look.refusal}.", spaced("! Pas d'aperçu : "), strong=True)
    else:
        for line in look.lines:
            yield from _line(line)


def _line(line: PreviewLine) -> Iterator[Paragraph]:
    if line.kind == "heading":
        yield GAP
        yield Paragraph(line.text, strong=True, heading=line.level < 3)
    else:
        yield Paragraph(line.text, {"item": "- ", "row": "| "}.get(line.kind, ""))
