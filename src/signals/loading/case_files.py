"""The file of short cases that stands beside a version of a checklist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from signals.case import CaseBook, case_mismatches
from signals.checklist import Checklist
from signals.errors import Problem
from signals.interchange.cases import read_cases
from signals.loading.files import meaning, read_document
from signals.loading.located import InvalidFile, Located, in_file

CASES = "cases.yaml"


def read_case_file(root: Path, checklist: Checklist) -> CaseBook:
    """The cases of a checklist, none without their file; raises ``InvalidFile``."""
    shown = _shown(checklist)
    file = root / shown
    if not (file.exists() or file.is_symlink()):
        return CaseBook(dt.date.max, ())
    return meaning(
        shown,
        lambda: read_document(file, shown),
        lambda document: read_cases(document.content, checklist),
    )


def case_problems(root: Path, checklist: Checklist) -> Iterator[Located]:
    """What is wrong in the cases of a checklist, and those that it does not give."""
    try:
        book = read_case_file(root, checklist)
    except InvalidFile as error:
        yield from error.located
        return
    unmet = [*case_mismatches(book, checklist)]
    if not unmet:
        return
    shown = _shown(checklist)
    ranks = {case.id: rank for rank, case in enumerate(book.cases)}
    problems = [
        Problem(
            ("cases", ranks[each.scenario], "expect"),
            f"le cas « {each.scenario} » n'est pas tenu : {each.what} attendu {each.expected}, "
            f"trouvé {each.found}",
            "corrigez le cas ou la règle",
        )
        for each in unmet
    ]
    yield from in_file(shown, problems, read_document(root / shown, shown))


def _shown(checklist: Checklist) -> str:
    return f"{checklist.id}/{checklist.version}/{CASES}"
