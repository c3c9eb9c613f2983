"""What a local directory cannot mean: contacts it does not know, hours that cross, endless chains.

A directory is read by people who are in a hurry: nobody may be sent to a closed door.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from signals.directory import MIDNIGHT, WEEK, Directory, Listing, Stretch, Weekday
from signals.errors import Path, Problem, nearest
from signals.source import References, Scope

_VERSION = re.compile(r"\d+\.\d+\.\d+")


def directory_problems(
    directory: Directory, references: References, on: dt.date, ranks: tuple[int, ...], whole: bool
) -> Iterator[Problem]:
    """Every problem of meaning; ``ranks`` are the places of the listings in their file.

    Where some entries could not be read (not ``whole``), nothing is said to be missing.
    """
    yield from _head_problems(directory, on)
    seen: set[tuple[str, str]] = set()
    for rank, listing in zip(ranks, directory.entries, strict=True):
        path: Path = ("entries", rank)
        yield from _contact_problems(path, listing, references)
        if (listing.contact, listing.name) in seen:
            remedy = "gardez une seule entrée, ou donnez-leur des noms différents"
            yield Problem((*path, "name"), f"« {listing.name} » y est déjà pour ce contact", remedy)
        seen.add((listing.contact, listing.name))
        yield from _hours_problems(path, listing)
        yield from _stand_in_problems(path, listing, directory, references, whole)
    yield from _cycles(directory, ranks)
    if whole:
        yield from _closed_doors(directory, ranks)


def _head_problems(directory: Directory, on: dt.date) -> Iterator[Problem]:
    if not _VERSION.fullmatch(directory.version):
        yield Problem(("version",), f"« {directory.version} » n'est pas une version", "comme 1.0.0")
    if directory.as_of > on:
        yield Problem(("as_of",), f"la date {directory.as_of} est dans le futur", "corrigez-la")
    if directory.review_by <= directory.as_of:
        what = "la date de relecture ne suit pas celle de la vérification"
        yield Problem(("review_by",), what, "repoussez-la")
    if not directory.entries:
        yield Problem(("entries",), "aucune entrée", "écrivez au moins celle de la CRIP")


def _contact_problems(path: Path, listing: Listing, references: References) -> Iterator[Problem]:
    scopes = {contact.id: contact.scope for contact in references.contacts}
    local = [id for id, scope in scopes.items() if scope is Scope.LOCAL]
    if listing.contact not in scopes:
        what = f"contact inconnu « {listing.contact} »"
        yield Problem((*path, "contact"), what, nearest(listing.contact, local))
    elif scopes[listing.contact] is Scope.NATIONAL:
        what = f"« {listing.contact} » est un numéro national"
        yield Problem((*path, "contact"), what, "retirez l'entrée : contacts.yaml le donne déjà")


def _hours_problems(path: Path, listing: Listing) -> Iterator[Problem]:
    hours = listing.hours
    for rank, stretch in enumerate(hours.stretches):
        if not stretch.days:
            yield Problem(
                (*path, "hours", rank, "days"), "aucun jour", "écrivez par exemple [monday]"
            )
        if len(set(stretch.days)) < len(stretch.days):
            yield Problem(
                (*path, "hours", rank, "days"), "un jour y est deux fois", "retirez-en un"
            )
    for (_, first), (rank, second) in combinations(enumerate(hours.stretches), 2):
        if _cross(first, second):
            what = "ces horaires en recouvrent d'autres du même jour"
            yield Problem((*path, "hours", rank), what, "réunissez-les en une seule ligne")
    if len(set(hours.closed_on)) < len(hours.closed_on):
        yield Problem((*path, "closed_on"), "un jour y est deux fois", "retirez-en un")


def _cross(first: Stretch, second: Stretch) -> bool:
    shared = set(first.days) & set(second.days)
    return bool(shared) and first.start < second.end and second.start < first.end


def _stand_in_problems(
    path: Path, listing: Listing, directory: Directory, references: References, whole: bool
) -> Iterator[Problem]:
    scopes = {contact.id: contact.scope for contact in references.contacts}
    listed = {each.contact for each in directory.entries}
    for rank, id in enumerate(listing.when_closed):
        here = (*path, "when_closed", rank)
        if id not in scopes:
            yield Problem(here, f"contact inconnu « {id} »", nearest(id, scopes))
        elif id == listing.contact:
            yield Problem(here, "le contact se remplace lui-même", "citez-en un autre")
        elif whole and scopes[id] is Scope.LOCAL and id not in listed:
            remedy = "écrivez la sienne, ou citez un numéro national"
            yield Problem(here, f"« {id} » n'a pas d'entrée dans cet annuaire", remedy)


def _cycles(directory: Directory, ranks: tuple[int, ...]) -> Iterator[Problem]:
    """The chains of stand-ins that come back to where they began; each is told once."""
    told: set[str] = set()
    for rank, listing in zip(ranks, directory.entries, strict=True):
        for place, id in enumerate(listing.when_closed):
            chain = _way_back(directory, id, listing.contact)
            if chain is None or id == listing.contact or told & {*chain}:
                continue
            told.update(chain)
            what = f"ce renvoi tourne en rond : {' → '.join((listing.contact, *chain))}"
            remedy = "finissez par un numéro qui répond toujours"
            yield Problem(("entries", rank, "when_closed", place), what, remedy)


def _way_back(directory: Directory, id: str, goal: str) -> tuple[str, ...] | None:
    """The chain of stand-ins from a contact to another, where there is one."""
    chains: list[tuple[str, ...]] = [(id,)]
    seen = {id}
    for chain in chains:  # grows while it is walked
        if chain[-1] == goal:
            return chain
        for following in directory.next_to(chain[-1]):
            if following not in seen:
                seen.add(following)
                chains.append((*chain, following))
    return None


def _closed_doors(directory: Directory, ranks: tuple[int, ...]) -> Iterator[Problem]:
    """The contacts that are closed at some time of the week, with nobody to turn to then."""
    told: set[str] = set()
    for rank, listing in zip(ranks, directory.entries, strict=True):
        contact = listing.contact
        if contact in told or directory.next_to(contact):
            continue
        told.add(contact)
        steady = [each for each in directory.listings(contact) if not each.hours.closed_on]
        if not _always_open(steady):
            what = "ce contact ferme, et rien ne dit vers qui se tourner alors"
            remedy = "ajoutez when_closed, par exemple [allo_enfance_danger]"
            yield Problem(("entries", rank, "when_closed"), what, remedy)


def _always_open(listings: Iterable[Listing]) -> bool:
    """Whether at every minute of the week one of some listings answers."""
    hours = [each.hours for each in listings]
    if any(each.always for each in hours):
        return True
    stretches = [stretch for each in hours for stretch in each.stretches]
    return all(_filled(stretches, day) for day in WEEK)


def _filled(stretches: list[Stretch], day: Weekday) -> bool:
    reached = 0
    for start, end in sorted((each.start, each.end) for each in stretches if day in each.days):
        if start <= reached:
            reached = max(reached, end)
    return reached >= MIDNIGHT
