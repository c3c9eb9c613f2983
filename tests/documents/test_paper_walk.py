"""The printed grid, filled by hand, leads where the library leads: its sentences are walked."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest
from paper_conclusion import concluded
from paper_drawing import drawn
from paper_filling import expected, filled, plain
from paper_text import grid_of, text_of_html, text_of_pdf
from shipped import IDS

from signals import Screening, evaluate, open_library
from signals.documents import Format, converted
from signals.documents.paper import paper_page
from signals.scenario import play

ON = dt.date(2026, 11, 22)
LIBRARY = open_library()
CHECKLISTS = {id: LIBRARY.checklist(id) for id in IDS}
PAGES = {id: paper_page(each, LIBRARY.references, None, ON) for id, each in CHECKLISTS.items()}
TEXTS = {id: text_of_html(page.html) for id, page in PAGES.items()}
GRIDS = {id: grid_of(text) for id, text in TEXTS.items()}


def screenings(id, count):
    """Screenings of a checklist drawn at random, the same ones at each run."""
    chance = random.Random(f"{id} {count}")
    return [drawn(CHECKLISTS[id], ON, chance) for _ in range(count)]


def walked(screening, grid):
    """What the paper concludes, and what the library does, for the same answers."""
    return concluded(filled(grid, screening)), expected(evaluate(screening))


@pytest.mark.parametrize("id", IDS)
def test_every_situation_comes_to_the_same_on_paper(id):
    """At each step of each shipped situation, the pen finds what the library finds."""
    for scenario in LIBRARY.scenarios(CHECKLISTS[id]):
        for _, outcome in play(scenario, CHECKLISTS[id]):
            on_paper, by_library = walked(outcome.screening, GRIDS[id])
            assert on_paper == by_library, scenario.id


@pytest.mark.parametrize("id", IDS)
def test_any_answers_come_to_the_same_on_paper(id):
    """Answers drawn at random, unknown and contradictory ones too, come to the same on paper."""
    for screening in screenings(id, 200):
        on_paper, by_library = walked(screening, GRIDS[id])
        assert on_paper == by_library, screening.stated


@pytest.mark.parametrize("id", IDS)
def test_every_rule_can_be_ticked(id):
    """Each printed rule holds, may still hold, and does not hold, for some of the answers."""
    seen = {True: set(), None: set()}
    for screening in (Screening(CHECKLISTS[id], ON), *screenings(id, 200)):
        found = concluded(filled(GRIDS[id], screening))
        seen[True] |= {rule.number for rule in found.reached}
        seen[None] |= found.possible
    assert seen[None] == set(GRIDS[id].rules)
    assert len(seen[True]) >= len(GRIDS[id].rules) - 3


def test_the_pdf_is_read_as_the_page_is():
    """The text taken out of the PDF gives the same grid, rule by rule, as the page itself."""
    page = PAGES["fugue"]
    text = text_of_pdf(converted(page, Format.PDF), plain(page.title))
    assert grid_of(text) == GRIDS["fugue"]


@pytest.mark.parametrize("id", IDS)
def test_everything_is_printed_once_in_order(id):
    """Every question, rule and action of the checklist is printed, once, and in its order."""
    checklist, grid, text = CHECKLISTS[id], GRIDS[id], TEXTS[id]
    asked = [plain(item.question) for item in checklist.items.values()]
    assert [each.text for each in grid.questions.values()] == asked
    assert len(grid.rules) == len(checklist.rules)
    reasons = sorted(plain(rule.reason) for rule in checklist.rules.values())
    assert sorted(each.reason for each in grid.rules.values()) == reasons
    assert len(grid.actions) == len(checklist.actions)
    printed = text[text.rindex(" Les actions ") :]
    for number, action in zip(grid.actions, checklist.actions.values(), strict=True):
        assert printed.count(f"☐ {number} {plain(action.do)}") == 1


@pytest.mark.parametrize("id", IDS)
def test_it_says_what_it_is_of_and_counts_no_points(id):
    """Version, whole digest, limits and validation are printed; no score and no total ever is."""
    checklist, text = CHECKLISTS[id], TEXTS[id]
    for each in (checklist.name, checklist.digest, checklist.limits, checklist.validation):
        assert plain(each) in text
    assert not re.search(r"\b(points?|scores?|total)\b(?! d'écoute| de contact)", text.lower())


@pytest.mark.parametrize("id", IDS)
def test_never_asked_is_said_beside_its_question(id):
    """What is never asked is marked so, as often as the checklist has such questions."""
    never = [item for item in CHECKLISTS[id].items.values() if item.never_asked]
    assert TEXTS[id].count("(ne jamais demander, noter si c'est dit)") == len(never)


CHANGES = [
    ("au moins 2 « oui » dans la liste L2", "au moins 3 « oui » dans la liste L2"),
    ("1.1 : au plus 12 ans", "1.1 : au plus 11 ans"),
    ("il y a au moins 72 heures", "il y a au moins 24 heures"),
    ("commencés dans les 90 derniers jours", "commencés dans les 30 derniers jours"),
    ("oui à 2.10 ET oui à 1.13", "oui à 2.10 OU oui à 1.13"),
    ("Majeur : oui à 1.8", "À tout âge : oui à 1.8"),
    ("2.12 : au moins 3 fugues", "2.12 : au moins 4 fugues"),
    ("→ Signalement, tout de suite", "→ Signalement, le jour même"),
    ("Classification : Fugue inquiétante A10, A32", "A10, A32"),
    ("L1 1.7, 1.9 à 1.12, 5.1 à 5.7", "L1 1.7, 1.9 à 1.12, 5.1 à 5.6"),
    ("se lit de 0 à 17 ans", "se lit de 0 à 30 ans"),
]


@pytest.mark.parametrize(("said", "instead"), CHANGES)
def test_one_word_changed_is_seen(said, instead):
    """A number or a word changed in what is printed leads elsewhere: the walk is no formality."""
    changed = TEXTS["fugue"].replace(said, instead, 1)
    assert changed != TEXTS["fugue"]
    grid = grid_of(changed)
    played = [
        outcome.screening
        for scenario in LIBRARY.scenarios(CHECKLISTS["fugue"])
        for _, outcome in play(scenario, CHECKLISTS["fugue"])
    ]
    tried = (*played, *screenings("fugue", 400))
    assert any(left != right for left, right in (walked(each, grid) for each in tried))
