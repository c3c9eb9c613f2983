"""What is handed over beside the documents, as it is written and as it looks."""

from __future__ import annotations

from signals.documents import Dossier, PreviewLine
from signals.errors import Unavailable
from signals.interchange.outcome_record import outcome_record
from signals.loading.writing import as_json, screening_text
from signals.wording.exercise import EXERCISE
from signals.wording.typography import NON_BREAKING
from signals_tui.outputs import Output

WIDTH = 76
"""The columns of the text: those of a page of 80, so that it is read as it is written."""


def output_text(output: Output, dossier: Dossier) -> str:
    """What is handed over, as it is written; raises ``Unavailable`` for the data of an exercise."""
    if output is Output.TEXT:
        return _plain(dossier)
    if dossier.exercise:
        what = "un exercice ne s'écrit pas en données"
        raise Unavailable(what, "il pourrait être pris pour un vrai repérage")
    if output is Output.SCREENING:
        return screening_text(dossier.record)
    record = outcome_record(
        dossier.outcome, dossier.references, dossier.profile, dossier.directory, dossier.date
    )
    return as_json(record)


def output_preview(text: str) -> tuple[PreviewLine, ...]:
    """The lines of a text, each as far from the edge as it is written."""
    lines = ((line, len(line) - len(line.lstrip(" "))) for line in text.splitlines())
    return tuple(PreviewLine("text", NON_BREAKING * far + line[far:]) for line, far in lines)


def _plain(dossier: Dossier) -> str:
    # The same page as the command's: only whoever asks for it waits for it.
    from signals.cli.page import Page
    from signals.cli.screening_page import fill_outcome

    page = Page(width=WIDTH)
    if dossier.exercise:
        page.title(EXERCISE)
        page.blank()
    fill_outcome(page, dossier.outcome, dossier.guide, True, dossier.card)
    return page.text
