"""Whom a new version of a checklist orients otherwise, once all answers are examined."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from attrs import frozen

from signals.checklist import Checklist
from signals.cli.page import Page
from signals.errors import Unavailable
from signals.interchange.outcome_record import finding_record
from signals.interchange.statements import written_statement
from signals.outcome import evaluate
from signals.wording.revision import found_text, left_out, parts_text, told_screening

if TYPE_CHECKING:
    from signals.verification.revision import Shift

MISSING = (
    "l'examen de toutes les réponses n'est pas installé",
    "pip install 'signals-reperage[verify]'",
)
"""What this installation cannot do without the solver, and what adds it."""
NO_SOLVER = f"L{MISSING[0][1:]} : « {MISSING[1]} » l'ajoute."
UNDECIDED = "le solveur n'a pas conclu : toutes les réponses n'ont pas été examinées"
AGAIN = "recommencez sur un ordinateur moins occupé"


@frozen
class Shifts:
    """The smallest screenings that are raised and lowered; nothing without the solver.

    ``others`` says whether there are more of them, each way, than those that are given.
    """

    raised: tuple[Shift, ...]
    lowered: tuple[Shift, ...]
    examined: bool = True
    others: tuple[bool, bool] = (False, False)


def has_solver() -> bool:
    """Whether the solver that examines all answers is installed."""
    return find_spec("z3") is not None


def shifts_of(old: Checklist, new: Checklist) -> Shifts:
    """Whom a new version orients otherwise, as far as the solver is installed.

    Raises ``Unavailable`` when the solver gives up.
    """
    if not has_solver():
        return Shifts((), (), examined=False)
    from signals.verification.revision import FEW, lowerings, raisings
    from signals.verification.smallest import Undecided

    try:
        raised = tuple(raisings(old, new, FEW + 1))
        lowered = tuple(lowerings(old, new, most=FEW + 1))
    except Undecided:
        raise Unavailable(UNDECIDED, f"{AGAIN}, ou demandez les mots seuls : --words") from None
    others = len(raised) > FEW, len(lowered) > FEW
    return Shifts(raised[:FEW], lowered[:FEW], others=others)


def shift_records(shifts: Shifts) -> dict[str, Any]:
    """Whom the new version raises and lowers, as JSON; ``examined`` is false without the solver."""
    return {
        "examined": shifts.examined,
        "raised": [_record(each) for each in shifts.raised],
        "lowered": [_record(each) for each in shifts.lowered],
        "others": dict(zip(("raised", "lowered"), shifts.others, strict=True)),
    }


def _record(shift: Shift) -> dict[str, Any]:
    return {
        "answers": {
            id: [written_statement(each) for each in statements]
            for id, statements in shift.before.stated
        },
        "time": None if shift.before.time is None else shift.before.time.isoformat(),
        "before": finding_record(evaluate(shift.before).established),
        "after": finding_record(evaluate(shift.after).established),
        "rules": list(shift.rules),
    }


def fill_shifts(page: Page, shifts: Shifts, old: Checklist, new: Checklist) -> None:
    """Whom the new version orients otherwise, or that nobody is, once all answers are examined."""
    page.heading("Pour qui l'orientation change")
    if not shifts.examined:
        page.ours(NO_SOLVER)
        return
    page.ours(
        "Toutes les réponses ont été examinées. Chaque exemple est le plus petit de son espèce ; "
        f"une question que seule la {new.version} pose y reste sans réponse."
    )
    raised, lowered = shifts.others
    ways = ("Abaissés", shifts.lowered, lowered), ("Élevés", shifts.raised, raised)
    for title, found, others in ways:
        page.heading(title)
        for shift in found:
            _fill(page, shift, old, new, is_lowered=title == "Abaissés")
        if others:
            page.ours("Il y en a d'autres, par d'autres règles.")
        if not found:
            page.ours("Personne.")


def _fill(page: Page, shift: Shift, old: Checklist, new: Checklist, *, is_lowered: bool) -> None:
    page.ours(told_screening(shift.before), 2, "- ")
    page.ours(f"avec la {old.version} : {found_text(shift.before)}", 4)
    page.ours(f"avec la {new.version} : {found_text(shift.after)}", 4)
    lost_or_won = "perdu" if is_lowered else "gagné"
    page.ours(f"{lost_or_won} : {parts_text(shift.parts, old if is_lowered else new)}", 4)
    lost = left_out(shift.before, new)
    if lost:
        page.ours(f"la {new.version} ne reprend pas la réponse à : {', '.join(lost)}", 4)
    page.ours(f"par {_rules(shift.rules)} de la {old.version if is_lowered else new.version}", 4)


def _rules(ids: tuple[str, ...]) -> str:
    return f"la règle {ids[0]}" if len(ids) == 1 else f"les règles {', '.join(ids)}"
