"""Those who stand in for what is closed: somebody has to answer at the end of every chain."""

from __future__ import annotations

from collections.abc import Iterator

from signals.directory import Directory, Listing
from signals.errors import Path, Problem, nearest
from signals.opening import always_open
from signals.source import References, Scope


def stand_in_problems(
    directory: Directory, references: References, ranks: tuple[int, ...], whole: bool
) -> Iterator[Problem]:
    """Every stand-in that is nobody, every chain that turns in a circle or ends at a closed door.

    Where some entries could not be read (not ``whole``), nothing is said to be missing.
    """
    for rank, listing in zip(ranks, directory.entries, strict=True):
        yield from _unknown(("entries", rank), listing, directory, references, whole)
    yield from _cycles(directory, ranks)
    if whole:
        yield from _closed_doors(directory, references, ranks)


def _unknown(
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


def _closed_doors(
    directory: Directory, references: References, ranks: tuple[int, ...]
) -> Iterator[Problem]:
    """The contacts that are closed at some time, when perhaps nobody answers for them.

    Told of the last of a chain only: to mend it is to mend those that lead to it. A chain that
    turns in a circle, or leads to nobody known, is told elsewhere.
    """
    told: set[str] = set()
    for rank, listing in zip(ranks, directory.entries, strict=True):
        contact = listing.contact
        following = directory.next_to(contact)
        last = not any(directory.listings(id) for id in following)
        if contact in told or not last or _answered(contact, directory, references):
            continue
        told.add(contact)
        path: Path = ("entries", rank, "when_closed")
        if not following:
            what = "ce contact ferme, et rien ne dit vers qui se tourner alors"
            yield Problem(path, what, "ajoutez when_closed, par exemple [allo_enfance_danger]")
        else:
            what = "quand ce contact est fermé, personne de ceux-là ne répond à toute heure"
            remedy = "finissez par un numéro qui répond toujours, par exemple allo_enfance_danger"
            yield Problem(path, what, remedy)


def _answered(contact: str, directory: Directory, references: References) -> bool:
    """Whether somebody answers for a contact at every hour: itself, or one of its stand-ins."""
    national = references.national_hours
    reached = [contact]
    for id in reached:  # grows while it is walked
        listed = [each.hours for each in directory.listings(id)]
        hours = national.get(id)
        known = listed or ([] if hours is None else [hours])
        nobody = not listed and id not in national
        if nobody or always_open(known):
            return True
        reached += [each for each in directory.next_to(id) if each not in reached]
    return False
