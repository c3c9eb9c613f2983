"""One mistake at a time in the small library: each line that is told of the shape of the files."""

import pytest
from small_library import BOOK, DAY, HEAD, changed, write_library

from signals.loading.check import check_library

MISTAKES = [
    (
        HEAD,
        "title: Petite grille",
        "titel: Petite grille",
        "small/1.0.0/checklist.yaml:3",
        "titel : clé inconnue (vouliez-vous dire « title » ?)",
    ),
    (
        HEAD,
        "audience: Les essais\n",
        "",
        "small/1.0.0/checklist.yaml:1",
        "audience : clé obligatoire absente (ajoutez-la)",
    ),
    (
        HEAD,
        "label: Suivi,",
        "label: 12,",
        "small/1.0.0/checklist.yaml:16",
        "sections[0].items[1].label : « 12 » n'est pas un texte (mettez-le entre guillemets)",
    ),
    (
        HEAD,
        "kind: harm_sign",
        "kind: harm_sgin",
        "small/1.0.0/checklist.yaml:30",
        (
            "sections[1].items[5].kind : « harm_sgin » n'est pas admis ici (vouliez-vous dire « "
            "harm_sign » ?)"
        ),
    ),
    (
        HEAD,
        "maximum: 25",
        "maximum: oui",
        "small/1.0.0/checklist.yaml:15",
        (
            "sections[0].items[0].maximum : « oui » n'est pas un nombre entier (écrivez-le sans "
            "guillemets)"
        ),
    ),
    (
        HEAD,
        "ordered: true",
        "ordered: oui",
        "small/1.0.0/checklist.yaml:26",
        "sections[1].items[1].ordered : « oui » n'est ni true ni false (écrivez true ou false)",
    ),
    (
        HEAD,
        "law_as_of: 2026-11-20",
        "law_as_of: 2026-02-31",
        "small/1.0.0/checklist.yaml:6",
        "law_as_of : « 2026-02-31 » n'est pas une date (écrivez-la comme 2026-11-22)",
    ),
    (
        HEAD,
        "groups: [strong]",
        "groups: strong",
        "small/1.0.0/checklist.yaml:25",
        (
            "sections[1].items[0].groups : une liste est attendue (écrivez [..], ou une ligne "
            "par élément)"
        ),
    ),
    (
        HEAD,
        "title: Les signes",
        'title: "  "',
        "small/1.0.0/checklist.yaml:23",
        "sections[1].title : texte vide (écrivez-le, ou retirez la clé)",
    ),
    (
        HEAD,
        "version: 1.0.0",
        "version: 1.0.0\ndigest: sha256:0",
        "small/1.0.0/checklist.yaml:3",
        "digest : clé inconnue (retirez-la)",
    ),
    (
        BOOK,
        "{yes: told}",
        "{yse: told}",
        "small/1.0.0/rules.yaml:35",
        "rules[0].when : condition inconnue (vouliez-vous dire « yes » ?)",
    ),
    (
        BOOK,
        "{yes: told}",
        "told",
        "small/1.0.0/rules.yaml:35",
        (
            "rules[0].when : une condition est attendue (avec une clé parmi always, yes, item, "
            "all, any, of, not, count, within, episodes, hours_since, score, table)"
        ),
    ),
    (
        BOOK,
        "{yes: told}",
        "{yes: told, is: yes}",
        "small/1.0.0/rules.yaml:35",
        "rules[0].when.is : clé inconnue dans cette condition",
    ),
    (
        BOOK,
        "{yes: told}",
        "{all: []}",
        "small/1.0.0/rules.yaml:35",
        "rules[0].when.all : une liste de conditions est attendue (au moins une)",
    ),
    (
        BOOK,
        "{yes: told}",
        "{always: yes}",
        "small/1.0.0/rules.yaml:35",
        "rules[0].when.always : seul true est admis (écrivez always: true)",
    ),
    (
        BOOK,
        "{yes: told}",
        "{item: told}",
        "small/1.0.0/rules.yaml:35",
        (
            "rules[0].when : une comparaison, et une seule, est attendue (écrivez is, ou one_of, "
            "ou des bornes at_least et at_most)"
        ),
    ),
    (
        BOOK,
        "{yes: told}",
        "{of: [{yes: told}]}",
        "small/1.0.0/rules.yaml:35",
        "rules[0].when.at_least : clé obligatoire absente (ajoutez-la)",
    ),
    (
        BOOK,
        "{yes: told}",
        "{within: {item: phones, dyas: 7}}",
        "small/1.0.0/rules.yaml:35",
        "rules[0].when.within.dyas : clé inconnue (vouliez-vous dire « days » ?)",
    ),
    (
        BOOK,
        "points: {none: 0",
        "points: {none: zéro",
        "small/1.0.0/rules.yaml:19",
        (
            "scores[0].terms[1].points.none : « zéro » n'est pas un nombre entier (écrivez-le "
            "sans guillemets)"
        ),
    ),
    (
        BOOK,
        "    cells:\n      none: {low: calm, high: calm}",
        "    cells:\n      none: calm",
        "small/1.0.0/rules.yaml:29",
        "tables[0].cells : un tableau est attendu (écrivez {ligne: {colonne: résultat}})",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "place", "told"), MISTAKES)
def test_a_mistake_of_structure_is_told(tmp_path, name, old, new, place, told):
    """With its file, its line, its path, what it is and how to mend it."""
    report = check_library(write_library(tmp_path, **changed(name, old, new)), DAY)
    assert f"{place}: {told}" in [str(each) for each in report.problems]
