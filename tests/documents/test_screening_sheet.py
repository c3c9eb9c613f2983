"""The « fiche de repérage » says exactly what was stated, and what was not."""

import datetime as dt
import html
import re

import pytest
from sheet_page import screening_sheet

from signals import (
    Measure,
    Notice,
    Orientation,
    Record,
    Screening,
    Urgency,
    decide,
    evaluate,
    open_library,
)
from signals.reopening import reopen
from signals.wording.circuits import told_circuit
from signals.wording.guide import Guide

LIBRARY = open_library()
SCHOOL = LIBRARY.checklist("school")
ON = dt.date(2026, 11, 16)


def _sheet(screening, **record):
    reader = {key: record.pop(key) for key in ("exercise", "beside") if key in record}
    page = screening_sheet(Record(screening, **record), LIBRARY.references, **reader)
    return page.decode()


def _text(page):
    body = page.partition("<body>")[2]
    return html.unescape(re.sub(r"<[^>]+>", "\n", body))


def _under(page, title):
    """The text between a heading and the next one of its rank."""
    return _text("<body>" + page.partition(f"<h2>{title}</h2>")[2].partition("<h2>")[0])


def test_facts_words_and_inferences_are_kept_apart():
    """What was seen, what was said and what is supposed stand under their own headings."""
    screening = (
        Screening(SCHOOL, ON)
        .answered("hotel_stays", "yes", provenance="reported", by="une camarade")
        .answered("injury_marks", "yes", provenance="observed", date=ON)
        .answered("isolating_partner", "unknown", provenance="inferred")
        .answered("debt", "yes", provenance="inferred")
        .answered("several_phones", "yes")
    )
    page = _sheet(screening)
    assert "Séjours à l'hôtel" in _under(page, "Paroles et faits rapportés")
    assert "Blessures mal expliquées" in _under(page, "Faits constatés")
    assert "Partenaire ou tiers qui isole" in _under(page, "Ce que l'on ne sait pas")
    assert "Dette à rembourser" in _under(page, "Ce que le professionnel suppose")
    assert "Plusieurs téléphones" in _under(page, "Réponses sans provenance notée")
    assert "Séjours à l'hôtel" not in _under(page, "Faits constatés")


def test_a_former_screening_is_told_beside_this_one():
    """What was established then, what moved, and a fall without reassurance, as typed."""
    then = dt.date(2026, 8, 14)
    former = Screening(SCHOOL, then).answered("hotel_stays", "yes").answered("age", 14)
    former = former.answered("several_phones", "yes", note="<b> & fils")
    reopening = reopen(Record(former), SCHOOL, ON)
    screening = reopening.taking_up(Screening(SCHOOL, ON), "several_phones")
    page = _sheet(screening.answered("hotel_stays", "no"), beside=reopening)
    told = _under(page, "Depuis le 14/08/2026").replace("\xa0", " ")
    assert "Le 14/08/2026, établi : " in told
    assert "Ce n'est pas un constat d'absence de danger." in told
    assert "Séjours à l'hôtel ou en location : non (le 14/08/2026 : oui)" in told
    assert "changées : oui (repris du 14/08/2026, <b> & fils)" in told
    assert "Répondu alors, et non aujourd'hui" in told
    assert "Depuis le" not in _sheet(screening)


@pytest.mark.parametrize(
    "typed",
    ["Dupont & fils <3 ans", '« l\'hôtel » "ici"', "{{7*7}} {% raise %}", "é e\u0301 \U0001f600"],
)
def test_every_character_typed_is_there(typed):
    """D01: a note comes out as it went in, whatever it looks like to a machine."""
    page = _sheet(Screening(SCHOOL, ON).answered("hotel_stays", "yes", note=typed))
    assert typed in _text(page)


def test_what_would_act_on_the_reader_is_shown():
    """D02: markup runs nothing; escapes, NUL and marks that turn the text are shown as �."""
    typed = "<script>alert(1)</script>\x1b[2J\x00\u202efin"
    page = _sheet(Screening(SCHOOL, ON).answered("hotel_stays", "yes", note=typed))
    assert "<script" not in page
    assert "<script>alert(1)</script>\ufffd[2J\ufffd\ufffdfin" in _text(page)


def test_the_page_fetches_nothing():
    """D04: no address, no image, no script and no style from elsewhere."""
    page = _sheet(Screening(SCHOOL, ON).answered("hotel_stays", "yes", note="http://exemple.test"))
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    assert policy in page
    page = page.replace(policy, "")
    assert not re.search(r"(?:src|href|url\(|@import|<link|<script|<img|<iframe)", page)


def test_what_was_not_answered_is_said():
    """Empty parts say so and never vanish; a skipped question is listed, and is no « non »."""
    page = _sheet(Screening(SCHOOL, ON).answered("hotel_stays", "yes"))
    for title in ("Faits constatés", "Décision du professionnel", "Mesures déjà prises"):
        assert "Non renseigné." in _under(page, title)
    assert (
        "Plusieurs téléphones" in _under(page, "Ce que l'on ne sait pas").split("Sans réponse")[1]
    )
    assert "n'est pas un «\xa0non\xa0»" in _under(page, "Ce que l'on ne sait pas")


