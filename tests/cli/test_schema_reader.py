"""The schemas of a local directory, profiles, documents and sheets: true of what is read."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from small_directory import DIRECTORY, PROFILES
from small_documents import KINDS, STEPS

from signals import open_library
from signals.interchange.schemas import schema
from signals.loading.files import document_of, read_document

TEXTS = {"directory": DIRECTORY, "profiles": PROFILES, "documents": KINDS, "sheet": STEPS}
EXAMPLE = Path(__file__).resolve().parents[2] / "directory" / "example.yaml"


def _errors(name, content):
    return list(Draft202012Validator(schema(name)).iter_errors(content))


def test_what_is_shipped_is_valid():
    """The example of a directory, and the profiles, documents and sheets of the library."""
    assert _errors("directory", read_document(EXAMPLE).content) == []
    profiles = open_library().root / "profiles.yaml"
    assert _errors("profiles", read_document(profiles).content) == []
    root = open_library().root
    assert _errors("documents", read_document(root / "documents.yaml").content) == []
    for sheet in (root / "sheets").glob("*.yaml"):
        assert _errors("sheet", read_document(sheet).content) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("directory", "departement:", "department:"),
        ("directory", "days: [monday]", "days: [lundi]"),
        ("directory", 'from: "09:00"', 'from: "9h"'),
        ("directory", 'address: "1 rue', 'adresse: "1 rue'),
        ("directory", "closed_on: [2026-12-01]", "closed_on: [noel]"),
        ("profiles", "role: nurse", "role: nurs"),
        ("profiles", "employer: public", "employer: state"),
        ("profiles", "step: write", "step: writ"),
        ("profiles", "duty: {says:", "duty: {say:"),
        ("documents", "orientation: referral", "orientation: referal"),
        ("documents", "discreet: true", "discreet: oui"),
        ("documents", "why: ", "because: "),
        ("sheet", "as_of: 2026-11-20", "as_of: hier"),
        ("sheet", "ordered: true", "orderd: true"),
    ],
)
def test_a_wrong_file_is_not_valid(name, old, new):
    """What Signals refuses by its shape, the schema refuses."""
    text = TEXTS[name]
    assert _errors(name, document_of(text.encode(), name).content) == []
    assert old in text
    assert _errors(name, document_of(text.replace(old, new, 1).encode(), name).content)
