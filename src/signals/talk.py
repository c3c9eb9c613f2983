"""How to talk with a young person: what to say, what never to ask, what to write down."""

from __future__ import annotations

from attrs import frozen

from signals.source import Citation


@frozen
class Advice:
    """One sentence of advice, with its reason."""

    say: str
    why: str | None = None


@frozen
class Talk:
    """The advice of a sector on talking, from the first words to what follows.

    ``opening`` are sentences to open with, ``never_ask`` what is never asked, ``receiving`` how
    words are received without interrogating, ``writing`` what is written down, ``telling`` what the
    young person is told about what follows.
    """

    opening: tuple[Advice, ...]
    never_ask: tuple[Advice, ...]
    receiving: tuple[Advice, ...]
    writing: tuple[Advice, ...]
    telling: tuple[Advice, ...]
    sources: tuple[Citation, ...]
