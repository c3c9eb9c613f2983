"""The top of the orientation, read in 80 columns and 24 lines: classification, then what to do."""

from __future__ import annotations

import pytest
from shipped import IDS
from tui.declaring import LIBRARY, answered, declaration, screen
from tui.gestures import keys

from signals import play
from signals.interview import Interview
from signals.interview.aim import Aim
from signals_tui.pages.at_a_glance import settling
from signals_tui.panes.outcome import outcome_pane, outcome_strip
from signals_tui.view import View


def _inquired(desk):
    return desk.told(desk.interview.outcome).scrolled(0)


def _flat(lines):
    return " ".join(" ".join(lines).split())


def test_until_it_is_settled_the_questions_to_ask_now_come_first():
    """« Non déterminée », each question by the number that leads to it, then the floor's boxes."""
    desk = _inquired(keys(answered(declaration(), "age", "1", "5", "enter"), "f3"))
    lines = screen(desk)
    assert lines[0] == "CLASSIFICATION : NON DÉTERMINÉE — À DEMANDER MAINTENANT"
    numbers = {item.id: rank for rank, item in enumerate(desk.interview.items, start=1)}
    asked = settling(desk.interview.outcome)
    assert [int(line.split(".")[0]) for line in lines[1:7]] == [
        numbers[item.id] for item in asked[:6]
    ]
    for action in desk.interview.outcome.floor:
        assert f"[ ] {' '.join(action.do.split())} [socle]" in _flat(lines)
    assert f"Et {len(asked) - 6} autres" in _flat(lines)
    number = str(numbers[asked[2].id])
    there = keys(desk, "g", *number)
    assert (there.view, there.interview.aim) == (View.INTERVIEW, Aim.GO_TO)
    assert keys(there, "enter").interview.item is asked[2]


def test_what_settles_it_is_not_asked_where_it_is_never_asked():
    """The questions to ask now leave out what is only noted when it is said."""
    outcome = declaration().interview.outcome
    asked = settling(outcome)
    assert asked
    assert not any(item.never_asked for item in asked)
    assert {item.id for item in asked} <= {item.id for item in outcome.to_ask}


def test_once_it_is_settled_it_is_read_with_its_actions_in_order():
    """The classification, the level, then the boxes, before any reason."""
    desk = _inquired(keys(answered(declaration(), "vital_danger", "o"), "s"))
    lines = screen(desk)
    assert lines[0] == "CLASSIFICATION : FUGUE INQUIÉTANTE"
    assert "Établi : Signalement, tout de suite" in _flat(lines)
    boxes = [line for line in lines if "[ ]" in line]
    due = [" ".join(each.do.split()) for each in desk.interview.outcome.actions]
    assert len(boxes) >= 14
    assert [" ".join(line.split()[3:]).removesuffix(" [socle]") for line in boxes] == due[
        : len(boxes)
    ]


def test_the_ticks_are_the_same_on_both_pages():
    """What is ticked among the boxes is ticked in the orientation."""
    desk = keys(declaration(), "s", "k", "2", "enter", *"chef", "enter", "escape")
    assert desk.view is View.ORIENTATION
    assert "2 [x] 03:12 Prendre la déclaration" in _flat(screen(_inquired(desk)))


def test_a_low_level_never_reassures_before_what_to_do():
    """Settled as the lowest, it says first that no danger is ruled out."""
    desk = declaration()
    grid = desk.interview.checklist
    found = (outcome for each in LIBRARY.scenarios(grid) for _, outcome in play(each, grid))
    lowest = next(iter(grid.classifications))
    low = next(each for each in found if each.established.classification == lowest)
    desk = desk.answering(Interview(low))
    text = _flat(screen(_inquired(keys(desk, "s"))))
    assert "ne veut pas dire qu'il n'y a pas de danger" in text.split("À FAIRE")[0]


@pytest.mark.parametrize("id", IDS)
def test_every_checklist_has_its_boxes_at_a_glance(id):
    """With a classification or without, the first thing to do is on the first screen."""
    desk = _inquired(keys(declaration(id=id), "s"))
    text = _flat(screen(desk))
    first = desk.interview.outcome.actions[0]
    assert f"1 [ ] {' '.join(first.do.split())}" in text
    assert ("CLASSIFICATION" in text) == bool(desk.interview.checklist.classifications)


def test_the_classification_comes_first_beside_the_question():
    """In the pane and in the strip of a narrow window; nothing where a sector has none."""
    desk = declaration()
    pane = [line.text for line in outcome_pane(desk, 26, 21)]
    assert pane[:2] == ["CLASSIFICATION", "NON DÉTERMINÉE"]
    assert outcome_strip(desk, 58, 2)[0].text.startswith("CLASSIFICATION NON DÉTERMINÉE | ÉTABLI")
    settled = answered(desk, "vital_danger", "o")
    assert outcome_strip(settled, 58, 2)[0].text.startswith("FUGUE INQUIÉTANTE | ÉTABLI Signalem")
    none = declaration(id="school")
    assert outcome_pane(none, 26, 21)[0].text == "ÉTABLI"
    assert outcome_strip(none, 58, 2)[0].text.startswith("ÉTABLI")


def test_what_is_settled_is_not_told_as_still_possible():
    """A runaway already classified as worrying is not one that may still become so."""
    desk = answered(declaration(), "illness_treatment", "o")
    pane = " ".join(line.text for line in outcome_pane(desk, 26, 21))
    assert "FUGUE INQUIÉTANTE" in pane
    assert "Signalement" in pane.partition("ENCORE POSSIBLE")[2]
    assert "Fugue inquiétante" not in pane.partition("ENCORE POSSIBLE")[2]
