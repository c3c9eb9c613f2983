"""A screening beside a former one, in French words: what was said then, and what has moved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from signals.answer import Statement
from signals.comparison import Comparison, Moved, Movement
from signals.item import Item
from signals.migration import ChangeKind, new_id
from signals.orientation import Orientation
from signals.outcome import Outcome
from signals.reopening import Recalled, Reopening
from signals.wording.decision import orientations_text
from signals.wording.labels import answer_text, day_text, level_label, statement_text
from signals.wording.outcome import STILL_DANGER, established_text, finding_text
from signals.wording.typography import spaced

TAKE_UP = "Reprendre cette réponse"
NOT_A_FINDING = spaced(f"Ce n'est pas un constat d'absence de danger. {STILL_DANGER}")
ABOUT_BESIDE = spaced(
    "Les questions portent sur aujourd'hui : rien de l'ancien repérage n'est répondu d'avance. Un "
    "« oui » d'alors peut être repris sous sa date ; un « non » ou un « ne sait pas » se redemande."
)
MOVEMENTS = {
    Movement.NEW: "Nouveau : répondu aujourd'hui, et non alors",
    Movement.CHANGED: "Ce qui a changé",
    Movement.CARRIED: "Repris, sans avoir été redemandé",
    Movement.SAME: "Redemandé, avec la même réponse",
    Movement.UNANSWERED: "Répondu alors, et non aujourd'hui",
}
"""The titles of what became of the questions, in the order in which they are told."""
LEFT_TITLE = "Répondu alors, sans question dans cette version de la grille"


def since_title(comparison: Comparison) -> str:
    """The title of a comparison: since when."""
    return f"Depuis le {day_text(comparison.reopening.date)}"


def then_line(item: Item, statements: tuple[Statement, ...], on: dt.date) -> str:
    """What was stated of a question on a day, as it was typed: « Le 12/09/2026 : oui »."""
    said = " / ".join(statement_text(item, each) for each in statements)
    return f"Le {day_text(on)}\u00a0: {said}"


def again_text(recalled: Recalled, reopening: Reopening) -> str | None:
    """Why a question is to be asked again; nothing where all that was said may be taken up."""
    checklist, id = reopening.checklist, recalled.item.id
    reworded = (each.item for each in reopening.changes if each.kind is ChangeKind.REWORDED)
    if id in {new_id(each, checklist) for each in reworded}:
        return "La question est écrite autrement depuis, relisez-la."
    if not recalled.again:
        return None
    if id == checklist.age:
        return spaced("L'âge a pu changer : redemandez-le.")
    return spaced("À redemander : cette réponse d'alors ne vaut pas pour aujourd'hui.")


def then_text(comparison: Comparison) -> str:
    """What was established on the day of the former screening, in one sentence."""
    then, day = comparison.then, day_text(comparison.reopening.date)
    return spaced(f"Le {day}, {_lowered(established_text(then))}")


def now_text(comparison: Comparison) -> str:
    """What is established today, in one sentence."""
    return spaced(f"Aujourd'hui, {_lowered(established_text(comparison.now))}")


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def decided_text(comparison: Comparison) -> str | None:
    """What the professional decided then; nothing where no decision was noted."""
    decision = comparison.reopening.former.decision
    if decision is None:
        return None
    told = orientations_text(decision, comparison.then.checklist)
    return spaced(f"Décision notée le {day_text(decision.date)} : {told}.")


def movement_notices(comparison: Comparison) -> Iterator[str]:
    """What must be said of the two orientations side by side, most important first."""
    day = day_text(comparison.reopening.date)
    yield from waiting_notices(comparison)
    yield from _heights_notices(comparison, day)
    for rule in comparison.lapsed:
        yield spaced(
            f"« {rule.reason} » : établi le {day}, ce n'est plus compté. Des faits datés d'alors "
            "sont plus anciens que les jours que cette règle regarde ; ils restent vrais."
        )
    if comparison.now.adult and not comparison.then.adult:
        yield spaced(
            "La personne est majeure aujourd'hui : le circuit et les destinataires changent."
        )
    yield from version_notices(comparison.reopening)


def _heights_notices(comparison: Comparison, day: str) -> Iterator[str]:
    if comparison.now.established.level is Orientation.NOT_ASSESSED:
        yield spaced(
            f"Rien n'est encore évalué aujourd'hui : ce qui était établi le {day} n'est pas écarté."
        )
        return
    if comparison.lower:
        below = f"Ce qui est établi aujourd'hui est en dessous de ce qui l'était le {day}"
        yield spaced(f"{below}{_named('en moins', comparison.dropped, comparison.then)}.")
        yield NOT_A_FINDING
    if comparison.higher:
        above = "dépasse, sur un autre point," if comparison.lower else "dépasse"
        added = _named("en plus", comparison.added, comparison.now)
        yield spaced(f"Ce qui est établi aujourd'hui {above} ce qui l'était le {day}{added}.")
    if not comparison.lower and not comparison.higher:
        yield spaced(f"Ce qui est établi aujourd'hui est au même niveau que le {day}.")


def _named(how: str, orientations: tuple[Orientation, ...], outcome: Outcome) -> str:
    """The orientations that differ, between brackets; nothing where none does."""
    told = ", ".join(level_label(each, outcome.checklist) for each in orientations)
    return f" ({how} : {told})" if told else ""


def waiting_notices(comparison: Comparison) -> Iterator[str]:
    """The signs of then that are neither taken up nor asked again, and what they amount to."""
    count = len(comparison.reopening.waiting(comparison.now.screening))
    if not count:
        return
    day = day_text(comparison.reopening.date)
    many = count > 1
    yield spaced(
        f"{count} « oui » du {day} {'restent' if many else 'reste'} à reprendre ou à redemander."
    )
    kept = _kept_text(comparison.now, comparison.kept)
    if kept is not None:
        yield kept


def _kept_text(now: Outcome, kept: Outcome) -> str | None:
    if kept.established == now.established:
        return None
    told = finding_text(kept.established, kept.checklist)
    return spaced(f"En les reprenant, serait établi : {told}.")


def version_notices(reopening: Reopening) -> Iterator[str]:
    """That the former screening was made with another version, or with one edited since."""
    own, day = reopening.former.screening.checklist, day_text(reopening.date)
    if not reopening.same_digest:
        yield spaced(
            f"La grille {own.name} a été modifiée depuis le {day} : l'orientation d'alors est "
            "recalculée, et peut n'être plus celle que vous aviez lue."
        )
    if own.version != reopening.checklist.version:
        yield spaced(
            f"Le repérage du {day} est fait avec la version {own.version} de la grille, celui "
            f"d'aujourd'hui avec la version {reopening.checklist.version}."
        )


def left_lines(reopening: Reopening) -> Iterator[str]:
    """What was stated then and has no place in today's checklist, under its former questions."""
    items = reopening.former.screening.checklist.items
    for id, statements in reopening.left:
        yield answer_text(items[id], statements)


def moved_text(moved: Moved, on: dt.date) -> str:
    """What became of a question, as it was typed: then and now where both are told."""
    match moved.movement:
        case Movement.NEW | Movement.CARRIED | Movement.SAME:
            return answer_text(moved.item, moved.now)
        case Movement.UNANSWERED:
            return answer_text(moved.item, moved.then)
        case Movement.CHANGED:
            then = " / ".join(statement_text(moved.item, each) for each in moved.then)
            return f"{answer_text(moved.item, moved.now)} (le {day_text(on)}\u00a0: {then})"
