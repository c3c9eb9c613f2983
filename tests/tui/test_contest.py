"""How the classification is contested: one key away, with who answers at this hour."""

import datetime as dt

import pytest
from shipped import IDS
from tui.declaring import LIBRARY, NIGHT, SAID, at, checklist, declaration, screen
from tui.gestures import flowing, keys

from signals_tui.view import View

OPEN = dt.datetime(2026, 11, 23, 10, 0)  # a Monday


def _flat(text):
    return " ".join(text.split())


def test_the_prosecutor_settles_and_the_most_protective_answer_applies():
    """The classification, who, when, how, on what basis with its standing, and what to say."""
    desk = keys(declaration(), "l")
    assert desk.view is View.CONTEST
    text = flowing(desk)
    action = checklist().actions[checklist().rulebook.contest.action]
    for said in (action.how, action.before, action.by, *SAID):
        assert _flat(said) in text
    assert "la réponse la plus protectrice s'applique" in text
    assert "Classification : non déterminée." in text
    assert "Permanence du parquet de Vallombre : 06 39 98 20 11" in text
    for law in map(LIBRARY.references.law, action.legal_basis):
        assert f"{_flat(law.reference)} [à vérifier]" in text
    assert "Droit vérifié au" in text


def test_who_answers_is_that_of_the_hour():
    """At night the office is closed and the duty magistrate is told; on Monday it is open."""
    night, day = (flowing(keys(at(declaration(), hour), "l")) for hour in (NIGHT, OPEN))
    office = "Parquet des mineurs de Vallombre : 01 99 00 20 10"
    assert office in night
    assert "fermé à cette heure ; s'adresser à Permanence du parquet de Vallombre" in night
    assert office in day
    assert "fermé à cette heure" not in day
    assert "Permanence du parquet (annuaire local)" in flowing(keys(declaration(local=False), "l"))


def test_the_number_is_read_at_a_glance():
    """Who settles it and their number are in the first lines of 80 columns and 24 lines."""
    shown = screen(keys(declaration(), "l"))
    assert "06 39 98 20 11" in " ".join(shown[:10])
    assert "Le procureur tranche" in _flat(" ".join(shown))


def test_what_is_not_suspended_is_the_floor():
    """The declaration and the entry in the file go on, with the boxes as they are ticked."""
    desk = keys(declaration(), "k", "2", "enter", "enter", "l")
    text = flowing(desk).partition("CE QUI N'EST PAS SUSPENDU")[2]
    for action in desk.interview.outcome.floor:
        assert _flat(action.do) in text
    assert "[x] 03:12 Prendre la déclaration" in text
    assert keys(desk, "l").view is View.TO_DO


@pytest.mark.parametrize("id", IDS)
def test_a_checklist_without_any_says_so(id):
    """No sector is named in the code: the page is made from what the checklist says."""
    book = LIBRARY.checklist(id).rulebook
    text = flowing(keys(declaration(id=id), "l"))
    assert ("À DIRE À QUI CONTESTE" in text) == (book.contest is not None)
    if not book.classifications:
        assert "Cette grille n'a pas de classification à contester." in text


def test_it_takes_an_interview():
    """Before a checklist is chosen, the key does nothing."""
    desk = declaration().restarted()
    assert keys(desk, "l", "j", "k", "f8").view is View.CHECKLISTS
