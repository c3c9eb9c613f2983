"""``signals screen``: what some answers lead to."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from attrs import frozen

from signals.checklist import Checklist
from signals.cli.page import one_line
from signals.cli.reply import Reply, notice
from signals.cli.setting import Setting, setting_of
from signals.errors import Problem
from signals.loading.files import read_bytes
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located
from signals.loading.screening_file import Restored, screening_of
from signals.loading.strict_yaml import MAXIMUM_BYTES, Place
from signals.loading.writing import screening_text, write_whole
from signals.migration import ChangeKind, ItemChange, new_id
from signals.outcome import evaluate
from signals.record import Record
from signals.wording.typography import spaced

STANDARD_INPUT = "entrée standard"

_CHANGED = {
    ChangeKind.ADDED: "question ajoutée",
    ChangeKind.REMOVED: "question retirée",
    ChangeKind.REWORDED: "question reformulée",
    ChangeKind.RETYPED: "question dont les réponses ont changé",
}


@frozen
class Asked:
    """What ``signals screen`` was asked, as it was written."""

    checklist: str
    answers: str
    date: dt.date | None = None
    save: str | None = None
    everything: bool = False
    directory: str | None = None
    profile: str | None = None


def screened(library: Library, asked: Asked) -> Reply:
    """The outcome of a file of answers; raises ``NotFound`` and ``InvalidFile``."""
    setting = setting_of(library, asked.checklist, asked.directory, asked.profile)
    restored = restored_from(asked.answers, library, setting, asked.date)
    outcome = evaluate(restored.screening)
    if asked.save is not None:
        save(asked.save, restored.recorded(restored.screening))
    return Reply(
        lambda: setting.record(outcome),
        lambda page: setting.fill(page, outcome, asked.everything),
    )


def restored_from(answers: str, library: Library, setting: Setting, on: dt.date | None) -> Restored:
    """The screening of a file under the checklist asked for, and what changed told."""
    data, shown = read_answers(answers)
    today = setting.now.date()
    restored = screening_of(data, shown, setting.checklist, library, on, today)
    for sentence in _sentences(restored, setting.checklist):
        notice(sentence)
    return restored


def read_answers(answers: str) -> tuple[bytes, str]:
    """The bytes of a file, or of the standard input, with the name they are known by."""
    if answers != "-":
        return read_bytes(Path(answers)), answers
    try:
        return sys.stdin.buffer.read(MAXIMUM_BYTES + 1), STANDARD_INPUT
    except (AttributeError, OSError, ValueError):
        # Closed, or open for writing alone.
        problem = Problem((), "cette entrée ne se lit pas", "donnez un fichier")
        raise InvalidFile([Located(STANDARD_INPUT, Place(1, 1), problem)]) from None


def _sentences(restored: Restored, checklist: Checklist) -> list[str]:
    """What changed since the answers were given."""
    said: list[str] = []
    if not restored.same_digest:
        made_with = restored.made_with or checklist.name
        said.append(
            f"Attention : {made_with} a été modifiée depuis ce repérage, sans changer de version."
        )
    if restored.made_with is None:
        return [spaced(sentence) for sentence in said]
    said.append(f"Réponses données avec {restored.made_with}, évaluées avec {checklist.name} :")
    said += [f"- {_change(change, checklist)}" for change in restored.changes]
    if not restored.changes:
        said.append("- aucune question n'a changé.")
    return [spaced(sentence) for sentence in said]


def _change(change: ItemChange, checklist: Checklist) -> str:
    item = checklist.items.get(new_id(change.item, checklist))
    label = "" if item is None else f" ({item.label})"
    left = " ; sa réponse n'est pas reprise" if change.answer_left else ""
    return f"{_CHANGED[change.kind]} : {change.item}{label}{left}."


def save(file: str, record: Record) -> None:
    """Write a screening file, and say where and how; raises ``OSError``."""
    write_whole(Path(file), screening_text(record))
    notice(saved_text(file))


def saved_text(file: str) -> str:
    """Where a screening file was written, and how."""
    told = spaced("Repérage enregistré, lisible par vous seul mais non chiffré : ")
    return told + one_line(str(Path(file)))
