"""The sentences that explain an outcome, the same in every front end.

What it rests on is told as a fact to look at again, never as something to withdraw.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from signals.answer import Value
from signals.change import Change, Listed
from signals.explanation import Answers, Basis, Explanation, Lack, Part
from signals.finding import UNDETERMINED
from signals.orientation import Orientation
from signals.wording.labels import URGENCIES, classification_label, level_label, value_text
from signals.wording.outcome import finding_text, quoted
from signals.wording.typography import spaced

EXPLANATION_TITLE = "Pourquoi ce résultat"
_NAMED = 9
"""How many answers of a long set are named."""


@frozen
class Passage:
    """One part of an explanation: a title, a sentence, its lines, and how many are not shown."""

    title: str
    says: str
    lines: tuple[str, ...] = ()
    rest: str | None = None


def explanation_passages(explanation: Explanation) -> tuple[Passage, ...]:
    """An explanation in words: why, what it rests on, what would raise it."""
    told = [*_lowest(explanation)]
    for basis in explanation.why:
        told += _basis(basis, explanation)
    told.append(_raising(explanation))
    return tuple(
        Passage(
            spaced(each.title),
            spaced(each.says),
            tuple(map(spaced, each.lines)),
            None if each.rest is None else spaced(each.rest),
        )
        for each in told
    )


def _lowest(explanation: Explanation) -> Iterator[Passage]:
    """Why what no rule gives is there: it reassures nobody."""
    outcome = explanation.outcome
    now, checklist = outcome.established, outcome.checklist
    title = f"Pourquoi : {level_label(now.level, checklist)}"
    if now.level is Orientation.NOT_ASSESSED:
        yield Passage(title, "Aucun signe n'est encore renseigné par oui ou par non.")
    elif now.level is Orientation.VIGILANCE:
        yield Passage(
            title,
            "Aucune règle plus haute n'est remplie par ces réponses. "
            "Cela ne dit pas qu'il n'y a pas de danger.",
        )
    if now.classification == UNDETERMINED:
        yield Passage(
            "Pourquoi : classification non déterminée",
            "Une règle qui l'élèverait n'est ni remplie ni écartée par ces réponses.",
        )
    elif now.classification == next(iter(checklist.classifications), UNDETERMINED):
        yield Passage(
            f"Pourquoi : {classification_label(checklist, now.classification)}",
            "Chaque règle qui donnerait une classification plus haute est écartée par ces "
            "réponses. Un seul signe nouveau peut la changer.",
        )


def _basis(basis: Basis, explanation: Explanation) -> Iterator[Passage]:
    what = ", ".join(_part(part, explanation) for part in basis.parts)
    sets = basis.suffices
    needed = "aucune réponse n'est nécessaire." if sets.first == ((),) else _sufficient(sets)
    yield Passage(
        f"Pourquoi : {what}",
        _with_held(needed, explanation),
        tuple(_together(each, explanation) for each in sets.first if each),
        _rest(sets, "ensemble"),
    )
    if not basis.rests_on.first:
        return
    lacks = basis.rests_on
    yield Passage(
        f"Ce qui porte ce résultat : {what}",
        _resting(lacks),
        tuple(_lack(each, explanation) for each in lacks.first),
        _rest(lacks, "ensemble"),
    )


def _part(part: Part, explanation: Explanation) -> str:
    now, checklist = explanation.outcome.established, explanation.outcome.checklist
    match part:
        case Part.LEVEL:
            return level_label(now.level, checklist)
        case Part.CLASSIFICATION:
            return classification_label(checklist, now.classification)
        case Part.URGENCY:
            return "" if now.urgency is None else URGENCIES[now.urgency]


def _sufficient(sets: Listed[Answers]) -> str:
    alone = all(len(each) == 1 for each in sets.first)
    if sets.count == 1 and sets.counted:
        which = "cette réponse suffit" if alone else "ces réponses suffisent ensemble"
    else:
        which = "chacune de ces réponses suffit" if alone else "chaque ligne suffit"
    return f"{which}, même sans toutes les autres :"


def _with_held(sentence: str, explanation: Explanation) -> str:
    """A sentence, with what the person's circuit rests on where an age of 18 or over was given."""
    if not explanation.held:
        return sentence[0].upper() + sentence[1:]
    return f"Avec {_named(explanation.held, explanation)}, {sentence}"


def _resting(lacks: Listed[Lack]) -> str:
    if len(lacks.first[0].answers) > 1:
        how = "Il ne tient à aucune réponse seule, mais à plusieurs à la fois"
    else:
        how = "Il tient à une seule réponse" if lacks.count == 1 else "Il tient à chaque ligne"
    return f"{how}. Une réponse mise en doute devient une question ouverte : elle n'écarte rien."


def _lack(lack: Lack, explanation: Explanation) -> str:
    without = "sans cette réponse" if len(lack.answers) == 1 else "sans ces réponses"
    left = finding_text(lack.leaves, explanation.outcome.checklist)
    return f"{_together(lack.answers, explanation)} ; {without}, resterait établi : {left}"


def _together(ids: Answers, explanation: Explanation) -> str:
    """The answers of a set; of a long one, the first and how many others."""
    if len(ids) <= _NAMED + 1:
        return _named(ids, explanation)
    return f"{_named(ids[:_NAMED], explanation)} et {len(ids) - _NAMED} autres réponses"


def _named(ids: Answers, explanation: Explanation) -> str:
    screening = explanation.outcome.screening
    said = (
        quoted(
            screening.checklist.items[id],
            *(each.value for each in screening.statements[id] if each.known),
        )
        for id in ids
    )
    return " et ".join(said)


def _raising(explanation: Explanation) -> Passage:
    changes = explanation.raising
    title = "Ce qui élèverait ce résultat"
    if not changes.first:
        return Passage(title, "Aucun changement de réponse n'a été trouvé qui l'élèverait.")
    alone = len(changes.first[0].answers) == 1
    return Passage(
        title,
        "Une seule de ces réponses suffirait :" if alone else "Il y faudrait plusieurs réponses :",
        tuple(_change(each, explanation) for each in changes.first),
        _rest(changes, "réponse" if alone else "ensemble"),
    )


def _change(change: Change, explanation: Explanation) -> str:
    outcome = explanation.outcome
    said = " et ".join(_answer(id, value, explanation) for id, value in change.answers)
    return f"{said} → {finding_text(change.reaches, outcome.checklist)}"


def _answer(id: str, value: Value, explanation: Explanation) -> str:
    """An answer that would be given, with the one it would replace, or that it is not asked."""
    screening = explanation.outcome.screening
    item = screening.checklist.items[id]
    known = [each.value for each in screening.statements.get(id, ()) if each.known]
    instead = " / ".join(dict.fromkeys(value_text(item, each) for each in known))
    told = f"{quoted(item, value)} au lieu de « {instead} »" if known else quoted(item, value)
    return f"{told} (ne pas demander, noter si c'est dit)" if item.never_asked else told


def _rest(listed: Listed[Answers] | Listed[Lack] | Listed[Change], what: str) -> str | None:
    """How many are not shown; that there may be more where they were not all looked for."""
    if not listed.others:
        return (
            None if listed.counted else "il peut y en avoir d'autres : tous n'ont pas été cherchés"
        )
    told = f"et 1 autre {what}" if listed.others == 1 else f"et {listed.others} autres {what}s"
    return told if listed.counted else f"{told} au moins"
