"""What the form shows as HTML is our own words; what it draws is what its stream lets through."""

import ast

import pytest

# What the stream of a page lets through (`page_messages.py`) is what these have to say: a widget
# of another kind would be drawn, and its answers left out.
DRAWN = {
    *("button", "caption", "checkbox", "columns", "container", "context", "error", "expander"),
    *("file_uploader", "header", "link_button", "markdown", "radio", "rerun", "session_state"),
    *(
        "form",
        "form_submit_button",
        "set_page_config",
        "spinner",
        "subheader",
        "text_area",
        "text_input",
        "title",
        "warning",
    ),
}
# Drawings made of words escaped where they are drawn, as `test_security_taint.py` holds.
DRAWINGS = """f"<div>{''.join(drawings)}</div>" is not only our own words"""
PAGE = "frontends/streamlit/signals_web"


def _is_html(call):
    return any(each.arg == "unsafe_allow_html" for each in call.keywords)


def _told(call):
    return [*call.args, *(each.value for each in call.keywords if each.arg == "body")]


def _names(target):
    return {each.id for each in ast.walk(target) if isinstance(each, ast.Name)}


class _Words:
    """Tells whether a text of a function is only our own words, each other one escaped."""

    def __init__(self, function):
        self.function = function
        self.looked_at = set()

    def ours(self, node, drawn_from):
        match node:
            case ast.Constant() | ast.Call(func=ast.Name(id="escape")):
                return True
            case ast.JoinedStr():
                return all(self.ours(each, drawn_from) for each in node.values)
            case ast.FormattedValue() | ast.Starred():
                return self.ours(node.value, drawn_from)
            case ast.BinOp(op=ast.Add()):
                return self.ours(node.left, drawn_from) and self.ours(node.right, drawn_from)
            case ast.List() | ast.Tuple():
                return all(self.ours(each, drawn_from) for each in node.elts)
            case ast.Call(func=ast.Attribute(attr="join", value=ast.Constant())):
                return self.ours(node.args[0], drawn_from)
            case ast.GeneratorExp() | ast.ListComp():
                inner = {n: each.iter for each in node.generators for n in _names(each.target)}
                return self.ours(node.elt, drawn_from | inner)
            case ast.Name(id=name) if name in drawn_from:
                return self.ours(drawn_from[name], {})
            case ast.Name(id=name):
                return name.isupper() or self._bound(name)
        return False

    def _bound(self, name):
        if name in self.looked_at:
            return False
        self.looked_at.add(name)
        assigned = [each for each in ast.walk(self.function) if isinstance(each, ast.Assign)]
        values = [each.value for each in assigned if name in _names(ast.Tuple(each.targets))]
        found = bool(values) and all(self.ours(each, {}) for each in values)
        self.looked_at.discard(name)
        return found


def _faults(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ("st.html", "st.iframe"):
            yield node.lineno, ast.unparse(node)
        if isinstance(node, ast.FunctionDef):
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and _is_html(call):
                    for told in _told(call):
                        if not _Words(node).ours(told, {}):
                            yield call.lineno, f"{ast.unparse(told)} is not only our own words"


def _drawn(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "st":
            yield node.lineno, node.attr


def _found(root, look):
    for path in sorted((root / PAGE).rglob("*.py")):
        for line, what in look(ast.parse(path.read_text(encoding="utf-8"))):
            yield f"{path.relative_to(root)}:{line}: {what}", what


def test_a14_html_is_only_our_own_words(root):
    """A14: every text shown as HTML is written by us, and whatever stands in it is escaped."""
    found = [told for told, _ in _found(root, _faults) if not told.endswith(DRAWINGS)]
    assert not found


def test_a15_the_page_draws_only_what_its_stream_lets_through(root):
    """A15: a widget of another kind would lose its answers without a word."""
    assert not [told for told, name in _found(root, _drawn) if name not in DRAWN]


@pytest.mark.parametrize(
    "body",
    [
        "st.markdown(told, unsafe_allow_html=True)",
        "st.markdown(f'<p>{told}</p>', unsafe_allow_html=True)",
        "st.markdown(body=f'<p>{plain(told)}</p>', unsafe_allow_html=True)",
        "lines = ''.join(each for each in told)\n    st.markdown(lines, unsafe_allow_html=True)",
        "st.html('<p>a</p>')",
    ],
)
def test_another_one_s_words_are_seen(body):
    """A guard that never fires guards nothing."""
    assert list(_faults(ast.parse(f"def show(told):\n    {body}")))


@pytest.mark.parametrize(
    "body",
    [
        "st.markdown(f'<p>{escape(told)}</p>', unsafe_allow_html=True)",
        "st.markdown(f'<p>{_ONCE}</p>', unsafe_allow_html=True)",
        "first, *rest = (escape(t) for t in told)\n    st.markdown(first, unsafe_allow_html=True)",
    ],
)
def test_escaped_words_are_allowed(body):
    """What is escaped can do nothing."""
    assert not list(_faults(ast.parse(f"def show(told):\n    {body}")))
