"""Conditions written with « and », « or » and « + », as several peers read them."""

from __future__ import annotations

from attrs import frozen

from peers.two_valued import MINOR, Among, Every, Flag, Plain, Reaches, Some, Under
from signals.orientation import Population


@frozen
class Infix:
    """How a language spells conjunction, disjunction, negation, and one where a condition holds.

    ``flag`` is how it reads a fact that is 1 or 0.
    """

    every: str
    some: str
    negation: str
    one_if: str
    flag: str

    def text(self, condition: Plain) -> str:
        """A condition as the language writes it."""
        match condition:
            case Every(parts):
                return self._joined(self.every, parts) or "true"
            case Some(1, parts):
                return self._joined(self.some, parts) or "false"
            case Some(k, parts):
                return f"({' + '.join(map(self._one, parts)) or '0'}) >= {k}"
            case Flag(fact):
                return self.flag.format(fact)
            case Reaches(fact, bound):
                return f"{fact} >= {bound}"
            case Under(fact, bound):
                return f"{fact} <= {bound}"
            case Among(fact, words):
                quoted = ", ".join(f'"{word}"' for word in words)
                return f"{fact} in [{quoted}]"

    def of_population(self, population: Population, condition: Plain) -> str:
        """A condition that holds for a population alone."""
        text = self.text(condition)
        if population is Population.EVERYONE:
            return text
        member = MINOR if population is Population.MINORS else f"{self.negation}{MINOR}"
        return f"{member} {self.every} ({text})"

    def _joined(self, word: str, parts: tuple[Plain, ...]) -> str:
        return f" {word} ".join(f"({self.text(part)})" for part in parts)

    def _one(self, part: Plain) -> str:
        return part.fact if isinstance(part, Flag) else self.one_if.format(self.text(part))
