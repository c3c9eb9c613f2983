"""``signals verify``: what is proved of checklists, and the smallest answers that refute it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from signals.checklist import Checklist
from signals.cli.page import Page
from signals.cli.proof_page import Written, files_of, fill_verification
from signals.cli.reply import Reply, notice
from signals.cli.running import FINE, PROBLEMS
from signals.cli.shifts import MISSING, has_solver
from signals.errors import Unavailable
from signals.interchange.identity import identity_record
from signals.interchange.screening_record import screening_record
from signals.loading.library import Library
from signals.loading.own_scenarios import OwnScenarios
from signals.loading.writing import screening_text, write_new
from signals.loading.written_scenarios import own_scenarios_text
from signals.record import Record
from signals.screening import Screening
from signals.wording.typography import spaced

if TYPE_CHECKING:
    from signals.verification.properties.proof import Proof
    from signals.verification.report import Verification


@frozen
class Verified:
    """What is proved of a checklist, with the files that each refuted property was written in."""

    verification: Verification
    written: Written


def verified(library: Library, names: tuple[str, ...], write: str | None) -> Reply:
    """The proofs of the checklists named, or of all of them at their newest version.

    Raises ``NotFound``, ``InvalidFile``, ``Unavailable`` without the solver, and ``OSError``.
    """
    checklists = [library.checklist(name) for name in dict.fromkeys(names or library.ids)]
    if not has_solver():
        raise Unavailable(*MISSING)
    folder = None if write is None else _folder(write)
    found = [_verified(each, folder, len(checklists)) for each in checklists]
    fine = all(each.verification.holds for each in found)
    return Reply(
        lambda: {"format": "signals.verify", "version": 1, "checklists": [*map(_record, found)]},
        lambda page: _fill(page, found),
        FINE if fine else PROBLEMS,
    )


def _folder(word: str) -> Path:
    """The folder to write in: looked for before the minutes that proofs take."""
    folder = Path(word)
    if not folder.is_dir():
        code = errno.ENOTDIR if folder.exists() else errno.ENOENT
        raise OSError(code, os.strerror(code), word)
    return folder


def _verified(checklist: Checklist, folder: Path | None, among: int) -> Verified:
    from signals.verification.report import verify
    from signals.verification.smallest import Undecided

    if among > 1:
        notice(spaced(f"Examen de {checklist.name}…"))
    try:
        verification = verify(checklist)
    except Undecided:
        what = f"{checklist.name} : le solveur n'a pas conclu dans le temps donné"
        raise Unavailable(what, "recommencez sur un ordinateur moins occupé") from None
    written = [] if folder is None else [*_written(verification, folder)]
    return Verified(verification, tuple(written))


def _written(verification: Verification, folder: Path) -> Iterator[tuple[Proof, tuple[Path, ...]]]:
    from signals.verification.scenarios import scenarios_of

    checklist = verification.checklist
    for proof in verification.failures:
        if proof.counter_example is None:
            continue
        parts = (checklist.id, checklist.version, proof.proved.value, proof.about.replace(".", "-"))
        name = "-".join(("contre-exemple", *filter(None, parts)))
        book = scenarios_of(proof, checklist)
        if book is not None:
            text = own_scenarios_text(OwnScenarios(checklist, book))
            yield proof, (write_new(folder, f"{name}.yaml", text.encode()),)
            continue
        # A scenario has no hour: where it decides, screening files hold it.
        screenings = proof.counter_example.screenings
        texts = [screening_text(Record(each)).encode() for each in screenings]
        yield proof, tuple(write_new(folder, f"{name}.json", each) for each in texts)


def _fill(page: Page, found: list[Verified]) -> None:
    for place, each in enumerate(found):
        if place:
            page.blank()
        fill_verification(page, each.verification, each.written)
    if len(found) > 1:
        proved = sum(each.verification.holds for each in found)
        page.blank()
        page.ours(f"{len(found)} grilles examinées, {proved or 'aucune'} entièrement prouvées.")


def _record(each: Verified) -> dict[str, Any]:
    verification = each.verification
    return {
        "checklist": identity_record(verification.checklist),
        "holds": verification.holds,
        "proofs": [_proof(proof, each) for proof in verification.proofs],
        "rules": [
            {"rule": rule.rule, "screening": _told(rule.screening), "brings": _parts(rule.brings)}
            for rule in verification.rules
        ],
        "items": [
            {"item": item.item, "screenings": [*map(_told, item.pair or ())]}
            for item in verification.items
        ],
    }


def _proof(proof: Proof, found: Verified) -> dict[str, Any]:
    from signals.verification.wanting import wanted

    example, lost = proof.counter_example, wanted(proof, found.verification.checklist)
    return {
        "property": proof.proved.value,
        "about": proof.about or None,
        "holds": proof.holds,
        "fault": proof.fault or None,
        "screenings": [] if example is None else [*map(_told, example.screenings)],
        "lost": _parts(tuple(each.part for each in lost)),
        "files": [*map(str, files_of(proof, found.written))],
    }


def _told(screening: Screening | None) -> dict[str, Any] | None:
    return None if screening is None else screening_record(Record(screening))


def _parts(parts: tuple[tuple[str, str], ...]) -> list[dict[str, str]]:
    return [{"part": kind, "id": id} for kind, id in parts]
