"""Every rule can be reached: some answers make it hold."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.outcome import evaluate
from signals.rule import Rule
from signals.verification.answers import Answers
from signals.verification.concrete import NotBuilt, Unbuilt, screening_of, smallest_screenings
from signals.verification.formula import Formula
from signals.verification.properties.proof import Proof, Property
from signals.verification.replay import Disagreement
from signals.verification.smallest import Search

UNREACHED = "aucune réponse ne la fait tenir"
UNSHOWN = "aucune réponse qui la fasse tenir n'a été trouvée"


def reached(checklist: Checklist) -> Iterator[Proof]:
    """Whether some answers settle each rule as true."""
    answers = Answers.any(checklist, "any")
    search = Search(answers.rules)
    for rule in checklist.rulebook.rules:
        held: Formula = answers.holds(rule).must
        yield Proof(Property.REACHED, rule.id, fault=_fault(rule, held, answers, search))


def _fault(rule: Rule, held: Formula, answers: Answers, search: Search) -> str:
    """Why a rule is not known to be reached, unless the evaluator finds it to hold."""
    model = search.any(held)
    if model is None:
        return UNREACHED
    date = answers.checklist.law_as_of
    try:
        told = screening_of(answers, model, date)
    except NotBuilt:
        # Facts that no episodes have together: others may, and the rule hold.
        try:
            found = smallest_screenings(search, held, answers=(answers,), date=date)
        except Unbuilt as error:
            return f"{UNSHOWN} : {error}"
        if found is None:
            return UNREACHED
        [told] = found
    if evaluate(told).rules[rule] is not True:
        raise Disagreement((told,))
    return ""
