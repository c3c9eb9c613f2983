"""One mistake at a time in the small library: each line that is told of its conditions."""

import pytest
from small_library import BOOK, DAY, changed, write_library

from signals.loading.check import check_library

MISTAKES = [
    (
        BOOK,
        "{yes: told}",
        "{yes: tlod}",
        "small/1.0.0/rules.yaml:35",
        "rules[0].when : question inconnue « tlod » (vouliez-vous dire « told » ?)",
    ),
    (
        BOOK,
        "{yes: told}",
        "{yes: seen}",
        "small/1.0.0/rules.yaml:35",
        (
            "rules[0].when : cette condition ne lit pas un datetime (changez la condition, ou le "
            "type de la question)"
        ),
    ),
    (
        BOOK,
        "{yes: told}",
        "{yes: place}",
        "small/1.0.0/rules.yaml:35",
        (
            "rules[0].when : cette condition ne lit pas un choice (changez la condition, ou le "
            "type de la question)"
        ),
    ),
    (
        BOOK,
        "at_least: 2, of:",
        "at_least: 4, of:",
        "small/1.0.0/rules.yaml:45",
        "rules[1].when.any[0].at_least : au moins 4 sur 3 ne peut pas être (un nombre de 1 à 3)",
    ),
    (
        BOOK,
        "{yes: told}",
        "{item: told, one_of: [yes, no]}",
        "small/1.0.0/rules.yaml:35",
        "rules[0].when : une question oui/non se compare à yes ou à no (écrivez is: yes)",
    ),
    (
        BOOK,
        "{yes: told}",
        "{item: told, is: no}",
        "small/1.0.0/rules.yaml:35",
        (
            "rules[0].when : plus de « told » pourrait abaisser l'orientation (sur un signe, "
            "écrivez seulement yes ou at_least)"
        ),
    ),
    (
        BOOK,
        "{item: place, is: foyer}",
        "{item: place, is: foyr}",
        "small/1.0.0/rules.yaml:54",
        (
            "rules[2].when.all[0].not : « foyr » n'est pas une option de « place » (vouliez-vous "
            "dire « foyer » ?)"
        ),
    ),
    (
        BOOK,
        "{item: trips, at_least: 3}",
        "{item: trips, at_least: 10}",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[0].of[2] : « 10 » est hors des bornes de « trips » (un nombre de "
            "0 à 9)"
        ),
    ),
    (
        BOOK,
        "{item: trips, at_least: 3}",
        "{item: trips, at_most: 3}",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[0].of[2] : plus de « trips » pourrait abaisser l'orientation (sur "
            "un signe, écrivez seulement yes ou at_least)"
        ),
    ),
    (
        BOOK,
        "{item: absences, at_least: many}",
        "{item: absences, is: many}",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[0].of[1] : plus de « absences » pourrait abaisser l'orientation "
            "(sur un signe, écrivez seulement yes ou at_least)"
        ),
    ),
    (
        BOOK,
        "{item: place, is: foyer}",
        "{item: place, at_least: foyer}",
        "small/1.0.0/rules.yaml:54",
        "rules[2].when.all[0].not : bornes sur un choix non ordonné (écrivez one_of)",
    ),
    (
        BOOK,
        "{yes: told}",
        "{any: [{yes: told}, {item: age, at_least: 15, at_most: 12}]}",
        "small/1.0.0/rules.yaml:35",
        "rules[0].when.any[1] : intervalle vide (at_least doit être au plus at_most)",
    ),
    (
        BOOK,
        "{item: phones, days: 7}",
        "{item: phones, days: 0}",
        "small/1.0.0/rules.yaml:54",
        (
            "rules[2].when.all[3].within.days : une durée de 0 jours ne peut pas être (un nombre "
            "de 1 à 36500)"
        ),
    ),
    (
        BOOK,
        "{item: phones, days: 7}",
        "{item: phones, days: 1000000}",
        "small/1.0.0/rules.yaml:54",
        (
            "rules[2].when.all[3].within.days : une durée de 1000000 jours ne peut pas être (un "
            "nombre de 1 à 36500)"
        ),
    ),
    (
        BOOK,
        "{item: seen, at_least: 2}",
        "{item: seen, at_least: 99999999999}",
        "small/1.0.0/rules.yaml:54",
        (
            "rules[2].when.all[4].hours_since.at_least : une durée de 99999999999 heures ne peut "
            "pas être (un nombre de 1 à 876000)"
        ),
    ),
    (
        BOOK,
        "fact: count, at_least: 2, days: 30",
        "fact: count, at_least: 2, days: -3",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[1].episodes.days : une durée de -3 jours ne peut pas être (un "
            "nombre de 1 à 36500)"
        ),
    ),
    (
        BOOK,
        "fact: count, at_least: 2, days: 30",
        "fact: count, at_least: 1000000",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[1].episodes.at_least : au moins 1000000 épisodes ne peut pas être "
            "(un nombre de 1 à 1000)"
        ),
    ),
    (
        BOOK,
        "fact: count, at_least: 2, days: 30",
        "fact: longest, at_least: 1000000",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[1].episodes.at_least : une durée de 1000000 heures ne peut pas "
            "être (un nombre de 1 à 876000)"
        ),
    ),
    (
        BOOK,
        "fact: count, at_least: 2, days: 30",
        "fact: length, at_least: 2",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[1].episodes.fact : plus de « runaways » pourrait abaisser "
            "l'orientation (sur un signe, écrivez seulement yes ou at_least)"
        ),
    ),
    (
        BOOK,
        "fact: count, at_least: 2, days: 30",
        "fact: count, at_least: 0",
        "small/1.0.0/rules.yaml:45",
        "rules[1].when.any[1].episodes.at_least : toujours vrai (au moins 1)",
    ),
    (
        BOOK,
        "fact: count, at_least: 2, days: 30",
        "fact: longest, at_least: 2, days: 30",
        "small/1.0.0/rules.yaml:45",
        "rules[1].when.any[1].episodes.days : réservé à count (retirez cette clé)",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "place", "told"), MISTAKES)
def test_a_mistake_of_a_condition_is_told(tmp_path, name, old, new, place, told):
    """With its file, its line, its path, what it is and how to mend it."""
    report = check_library(write_library(tmp_path, **changed(name, old, new)), DAY)
    assert f"{place}: {told}" in [str(each) for each in report.problems]
