"""The numbers under which a printed grid names its questions, its actions, its rules, its lists."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from signals.checklist import Checklist
from signals.condition import Condition, Count, Distinct, walk
from signals.orientation import Population
from signals.rule import Rule
from signals.wording.printed_conditions import named_conditions

Units = tuple[tuple[str, ...], ...]

_SHORT = 6
"""How many questions a rule names by itself; more of them are a list, printed once."""


@frozen
class QuestionList:
    """Questions that rules count, by their ids, under one name; a line for each section counted."""

    name: str
    by_line: bool
    lines: tuple[tuple[str, ...], ...]


@frozen(eq=False)
class PrintedNumbers:
    """The number of each question and action by its id, and the names that its rules use.

    ``lists`` are the questions that rules count; ``conditions`` are those that stand in others.
    """

    checklist: Checklist
    questions: dict[str, str]
    actions: dict[str, str]
    rules: tuple[Rule, ...]
    lists: dict[tuple[Units, bool], QuestionList]
    conditions: dict[Condition, str]

    def of(self, item: str) -> str:
        """The number of a question."""
        return self.questions[item]

    def named(self, items: Iterable[str]) -> str:
        """The numbers of some questions, in the grid's order; « 5.1 à 5.4 » where they follow."""
        order = sorted(set(items), key=self.checklist.position.__getitem__)
        runs: list[list[str]] = []
        for id in order:
            before = runs[-1][-1] if runs else None
            if before is not None and self._follows(before, id):
                runs[-1].append(id)
            else:
                runs.append([id])
        return ", ".join(self._run(run) for run in runs)

    def done(self, actions: Iterable[str]) -> str:
        """The numbers of some actions, in the order in which they are done."""
        asked = set(actions)
        return ", ".join(number for id, number in self.actions.items() if id in asked)

    def _follows(self, before: str, id: str) -> bool:
        place = self.checklist.position
        same = self.of(before).partition(".")[0] == self.of(id).partition(".")[0]
        return same and place[id] == place[before] + 1

    def _run(self, run: list[str]) -> str:
        if len(run) > 2:
            return f"{self.of(run[0])} à {self.of(run[-1])}"
        return ", ".join(self.of(id) for id in run)

    def list_of(self, count: Count) -> QuestionList | None:
        """The list that a count reads, where it has a name."""
        return self.lists.get(_key(self.checklist, count))


def printed_numbers(checklist: Checklist) -> PrintedNumbers:
    """The numbers of a checklist: 3.1 is the first question of its third section."""
    questions = {
        item.id: f"{section}.{place}"
        for section, each in enumerate(checklist.sections, start=1)
        for place, item in enumerate(each.items, start=1)
    }
    actions = {id: f"A{place}" for place, id in enumerate(checklist.actions, start=1)}
    rules = printed_order(checklist)
    lists = _lists(checklist, rules)
    conditions = named_conditions(rule.when for rule in rules)
    return PrintedNumbers(checklist, questions, actions, rules, lists, conditions)


def printed_order(checklist: Checklist) -> tuple[Rule, ...]:
    """The rules of a checklist, the highest and the most urgent first, a minor's before others."""
    order = list(Population)
    return tuple(
        sorted(
            checklist.rulebook.rules,
            key=lambda rule: (
                -rule.orientation.rank,
                -rule.urgency.rank,
                order.index(rule.population),
            ),
        )
    )


def _key(checklist: Checklist, count: Count) -> tuple[Units, bool]:
    return checklist.counted(count), count.distinct is Distinct.SECTIONS


def _lists(checklist: Checklist, rules: tuple[Rule, ...]) -> dict[tuple[Units, bool], QuestionList]:
    lists: dict[tuple[Units, bool], QuestionList] = {}
    shown = [item.shown_when for item in checklist.conditional if item.shown_when is not None]
    for condition in (*shown, *(rule.when for rule in rules)):
        for _, part, _ in walk(condition):
            if not isinstance(part, Count):
                continue
            units, by_line = key = _key(checklist, part)
            named = by_line or sum(map(len, units)) > _SHORT
            if named and key not in lists:
                lines = units if by_line else (tuple(id for unit in units for id in unit),)
                lists[key] = QuestionList(f"L{len(lists) + 1}", by_line, lines)
    return lists
