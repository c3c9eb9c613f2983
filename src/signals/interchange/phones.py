"""A telephone number as people in France write it, and the one way in which it is shown."""

from __future__ import annotations

import re
from typing import NewType

from signals.errors import InvalidInput
from signals.interchange import leaves

Phone = NewType("Phone", str)
"""A number in groups: of two for ten figures, « 0 800 » ahead where the call is free or billed."""

_BETWEEN = r"[ .\-/\u00a0\u202f]*"
_WRITTEN = re.compile(
    rf"(?P<number>\+?[0-9](?:{_BETWEEN}[0-9])*)"
    r"(?:,?[ \u00a0\u202f]*poste[ \u00a0\u202f]*(?P<post>[0-9]{1,6}))?"
)
_ABROAD_OR_AT_HOME = re.compile(rf"\+33{_BETWEEN}\(0\)")
_AT_HOME = re.compile(r"0[1-9][0-9]{8}")
_FROM_ABROAD = re.compile(r"\+33[1-9][0-9]{8}")
_SHORT = re.compile(r"1[0-9]{1,2}|3[0-9]{3}")
_EUROPEAN = re.compile(r"116[0-9]{3}")
_FOREIGN = re.compile(r"\+(?!33 )[1-9][0-9]{0,2}(?: [0-9]{1,4}){2,6}")


def read_phone(raw: object, _: object) -> Phone:
    """The number that a text writes; raises ``InvalidInput``."""
    text = leaves.text(raw, str)
    written = _WRITTEN.fullmatch(_ABROAD_OR_AT_HOME.sub("+33 ", text.strip()))
    shown = None if written is None else _shown(written["number"])
    if written is None or shown is None:
        remedy = "comme 01 99 00 12 34, +33 1 99 00 12 34, 119 ou 01 99 00 12 34 poste 12"
        raise InvalidInput.one(f"« {text} » n'est pas un numéro de téléphone", remedy)
    return Phone(f"{shown} poste {written['post']}" if written["post"] else shown)


def _shown(number: str) -> str | None:
    """A number in its groups, or nothing where there is no such number."""
    groups = re.sub(_BETWEEN.replace("*", "+"), " ", number)
    figures = groups.replace(" ", "")
    if _AT_HOME.fullmatch(figures):
        if figures.startswith("08"):
            return f"0 {figures[1:4]} {_by_two(figures[4:])}"
        return _by_two(figures)
    if _FROM_ABROAD.fullmatch(figures):
        return f"+33 {figures[3]} {_by_two(figures[4:])}"
    if _EUROPEAN.fullmatch(figures):
        return f"{figures[:3]} {figures[3:]}"
    if _SHORT.fullmatch(figures):
        return figures
    return groups if _FOREIGN.fullmatch(groups) else None


def _by_two(figures: str) -> str:
    return " ".join(figures[place : place + 2] for place in range(0, len(figures), 2))
