"""A test runs or fails: `make test` installs what the tests need, so none skips itself.

Only the system it runs on may leave a test out: `skipif(os.name == "nt", reason=…)`.
"""

import ast

SKIPS = {"skip", "importorskip", "skipTest", "SkipTest"}
SYSTEM = ("os.name", "sys.platform")


def _skips(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in SKIPS:
            yield node.lineno, node.attr
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "skipif":
            condition = ast.unparse(node.args[0])
            if not condition.startswith(SYSTEM):
                yield node.lineno, f"skipif({condition})"


def test_no_test_skips_itself(root):
    """No call or mark of pytest or unittest leaves a test out for want of a program."""
    found = []
    for path in sorted((root / "tests").rglob("*.py")):
        name = path.relative_to(root)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [f"{name}:{line}: {what}" for line, what in _skips(tree)]
    assert not found, "\n".join(found)


def test_a_skip_is_seen():
    """A guard that never fires guards nothing."""
    assert list(_skips(ast.parse("pytest.skip('no browser')")))
    assert list(_skips(ast.parse("@pytest.mark.skipif(no_strace, reason='x')\ndef f(): ...")))
    assert not list(_skips(ast.parse("pytest.mark.skipif(os.name == 'nt', reason='x')")))
