"""Sheets as a foyer or a parent hands them over, opened at the desk without a thread."""

import datetime as dt

from tui.gestures import keys
from tui.handing import HOSTILE, LIBRARY, ON

from signals import Record, Screening
from signals.answer import Episode
from signals.loading.writing import screening_text
from signals_tui.preparing import handed, next_asked, prepared

DAY = ON - dt.timedelta(days=2)
AWAY = (Episode(dt.date(2026, 10, 1), dt.date(2026, 10, 3)),)


def foyer_record():
    """What a foyer noted two days ago, of which a runaway's checklist asks a part."""
    told = Screening(LIBRARY.checklist("foyer"), DAY).answered("age", 15, by="la nuit")
    told = told.answered("earlier_runaways", AWAY).answered("vital_danger", "no")
    told = told.answered("suicide_risk", "yes", note=HOSTILE).answered("confinement", "unknown")
    return Record(told.answered("circle_involved", "yes").answered("sex", "girl"))


def fugue_record(on=ON):
    """What a parent wrote in the very checklist that the officer opens."""
    told = Screening(LIBRARY.checklist("fugue"), on).answered("age", 15)
    told = told.answered("place_clothing", "jean noir").answered("illness_treatment", "yes")
    return Record(told.answered("last_seen", dt.datetime.combine(on, dt.time(0, 30))))


def written(folder, record, name="fiche.json"):
    """The file of a sheet."""
    file = folder / name
    file.write_text(screening_text(record), encoding="utf-8")
    return file


def read(desk):
    """The desk once everything it asked for is done."""
    while (asked := next_asked(desk)) is not None:
        desk = handed(desk, prepared(asked, desk.papers.folder, lambda: True))
    return desk


def sheet_opened(desk, file, who="1"):
    """The desk with a sheet opened by its path, and who prepared it said."""
    asked = read(keys(desk, "f10", *str(file), "enter"))
    return keys(asked, *who)
