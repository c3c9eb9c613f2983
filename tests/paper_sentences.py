"""The printed sentences of a rule, read one way only and applied to a filled grid."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache

from attrs import evolve
from paper_grid import DATE, YES_NO, numbers
from paper_instruments import crossing, weighed
from paper_pen import Sheet, Truth, at_least
from paper_times import episodes_said, hours_passed

_ALWAYS = "toujours, quelles que soient les réponses"


def holds(sentence: str, sheet: Sheet) -> Truth:
    """Whether a sentence holds; a sentence that can be read two ways is refused."""
    for connective, k in ((" ET ", 0), (" OU ", 1)):
        parts = _parts(sentence, connective)
        if len(parts) > 1:
            other = " OU " if k == 0 else " ET "
            assert len(_parts(sentence, other)) == 1, f"ET et OU mêlés : {sentence}"
            return at_least(k or len(parts), (holds(part, sheet) for part in parts))
    if sentence.startswith("[") and _closing(sentence, 0) == len(sentence) - 1:
        return holds(sentence[1:-1], sheet)
    if sentence.startswith("NON ["):
        found = holds(sentence[4:], sheet)
        return None if found is None else not found
    some = re.match(r"au moins (\d+) de ces conditions : ", sentence)
    if some is not None:
        listed = list(_bracketed(sentence[some.end() :]))
        return at_least(int(some[1]), (holds(each, sheet) for each in listed))
    return _leaf(sentence, sheet)


def laid_out(sheet: Sheet) -> Sheet:
    """The sheet with the questions set aside that do not count, or may not."""
    for number, question in sheet.grid.questions.items():
        if question.only_if is None:
            continue
        shown = holds(question.only_if, sheet)
        if shown is False:
            sheet = evolve(sheet, hidden=sheet.hidden | {number})
        elif shown is None:
            sheet = evolve(sheet, veiled=sheet.veiled | {number})
    return sheet


@cache
def _parts(sentence: str, connective: str) -> tuple[str, ...]:
    return tuple(_split(sentence, connective))


def _split(sentence: str, connective: str) -> Iterator[str]:
    """The parts that a connective joins, outside brackets and quotation marks."""
    depth = start = 0
    for place, character in enumerate(sentence):
        depth += (character in "[«{(") - (character in "]»})")
        if depth == 0 and sentence.startswith(connective, place):
            yield sentence[start:place].strip()
            start = place + len(connective)
    assert depth == 0, sentence
    yield sentence[start:].strip()


def _closing(sentence: str, opening: int) -> int:
    depth = 0
    for place in range(opening, len(sentence)):
        depth += (sentence[place] == "[") - (sentence[place] == "]")
        if depth == 0:
            return place
    raise AssertionError(sentence)


def _bracketed(listed: str) -> Iterator[str]:
    while listed:
        end = _closing(listed, 0)
        yield listed[1:end]
        listed = listed[end + 1 :].strip()


def _leaf(sentence: str, sheet: Sheet) -> Truth:
    for pattern, read in _READERS.items():
        found = re.fullmatch(pattern, sentence)
        if found is not None:
            single = found[1] if found.groups() and re.fullmatch(_N, found[1]) else None
            truth = read(found, sheet)
            return truth if single is None else sheet.veil(single, truth)
    raise AssertionError(f"phrase non comprise : {sentence}")


def _of(found: re.Match[str], sheet: Sheet) -> tuple[str, ...]:
    return numbers(found[2], tuple(sheet.grid.questions))


def _lines(found: re.Match[str], sheet: Sheet) -> Truth:
    lines = sheet.grid.lists[found[2]]
    said = (at_least(1, (sheet.yes(each) for each in line)) for line in lines)
    return at_least(int(found[1]) if found[1].isdigit() else 1, said)


def _one_list(found: re.Match[str], sheet: Sheet) -> Truth:
    (line,) = sheet.grid.lists[found[2]]
    return at_least(int(found[1]), (sheet.yes(each) for each in line))


def _no(found: re.Match[str], sheet: Sheet) -> Truth:
    said = sheet.yes(found[1])
    return None if said is None else not said


def _options(found: re.Match[str], sheet: Sheet) -> Truth:
    accepted = set(re.findall(r"« (.*?) »(?=, «|$)", found[2]))
    assert accepted <= set(sheet.grid.questions[found[1]].options), found[0]
    written, between = sheet.options(found[1])
    return True if written <= accepted else None if between & accepted else False


def _bounded(found: re.Match[str], low: int | None, high: int | None, sheet: Sheet) -> Truth:
    lowest, highest = sheet.reach(found[1])
    above = low is None or (True if lowest >= low else None if highest >= low else False)
    below = high is None or (True if highest <= high else None if lowest <= high else False)
    return at_least(2, (above, below))


def _among(found: re.Match[str], sheet: Sheet) -> Truth:
    lowest, highest = sheet.reach(found[1])
    inside = [each for each in map(int, found[2].split(", ")) if lowest <= each <= highest]
    return True if len(inside) > highest - lowest else None if inside else False


def _dated(found: re.Match[str], sheet: Sheet) -> Truth:
    number = found[1]
    since = sheet.day - dt.timedelta(days=int(found[3] or 0))
    assert (sheet.grid.questions[number].shape == DATE) == (found[2] == "date")
    if found[2] == "date":
        days = [dt.date.fromisoformat(str(each)[:10]) >= since for each in sheet.known(number)]
        return settled_dates(number, list(days), sheet)
    assert sheet.grid.questions[number].shape == YES_NO
    if sheet.yes(number) is not True:
        return sheet.yes(number)
    days_said = [each.day for each in sheet.written[number] if each.value == "oui"]
    if any(day is not None and day >= since for day in days_said):
        return True
    return None if None in days_said or sheet.waits(number) else False


def settled_dates(number: str, truths: list[Truth], sheet: Sheet) -> Truth:
    """What several dates say together: every one of a context, any one of another question."""
    if number in sheet.grid.plain:
        return truths[0] if len(set(truths)) == 1 else None
    return at_least(1, [*truths, *([None] if sheet.waits(number) else [])])


_N = r"(\d+\.\d+)"
_READERS: dict[str, Callable[[re.Match[str], Sheet], Truth]] = {
    _ALWAYS: lambda found, sheet: True,
    r"C\d+": lambda found, sheet: holds(sheet.grid.conditions[found[0]], sheet),
    rf"oui à {_N}": lambda found, sheet: sheet.yes(found[1]),
    rf"non à {_N}": _no,
    r"au moins (\d+) « oui » parmi ([\d., à]+)": lambda found, sheet: at_least(
        int(found[1]), (sheet.yes(each) for each in _of(found, sheet))
    ),
    r"au moins (\d+) « oui » dans la liste (L\d+)": _one_list,
    r"un « oui » sur au moins (une|\d+) lignes? de la liste (L\d+)": _lines,
    rf"{_N} : réponse parmi (« .* »)": _options,
    rf"{_N} : nombre parmi ([\d, ]+)": _among,
    rf"{_N} : il y a au moins (\d+) heures": lambda found, sheet: settled_dates(
        found[1], hours_passed(sheet.known(found[1]), int(found[2]), sheet), sheet
    ),
    rf"{_N} : (oui, daté|date) (?:des (\d+) derniers jours|du jour même)": _dated,
    rf"{_N} : (.* en tout.*|une fois .*|la dernière fois .*)": lambda found, sheet: episodes_said(
        found[1], found[2], sheet
    ),
    rf"{_N} : de (\d+) à (\d+)(?: .*)?": lambda found, sheet: _bounded(
        found, int(found[2]), int(found[3]), sheet
    ),
    rf"{_N} : au plus (\d+)(?: .*)?": lambda found, sheet: _bounded(
        found, None, int(found[2]), sheet
    ),
    rf"{_N} : au moins (\d+)(?: .*)?": lambda found, sheet: _bounded(
        found, int(found[2]), None, sheet
    ),
    r"poids réunis de (.*) : au moins (\d+)": lambda found, sheet: weighed(
        found[1], int(found[2]), sheet
    ),
    r"(.*) croisé avec (.*?) : (.*)": lambda found, sheet: crossing(
        found[1], found[2], found[3], sheet
    ),
}
