"""The Python examples of the documentation run as they are written, page by page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES = {page.name: BLOCK.findall(page.read_text(encoding="utf-8")) for page in PAGES}


@pytest.mark.parametrize("page", [name for name, blocks in EXAMPLES.items() if blocks])
def test_the_examples_of_a_page_run(page, capsys):
    """The blocks of a page, one after the other, run without an error."""
    exec(compile("\n".join(EXAMPLES[page]), page, "exec"), {})  # our own pages, not input
    capsys.readouterr()


def test_the_developers_page_has_examples():
    """The page for developers is made of examples that run."""
    assert len(EXAMPLES["developpeur.md"]) >= 6
