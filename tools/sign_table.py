"""The table of the sources' signs against our questions, sign by sign."""

from __future__ import annotations

from collections.abc import Iterator

from signals import Checklist, Library
from signals.errors import NotFound
from signals.interchange.signs import Catalogue, Sign
from signals.loading.sign_file import SIGNS, read_sign_file
from signals.wording.typography import spaced

_SHORT = {"champrenault-2021": "C26", "cncdh-2021-5": "N5", "expertise": "expertise"}


def read_catalogue(library: Library) -> Catalogue:
    """The catalogue of signs of a library; raises ``InvalidFile``, or ``NotFound`` without one."""
    catalogue = read_sign_file(library)
    if catalogue is None:
        raise NotFound(f"la bibliothèque n'a pas de {SIGNS}")
    return catalogue


def sign_table(library: Library) -> str:
    """The table, as Markdown, made of the newest version of each checklist."""
    return spaced("\n".join(_lines(library))) + "\n"


def _lines(library: Library) -> Iterator[str]:
    catalogue = read_catalogue(library)
    grids = {id: library.checklist(id) for id in library.ids}
    yield "# Les signes des deux rapports, et nos questions"
    yield (
        f"\nTableau fait par `make guides` à partir de `checklists/{SIGNS}` {catalogue.version} : "
        f"{len(catalogue.signs)} signes, indices, critères et vulnérabilités. C26 est le rapport "
        "du groupe de travail de 2021, N5 l'avis de la CNCDH. Pour chaque signe, les questions qui "
        "le portent et les grilles qui les posent ; un test refuse qu'il en manque une."
    )
    for group in catalogue.groups:
        signs = [sign for sign in catalogue.signs if sign.group == group.id]
        yield f"\n## {group.title} ({len(signs)})"
        yield "\n| le signe | où le lire | nos questions, et dans quelles grilles |"
        yield "|---|---|---|"
        yield from (_row(sign, grids) for sign in signs)


def _row(sign: Sign, grids: dict[str, Checklist]) -> str:
    where = " ; ".join(f"{_SHORT[each.source]}, {each.locator}" for each in sign.sources)
    asked: dict[str, list[str]] = {}
    for sector in sign.sectors:
        for id in sign.held_by(grids[sector]) if sector in grids else ():
            asked.setdefault(f"« {grids[sector].items[id].label} »", []).append(sector)
    told = " ; ".join(f"{label} ({', '.join(sectors)})" for label, sectors in asked.items())
    says = sign.says if sign.note is None else f"{sign.says} — {sign.note}"
    return f"| {says} | {where} | {told} |".replace("\n", " ")
