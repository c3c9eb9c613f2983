"""How to talk with a young person, under the same titles everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from signals.source import References
from signals.talk import Advice, Talk
from signals.wording.references import citations_lines
from signals.wording.typography import spaced

TALK_TITLE = "Comment en parler"
NOT_TO_DO_TITLE = spaced("Ce qu'il ne faut pas faire")
NOT_TO_DO = spaced(
    "Ni promesse de secret, ni enquête, ni confrontation. Ce qui ne se demande pas :"
)
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


def not_to_do(talk: Talk) -> tuple[str, ...]:
    """What is never asked or done with the young person, without its reasons."""
    return tuple(spaced(each.say) for each in talk.never_ask)


def talk_sources(talk: Talk, references: References) -> tuple[str, ...]:
    """Where the advice comes from: each source once, with its places."""
    return citations_lines(talk.sources, references)


def _spaced(advice: Advice) -> Advice:
    return Advice(spaced(advice.say), None if advice.why is None else spaced(advice.why))
