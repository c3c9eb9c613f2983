"""The French words for what changes between two versions of a checklist."""

from __future__ import annotations

from signals.checklist import Checklist, Section
from signals.item import Item
from signals.migration import brought_to
from signals.orientation import Action, Circuit, Classification, DueAction, Urgency
from signals.outcome import evaluate
from signals.revision import Revised, Subject
from signals.rule import Guarantee, Rule
from signals.screening import Screening
from signals.wording.labels import answer_text, time_text
from signals.wording.outcome import finding_text
from signals.wording.proof import part_text

TITLES = {
    Subject.CHECKLIST: "La grille",
    Subject.SECTION: "Les parties de la grille",
    Subject.ITEM: "Les questions",
    Subject.RULE: "Les règles",
    Subject.GUARANTEE: "Les garanties",
    Subject.ACTION: "Les actions",
    Subject.FLOOR: "Ce qui est dû dans tous les cas",
    Subject.CIRCUIT: "Les circuits",
    Subject.CLASSIFICATION: "Les classifications",
    Subject.SCORE: "Les sommes",
    Subject.TABLE: "Les tableaux",
    Subject.SOURCE: "Les sources citées",
}


def element_text(revised: Revised) -> str:
    """The name of an element that changed, with its id."""
    return f"{_named(revised.after or revised.before)} ({revised.id})"


def _named(element: object) -> str:
    match element:
        case Item(label=text) | Classification(label=text) | Section(title=text):
            return text
        case Rule(reason=text) | Guarantee(says=text) | Action(do=text) | Circuit(says=text):
            return text
        case Checklist(title=text):
            return text
        case DueAction():
            return "dû"
    return "cité"


def told_screening(told: Screening) -> str:
    """The answers of a screening on one line; « aucune réponse » where there are none."""
    items = told.checklist.items
    said = [answer_text(items[id], statements) for id, statements in told.stated]
    if told.time is not None and any(items[id].type.value == "datetime" for id, _ in told.stated):
        said.append(f"repérage à {time_text(told.time)}")
    return "\N{NO-BREAK SPACE}; ".join(said) or "aucune réponse"


def found_text(told: Screening) -> str:
    """What a screening leads to, in a few words."""
    return finding_text(evaluate(told).established, told.checklist)


def parts_text(parts: tuple[tuple[str, str], ...], checklist: Checklist) -> str:
    """What a result has that another has not: orientations, the urgency, the classification.

    A level is told by the orientation that gives it.
    """
    highest: dict[str, str] = {}
    told: list[str] = []
    for part in sorted(parts, key=_rank):
        match part[0]:
            case "orientation":
                told.append(part_text(part, checklist))
            case "urgency" | "classification":
                highest[part[0]] = part_text(part, checklist)
            case _:
                pass
    return ", ".join((*told, *highest.values())) or "le niveau"


def _rank(part: tuple[str, str]) -> int:
    kind, id = part
    return Urgency(id).rank if kind == "urgency" else 0


def left_out(told: Screening, new: Checklist) -> tuple[str, ...]:
    """The labels of the questions whose answer another version does not take."""
    _, changes = brought_to(told, new)
    items = told.checklist.items
    return tuple(items[each.item].label for each in changes if each.answer_left)
