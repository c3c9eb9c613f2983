"""Answers and screening files: read from YAML or JSON, written as JSON, whole or not at all."""

from __future__ import annotations

import datetime as dt
import json
import os
import secrets
from pathlib import Path
from typing import Any

from attrs import frozen

from signals.checklist import Checklist
from signals.errors import InvalidInput, Problem
from signals.interchange.converter import structured
from signals.interchange.scenarios import read_answers
from signals.interchange.screening_record import FORMAT, Read, read_record, screening_record
from signals.loading.files import document_of
from signals.loading.library import Library
from signals.loading.located import InvalidFile, in_file
from signals.record import Record
from signals.screening import Screening


@frozen
class _Answers:
    """An answers file as it is written: only the answers are needed."""

    answers: object
    checklist: str | None = None
    date: dt.date | None = None


def screening_of(
    data: bytes,
    name: str,
    checklist: Checklist,
    library: Library,
    on: dt.date | None,
    today: dt.date,
) -> Screening:
    """The screening that an answers file, or a screening file, states under a checklist.

    ``on`` is the date asked for; otherwise the file's own, otherwise ``today``. Raises
    ``InvalidFile`` with every problem and its line.
    """
    document = document_of(data, name)
    content = document.content
    try:
        if isinstance(content, dict) and content.get("format") == FORMAT:
            read = read_record(content, library.checklist)
            return _under(read.record.screening, checklist)
        written = structured(content, _Answers)
        date = on or written.date or today
        _check(written, checklist, date, today)
        try:
            answers = read_answers(written.answers, checklist, date)
        except InvalidInput as error:
            raise InvalidInput(error.under("answers")) from None
    except InvalidFile:
        raise
    except InvalidInput as error:
        raise InvalidFile(in_file(name, error.problems, document)) from None
    screening = Screening(checklist, date)
    for id, statements in answers:
        screening = screening.stating(id, statements)
    return screening


def _check(written: _Answers, checklist: Checklist, date: dt.date, today: dt.date) -> None:
    if written.checklist not in (None, checklist.id, checklist.name):
        what = f"ces réponses sont celles de « {written.checklist} »"
        raise InvalidInput([Problem(("checklist",), what, f"et non de « {checklist.name} »")])
    if date > today:
        what = f"la date {date.isoformat()} est dans le futur"
        raise InvalidInput([Problem(("date",), what, f"au plus tard {today.isoformat()}")])


def _under(screening: Screening, checklist: Checklist) -> Screening:
    if screening.checklist != checklist:
        what = f"ce repérage est celui de « {screening.checklist.name} »"
        remedy = f"demandez « {screening.checklist.name} »"
        raise InvalidInput([Problem(("checklist",), what, remedy)])
    return screening


def read_screening(data: bytes, name: str, library: Library) -> Read:
    """The record a screening file holds; raises ``InvalidFile`` with every problem and its line."""
    document = document_of(data, name)
    try:
        return read_record(document.content, library.checklist)
    except InvalidFile:
        raise
    except InvalidInput as error:
        raise InvalidFile(in_file(name, error.problems, document)) from None


def screening_text(record: Record) -> str:
    """A record as the text of a screening file."""
    return as_json(screening_record(record))


def as_json(content: dict[str, Any]) -> str:
    """Content as JSON text, readable by people, accents kept."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def write_whole(file: Path, text: str) -> None:
    """Write a file readable by its owner only, replaced whole or not at all; raises ``OSError``."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
