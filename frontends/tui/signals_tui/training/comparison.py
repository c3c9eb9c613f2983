"""The end of an exercise: what was answered beside what the story tells, to be talked about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from signals.attempt import Agreement, Attempt, ComparedStep, beyond
from signals.checklist import Checklist
from signals.replay import replay
from signals.scenario import Scenario
from signals.source import References
from signals.wording.attempt import (
    BEYOND,
    NO_MARK,
    NOTHING_EXPECTED,
    Beside,
    answer_line,
    beyond_line,
    end_beside,
    interval_beside,
    not_asked_text,
    same_text,
)
from signals.wording.exercise import THEMES
from signals.wording.group import ABOUT_RESULT, COUNTED
from signals.wording.references import citations_lines
from signals.wording.replay import question_lines, replay_lines, version_line
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.pages.documents import PREPARING
from signals_tui.training.group_page import became
from signals_tui.training.orders import Order
from signals_tui.typesetting import GAP, Paragraph, heading

_FOLDED = (Agreement.SAME, Agreement.NOT_ASKED)


def beside(found: Iterable[Beside]) -> Iterator[Paragraph]:
    """Each finding with three lines under its name, or that nothing is expected."""
    told = list(found)
    if not told:
        yield Paragraph(NOTHING_EXPECTED, indent=2)
    for each in told:
        yield Paragraph(each.name, indent=2, strong=True)
        for line in each.lines:
            yield Paragraph(line, "- ", indent=2)


def comparison_page(desk: Desk) -> Iterator[Paragraph]:
    """The end, each step, what to discuss, what a newer version would change, and the group."""
    exercise, interview = desk.exercise, desk.interview
    if exercise is None or interview is None:
        return
    attempt, checklist = exercise.attempt, interview.checklist
    scenario, compared = attempt.scenario, attempt.compared
    yield heading("Comparer, pour en parler")
    if desk.trainer.has_counted(exercise.run):
        yield Paragraph(COUNTED, "> ", strong=True)
    # Only of this person: what the former one wrote is not theirs to read.
    if any(_is_of(each, exercise.run) for each in desk.trainer.waiting):
        yield Paragraph(PREPARING, "> ", strong=True)
    yield from became(each for each in desk.trainer.done if _is_of(each.order, exercise.run))
    yield Paragraph(NO_MARK)
    if compared:
        yield from _end(scenario, compared[-1])
    for step in compared:
        yield from _step(step)
    yield from _beyond(attempt)
    yield from _discussion(scenario, desk.references)
    yield from _version(scenario, checklist, desk.trainer.shelf.newer(checklist))
    yield GAP
    yield heading("Pour le groupe")
    yield Paragraph(ABOUT_RESULT)
    yield Paragraph("compter mes réponses sur ce poste", "[2] ")
    yield Paragraph("écrire mon fichier de résultat", "[3] ")
    yield Paragraph(str(desk.papers.folder), spaced("    Dossier : "))
    yield Paragraph("faire jouer la personne suivante : vos réponses s'effacent", "[4] ")
    yield Paragraph("voir la feuille du groupe", "[5] ")


def _is_of(order: Order, run: str) -> bool:
    return order.result is not None and order.result.run == run


def _end(scenario: Scenario, last: ComparedStep) -> Iterator[Paragraph]:
    yield GAP
    yield heading("À la fin")
    end = end_beside(scenario, last)
    yield from beside([] if end is None else [end])
    yield Paragraph(spaced(f"Ce que cette situation travaille : {THEMES[scenario.theme]}."))


def _step(step: ComparedStep) -> Iterator[Paragraph]:
    yield GAP
    yield heading(f"Étape {step.number}")
    yield Paragraph(spaced(step.step.told))
    yield from beside(interval_beside(step))
    for each in step.answers:
        if each.agreement not in _FOLDED:
            yield Paragraph(answer_line(each), "- ")
    yield from _counted(step, Agreement.NOT_ASKED, not_asked_text)
    yield from _counted(step, Agreement.SAME, same_text)


def _counted(
    step: ComparedStep, agreement: Agreement, counted: Callable[[int], str]
) -> Iterator[Paragraph]:
    found = [each for each in step.answers if each.agreement is agreement]
    if found:
        yield Paragraph(spaced(f"{counted(len(found))} :"))
    for each in found:
        yield Paragraph(answer_line(each), "- ", indent=2)


def _beyond(attempt: Attempt) -> Iterator[Paragraph]:
    found = list(beyond(attempt.scenario, attempt.left[-1])) if attempt.left else []
    if found:
        yield GAP
        yield heading(BEYOND)
    for item, said in found:
        yield Paragraph(beyond_line(item, said), "- ")


def _discussion(scenario: Scenario, references: References) -> Iterator[Paragraph]:
    if scenario.discussion:
        yield GAP
        yield heading("À discuter, avec les sources")
    for each in scenario.discussion:
        yield Paragraph(spaced(each.point), strong=True)
        for line in citations_lines(each.sources, references):
            yield Paragraph(line, "- ", indent=2)


def _version(
    scenario: Scenario, checklist: Checklist, newer: Checklist | None
) -> Iterator[Paragraph]:
    yield GAP
    yield heading("La version de la grille")
    yield Paragraph(version_line(checklist, newer))
    if newer is None:
        return
    played = replay(scenario, checklist, newer)
    for line in replay_lines(played):
        yield Paragraph(line, "- ")
    questions = list(question_lines(played))
    if questions:
        yield Paragraph(spaced("Ce qui a changé dans les questions :"))
    for line in questions:
        yield Paragraph(line, "- ")
