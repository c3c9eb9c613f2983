"""The results of a group, read from several small files at once; what is refused hides no other."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from signals.checklist import Checklist
from signals.group import Result
from signals.interchange.results import read_result, result_record
from signals.loading.files import document_of, meaning
from signals.loading.located import InvalidFile
from signals.loading.writing import as_json
from signals.scenario import Scenario
from signals.wording.typography import spaced

LARGEST_GROUP = 500


@frozen
class Gathered:
    """The results that could be read, and a sentence for each file that is left out."""

    results: tuple[Result, ...] = field(default=(), repr=False)
    refused: tuple[str, ...] = ()


def result_text(result: Result) -> str:
    """A result as the text of a small file."""
    return as_json(result_record(result))


def result_name(result: Result) -> str:
    """The name of its file: a scenario, and a number that is drawn."""
    return f"{result_files(result.scenario)}{result.run}.json"


def result_files(scenario: str) -> str:
    """How the names of the results of a scenario begin."""
    return f"resultat-{scenario}-"


def result_in(data: bytes, name: str, scenario: Scenario, checklist: Checklist) -> Result:
    """The result that some bytes hold for a scenario; raises ``InvalidFile``."""
    return meaning(
        name,
        lambda: document_of(data, name),
        lambda document: read_result(document.content, scenario, checklist),
    )


def gathered(
    files: Iterable[tuple[str, bytes]],
    scenario: Scenario,
    checklist: Checklist,
    former: tuple[Result, ...] = (),
) -> Gathered:
    """The results of some files, by their names, beside those that are there already.

    The same run given twice counts once.
    """
    results, refused = list(former), []
    for name, data in files:
        try:
            result = result_in(data, name, scenario, checklist)
        except InvalidFile as error:
            first, *others = error.located
            more = f" (et {len(others)} autre{'s' if len(others) > 1 else ''})" if others else ""
            refused.append(spaced(f"{first}{more}"))
            continue
        if any(result.run == each.run for each in results):
            refused.append(
                spaced(f"{name} : ce résultat est déjà compté, il ne l'est qu'une fois.")
            )
        elif len(results) >= LARGEST_GROUP:
            refused.append(spaced(f"{name} : la feuille compte déjà {LARGEST_GROUP} résultats."))
        else:
            results.append(result)
    return Gathered(tuple(results), tuple(refused))
