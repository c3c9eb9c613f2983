"""What is typed as it is said is told in full on the screen, before and after it counts."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

from signals import open_library
from signals.interview import Interview
from signals.interview.confirming import confirmed
from signals_tui.panes.entry import entry_lines
from signals_tui.panes.question import question_pane

FUGUE = open_library().checklist("fugue")
ON = dt.date(2026, 11, 29)


def _asked(item: str, typed: str, time: dt.time | None = dt.time(3, 0)) -> Interview:
    interview = evolve(Interview.of(FUGUE, ON, time), cursor=FUGUE.position[item])
    return interview.typing(typed)


def _text(lines) -> str:
    return " ".join(" ".join(line.text for line in lines).split())


@pytest.mark.parametrize(
    ("item", "typed", "told"),
    [
        ("last_seen", "hier 22h", "Compris : samedi 28/11/2026 à 22 h 00, il y a 5 heures."),
        ("last_seen", "3 jours", "À préciser : « 3 jours » : jeudi 26/11/2026, il manque l'heure"),
        ("last_seen", "ce soir 22h", "la veille : hier 22h00"),
        ("last_seen", "hie", "Attendu : hier 22h, lundi 8h30, 22/11 22:30."),
        ("earlier_runaways", "depuis hier 22h", "il y a 5 heures, fin inconnue."),
        ("age", "seize", "Compris : 16 ans."),
    ],
)
def test_what_is_typed_is_told_in_full_before_it_counts(item, typed, told):
    """In the half of a window that a question takes, on an 80-column screen."""
    interview = _asked(item, typed)
    assert told in _text(entry_lines(interview, 49))
    assert not interview.statements(interview.item)


def test_how_long_ago_is_told_from_the_present_hour():
    """A form opened at three in the morning is still being filled in at four."""
    later = _asked("last_seen", "hier 22h").at(dt.datetime.combine(ON, dt.time(4, 0)))
    assert "il y a 6 heures." in _text(entry_lines(later, 49))


def test_why_it_does_not_count_is_told_once():
    """Once confirmed, the refusal stands in place of what was to be mended."""
    refused = confirmed(_asked("last_seen", "3 jours"))
    assert not refused.statements(refused.item)
    assert _text(question_pane(refused, 49, 21)).count("il manque l'heure") == 1


def test_the_longest_echo_leaves_the_question_on_the_screen():
    """Two absences with their hours, in 80 columns and 24 lines."""
    typed = "15/11 22h au 17/11 8h ; 01/10 22h30 au 03/10 7h15"
    shown = _text(question_pane(_asked("earlier_runaways", typed), 49, 21))
    assert "Fugues précédentes : débuts et fins ?" in shown
    assert "samedi 03/10/2026 à 7 h 15 du matin" in shown
