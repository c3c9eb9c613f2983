"""Hypothesis strategies: small valid checklists, screenings of them, and completions of those."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import builders as build
from conditions import trees
from hypothesis import strategies as st
from signals.answer import Answer, Episode, Statement, Value
from signals.checklist import Checklist
from signals.condition import Compared, Condition, Not, Present
from signals.item import Item
from signals.kind import ItemType, Kind
from signals.orientation import DueAction, Orientation, Population, Urgency
from signals.rule import Rule
from signals.screening import Screening

SIGNS = (Kind.WARNING_SIGN, Kind.HARM_SIGN)
ORIENTED = [each for each in Orientation if each is not Orientation.NOT_ASSESSED]
SCALE = ("none", "some", "much")
_DAY = dt.timedelta(days=1)
_DAYS = st.integers(0, 40).map(lambda back: build.DATE - _DAY * back)
_HOURS = st.integers(0, 300).map(
    lambda back: dt.datetime(2026, 11, 21) - dt.timedelta(hours=back)
)


@st.composite
def _items(draw: st.DrawFn, id: str, context: list[str], yes_no_only: bool) -> Item:
    kind = draw(st.sampled_from([*SIGNS, Kind.VULNERABILITY, Kind.CONTEXT]))
    parts: dict[str, Any] = {"kind": kind, "groups": draw(st.sampled_from([(), ("strong",)]))}
    if kind is Kind.CONTEXT:
        parts["never_lowers"] = draw(st.booleans())
    if context and not kind.is_sign and draw(st.booleans()):
        parts["shown_when"] = draw(st.sampled_from([Present, _no, _hidden_by]))(
            draw(st.sampled_from(context))
        )
    makers: list[Callable[..., Item]] = [build.yes_no]
    if not yes_no_only:
        makers += [build.yes_no, _scale, build.number, build.episodes]
        if kind is Kind.CONTEXT:
            makers += [_plain_choice, _day, _hour]
    return draw(st.sampled_from(makers))(id, **parts)


def _no(id: str) -> Condition:
    return Compared(id, one_of=("no",))


def _hidden_by(id: str) -> Condition:
    return Not(Present(id))


def _scale(id: str, **parts: Any) -> Item:
    return build.choice(id, *SCALE, **parts)


def _plain_choice(id: str, **parts: Any) -> Item:
    return build.choice(id, "red", "green", "blue", **{**parts, "ordered": False})


def _day(id: str, kind: Kind, **parts: Any) -> Item:
    return build.moment(id, **parts)


def _hour(id: str, kind: Kind, **parts: Any) -> Item:
    return build.moment(id, with_hour=True, **parts)


@st.composite
def checklists(draw: st.DrawFn, yes_no_only: bool = False) -> Checklist:
    """A small valid checklist, of items of every kind and type, or of yes/no items only."""
    items = [build.yes_no("i0", draw(st.sampled_from(SIGNS)), groups=("strong",))]
    for place in range(1, draw(st.integers(3, 5 if yes_no_only else 7))):
        deciding = [
            each.id
            for each in items
            if not each.monotone and each.type is ItemType.YES_NO and each.shown_when is None
        ]
        items.append(draw(_items(f"i{place}", deciding, yes_no_only)))
    if not yes_no_only:
        items.append(build.age())
    cuts = sorted(draw(st.lists(st.integers(1, len(items) - 1), max_size=2, unique=True)))
    edges = [0, *cuts, len(items)]
    sections = {
        f"s{place}": items[start:end]
        for place, (start, end) in enumerate(zip(edges, edges[1:], strict=False))
    }
    classes = draw(st.sampled_from([(), ("plain", "grave"), ("plain", "grave", "worst")]))
    named = [None, *classes]
    grid = build.checklist(sections=sections)
    conditions, book = draw(trees(grid))
    rules = [
        build.rule(
            f"r{place}",
            draw(conditions),
            orientation=draw(st.sampled_from(ORIENTED)),
            urgency=draw(st.sampled_from(list(Urgency))),
            actions=draw(st.sampled_from([(), ("call",), ("write", "call")])),
            population=draw(st.sampled_from([Population.MINORS, *Population])),
            classification=draw(st.sampled_from(named)),
        )
        for place in range(draw(st.integers(1, 5)))
    ]
    return build.checklist(
        rules=_for_minors(rules),
        sections=sections,
        actions=("call", "write", "always"),
        floor=(DueAction("always"), DueAction("call", Population.ADULTS)),
        classifications=tuple(map(build.classification, classes)),
        **book,
    )


def _for_minors(rules: list[Rule]) -> list[Rule]:
    # A classification is a minor's: a rule that names one is not for adults.
    return [
        build.rule(each.id, each.when, orientation=each.orientation, urgency=each.urgency)
        if each.classification and each.population is Population.ADULTS
        else each
        for each in rules
    ]


def values(item: Item, unknown: bool = True) -> st.SearchStrategy[Value]:
    """An answer that an item takes; the age of a minor, where it is presumed."""
    known: st.SearchStrategy[Any]
    match item.type:
        case ItemType.YES_NO:
            known = st.sampled_from([Answer.YES, Answer.NO])
        case ItemType.CHOICE:
            known = st.sampled_from(item.option_ids)
        case ItemType.NUMBER:
            top = item.top if item.presumed is None or unknown else item.presumed.at_most
            known = st.integers(item.minimum, top)
        case ItemType.DATE:
            known = _DAYS
        case ItemType.DATETIME:
            known = _HOURS
        case _:
            known = st.lists(_episodes(), max_size=3).map(tuple)
    return st.just(Answer.UNKNOWN) | known if unknown else known


@st.composite
def _episodes(draw: st.DrawFn) -> Episode:
    start, end = sorted([draw(_HOURS), draw(_HOURS)])
    return Episode(draw(st.sampled_from([start, None])), draw(st.sampled_from([end, None])))


@st.composite
def statements(draw: st.DrawFn, item: Item) -> tuple[Statement, ...]:
    """What was stated for an item: nothing, one thing, or several."""
    stated = st.builds(Statement, values(item), st.none() | _DAYS)
    return tuple(draw(st.lists(stated, max_size=draw(st.sampled_from([1, 1, 3])))))


@st.composite
def screenings(draw: st.DrawFn, grid: Checklist) -> Screening:
    """A screening of a checklist, with some answers, some unknown, and some questions not asked."""
    hour = draw(st.sampled_from([None, dt.time(14, 30)]))
    told = Screening(grid, build.DATE, hour)
    for id, item in grid.items.items():
        stated = draw(statements(item))
        if stated:
            told = told.stating(id, stated)
    return told


def is_open(told: Screening, id: str) -> bool:
    """Whether an item waits for an answer: absent, or unknown and not told otherwise."""
    known = [each.known for each in told.statements.get(id, ())]
    monotone = told.checklist.items[id].monotone
    return not known or not (all(known) if monotone else any(known))


@st.composite
def completions(draw: st.DrawFn, told: Screening) -> Screening:
    """A screening with a definite answer to everything that was absent or unknown."""
    full = told
    for id, item in told.checklist.items.items():
        if is_open(told, id):
            known = tuple(each for each in told.statements.get(id, ()) if each.known)
            answer = Statement(draw(values(item, unknown=False)), draw(_DAYS))
            full = full.stating(id, (*known, answer))
    return full
