"""Whom to turn to, as it is told: the local directory's names and numbers, and who answers now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from signals.directory import Answering, Directory, Listing, StandIn
from signals.source import Contact, Scope
from signals.wording.guide import Guide, directory_standing
from signals.wording.hours import hours_text
from signals.wording.references import TO_VERIFY, contact_text, standing
from signals.wording.typography import NON_BREAKING, spaced

CLOSED = "fermé à cette heure"
UNKNOWN_HOURS = "horaires non connus"


def contacts_lines(ids: Iterable[str], guide: Guide) -> tuple[str, ...]:
    """Several contacts, each with its number: one line for each service that answers for them."""
    return tuple(line for id in ids for line in contact_lines(id, guide))


def contact_lines(id: str, guide: Guide) -> Iterator[str]:
    """A contact with its number and hours; where a directory names it, every service it lists.

    What is closed now is told with who answers instead; without a time, with who stands in.
    """
    contact = guide.references.contact(id)
    directory = guide.directory
    if directory is None or contact.scope is Scope.NATIONAL:
        yield _national(contact, guide)
        return
    listings = directory.listings(id)
    if not listings:
        yield spaced(f"{contact.name} (sans entrée dans l'annuaire local)")
        return
    if guide.moment is None:
        yield from _printed(listings, contact, directory, guide)
        return
    answering = directory.answering(id, guide.moment, guide.references.national_hours)
    for listing in answering.listings:
        yield _listed(listing, contact, guide)
    closed = [each for each in listings if each not in answering.listings]
    for listing in closed[:-1]:
        yield f"{_listed(listing, contact, guide)}, {CLOSED}"
    for listing in closed[-1:]:
        yield f"{_listed(listing, contact, guide)}, {CLOSED}{_instead(answering, guide)}"


def _national(contact: Contact, guide: Guide) -> str:
    """What is the same everywhere, and whether it is closed now."""
    hours, moment = contact.hours, guide.moment
    told = contact_text(evolve(contact, hours=None) if guide.brief else contact, guide.date)
    closed = hours is not None and moment is not None and not hours.open_at(moment)
    return f"{told}, {CLOSED}" if closed else told


def _printed(
    listings: tuple[Listing, ...], contact: Contact, directory: Directory, guide: Guide
) -> Iterator[str]:
    """Every service with its hours; the last one with those who stand in when all are closed."""
    following = directory.next_to(contact.id)
    for listing in listings[:-1]:
        yield _listed(listing, contact, guide)
    last = _listed(listings[-1], contact, guide)
    if following:
        names = ", puis ".join(name for id in following for name in _names(id, guide))
        last += spaced(f" ; quand c'est fermé : {names}")
    yield last


def _names(id: str, guide: Guide) -> Iterator[str]:
    listings = () if guide.directory is None else guide.directory.listings(id)
    for listing in listings:
        yield _instead_of_closed(listing, ", ")
    if not listings:
        yield contact_text(guide.references.contact(id), guide.date)


def _instead(answering: Answering, guide: Guide) -> str:
    """Who answers instead: the first that does, after those of whom nobody knows the hours."""
    told: list[str] = []
    for stand_in in answering.stand_ins:
        told.append(" ou ".join(_stand_in(stand_in, guide)))
        if stand_in.certain:
            break
    return spaced(f" ; s'adresser à {', sinon '.join(told)}") if told else ""


def _stand_in(stand_in: StandIn, guide: Guide) -> Iterator[str]:
    for listing in stand_in.listings:
        yield _instead_of_closed(listing, " : ")
    if not stand_in.listings:
        told = contact_text(guide.references.contact(stand_in.contact), guide.date)
        yield told if stand_in.certain else f"{told}, {UNKNOWN_HOURS}"


def _instead_of_closed(listing: Listing, between: str) -> str:
    """A listing named in the place of another: its number, and when it is for."""
    told = f"{listing.name}{between}{_number(listing)}"
    return spaced(told if listing.note is None else f"{told} ({_within(listing.note)})")


def _within(note: str) -> str:
    """A note as it is told inside a sentence."""
    bare = note.rstrip(".")
    return bare[:1].lower() + bare[1:] if bare[1:2].islower() else bare


def _number(listing: Listing) -> str:
    """A number that is never cut at the end of a line."""
    return listing.phone.replace(" ", NON_BREAKING)


def _listed(listing: Listing, contact: Contact, guide: Guide) -> str:
    """A listing with its number, hours, address and note, and with every standing that it has."""
    told = f"{listing.name} : {_number(listing)}"
    if not guide.brief:
        beside = hours_text(listing.hours, guide.date)
        if listing.note is not None:
            beside += f" ; {_within(listing.note)}"
        told += f" ({beside})"
        told += f", {listing.address}" if listing.address else ""
    late = None if guide.directory is None else directory_standing(guide.directory, guide.date)
    # The number is the directory's: only what the service is for is still to be verified.
    role = standing(contact, guide.date)
    role = f"rôle {role}" if role == TO_VERIFY else role
    standings = (role, late and f"annuaire {late}")
    marks = [f" [{each}]" for each in standings if each]
    return spaced(told + "".join(marks))
