"""What is proved of a checklist, as Markdown: its properties, and what shows that it matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from signals import Checklist, Screening, evaluate
from signals.verification.conclusion import Part
from signals.verification.coverage import ItemWitness, RuleWitness
from signals.verification.properties.proof import Property
from signals.verification.replay import parts_established
from signals.verification.report import Verification
from signals.wording.labels import answer_text
from signals.wording.proof import PROPERTIES, QUANTIFIED, part_text
from signals.wording.revision import found_text, told_screening
from signals.wording.typography import spaced

HEAD = """\
# Ce qui est prouvé de chaque grille

Page faite par `make proofs`. Elle dit ce que `signals verify` prouve de la version la plus récente
de chaque grille. Un solveur (Z3) examine toutes les réponses à la fois, et non un échantillon. Un
test refait chaque page et la compare ; seul le temps n'est pas comparé.

## Toutes les réponses

{quantified}

## Les propriétés

{properties}

Une propriété fausse serait réfutée par les réponses les moins nombreuses qui la contredisent,
rejouées par le moteur d'évaluation : `signals verify` les montre, et `--write` les écrit en
situations à rejouer.

## Les témoins

- **Une règle** est montrée par le plus petit repérage où elle apporte seule quelque chose : une
  orientation, une urgence, une classification ou une action. Une règle sans témoin double d'autres
  règles : sans elle, le résultat serait le même, moins une raison.
- **Une question** est montrée par deux repérages qui ne diffèrent que par sa réponse, et par ce
  qu'ils établissent. Une question sans témoin ne change jamais ce qui est établi : elle renseigne
  les personnes et les documents.

## Ce qui n'est pas prouvé

- Que les seuils et les règles sont les bons : ce sont des choix de conception, argumentés un à un.
- Que les textes disent juste, que la loi et les contacts sont à jour : ils sont datés, et à relire.
- Que les réponses sont vraies.
- Le solveur lui-même, et notre traduction des grilles pour lui. Un test compare cette traduction
  au moteur d'évaluation sur des grilles et des réponses tirées au hasard.
- Une réponse qui fait douter de l'âge d'une personne majeure change de circuit : ces deux
  résultats-là ne sont pas comparés.
- Un signe de plus dit en nombre, en dates ou en choix peut rendre le pire moins grave que
  l'inconnu : ce qui reste possible n'est comparé que pour les signes en oui ou non.

## Les grilles

| grille | propriétés | garanties | règles avec un témoin | questions avec un témoin |
|---|---|---|---|---|
{rows}

## Le temps

Combien de fois la durée de la plus rapide, en nombre rond, sur l'ordinateur qui a fait cette page.
`python benchmarks/proof.py` le mesure. Ces lignes ne sont pas vérifiées.

{times}
"""


@frozen
class ProofText:
    """The page of a checklist, and its row in the table of all."""

    page: str
    row: str


def overview(rows: Iterable[str], times: Iterable[str]) -> str:
    """The page that presents the proofs of all checklists, with a row and a time for each."""
    properties = (f"- **{each.title}.** {each.means}" for each in PROPERTIES.values())
    text = HEAD.format(
        quantified=QUANTIFIED,
        properties="\n".join(properties),
        rows="\n".join(rows),
        times="\n".join(times),
    )
    return spaced(text)


def proof_text(verification: Verification) -> ProofText:
    """The page of a checklist, and its row; every property of it must hold."""
    lines = [*_head(verification), *_rules(verification), *_items(verification)]
    return ProofText(spaced("\n".join(lines)) + "\n", spaced(_row(verification)))


def _row(verification: Verification) -> str:
    checklist = verification.checklist
    rules, items = len(verification.rules), len(verification.items)
    proved = {proof.proved for proof in verification.proofs}
    return (
        f"| [{checklist.name}](preuves/{checklist.id}.md) | {len(proved)} sur {len(Property)} "
        f"| {len(_guaranteed(verification))} sur {len(checklist.rulebook.guarantees)} "
        f"| {rules - len(verification.idle_rules)} sur {rules} "
        f"| {items - len(verification.idle_items)} sur {items} |"
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
