"""The file of short cases: read under its checklist, refused at its lines, and held to."""

from __future__ import annotations

import pytest
from small_library import BOOK, DAY, changed, line_of, write_library

from signals.interchange.cases import MAXIMUM_CASES
from signals.loading.case_files import CASES
from signals.loading.check import check, check_library
from signals.loading.targets import target_of

FILE = f"small/1.0.0/{CASES}"
TOLD = """\
date: 2026-11-16
cases:
  - id: disclosed
    says: Une parole suffit.
    answers: {told: yes}
    expect:
      signalement: immediate
      classification: worrying
      rules: [disclosure]
      actions: [call]
  - id: history
    says: Un passé n'élève rien.
    answers: {}
    each: [{past: yes}]
    expect: {vigilance: ordinary}
"""


def problems(tmp_path, text=TOLD, **files):
    """What is wrong in the small library with these cases."""
    library = write_library(tmp_path, **{FILE: text}, **files)
    return [str(each) for each in check_library(library, DAY).problems]


def test_cases_are_read(tmp_path):
    """With their sentence, their answers and those that are tried in turn."""
    library = write_library(tmp_path, **{FILE: TOLD})
    book = library.cases(library.checklist("small"))
    assert [(case.id, case.says, len(case.each)) for case in book.cases] == [
        ("disclosed", "Une parole suffit.", 0),
        ("history", "Un passé n'élève rien.", 1),
    ]
    assert check_library(library, DAY).fine
    assert check([target_of(str(tmp_path / FILE), library)], DAY).fine


def test_a_checklist_may_have_none(tmp_path):
    """The file may be left out."""
    library = write_library(tmp_path)
    assert library.cases(library.checklist("small")).cases == ()
    assert check_library(library, DAY).fine


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "id: disclosed",
            "id: Disclosed",
            "cases[0].id : ce n'est pas un identifiant (64 minuscules, chiffres et _ au plus, "
            "comme retour_14)",
        ),
        (
            "id: history",
            "id: disclosed",
            "cases[1].id : l'identifiant « disclosed » est déjà pris (donnez-en un autre)",
        ),
        (
            "says: Une parole suffit.",
            'says: " "',
            "cases[0].says : texte vide (écrivez-le, ou retirez la clé)",
        ),
        (
            "answers: {told: yes}",
            "answers: {tolds: yes}",
            "cases[0].answers.tolds : question inconnue de small@1.0.0 (vouliez-vous dire "
            "« told » ?)",
        ),
        (
            "each: [{past: yes}]",
            "each: [{past: maybe}]",
            "cases[1].each[0].past : « maybe » n'est pas une réponse (yes, no ou unknown)",
        ),
        (
            "signalement: immediate",
            "signalement: zz",
            "cases[0].expect.signalement : « zz » n'est pas admis ici (choisissez parmi "
            "ordinary, same_day, immediate)",
        ),
        (
            "classification: worrying",
            "classification: worse",
            "cases[0].expect.classification : classification inconnue « worse » (choisissez parmi "
            "plain, worrying, undetermined)",
        ),
        (
            "rules: [disclosure]",
            "rules: [disclosed]",
            "cases[0].expect.rules[0] : règle inconnue « disclosed » (vouliez-vous dire "
            "« disclosure » ?)",
        ),
        (
            "actions: [call]",
            "actions: [calls]",
            "cases[0].expect.actions[0] : action inconnue « calls » (vouliez-vous dire « call » ?)",
        ),
    ],
)
def test_a_mistake_is_told_on_its_line(tmp_path, old, new, told):
    """Where, what, and how to mend it."""
    text = TOLD.replace(old, new, 1)
    (found,) = problems(tmp_path, text)
    assert found.replace("\N{NO-BREAK SPACE}", " ").startswith(
        f"{FILE}:{line_of(TOLD, old)}: {told}"
    )


def test_too_many_cases_are_refused(tmp_path):
    """A file that no one would read is none."""
    head, _, first = TOLD.partition("  - id: disclosed")
    one = first.partition("  - id: history")[0]
    whole = head + "".join(f"  - id: c{n}{one}" for n in range(MAXIMUM_CASES + 1))
    assert [each.partition(" : ")[2] for each in problems(tmp_path, whole)] == [
        f"{MAXIMUM_CASES + 1} cas (gardez-en {MAXIMUM_CASES} au plus)"
    ]


def test_a_case_that_the_checklist_does_not_give_is_told(tmp_path):
    """A rule that was lowered contradicts its case, at the line of what it says."""
    lowered = changed(BOOK, "urgency: immediate", "urgency: same_day")
    (found,) = problems(tmp_path, **lowered)
    assert found.startswith(f"{FILE}:{line_of(TOLD, 'expect:')}: cases[0].expect")
    assert "attendu signalement immediate" in found
    assert "trouvé signalement same_day" in found
