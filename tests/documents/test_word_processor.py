"""LibreOffice opens every document of every sector as it is, and finds the same text in it."""

from __future__ import annotations

import os
import subprocess

import pypdfium2
import pytest
from disclosures import LIBRARY, disclosed
from extracted import squeezed

from signals.documents import Format, converted, page_of, preview

SOFFICE = os.environ.get("SIGNALS_SOFFICE", "soffice")


def _pages():
    """Every document, from a disclosure of each sector."""
    for id in LIBRARY.ids:
        for kind in LIBRARY.documents.kinds_from(id):
            yield f"{id}-{kind.id}", page_of(kind, disclosed(id))


@pytest.mark.parametrize("form", [Format.DOCX, Format.ODT], ids=lambda form: form.value)
def test_libreoffice_opens_them_without_repair(tmp_path, form):
    """Printed by LibreOffice, each holds every line, and EXERCICE on every page."""
    pages = dict(_pages())
    for name, page in pages.items():
        (tmp_path / f"{name}.{form.value}").write_bytes(converted(page, form))
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
        + ["--convert-to", "pdf", "--outdir", str(tmp_path / "printed")]
        + [str(tmp_path / f"{name}.{form.value}") for name in pages],
        check=True,
        capture_output=True,
        timeout=300,
    )
    for name, page in pages.items():
        with pypdfium2.PdfDocument(tmp_path / "printed" / f"{name}.pdf") as document:
            printed = [squeezed(each.get_textpage().get_text_range()) for each in document]
        assert all("EXERCICE" in text for text in printed), name
        words = {word for line in preview(page) for word in line.text.split() if len(word) < 20}
        whole = "".join(printed)
        lost = [word for word in words if squeezed(word) not in whole]
        # A word cut by the end of a page is the only one that may not be found whole.
        assert len(lost) <= len(printed), (name, lost)
