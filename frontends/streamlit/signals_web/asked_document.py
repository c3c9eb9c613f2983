"""The document that a person asks for: its kind, what it is made of, and its page made once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import frozen

from signals.document import DocumentKind
from signals.documents import Dossier, Format, Page, converted, page_of
from signals.handover import left_out
from signals_web import catalogue, state
from signals_web.downloads import offer
from signals_web.sitting import Sitting


@frozen(eq=False)
class AskedDocument:
    """A kind of document with the dossier it is made from; its page is only made where needed."""

    kind: DocumentKind
    dossier: Dossier

    @cached_property
    def page(self) -> Page:
        """The page that is looked at and handed over, made once; raises ``InvalidInput``."""
        return page_of(self.kind, self.dossier)

    def left_out(self) -> Iterator[str]:
        """What must be read before it is sent: what it leaves out, what is printed as typed."""
        return left_out(self.kind, self.dossier)

    def offered(self, format: Format) -> str:
        """The address where it is fetched once, in a format, under its kind and its date.

        Raises ``Unavailable`` and ``DocumentTooLarge``.
        """
        exercise = self.dossier.exercise
        name = self.kind.name_on(self.dossier.date, format.value, exercise=exercise)
        return offer(converted(self.page, format), name, format.media_type)


def document_of(kind: DocumentKind, sitting: Sitting) -> AskedDocument:
    """A document of a sitting, told to its reader, at this day."""
    checklist = sitting.screening.checklist
    worth = catalogue.worth(checklist)
    dossier = Dossier(
        sitting.told,
        catalogue.references(),
        catalogue.documents(),
        catalogue.profile(sitting.profile, checklist.id),
        catalogue.directory(),
        None if worth is None else worth.card,
        exercise=sitting.exercise is not None,
        on=state.now().date(),
        changed=sitting.edited,
        beside=sitting.reopening,
    )
    return AskedDocument(kind, dossier)
