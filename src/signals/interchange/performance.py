"""Published instruments and performance cards as files write them, and a base rate as people do."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from signals.consistency.dated_file import cited, dated
from signals.errors import InvalidInput, Path, Problem, nearest
from signals.interchange.converter import structured
from signals.performance import Card, Instrument
from signals.source import References

_ID = re.compile(r"[a-z][a-z0-9_]*")
_RATE = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,4}))?")
_HOW = "un nombre au-dessus de 0 et en dessous de 100, quatre décimales au plus, comme 1 ou 0,5"


@frozen
class WrittenInstruments:
    """The file of published instruments."""

    version: str
    as_of: dt.date
    instruments: tuple[Instrument, ...]


def base_rate(text: str) -> Fraction:
    """A base rate as a part of one, from a percentage as people write it: ``11``, ``0,5``, ``1 %``.

    Raises ``InvalidInput``: nothing is known in advance, nor never.
    """
    found = _RATE.fullmatch(text.removesuffix("%").strip())
    if found is None:
        shown = text if len(text) <= 20 else f"{text[:19]}…"
        raise InvalidInput.one(f"« {shown} » n'est pas une fréquence", _HOW)
    rate = Fraction(f"{found[1]}.{found[2] or 0}") / 100
    if not 0 < rate < 1:
        raise InvalidInput.one(
            f"une fréquence de {text.removesuffix('%').strip()} % ne va pas", _HOW
        )
    return rate


def read_instruments(
    content: object, references: References | None, on: dt.date
) -> tuple[Instrument, ...]:
    """The instruments that some content writes; raises ``InvalidInput`` with every problem."""
    file = structured(content, WrittenInstruments)
    problems = [*dated(file.version, file.as_of, on)]
    seen: set[str] = set()
    for rank, each in enumerate(file.instruments):
        path: Path = ("instruments", rank)
        if not _ID.fullmatch(each.id) or each.id in seen:
            what = f"l'identifiant « {each.id} » est déjà pris ou mal écrit"
            problems.append(Problem((*path, "id"), what, "donnez-en un autre"))
        seen.add(each.id)
        problems += _measured(path, each)
        problems += cited((*path, "sources"), each.sources, references)
    if problems:
        raise InvalidInput(problems)
    return file.instruments


def _measured(path: Path, instrument: Instrument) -> Iterator[Problem]:
    measures = {
        "sensitivity": instrument.sensitivity,
        "specificity": instrument.specificity,
        "prevalence": instrument.prevalence,
    }
    for name, measure in measures.items():
        if measure is not None and not 0 < measure <= 1:
            yield Problem((*path, name), "hors des bornes", "au-dessus de 0, 100 au plus")
    given = [name for name, measure in measures.items() if measure is not None]
    if given and len(given) < len(measures):
        remedy = "donnez sensitivity, specificity et prevalence, ou aucune"
        yield Problem((*path, given[0]), "une mesure ne va pas sans les autres", remedy)


def read_card(
    content: object,
    instruments: Sequence[str] | None,
    references: References | None,
    on: dt.date,
) -> Card:
    """The card that some content writes; raises ``InvalidInput`` with every problem.

    ``instruments`` and ``references`` are what it may cite, ``None`` where they could not be read.
    """
    card = structured(content, Card)
    problems = [*dated(card.version, card.as_of, on)]
    if not card.evidence:
        how = "écrivez au moins sur quoi la grille repose"
        problems.append(Problem(("evidence",), "aucun constat", how))
    for rank, id in enumerate(card.instruments):
        if id in card.instruments[:rank]:
            twice = Problem(("instruments", rank), f"« {id} » y est déjà", "gardez-en un seul")
            problems.append(twice)
        if instruments is not None and id not in instruments:
            remedy = nearest(id, instruments)
            problems.append(Problem(("instruments", rank), f"instrument inconnu « {id} »", remedy))
    for rank, evidence in enumerate(card.evidence):
        problems += cited(("evidence", rank, "sources"), evidence.sources, references)
    if problems:
        raise InvalidInput(problems)
    return card
