"""The truth of each condition over any answers, as the evaluation reads it on one screening."""

from __future__ import annotations

from signals.answer import Answer
from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Condition,
    Count,
    Either,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Present,
    Within,
)
from signals.evaluation import rank
from signals.verification.answers import Answers
from signals.verification.formula import HOLDS, Truths, every, negated, settled
from signals.verification.readings.choice import Choice
from signals.verification.readings.episodic import Episodic
from signals.verification.readings.leafwise import Leafwise
from signals.verification.readings.moment import Dated
from signals.verification.readings.number import Numbered
from signals.verification.readings.yes_no import YesNo
from signals.verification.scores import band_truth, table_truth


def truth_of(condition: Condition, answers: Answers) -> Truths:
    """Whether a condition holds: where it is settled true, and where it is not false."""
    match condition:
        case Always():
            return HOLDS
        case Present(item):
            return answers.presence(item)
        case Count(at_least):
            units = answers.checklist.counted(condition)
            return settled(at_least, (settled(1, map(answers.presence, unit)) for unit in units))
        case All(parts):
            return every(map(answers.truth, parts))
        case Either(parts):
            return settled(1, map(answers.truth, parts))
        case AtLeast(k, parts):
            return settled(k, map(answers.truth, parts))
        case Not(part):
            return negated(answers.truth(part))
        case InBand(score, band):
            return band_truth(answers.checklist.scores[score], band, answers)
        case InTable(table, result):
            return table_truth(answers.checklist.tables[table], result, answers)
        case Compared() | Within() | Episodes() | HoursSince():
            return item_truth(condition, answers).within(answers.shown(condition.item))


def item_truth(condition: Compared | Within | Episodes | HoursSince, answers: Answers) -> Truths:
    """Whether a condition on one item holds, as if the item were shown."""
    reading = answers.readings[condition.item]
    match condition, reading:
        case _, Leafwise():
            return reading.truth(condition)
        case Compared(), YesNo():
            # A hidden item is present under no answer: its comparison is read within what shows it.
            held = answers.presence(condition.item)
            return held if Answer.YES.value in condition.one_of else negated(held)
        case Compared(), Choice() | Numbered():
            return _compared(condition, reading)
        case Within(item, days), YesNo():
            return reading.within(days, answers.presence(item))
        case Within(_, days), Dated():
            return reading.within(days)
        case Episodes(), Episodic():
            return reading.reaches(condition)
        case HoursSince(_, hours), Dated():
            return reading.hours_reach(hours)
    raise TypeError(f"{condition.item} is not read by {type(condition).__name__}")


def _compared(condition: Compared, reading: Choice | Numbered) -> Truths:
    if condition.one_of:
        return reading.among(condition.one_of)
    bounds = []
    if condition.at_least is not None:
        bounds.append(reading.reaches(rank(reading.item, condition.at_least)))
    if condition.at_most is not None:
        bounds.append(reading.stays_under(rank(reading.item, condition.at_most)))
    return every(bounds)
