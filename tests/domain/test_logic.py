"""Three-valued logic as its cases specify it, one file for each form of condition."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from itertools import product
from typing import get_args

import pytest
from logic_cases import SPECIFICATIONS, cases

from signals.condition import All, Condition, Either, Not, Present
from signals.consistency.conditions import condition_problems
from signals.consistency.instruments import instrument_problems
from signals.consistency.items import item_problems

CASES = [
    pytest.param(name, specified, case, id=f"{name}/{specified.id}: {case.told}")
    for name, specified, case in cases()
]
COMPLETE = [
    pytest.param(name, specified, id=f"{name}/{specified.id}")
    for name, specification in SPECIFICATIONS.items()
    for specified in specification.conditions
    if specified.complete
]


@pytest.mark.parametrize(("name", "specified", "case"), CASES)
def test_a_case_gives_what_it_specifies(name, specified, case):
    """On the answers of a case, its condition holds, does not hold, or is not settled."""
    specification = SPECIFICATIONS[name]
    assert specification.truth(specified, case.answers) is case.truth, case.because


@pytest.mark.parametrize(("name", "specified", "case"), CASES)
def test_a_question_not_asked_is_as_one_not_known(name, specified, case):
    """An answer « unknown » taken away, or given to what was not asked, changes nothing."""
    specification = SPECIFICATIONS[name]
    asked = {id: raw for id, raw in case.answers.items() if raw != "unknown"}
    every = dict.fromkeys(specification.checklist.items, "unknown") | case.answers
    assert specification.truth(specified, asked) is case.truth
    assert specification.truth(specified, every) is case.truth


def test_every_form_of_condition_is_specified():
    """Each form has a file of its name, with cases that come true, false and unknown."""
    for form in get_args(Condition):
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", form.__name__).lower()
        assert name in SPECIFICATIONS, f"{form.__name__} has no file {name}.yaml"
        conditions = SPECIFICATIONS[name].conditions
        assert {type(each.when) for each in conditions} == {form}
        given = {case.truth for each in conditions for case in each.cases}
        assert given == ({True} if name == "always" else {True, False, None}), name


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_a_specification_is_one_that_a_checklist_may_hold(name):
    """Its questions, instruments and conditions are accepted as those of a checklist are."""
    checklist = SPECIFICATIONS[name].checklist
    for problems in (condition_problems, instrument_problems, item_problems):
        assert [*problems(checklist)] == []


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_no_case_stands_twice(name):
    """The conditions of a file have each their name, and their cases each their answers."""
    conditions = SPECIFICATIONS[name].conditions
    told = [(each.id, case.told) for each in conditions for case in each.cases]
    assert [one for one, count in Counter(told).items() if count > 1] == []
    assert len({each.id for each in conditions}) == len(conditions)


@pytest.mark.parametrize(("name", "specified"), COMPLETE)
def test_a_truth_table_is_complete(name, specified):
    """Where a table says that it is complete, each row over yes, no and unknown is written."""
    ids = specified.cases[0].answers.keys()
    rows = [tuple(case.answers.get(id) for id in ids) for case in specified.cases]
    assert {*product(("yes", "no", "unknown"), repeat=len(ids))} <= {
        row for row in rows if not any(isinstance(each, list) for each in row)
    }


def _sql(condition: Condition) -> str:
    match condition:
        case Present(item):
            return item
        case All(parts):
            return "(" + " AND ".join(map(_sql, parts)) + ")"
        case Either(parts):
            return "(" + " OR ".join(map(_sql, parts)) + ")"
        case Not(part):
            return f"(NOT {_sql(part)})"
    raise AssertionError(f"{condition} is not written in SQL")


@pytest.mark.parametrize(
    ("name", "specified"), [each for each in COMPLETE if each.values[0] in ("all", "either", "not")]
)
def test_the_truth_tables_are_those_of_sql(name, specified):
    """SQL gives each row of all, any and not the truth that its case specifies."""
    values = {"yes": 1, "no": 0, "unknown": None}
    database = sqlite3.connect(":memory:")
    for case in specified.cases:
        if not case.answers or any(isinstance(raw, list) for raw in case.answers.values()):
            continue
        columns = ", ".join(f"? AS {id}" for id in case.answers)
        query = f"SELECT {_sql(specified.when)} FROM (SELECT {columns})"
        row = database.execute(query, [values[raw] for raw in case.answers.values()]).fetchone()
        assert row == (None if case.truth is None else int(case.truth),), case.because
