"""Whether a condition holds on the facts of a screening; unknown is kept apart from no."""

from __future__ import annotations

from attrs import evolve

from signals.answer import Answer, Value
from signals.condition import Condition
from signals.effect import effects_of, literals_read, read
from signals.facts import Facts
from signals.kleene import Truth, negated
from signals.leaf import leaf_truth
from signals.leaf import rank as rank
from signals.masks import Leaf, Masks, masks_of
from signals.orientation import Population
from signals.screening import Screening
from signals.term import Term


def facts_of(screening: Screening) -> Facts:
    """The facts that a screening states; a hidden item has no answer and no effect."""
    effects = effects_of(screening.checklist)
    must, may, yes_no, by_answer = effects.must, effects.may, effects.yes_no, effects.by_answer
    yes, no = Answer.YES, Answer.NO
    others = []
    for id, said in screening.stated:
        bit = yes_no[id]
        if bit and len(said) == 1:
            value = said[0].value
            if value is no:
                may ^= bit
            elif value is yes:
                must |= bit
        elif len(said) == 1 and id in by_answer and said[0].value in by_answer[id]:
            effect = by_answer[id][said[0].value]
            must, may = must & effect.kept | effect.must, may & effect.kept | effect.may
        else:
            others.append(id)
    must, may = masks_of(screening.checklist).with_populations(must, may)
    stated = Facts(
        screening.checklist,
        screening.date,
        screening.time,
        screening.stated,
        must=must,
        may=may,
    )
    if others:
        stated = read(stated, others)
    return _with_hidden(stated) if screening.checklist.conditional else stated


def assume(facts: Facts, item: str, value: Value) -> Facts:
    """The facts as they would be if an item that is not known had an answer."""
    stated = facts.assuming(item, value)
    if not facts.checklist.conditional:
        return read(stated, (item,))
    shown = evolve(stated, hidden=frozenset(), veiled=frozenset())
    return _with_hidden(read(shown, {item, *facts.hidden, *facts.veiled}))


def _with_hidden(facts: Facts) -> Facts:
    for item in facts.checklist.conditional:
        shown = True if item.shown_when is None else truth(item.shown_when, facts)
        if shown is False:
            facts = read(evolve(facts, hidden=facts.hidden | {item.id}), (item.id,))
        elif shown is None:
            facts = read(evolve(facts, veiled=facts.veiled | {item.id}), (item.id,))
    return facts


def truth(condition: Condition, facts: Facts) -> Truth:
    """Whether a condition holds: true, false, or ``None`` when the answers do not settle it."""
    term = masks_of(facts.checklist).term(condition)
    if term is not None:
        return term.truth(facts.must, facts.may)
    if isinstance(condition, Leaf):
        return leaf_truth(condition, facts)
    term, must, may = _of_its_own(condition, facts)
    return term.truth(must, may)


def grounds(condition: Condition, facts: Facts) -> int:
    """The presences of the items that make a condition hold, as bits."""
    term = masks_of(facts.checklist).term(condition)
    if term is not None:
        return term.grounds(facts.must)
    term, must, _ = _of_its_own(condition, facts)
    return term.grounds(must)


def _of_its_own(condition: Condition, facts: Facts) -> tuple[Term, int, int]:
    # A condition that is not of the checklist has literals of its own.
    masks = Masks(facts.checklist, (condition,))
    common = facts.settled(facts.must & masks.common, facts.may & masks.common)
    return masks.found(condition), *literals_read(masks.literals, common)


def of_population(population: Population, facts: Facts) -> Truth:
    """Whether the person belongs to a population; an age not given is presumed a minor's."""
    if population is Population.EVERYONE:
        return True
    return facts.minor if population is Population.MINORS else negated(facts.minor)
