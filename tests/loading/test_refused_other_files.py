"""One mistake at a time in the small library: each line that is told of what stands beside it."""

import pytest
from small_library import DAY, PLAYED, changed, write_library

from signals.loading.check import check_library

MISTAKES = [
    (
        PLAYED,
        "theme: disclosure",
        "theme: disclosur",
        "small/1.0.0/scenarios.yaml:5",
        (
            "scenarios[0].theme : « disclosur » n'est pas admis ici (vouliez-vous dire « "
            "disclosure » ?)"
        ),
    ),
    (
        PLAYED,
        "answers: {told: yes}",
        "answers: {tlod: yes}",
        "small/1.0.0/scenarios.yaml:10",
        (
            "scenarios[0].steps[0].answers.tlod : question inconnue de small@1.0.0 (vouliez-vous "
            "dire « told » ?)"
        ),
    ),
    (
        PLAYED,
        "answers: {told: yes}",
        "answers: {told: oui}",
        "small/1.0.0/scenarios.yaml:10",
        (
            "scenarios[0].steps[0].answers.told : « oui » n'est pas une réponse (vouliez-vous "
            "dire « yes » ?)"
        ),
    ),
    (
        PLAYED,
        "answers: {told: yes}",
        "answers: {told: maybe}",
        "small/1.0.0/scenarios.yaml:10",
        (
            "scenarios[0].steps[0].answers.told : « maybe » n'est pas une réponse (yes, no ou "
            "unknown)"
        ),
    ),
    (
        PLAYED,
        "rules: [disclosure]",
        "rules: [disclosuer]",
        "small/1.0.0/scenarios.yaml:12",
        (
            "scenarios[0].expected.rules[0] : règle inconnue « disclosuer » (vouliez-vous dire « "
            "disclosure » ?)"
        ),
    ),
    (
        PLAYED,
        "id: quiet",
        "id: disclosed",
        "small/1.0.0/scenarios.yaml:13",
        "scenarios[1].id : l'identifiant « disclosed » est déjà pris (donnez-en un autre)",
    ),
    (
        "law.yaml",
        "as_of: 2026-11-20",
        "as_of: 2026-11-22",
        "law.yaml:2",
        "as_of : la date 2026-11-22 est dans le futur (corrigez-la)",
    ),
    (
        "law.yaml",
        "id: duty",
        "id: Duty",
        "law.yaml:4",
        (
            "laws[0].id : « Duty » n'est pas un identifiant (des minuscules sans accent, des "
            "chiffres, _ et -)"
        ),
    ),
    (
        "law.yaml",
        "review_by: 2027-05-20",
        "review_by: 2026-11-20",
        "law.yaml:4",
        "laws[0].review_by : la date de relecture ne suit pas celle de lecture (repoussez-la)",
    ),
    (
        "law.yaml",
        "review_by: 2027-05-20",
        "review_by: 2046-05-20",
        "law.yaml:4",
        "laws[0].review_by : la date de relecture est à plus de six mois de celle de lecture "
        "(rapprochez-la : la loi change)",
    ),
    (
        "law.yaml",
        "read_on: 2026-11-20",
        "read_on: 2026-11-22",
        "law.yaml:4",
        "laws[0].read_on : la date 2026-11-22 est dans le futur (corrigez-la)",
    ),
    (
        "law.yaml",
        "version: 1.0.0",
        "version: un",
        "law.yaml:1",
        "version : « un » n'est pas une version (comme 1.0.0)",
    ),
    (
        "law.yaml",
        "grade: A",
        "grade: D",
        "law.yaml:4",
        "laws[0].grade : « D » n'est pas admis ici (choisissez parmi A, B, C)",
    ),
    (
        "contacts.yaml",
        "id: crip",
        "id: child_line",
        "contacts.yaml:4",
        "contacts[1].id : l'identifiant « child_line » est déjà pris (donnez-en un autre)",
    ),
    (
        "contacts.yaml",
        "for: Écrire.",
        "fro: Écrire.",
        "contacts.yaml:4",
        "contacts[1].fro : clé inconnue (vouliez-vous dire « for » ?)",
    ),
    (
        "contacts.yaml",
        'number: "119"',
        "number: 119",
        "contacts.yaml:3",
        "contacts[0].number : « 119 » n'est pas un texte (mettez-le entre guillemets)",
    ),
    (
        "sources.yaml",
        "author: Projet",
        "autor: Projet",
        "sources.yaml:3",
        "sources[0].autor : clé inconnue (vouliez-vous dire « author » ?)",
    ),
    (
        "small/CHANGELOG.md",
        "## 1.0.0",
        "## 0.9.0",
        "small/CHANGELOG.md:1",
        "rien n'est dit de la version 1.0.0 (ajoutez « ## 1.0.0 » et ce qui a changé)",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "place", "told"), MISTAKES)
def test_a_mistake_in_another_file_is_told(tmp_path, name, old, new, place, told):
    """With its file, its line, its path, what it is and how to mend it."""
    report = check_library(write_library(tmp_path, **changed(name, old, new)), DAY)
    assert f"{place}: {told}" in [str(each) for each in report.problems]
