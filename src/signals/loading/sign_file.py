"""The file of the signs that the sources name, which a library may do without."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from signals.interchange.signs import Catalogue, read_signs, unasked
from signals.loading.files import meaning, read_document
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.readable import readable_checklists
from signals.loading.reference_files import ReferenceFiles

SIGNS = "signs.yaml"


def read_sign_file(
    library: Library, references: ReferenceFiles | None = None, on: dt.date = dt.date.max
) -> Catalogue | None:
    """The catalogue of signs of a library, nothing without its file; raises ``InvalidFile``.

    No date in it may come after ``on``.
    """
    file = library.root / SIGNS
    if not (file.exists() or file.is_symlink()):
        return None
    read = library.reference_files if references is None else references
    cited = None if read.located else read.references
    return meaning(
        SIGNS,
        lambda: read_document(file, SIGNS),
        lambda document: read_signs(document.content, cited, on),
    )


def sign_file_problems(
    library: Library, references: ReferenceFiles, on: dt.date
) -> Iterator[Located]:
    """Every problem of the catalogue of a library, by itself and beside its checklists."""
    try:
        catalogue = read_sign_file(library, references, on)
    except InvalidFile as error:
        yield from error.located
        return
    if catalogue is None:
        return
    problems = unasked(catalogue, readable_checklists(library, on).checklists, library.ids)
    yield from in_file(SIGNS, problems, read_document(library.root / SIGNS, SIGNS))
