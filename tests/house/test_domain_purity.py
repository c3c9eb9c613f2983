"""From `consistency` down: no input, no output, no clock, and no package but attrs."""

import ast

import pytest

# The standard modules that compute and nothing else; one more needs a look.
PURE = {
    *("__future__", "abc", "collections", "dataclasses", "datetime", "decimal", "difflib", "enum"),
    *(
        "fractions",
        "functools",
        "hashlib",
        "itertools",
        "json",
        "math",
        "operator",
        "re",
        "string",
        "types",
    ),
    *("typing", "unicodedata"),
}
OURS = {"attr", "attrs", "signals"}
CALLS = {"open", "print", "input", "exec", "eval", "compile", "breakpoint", "__import__"}
CLOCK = {"now", "today", "utcnow", "fromtimestamp"}
TOP = "consistency"


def _layers(project):
    contract = project["tool"]["importlinter"]["contracts"][0]
    return [[name.strip(" ()") for name in line.split("|")] for line in contract["layers"]]


def _domain(project):
    layers = _layers(project)
    first = next(index for index, layer in enumerate(layers) if TOP in layer)
    return [name for layer in layers[first:] for name in layer]


def _modules(root, project):
    for name in _domain(project):
        place = root / "src" / "signals" / name
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]


def _impurities(tree):
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        elif isinstance(node, ast.Name) and node.id in CALLS:
            yield node.lineno, node.id
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in CLOCK:
            yield node.lineno, ast.unparse(node.func)
        for name in names:
            if name.split(".")[0] not in PURE | OURS:
                yield node.lineno, f"import {name}"


def test_every_module_of_the_domain_is_pure(root, project):
    """The same answers, date and checklist give the same outcome, for ever."""
    found = []
    for path in _modules(root, project):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [f"{path.name}:{line}: {what}" for line, what in _impurities(tree)]
    assert not found, "\n".join(found)


def test_the_contract_names_the_same_modules_as_the_layers(project):
    """A module added to the layers is held by the contract on packages too."""
    contracts = project["tool"]["importlinter"]["contracts"]
    (forbidden,) = [contract for contract in contracts if contract["type"] == "forbidden"]
    assert sorted(forbidden["source_modules"]) == sorted(f"signals.{n}" for n in _domain(project))


@pytest.mark.parametrize(
    "source",
    [
        *("import os", "import yaml", "from pathlib import Path", "import random", "import time"),
        *("import logging", "import threading", "import socket", "import sys", "open('a')"),
        *(
            "import datetime as dt; dt.date.today()",
            "from datetime import datetime; datetime.now()",
        ),
        "print(1)",
    ],
)
def test_an_impurity_is_seen(source):
    """A guard that never fires guards nothing."""
    assert list(_impurities(ast.parse(source)))
