"""Answers and screening files, read from YAML or JSON, and brought to the checklist asked for."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from signals.checklist import Checklist
from signals.errors import InvalidAnswer, InvalidInput, NotFound, Problem
from signals.fitting import EARLIEST
from signals.interchange.answers_file import AnswersFile
from signals.interchange.converter import structured
from signals.interchange.scenarios import read_answers
from signals.interchange.screening_record import FORMAT, Read, read_record
from signals.interchange.statements import read_time
from signals.loading.files import document_of, meaning
from signals.loading.library import Library
from signals.loading.strict_yaml import Document
from signals.loading.writing import as_json, screening_text, write_whole
from signals.migration import ItemChange, brought_to
from signals.record import Record
from signals.screening import Screening, Stated

__all__ = [
    "Restored",
    "as_json",
    "read_screening",
    "record_of",
    "screening_of",
    "screening_text",
    "write_whole",
]


@frozen
class Restored:
    """A screening read from a file under the checklist asked for, and what changed on the way.

    ``made_with`` names the version it was made with, where it is another one; ``same_digest`` is
    false when that version was edited since. ``record`` is what a screening file holds besides.
    """

    screening: Screening
    made_with: str | None = None
    changes: tuple[ItemChange, ...] = ()
    same_digest: bool = True
    record: Record | None = None

    def recorded(self, screening: Screening) -> Record:
        """What the file holds besides, with other answers."""
        return evolve(self.record or Record(screening), screening=screening)


def screening_of(
    data: bytes,
    name: str,
    checklist: Checklist,
    library: Library,
    on: dt.date | None,
    today: dt.date,
) -> Restored:
    """The screening that an answers file, or a screening file, states under a checklist.

    ``on`` is the date asked for; otherwise the file's own, otherwise ``today``. What was made
    with another version of the checklist is brought to this one, with everything that changed.
    Raises ``InvalidFile`` with every problem and its line.
    """
    return meaning(
        name,
        lambda: document_of(data, name),
        lambda document: _restored(document, checklist, library, on, today),
    )


def _restored(
    document: Document,
    checklist: Checklist,
    library: Library,
    on: dt.date | None,
    today: dt.date,
) -> Restored:
    content = document.content
    if isinstance(content, dict) and content.get("format") == FORMAT:
        read = _record(content, library)
        screening, record = read.record.screening, read.record
        _of_this_checklist(screening.checklist.name, checklist)
        screening = _dated(screening, on, today)
        return _under(Restored(screening, None, (), read.same_digest, record), checklist)
    written = structured(content, AnswersFile)
    own = _own_checklist(written, checklist, library)
    date = on or written.date or today
    problems = _date_problems(date, today)
    try:
        answers = read_answers(written.answers, own, date)
    except InvalidInput as error:
        problems += error.under("answers")
    if problems:
        raise InvalidInput(problems)
    bare = Screening(own, date, read_time(written.time))
    return _under(Restored(_stating(bare, answers, "answers")), checklist)


def _record(content: object, library: Library) -> Read:
    try:
        return read_record(content, library.checklist)
    except NotFound as error:
        raise InvalidInput([Problem(("checklist",), str(error))]) from None


def _own_checklist(written: AnswersFile, checklist: Checklist, library: Library) -> Checklist:
    named = written.checklist
    if named in (None, checklist.id, checklist.name):
        return checklist
    _of_this_checklist(str(named), checklist)
    try:
        return library.checklist(str(named))
    except NotFound as error:
        raise InvalidInput([Problem(("checklist",), str(error))]) from None


def _of_this_checklist(named: str, checklist: Checklist) -> None:
    if named.partition("@")[0] != checklist.id:
        what = f"ces réponses sont celles de « {named} »"
        raise InvalidInput([Problem(("checklist",), what, f"et non de « {checklist.name} »")])


def _date_problems(date: dt.date, today: dt.date | None) -> list[Problem]:
    told = f"la date {date.isoformat()} est"
    if today is not None and date > today:
        return [Problem(("date",), f"{told} dans le futur", f"au plus tard {today.isoformat()}")]
    if date < EARLIEST:
        return [Problem(("date",), f"{told} trop ancienne", f"au plus tôt {EARLIEST.isoformat()}")]
    return []


def _dated(screening: Screening, on: dt.date | None, today: dt.date) -> Screening:
    """The screening at the date asked for, where every statement must still fit."""
    date = on or screening.date
    problems = _date_problems(date, today)
    if problems:
        raise InvalidInput(problems)
    if date == screening.date:
        return screening
    bare = Screening(screening.checklist, date, screening.time)
    return _stating(bare, screening.stated, "statements")


def _stating(screening: Screening, stated: Stated, under: str) -> Screening:
    problems: list[Problem] = []
    for id, statements in stated:
        try:
            screening = screening.stating(id, statements)
        except InvalidAnswer as error:
            problems += error.under(under)
    if problems:
        raise InvalidInput(problems)
    return screening


def _under(restored: Restored, checklist: Checklist) -> Restored:
    own = restored.screening.checklist
    if own == checklist:
        return restored
    screening, changes = brought_to(restored.screening, checklist)
    return evolve(restored, screening=screening, made_with=own.name, changes=changes)


def read_screening(data: bytes, name: str, library: Library, today: dt.date | None = None) -> Read:
    """The record a screening file holds; raises ``InvalidFile`` with every problem and its line.

    Without ``today``, no date is taken for one of the future.
    """
    return meaning(
        name,
        lambda: document_of(data, name),
        lambda document: record_of(document.content, library, today),
    )


def record_of(content: object, library: Library, today: dt.date | None = None) -> Read:
    """The record that raw content holds; raises ``InvalidInput`` with every problem.

    Without ``today``, no date is taken for one of the future.
    """
    read = _record(content, library)
    problems = _date_problems(read.record.screening.date, today)
    if problems:
        raise InvalidInput(problems)
    return read
