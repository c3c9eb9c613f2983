"""The question in front: its section, its help in short, its answers, and those around it."""

from __future__ import annotations

from signals import Answer, InvalidAnswer, Item, ItemType
from signals.answer import Statement, Value
from signals.interview import Interview
from signals.interview.entry import expected
from signals.wording.labels import value_text
from signals.wording.typography import spaced
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


def question_pane(interview: Interview, columns: int, rows: int) -> tuple[Line, ...]:
    """The question in front with what is needed to answer it, then its section's answers."""
    top = _question(interview, columns)
    answering = _answering(interview, columns)
    left = rows - len(top) - len(answering)
    lines = [*top, *_help(interview.item, columns, max(0, left - _LISTED)), *answering]
    remaining = rows - len(lines)
    if remaining >= 2:
        lines += [Line("-" * columns), *_section(interview, columns, remaining - 1)]
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
    lines = _entry(interview, columns) if interview.typed is not None else _keys(item, columns)
    if interview.typed is None:
        answer = short_answer(item, interview.statements(item))
        told = wrapped(spaced(f"Réponse : {answer}"), columns)
        lines += [Line(text, strong=True) for text in shortened(told, 3, columns)]
        if interview.is_at_end and interview.statements(item):
            lines.append(Line(cut(_AT_END, columns)))
    if interview.refusal is not None:
        lines += [Line(text, reverse=True) for text in wrapped(f"! {interview.refusal}", columns)]
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
            keys = "[Entrée] écrire   [n] aucune   [?] ne sait pas"
        case ItemType.TEXT:
            keys = "[Entrée] écrire   [?] ne sait pas"
        case _:
            keys = "[0 à 9] écrire   [?] ne sait pas"
    hint = wrapped(spaced(f"Réponse attendue : {expected(item)}."), columns)
    return [Line(cut(keys, columns)), *map(Line, hint)]


def _entry(interview: Interview, columns: int) -> list[Line]:
    item, typed = interview.item, interview.typed or ""
    texts = wrapped(f"{typed}_", columns - 2)
    shown = texts if len(texts) <= 6 else ["…", *texts[-5:]]
    lines = [Line(spaced("Vous écrivez :")), *(Line(f"> {text}", strong=True) for text in shown)]
    if item.type is not ItemType.TEXT:
        lines += [Line(text) for text in wrapped(_read(interview), columns)]
    return lines


def _read(interview: Interview) -> str:
    """What is being typed, as it would count: shown in full before it does."""
    if not (interview.typed or "").strip():
        return spaced(f"Attendu : {expected(interview.item)}.")
    try:
        value = interview.typed_value()
    except InvalidAnswer:
        return spaced(f"Attendu : {expected(interview.item)}.")
    return spaced(f"Compris : {_in_full(interview.item, value)}.")


def _in_full(item: Item, value: Value) -> str:
    known = item.type is not ItemType.CHOICE or value in (*item.option_ids, *Answer)
    return value_text(item, value) if known else str(value)


def _section(interview: Interview, columns: int, rows: int) -> list[Line]:
    shown = [item for item in interview.section.items if item in interview.items]
    current = shown.index(interview.item)
    first = max(0, min(current - rows // 2, len(shown) - rows))
    return [_listed(item, interview, columns) for item in shown[first : first + rows]]


def _listed(item: Item, interview: Interview, columns: int) -> Line:
    here = item is interview.item
    answer = cut(short_answer(item, interview.statements(item)), columns // 2)
    label = cut(f"{'>' if here else ' '} {item.label}", columns - len(answer) - 1)
    dots = "." * max(0, columns - len(label) - len(answer) - 2)
    return Line(f"{label} {dots} {answer}" if dots else f"{label} {answer}", strong=here)
