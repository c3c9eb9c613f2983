"""Short cases as files write them, read under their checklist."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from attrs import frozen

from signals.case import Case, CaseBook, Given
from signals.checklist import Checklist
from signals.errors import InvalidInput, Path, Problem, nearest
from signals.finding import UNDETERMINED
from signals.fitting import text_problems
from signals.interchange.converter import structured
from signals.interchange.scenarios import read_answers
from signals.screening import Stated

MAXIMUM_CASES = 500

_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")


@frozen
class WrittenCase:
    """A case as it is written: its answers are read once the checklist is known."""

    id: str
    says: str
    answers: object
    expect: Given
    each: tuple[object, ...] = ()


@frozen
class CaseFile:
    """A file of cases, and the date at which they are tried."""

    date: dt.date
    cases: tuple[WrittenCase, ...]


def read_cases(raw: object, checklist: Checklist) -> CaseBook:
    """The cases of a file under a checklist; raises ``InvalidInput`` with every problem."""
    written = structured(raw, CaseFile)
    problems: list[Problem] = []
    if len(written.cases) > MAXIMUM_CASES:
        remedy = f"gardez-en {MAXIMUM_CASES} au plus"
        problems.append(Problem(("cases",), f"{len(written.cases)} cas", remedy))
    cases = []
    for rank, each in enumerate(written.cases):
        path: Path = ("cases", rank)
        if any(each.id == former.id for former in written.cases[:rank]):
            what = f"l'identifiant « {each.id} » est déjà pris"
            problems.append(Problem((*path, "id"), what, "donnez-en un autre"))
        problems += _problems(each, path, checklist)
        answers = _answers(each.answers, (*path, "answers"), checklist, written.date, problems)
        further = tuple(
            _answers(raw, (*path, "each", place), checklist, written.date, problems)
            for place, raw in enumerate(each.each)
        )
        cases.append(Case(each.id, each.says, answers, each.expect, further))
    if problems:
        raise InvalidInput(problems)
    return CaseBook(written.date, tuple(cases))


def _answers(
    raw: object, path: Path, checklist: Checklist, on: dt.date, problems: list[Problem]
) -> Stated:
    try:
        return read_answers(raw, checklist, on)
    except InvalidInput as error:
        problems += error.under(*path)
        return ()


def _problems(case: WrittenCase, path: Path, checklist: Checklist) -> Iterator[Problem]:
    if not _ID.fullmatch(case.id):
        what = "ce n'est pas un identifiant"
        yield Problem((*path, "id"), what, "64 minuscules, chiffres et _ au plus, comme retour_14")
    yield from text_problems((*path, "says"), case.says)
    here = (*path, "expect")
    known = (*checklist.classifications, UNDETERMINED) if checklist.classifications else ()
    told = case.expect.classification
    if told is not None and told not in known:
        remedy = nearest(told, known) or f"choisissez parmi {', '.join(known)}"
        if not known:
            remedy = "cette grille n'en a pas : retirez la clé"
        yield Problem((*here, "classification"), f"classification inconnue « {told} »", remedy)
    for place, rule in enumerate(case.expect.rules):
        if rule not in checklist.rules:
            near = nearest(rule, checklist.rules)
            yield Problem((*here, "rules", place), f"règle inconnue « {rule} »", near)
    for place, action in enumerate(case.expect.actions):
        if action not in checklist.actions:
            near = nearest(action, checklist.actions)
            yield Problem((*here, "actions", place), f"action inconnue « {action} »", near)
