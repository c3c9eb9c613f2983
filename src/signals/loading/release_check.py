"""What must hold of published content: nothing moved, and every version is told in French."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from signals.errors import Problem
from signals.loading.files import read_bytes, read_document
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.part_files import PARTS, part_versions, read_part
from signals.loading.released import RELEASED, read_released
from signals.loading.strict_yaml import Place

CHANGELOG = "CHANGELOG.md"

_HEADING = re.compile(r"^## (\S+)", re.MULTILINE)


def release_problems(
    folder: Path, shown: str, released: Mapping[str, str], digests: Mapping[str, str | None]
) -> Iterator[Located]:
    """The released versions that are gone or were edited.

    ``digests`` gives the digest of each version there is, or nothing for one that is not readable.
    """
    if not released:
        return
    name = f"{shown}/{RELEASED}"
    document = read_document(folder / RELEASED, name)
    for version, digest in released.items():
        found = digests.get(version)
        problem = None
        if version not in digests:
            what = "cette version publiée n'est plus dans la bibliothèque"
            problem = Problem((version,), what, "remettez son dossier")
        elif found not in (None, digest):
            what = f"le contenu a changé depuis sa publication ({found})"
            problem = Problem((version,), what, "remettez-le, et publiez une autre version")
        if problem is not None:
            yield from in_file(name, [problem], document)


def changelog_problems(folder: Path, shown: str, versions: tuple[str, ...]) -> Iterator[Located]:
    """The versions that their changelog does not tell."""
    name = f"{shown}/{CHANGELOG}"
    try:
        text = read_bytes(folder / CHANGELOG, name).decode("utf-8", "replace")
    except InvalidFile as error:
        yield from error.located
        return
    told = set(_HEADING.findall(text))
    for version in versions:
        if version not in told:
            remedy = f"ajoutez « ## {version} » et ce qui a changé"
            problem = Problem((), f"rien n'est dit de la version {version}", remedy)
            yield Located(name, Place(1, 1), problem)


def part_problems(root: Path) -> Iterator[Located]:
    """Everything that is wrong in the parts of a library, whether a checklist uses them or not."""
    versions: dict[str, dict[str, str | None]] = {}
    for name in part_versions(root):
        id, _, version = name.partition("@")
        versions.setdefault(id, {})[version] = None
        try:
            versions[id][version] = read_part(root, name).digest
        except InvalidFile as error:
            yield from error.located
    for id, digests in versions.items():
        folder, shown = root / PARTS / id, f"{PARTS}/{id}"
        try:
            yield from release_problems(folder, shown, read_released(folder, shown), digests)
        except InvalidFile as error:
            yield from error.located
        yield from changelog_problems(folder, shown, tuple(digests))
