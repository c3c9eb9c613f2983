"""Adding a sector needs no Python: no code names one, and the ten are shipped."""

from __future__ import annotations

import ast

import pytest

from signals import open_library

SECTORS = (
    "foyer",
    "fugue",
    "fugue_return",
    "health",
    "hebergement",
    "mna",
    "numerique",
    "parents",
    "prevention_specialisee",
    "school",
)
_WORDS = {"parents"}  # also one of the paragraphs of a profile, and a method of pathlib


def test_the_ten_sectors_are_shipped():
    """Each professional named in the two reports finds a grid."""
    assert open_library().ids == SECTORS


@pytest.mark.parametrize("folder", ["src/signals", "frontends"])
def test_no_code_names_a_sector(request, folder):
    """No literal of the code is the id of a sector: everything about a sector is data."""
    found: list[str] = []
    for file in sorted((request.config.rootpath / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Constant) and node.value in SECTORS
            if named and node.value not in _WORDS:
                found.append(f"{file.name}:{node.lineno}: {node.value}")
    assert found == []