def test_the_decision_stands_beside_the_proposal():
    """A decision below shows its reason, that it awaits a second reader, and what is proposed."""
    screening = Screening(SCHOOL, ON).answered("hotel_stays", "yes").answered("age", 15)
    outcome = evaluate(screening)
    decision = decide(
        outcome, (Orientation.REFERRAL,), Urgency.ORDINARY, ON, reason="déjà suivie par la CRIP"
    )
    measure = Measure("appel au service", ON, "assistante sociale")
    notice = Notice("les parents", informed=False, why="un proche peut être en cause")
    page = _sheet(screening, decision=decision, measures=(measure,), notices=(notice,))
    decided = _under(page, "Décision du professionnel")
    assert "déjà suivie par la CRIP" in decided
    assert "attendue" in decided
    assert "Information préoccupante" in _under(page, "Ce qui ressort")
    assert "appel au service" in _under(page, "Mesures déjà prises")
    assert "non informé" in _under(page, "Personnes informées, ou non et pourquoi")


def test_an_outdated_decision_says_beside_what_it_was_taken():
    """It is never read as one of today: which proposal, and that today's stands above."""
    then = Screening(SCHOOL, ON).answered("vital_danger", "yes")
    outcome = evaluate(then)
    found = outcome.established
    decision = decide(outcome, found.orientations, found.urgency, ON)
    said = "à côté d'une autre proposition (Information préoccupante"
    decided = _under(_sheet(then, decision=decision), "Décision du professionnel")
    assert "ont changé" not in decided
    now = then.answered("confinement", "yes")
    decided = _under(_sheet(now, decision=decision), "Décision du professionnel")
    assert (
        f"Les réponses ont changé depuis cette décision\u00a0: elle a été prise {said}" in decided
    )
    assert "tout de suite)" in decided
    assert "écrite plus haut" in decided


@pytest.mark.parametrize(
    ("answers", "level"), [({"several_phones": "no"}, "Vigilance"), ({}, "Non évalué")]
)
def test_a_decision_with_no_orientation_names_its_level(answers, level):
    """Even one read from a file that the form would refuse: never that there is nothing."""
    screening = Screening(SCHOOL, ON)
    for id, value in answers.items():
        screening = screening.answered(id, value)
    outcome = evaluate(screening)
    decision = decide(outcome, (), outcome.established.urgency, ON)
    decided = _under(_sheet(screening, decision=decision), "Décision du professionnel")
    assert f"{level}, le 16/11/2026." in decided
    assert "ucune orientation" not in decided


def test_an_exercise_says_so():
    """A page made from a scenario cannot be taken for a real child's."""
    screening = Screening(SCHOOL, ON).answered("hotel_stays", "yes")
    assert "EXERCICE" in _text(_sheet(screening, exercise=True))
    assert "EXERCICE" not in _text(_sheet(screening))


def test_no_sign_is_not_no_danger():
    """The sentence is on the page, with the limits, the version and the digest of the grid."""
    page = _text(_sheet(Screening(SCHOOL, ON).answered("several_phones", "no")))
    assert "ne veut pas dire qu'il n'y a pas de danger" in page
    assert SCHOOL.digest in page
    assert SCHOOL.name in page


def test_the_same_screening_gives_the_same_bytes():
    """Nothing of the hour or the machine is in the page."""
    screening = Screening(SCHOOL, ON).answered("hotel_stays", "yes")
    assert _sheet(screening) == _sheet(screening)


def test_each_orientation_stands_with_its_recipients_its_copy_and_its_basis():
    """As in every display."""
    screening = Screening(SCHOOL, ON).answered("disclosure_minor", "yes")
    outcome = evaluate(screening)
    told = " ".join(_under(_sheet(screening), "Vers qui").split())
    for each in outcome.orientations:
        circuit = told_circuit(each, outcome, Guide(LIBRARY.references, ON))
        for said in (*circuit.recipients, *circuit.copies_to, *circuit.legal_basis):
            assert " ".join(said.split()) in told


def test_what_was_done_says_its_hour_and_who_was_told():
    """Among the measures taken; the column is not there where nobody was told anything."""
    done = (
        Measure(
            "Aviser le parquet", ON, time=dt.time(3, 12), told="la <permanence>", action="call"
        ),
        Measure("Recevoir à part", ON, "CPE"),
    )
    told = _under(_sheet(Screening(SCHOOL, ON), measures=done), "Mesures déjà prises")
    told = " ".join(told.replace("\xa0", " ").split())
    assert "Aviser le parquet 16/11/2026 à 3 h 12" in told
    assert "Qui a été prévenu" in told
    assert "la <permanence>" in told
    untold = _under(_sheet(Screening(SCHOOL, ON), measures=done[1:]), "Mesures déjà prises")
    assert "Recevoir à part" in untold
    assert "prévenu" not in untold
