"""The question in front: its section, its help in short, its answers, and those around it."""

from __future__ import annotations

from signals import Answer, Item, ItemType
from signals.answer import Statement, Value
from signals.interview import Interview
from signals.interview.aim import Aim
from signals.interview.entry import expected
from signals.interview.reaching import matching, numbered
from signals.wording.labels import circumstances_text, value_text
from signals.wording.typography import spaced
from signals_tui.panes.entry import entry_lines
from signals_tui.panes.packing import packed
from signals_tui.typesetting import BLANK, Line, cut, shortened, wrapped

_SHORT: tuple[tuple[Answer, str], ...] = (
    (Answer.YES, "OUI"),
    (Answer.NO, "NON"),
    (Answer.UNKNOWN, "?"),
)
NOT_ASKED = "—"
_AT_END = spaced("Dernière question. [s] pour les suites à donner.")
_HELP = 5
_LISTED = 4


def question_pane(
    interview: Interview, columns: int, rows: int, beside: tuple[Line, ...] = ()
) -> tuple[Line, ...]:
    """The question in front with what is needed to answer it, then its section's answers.

    ``beside`` is what a sheet says of it.
    """
    top = _question(interview, columns)
    answering = [*_answering(interview, columns), *beside]
    left = rows - len(top) - len(answering)
    if left < 0:
        return tuple(packed(top, answering, columns, rows)[:rows])
    lines = [*top, *_help(interview.item, columns, max(0, left - _LISTED)), *answering]
    remaining = rows - len(lines)
    if remaining >= 2:
        lines += [Line("-" * columns), *_listed_below(interview, columns, remaining - 1)]
    return tuple(lines[:rows])


def short_answer(item: Item, statements: tuple[Statement, ...]) -> str:
    """What was stated of an item, in a few characters; never shown by colour."""
    return " / ".join(_short(item, each.value) for each in statements) or NOT_ASKED


def _short(item: Item, value: Value) -> str:
    return dict(_SHORT)[value] if isinstance(value, Answer) else value_text(item, value)


def _question(interview: Interview, columns: int) -> list[Line]:
    checklist, item = interview.checklist, interview.item
    place = checklist.sections.index(interview.section) + 1
    section = f"{place}/{len(checklist.sections)} {interview.section.title}"
    rank = f"{interview.rank}/{len(interview.items)}"
    title = cut(section, columns - len(rank) - 1)
    gap = " " * (columns - len(title) - len(rank))
    asked = wrapped(spaced(item.question), columns)
    lines = [Line(title + gap + rank), BLANK, *(Line(text, strong=True) for text in asked)]
    if item.never_asked:
        lines.append(Line(cut("! Ne pas demander : noter si c'est dit.", columns), strong=True))
    return [*lines, BLANK]


def _help(item: Item, columns: int, most: int) -> list[Line]:
    texts = wrapped(spaced(item.help.looks_like), columns)
    if item.help.is_not is not None:
        texts += wrapped(spaced(f"Ce n'est pas : {item.help.is_not}"), columns)
    lines = [Line(text) for text in shortened(texts, min(_HELP, most - 1), columns)]
    return [*lines, BLANK] if lines else []


def _answering(interview: Interview, columns: int) -> list[Line]:
    item = interview.item
    if interview.typed is not None:
        lines = entry_lines(interview, columns)
    else:
        lines = [*_keys(item, columns), *_answer(interview, columns)]
    if interview.refusal is not None:
        lines += [Line(text, reverse=True) for text in wrapped(f"! {interview.refusal}", columns)]
    if interview.notice is not None:
        lines += [Line(text, strong=True) for text in wrapped(interview.notice, columns)]
    return lines


def _answer(interview: Interview, columns: int) -> list[Line]:
    """What is answered, and what is said around it."""
    item, said = interview.item, interview.statements(interview.item)
    told = wrapped(spaced(f"Réponse : {short_answer(item, said)}"), columns)
    lines = [Line(text, strong=True) for text in shortened(told, 3, columns)]
    around = spaced(" / ".join(text for each in said if (text := circumstances_text(each))))
    lines += [Line(text) for text in shortened(wrapped(around, columns), 2, columns) if around]
    if interview.is_at_end and said:
        lines.append(Line(cut(_AT_END, columns)))
    return lines


def _keys(item: Item, columns: int) -> list[Line]:
    match item.type:
        case ItemType.YES_NO:
            return [Line(cut("[o] oui   [n] non   [?] ne sait pas", columns))]
        case ItemType.CHOICE:
            options = enumerate(item.options, start=1)
            lines = [cut(f"[{number}] {option.label}", columns) for number, option in options]
            return [Line(line) for line in [*lines, "[?] ne sait pas"]]
        case ItemType.EPISODES:
            keys = "Écrivez, [Entrée]   [n] aucune   [?] ne sait pas"
        case ItemType.TEXT | ItemType.DATE | ItemType.DATETIME:
            keys = "Écrivez, puis [Entrée]   [?] ne sait pas"
        case _:
            keys = "[0 à 9] écrire   [?] ne sait pas"
    if item.type is ItemType.TEXT:
        return [Line(cut(keys, columns))]
    hint = wrapped(spaced(f"Réponse attendue : {expected(item)}."), columns)
    return [Line(cut(keys, columns)), *map(Line, hint)]


def _listed_below(interview: Interview, columns: int, rows: int) -> list[Line]:
    """The questions of the section, or those that match what is sought, with their numbers."""
    if interview.aim is Aim.GO_TO:
        shown = matching(interview, interview.typed or "")
        current = min(interview.pointed, max(0, len(shown) - 1))
    else:
        own = interview.section.items
        shown = tuple(each for each in numbered(interview) if each[1] in own)
        current = next(rank for rank, each in enumerate(shown) if each[1] is interview.item)
    first = max(0, min(current - rows // 2, len(shown) - rows))
    return [
        _listed(number, item, rank == current, interview, columns)
        for rank, (number, item) in enumerate(shown[first : first + rows], start=first)
    ]


def _listed(number: int, item: Item, here: bool, interview: Interview, columns: int) -> Line:
    answer = cut(short_answer(item, interview.statements(item)), columns // 2)
    label = cut(f"{'>' if here else ' '} {number:2} {item.label}", columns - len(answer) - 1)
    dots = "." * max(0, columns - len(label) - len(answer) - 2)
    return Line(f"{label} {dots} {answer}" if dots else f"{label} {answer}", strong=here)
