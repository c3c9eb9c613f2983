"""A scenario as text: its story, its steps with the interval at each, and its differences."""

from __future__ import annotations

from signals.cli.page import Page
from signals.outcome import Outcome
from signals.scenario import Mismatch, Scenario, Step
from signals.wording.exercise import PARTS
from signals.wording.labels import LEVELS, URGENCIES, answer_text, day_text
from signals.wording.outcome import established_text, possible_text

_PARTS = {"established": "établi", "possible": "possible", **PARTS}
_WORDS = {
    **{level.value: label for level, label in LEVELS.items()},
    **{urgency.value: label for urgency, label in URGENCIES.items()},
    "None": "sans objet",
}


def fill_steps(page: Page, scenario: Scenario, steps: tuple[tuple[Step, Outcome], ...]) -> None:
    """The story, then each step with what it tells and what it comes to."""
    page.ours(f"{scenario.title}, {day_text(scenario.date)}", 4)
    page.ours(scenario.story, 4)
    for number, (step, outcome) in enumerate(steps, start=1):
        page.blank()
        page.ours(f"Étape {number}. {step.told}", 4)
        for id, statements in step.answers:
            page.exact(answer_text(outcome.checklist.items[id], statements), 6, "- ")
        page.ours(established_text(outcome), 6, "= ")
        page.ours(possible_text(outcome), 6, "= ")
    if scenario.discussion:
        page.blank()
        page.ours("À discuter :", 4)
    for point in scenario.discussion:
        page.ours(point.point, 6, "- ")
    page.blank()


def difference(mismatch: Mismatch) -> str:
    """A difference in words: where, what was expected, what was found."""
    where = "à la fin" if mismatch.step is None else f"étape {mismatch.step}"
    what = " ".join(_PARTS.get(part, part) for part in mismatch.what.split("."))
    return f"{where}, {what} : attendu {_word(mismatch.expected)}, trouvé {_word(mismatch.found)}"


def _word(told: str) -> str:
    return ", ".join(f"« {_WORDS.get(part, part)} »" for part in told.split(", "))
