"""The drawings of an outcome: what is drawn, what is written and what is described are one."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from xml.etree import ElementTree

import pytest
from builders import checklist, yes_no
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shipped import IDS
from strategies import ORIENTED, checklists, screenings

from signals import Outcome, Screening, evaluate, open_library
from signals.orientation import Orientation
from signals.wording.glance import GIVEN, MEANINGS, Given, Reached, classification_says
from signals.wording.labels import level_label
from signals_web.outcome_picture import answers_picture, orientations_picture
from signals_web.svg_marks import WIDTH

LIBRARY = open_library()
SVG = "{http://www.w3.org/2000/svg}"
WHOLE = checklists().flatmap(screenings)
SHAPES = {
    "established": "full",
    "possible": "hatched",
    "not_met": "plain",
    "exceeded": "plain",
    "not_assessed": "hollow",
    "yes": "full",
    "told": "cored",
    "no": "barred",
    "unknown": "hatched",
    "not_asked": "hollow",
}
EXAMPLES = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _read(drawing: str) -> ElementTree.Element:
    assert "\n" not in drawing, "Markdown would end the drawing at a blank line"
    return ElementTree.fromstring(drawing)


def _all(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [each for each in root.iter() if name in each.get("class", "").split()]


def _written(group: ElementTree.Element) -> str:
    return " ".join(line.text or "" for line in group.iter(f"{SVG}text"))


def _name(mark: ElementTree.Element) -> str:
    _, shape, name = mark.get("class", "").split()
    outline = mark[0]
    assert SHAPES[name] == shape
    assert (outline.get("fill") == "currentColor") is (shape == "full")
    assert (outline.get("stroke-dasharray") is not None) is (shape in ("hatched", "hollow"))
    assert bool(list(mark)[1:]) is (shape in ("hatched", "barred", "cored"))
    return name


def _told(text: str | None) -> str:
    return " ".join((text or "").replace("\xa0", " ").split())


def _check_orientations(outcome: Outcome) -> None:
    root = _read(orientations_picture(outcome))
    description = _told(root.findtext(f"{SVG}desc"))
    drawn = {}
    sentences = []
    for rung in _all(root, "rung"):
        (mark,) = _all(rung, "mark")
        (label,), (says,) = _all(rung, "label"), _all(rung, "says")
        drawn[_told(_written(label))] = Reached(_name(mark))
        sentences.append(_told(f"{_written(label)} : {_written(says)}."))
        assert ("encore possible" in _written(says)) >= (_name(mark) == "possible")
        assert _told(_written(says)).startswith("établi") is (_name(mark) == "established")
    text = classification_says(outcome)
    written = [_told(_written(each)) for each in _all(root, "classification")]
    assert written == [_told(text)] * bool(text)
    sentences += [f"{each}." for each in written]
    assert description == " ".join(sentences)
    settled = {*outcome.established.orientations, outcome.established.level}
    settled -= {Orientation.NOT_ASSESSED}
    names = {_told(level_label(each, outcome.checklist)): each for each in ORIENTED}
    by_level = {names[label]: reached for label, reached in drawn.items()}
    assert {each for each in ORIENTED if by_level[each] is Reached.ESTABLISHED} == settled
    open_ = {*outcome.possible.orientations} - settled - {Orientation.VIGILANCE}
    possible = {each for each in ORIENTED if by_level[each] is Reached.POSSIBLE}
    assert possible - {Orientation.VIGILANCE} == open_


def _check_answers(outcome: Outcome, columns: int) -> None:
    root = _read(answers_picture(outcome, columns))
    sentences = []
    marks: Counter[str] = Counter()
    for section in _all(root, "section"):
        found = Counter(_name(mark) for mark in _all(section, "mark"))
        (label,), (says,) = _all(section, "label"), _all(section, "says")
        figures = [f"{found[each.value]} {GIVEN[each]}" for each in Given if found[each.value]]
        assert _told(_written(says)) == ", ".join(figures)
        sentences.append(_told(f"{_written(label)} : {_written(says)}."))
        marks += found
    assert _told(root.findtext(f"{SVG}desc")) == " ".join(sentences)
    shown = [id for id in outcome.checklist.items if id not in outcome.facts.hidden]
    assert sum(marks.values()) == len(shown)
    stated = outcome.screening.statements
    assert marks["not_asked"] == sum(id not in stated for id in shown)
    unsettled = [id for id in shown if id in stated and not any(s.known for s in stated[id])]
    assert marks["unknown"] >= len(unsettled)
    legend = _all(root, "legend")[0]
    assert [_written(each) for each in _all(legend, "meaning")] == list(MEANINGS.values())


@EXAMPLES
@given(WHOLE, st.sampled_from((1, 2)))
def test_what_is_drawn_is_what_is_described(told: Screening, columns: int):
    """Of generated outcomes: each mark, each written word, the description, the outcome itself."""
    outcome = evaluate(told)
    _check_orientations(outcome)
    _check_answers(outcome, columns)


@pytest.mark.parametrize("id", IDS)
def test_a_shipped_checklist_is_drawn_in_its_own_words(id):
    """Nothing answered, then a yes to its first sign: drawn, and described the same."""
    grid = LIBRARY.checklist(id)
    bare = Screening(grid, dt.date(2026, 11, 21))
    first = next(item for item in grid.items.values() if item.kind.is_sign)
    for told in (bare, bare.answered(first.id, "yes")):
        _check_orientations(evaluate(told))
        _check_answers(evaluate(told), 2)


@pytest.mark.parametrize("id", IDS)
def test_no_figure_sums_the_sections(id):
    """Each figure is a section's own; nothing is added up that would read as a score."""
    grid = LIBRARY.checklist(id)
    told = Screening(grid, dt.date(2026, 11, 21))
    for item in grid.items.values():
        if item.kind.is_sign and item.type.value == "yes_no":
            told = told.answered(item.id, "yes")
    outcome = evaluate(told)
    signs = len(told.stated)
    written = _written(_read(answers_picture(outcome))) + _written(
        _read(orientations_picture(outcome))
    )
    largest = max(len(section.items) for section in grid.sections)
    assert signs > largest
    assert all(int(figure) <= largest for figure in re.findall(r"\d+", written))
    assert "score" not in written


