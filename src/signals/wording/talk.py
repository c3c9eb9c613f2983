"""How to talk with a young person, under the same titles everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from signals.source import References
from signals.talk import Advice, Talk
from signals.wording.references import citations_lines
from signals.wording.typography import spaced

TALK_TITLE = "Comment en parler"
NO_TALK = spaced("Cette version de la grille ne dit pas encore comment en parler.")

TalkPart = tuple[str, tuple[Advice, ...]]
"""A title, and the advice under it."""


def talk_parts(talk: Talk) -> Iterator[TalkPart]:
    """The advice of a sector, in the order of a talk."""
    for title, advice in (
        ("Pour commencer", talk.opening),
        ("Ce qu'on ne demande jamais", talk.never_ask),
        ("Recevoir ce qui est dit", talk.receiving),
        ("Ce qu'on écrit", talk.writing),
        ("Dire ce qui va suivre", talk.telling),
    ):
        if advice:
            yield title, tuple(_spaced(each) for each in advice)


def talk_sources(talk: Talk, references: References) -> tuple[str, ...]:
    """Where the advice comes from: each source once, with its places."""
    return citations_lines(talk.sources, references)


def _spaced(advice: Advice) -> Advice:
    return Advice(spaced(advice.say), None if advice.why is None else spaced(advice.why))
