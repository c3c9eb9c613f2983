"""Another question reached: by its number, by a few letters of it, or because it decides."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from attrs import evolve

from signals.interview.aim import Aim
from signals.interview.interview import Interview
from signals.item import Item

NOTHING_DECIDES = "Plus aucune question à poser ne peut élever l'orientation."


def numbered(interview: Interview) -> Iterator[tuple[int, Item]]:
    """The questions shown, each with the number that leads to it."""
    return enumerate(interview.items, start=1)


def matching(interview: Interview, text: str) -> tuple[tuple[int, Item], ...]:
    """The questions that a number or some letters may mean, with their numbers, the closest first.

    The letters begin words of the label, or else of the question, its options or its help,
    whatever the case and the accents; nothing typed matches nothing.
    """
    wanted = _words(text)
    if not wanted:
        return ()
    if len(wanted) == 1 and wanted[0].isdecimal():
        return tuple(each for each in numbered(interview) if str(each[0]) == wanted[0])
    found = ((_closeness(item, wanted), number, item) for number, item in numbered(interview))
    close = sorted((each for each in found if each[0] is not None), key=lambda each: each[:2])
    return tuple((number, item) for _, number, item in close)


def reached(interview: Interview) -> Interview:
    """At the question pointed at among those that match what is typed."""
    found = matching(interview, interview.typed or "")
    if not found:
        text = (interview.typed or "").strip()
        if not text:
            return interview.quiet()
        last = len(interview.items)
        return interview.refused(f"Aucune question ne répond à « {text} » : 1 à {last}, ou un mot.")
    return interview.at_item(found[min(interview.pointed, len(found) - 1)][1])


def pointing(interview: Interview, by: int) -> Interview:
    """With another of the matching questions pointed at, as far as there are any."""
    last = len(matching(interview, interview.typed or "")) - 1
    return evolve(interview, pointed=max(0, min(interview.pointed + by, last)), refusal=None)


def at_deciding(interview: Interview) -> Interview:
    """At the question to ask first; asked again there, at the one to ask after it."""
    items = interview.outcome.to_ask
    if not items:
        return interview.refused(NOTHING_DECIDES)
    here = items.index(interview.item) + 1 if interview.item in items else 0
    return interview.at_item(items[here % len(items)])


def at_section(interview: Interview, by: int) -> Interview:
    """At the first question of a further section; back, first that of the section itself."""
    hidden = interview.outcome.facts.hidden
    shown = ([i for i in each.items if i.id not in hidden] for each in interview.checklist.sections)
    firsts = sorted(min(interview.place(item) for item in items) for items in shown if items)
    ahead = [place for place in firsts if place > interview.cursor]
    behind = [place for place in firsts if place < interview.cursor]
    here = [interview.cursor]
    place = (ahead[:1] or here)[0] if by > 0 else (behind[-1:] or here)[0]
    return evolve(interview.quiet(), cursor=place)


def seeking(interview: Interview) -> Interview:
    """With another question being sought, by what is then typed."""
    return evolve(interview.quiet(), typed="", aim=Aim.GO_TO)


def back_at(interview: Interview, former: Interview) -> Interview:
    """At the question of a former state, with what was being typed there."""
    here = interview.at_item(former.item)
    return evolve(here, typed=former.typed, aim=former.aim, pointed=former.pointed)


def _closeness(item: Item, wanted: tuple[str, ...]) -> int | None:
    options = " ".join(option.label for option in item.options)
    told = item.help
    further = " ".join(each for each in (told.is_not, told.asking, told.weighs) if each)
    texts = (item.label, item.question, options, told.looks_like, further)
    for distance, text in enumerate(texts):
        words = _words(text)
        if all(any(word.startswith(each) for word in words) for each in wanted):
            return distance
    return None


def _words(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents or punctuation."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    return tuple(
        "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c)).split()
    )
