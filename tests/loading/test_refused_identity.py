"""One mistake at a time in the small library: each line that is told of ids, versions and dates."""

import pytest
from small_library import DAY, HEAD, changed, write_library

from signals.loading.check import check_library

MISTAKES = [
    (
        HEAD,
        "id: followed",
        "id: Followed",
        "small/1.0.0/checklist.yaml:16",
        (
            "sections[0].items[1].id : « Followed » n'est pas un identifiant (des minuscules "
            "sans accent, des chiffres et _, en commençant par une lettre)"
        ),
    ),
    (
        HEAD,
        "{id: foyer, label",
        "{id: yes, label",
        "small/1.0.0/checklist.yaml:18",
        (
            "sections[0].items[3].options[1].id : « yes » est réservé aux réponses (choisissez "
            "un autre mot)"
        ),
    ),
    (
        HEAD,
        "id: judge",
        "id: followed",
        "small/1.0.0/checklist.yaml:19",
        "sections[0].items[4].id : l'identifiant « followed » est déjà pris (donnez-en un autre)",
    ),
    (
        HEAD,
        "version: 1.0.0",
        "version: 1.0",
        "small/1.0.0/checklist.yaml:2",
        "version : « 1.0 » n'est pas une version (comme 1.0.0)",
    ),
    (
        HEAD,
        "law_as_of: 2026-11-20",
        "law_as_of: 2026-11-22",
        "small/1.0.0/checklist.yaml:6",
        "law_as_of : la date 2026-11-22 est dans le futur (corrigez-la)",
    ),
    (
        HEAD,
        "review_by: 2027-05-20",
        "review_by: 2026-11-20",
        "small/1.0.0/checklist.yaml:7",
        "review_by : la date de relecture ne suit pas celle du droit (repoussez-la)",
    ),
    (
        HEAD,
        "review_by: 2027-05-20",
        "review_by: 2027-05-24",
        "small/1.0.0/checklist.yaml:7",
        "review_by : la date de relecture est à plus de six mois de celle du droit "
        "(rapprochez-la : la loi change)",
    ),
    (
        HEAD,
        "id: small",
        "id: smal",
        "small/1.0.0/checklist.yaml:1",
        "id : le dossier dit « small » (accordez les deux)",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "place", "told"), MISTAKES)
def test_a_mistake_of_identity_is_told(tmp_path, name, old, new, place, told):
    """With its file, its line, its path, what it is and how to mend it."""
    report = check_library(write_library(tmp_path, **changed(name, old, new)), DAY)
    assert f"{place}: {told}" in [str(each) for each in report.problems]
