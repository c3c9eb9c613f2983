"""``signals explain``: why some answers lead where they do, as a page or for a program."""

from __future__ import annotations

import datetime as dt

from signals.cli.about_page import fill_banner
from signals.cli.page import Page
from signals.cli.reply import Reply
from signals.cli.screening import restored_from
from signals.cli.setting import setting_of
from signals.explanation import FEW, Explanation, explain
from signals.interchange.explanation_record import explanation_record
from signals.loading.library import Library
from signals.outcome import evaluate
from signals.performance import Card
from signals.wording.explanation import explanation_passages
from signals.wording.labels import day_text
from signals.wording.outcome import established_text, notices, possible_text

MANY = 200
"""How many sets of each kind are given where all are asked for."""


def explained(
    library: Library, checklist: str, answers: str, on: dt.date | None, everything: bool
) -> Reply:
    """The explanation of a file of answers; raises ``NotFound`` and ``InvalidFile``."""
    setting = setting_of(library, checklist, None, None)
    restored = restored_from(answers, library, setting, on)
    explanation = explain(evaluate(restored.screening), MANY if everything else FEW)
    return Reply(
        lambda: explanation_record(explanation),
        lambda page: _fill(page, explanation, everything, setting.card),
    )


def _fill(page: Page, explanation: Explanation, everything: bool, card: Card | None) -> None:
    outcome = explanation.outcome
    page.title(outcome.checklist.title)
    page.ours(f"{outcome.checklist.name}, repérage du {day_text(outcome.date)}")
    fill_banner(page, outcome.checklist, card)
    page.heading("Ce que donnent les réponses")
    page.ours(established_text(outcome))
    page.ours(possible_text(outcome))
    page.heading("À savoir")
    for notice in notices(outcome):
        page.ours(notice, 2, "- ")
    for passage in explanation_passages(explanation):
        page.heading(passage.title)
        page.ours(passage.says)
        for line in passage.lines:
            page.ours(line, 2, "- ")
        if passage.rest is not None:
            more = "" if everything else " (--all en montre plus)"
            page.ours(f"{passage.rest}{more}", 2, "- ")
