"""The readings of one screening, each formula a plain value, as the solver would model it."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from signals.answer import Answer
from signals.condition import EpisodeFact
from signals.episodes import began_within, growth, length_of, perhaps_last
from signals.evaluation import facts_of
from signals.facts import Facts
from signals.screening import Screening
from signals.span import Span, hours_before
from signals.verification.answers import Answers
from signals.verification.readings.choice import Choice
from signals.verification.readings.episodic import MOST, Episodic, Interval
from signals.verification.readings.moment import Dated
from signals.verification.readings.number import Numbered
from signals.verification.readings.reading import Now, Reading
from signals.verification.readings.text import Texted
from signals.verification.readings.yes_no import YesNo


def answers_of(told: Screening) -> Answers:
    """The answers of a screening, read as the solver reads any."""
    second = 0 if told.time is None else _second(dt.datetime.combine(told.date, told.time))
    now = Now(told.time is not None, second)
    facts = facts_of(told)
    free = Answers.any(told.checklist, "told", now)
    readings = {id: _read(reading, told, facts) for id, reading in free.readings.items()}
    return Answers(told.checklist, now, readings, free.leaves)


def _read(reading: Reading, told: Screening, facts: Facts) -> Reading:
    said = told.statements.get(reading.item.id, ())
    values = [each.value for each in said if each.known]
    unknown = any(not each.known for each in said)
    match reading:
        case YesNo():
            days = [each.date for each in said if each.value is Answer.YES]
            dated = [(told.date - day).days for day in days if day is not None]
            in_time = reading.dated is not False
            return YesNo(
                reading.item,
                unknown,
                bool(dated) and in_time,
                bool(days) if not in_time else None in days,
                Answer.NO in values,
                min(dated, default=0) if in_time else 0,
            )
        case Choice():
            options = tuple(id in values for id in reading.item.option_ids)
            return Choice(reading.item, unknown, options)
        case Numbered():
            low, high = min(values, default=0), max(values, default=0)
            return Numbered(reading.item, unknown, bool(values), low, high)
        case Dated():
            moments = sorted(values) or [told.date]
            ends = [
                place
                for each in (moments[0], moments[-1])
                for place in ((told.date - _day(each)).days, _second(each))
            ]
            return Dated(reading.item, unknown, reading.now, bool(values), *ends)
        case Episodic():
            return _episodes(reading, facts, unknown)
        case _:
            return Texted(reading.item, unknown, bool(values))


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _second(moment: dt.date) -> int:
    if not isinstance(moment, dt.datetime):
        return 0
    return moment.hour * 3600 + moment.minute * 60 + moment.second


def _episodes(reading: Episodic, facts: Facts, unknown: bool) -> Episodic:
    told = facts.episodes(reading.item)
    intervals = []
    for (fact, days), _ in reading.facts:
        match fact:
            case EpisodeFact.COUNT:
                began = [began_within(each, days, facts.date) for each in told or ()]
                bounds = (
                    sum(each is True for each in began),
                    sum(each is not False for each in began),
                )
            case EpisodeFact.GROWTH:
                grows = growth(told or (), facts)
                bounds = int(grows is True), int(grows is not False)
            case EpisodeFact.LONGEST:
                lengths = [length_of(each, facts) for each in told or ()]
                bounds = _whole(lengths, max)
            case EpisodeFact.LENGTH:
                lengths = [length_of(each, facts) for each in perhaps_last(told or ())]
                bounds = _whole(lengths, min)
            case _:
                since = [hours_before(facts.now, each.start) for each in perhaps_last(told or ())]
                bounds = _whole(since, min)
        intervals.append(((fact, days), Interval(*bounds)))
    number = len(told or ())
    return evolve(
        reading, unknown=unknown, told=told is not None, number=number, facts=tuple(intervals)
    )


def _whole(spans: list[Span], lowest: type[min]) -> tuple[int, int]:
    """Bounds in whole hours, that reach the same whole bounds as the spans."""
    low = lowest((each.low for each in spans), default=0)
    high = max((each.high for each in spans), default=0)
    return int(low), MOST if high == float("inf") else int(high)
