"""How many of ten cases of three-valued logic each rule engine gets right.

    make bench ARGS=benchmarks/three_valued.py

The cases are among those of `tests/domain/logic`, which an evaluator that has a null can express.
Each engine is asked in every way that it documents for what is missing, and its best way is kept,
the same for the ten cases. A null and an error both count as « unknown ». An answer is right where
it stays right when the questions are written in the other order. It takes a second.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from attrs import frozen
from three_valued_cases import Lowered, Question, Values, chosen, expressible
from three_valued_peers import Peer, peers
from written_conditions import plain, spelled_out

from signals.checklist import Checklist
from signals.condition import Condition
from signals.evaluation import facts_of, truth
from signals.screening import Screening

WORDS = {True: "vrai", False: "faux", None: "inconnu"}
OURS = {True: "yes", False: "no", None: "unknown"}


def as_sums(condition: Condition, checklist: Checklist) -> Condition:
    """A condition with what it counts as a sum, as each language adds."""
    return plain(condition, checklist)


def in_full(condition: Condition, checklist: Checklist) -> Condition:
    """A condition with each combination that suffices written out."""
    return plain(spelled_out(plain(condition, checklist), checklist), checklist)


@frozen
class Asked:
    """One way of asking an engine some cases, and how many it gets right."""

    way: str
    answers: list[tuple[object, ...]]
    right: int


def best(peer: Peer, questions: list[Question], lowered: Lowered) -> Asked:
    """The way of an engine that gets the most cases right, the same for all."""
    every = []
    for way, ask in peer.ways.items():
        answers = [each.answers(ask, lowered) for each in questions]
        pairs = zip(questions, answers, strict=True)
        every.append(Asked(way, answers, sum(each.is_right(given) for each, given in pairs)))
    return max(every, key=lambda each: each.right)


def as_it_is(condition: Condition, checklist: Checklist) -> Condition:
    """A condition as our rules write it."""
    return condition


def ours(condition: Condition, checklist: Checklist, values: Values) -> object:
    """What our own evaluation answers."""
    screening = Screening(checklist, dt.date(2026, 11, 21))
    for id, value in values.items():
        known = OURS[value] if value is None or isinstance(value, bool) else value
        screening = screening.answered(id, known)
    return truth(condition, facts_of(screening))


def cell(question: Question, given: tuple[object, ...]) -> str:
    """What an engine answers where it is wrong: in one order, then in the other if it differs."""
    if question.is_right(given):
        return "juste"
    return " ou ".join(dict.fromkeys(WORDS[each] if each in WORDS else str(each) for each in given))


def print_ten(ten: list[Question], found: Mapping[str, Asked]) -> None:
    """Print what each engine answers in each of the ten cases."""
    print("| cas | attendu | " + " | ".join(found) + " |\n|---|---|" + "---|" * len(found))
    for rank, each in enumerate(ten):
        cells = [cell(each, asked.answers[rank]) for asked in found.values()]
        head = f"{rank + 1}. {each.told} | {WORDS[each.case.truth]}"
        print(f"| {head} | " + " | ".join(cells) + " |")


def main() -> None:
    """Print what each engine answers in the ten cases, then how many it gets right."""
    every = expressible()
    ten = chosen(every)
    engines = peers()
    our = Peer("Signals", {"« ne sait pas »": ours})
    found = {"Signals": best(our, ten, as_it_is)}
    found |= {each.name: best(each, ten, as_sums) for each in engines}
    print(f"Mesuré le {dt.date.today().isoformat()}.\n")
    print_ten(ten, found)
    print(f"\n| moteur | sur 10 | sur {len(every)} | sur 10, écrit en entier | l'inconnu est |")
    print("|---|--:|--:|--:|---|")
    print(f"| Signals | {found['Signals'].right} | {best(our, every, as_it_is).right} | — | |")
    for engine in engines:
        first, all_, full = (
            found[engine.name],
            best(engine, every, as_sums),
            best(engine, ten, in_full),
        )
        print(f"| {engine.name} | {first.right} | {all_.right} | {full.right} | {first.way} |")


if __name__ == "__main__":
    main()
