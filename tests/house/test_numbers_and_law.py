"""Telephone numbers and articles of law live in their own files, dated: nowhere else.

The pages made from the data (docs/guides, the captures and what a console shows) print them, and
are left out. Released versions are read as they were published.
"""

import ast
import re
import string

import pytest

from signals import open_library
from signals.language import Allowed
from signals.language.numbers import number_problems
from signals.loading.files import read_document
from signals.loading.texts import texts

# Its patterns are made of what they look for.
OF_THE_CHECK = "src/signals/language/numbers.py"
# How a number of the local directory is written, on numbers that are nobody's.
HOW_TO_WRITE = "src/signals/interchange/phones.py"
MADE_FROM_DATA = ("docs/guides/", "docs/captures/")
ARGUED = (OF_THE_CHECK, HOW_TO_WRITE)
FENCED = re.compile(r"^( *)```.*?^\1```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`|\]\([^)]*\)")
MARKUP = re.compile(r"<style>.*?</style>|\{[%{#].*?[%}#]\}|<[^>]+>", re.DOTALL)


def _strings(source):
    """The texts that Python code holds, docstrings included, each with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value == string.digits:
                continue  # the digits of a keyboard
            yield node.lineno, node.value


def _told(name, number, text):
    return [f"{name}:{number}: {problem}" for problem in number_problems(text)]


def _prose(text):
    return CODE.sub(" ", FENCED.sub(" ", text))


def test_the_guard_sees_what_it_must():
    """A guard that never fires guards nothing."""
    assert _told("x", 1, next(_strings('a = "Appelez le 119"'))[1])
    assert _told("x", 1, _prose("Voir l'article 40.\n"))
    assert not _told("x", 1, _prose("Voir :\n```\nappeler le 17\n```\n"))


@pytest.mark.parametrize("folder", ["src/", "frontends/", "tools/"])
def test_no_program_holds_one(text_files, folder):
    """Nor a sentence, nor a default value, nor a docstring."""
    found = []
    for name, text in text_files.items():
        if name.startswith(folder) and name.endswith(".py") and name not in ARGUED:
            for number, told in _strings(text):
                found += _told(name, number, told)
    assert not found, "\n".join(found)


def test_no_template_holds_one(text_files):
    """A document prints them from the data."""
    found = []
    for name, text in text_files.items():
        if name.endswith((".j2", ".html")):
            found += _told(name, 1, MARKUP.sub(" ", text))
    assert not found, "\n".join(found)


def test_no_page_written_by_hand_holds_one(text_files):
    """README and docs name a contact or a text; what a console shows is printed from the data."""
    found = []
    for name, text in text_files.items():
        written = name == "README.md" or (name.startswith("docs/") and name.endswith(".md"))
        if written and not name.startswith(MADE_FROM_DATA):
            for number, line in enumerate(_prose(text).splitlines(), start=1):
                found += _told(name, number, line)
    assert not found, "\n".join(found)


def test_no_version_of_a_checklist_holds_one():
    """Those published before the check as well."""
    library, found = open_library(), []
    for id in library.ids:
        for version in library.versions(id):
            for file in sorted((library.root / id / version).glob("*.yaml")):
                name = library.shown(file)
                for text in texts(read_document(file, name).content, Allowed()):
                    if not text.allowed.numbers:
                        found += _told(name, 0, text.text)
    assert not found, "\n".join(found)
