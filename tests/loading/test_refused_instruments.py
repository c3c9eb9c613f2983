"""One mistake at a time in the small library: each line that is told of its scores and tables."""

import pytest
from small_library import BOOK, DAY, changed, write_library

from signals.loading.check import check_library

MISTAKES = [
    (
        BOOK,
        "{item: phones, points: 1}",
        "{item: phone, points: 1}",
        "small/1.0.0/rules.yaml:18",
        "scores[0].terms[0].item : question inconnue « phone » (vouliez-vous dire « phones » ?)",
    ),
    (
        BOOK,
        "{item: absences, points: {none: 0, some: 1, many: 2}}",
        "{item: absences, points: 1}",
        "small/1.0.0/rules.yaml:19",
        "scores[0].terms[1].points : un nombre ne suffit pas (donnez-en un par option)",
    ),
    (
        BOOK,
        "{item: phones, points: 1}",
        "{item: phones, points: -1}",
        "small/1.0.0/rules.yaml:18",
        "scores[0].terms[0].points : un signe ne retire pas de points (au moins 0)",
    ),
    (
        BOOK,
        "points: {none: 0, some: 1, many: 2}",
        "points: {none: 0, some: 1}",
        "small/1.0.0/rules.yaml:19",
        "scores[0].terms[1].points : aucun point pour l'option « many » (ajoutez-la)",
    ),
    (
        BOOK,
        "points: {none: 0, some: 1, many: 2}",
        "points: {none: 0, some: 1, many: 2, mnay: 2}",
        "small/1.0.0/rules.yaml:19",
        "scores[0].terms[1].points.mnay : option inconnue « mnay » (vouliez-vous dire « many » ?)",
    ),
    (
        BOOK,
        "points: {none: 0, some: 1, many: 2}",
        "points: {none: 2, some: 1, many: 2}",
        "small/1.0.0/rules.yaml:19",
        (
            "scores[0].terms[1].points : plus de ce signe retire des points (donnez des points "
            "qui ne diminuent jamais)"
        ),
    ),
    (
        BOOK,
        "{id: low, from: 0, to: 1}",
        "{id: low, from: 1, to: 0}",
        "small/1.0.0/rules.yaml:22",
        "scores[0].bands[0] : bande vide (from doit être au plus to)",
    ),
    (
        BOOK,
        "{id: high, from: 2}",
        "{id: high, from: 2, to: 9}\n      - {id: top, from: 10}",
        "small/1.0.0/rules.yaml:24",
        "scores[0].bands[2] : aucune somme n'y tombe (retirez-la, ou élargissez-la)",
    ),
    (
        BOOK,
        "{id: high, from: 2}",
        "{id: high, from: 1}",
        "small/1.0.0/rules.yaml:23",
        "scores[0].bands[1].from : chevauche la bande précédente (séparez-les)",
    ),
    (
        BOOK,
        "{id: high, from: 2}",
        "{id: high, from: 3}",
        "small/1.0.0/rules.yaml:21",
        "scores[0].bands : aucune bande ne contient la somme 2 (prolongez une bande, sans trou)",
    ),
    (
        BOOK,
        "rows: {item: absences}",
        "rows: {item: place}",
        "small/1.0.0/rules.yaml:26",
        (
            "tables[0].rows : cet axe n'a pas de valeurs ordonnées (item: un choix ordonné, ou "
            "score: une somme)"
        ),
    ),
    (
        BOOK,
        "none: {low: calm, high: calm}",
        "none: {low: calm}",
        "small/1.0.0/rules.yaml:30",
        "tables[0].cells.none.high : case absente (un résultat parmi calm, alarm)",
    ),
    (
        BOOK,
        "none: {low: calm, high: calm}",
        "none: {low: clam, high: calm}",
        "small/1.0.0/rules.yaml:30",
        "tables[0].cells.none.low : résultat inconnu « clam » (vouliez-vous dire « calm » ?)",
    ),
    (
        BOOK,
        "some: {low: calm, high: alarm}",
        "some: {low: alarm, high: calm}",
        "small/1.0.0/rules.yaml:31",
        (
            "tables[0].cells.some.high : plus d'un signe y donne moins (ne diminuez jamais d'une "
            "case)"
        ),
    ),
    (
        BOOK,
        "many: {low: alarm, high: alarm}",
        "many: {low: calm, high: calm}",
        "small/1.0.0/rules.yaml:32",
        (
            "tables[0].cells.many.high : plus d'un signe y donne moins (ne diminuez jamais d'une "
            "case)"
        ),
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "place", "told"), MISTAKES)
def test_a_mistake_of_an_instrument_is_told(tmp_path, name, old, new, place, told):
    """With its file, its line, its path, what it is and how to mend it."""
    report = check_library(write_library(tmp_path, **changed(name, old, new)), DAY)
    assert f"{place}: {told}" in [str(each) for each in report.problems]
