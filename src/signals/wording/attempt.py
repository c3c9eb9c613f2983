"""An attempt at a scenario beside what it states and expects, in sentences that mark nobody."""

from __future__ import annotations

from attrs import frozen

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
NO_MARK = spaced(
    "Personne n'est noté. Une réponse « autre » se discute : c'est souvent l'histoire, ou la "
    "question, qui se lit de deux façons. La comparaison est faite avec vos réponses au moment où "
    "chaque étape a été quittée."
)
BEYOND = spaced("Répondu sans que l'histoire le dise : d'où le savez-vous ?")
"""What is asked of the answers to questions that no step tells."""
NOTHING_EXPECTED = spaced("Rien n'est attendu à cette étape : c'est à discuter.")


def values_text(item: Item, statements: tuple[Statement, ...]) -> str:
    """The values stated for a question, without when, by whom or how."""
    return " / ".join(value_text(item, each.value) for each in statements)


def beyond_line(item: Item, statements: tuple[Statement, ...]) -> str:
    """A question that no step tells, with what was answered."""
    return spaced(f"« {item.label} » : {values_text(item, statements)}.")


def not_asked_text(number: int) -> str:
    """How many questions that a step tells were not asked."""
    return f"{number} {'question non demandée' if number == 1 else 'questions non demandées'}"


def same_text(number: int) -> str:
    """How many questions were answered as a step tells."""
    one, several = "réponse comme dans l'histoire", "réponses comme dans l'histoire"
    return f"{number} {one if number == 1 else several}"


def answer_line(compared: ComparedAnswer) -> str:
    """One question: what the story tells, what was answered, how the two stand."""
    item = compared.item
    told = f"dans l'histoire {values_text(item, compared.told)}"
    agreement = AGREEMENTS[compared.agreement]
    if compared.given:
        agreement = f"répondu {values_text(item, compared.given)} ({agreement})"
    return spaced(f"« {item.label} » : {told} ; {agreement}.")


@frozen
class Beside:
    """What is expected of a finding, what was reached, and what is to be discussed of it."""

    name: str
    expected: str
    reached: str
    standing: str

    @property
    def lines(self) -> tuple[str, str, str]:
        """The three in sentences, one under the other."""
        return (
            spaced(f"Attendu : {self.expected}."),
            spaced(f"Avec vos réponses : {self.reached}."),
            self.standing,
        )


def interval_beside(step: ComparedStep) -> tuple[Beside, ...]:
    """What is expected at a step, established then possible; nothing where nothing is."""
    checklist, outcome, expect = step.outcome.checklist, step.outcome, step.step.expect
    found = (
        _beside("Établi", expect.established, outcome.established, step.established, checklist),
        _beside("Encore possible", expect.possible, outcome.possible, step.possible, checklist),
    )
    return tuple(each for each in found if each is not None)


def end_beside(scenario: Scenario, step: ComparedStep) -> Beside | None:
    """The orientation expected at the end of a scenario, beside the one that was reached."""
    reached = step.outcome.established
    parts = unmet(scenario.expected, reached)
    return _beside("Établi", scenario.expected, reached, parts, step.outcome.checklist)


def _beside(
    name: str, expected: Expected, found: Finding, parts: tuple[str, ...], checklist: Checklist
) -> Beside | None:
    wanted = expected_text(expected, checklist)
    if wanted is None:
        return None
    reached = finding_text(found, checklist)
    if expected.orientations is not None:
        labels = [level_label(each, checklist) for each in found.orientations]
        reached += f" ; orientations : {', '.join(labels) or 'aucune'}"
    differing = ", ".join(PARTS[part] for part in parts)
    standing = f"À discuter : {differing}." if parts else "C'est ce qui est attendu."
    return Beside(name, wanted, spaced(reached), spaced(standing))
