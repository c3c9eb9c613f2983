"""What is established is never under what every completion of the context gives.

A rule on *A and under 15* with a rule on *A and 15 or over* leaves such a gap where the age is not
known: the checklist then adds the rule on *A*. Signs leave none, as more of them only raises. Facts
of the context are told once here, or not: two that contradict each other are shown as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from signals.candidate import leaf_items
from signals.checklist import Checklist
from signals.condition import Condition, Episodes, HoursSince, walk
from signals.outcome import evaluate
from signals.rule import Rule
from signals.screening import Screening
from signals.verification.answers import Answers, conditions_of
from signals.verification.conclusion import ASSESSED, Conclusion, Part, rules_giving
from signals.verification.concrete import screening_of
from signals.verification.formula import Formula, Model, all_of, any_of, at_most, implied, none_of
from signals.verification.known import Known, known_in
from signals.verification.properties.proof import CounterExample, Proof, Property
from signals.verification.readings.reading import holds
from signals.verification.replay import Disagreement, parts_established
from signals.verification.smallest import Search

_SHOWN = 6
"""How many completions are shown beside the answers that leave a gap."""


def splits(checklist: Checklist) -> Iterator[Proof]:
    """Whether some part of a result is given by every completion and yet not established."""
    answers = Answers.any(checklist, "part")
    leaves = tuple(dict.fromkeys(conditions_of(checklist)))
    done: set[tuple[Rule, ...]] = set()
    for part in Conclusion.established(answers).parts:
        rules = rules_giving(part, checklist)
        context = _context_of(rules, checklist)
        if part in ASSESSED or not context or (part[0] != "action" and rules in done):
            continue
        done.add(rules)
        found = _Gap(answers, part, rules, context, leaves).found()
        if found is not None:
            yield Proof(Property.SPLIT, f"{part[0]}.{part[1]}", found)
            return
    yield Proof(Property.SPLIT)


def _context_of(rules: tuple[Rule, ...], checklist: Checklist) -> tuple[str, ...]:
    """The context items that rules turn on and more of which may lower as well as raise."""
    read = {id for rule in rules for id in _read(rule.when, checklist)} | {checklist.age}
    return tuple(id for id, item in checklist.items.items() if id in read and not item.monotone)


def _read(condition: Condition, checklist: Checklist) -> set[str]:
    """The ids of the items that a condition turns on: those read, and those that show them."""
    read = {id for _, leaf, _ in walk(condition) for id in leaf_items(leaf, checklist)}
    shown = [checklist.items[id].shown_when for id in sorted(read)]
    return read.union(*(_read(each, checklist) for each in shown if each is not None))


@frozen(eq=False)
class _Gap:
    """A search for answers that do not establish a part which every completion tried gives."""

    part_answers: Answers
    part: Part
    rules: tuple[Rule, ...]
    context: tuple[str, ...]
    leaves: tuple[Condition, ...]

    def found(self) -> CounterExample | None:
        """The smallest answers that leave a gap, with the completions that show it."""
        answers = self.part_answers
        once = none_of(any_of(answers.readings[id].several for id in self.context))
        guess = Search(answers.rules, none_of(self._gives(answers)), self._hour, once)
        full, fits = self._completed()
        escape = Search(answers.rules, fits, none_of(self._gives(full)), self._hour)
        best = self._smaller(guess, escape, full)
        if best is None:
            return None
        # Answers that do not contradict one another are easier to read, where there are some.
        best = self._smaller(guess, escape, full, answers.plain) or best
        costs = [*answers.stated.values()]
        while True:
            fewer = at_most(sum(holds(each, best) for each in costs) - 1, costs)
            plain = answers.plain if holds(answers.plain, best) else True
            smaller = self._smaller(guess, escape, full, fewer, plain)
            if smaller is None:
                return self._shown(best, full, fits)
            best = smaller

    def _smaller(
        self, guess: Search, escape: Search, full: Answers, *wanted: Formula
    ) -> Model | None:
        """Answers, such as wanted, all of whose completions give the part they do not."""
        while (model := guess.any(*wanted)) is not None:
            other = escape.any(*_fixed(model))
            if other is None:
                return model
            known = {id: known_in(id, full, other, self.leaves) for id in self.context}
            guess.add(self._given_under(known))
        return None

    @property
    def _hour(self) -> Formula:
        # Without the hour of the screening, no hour told would be definite.
        timed = any(isinstance(leaf, HoursSince | Episodes) for leaf in self.leaves)
        return self.part_answers.now.timed if timed else True

    def _gives(self, answers: Answers) -> Formula:
        return Conclusion.established(answers, self.rules).part(self.part)

    def _completed(self) -> tuple[Answers, Formula]:
        full = {id: self.part_answers.readings[id].completed("full") for id in self.context}
        readings = {id: reading for id, (reading, _) in full.items()}
        kept = [all_of((fits, reading.rules)) for reading, fits in full.values()]
        return self.part_answers.with_readings(readings), all_of(kept)

    def _given_under(self, known: dict[str, Known]) -> Formula:
        """Whether the part is given where the context is known, if the answers leave that open."""
        checklist = self.part_answers.checklist
        # The rest of what was read stands as it was: only the context is read again.
        kept = {
            condition: truth
            for condition, truth in self.part_answers.truths.items()
            if _read(condition, checklist).isdisjoint(self.context)
        }
        readings = {id: each.reading for id, each in known.items()}
        answers = evolve(self.part_answers.with_readings(readings), truths=kept)
        fits = all_of(each.fits(self.part_answers) for each in known.values())
        return implied(fits, self._gives(answers))

    def _shown(self, model: Model, full: Answers, fits: Formula) -> CounterExample:
        """Answers that leave a gap, and completions of them, replayed."""
        answers = self.part_answers
        told = screening_of(answers, model, answers.checklist.law_as_of)
        completions = tuple(_with(told, each) for each in self._completions(model, full, fits))
        if self.part in parts_established(evaluate(told)):
            raise Disagreement((told,))
        for each in completions:
            if self.part not in parts_established(evaluate(each)):
                raise Disagreement((told, each))
        return CounterExample((told, *completions), (self.part,))

    def _completions(
        self, model: Model, full: Answers, fits: Formula
    ) -> Iterator[dict[str, Known]]:
        """A few completions of some answers, that conditions tell apart."""
        search = Search(self.part_answers.rules, fits, *_fixed(model))
        for _ in range(_SHOWN):
            found = search.any()
            if found is None:
                return
            known = {id: known_in(id, full, found, self.leaves) for id in self.context}
            yield known
            search.add(none_of(all_of(each.fits(full) for each in known.values())))


def _with(told: Screening, known: dict[str, Known]) -> Screening:
    for id, answer in known.items():
        if not told.knows(id):
            told = told.stating(id, (answer.statement(told),))
    return told


def _fixed(model: Model) -> list[Formula]:
    """The answers of a model, as formulas."""
    return [
        variable() == model.eval(variable(), model_completion=True) for variable in model.decls()
    ]
