"""One mistake at a time in the small library: each line that is told of its items."""

import pytest
from small_library import BOOK, DAY, HEAD, changed, write_library

from signals.loading.check import check_library

MISTAKES = [
    (
        HEAD,
        "options: [{id: home, label: Chez lui}, {id: foyer, label: En foyer}], ",
        "",
        "small/1.0.0/checklist.yaml:18",
        "sections[0].items[3].options : un choix sans options (donnez-en deux au moins)",
    ),
    (
        HEAD,
        "type: yes_no, label: Suivi",
        "type: yes_no, ordered: true, label: Suivi",
        "small/1.0.0/checklist.yaml:16",
        "sections[0].items[1].options : options d'une question sans choix (retirez-les)",
    ),
    (
        HEAD,
        "type: yes_no, label: Suivi",
        "type: yes_no, maximum: 3, label: Suivi",
        "small/1.0.0/checklist.yaml:16",
        "sections[0].items[1].maximum : bornes d'une question sans nombre (retirez-les)",
    ),
    (
        HEAD,
        "maximum: 9",
        "maximum: 9, minimum: 10",
        "small/1.0.0/checklist.yaml:27",
        "sections[1].items[2].maximum : bornes sans aucune valeur (maximum doit être au moins 10)",
    ),
    (
        HEAD,
        "type: episodes",
        "type: date",
        "small/1.0.0/checklist.yaml:28",
        (
            "sections[1].items[3].type : date ne peut pas être un signe (yes_no, choice ordonné, "
            "number ou episodes)"
        ),
    ),
    (
        HEAD,
        "ordered: true, ",
        "",
        "small/1.0.0/checklist.yaml:26",
        "sections[1].items[1].ordered : un signe à choix non ordonné (écrivez ordered: true)",
    ),
    (
        HEAD,
        "kind: harm_sign, type: yes_no",
        "kind: harm_sign, never_lowers: true, type: yes_no",
        "small/1.0.0/checklist.yaml:30",
        "sections[1].items[5].never_lowers : réservé au contexte (retirez-le)",
    ),
    (
        HEAD,
        "groups: [strong]",
        "shown_when: {yes: followed}, groups: [strong]",
        "small/1.0.0/checklist.yaml:25",
        "sections[1].items[0].shown_when : un signe n'est jamais caché (retirez la condition)",
    ),
    (
        HEAD,
        "shown_when: {yes: followed}",
        "shown_when: {yes: phones}",
        "small/1.0.0/checklist.yaml:19",
        (
            "sections[0].items[4].shown_when : lit « phones » (lisez seulement des questions de "
            "contexte toujours montrées)"
        ),
    ),
    (
        HEAD,
        "known_by: [open_words], sources: [{source: expertise, locator: essai}]",
        "known_by: [open_words], sources: []",
        "small/1.0.0/checklist.yaml:17",
        "sections[0].items[2].sources : aucune source (citez-en une, ou « expertise »)",
    ),
    (
        HEAD,
        "known_by: [open_words]",
        "known_by: []",
        "small/1.0.0/checklist.yaml:17",
        "sections[0].items[2].known_by : vide (dites comment cela peut être connu)",
    ),
    (
        HEAD,
        "groups: [strong], help: {looks_like: Ceci., is_not: Cela.}",
        "groups: [strong], help: {looks_like: Ceci.}",
        "small/1.0.0/checklist.yaml:25",
        (
            "sections[1].items[0].help.is_not : clé obligatoire absente (dites les explications "
            "ordinaires de ce signe)"
        ),
    ),
    (
        HEAD,
        "age: age\n",
        "age: aeg\n",
        "small/1.0.0/checklist.yaml:10",
        "age : question inconnue « aeg » (vouliez-vous dire « age » ?)",
    ),
    (
        HEAD,
        "presumed: {at_most: 17}",
        "presumed: {at_most: 18}",
        "small/1.0.0/checklist.yaml:10",
        (
            "age : l'âge doit être un nombre, présumé mineur (type: number et presumed: "
            "{at_most: 17})"
        ),
    ),
    (
        BOOK,
        "{yes: told}",
        "{yes: phones}",
        "small/1.0.0/checklist.yaml:30",
        (
            "sections[1].items[5] : aucune règle ne lit « told » (faites-la lire par une règle, "
            "ou par un décompte)"
        ),
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "place", "told"), MISTAKES)
def test_a_mistake_of_an_item_is_told(tmp_path, name, old, new, place, told):
    """With its file, its line, its path, what it is and how to mend it."""
    report = check_library(write_library(tmp_path, **changed(name, old, new)), DAY)
    assert f"{place}: {told}" in [str(each) for each in report.problems]