def test_titles_of_files_are_written_and_run_nothing():
    """A title that holds a tag is words: it opens no element."""
    trap = "<script>x</script> & « suite »"
    grid = checklist(sections={trap: [yes_no("a")]})
    outcome = evaluate(Screening(grid, dt.date(2026, 11, 21)))
    root = _read(answers_picture(outcome))
    assert _told(_written(_all(root, "section")[0])).lower().startswith(_told(trap))
    assert not [each for each in root.iter() if each.tag.endswith("script")]


@EXAMPLES
@given(WHOLE, st.sampled_from((1, 2)))
def test_nothing_is_drawn_outside_nor_over_another(told: Screening, columns: int):
    """Every mark lies in the drawing, and no two marks overlap."""
    root = _read(answers_picture(evaluate(told), columns))
    _, _, width, height = map(float, root.get("viewBox", "").split())
    assert width >= WIDTH * columns
    boxes = []
    for block in root.findall(f"{SVG}g"):
        x, y = map(float, re.findall(r"[\d.]+", block.get("transform", "")))
        for mark in _all(block, "mark"):
            place = {name: float(mark[0].get(name, "")) for name in ("x", "y", "width", "height")}
            boxes.append((x + place["x"], y + place["y"], place["width"], place["height"]))
    for left, top, wide, high in boxes:
        assert 0 <= left <= width - wide
        assert 0 <= top <= height - high
    corners = sorted(boxes)
    for one, (left, top, wide, high) in enumerate(corners):
        for other_left, other_top, *_ in corners[one + 1 :]:
            apart = other_left >= left + wide or abs(other_top - top) >= high
            assert apart
