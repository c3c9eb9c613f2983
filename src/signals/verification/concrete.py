"""A model of the solver as a screening that a person can read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from signals.answer import Statement
from signals.condition import Episodes, Present
from signals.kleene import Truth
from signals.screening import Screening
from signals.verification.answers import Answers
from signals.verification.built_episodes import UNBUILT, built, episode_conditions
from signals.verification.formula import Formula, Model, all_of, none_of
from signals.verification.readings.episodic import Episodic
from signals.verification.readings.reading import holds, number_of
from signals.verification.smallest import Search, Undecided


class NotBuilt(Exception):
    """No episodes were found that give the facts of a model; ``facts`` is that formula."""

    def __init__(self, facts: Formula) -> None:
        """The facts for which no episodes were found."""
        super().__init__(facts)
        self.facts = facts


class Unbuilt(Undecided):
    """Answers could not be written: no episodes were found that have the facts of any model."""


def smallest_screenings(
    search: Search,
    *formulas: Formula,
    answers: tuple[Answers, ...],
    date: dt.date,
    costs: Iterable[Formula] = (),
    liked: Iterable[Formula] = (),
) -> tuple[Screening, ...] | None:
    """The screenings with the fewest statements under which formulas hold, or ``None``.

    ``costs`` count beside the statements of the first. Raises ``Unbuilt`` when none could be
    written whose episodes have the facts of a model.
    """
    plain = [each.plain for each in answers]
    counted = [*answers[0].stated.values(), *costs]
    left_out: list[Formula] = []
    while True:
        model = search.smallest(
            *formulas,
            *map(none_of, left_out),
            costs=counted,
            liked=[*plain, *liked],
        )
        if model is None:
            if left_out:
                raise Unbuilt(UNBUILT)
            return None
        try:
            return tuple(screening_of(each, model, date) for each in answers)
        except NotBuilt as error:
            left_out.append(error.facts)


def screening_of(answers: Answers, model: Model, date: dt.date) -> Screening:
    """The screening that a model gives, at a date; raises ``NotBuilt``."""
    hour = None
    if holds(answers.now.timed, model):
        midnight = dt.datetime.combine(date, dt.time.min)
        hour = (midnight + dt.timedelta(seconds=number_of(answers.now.second, model))).time()
    told = Screening(answers.checklist, date, hour)
    for id, reading in answers.readings.items():
        statements = reading.statements(model, date)
        if isinstance(reading, Episodic) and holds(reading.told, model):
            statements = (_episodes(reading, answers, model, told), *statements)
        if statements:
            told = told.stating(id, statements)
    return told


def _episodes(reading: Episodic, answers: Answers, model: Model, told: Screening) -> Statement:
    wanted: dict[Episodes | Present, Truth] = {}
    facts: list[Formula] = []
    for leaf in episode_conditions(answers.leaves, reading.item.id):
        found = reading.presence if isinstance(leaf, Present) else reading.reaches(leaf)
        must, may = holds(found.must, model), holds(found.may, model)
        wanted[leaf] = True if must else None if may else False
        facts += [found.must if must else none_of(found.must)]
        facts += [found.may if may else none_of(found.may)]
    episodes = built(told, wanted, reading.statements(model, told.date))
    if episodes is None:
        raise NotBuilt(all_of(facts))
    return Statement(episodes)
