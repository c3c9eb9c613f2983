"""Scenarios written as a file of one's own read back as what was written."""

from __future__ import annotations

import builders as build
from hypothesis import given
from hypothesis import strategies as st
from strategies import checklists, examples, screenings

from signals.answer import Answer, Provenance, Statement
from signals.interchange.scenarios import OwnScenarioFile, read_scenarios
from signals.loading.own_scenarios import OwnScenarios
from signals.loading.strict_yaml import read_yaml
from signals.loading.written_scenarios import own_scenarios_text
from signals.outcome import evaluate
from signals.scenario import (
    DiscussionPoint,
    Expected,
    Interval,
    Scenario,
    ScenarioBook,
    Step,
    Theme,
    mismatches,
)
from signals.source import Citation


def read_back(book, checklist):
    """What the text of some scenarios means, once read."""
    text = own_scenarios_text(OwnScenarios(checklist, book))
    content = read_yaml(text.encode()).content
    return read_scenarios(content, checklist, None, OwnScenarioFile)


def scenario(screening, expected=None, told="Ce qui est su."):
    """A scenario of one step that states what a screening does."""
    steps = (Step(told, screening.stated),)
    return Scenario(
        "s_1", "Titre", Theme.TRAP, screening.date, "Récit.", steps, expected or Expected()
    )


@examples(60)
@given(st.data())
def test_any_screening_reads_back_and_comes_to_the_same(data):
    """Every type of value, unknown, contradicted or dated: the same scenario, the same outcome."""
    checklist = data.draw(checklists())
    screening = data.draw(screenings(checklist))
    found = evaluate(screening).established
    expected = Expected(found.level, found.urgency, found.classification, found.orientations)
    written = scenario(screening, expected)
    book = read_back(ScenarioBook("Inventé.", (written,)), checklist)
    assert book.scenarios == (written,)
    if screening.time is None:
        assert [*mismatches(written, checklist)] == []


TEXTS = [
    "yes",
    "true",
    "12",
    "a: b # c",
    '"',
    "\\",
    "- a",
    "l\u2028m",
    "\u202e",
    "été « oui » ?",
    "{",
]


def test_any_words_read_back():
    """Words that YAML would take for something else, or that act on a terminal, are kept."""
    checklist = build.checklist([build.yes_no("a")])
    for words in TEXTS:
        said = (
            Statement(Answer.YES, build.DATE, Provenance.REPORTED, words, words, words),
            Statement(Answer.YES),
        )
        told = build.screening(checklist).stating("a", said)
        point = DiscussionPoint(words, (Citation("expertise", words),))
        steps = (
            Step(words, told.stated, Interval(possible=Expected(orientations=()))),
            Step(words),
        )
        written = Scenario(
            "yes", words, Theme.TRAP, told.date, words, steps, Expected(rules=()), (point,)
        )
        book = ScenarioBook(words, (written,))
        assert read_back(book, checklist) == book
