"""An attempt at a scenario beside what it states and expects, in sentences that mark nobody."""

from __future__ import annotations

from collections.abc import Iterator

from signals.answer import Statement
from signals.attempt import Agreement, ComparedAnswer, ComparedStep
from signals.checklist import Checklist
from signals.finding import Finding
from signals.item import Item
from signals.scenario import Expected, Scenario, unmet
from signals.wording.exercise import PARTS, expected_text
from signals.wording.labels import level_label, value_text
from signals.wording.outcome import finding_text
from signals.wording.typography import spaced

AGREEMENTS = {
    Agreement.SAME: "comme dans l'histoire",
    Agreement.DIFFERENT: "autre que dans l'histoire",
    Agreement.UNKNOWN: "question laissée ouverte, ce qui n'est jamais une erreur",
    Agreement.NOT_ASKED: "non demandé",
    Agreement.IN_WORDS: "à relire côte à côte",
}
NOTHING_EXPECTED = spaced("Rien n'est attendu à cette étape : c'est à discuter.")


def values_text(item: Item, statements: tuple[Statement, ...]) -> str:
    """The values stated for a question, without when, by whom or how."""
    return " / ".join(value_text(item, each.value) for each in statements)


def answer_line(compared: ComparedAnswer) -> str:
    """One question: what the story tells, what was answered, how the two stand."""
    item = compared.item
    told = f"dans l'histoire {values_text(item, compared.told)}"
    agreement = AGREEMENTS[compared.agreement]
    if compared.given:
        agreement = f"répondu {values_text(item, compared.given)} ({agreement})"
    return spaced(f"« {item.label} » : {told} ; {agreement}.")


def interval_lines(step: ComparedStep) -> Iterator[str]:
    """What is expected at a step, established and possible, beside what was reached."""
    checklist, outcome, expect = step.outcome.checklist, step.outcome, step.step.expect
    lines = [
        _beside("Établi", expect.established, outcome.established, step.established, checklist),
        _beside("Encore possible", expect.possible, outcome.possible, step.possible, checklist),
    ]
    told = [each for each in lines if each is not None]
    yield from told or [NOTHING_EXPECTED]


def end_line(scenario: Scenario, step: ComparedStep) -> str:
    """The orientation expected at the end of a scenario, beside the one that was reached."""
    reached = step.outcome.established
    parts = unmet(scenario.expected, reached)
    told = _beside("Établi", scenario.expected, reached, parts, step.outcome.checklist)
    return told or NOTHING_EXPECTED


def _beside(
    name: str, expected: Expected, found: Finding, parts: tuple[str, ...], checklist: Checklist
) -> str | None:
    wanted = expected_text(expected, checklist)
    if wanted is None:
        return None
    reached = finding_text(found, checklist)
    if expected.orientations is not None:
        labels = [level_label(each, checklist) for each in found.orientations]
        reached += f" ; orientations : {', '.join(labels) or 'aucune'}"
    told = f"{name}. Attendu : {wanted}. Avec vos réponses : {reached}"
    if not parts:
        return spaced(f"{told}. C'est ce qui est attendu.")
    differing = ", ".join(PARTS[part] for part in parts)
    return spaced(f"{told}. À discuter : {differing}.")
