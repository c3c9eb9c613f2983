"""What is proved of a checklist as a page, with the answers that refute what is not."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from signals.checklist import Checklist
from signals.cli.page import Page, one_line
from signals.outcome import evaluate
from signals.screening import Screening
from signals.wording.labels import answer_text, time_text
from signals.wording.outcome import ceiling_text, established_text
from signals.wording.proof import PROPERTIES, about_text, part_text, role_text

if TYPE_CHECKING:
    from signals.verification.properties.proof import Proof
    from signals.verification.report import Verification

Written = tuple[tuple["Proof", tuple[Path, ...]], ...]
"""The files that each refuted property was written in."""


def fill_verification(page: Page, verification: Verification, written: Written) -> None:
    """Each property, proved or refuted, then which rules and items matter."""
    checklist = verification.checklist
    page.title(f"{checklist.name} : {checklist.title}")
    for proved, proofs in groupby(verification.proofs, lambda proof: proof.proved):
        found = list(proofs)
        wrong = [proof for proof in found if not proof.holds]
        told = _told(len(wrong), len(found))
        page.ours(f"{PROPERTIES[proved.value].title} : {told}", 2, "- ")
        for proof in wrong:
            _fill_failure(page, proof, checklist, files_of(proof, written))
    _fill_coverage(page, verification)


def files_of(proof: Proof, written: Written) -> tuple[Path, ...]:
    """The files that a refuted property was written in."""
    return next((files for each, files in written if each is proof), ())


def _told(wrong: int, count: int) -> str:
    if count == 1:
        return "NON PROUVÉ" if wrong else "prouvé"
    return f"NON PROUVÉ ({wrong} sur {count})" if wrong else f"prouvé ({count} sur {count})"


def _fill_failure(page: Page, proof: Proof, checklist: Checklist, files: tuple[Path, ...]) -> None:
    about = about_text(proof.proved.value, proof.about, checklist)
    if about:
        page.ours(about, 4, "* ")
    if proof.fault:
        page.ours(f"{proof.fault}.", 6)
    if proof.counter_example is None:
        return
    _fill_screenings(page, proof, checklist)
    for file in files:
        page.exact(f"Écrit\N{NO-BREAK SPACE}: {one_line(str(file))}", 6)


def _fill_screenings(page: Page, proof: Proof, checklist: Checklist) -> None:
    from signals.verification.wanting import wanted

    assert proof.counter_example is not None
    screenings, parts = proof.counter_example.screenings, wanted(proof, checklist)
    # Beside others, how high a screening can still go is told where that is what is compared.
    ceiling = len(screenings) == 1 or not all(each.settled for each in parts)
    for place, screening in enumerate(screenings):
        page.ours(f"{role_text(proof.proved.value, place)} :", 6)
        _fill_screening(page, screening, ceiling)
        for each in parts:
            gives = "Donne" if each.is_given(screening) else "Ne donne pas"
            where = "" if each.settled else ", dans ce qui est possible"
            page.ours(f"{gives} « {part_text(each.part, checklist)} »{where}.", 8, "= ")


def _fill_screening(page: Page, screening: Screening, ceiling: bool) -> None:
    from signals.verification.scenarios import needs_its_hour

    for id, statements in screening.stated:
        page.exact(answer_text(screening.checklist.items[id], statements), 8, "- ")
    if not screening.stated:
        page.ours("aucune réponse", 8, "- ")
    if screening.time is not None and needs_its_hour(screening):
        page.ours(f"heure du repérage : {time_text(screening.time)}", 8, "- ")
    outcome = evaluate(screening)
    page.ours(established_text(outcome), 8, "= ")
    if ceiling:
        page.ours(ceiling_text(outcome), 8, "= ")


def _fill_coverage(page: Page, verification: Verification) -> None:
    checklist = verification.checklist
    rules = f"{verification.shown_rules} sur {len(verification.rules)}"
    page.ours(f"Règles : {rules} apportent seules quelque chose", 2)
    for id in verification.idle_rules:
        page.ours(f"{id} double d'autres règles : « {checklist.rules[id].reason} »", 4, "- ")
    items = f"{verification.shown_items} sur {len(verification.items)}"
    page.ours(f"Questions : {items} changent un résultat", 2)
    for id in verification.idle_items:
        page.ours(f"{id} n'en change aucun : « {checklist.items[id].label} »", 4, "- ")
    for id in verification.undecided:
        page.ours(f"{id} : non décidé, aucune réponse qui le montre n'a pu être écrite", 4, "- ")
