"""Hypothesis strategies: small valid checklists, screenings of them, and completions of those."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import builders as build
from conditions import instruments, one, tree
from hypothesis import HealthCheck, settings
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
_DAYS = [build.DATE - dt.timedelta(days=back) for back in (0, 3, 7, 8, 20, 30, 31)]
_HOURS = [dt.datetime(2026, 11, 21) - dt.timedelta(hours=back) for back in (0, 1, 24, 72, 200)]
_EPISODES = st.sampled_from(
    [
        (),
        (Episode(),),
        (Episode(_HOURS[1], _HOURS[0]),),
        (Episode(_HOURS[3], _HOURS[1]), Episode(_HOURS[4], _HOURS[3])),
        (Episode(_DAYS[4], _DAYS[4]), Episode(_DAYS[1], None)),
        (Episode(_DAYS[5], _DAYS[4]), Episode(None, _DAYS[3]), Episode(_HOURS[2], _HOURS[1])),
    ]
)


def examples(count: int) -> settings:
    """So many examples, the same ones at every run."""
    return settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


def _yes_no_only(draw: st.DrawFn, id: str, context: list[str]) -> Item:
    return build.yes_no(id, **_parts(draw, context))


def _of_any_type(draw: st.DrawFn, id: str, context: list[str]) -> Item:
    parts = _parts(draw, context)
    makers: list[Callable[..., Item]] = [build.yes_no, build.yes_no]
    makers += [_scale, build.number, build.episodes]
    if parts["kind"] is Kind.CONTEXT:
        makers += [_plain_choice, _day, _hour]
    return one(draw, makers)(id, **parts)


def _parts(draw: st.DrawFn, context: list[str]) -> dict[str, Any]:
    kind = one(draw, (*SIGNS, Kind.VULNERABILITY, Kind.CONTEXT))
    parts: dict[str, Any] = {"kind": kind, "groups": one(draw, ((), ("strong",)))}
    if kind is Kind.CONTEXT:
        parts["never_lowers"] = one(draw, (False, False, True))
    if context and not kind.is_sign and one(draw, (False, True)):
        parts["shown_when"] = one(draw, (Present, _no, _hidden_by))(one(draw, context))
    return parts


def _no(id: str) -> Condition:
    return Compared(id, one_of=("no",))


def _hidden_by(id: str) -> Condition:
    return Not(Present(id))


def _scale(id: str, **parts: Any) -> Item:
    return build.choice(id, *SCALE, **parts)


def _plain_choice(id: str, **parts: Any) -> Item:
    return build.choice(
        id, "red", "green", "blue", **{**parts, "ordered": False, "never_lowers": False}
    )


def _day(id: str, kind: Kind, **parts: Any) -> Item:
    return build.moment(id, **parts)


def _hour(id: str, kind: Kind, **parts: Any) -> Item:
    return build.moment(id, with_hour=True, **parts)


@st.composite
def checklists(draw: st.DrawFn, yes_no_only: bool = False) -> Checklist:
    """A small valid checklist, of items of every kind and type, or of yes/no items only."""
    items = [build.yes_no("i0", one(draw, SIGNS), groups=("strong",))]
    make = _yes_no_only if yes_no_only else _of_any_type
    for place in range(1, one(draw, range(3, 6 if yes_no_only else 8))):
        items.append(make(draw, f"i{place}", [each.id for each in items if _may_hide(each)]))
    book = instruments(draw, items)
    read = items if yes_no_only else [*items, build.age()]
    cut = one(draw, range(1, len(items)))
    sections = {"first": items[:cut], "second": items[cut:], "person": [build.age()]}
    classes = one(draw, ((), ("plain", "grave"), ("plain", "grave", "worst")))
    bare = build.checklist(sections=sections)
    rules = [
        _rule(draw, f"r{place}", tree(draw, bare, read), classes)
        for place in range(one(draw, range(1, 6)))
    ]
    return build.checklist(
        rules=rules,
        sections=sections,
        actions=("call", "write", "always"),
        floor=(DueAction("always"), DueAction("call", Population.ADULTS)),
        classifications=tuple(map(build.classification, classes)),
        **book,
    )


def _may_hide(item: Item) -> bool:
    plain = item.type is ItemType.YES_NO and not item.monotone
    return plain and item.shown_when is None


def _rule(draw: st.DrawFn, id: str, when: Condition, classes: tuple[str, ...]) -> Rule:
    population = one(draw, (Population.MINORS, *Population))
    # A classification is a minor's: a rule that names one is not for adults.
    named = (None,) if population is Population.ADULTS else (None, *classes)
    return build.rule(
        id,
        when,
        orientation=one(draw, ORIENTED),
        urgency=one(draw, list(Urgency)),
        actions=one(draw, ((), ("call",), ("write", "call"))),
        population=population,
        classification=one(draw, named),
    )


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
            known = st.sampled_from(_DAYS)
        case ItemType.DATETIME:
            known = st.sampled_from(_HOURS)
        case _:
            known = _EPISODES
    return st.just(Answer.UNKNOWN) | known if unknown else known


def statements(draw: st.DrawFn, item: Item) -> tuple[Statement, ...]:
    """What was stated for an item: nothing, one thing, or several."""
    count = one(draw, (0, 1, 1, 2))
    return tuple(Statement(draw(values(item)), one(draw, [None, *_DAYS])) for _ in range(count))


@st.composite
def screenings(draw: st.DrawFn, grid: Checklist) -> Screening:
    """A screening of a checklist, with some answers, some unknown, and some questions not asked."""
    hour = one(draw, (None, dt.time(14, 30)))
    told = Screening(grid, build.DATE, hour)
    for id, item in grid.items.items():
        stated = statements(draw, item)
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
            answer = Statement(draw(values(item, unknown=False)), one(draw, _DAYS))
            full = full.stating(id, (*known, answer))
    return full
