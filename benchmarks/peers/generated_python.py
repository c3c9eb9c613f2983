"""The floor: Python written from the rules, one function for a checklist, two-valued.

It reads each fact once and adds up each count once, as somebody who writes it by hand would.
"""

from __future__ import annotations

from collections.abc import Callable

from peers.conclusion import Conclusion, concluding
from peers.plain_facts import Told, told
from peers.two_valued import MINOR, Among, Every, Flag, Plain, Reaches, Some, Under, minor, rules
from signals.checklist import Checklist
from signals.orientation import Population
from signals.screening import Screening


class GeneratedPython:
    """A function compiled once for a checklist, given a dictionary of plain facts."""

    name = "Python engendré"

    def __init__(self, checklist: Checklist) -> None:
        scope: dict[str, Callable[[Told], tuple[bool, list[str]]]] = {}
        exec(compile(_source(checklist), checklist.name, "exec"), scope)
        self._held = scope["held"]
        self._conclude = concluding(checklist)

    def prepared(self, screening: Screening) -> Told:
        """What the function is given, made before any time is measured."""
        return told(screening)

    def conclusion(self, prepared: Told) -> Conclusion:
        """What the rules that hold amount to."""
        return self._conclude(*self._held(prepared))


def _source(checklist: Checklist) -> str:
    writer = _Writer()
    lines = [f"    {MINOR} = {writer.text(minor(checklist))}"]
    for id, (population, condition) in rules(checklist).items():
        text = writer.text(condition)
        if population is not Population.EVERYONE:
            text = f"{'' if population is Population.MINORS else 'not '}{MINOR} and ({text})"
        lines.append(f"    if {text}: rules.append({id!r})")
    facts = [f"    {fact} = told[{fact!r}]" for fact in writer.facts]
    sums = [f"    {name} = {text}" for text, name in writer.sums.items()]
    whole = ["def held(told):", "    rules = []", *facts, *sums, *lines]
    return "\n".join([*whole, f"    return {MINOR}, rules", ""])


class _Writer:
    """Conditions as expressions over local variables, with the facts and sums that they read."""

    def __init__(self) -> None:
        self.facts: dict[str, None] = {}
        self.sums: dict[str, str] = {}

    def text(self, condition: Plain) -> str:
        match condition:
            case Every(parts):
                return " and ".join(f"({self.text(part)})" for part in parts) or "True"
            case Some(1, parts):
                return " or ".join(f"({self.text(part)})" for part in parts) or "False"
            case Some(k, parts):
                added = " + ".join(f"({self.text(part)})" for part in parts)
                return f"{self.sums.setdefault(added, f'sum_{len(self.sums)}')} >= {k}"
        self.facts[condition.fact] = None
        match condition:
            case Flag(fact):
                return fact
            case Reaches(fact, bound):
                return f"{fact} >= {bound}"
            case Under(fact, bound):
                return f"{fact} <= {bound}"
            case Among(fact, words):
                return f"{fact} in {words!r}"
