"""One mistake at a time in the small library: what is told of its counts."""

import pytest
from small_library import BOOK, DAY, changed, write_library

from signals.loading.check import check_library

MISTAKES = [
    (
        BOOK,
        "sections: [signs]",
        "sections: [sings]",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[2].count.sections[0] : identifiant inconnu « sings » "
            "(vouliez-vous dire « signs » ?)"
        ),
    ),
    (
        BOOK,
        "groups: [strong]",
        "groups: [storng]",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[2].count.groups[0] : identifiant inconnu « storng » (vouliez-vous "
            "dire « strong » ?)"
        ),
    ),
    (
        BOOK,
        "kinds: [warning_sign, harm_sign]",
        "kinds: [warning_sign, context]",
        "small/1.0.0/rules.yaml:45",
        "rules[1].when.any[2].count.kinds : le contexte ne se compte pas (retirez context)",
    ),
    (
        BOOK,
        "kinds: [warning_sign, harm_sign]",
        "kinds: [warning_sign, vulnerability]",
        "small/1.0.0/rules.yaml:45",
        (
            "rules[1].when.any[2].count.kinds : un facteur de risque ajouté à des signes "
            "(comptez les vulnérabilités à part)"
        ),
    ),
    (
        BOOK,
        "count: {at_least: 1, kinds: [vulnerability]}",
        "count: {at_least: 2, kinds: [vulnerability]}",
        "small/1.0.0/rules.yaml:63",
        "rules[3].when.count.at_least : au moins 2 sur 1 ne peut pas être (un nombre de 1 à 1)",
    ),
    (
        BOOK,
        "{not: {item: place, is: foyer}}",
        "{not: {yes: phones}}",
        "small/1.0.0/rules.yaml:54",
        (
            "rules[2].when.all[0].not : plus de « phones » pourrait abaisser l'orientation (sur "
            "un signe, écrivez seulement yes ou at_least)"
        ),
    ),
    (
        BOOK,
        "score: points, at_least: high",
        "score: pints, at_least: high",
        "small/1.0.0/rules.yaml:54",
        (
            "rules[2].when.all[1].score : identifiant inconnu « pints » (vouliez-vous dire « "
            "points » ?)"
        ),
    ),
    (
        BOOK,
        "score: points, at_least: high",
        "score: points, at_least: hihg",
        "small/1.0.0/rules.yaml:54",
        (
            "rules[2].when.all[1].at_least : identifiant inconnu « hihg » (vouliez-vous dire « "
            "high » ?)"
        ),
    ),
    (
        BOOK,
        "table: grid, at_least: alarm",
        "table: girid, at_least: alarm",
        "small/1.0.0/rules.yaml:54",
        (
            "rules[2].when.all[2].table : identifiant inconnu « girid » (vouliez-vous dire « "
            "grid » ?)"
        ),
    ),
    (
        BOOK,
        "table: grid, at_least: alarm",
        "table: grid, at_least: alram",
        "small/1.0.0/rules.yaml:54",
        (
            "rules[2].when.all[2].at_least : identifiant inconnu « alram » (vouliez-vous dire « "
            "alarm » ?)"
        ),
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "place", "told"), MISTAKES)
def test_a_mistake_of_a_count_is_told(tmp_path, name, old, new, place, told):
    """With its file, its line, its path, what it is and how to mend it."""
    report = check_library(write_library(tmp_path, **changed(name, old, new)), DAY)
    assert f"{place}: {told}" in [str(each) for each in report.problems]
