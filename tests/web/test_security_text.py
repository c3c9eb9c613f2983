"""Typed text is shown exactly, fetches nothing and runs nothing."""

from collections.abc import Callable

import pytest
from web.running_form import Running, Visit

from signals_web.plain_text import plain

HOSTILE = [
    "![image](https://evil.example/i.png)",
    "<img src=https://evil.example/i.png onerror=document.title='pris'>",
    "<script>document.title='pris'</script>",
    "[lien](https://evil.example) [lien][1]\n\n[1]: https://evil.example",
    "<https://evil.example> https://evil.example/a www.evil.example jean@evil.example",
    "xmpp:a@evil.example mailto:a@evil.example HTTP://EVIL.EXAMPLE WWW.EVIL.EXAMPLE",
    ":red[rouge] :small[petit] :material/home: :material_home: :streamlit: :smile: :+1: :100:",
    "-> <- <-> -- >= <= ~= --- ->-> @-> x :-> y",
    "$x^2$ $$\\int$$ `code` **gras** *it* ~~barré~~ _a_ __b__ ==c==",
    "# titre",
    "- liste\n* liste\n1. liste\n1) liste\n+ liste",
    "> citation",
    "|a|b|\n|-|-|\n|c|d|",
    "    quatre espaces\n\tune tabulation",
    "```mermaid\ngraph TD;A-->B\n```",
    "<!-- commentaire --> &amp; &lt; &#60; &copy;",
    "[ ] a\n[x] b [^1]\n\n[^1]: note",
    "Dupont & fils <3 ans, 22:30, l’« enfant » : « non ! »",
    ":::note\ntexte\n:::",
    "a\\b \\* c\\",
    "{{7*7}} ${7*7} {a} [a]{b=c} :a[b]{c=d}",
]


def _shown(visit: Visit, place: str) -> str:
    return visit.page.locator(f".st-key-{place} [data-testid=stMarkdownContainer]").evaluate(
        """holder => [...holder.children].map(p => [...p.childNodes].map(
             n => n.nodeName === "BR" ? "" : n.textContent).join("")).join("\\n\\n")"""
    )


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no-policy"])
def test_a13_typed_text_fetches_and_runs_nothing(
    server: Running, visit: Callable[..., Visit], policy: bool
) -> None:
    """A13: whatever is typed is shown to the letter, as text only, even with the policy off."""
    seen = visit(server, policy=policy)
    own = (f"{server.origin}/", f"ws://{server.host}/", "data:")
    for text in HOSTILE:
        seen.type_text(text)
        for place in ("echo", "marque"):
            holder = seen.page.locator(f".st-key-{place}")
            shown = _shown(seen, place)
            typed = text if place == "echo" else f"ici {text}"
            assert "".join(shown.split()) == "".join(typed.split())
            other = holder.locator("[data-testid=stMarkdownContainer] :not(p, span, br)")
            assert other.count() == 0, other.first.evaluate("node => node.outerHTML")
        assert seen.page.title() == "Essai"
    assert [address for address in seen.requests if not address.startswith(own)] == []
    if policy:
        assert seen.complaints == []


def test_a13_spaces_and_lines_are_kept(server: Running, visit: Callable[..., Visit]) -> None:
    """A13: inside a line, every space is kept; lines and paragraphs stay apart."""
    seen = visit(server)
    seen.type_text("  un  deux\ntrois\n\nquatre")
    holder = seen.page.locator(".st-key-echo [data-testid=stMarkdownContainer]")
    assert holder.locator("p").count() == 2
    assert holder.locator("br").count() == 1
    assert holder.locator("p").first.evaluate("p => p.firstChild.textContent") == "  un  deux"


@pytest.mark.parametrize(
    ("typed", "escaped"),
    [
        ("", ""),
        ("Élise", "Élise"),
        ("<3 ans", "&#60;3 ans"),
        ("a\nb", "a\\\nb"),
        ("a\n\n\nb\n", "a\n\nb"),
        ("\x00\x1b]52;c;x\x07", "��&#93;52&#59;c&#59;x�"),
        ("a\u202eb\u2066c\ud800", "a�b�c�"),
        ("http://x", "http:small[&#58;]&#47;&#47;x"),
        ("à 22 h : oui", "à 22 h &#58; oui"),
    ],
)
def test_a13_plain_escapes(typed: str, escaped: str) -> None:
    """A13: punctuation becomes references; control and direction marks become �."""
    assert plain(typed) == escaped
