"""Which checklist and which version some content was made with, as every JSON shape says it."""

from __future__ import annotations

from attrs import frozen

from signals.checklist import Checklist
from signals.errors import InvalidInput, Problem


@frozen
class WrittenChecklist:
    """A checklist as it is named: its id, its version and its digest."""

    id: str
    version: str
    digest: str

    @property
    def name(self) -> str:
        """The id with its version: « school@1.0.0 »."""
        return f"{self.id}@{self.version}"


def identity_record(checklist: Checklist) -> dict[str, str]:
    """The id, the version and the digest of a checklist."""
    return {
        "id": checklist.id,
        "version": checklist.version,
        "digest": checklist.digest,
    }


def refuse_newer(raw: object, version: int, named: str) -> None:
    """Refuse content of a later version than the one that is read; raises ``InvalidInput``."""
    found = raw.get("version") if isinstance(raw, dict) else None
    if isinstance(found, int) and found > version:
        what = f"{named} est d'une version plus récente ({found})"
        raise InvalidInput([Problem(("version",), what, "mettez Signals à jour")])
