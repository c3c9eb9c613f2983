"""The choice of a profile: what a role changes in who does what, and never in the outcome."""

from __future__ import annotations

from collections.abc import Iterator

from signals.profile import Profile
from signals.wording.profiles import UNSPECIFIED, YOU_ARE
from signals.wording.typography import spaced
from signals_tui.typesetting import GAP, Paragraph, heading

_MOST_KEYS = 9


def profiles_page(profiles: tuple[Profile, ...], pointed: int) -> Iterator[Paragraph]:
    """Each profile of a checklist with the digit that chooses it; the one pointed at is marked."""
    yield heading(spaced(f"{YOU_ARE} :"))
    names = (UNSPECIFIED, *(profile.name for profile in profiles))
    for place, name in enumerate(names):
        key = f"[{place}]" if place <= _MOST_KEYS else "   "
        mark = ">" if place == pointed else " "
        yield Paragraph(spaced(name), f"{mark} {key} ", strong=place == pointed)
    yield GAP
    yield Paragraph(
        spaced(
            "Le profil dit qui fait quoi, et ce que votre droit permet. Il ne change pas "
            "l'orientation, et n'est gardé nulle part."
        )
    )
