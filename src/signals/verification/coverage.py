"""Whether each rule of a checklist matters, shown by the smallest answers."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from signals.checklist import Checklist
from signals.outcome import evaluate
from signals.rule import Rule
from signals.screening import Screening
from signals.verification.answers import Answers
from signals.verification.conclusion import Conclusion, Part
from signals.verification.concrete import Unbuilt, smallest_screenings
from signals.verification.formula import Formula, all_of, any_of, none_of
from signals.verification.replay import Disagreement
from signals.verification.smallest import Search


@frozen
class RuleWitness:
    """The smallest screening in which a rule alone brings something, and what it brings.

    Without one, it adds nothing to the others, or is ``undecided``: no answers could be written.
    """

    rule: str
    screening: Screening | None
    brings: tuple[Part, ...]
    undecided: bool = False


def rule_witnesses(checklist: Checklist) -> Iterator[RuleWitness]:
    """For each rule, the smallest screening where it alone brings a part of the result."""
    answers = Answers.any(checklist, "any")
    whole = Conclusion.established(answers)
    search = Search(answers.rules)
    for rule in checklist.rulebook.rules:
        alone = _brings(rule, whole)
        try:
            found = smallest_screenings(search, alone, answers=(answers,), date=checklist.law_as_of)
        except Unbuilt:
            yield RuleWitness(rule.id, None, (), undecided=True)
            continue
        if found is None:
            yield RuleWitness(rule.id, None, ())
            continue
        brings = brought(rule, found[0])
        if not brings:
            raise Disagreement(found)
        yield RuleWitness(rule.id, found[0], brings)


def _brings(rule: Rule, whole: Conclusion) -> Formula:
    """Whether a rule holds and gives a part of the result that nothing else gives."""
    others = Conclusion(
        whole.answers, tuple(pair for pair in whole.held if pair[0] is not rule), ()
    )
    mine = Conclusion(whole.answers, ((rule, True),), ())
    alone = any_of(
        all_of((mine.part(part), none_of(others.part(part)))) for part in _parts_of(rule, whole)
    )
    return all_of((dict(whole.held)[rule], alone))


def _parts_of(rule: Rule, whole: Conclusion) -> list[Part]:
    """The parts that a rule may give by itself: the lowest level and urgency are anyone's."""
    parts: list[Part] = [("orientation", rule.orientation.value)]
    if rule.urgency.rank > 0:
        parts.append(("urgency", rule.urgency.value))
    ranks = list(whole.answers.checklist.classifications)
    if rule.classification in ranks[1:]:
        parts.append(("classification", str(rule.classification)))
    return [*parts, *(("action", id) for id in rule.actions)]


def brought(rule: Rule, screening: Screening) -> tuple[Part, ...]:
    """The parts of the result of a screening that one rule alone gives, by the evaluator."""
    outcome = evaluate(screening)
    if outcome.rules[rule] is not True:
        return ()
    held = [each for each, is_held in outcome.rules.items() if is_held and each is not rule]
    ranks = list(screening.checklist.classifications)
    top = max((ranks.index(each.classification) for each in held if each.classification), default=0)
    found: list[Part] = []
    if all(each.orientation is not rule.orientation for each in held):
        found.append(("orientation", rule.orientation.value))
    if rule.urgency.rank > max((each.urgency.rank for each in held), default=0):
        found.append(("urgency", rule.urgency.value))
    if rule.classification and ranks.index(rule.classification) > top:
        found.append(("classification", rule.classification))
    due = {id for each in held for id in each.actions} | {each.id for each in outcome.floor}
    return (*found, *(("action", id) for id in rule.actions if id not in due))
