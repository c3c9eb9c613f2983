"""The screen where nobody moves: hidden, then erased at an hour that it says."""

from __future__ import annotations

from collections.abc import Iterator

from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_tui.keeping.state import Keeping, Mask
from signals_tui.typesetting import GAP, Paragraph, heading

_LOCKING = "Le repérage se verrouille : sa phrase de passe sera demandée."
_NOT_LOCKED = (
    "Le repérage est masqué, et n'est pas verrouillé : aucun brouillon n'en est gardé, il n'a donc "
    "pas de phrase de passe."
)
_UNSEALED = "Le repérage est masqué, et n'a pas pu être verrouillé"
_IDLE = (
    "Personne n'a bougé depuis longtemps, et aucun brouillon n'était gardé : vos réponses sont "
    "effacées, comme l'écran l'avait annoncé. Elles ne peuvent pas être reprises."
)
_LOST = (
    "Personne n'a bougé depuis longtemps, et vos réponses n'ont pas pu être verrouillées. Elles "
    "sont effacées. Le fichier du brouillon, s'il est gardé, se rouvre par la touche b ; ce qui "
    "l'a suivi est perdu."
)


def masked_page(keeping: Keeping, mask: Mask) -> Iterator[Paragraph]:
    """That the screen is hidden, and what becomes of it."""
    yield heading("Personne n'a bougé : l'écran est masqué")
    yield GAP
    if keeping.asked is not None and keeping.asked.in_memory:
        yield Paragraph(spaced(_LOCKING), strong=True)
        return
    if mask.refusal is not None:
        yield Paragraph(spaced(f"{_UNSEALED} : {mask.refusal}."), "! ", strong=True)
    elif keeping.passphrase is None:
        yield Paragraph(spaced(_NOT_LOCKED))
    if mask.erased_at is not None:
        hour = time_text(mask.erased_at.time())
        told = f"Sans aucune touche d'ici là, tout sera effacé à {hour}."
        yield Paragraph(spaced(told), strong=True)
    yield GAP
    yield Paragraph("Une touche pour revenir.", strong=True)


def erased_page(mask: Mask) -> Iterator[Paragraph]:
    """That all is erased, since when, and why."""
    yield heading("Tout est effacé")
    yield GAP
    if mask.erased_at is not None:
        yield Paragraph(spaced(f"À {time_text(mask.erased_at.time())}."))
    yield Paragraph(spaced(_IDLE if mask.tried is None else _LOST))
    yield GAP
    yield Paragraph("Entrée pour continuer.", strong=True)
