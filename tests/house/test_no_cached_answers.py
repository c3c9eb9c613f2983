"""No front end keeps answers where two people could meet them (A08)."""

import ast

import pytest

CACHES = {"cache_data", "cache_resource", "lru_cache", "cache"}
MUTABLE = {
    *("list", "dict", "set", "bytearray", "defaultdict", "deque", "OrderedDict", "Counter"),
    *("WeakValueDictionary", "WeakKeyDictionary", "ChainMap", "Queue", "ContextVar", "local"),
}
# mypy refuses any change through these types.
READ_ONLY = {"Mapping", "Sequence", "Collection"}
LITERALS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)


def _name(node):
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _is_mutable(node):
    annotation = getattr(node, "annotation", None)
    if _name(getattr(annotation, "value", annotation)) in READ_ONLY:
        return False
    called = isinstance(node.value, ast.Call) and _name(node.value.func) in MUTABLE
    return called or isinstance(node.value, LITERALS)


def _faults(tree):
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if _is_mutable(node) and _name(targets[0]) != "__all__":
                yield node.lineno, f"{_name(targets[0])} can change and is shared by all"
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield node.lineno, f"global {', '.join(node.names)}"
        elif isinstance(node, ast.Name | ast.Attribute) and _name(node) in CACHES:
            yield node.lineno, _name(node)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.name in CACHES:
                    yield node.lineno, f"import {alias.name}"


def test_a08_no_front_end_caches_or_shares(root):
    """Neither Streamlit's caches, nor Python's, nor a value of a module that can change."""
    found = []
    for path in sorted((root / "frontends").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        name = path.relative_to(root)
        found += [f"{name}:{line}: {what}" for line, what in _faults(tree)]
    assert not found, "\n".join(found)


def _changing_classes(root):
    """The classes of the front ends whose values can change."""
    for path in (root / "frontends").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                made = {_name(getattr(each, "func", each)) for each in node.decorator_list}
                if "frozen" not in made:
                    yield node.name


def test_a08_no_module_holds_a_value_that_can_change(root):
    """A08: what sessions share is named, and none of it shows one the answers of another.

    The documents that wait, each for its browser; the hours of the last gesture of each tab, with
    what each sealed; the random names of the drafts that were kept, without their content.
    """
    changing, shared = set(_changing_classes(root)), set()
    for path in (root / "frontends").rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            made = getattr(node, "value", None)
            if isinstance(made, ast.Call) and _name(made.func) in changing:
                shared.add(f"{path.stem}.{ast.unparse(node.targets[0])}")
    assert "DocumentDesk" in changing
    assert shared == {"downloads.DESK", "vigil.VIGIL", "editions.EDITIONS"}


def test_a_table_that_cannot_change_is_allowed():
    """A constant is not a state: mypy refuses to write through `Mapping`."""
    source = "LABELS: Mapping[str, str] = {}\nKINDS = (1, 2)\nNAMES = frozenset({3})"
    assert not list(_faults(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        "import streamlit as st\n@st.cache_data\ndef f(): ...",
        "import streamlit as st\n@st.cache_resource(ttl=3)\ndef f(): ...",
        "from functools import lru_cache",
        "answers = {}",
        "answers: dict[str, str] = dict()",
        "def f():\n    global answers",
    ],
)
def test_a_shared_value_is_seen(source):
    """A guard that never fires guards nothing."""
    assert list(_faults(ast.parse(source)))
