"""What each key does where a draft is kept."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from signals.drafts.passphrase import MOST, generated_passphrase, passphrase_problem
from signals.wording.typography import spaced
from signals_tui.choosing import digit
from signals_tui.desk import Desk
from signals_tui.keeping.drafting import asking, is_changed, is_chosen
from signals_tui.keeping.opening import opening_a_draft, pasted_while_opening, while_opening
from signals_tui.keeping.state import Keeping, Step
from signals_tui.view import View

_DIFFERENT = "les deux phrases ne sont pas les mêmes ; tapez la vôtre de nouveau"
_INVENTED = (
    "Un exercice ne se garde pas en brouillon : rouvert, il passerait pour un vrai repérage."
)
_NO_PATH = "écrivez le chemin d'un dossier"


def keeping_a_draft(desk: Desk) -> Desk:
    """With a draft kept at once where its passphrase is chosen, else with its page in front.

    Where nothing has changed since, or where it was refused, the page says so. An exercise is not
    kept.
    """
    keeping = desk.keeping
    if desk.exercise is not None and desk.interview is not None:
        return desk.answering(desk.interview.refused(_INVENTED))
    if desk.interview is None:
        return desk if desk.view is View.OPENING else opening_a_draft(desk)
    if not is_chosen(desk):
        return desk.keeping_by(keeping.at(Step.CHOICE)).opened(View.KEEPING)
    told = desk.keeping_by(keeping.at(Step.TOLD, keeping.refusal))
    if keeping.refusal is not None:
        return asking(told).opened(View.KEEPING)
    return asking(told) if is_changed(desk) else told.opened(View.KEEPING)


def while_keeping(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed in the page that keeps a draft."""
    keeping = desk.keeping
    if keeping.types:
        return _typing(desk, stroke)
    match keeping.step, digit(stroke), stroke:
        case _, _, "escape" | "backspace":
            return _back(desk)
        case Step.CHOICE, 1, _:
            words = evolve(keeping.at(Step.WORDS), drawn=generated_passphrase())
            return desk.keeping_by(words).scrolled(0)
        case Step.CHOICE, 2, _:
            return desk.keeping_by(keeping.at(Step.OWN))
        case Step.CHOICE, 3, _:
            return desk.keeping_by(keeping.at(Step.FOLDER))
        case Step.WORDS, _, "o":
            return _under(desk, keeping.drawn or "")
        case Step.TOLD, 1, _:
            return asking(desk)
        case Step.TOLD, 2, _:
            return desk.keeping_by(keeping.at(Step.FOLDER))
        case Step.TOLD, 3, _:
            return desk.keeping_by(keeping.at(Step.CHOICE))
        case Step.TOLD, _, "enter":
            return desk.closed()
        case _, _, "up" | "down":
            return desk.scrolled(-1 if stroke == "up" else 1)
        case _:
            return desk


def _pasted_while_keeping(desk: Desk, text: str) -> Desk:
    """The desk once a text is pasted there: only its first line is typed."""
    return _typed(desk, text.partition("\n")[0]) if desk.keeping.types else desk


def _typing(desk: Desk, stroke: str) -> Desk:
    keeping = desk.keeping
    match stroke:
        case "escape":
            return _back(desk)
        case "backspace" | "delete":
            return desk.keeping_by(evolve(keeping, typed=keeping.typed[:-1], refusal=None))
        case "enter":
            return _confirmed(desk)
        case _:
            return _typed(desk, stroke) if len(stroke) == 1 else desk


def _typed(desk: Desk, text: str) -> Desk:
    typed = (desk.keeping.typed + text)[: MOST + 1]
    return desk.keeping_by(evolve(desk.keeping, typed=typed, refusal=None))


def _confirmed(desk: Desk) -> Desk:
    keeping, typed = desk.keeping, desk.keeping.typed
    match keeping.step:
        case Step.OWN:
            problem = passphrase_problem(typed)
            if problem is not None:
                told = spaced(f"{problem.what} ({problem.remedy})")
                return desk.keeping_by(keeping.at(Step.OWN, told))
            return desk.keeping_by(evolve(keeping.at(Step.AGAIN), first=typed))
        case Step.AGAIN if typed == keeping.first:
            return _under(desk, typed)
        case Step.AGAIN:
            return desk.keeping_by(evolve(keeping.at(Step.OWN, spaced(_DIFFERENT)), first=None))
        case _:
            return _in_folder(desk, typed.strip())


def _under(desk: Desk, passphrase: str) -> Desk:
    """With the draft to be kept under a passphrase, which is not shown any more."""
    chosen = evolve(desk.keeping.at(Step.TOLD), passphrase=passphrase, first=None)
    return asking(desk.keeping_by(chosen)).scrolled(0)


def _in_folder(desk: Desk, typed: str) -> Desk:
    """With a folder chosen; where a draft is kept already, it is kept again there."""
    keeping = desk.keeping
    if not typed:
        return desk.keeping_by(keeping.at(Step.FOLDER, spaced(_NO_PATH)))
    try:
        folder = Path(typed).expanduser().absolute()
    except (OSError, RuntimeError, ValueError):
        return desk.keeping_by(keeping.at(Step.FOLDER, spaced(_NO_PATH)))
    chosen = desk.keeping_by(evolve(_before(keeping), elsewhere=folder))
    return asking(chosen) if keeping.passphrase is not None else chosen


def _back(desk: Desk) -> Desk:
    """With what was asked before, or without the page."""
    keeping = desk.keeping
    if keeping.step is Step.TOLD or keeping.step is _before(keeping).step:
        return desk.closed()
    return desk.keeping_by(_before(keeping)).scrolled(0)


def _before(keeping: Keeping) -> Keeping:
    is_told = keeping.passphrase is not None and keeping.step in (Step.CHOICE, Step.FOLDER)
    return evolve(keeping.at(Step.TOLD if is_told else Step.CHOICE), first=None)


def in_drafts(desk: Desk, stroke: str) -> Desk | None:
    """The desk once a key is pressed where a draft is kept or opened; none elsewhere."""
    match desk.view:
        case View.KEEPING:
            return while_keeping(desk, stroke)
        case View.OPENING:
            return while_opening(desk, stroke)
        case _:
            return None


def pasted_in_drafts(desk: Desk, text: str) -> Desk:
    """The desk once a text is pasted there."""
    match desk.view:
        case View.KEEPING:
            return _pasted_while_keeping(desk, text)
        case View.OPENING:
            return pasted_while_opening(desk, text)
        case _:
            return desk


def types_in_drafts(desk: Desk) -> bool:
    """Whether letters are typed there, rather than taken for keys."""
    return desk.view is View.OPENING or (desk.view is View.KEEPING and desk.keeping.types)
