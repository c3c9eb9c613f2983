"""What a profile cannot mean: laws it does not know, a law that binds and does not apply."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from signals.checklist import Checklist
from signals.consistency.dated_file import dated
from signals.consistency.identity import standing_twice
from signals.errors import Path, Problem, nearest
from signals.orientation import Orientation
from signals.profile import Position, Profile
from signals.source import References

_ID = re.compile(r"[a-z][a-z0-9_-]*")
_CIRCUITS = tuple(each for each in Orientation if each is not Orientation.NOT_ASSESSED)


def profile_problems(
    version: str,
    as_of: dt.date,
    profiles: tuple[Profile, ...],
    references: References | None,
    on: dt.date,
) -> Iterator[Problem]:
    """Every problem of some profiles; without references, none on what they cite."""
    yield from dated(version, as_of, on)
    seen: set[str] = set()
    for rank, profile in enumerate(profiles):
        path: Path = ("profiles", rank)
        if not _ID.fullmatch(profile.id):
            remedy = "des minuscules sans accent, des chiffres, _ et -"
            yield Problem((*path, "id"), f"« {profile.id} » n'est pas un identifiant", remedy)
        yield from standing_twice((*path, "id"), profile.id, seen)
        yield from _own_problems(path, profile)
        if references is not None:
            yield from _citation_problems(path, profile, references)


def _own_problems(path: Path, profile: Profile) -> Iterator[Problem]:
    if not profile.checklists:
        yield Problem((*path, "checklists"), "aucune grille", "citez-en une")
    for key, laws in (("binds", profile.binds), ("allows", profile.allows)):
        for rank, id in enumerate(laws):
            if id in profile.excludes:
                yield Problem((*path, key, rank), f"« {id} » est aussi dans excludes", "choisissez")
    done = set()
    for rank, step in enumerate(profile.steps):
        here = (*path, "steps", rank)
        if step.step in done:
            what = f"l'étape « {step.step.value} » y est deux fois"
            yield Problem((*here, "step"), what, "réunissez-les")
        done.add(step.step)
        for place, id in enumerate(step.legal_basis):
            if id in profile.excludes:
                what = f"« {id} » est aussi dans excludes"
                yield Problem((*here, "legal_basis", place), what, "choisissez")


def _citation_problems(path: Path, profile: Profile, references: References) -> Iterator[Problem]:
    for key in ("binds", "allows", "excludes"):
        yield from _laws((*path, key), getattr(profile, key), references)
    for key in ("duty", "secrecy", "parents"):
        position: Position = getattr(profile, key)
        yield from _laws((*path, key, "legal_basis"), position.legal_basis, references)
        known = [source.id for source in references.sources]
        for rank, citation in enumerate(position.sources):
            if citation.source not in known:
                what = f"source inconnue « {citation.source} »"
                here = (*path, key, "sources", rank, "source")
                yield Problem(here, what, nearest(citation.source, known))
        if not position.legal_basis and not position.sources:
            remedy = "citez un texte de law.yaml, ou une source"
            yield Problem((*path, key), "rien ne fonde ce paragraphe", remedy)
    for rank, step in enumerate(profile.steps):
        yield from _laws((*path, "steps", rank, "legal_basis"), step.legal_basis, references)


def _laws(path: Path, ids: Iterable[str], references: References) -> Iterator[Problem]:
    known = [law.id for law in references.laws]
    for rank, id in enumerate(ids):
        if id not in known:
            yield Problem((*path, rank), f"texte inconnu « {id} »", nearest(id, known))


def unknown_checklists(profiles: tuple[Profile, ...], known: Iterable[str]) -> Iterator[Problem]:
    """The checklists that profiles name and that the library does not hold."""
    ids = list(known)
    for rank, profile in enumerate(profiles):
        for place, id in enumerate(profile.checklists):
            if id not in ids:
                path = ("profiles", rank, "checklists", place)
                yield Problem(path, f"grille inconnue « {id} »", nearest(id, ids))


def unfounded(profiles: tuple[Profile, ...], checklist: Checklist) -> Iterator[Problem]:
    """The actions and orientations of a checklist that a profile's exclusions leave without law."""
    book = checklist.rulebook
    for rank, profile in enumerate(profiles):
        if checklist.id not in profile.checklists:
            continue
        left = [
            f"l'action « {action.id} »"
            for action in book.actions
            if not profile.basis(action.legal_basis, profile.step(action))
        ]
        left += [
            f"l'orientation « {each.value} »"
            for each in _CIRCUITS
            if not profile.basis(book.orientations.of(each).legal_basis)
        ]
        for told in left:
            what = f"{told} de {checklist.name} n'a plus aucun fondement pour ce profil"
            remedy = "gardez un texte, ou donnez legal_basis à l'étape"
            yield Problem(("profiles", rank, "excludes"), what, remedy)
