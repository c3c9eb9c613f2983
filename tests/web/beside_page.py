"""The real page, where a screening is begun beside an invented one of three months before."""

import datetime as dt
import runpy
from pathlib import Path

import signals_web
from signals import Answer, Provenance, Screening, Statement, decide, evaluate
from signals.record import Record
from signals_web import catalogue, state

if state.sitting() is None:
    school = next(each for each in catalogue.checklists() if each.id == "school")
    on = state.now().date() - dt.timedelta(days=90)
    then = (
        Screening(school, on)
        .stating("suicide_risk", (Statement(Answer.NO),))
        .answered("age", 14)
        .stating("sleepiness", (Statement(Answer.YES, on, Provenance.OBSERVED, "surveillant"),))
        .stating("behaviour_change", (Statement(Answer.YES, note="depuis la rentrée"),))
        .stating("hotel_stays", (Statement(Answer.YES, provenance=Provenance.REPORTED),))
        .answered("several_phones", "unknown")
    )
    found = evaluate(then).established
    decision = decide(evaluate(then), found.orientations, found.urgency, on)
    state.begin_beside(Record(then, decision), school)

runpy.run_path(str(Path(signals_web.__file__).with_name("app.py")))
