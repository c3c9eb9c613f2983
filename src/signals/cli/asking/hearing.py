"""What a line does to a talk: an answer, a confirmation, an order, or nothing but the next one."""

from __future__ import annotations

from attrs import evolve

from signals.cli.asking.answers import is_no, is_yes, read_answer, to_confirm
from signals.cli.asking.order import MARK, NO_QUESTION, Turn
from signals.cli.asking.orders import leads_elsewhere, named_by, ordered
from signals.cli.asking.talk import Stage, Talk, Wish
from signals.cli.page import Page
from signals.cli.setting import Setting
from signals.errors import InvalidAnswer


def heard(talk: Talk, line: str, setting: Setting, page: Page) -> Talk:
    """The talk after a line; what it says is told on the page."""
    quiet = evolve(talk, refusal=None, wish=None, leaving=False)
    if not line.strip():
        return _nothing(quiet, page)
    if _is_order(line):
        return _order(Turn(quiet, setting, page, line.removeprefix(MARK), talk.leaving))
    return _answer(quiet, line.removeprefix(MARK), page)


def unheard(talk: Talk, line: str, why: str) -> Talk:
    """The talk after a line of which only a part could be read."""
    quiet = evolve(talk, wish=None, leaving=False, refusal=None)
    if not _is_order(line):
        return _refused(quiet, why)
    return quiet.lost(why) if leads_elsewhere(line.removeprefix(MARK)) else quiet.refusing(why)


def _is_order(line: str) -> bool:
    return line.startswith(MARK) and not line.startswith(MARK * 2)


def _order(turn: Turn) -> Talk:
    after = ordered(turn)
    if turn.talk.proposed is not None and after.proposed is None:
        turn.page.ours("Ce qui attendait d'être validé ne compte pas.")
    return after


def _nothing(talk: Talk, page: Page) -> Talk:
    if talk.astray:
        return talk
    if talk.proposed is not None:
        return talk.counted(talk.proposed, page)
    if talk.stage is Stage.ASKING:
        return talk.passed()
    if talk.scripted:
        return talk
    return evolve(talk, wish=Wish.END if talk.stage is Stage.TOLD else Wish.OUTCOME)


def _answer(talk: Talk, line: str, page: Page) -> Talk:
    if not talk.is_asking:
        return talk.refusing(NO_QUESTION)
    if talk.proposed is not None and is_yes(line):
        return talk.counted(talk.proposed, page)
    if talk.proposed is not None and is_no(line):
        return evolve(talk, proposed=None)
    try:
        value = read_answer(talk.interview, line)
    except InvalidAnswer as error:
        told, order = talk.interview.refusing(error).refusal or "", named_by(line)
        told += "" if order is None else f" ; la commande s'écrit {MARK}{order}"
        return _refused(evolve(talk, proposed=None), told)
    why = talk.interview.answered(value).refusal
    if why is not None:
        return _refused(evolve(talk, proposed=None), why)
    if not talk.scripted and to_confirm(talk.item, value, line):
        return evolve(talk, proposed=value)
    return talk.counted(value, page)


def _refused(talk: Talk, why: str) -> Talk:
    """Refused; a script goes on to the next question, so that its next line answers that one."""
    if not talk.scripted or not talk.is_asking:
        return talk.refusing(why)
    left = f"la question {talk.interview.rank}, « {talk.item.label} », reste comme elle était"
    return talk.passed().refusing(f"{why} ; {left}")
