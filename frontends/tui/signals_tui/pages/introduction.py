"""The first page of a checklist: what it is for, what it is not, and how far it is validated."""

from __future__ import annotations

from collections.abc import Iterator

from signals import Checklist
from signals.loading.readable import Refused
from signals.performance import Worth
from signals.profile import Profile
from signals.wording.guide import Guide
from signals.wording.profiles import UNSPECIFIED, YOU_ARE
from signals.wording.standing import is_late, review_text, unrecognised_text
from signals.wording.talk import TALK_TITLE
from signals.wording.typography import spaced
from signals_tui.typesetting import GAP, Paragraph, heading


def introduction_page(
    checklist: Checklist,
    guide: Guide,
    profiles: tuple[Profile, ...] = (),
    worth: Worth | None = None,
    missing: tuple[Refused, ...] = (),
) -> Iterator[Paragraph]:
    """The introduction, the validation status and the limits, shortest first.

    ``missing`` is what could not be read: the checklist is opened without it.
    """
    yield heading(spaced(checklist.title))
    yield Paragraph(spaced(f"Pour : {checklist.audience}."))
    yield Paragraph(spaced(f"{checklist.validation}."), strong=True)
    if worth is not None:
        yield Paragraph(spaced(f"{worth.card.banner} (touche c pour lire)"), strong=True)
    unrecognised = unrecognised_text(checklist)
    if unrecognised is not None:
        yield Paragraph(unrecognised, strong=True)
    late = is_late(checklist, guide.date)
    yield Paragraph(review_text(checklist, guide.date), strong=late)
    for each in missing:
        yield Paragraph(each.says, "! ", strong=True)
    yield GAP
    yield Paragraph(
        spaced(
            "Rien n'est enregistré, sauf un document (touche r) ou un brouillon (touche b) : "
            "le reste s'efface quand vous quittez."
        )
    )
    if profiles:
        name = UNSPECIFIED if guide.profile is None else guide.profile.name
        yield Paragraph(spaced(f"{YOU_ARE} : {name} (touche v pour choisir)."))
    if checklist.talk is not None:
        yield Paragraph(spaced(f"{TALK_TITLE} : touche p."))
    yield GAP
    yield heading("À quoi elle sert")
    yield Paragraph(spaced(checklist.introduction))
    yield GAP
    yield heading("Ce qu'elle n'est pas")
    yield Paragraph(spaced(checklist.limits))
    yield GAP
    yield Paragraph(f"Grille {checklist.name}.")
