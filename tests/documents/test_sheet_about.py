"""What the sheet says of its checklist's worth, and of what the dates tell."""

import datetime as dt
import html

from sheet_page import screening_sheet

from signals import Record, Screening, evaluate, open_library
from signals.answer import Episode
from signals.wording.computed import COMPUTED_TITLE, computed_lines
from signals.wording.labels import day_text
from signals.wording.typography import spaced

LIBRARY = open_library()
RETURN = LIBRARY.checklist("fugue_return")
ON = dt.date(2026, 11, 24)
FUGUE = (Episode(dt.datetime(2026, 11, 20, 8), dt.datetime(2026, 11, 23, 12)),)


def _page(screening, **parts):
    return html.unescape(screening_sheet(Record(screening), LIBRARY.references, **parts).decode())


def test_the_banner_stands_at_the_head_of_the_sheet():
    """Before anything that comes out of the answers."""
    card = LIBRARY.worth(RETURN).card
    page = _page(Screening(RETURN, ON), card=card)
    assert spaced(card.banner) in page.partition("<h2>")[0]
    assert spaced(card.banner) not in _page(Screening(RETURN, ON))


def test_computed_facts_are_printed_and_the_unknown_is_said():
    """With their labels; a checklist that computes nothing prints no such part."""
    told = Screening(RETURN, ON).answered("runaways", FUGUE)
    page = _page(told)
    assert COMPUTED_TITLE in page
    assert "3\N{NO-BREAK SPACE}jours et 4\N{NO-BREAK SPACE}heures" in page
    for label, value in computed_lines(evaluate(told)):
        assert f"<td>{label}</td><td>{value}</td>" in page
    assert "<td>non connu</td>" in _page(Screening(RETURN, ON))
    school = Screening(LIBRARY.checklist("school"), ON)
    assert COMPUTED_TITLE not in _page(school)


def test_a_sheet_printed_later_says_what_must_be_read_again():
    """By default it is read on the day of the screening."""
    late, screening = dt.date(2099, 1, 1), Screening(RETURN, ON)
    assert "à revérifier depuis le" not in _page(screening)
    assert "à revérifier depuis le" in _page(screening, on=late)


def test_a_checklist_past_its_review_says_so_at_the_head_of_the_sheet():
    """On the day of printing; before, only at the foot, with the date to come."""
    late, screening = dt.date(2099, 1, 1), Screening(RETURN, ON)
    assert f"à relire avant le {day_text(RETURN.review_by)}." in _page(screening)
    told = f"à relire depuis le {day_text(RETURN.review_by)}"
    assert told in _page(screening, on=late).partition("<h2>")[0]
    assert told not in _page(screening)
