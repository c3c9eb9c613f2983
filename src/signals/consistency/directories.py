"""What a local directory cannot mean: contacts it does not know, entries twice, closed doors.

A directory is read by people who are in a hurry: nobody may be sent to a closed door.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from signals.consistency.dated_file import dated
from signals.consistency.hours import hours_problems
from signals.consistency.stand_ins import stand_in_problems
from signals.directory import Directory, Listing
from signals.errors import Path, Problem, nearest
from signals.source import References, Scope


def directory_problems(
    directory: Directory, references: References, on: dt.date, ranks: tuple[int, ...], whole: bool
) -> Iterator[Problem]:
    """Every problem of meaning; ``ranks`` are the places of the listings in their file.

    Where some entries could not be read (not ``whole``), nothing is said to be missing.
    """
    yield from _head_problems(directory, on)
    if whole and not directory.entries:
        yield Problem(("entries",), "aucune entrée", "écrivez au moins celle de la CRIP")
    seen: set[tuple[str, str]] = set()
    for rank, listing in zip(ranks, directory.entries, strict=True):
        path: Path = ("entries", rank)
        yield from _contact_problems(path, listing, references)
        if (listing.contact, listing.name) in seen:
            remedy = "gardez une seule entrée, ou donnez-leur des noms différents"
            yield Problem((*path, "name"), f"« {listing.name} » y est déjà pour ce contact", remedy)
        seen.add((listing.contact, listing.name))
        yield from hours_problems(path, listing.hours)
    yield from stand_in_problems(directory, references, ranks, whole)


def _head_problems(directory: Directory, on: dt.date) -> Iterator[Problem]:
    yield from dated(directory.version, directory.as_of, on)
    if directory.review_by <= directory.as_of:
        what = "la date de relecture ne suit pas celle de la vérification"
        yield Problem(("review_by",), what, "repoussez-la")


def _contact_problems(path: Path, listing: Listing, references: References) -> Iterator[Problem]:
    scopes = {contact.id: contact.scope for contact in references.contacts}
    local = [id for id, scope in scopes.items() if scope is Scope.LOCAL]
    if listing.contact not in scopes:
        what = f"contact inconnu « {listing.contact} »"
        yield Problem((*path, "contact"), what, nearest(listing.contact, local))
    elif scopes[listing.contact] is Scope.NATIONAL:
        what = f"« {listing.contact} » est un numéro national"
        yield Problem((*path, "contact"), what, "retirez l'entrée : contacts.yaml le donne déjà")
