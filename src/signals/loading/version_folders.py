"""Where the versions of a library stand on disk: known without reading one of them."""

from __future__ import annotations

import os
from pathlib import Path

from signals.errors import NotFound, nearest

HEAD = "checklist.yaml"
"""The file that every version has."""
VARIABLE = "SIGNALS_CHECKLISTS"
"""The environment variable that names another library than the one shipped."""


def library_folder(root: Path | str | None = None) -> Path:
    """A folder of checklists: the one given, or that of ``SIGNALS_CHECKLISTS``, or the shipped one.

    An editable install does not see packaged data: it falls back to the checkout.
    """
    given = root or os.environ.get(VARIABLE)
    if given:
        return Path(given)
    package = Path(__file__).parents[1]
    packaged = package / "checklists"
    return packaged if packaged.is_dir() else package.parents[1] / "checklists"


def checklist_ids(root: Path) -> tuple[str, ...]:
    """The ids of the checklists that have at least one version; raises ``NotFound``."""
    if not root.is_dir():
        raise NotFound(f"il n'y a pas de grilles dans « {root} » : vérifiez ce dossier")
    return tuple(sorted({file.parents[1].name for file in root.glob(f"*/*/{HEAD}")}))


def checklist_versions(root: Path, id: str) -> tuple[str, ...]:
    """The versions of a checklist, oldest first; raises ``NotFound``."""
    ids = checklist_ids(root)
    if id not in ids:
        near = nearest(id, ids) or f"grilles connues : {', '.join(ids) or 'aucune'}"
        raise NotFound(f"la grille « {id} » n'existe pas ({near})")
    found = [file.parent.name for file in root.glob(f"{id}/*/{HEAD}")]
    return tuple(sorted(found, key=_version_key))


def version_folder(root: Path, name: str) -> Path:
    """The folder of ``id`` (its newest version) or of ``id@version``; raises ``NotFound``."""
    id, _, version = name.partition("@")
    versions = checklist_versions(root, id)
    if version and version not in versions:
        known = ", ".join(versions)
        raise NotFound(f"la grille « {id} » n'a pas de version {version} (versions : {known})")
    return root / id / (version or versions[-1])


def _version_key(version: str) -> tuple[tuple[int, ...], str]:
    parts = version.split(".")
    numbers = tuple(int(part) for part in parts) if all(p.isdecimal() for p in parts) else ()
    return numbers, version
