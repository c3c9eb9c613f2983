"""The printed grid, filled by hand, leads where the library leads: its sentences are walked."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from paper_conclusion import concluded
from paper_drawing import drawn
from paper_filling import expected, filled, plain
from paper_reading import grid_of
from paper_text import text_of_html, text_of_pdf
from shipped import IDS
from strategies import checklists
from strategies import screenings as drawn_screenings

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
ALWAYS = {
    id: {number for number, rule in grid.rules.items() if rule.when.startswith("toujours")}
    for id, grid in GRIDS.items()
}
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def screenings(id, count):
    """Screenings of a checklist drawn at random, the same ones at each run."""
    chance = random.Random(f"{id} {count}")
    return [drawn(CHECKLISTS[id], ON, chance) for _ in range(count)]


def agreed(screening, grid):
    """What the paper concludes, where it is what the library does; nothing where it is not.

    A rule that contradictory answers leave open may be ticked « encore possible » for nothing; none
    that is open is left out, and with one answer to a question none is ticked for nothing.
    """
    on_paper = concluded(filled(grid, screening))
    by_library = expected(evaluate(screening))
    single = all(len(said) == 1 for _, said in screening.stated)
    if single and on_paper.possible != by_library.possible:
        return None
    same = evolve(on_paper, possible=by_library.possible) == by_library
    return on_paper if same and on_paper.possible >= by_library.possible else None


@pytest.mark.parametrize("id", IDS)
def test_every_situation_comes_to_the_same_on_paper(id):
    """At each step of each shipped situation, the pen finds what the library finds."""
    for scenario in LIBRARY.scenarios(CHECKLISTS[id]):
        for _, outcome in play(scenario, CHECKLISTS[id]):
            assert agreed(outcome.screening, GRIDS[id]), scenario.id


@pytest.mark.parametrize("id", IDS)
def test_any_answers_come_to_the_same_on_paper(id):
    """Answers drawn at random, unknown and contradictory ones too, come to the same on paper.

    Each printed rule is met by some of them, and still possible for some.
    """
    met, possible = set(), set()
    for screening in (Screening(CHECKLISTS[id], ON), *screenings(id, 300)):
        on_paper = agreed(screening, GRIDS[id])
        assert on_paper is not None, screening.stated
        met |= {rule.number for rule in on_paper.reached}
        possible |= on_paper.possible
    assert met == set(GRIDS[id].rules)
    assert possible | ALWAYS[id] == met


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=SLOW)
@given(checklists().flatmap(drawn_screenings))
def test_any_condition_comes_to_the_same_on_paper(screening):
    """Every form of condition, on small checklists, comes to the same: weights, crossings too."""
    page = paper_page(screening.checklist, LIBRARY.references, None, ON)
    assert agreed(screening, grid_of(text_of_html(page.html)))


@pytest.mark.parametrize("id", ["fugue", "foyer", "school", "hebergement"])
def test_the_pdf_is_read_as_the_page_is(id):
    """The text taken out of the PDF gives the same grid, rule by rule, and no word of it is cut."""
    page = PAGES[id]
    text = text_of_pdf(converted(page, Format.PDF), plain(page.title))
    read = grid_of(text)
    assert read == GRIDS[id]
    sentences = [rule.when for rule in GRIDS[id].rules.values()]
    assert [rule.when for rule in read.rules.values()] == sentences
    strange = set(text.split()) - set(TEXTS[id].split()) - {"•"}
    assert not [word for word in strange if not re.fullmatch(r"\d+\.|sha256:\w+|[0-9a-f]+\.", word)]


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
def test_no_bracket_stands_in_brackets(id):
    """What would nest is a condition with a name, told before what names it, and each serves."""
    grid = GRIDS[id]
    conditions = list(grid.conditions.items())
    sentences = [*grid.conditions.values(), *(rule.when for rule in grid.rules.values())]
    assert not [each for each in sentences if re.search(r"\[[^\]]*\[", each)]
    for place, (name, said) in enumerate(conditions):
        assert name == f"C{place + 1}"
        assert not set(re.findall(r"\bC\d+", said)) - {before for before, _ in conditions[:place]}
        assert any(re.search(rf"\b{name}\b", each) for each in sentences)


@pytest.mark.parametrize("id", IDS)
def test_the_highest_and_most_urgent_rules_stand_first(id):
    """Whoever stops reading too early has read what presses most."""
    grid = GRIDS[id]
    heights = [
        (grid.levels.index(rule.level), grid.urgencies.index(rule.urgency))
        for rule in grid.rules.values()
    ]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) > 1


@pytest.mark.parametrize("id", IDS)
def test_it_says_what_it_is_of_and_counts_no_points(id):
    """Version, whole digest, limits and validation are printed; no score is, and no total."""
    checklist, text = CHECKLISTS[id], TEXTS[id]
    for each in (checklist.name, checklist.digest, checklist.limits, checklist.validation):
        assert plain(each) in text
    # « Ce n'est pas un score » is said by the limits; a point of contact is no point.
    ours = text.replace(plain(checklist.limits), "")
    ours = re.sub(r"Point accueil|Point de Contact|point de vente", "", ours)
    assert not re.search(r"\b(points?|scores?|tot(al|aux))\b", ours.lower())


@pytest.mark.parametrize("id", IDS)
def test_never_asked_is_said_beside_its_question(id):
    """What is never asked is marked so, as often as the checklist has such questions."""
    never = [item for item in CHECKLISTS[id].items.values() if item.never_asked]
    assert TEXTS[id].count("(ne jamais demander, noter si c'est dit)") == len(never)


CHANGES = [
    ("au moins 2 « oui » dans la liste L2", "au moins 3 « oui » dans la liste L2"),
    ("1.2 : au plus 12 ans", "1.2 : au plus 11 ans"),
    ("il y a au moins 72 heures", "il y a au moins 24 heures"),
    ("commencés dans les 90 derniers jours", "commencés dans les 30 derniers jours"),
    ("oui à 2.11 ET oui à 2.9", "oui à 2.11 OU oui à 2.9"),
    ("Majeur : oui à 2.4", "À tout âge : oui à 2.4"),
    ("1.12 : au moins 3 fugues", "1.12 : au moins 4 fugues"),
    ("→ Signalement, tout de suite", "→ Signalement, le jour même"),
    ("Classification : Fugue inquiétante A10, A32", "A10, A32"),
    ("L1 2.3, 2.5 à 2.8, 5.1 à 5.7", "L1 2.3, 2.5 à 2.8, 5.1 à 5.6"),
    ("ET [au moins 1 « oui » parmi 1.11, 1.12 OU oui à 3.4].", "ET oui à 3.4."),
    ("OU C1.", "ET C1."),
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
    assert not all(agreed(each, grid) for each in tried)
