"""The present, at a desk that may be left open past midnight."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from signals_tui.desk import Desk


def at_present(desk: Desk) -> Desk:
    """The desk with its interview at the present, which « hier » is said from.

    Once midnight has passed, a screening under way is of the new day, and so are those of the
    other minors. One that was kept and opened again stays of its own day, and so does a story.
    """
    interview, moment = desk.interview, desk.reader.moment
    if interview is None or moment is None or desk.exercise is not None:
        return desk
    screening = interview.screening
    if screening.time is None:
        return desk
    if moment.date() > screening.date and desk.keeping.day is None:
        desk = _of_the_new_day(desk, moment)
    here = desk.interview
    return desk if here is None else desk.answering(here.at(moment))


def _of_the_new_day(desk: Desk, moment: dt.datetime) -> Desk:
    minors = tuple(evolve(each, interview=each.interview.dated(moment)) for each in desk.minors.all)
    interview = None if desk.interview is None else desk.interview.dated(moment)
    return evolve(
        desk,
        date=moment.date(),
        time=moment.time(),
        interview=interview,
        minors=evolve(desk.minors, all=minors),
    )
