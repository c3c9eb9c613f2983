"""The sheet of results of a group: counted, gathered from files, and printed, with no name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from signals.checklist import Checklist
from signals.group import StepTally
from signals.loading.result_files import result_files
from signals.wording.exercise import expected_text
from signals.wording.group import (
    FURTHEST_FIRST,
    GROUP_TITLE,
    NO_NAMES,
    TOO_SMALL,
    answers_line,
    people_text,
    reached_lines,
)
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.pages.documents import PREPARING
from signals_tui.training.orders import Done
from signals_tui.typesetting import GAP, Paragraph, heading


def group_page(desk: Desk) -> Iterator[Paragraph]:
    """How many results there are, how more are given, what the group answered."""
    trainer = desk.trainer
    group, sheet = trainer.group, trainer.sheet
    if group is None or sheet is None:
        return
    yield heading(GROUP_TITLE)
    yield from became(each for each in trainer.done if each.order.result is None)
    if any(each.result is None for each in trainer.waiting):
        yield Paragraph(PREPARING, "> ", strong=True)
    yield Paragraph(spaced(f"{group.scenario.title} ({group.checklist.name})"), strong=True)
    yield Paragraph(spaced(f"Résultats comptés : {sheet.size}."), strong=True)
    yield Paragraph(NO_NAMES)
    yield GAP
    # What makes documents is loaded with the first of them.
    from signals.documents import Format

    start = result_files(group.scenario.id)
    yield Paragraph(spaced(f"lire les fichiers {start}….json du dossier"), f"[{len(Format) + 1}] ")
    if not sheet.large_enough:
        yield Paragraph(str(desk.papers.folder), spaced("    Dossier : "))
        yield Paragraph(TOO_SMALL)
        return
    for number, format in enumerate(Format, start=1):
        told = f"écrire la feuille : {format.label} (.{format.value})"
        yield Paragraph(spaced(told), f"[{number}] ")
    yield Paragraph(str(desk.papers.folder), spaced("    Dossier : "))
    for step in sheet.steps:
        yield from _step(step, sheet.checklist, sheet.size)


def became(done: Iterable[Done]) -> Iterator[Paragraph]:
    """What became of what was asked to be written or read, the newest first."""
    for each in reversed([*done]):
        for told in each.told:
            yield Paragraph(told, "> ", strong=True)
        if each.refusal is not None:
            yield Paragraph(f"{each.refusal}.", spaced("! Non écrit : "), strong=True)
        yield from written(() if each.file is None else (each.file,))


def written(files: Iterable[Path]) -> Iterator[Paragraph]:
    """Where files were written."""
    for file in files:
        yield Paragraph(str(file), spaced("> Écrit : "), strong=True)


def _step(step: StepTally, checklist: Checklist, size: int) -> Iterator[Paragraph]:
    yield GAP
    yield heading(f"Étape {step.number}")
    yield Paragraph(spaced(step.step.told))
    expected = expected_text(step.step.expect.established, checklist)
    if expected:
        yield Paragraph(spaced(f"Attendu, établi : {expected}."), strong=True)
    yield Paragraph(spaced(f"Atteint par le groupe ({people_text(size)}) :"))
    for line in reached_lines(step, checklist):
        yield Paragraph(line, "- ")
    if step.answers:
        yield Paragraph(FURTHEST_FIRST)
    for each in step.answers:
        yield Paragraph(answers_line(each), "- ")
