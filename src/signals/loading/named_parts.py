"""The parts that a checklist names at its head, each at one version."""

from __future__ import annotations

from attrs import evolve

from signals.errors import Problem
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.part_files import PartFile, Parts, missing_part
from signals.loading.strict_yaml import Document


def named_parts(
    library: Parts, head: Document, shown: str
) -> tuple[dict[str, PartFile | None], list[Located]]:
    """The parts that a checklist names, by id, and what is wrong with how it names them."""
    named = _named(head)
    found: dict[str, PartFile | None] = {}
    located: list[Located] = []
    if not isinstance(named, list):
        return found, located
    known = library.names
    for rank, name in enumerate(named):
        if not isinstance(name, str):
            continue  # its form is told with the rest of the file
        id = name.partition("@")[0]
        problem = None
        if name not in known:
            problem = missing_part(name, known)
        elif id in found:
            problem = Problem((), f"la partie « {id} » est nommée deux fois", "gardez une version")
        if problem is not None:
            located += in_file(shown, [evolve(problem, path=("parts", rank))], head)
            found.setdefault(id, None)
            continue
        try:
            found[id] = library.part(name)
        except InvalidFile as error:
            found[id] = None
            located += error.located
    return found, located


def unused_parts(head: Document, used: set[str], refused: list[Located]) -> list[Problem]:
    """The parts that are named and never used; where something was refused, nobody can tell."""
    named = _named(head)
    if refused or not isinstance(named, list):
        return []
    return [
        Problem(("parts", rank), f"rien n'utilise la partie « {name} »", "retirez-la")
        for rank, name in enumerate(named)
        if isinstance(name, str) and name.partition("@")[0] not in used
    ]


def _named(head: Document) -> object:
    return head.content.get("parts") if isinstance(head.content, dict) else None
