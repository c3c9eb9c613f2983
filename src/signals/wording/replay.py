"""What another version of a checklist changes in a scenario, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.finding import Finding
from signals.migration import ChangeKind, ItemChange
from signals.replay import Replay, ReplayedStep, newer_item
from signals.wording.labels import level_label
from signals.wording.outcome import finding_text
from signals.wording.typography import spaced


def version_line(checklist: Checklist, newer: Checklist | None) -> str:
    """The version that a scenario is written for, where there is a newer one or not."""
    if newer is None:
        return spaced(
            f"Cette situation est jouée avec la version la plus récente ({checklist.version})."
        )
    return spaced(f"Cette situation est écrite pour la version {checklist.version}.")


def replay_lines(replay: Replay) -> Iterator[str]:
    """What each step comes to where the two versions differ, or that they do not."""
    if replay.same:
        yield spaced(
            f"Avec la version {replay.newer.version}, chaque étape mène au même niveau, à la même "
            "urgence et aux mêmes orientations."
        )
    for number, step in enumerate(replay.steps, start=1):
        yield from _step_lines(number, step)


def question_lines(replay: Replay) -> Iterator[str]:
    """What changed in the questions: answers left out, questions reworded, questions added."""
    for change in replay.told:
        yield from _change_lines(change, replay)
    if replay.added:
        labels = ", ".join(f"« {replay.newer.items[each.item].label} »" for each in replay.added)
        one = len(replay.added) == 1
        told = "Question nouvelle, que" if one else "Questions nouvelles, que"
        yield spaced(f"{told} la situation laisse sans réponse : {labels}.")


def _step_lines(number: int, step: ReplayedStep) -> Iterator[str]:
    old, new = step.before, step.after
    for name, before, after in (
        ("Établi", old.established, new.established),
        ("Encore possible", old.possible, new.possible),
    ):
        if before != after:
            yield _pair(f"Étape {number}. {name}", before, old.checklist, after, new.checklist)


def _pair(name: str, before: Finding, old: Checklist, after: Finding, new: Checklist) -> str:
    told = finding_text(before, old), finding_text(after, new)
    if told[0] == told[1]:
        # The level is the same: what lies beside it is not.
        name = f"{name}, orientations"
        told = _orientations(before, old), _orientations(after, new)
    return spaced(
        f"{name} : « {told[0]} » avec la version {old.version}, « {told[1]} » avec la version "
        f"{new.version}."
    )


def _orientations(finding: Finding, checklist: Checklist) -> str:
    labels = [level_label(each, checklist) for each in finding.orientations]
    return ", ".join(labels) or "aucune"


def _change_lines(change: ItemChange, replay: Replay) -> Iterator[str]:
    old = replay.pinned.items[change.item]
    id = newer_item(change, replay.newer)
    new = None if id is None else replay.newer.items[id]
    if change.answer_left:
        why = "la question n'existe plus" if new is None else "elle ne se répond plus ainsi"
        yield spaced(
            f"« {old.label} » : la réponse n'est pas reprise ({why}). La question reste sans "
            "réponse, ce qui n'est jamais un « non »."
        )
    elif change.kind is ChangeKind.RETYPED:
        yield spaced(f"« {old.label} » : d'autres réponses sont possibles, la sienne est reprise.")
    if new is not None and new.question != old.question:
        yield spaced(
            f"« {old.label} » : la question se pose autrement. Avant : « {old.question} » "
            f"Maintenant : « {new.question} »."
        )
