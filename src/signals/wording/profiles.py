"""A professional profile as it is told: what the law says to it of duty, secrecy and parents."""

from __future__ import annotations

from attrs import frozen

from signals.profile import Position, Profile
from signals.wording.actions import laws_lines
from signals.wording.guide import Guide
from signals.wording.references import citation_text
from signals.wording.typography import spaced

UNSPECIFIED = "Non précisé"
YOU_ARE = "Vous êtes"


@frozen
class ToldPosition:
    """One paragraph of a profile: its title, what it says, and on what it rests."""

    title: str
    says: str
    rests_on: tuple[str, ...]


def left_aside(profile: Profile) -> str:
    """That a profile is of other grids, and changes nothing here."""
    return spaced(f"Profil « {profile.name} » : pas pour cette grille, laissé de côté.")


def told_positions(profile: Profile, guide: Guide) -> tuple[ToldPosition, ...]:
    """The three paragraphs of a profile, each with its laws and their standing."""
    titles = (
        ("Votre devoir", profile.duty),
        ("Le secret", profile.secrecy),
        ("Les parents", profile.parents),
    )
    return tuple(_told(title, position, guide) for title, position in titles)


def _told(title: str, position: Position, guide: Guide) -> ToldPosition:
    sources = (citation_text(each, guide.references) for each in position.sources)
    rests_on = (*laws_lines(position.legal_basis, guide), *sources)
    return ToldPosition(title, spaced(position.says), rests_on)
