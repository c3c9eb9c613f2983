"""The facts that are the same for all the minors of one declaration: read, kept and refused."""

import pytest
from small_library import DAY, FILES, HEAD, write_library

from signals.interchange.checklist_record import checklist_record
from signals.loading.check import check_library

NOT_A_FACT = "n'est pas un simple fait de la déclaration"
OF_THE_CHILD = "dit quelque chose de l'enfant lui-même"
FOR_EACH_SIGN = "un signe se répond pour chaque enfant : retirez-la"
FOR_EACH = "elle se répond pour chaque enfant : retirez-la"
REFUSED = [
    ("sene", 0, "question inconnue « sene »", "vouliez-vous dire « seen » ?"),
    ("seen, seen", 1, "« seen » est déjà partagée", "gardez-en une"),
    ("seen, phones", 1, f"« phones » {NOT_A_FACT}", FOR_EACH_SIGN),
    ("told", 0, f"« told » {NOT_A_FACT}", FOR_EACH_SIGN),
    ("past", 0, f"« past » {NOT_A_FACT}", FOR_EACH_SIGN),
    ("denies", 0, f"« denies » {NOT_A_FACT}", FOR_EACH_SIGN),
    ("age", 0, f"« age » {OF_THE_CHILD}", FOR_EACH),
    ("place", 0, f"« place » {OF_THE_CHILD}", FOR_EACH),
]


def _library(folder, shared):
    text = FILES[HEAD].replace("age: age\n", f"age: age\nshared_facts: [{shared}]\n", 1)
    placed = text.replace(
        "{id: place, kind: context,", "{id: place, attribute: placement, kind: context,"
    )
    assert placed.count("attribute: placement") == 1
    return write_library(folder, **{HEAD: placed})


def test_the_shared_facts_are_kept_in_their_order_and_in_the_digest(tmp_path):
    """The list is part of what a version says: another list is another digest."""
    shared = _library(tmp_path / "two", "story, seen").checklist("small")
    assert shared.shared_facts == ("story", "seen")
    assert checklist_record(shared)["checklist"]["shared_facts"] == ["story", "seen"]
    fewer = _library(tmp_path / "one", "story").checklist("small")
    assert shared.digest != fewer.digest


def test_a_checklist_that_names_no_shared_fact_shares_none(tmp_path):
    """Every answer is then given for each child."""
    assert write_library(tmp_path).checklist("small").shared_facts == ()


@pytest.mark.parametrize(("shared", "rank", "what", "remedy"), REFUSED)
def test_only_a_plain_fact_of_the_declaration_is_shared(tmp_path, shared, rank, what, remedy):
    """Neither a sign, the history, a denial, the age, nor what an item tells of the child."""
    report = check_library(_library(tmp_path, shared), DAY)
    told = f"small/1.0.0/checklist.yaml:11: shared_facts[{rank}] : {what} ({remedy})"
    assert [str(each) for each in report.problems] == [told]
