"""A letter to an institution: facts, words and inferences apart, no verdict, nothing intimate."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from extracted import text_of
from jinja2 import UndefinedError

from signals import (
    Answer,
    Measure,
    Notice,
    Orientation,
    Provenance,
    Record,
    Screening,
    Statement,
    decide,
    evaluate,
    open_library,
)
from signals.documents import Format, page_of
from signals.documents.environment import environment
from signals.documents.page_making import given_to
from signals.errors import InvalidAnswer
from signals.handover import dossier_of, left_out
from signals.kind import ItemType
from signals.wording.labels import URGENCIES

LIBRARY = open_library()
LETTERS = [each for each in LIBRARY.documents.kinds if each.discreet]
SCHOOL = LIBRARY.checklist("school")
ON = dt.date(2026, 11, 16)


def _text(kind, record, **parts):
    page = page_of(kind, dossier_of(record, LIBRARY, **parts))
    return " ".join(text_of(page.html.encode(), Format.HTML).replace("\xa0", " ").split())


def _everything(checklist):
    """Every sign answered yes, with a note that tells which."""
    screening = Screening(checklist, ON)
    for item in checklist.items.values():
        value = {ItemType.YES_NO: "yes", ItemType.TEXT: f"texte {item.id}"}.get(item.type)
        if value is not None:
            screening = screening.answered(
                item.id, value, provenance="observed", note=f"note {item.id} fin"
            )
    return screening


def test_the_letters_are_the_three_that_parents_may_read():
    """The others stay with the professional."""
    assert [each.id for each in LETTERS] == [
        "information_preoccupante",
        "signalement",
        "orientation_partenaire",
    ]


@pytest.mark.parametrize("id", LIBRARY.ids)
@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.id)
def test_no_level_no_rule_no_classification(kind, id):
    """The human qualifies: nothing that the grid concludes is printed, whatever it concludes."""
    checklist = LIBRARY.checklist(id)
    text = _text(kind, Record(_everything(checklist)))
    dossier = dossier_of(Record(_everything(checklist)), LIBRARY)
    for each in checklist.rulebook.classifications:
        assert each.label.lower() not in text.lower()
    for rule in checklist.rulebook.rules:
        assert rule.reason not in text
    said = text.lower()
    assert "établi :" not in said
    assert "encore possible" not in said
    assert "score" not in said
    for urgency in URGENCIES.values():
        assert f", {urgency}" not in said
    assert "result" not in given_to(kind, dossier)
    assert dossier.outcome.established.level is Orientation.SIGNALEMENT


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.id)
@pytest.mark.parametrize("id", LIBRARY.ids)
def test_what_is_withheld_is_never_printed(kind, id):
    """Neither the answer, nor the question, nor the note; nor whether it was answered."""
    checklist = LIBRARY.checklist(id)
    withheld = LIBRARY.documents.withheld_from(id, kind.id) & set(checklist.items)
    whole = _everything(checklist)
    text = _text(kind, Record(whole))
    bare = whole
    for item in withheld:
        assert checklist.items[item].label not in text
        assert f"note {item} fin" not in text
        bare = bare.cleared(item)
    for item in set(whole.statements) - withheld:
        assert f"note {item} fin" in text
    assert _text(kind, Record(bare)) == text


def test_what_is_left_out_is_told_to_the_professional():
    """A sign that a letter does not print is not lost: it is said beside, not in it."""
    screening = Screening(SCHOOL, ON).answered("pregnancy", "yes")
    kind = LIBRARY.documents.kind("signalement")
    dossier = dossier_of(Record(screening), LIBRARY)
    (told,) = left_out(kind, dossier)
    assert "Ce document ne reprend pas" in told
    assert SCHOOL.items["pregnancy"].label in told
    assert not [*left_out(LIBRARY.documents.kind("fiche_reperage"), dossier)]


@pytest.mark.parametrize("kind", LIBRARY.documents.kinds_from("school"), ids=lambda kind: kind.id)
def test_an_outdated_decision_is_told_before_anything_is_sent(kind):
    """Beside every document; not where the answers still lead to the same."""
    then = Screening(SCHOOL, ON).answered("vital_danger", "yes")
    outcome = evaluate(then)
    found = outcome.established
    decision = decide(outcome, found.orientations, found.urgency, ON)
    assert not [*left_out(kind, dossier_of(Record(then, decision), LIBRARY))]
    now = then.answered("confinement", "yes")
    (told,) = left_out(kind, dossier_of(Record(now, decision), LIBRARY))
    assert "ont changé depuis cette décision" in told
    assert "(Information préoccupante" in told


def test_a_typed_text_that_speaks_of_it_is_told_before_it_is_sent():
    """It is printed as it is: only the professional can decide."""
    screening = Screening(SCHOOL, ON).answered("hotel_stays", "yes", note="elle est enceinte")
    record = Record(screening, measures=(Measure("test de grossesse"),))
    told = [*left_out(LIBRARY.documents.kind("signalement"), dossier_of(record, LIBRARY))]
    assert len(told) == 2
    assert "Séjours à l'hôtel" in told[0]
    assert "ce qui a été fait" in told[1]


def test_facts_words_and_inferences_are_apart():
    """Each under its title: where, when and who; words between marks put once; why it worries."""
    screening = (
        Screening(SCHOOL, ON)
        .answered(
            "injury_marks", "yes", provenance="observed", date=ON, place="infirmerie", by="moi"
        )
        .answered("hotel_stays", "yes", provenance="reported", by="une amie", note="elle y dort")
        .answered("debt", "yes", provenance="reported", by="sa mère", note="« il lui doit tout »")
        .answered("isolating_partner", "yes", provenance="inferred", note="il répond pour elle")
        .answered("several_phones", "yes")
    )
    record = Record(
        screening,
        measures=(Measure("appel au service", ON, "assistante sociale"),),
        notices=(Notice("les parents", informed=False, why="un proche est en cause"),),
        concerns="elle a maigri",
    )
    text = _text(LIBRARY.documents.kind("information_preoccupante"), record)
    parts = re.split(
        "Faits constatés|Paroles rapportées|Ce que le professionnel suppose|"
        "Réponses sans provenance|Ce qui a déjà été fait|Qui est informé, qui|"
        "Ce que l'on ne sait pas",
        text,
    )
    _, facts, words, thoughts, unspecified, done, informed, _ = parts
    assert "16/11/2026 infirmerie moi ce qui a été vu exactement : non renseigné" in facts
    assert "Blessures mal expliquées" in facts
    assert "« elle y dort »" in words
    assert "« il lui doit tout »" in words
    assert "« «" not in words
    assert "une amie" in words
    assert "il répond pour elle" in thoughts
    assert "Pourquoi cela inquiète elle a maigri" in thoughts
    assert "Plusieurs téléphones" in unspecified
    assert "appel au service 16/11/2026 assistante sociale" in done
    assert "les parents non informé non renseigné un proche est en cause" in informed


def test_a_no_never_reads_as_a_fact_that_reassures():
    """It stands apart, under a sentence that says what it is worth."""
    screening = Screening(SCHOOL, ON).answered("injury_marks", "no", provenance="observed")
    text = _text(LIBRARY.documents.kind("signalement"), Record(screening))
    facts, _, rest = text.partition("Ce que l'on ne sait pas")
    assert "Blessures mal expliquées" not in facts
    assert "un « non » n'écarte pas un danger" in rest
    assert "Blessures mal expliquées" in rest


def test_the_addressee_and_the_basis_follow_the_profile():
    """A public agent and one of a private body are not bound by the same texts."""
    kind = LIBRARY.documents.kind("signalement")
    record = Record(Screening(SCHOOL, ON).answered("disclosure_minor", "yes"))
    public = _text(kind, record, profile=LIBRARY.profile("school_head_public", "school"))
    private = _text(kind, record, profile=LIBRARY.profile("school_head_private", "school"))
    assert "Parquet des mineurs" in public
    assert "Copie à" in public
    assert public.partition("Fondement")[2] != private.partition("Fondement")[2]


def test_a_template_that_asks_for_the_result_is_not_given_it():
    """Strict: what a letter is not given is an error, never an empty text."""
    kind = LIBRARY.documents.kind("signalement")
    dossier = dossier_of(Record(Screening(SCHOOL, ON)), LIBRARY)
    template = environment().from_string("{{ result.established }}")
    with pytest.raises(UndefinedError, match="result"):
        template.render(given_to(kind, dossier))


def test_a_text_too_long_for_an_answer_never_reaches_a_letter():
    """The screening refuses it first."""
    with pytest.raises(InvalidAnswer):
        Screening(SCHOOL, ON).answered("hotel_stays", "yes", note="x" * 20_001)


@pytest.mark.parametrize("id", [*(each.id for each in LETTERS), "fiche_reperage"])
@pytest.mark.parametrize("provenance", [*Provenance, None])
def test_what_is_taken_up_from_an_earlier_screening_says_so(id, provenance):
    """No document gives a fact of three months ago as one of today, however it came to be known."""
    carried = Statement(
        Answer.YES, provenance=provenance, note="vu", carried_from=dt.date(2026, 8, 14)
    )
    screening = Screening(SCHOOL, ON).stating("sleepiness", (carried,))
    text = _text(LIBRARY.documents.kind(id), Record(screening))
    label = SCHOOL.items["sleepiness"].label
    assert f"{label} (repris du 14/08/2026)" in text
