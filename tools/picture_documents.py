"""Renders the pages of PDF files to pictures, to be looked at.

python tools/picture_documents.py FOLDER FILE.pdf…
"""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2

_SCALE = 1.3


def pictures(file: Path, folder: Path) -> list[Path]:
    """The picture of each page of a PDF, written in a folder."""
    written = []
    with pypdfium2.PdfDocument(file) as document:
        for number, page in enumerate(document, start=1):
            target = folder / f"{file.stem}-{number}.png"
            page.render(scale=_SCALE).to_pil().save(target)
            written.append(target)
    return written


def main() -> None:
    """Render every file that the command names, in the folder named first."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:]:
        for target in pictures(Path(name), folder):
            print(target)


if __name__ == "__main__":
    main()
