"""The first page of a checklist: what it is for, what it is not, and how far it is validated."""

from __future__ import annotations

from collections.abc import Iterator

from signals import Checklist
from signals.performance import Worth
from signals.profile import Profile
from signals.wording.labels import day_text
from signals.wording.profiles import UNSPECIFIED, YOU_ARE
from signals.wording.talk import TALK_TITLE
from signals.wording.typography import spaced
from signals_tui.typesetting import GAP, Paragraph, heading


def introduction_page(
    checklist: Checklist,
    profiles: tuple[Profile, ...] = (),
    chosen: Profile | None = None,
    worth: Worth | None = None,
) -> Iterator[Paragraph]:
    """The introduction, the validation status and the limits, shortest first."""
    yield heading(spaced(checklist.title))
    yield Paragraph(spaced(f"Pour : {checklist.audience}."))
    yield Paragraph(spaced(f"{checklist.validation}."), strong=True)
    if worth is not None:
        yield Paragraph(spaced(f"{worth.card.banner} (touche c pour lire)"), strong=True)
    if not checklist.released:
        yield Paragraph(
            spaced("Grille non publiée ou modifiée : son empreinte n'est pas reconnue."),
            strong=True,
        )
    yield GAP
    yield Paragraph(spaced("Rien n'est enregistré : tout s'efface quand vous quittez."))
    if profiles:
        name = UNSPECIFIED if chosen is None else chosen.name
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
    version = f"{checklist.name}, droit au {day_text(checklist.law_as_of)}"
    yield Paragraph(f"{version}, à revoir avant le {day_text(checklist.review_by)}.")
