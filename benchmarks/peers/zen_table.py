"""zen-engine: a decision table in Rust, each rule a row, all that hold collected."""

from __future__ import annotations

from typing import Any

import zen

from peers.conclusion import Conclusion, concluding
from peers.infix import Infix
from peers.plain_facts import Told, told
from peers.two_valued import MINOR, minor, rules
from signals.checklist import Checklist
from signals.screening import Screening

_LANGUAGE = Infix(every="and", some="or", negation="not ", one_if="({} ? 1 : 0)", flag="{} == 1")


class ZenEngine:
    """One graph for a checklist, compiled by the engine: who is a minor, then the table."""

    name = "zen-engine"
    _options: dict[str, Any]

    def __init__(self, checklist: Checklist) -> None:
        content = {"checklist": _graph(checklist)}
        self._engine = zen.ZenEngine({"loader": {"type": "static", "content": content}})
        self._options = {"trace": False}
        self._conclude = concluding(checklist)

    def prepared(self, screening: Screening) -> Told:
        """What the graph is given, made before any time is measured."""
        return told(screening)

    def conclusion(self, prepared: Told) -> Conclusion:
        """What the rules that hold amount to."""
        found = self._engine.evaluate("checklist", prepared, self._options)["result"]
        return self._conclude(found[MINOR], [row["id"] for row in found["rules"]])


class ZenEngineWithTrace(ZenEngine):
    """The same, which also says how each step came to what it gives."""

    name = "zen-engine avec sa trace"

    def __init__(self, checklist: Checklist) -> None:
        super().__init__(checklist)
        self._options = {"trace": True}


def _graph(checklist: Checklist) -> dict[str, Any]:
    rows = [
        {"_id": id, "when": _LANGUAGE.of_population(*each), "then": f'"{id}"'}
        for id, each in rules(checklist).items()
    ]
    first = {"id": MINOR, "key": MINOR, "value": _LANGUAGE.text(minor(checklist))}
    table = {
        "hitPolicy": "collect",
        "inputs": [{"id": "when", "name": "when"}],
        "outputs": [{"id": "then", "name": "then", "field": "id"}],
        "rules": rows,
        "outputPath": "rules",
        "passThrough": False,
    }
    nodes = [
        _node("answers", "inputNode"),
        _node("person", "expressionNode", expressions=[first], passThrough=True),
        _node("minor", "expressionNode", expressions=[{**first, "value": MINOR}]),
        _node("table", "decisionTableNode", **table),
        _node("outcome", "outputNode"),
    ]
    steps = ("answers person", "person minor", "person table", "minor outcome", "table outcome")
    edges = [dict(zip(("sourceId", "targetId"), each.split(), strict=True)) for each in steps]
    return {
        "nodes": nodes,
        "edges": [{"id": str(place), **each} for place, each in enumerate(edges)],
    }


def _node(id: str, type: str, **content: object) -> dict[str, Any]:
    node: dict[str, Any] = {"id": id, "name": id, "type": type, "position": {"x": 0, "y": 0}}
    return {**node, "content": content} if content else node
