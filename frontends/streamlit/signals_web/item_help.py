"""What helps to answer a question, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from signals import Item, References
from signals.wording.labels import KINDS, KNOWN_BY
from signals.wording.references import citation_text
from signals.wording.typography import spaced
from signals_web.plain_text import plain


def help_text(item: Item, references: References) -> str:
    """The help of a question, as one Markdown text."""
    return "\n\n".join(f"**{title}**\\\n{told}" for title, told in _parts(item, references))


def _parts(item: Item, references: References) -> Iterator[tuple[str, str]]:
    told = item.help
    for title, text in (
        ("À quoi cela ressemble", told.looks_like),
        ("Explications ordinaires", told.is_not),
        ("Ce que l'on peut dire ou demander", told.asking),
        ("Ce qui compte", told.weighs),
    ):
        if text:
            yield title, plain(spaced(text))
    known = " ; ".join(KNOWN_BY[each] for each in item.known_by)
    yield "Comment on peut le savoir", plain(spaced(known))
    yield "Ce que cette question apporte", plain(KINDS[item.kind])
    sources = "\\\n".join(plain(citation_text(each, references)) for each in item.sources)
    yield "Sources", sources
