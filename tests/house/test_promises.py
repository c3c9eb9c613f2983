"""What is promised to the people who write is held by tests that bear the numbers of its cases."""

import ast
import re

import pytest

CASE = re.compile(r"([A-F])([0-9]{2})")
RANGE = re.compile(r"([A-F])([0-9]{2})`?–`?\1([0-9]{2})")


def _cases(told):
    """The cases named in a cell: « `A01`–`A03`, `D04` »."""
    cases = {"".join(found) for found in CASE.findall(told)}
    for family, first, last in RANGE.findall(told):
        cases |= {f"{family}{number:02}" for number in range(int(first), int(last) + 1)}
    return cases


def _promises(text):
    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("|")]
    return {promise.strip(): _cases(cases) for promise, cases in rows[2:]}


def _tested(root):
    """The cases that the name of a test bears."""
    tested = set()
    for path in (root / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                tested |= {
                    f"{f}{n}".upper() for f, n in re.findall(r"_([a-f])([0-9]{2})(?=_)", node.name)
                }
    return tested


@pytest.fixture(scope="module")
def promises(root):
    """Each promise of the page, with the cases that it names."""
    return _promises((root / "docs" / "promesses.md").read_text(encoding="utf-8"))


def test_a_promise_without_its_tests_is_not_published(root, promises):
    """Every promise names cases, and every case that it names has a test."""
    assert len(promises) > 5
    tested = _tested(root)
    missing = {promise: sorted(cases - tested) for promise, cases in promises.items()}
    assert not {promise: cases for promise, cases in missing.items() if cases}
    assert not [promise for promise, cases in promises.items() if not cases]


def test_what_is_not_protected_is_told(root):
    """The page says what the program cannot do, as plainly as what it promises."""
    text = (root / "docs" / "promesses.md").read_text(encoding="utf-8")
    for told in ("malveillant", "épaule", "papier", "contrainte", "extensions", "Python", "veille"):
        assert told in text.partition("## Ce que l'outil ne protège pas")[2]


def test_ranges_are_read_whole():
    """« A07–A10 » is four cases."""
    assert _cases("`A07`–`A10`, `D04`") == {"A07", "A08", "A09", "A10", "D04"}
