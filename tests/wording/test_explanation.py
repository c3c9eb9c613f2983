"""An explanation in words: exact, counted, and reassuring nobody."""

import pytest
from builders import checklist, classification, number, outcome, rule, yes_no
from shipped import IDS

from signals import open_library, play
from signals.condition import All, AtLeast, Compared, Present
from signals.explanation import explain
from signals.language.reassurance import reassurance_problems
from signals.orientation import Orientation, Population, Urgency
from signals.wording.explanation import explanation_passages

LIBRARY = open_library()
REFERRAL = Orientation.REFERRAL
SAID = "Une réponse mise en doute devient une question ouverte : elle n'écarte rien."


def told(found, most=5):
    """Each passage with plain spaces: its title, then its sentences and lines."""
    return {
        each.title.replace("\xa0", " "): [
            line.replace("\xa0", " ")
            for line in (each.says, *each.lines, *([each.rest] if each.rest else []))
        ]
        for each in explanation_passages(explain(found, most))
    }


def both(*ids):
    """These items are all present."""
    return All(tuple(map(Present, ids)))


def test_one_answer_that_suffices_and_what_is_left_without_it():
    """The level and its urgency rest on the same answer: they are told together."""
    rules = [rule("r", "a", urgency=Urgency.SAME_DAY), rule("s", "b", orientation=REFERRAL)]
    found = told(outcome(checklist([*map(yes_no, "ab")], rules), a="yes", b="yes"))
    assert found == {
        "Pourquoi : Information préoccupante, le jour même": [
            "Cette réponse suffit, même sans toutes les autres :",
            "« A : oui »",
        ],
        "Ce qui porte ce résultat : Information préoccupante, le jour même": [
            f"Il tient à une seule réponse. {SAID}",
            "« A : oui » ; sans cette réponse, resterait établi : Orientation vers un "
            "partenaire, sans urgence particulière",
        ],
        "Ce qui élèverait ce résultat": [
            "Aucun changement de réponse n'a été trouvé qui l'élèverait."
        ],
    }


def test_several_answers_that_suffice_are_counted():
    """The first few are shown, the others counted; a long line names three answers."""
    ids = [f"i{place}" for place in range(14)]
    grid = checklist([*map(yes_no, ids)], [rule("r", AtLeast(3, tuple(map(Present, ids))))])
    found = told(outcome(grid, **dict.fromkeys(ids, "yes")), most=2)
    assert found["Pourquoi : Information préoccupante"] == [
        "Chaque ligne suffit, même sans toutes les autres :",
        "« I0 : oui » et « I1 : oui » et « I2 : oui »",
        "« I0 : oui » et « I1 : oui » et « I3 : oui »",
        "et 362 autres ensembles",
    ]
    resting = found["Ce qui porte ce résultat : Information préoccupante"]
    assert resting[0].startswith("Il ne tient à aucune réponse seule, mais à plusieurs à la fois.")
    named = " et ".join(f"« I{place} : oui »" for place in range(9))
    assert resting[1].startswith(f"{named} et 3 autres réponses ;")
    assert resting[3] == "et 89 autres ensembles"


def test_answers_that_are_all_needed():
    """Together they suffice; each of them carries it."""
    grid = checklist([*map(yes_no, "ab")], [rule("r", both("a", "b"))])
    found = told(outcome(grid, a="yes", b="yes"))
    assert found["Pourquoi : Information préoccupante"][0].startswith("Ces réponses suffisent ense")
    assert found["Ce qui porte ce résultat : Information préoccupante"][0].startswith(
        "Il tient à chaque ligne."
    )


def test_the_lowest_results_reassure_nobody():
    """Nothing assessed, vigilance, a classification that is open, or the lowest."""
    classes = tuple(map(classification, ("plain", "grave")))
    rules = [rule("r", both("a", "b"), classification="grave")]
    grid = checklist([*map(yes_no, "abc")], rules, classifications=classes)
    assert told(outcome(grid))["Pourquoi : Non évalué"] == [
        "Aucun signe n'est encore renseigné par oui ou par non."
    ]
    found = told(outcome(grid, a="yes"))
    assert "Cela ne dit pas qu'il n'y a pas de danger." in found["Pourquoi : Vigilance"][0]
    assert "Pourquoi : classification non déterminée" in found
    assert found["Ce qui élèverait ce résultat"][1].startswith("« B : oui » → Information")
    assert told(outcome(grid, a="no"))["Pourquoi : Plain"][0].startswith("Chaque règle qui")


def test_a_classification_is_explained_by_itself():
    """It rests on other answers than the level."""
    classes = tuple(map(classification, ("plain", "grave")))
    rules = [rule("r", "a"), rule("s", "b", orientation=REFERRAL, classification="grave")]
    grid = checklist([*map(yes_no, "ab")], rules, classifications=classes)
    found = told(outcome(grid, a="yes", b="yes"))
    assert found["Pourquoi : Grave"][1:] == ["« B : oui »"]
    assert found["Ce qui porte ce résultat : Grave"][1].endswith("classification : non déterminée")


def test_an_adult_is_explained_with_the_age():
    """The age is held: without it the person would be presumed a minor."""
    grid = checklist([yes_no("a")], [rule("r", "a", population=Population.ADULTS)])
    found = told(outcome(grid, a="yes", age=19))
    assert found["Pourquoi : Information préoccupante"] == [
        "Avec « Age : 19 ans », cette réponse suffit, même sans toutes les autres :",
        "« A : oui »",
    ]


def test_what_would_raise_says_what_it_replaces_and_what_is_never_asked():
    """An answer given otherwise, a number, several answers together."""
    rules = [rule("r", "a"), rule("n", Compared("n", at_least=3), urgency=Urgency.SAME_DAY)]
    grid = checklist([yes_no("a"), number("n")], rules)
    assert told(outcome(grid, a="no", n=1))["Ce qui élèverait ce résultat"] == [
        "Une seule de ces réponses suffirait :",
        "« N : 3 » au lieu de « 1 » → Information préoccupante, le jour même",
        "« A : oui » au lieu de « non » → Information préoccupante, sans urgence particulière",
    ]
    grid = checklist([*map(yes_no, "ab")], [rule("r", both("a", "b"))])
    assert told(outcome(grid, a="no"))["Ce qui élèverait ce résultat"] == [
        "Il y faudrait plusieurs réponses :",
        "« A : oui » au lieu de « non » et « B : oui » → Information préoccupante, "
        "sans urgence particulière",
        "il peut y en avoir d'autres : tous n'ont pas été cherchés",
    ]


@pytest.mark.parametrize("id", IDS)
def test_no_explanation_of_a_scenario_reassures(id):
    """Every invented situation of every checklist, at its last step: each word of it."""
    grid = LIBRARY.checklist(id)
    for scenario in LIBRARY.scenarios(grid):
        *_, (_, found) = play(scenario, grid)
        explanation = explain(found)
        assert all(basis.suffices.counted and basis.rests_on.counted for basis in explanation.why)
        for passage in explanation_passages(explanation):
            text = " ".join((passage.title, passage.says, *passage.lines, passage.rest or ""))
            assert list(reassurance_problems(text)) == [], text
