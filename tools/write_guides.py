"""Write the guides of docs/guides from the data of the checklists: nothing there is typed."""

from __future__ import annotations

import sys
from pathlib import Path

from sector_guide import sector_guide
from sign_table import sign_table

from signals import Library, SignalsError, open_library

FOLDER = Path(__file__).parents[1] / "docs" / "guides"
TABLE = "signes.md"


def guides(library: Library) -> dict[str, str]:
    """The text of each guide by its file's name: one a sector, and the table of signs."""
    told = {f"{id}.md": sector_guide(library, id) for id in library.ids}
    return {**told, TABLE: sign_table(library)}


def main() -> int:
    """Write every guide."""
    try:
        written = guides(open_library())
    except SignalsError as error:
        print(error, file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{len(written)} guides écrits dans docs/guides.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
