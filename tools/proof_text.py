"""What is proved of a checklist, as Markdown: its properties, and what shows that it matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from attrs import frozen

from signals import Checklist, Screening, evaluate
from signals.verification.conclusion import Part
from signals.verification.coverage import RuleWitness
from signals.verification.item_coverage import ItemWitness
from signals.verification.mutation.summary import Summary
from signals.verification.properties.proof import Property
from signals.verification.replay import parts_established
from signals.verification.report import Verification
from signals.wording.labels import answer_text
from signals.wording.proof import PROPERTIES, QUANTIFIED, part_text
from signals.wording.revision import found_text, told_screening
from signals.wording.typography import spaced

HEAD = Path(__file__).with_name("proofs_page.md")
"""The page that presents all the proofs, with what is filled in between braces."""


@frozen
class ProofText:
    """The page of a checklist, and its row in the table of all."""

    page: str
    row: str


def overview(rows: Iterable[str], times: Iterable[str]) -> str:
    """The page that presents the proofs of all checklists, with a row and a time for each."""
    properties = (f"- **{each.title}.** {each.means}" for each in PROPERTIES.values())
    text = HEAD.read_text(encoding="utf-8").format(
        quantified=QUANTIFIED,
        properties="\n".join(properties),
        rows="\n".join(rows),
        times="\n".join(times),
    )
    return spaced(text)


def proof_text(verification: Verification, mutants: Summary) -> ProofText:
    """The page of a checklist, and its row; every property of it must hold.

    ``mutants`` is what is noticed of its rules removed or weakened.
    """
    lines = [*_head(verification), *_weakened(mutants), *_rules(verification)]
    lines += _items(verification)
    return ProofText(spaced("\n".join(lines)) + "\n", spaced(_row(verification, mutants)))


def _weakened(found: Summary) -> Iterator[str]:
    yield "\n## Ses règles affaiblies une à une\n"
    yield (
        f"{found.mutants} changements : {found.by_scenario} contredisent une situation, "
        f"{found.by_guarantee} une garantie, {found.by_case} un cas ; {found.covered} ne retirent "
        f"rien ; {len(found.survivors)} passent inaperçus."
    )


def _row(verification: Verification, mutants: Summary) -> str:
    checklist = verification.checklist
    rules, items = len(verification.rules), len(verification.items)
    proved = {proof.proved for proof in verification.proofs}
    return (
        f"| [{checklist.name}](preuves/{checklist.id}.md) | {len(proved)} sur {len(Property)} "
        f"| {len(_guaranteed(verification))} sur {len(checklist.rulebook.guarantees)} "
        f"| {verification.shown_rules} sur {rules} "
        f"| {verification.shown_items} sur {items} "
        f"| {mutants.mutants} | {mutants.covered} | {len(mutants.survivors)} |"
    )


def _guaranteed(verification: Verification) -> list[str]:
    """The ids of the guarantees that were proved."""
    proofs = verification.proofs
    return [proof.about for proof in proofs if proof.proved is Property.GUARANTEE]


def _head(verification: Verification) -> Iterator[str]:
    checklist = verification.checklist
    yield f"# Ce qui est prouvé : {checklist.title}"
    yield f"\nGrille `{checklist.name}`. Page faite par `make proofs`."
    yield f"Empreinte : `{checklist.digest}`."
    yield "Ce que veut dire chaque ligne : [preuves.md](../preuves.md)."
    yield "\n## Les propriétés, pour toutes les réponses\n"
    for proved, proofs in groupby(verification.proofs, lambda proof: proof.proved):
        count = len(list(proofs))
        several = f" ({count} sur {count})" if count > 1 else ""
        yield f"- {PROPERTIES[proved.value].title} : prouvé{several}."
    yield "\n## Les garanties, prouvées pour toutes les réponses\n"
    said = {guarantee.id: guarantee.says for guarantee in checklist.rulebook.guarantees}
    yield from (f"- `{id}` : {said[id]}" for id in _guaranteed(verification))


def _rules(verification: Verification) -> Iterator[str]:
    checklist = verification.checklist
    yield "\n## Ce que chaque règle apporte seule\n"
    for witness in verification.rules:
        if witness.screening is not None:
            yield _rule(witness, witness.screening, checklist)
    if verification.idle_rules:
        yield "\n## Les règles qui doublent d'autres règles\n"
    for id in verification.idle_rules:
        yield f"- `{id}` : {checklist.rules[id].reason}"


def _rule(witness: RuleWitness, told: Screening, checklist: Checklist) -> str:
    brings = _parts(witness.brings, checklist)
    return f"- `{witness.rule}` : « {told_screening(told)} » → {brings}."


def _parts(parts: Iterable[Part], checklist: Checklist) -> str:
    """The parts of a result on one line, what is to be done last."""
    found = list(parts)
    told = [part_text(part, checklist) for part in found if part[0] != "action"]
    actions = [checklist.actions[id].do for kind, id in found if kind == "action"]
    return " ; ".join([*told, *([f"à faire : {', '.join(actions)}"] if actions else [])])


def _items(verification: Verification) -> Iterator[str]:
    checklist = verification.checklist
    yield "\n## Ce que chaque question change\n"
    for witness in verification.items:
        if witness.pair is not None:
            yield _item(witness, *witness.pair)
    if verification.idle_items:
        yield "\n## Les questions qui ne changent aucun résultat\n"
    for id in verification.idle_items:
        yield f"- `{id}` : {checklist.items[id].label}."


def _item(witness: ItemWitness, one: Screening, other: Screening) -> str:
    item = one.checklist.items[witness.item]
    answers = " → ".join(
        f"« {answer_text(item, each.statements[item.id])} »"
        if each.statements.get(item.id)
        else f"« {item.label} : sans réponse »"
        for each in (one, other)
    )
    rest = one.cleared(item.id)
    beside = f", avec « {told_screening(rest)} »" if rest.stated else ""
    return f"- `{item.id}` : {answers}{beside}. {_change(one, other)}"


def _change(one: Screening, other: Screening) -> str:
    before, after = found_text(one), found_text(other)
    if before != after:
        return f"{before} → {after}."
    first, second = (parts_established(evaluate(each)) for each in (one, other))
    told = [
        f"{sign} : {_parts(sorted(found), one.checklist)}"
        for sign, found in (("en moins", first - second), ("en plus", second - first))
        if found
    ]
    return f"{before} ; {' ; '.join(told)}."
