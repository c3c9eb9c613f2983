"""The engines that we are compared to on answers that are not known, and ways of asking each.

A way is how a condition is written in the engine's language, with what stands for what is not
known: its own null, or nothing at all. What an engine says of it, or the error it gives, is its
answer.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

import celpy
import json_logic
import rule_engine
import zen
from attrs import frozen
from datalogic_py import Engine
from three_valued_cases import Ask, Values
from written_conditions import Language, logic

from signals.checklist import Checklist
from signals.condition import Condition


@frozen
class Peer:
    """An engine, with each way of asking it, by the words that tell the way."""

    name: str
    ways: dict[str, Ask]


def _known(values: Values) -> dict[str, bool | int | str]:
    return {name: value for name, value in values.items() if value is not None}


def _expressed(
    language: Language, evaluate: Callable[[str, dict[str, Any]], object], *, null: bool = True
) -> Ask:
    def ask(condition: Condition, checklist: Checklist, values: Values) -> object:
        return evaluate(
            language.written(condition, checklist), dict(values) if null else _known(values)
        )

    return ask


def _reasoned(evaluate: Callable[[Any, Any], object], *, null: bool = True) -> Ask:
    def ask(condition: Condition, checklist: Checklist, values: Values) -> object:
        return evaluate(logic(condition, checklist), dict(values) if null else _known(values))

    return ask


def _sql(expression: str, values: dict[str, Any]) -> object:
    columns = ", ".join(f"? AS {name}" for name in values)
    query = f"SELECT {expression} FROM (SELECT {columns})"
    (answer,) = sqlite3.connect(":memory:").execute(query, [*values.values()]).fetchone()
    return None if answer is None else bool(answer)


def _cel(expression: str, values: dict[str, Any]) -> object:
    environment = celpy.Environment()
    program = environment.program(environment.compile(expression))
    given = {
        name: celpy.celtypes.BoolType(value) if value in (True, False) else celpy.json_to_cel(value)
        for name, value in values.items()
    }
    answer = program.evaluate(given)
    return bool(answer) if isinstance(answer, celpy.celtypes.BoolType) else answer


def _rule(context: rule_engine.Context) -> Callable[[str, dict[str, Any]], object]:
    return lambda expression, values: rule_engine.Rule(expression, context=context).evaluate(values)


def peers() -> tuple[Peer, ...]:
    """Every engine, each with the ways that its documentation gives for what is missing."""
    cel = Language(both=" && ", either=" || ", contrary="(!{})")
    equal = Language(truth="({} == true)")
    by_case = Language(choice="(CASE WHEN {} THEN {} ELSE {} END)")
    by_product = Language(choice="({} * {} + {})")
    lenient = rule_engine.Context(default_value=None)
    strict = {"numeric_coercion": {"null_to_zero": False}, "truthy_evaluator": "strict_boolean"}
    return (
        Peer(
            "SQLite",
            {
                "NULL, CASE WHEN": _expressed(by_case, _sql),
                "NULL, produits": _expressed(by_product, _sql),
            },
        ),
        Peer(
            "cel-python",
            {
                "variable absente": _expressed(cel, _cel, null=False),
                "null": _expressed(cel, _cel),
            },
        ),
        Peer(
            "datalogic-py",
            {
                "null": _reasoned(Engine().eval),
                "missing_var: error": _reasoned(
                    Engine(config={"missing_var": "error"}).eval, null=False
                ),
                "preset: strict": _reasoned(Engine(config={"preset": "strict"}).eval),
                "strict_boolean, null_to_zero: false": _reasoned(Engine(config=strict).eval),
            },
        ),
        Peer(
            "panzi-json-logic",
            {
                "null": _reasoned(json_logic.jsonLogic),
                "CertLogic": _reasoned(json_logic.certLogic),
            },
        ),
        Peer(
            "rule-engine",
            {
                "null": _expressed(Language(), _rule(lenient)),
                "null, == true": _expressed(equal, _rule(lenient)),
                "symbole absent": _expressed(Language(), _rule(rule_engine.Context()), null=False),
            },
        ),
        Peer(
            "zen-engine",
            {
                "null": _expressed(Language(), zen.evaluate_expression),
                "null, == true": _expressed(equal, zen.evaluate_expression),
            },
        ),
    )
