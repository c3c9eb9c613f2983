"""A draft as it is written inside its encrypted file: versioned JSON."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from signals.drafts.draft import Draft, Edition
from signals.drafts.refusal import InvalidDraft
from signals.errors import InvalidInput, Path, Problem
from signals.interchange.converter import structured
from signals.interchange.screening_record import Read, given, screening_record
from signals.record import Record
from signals.stance import Choice

FORMAT = "signals.draft"
VERSION = 1
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_TOKEN = re.compile(r"[0-9a-f]{16}")
_STEP = re.compile(r"[a-z][a-z0-9_]{0,63}")

ReadRecord = Callable[[object], Read]


@frozen
class _Edition:
    draft: str
    id: str
    kept_at: str
    after: str | None = None


@frozen
class _Written:
    format: str
    version: int
    edition: _Edition
    place: str
    screening: object
    profile: str | None = None
    choice: Choice = field(factory=Choice)
    former: object = None
    scenario: str | None = None
    edited: bool = False
    former_edited: bool = False


def draft_text(draft: Draft) -> str:
    """A draft as JSON in ASCII: whatever was typed comes back as it was."""
    edition = draft.edition
    written: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "edition": given(
            draft=edition.draft,
            id=edition.id,
            kept_at=edition.kept_at.isoformat(timespec="minutes"),
            after=edition.after,
        ),
        "place": draft.place,
        "profile": draft.profile,
        "choice": None if draft.choice == Choice() else _written_choice(draft.choice),
        "scenario": draft.scenario,
        "edited": draft.edited or None,
        "former_edited": draft.former_edited or None,
        "screening": screening_record(draft.record),
        "former": None if draft.former is None else screening_record(draft.former),
    }
    return json.dumps(given(**written))


def _written_choice(choice: Choice) -> dict[str, Any]:
    return given(
        stance=None if choice.stance is None else choice.stance.value,
        orientations=[each.value for each in choice.orientations],
        urgency=None if choice.urgency is None else choice.urgency.value,
        reason=choice.reason,
        second_reader=choice.second_reader,
    )


def read_draft(raw: object, read_record: ReadRecord) -> Draft:
    """The draft that raw content holds; raises ``InvalidDraft`` with the first problem's place."""
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise InvalidDraft.one("ce fichier chiffré ne contient pas un brouillon de Signals")
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        what = f"ce brouillon est d'une version plus récente ({version})"
        raise InvalidDraft.one(what, "mettez Signals à jour")
    if version != VERSION:
        raise _unread(("version",))
    try:
        written = structured(raw, _Written)
    except InvalidInput as error:
        raise _unread(error.problems[0].path) from None
    current = _record(written.screening, "screening", read_record)
    former = None
    if written.former is not None:
        former = _record(written.former, "former", read_record)
        _check_former(former.record, current.record)
    return Draft(
        current.record,
        written.place,
        _edition(written.edition),
        written.profile,
        written.choice,
        None if former is None else former.record,
        written.scenario,
        written.edited or not current.same_digest,
        former is not None and (written.former_edited or not former.same_digest),
    )


def _check_former(former: Record, current: Record) -> None:
    """Refuse a former record that no later one of this draft can be compared with."""
    then, now = former.screening, current.screening
    if then.checklist.id != now.checklist.id:
        raise _unread(("former", "checklist"))
    if then.date > now.date:
        raise _unread(("former", "date"))


def _edition(written: _Edition) -> Edition:
    for name in ("draft", "id", "after"):
        token = getattr(written, name)
        if token is not None and not _TOKEN.fullmatch(token):
            raise _unread(("edition", name))
    try:
        if _INSTANT.fullmatch(written.kept_at):
            kept_at = dt.datetime.fromisoformat(written.kept_at)
            return Edition(written.draft, written.id, kept_at, written.after)
    except ValueError:
        pass
    raise _unread(("edition", "kept_at"))


def _record(raw: object, under: str, read_record: ReadRecord) -> Read:
    try:
        return read_record(raw)
    except InvalidInput as error:
        first = error.problems[0]
        if first.path[:1] in (("checklist",), ("version",), ("date",)):
            # Which checklist, or which version, and what to do: nothing of what was answered.
            raise InvalidDraft([Problem((under, *first.path), first.what, first.remedy)]) from None
        raise _unread((under, *first.path)) from None


def _unread(path: Path) -> InvalidDraft:
    """The place alone: what is wrong there would quote what was written."""
    known = tuple(step if isinstance(step, int) or _STEP.fullmatch(step) else "…" for step in path)
    what = "ce passage du brouillon ne se lit pas"
    return InvalidDraft(
        [Problem(known, what, "reprenez une autre copie, ou mettez Signals à jour")]
    )
