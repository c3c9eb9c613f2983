"""The text of a printed grid read into its parts: questions, lists, rules, actions."""

from __future__ import annotations

import re

from paper_grid import (
    CHOICE,
    DATE,
    EPISODES,
    NUMBER,
    TEXT,
    YES_NO,
    PrintedGrid,
    PrintedRule,
    Question,
    numbers,
)

_REPEATED = (
    "N° Question Réponse Quand, où, par qui, comment su",
    "Liste Ses questions Compte",
    "Condition Ce qui la remplit",
    "Règle Si… et pourquoi Alors",
    "Fait Quoi, comment Qui, à qui Quand",
    "Qui À quel numéro, quand",
)


def grid_of(text: str) -> PrintedGrid:
    """The parts of a printed grid."""
    for head in _REPEATED:
        text = text.replace(head, "")
    text = " ".join(text.split())
    recap = _between(text, "Orientations atteintes ☐ non évalué ☐ ", " Actions à faire")
    levels, _, rest = recap.partition(" Urgence ☐ ")
    urgencies, _, classes = rest.partition(" Classification ☐ ")
    body = _between(text, "Comment remplir et lire", "Ce que les réponses donnent")
    conclusions = text[text.rindex("Ce que les réponses donnent") :]
    listed = conclusions[: conclusions.index(" Les règles Lisez-les toutes")]
    said = _between(conclusions, "s'appliquent et s'ajoutent.", " Les orientations ")
    due = conclusions[conclusions.rindex(" Les actions ") : conclusions.rindex(" Les contacts ")]
    plain = re.search(r"Réponses contraires : pour ([\d., à]+), une règle", body)
    context = re.search(r"Questions de contexte : ([\d., à]+)\. Tant", body)
    age = re.search(r"âge \((\d+\.\d+)\)", body)
    doubt = re.search(r"Oui à ([\d., à]+) :", body)
    presumed = re.search(r"il se lit de 0 à (\d+) ans", body)
    assert plain is not None
    assert context is not None
    assert age is not None
    assert presumed is not None
    questions = _questions(body)
    order = tuple(questions)
    ordered_levels = tuple(levels.split(" ☐ "))
    ordered_urgencies = tuple(urgencies.split(" ☐ "))
    return PrintedGrid(
        questions,
        _lists(listed, order),
        _conditions(listed),
        _rules(said, ordered_levels, ordered_urgencies),
        _actions(due),
        ordered_levels,
        ordered_urgencies,
        _classes(classes),
        age[1],
        () if doubt is None else numbers(doubt[1], order),
        int(presumed[1]),
        frozenset(numbers(context[1], order)),
        frozenset(numbers(plain[1], order)),
    )


def _between(text: str, start: str, end: str) -> str:
    begin = text.index(start) + len(start)
    return text[begin : text.index(end, begin)]


def _questions(body: str) -> dict[str, Question]:
    """Each question, found by the number that must come next."""
    found: dict[str, Question] = {}
    at = re.compile(r" 1\.1 (?!à \d)").search(body, body.index("Les questions "))
    assert at is not None
    section, place, start = 1, 1, at.end()
    while True:
        after = re.compile(rf" (?:{section}\.{place + 1}|{section + 1}\.1) (?!, |à \d|ET|OU)")
        following = after.search(body, body.index("☐", start))
        chunk = body[start : following.start() if following else len(body)]
        found[f"{section}.{place}"] = _question(chunk)
        if following is None:
            return found
        section, place = map(int, following[0].strip().split("."))
        start = following.end()


def _question(chunk: str) -> Question:
    text, _, boxes = chunk.partition(" ne sait pas")[0].rpartition("☐")[0].partition("☐")
    options = tuple(each.strip() for each in boxes.split("☐") if each.strip())
    asked = re.split(r" \((?:ne jamais|seulement si)| ……| du ……", text)[0].strip()
    only_if = re.search(r"\(seulement si : (.*?)\)(?= ☐| ……| du| \(|$)", text.strip())
    if options == ("oui", "non"):
        shape = YES_NO
    elif " du …" in text:
        shape = EPISODES
    elif "…… / ……" in text:
        shape = DATE
    elif "………………" in text:
        shape = TEXT
    else:
        shape = NUMBER if "…………" in text else CHOICE
    return Question(asked, shape, options, None if only_if is None else only_if[1])


def _lists(listed: str, order: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found = {}
    for name, told in re.findall(r"\b(L\d+) ((?:ligne : )?\d.*?) (?:« oui »|lignes avec)", listed):
        lines = re.split(r" ?ligne : ", told)
        found[name] = tuple(numbers(line, order) for line in lines if line)
    return found


def _conditions(listed: str) -> dict[str, str]:
    """Each named condition with its sentence."""
    chunks = re.split(r" (C\d+) ☐ remplie ☐ encore possible ", listed)[1:]
    found = dict(zip(chunks[::2], chunks[1::2], strict=True))
    return {name: said.strip().removesuffix(".") for name, said in found.items()}


def _rules(
    said: str, levels: tuple[str, ...], urgencies: tuple[str, ...]
) -> dict[str, PrintedRule]:
    """Every rule; each stands under the orientation that it gives."""
    found: dict[str, PrintedRule] = {}
    words = "|".join(re.escape(each) for each in levels)
    groups = re.split(rf" Règles qui mènent à : ({words})(?= R\d+ ☐)", said)[1:]
    for level, group in zip(groups[::2], groups[1::2], strict=True):
        chunks = re.split(r"(?:^| )(R\d+) ☐ atteinte ☐ encore possible ", group)[1:]
        for number, chunk in zip(chunks[::2], chunks[1::2], strict=True):
            assert number == f"R{len(found) + 1}", number
            found[number] = _rule(number, chunk, urgencies, words)
            assert found[number].level == level, number
    return found


def _rule(number: str, chunk: str, urgencies: tuple[str, ...], words: str) -> PrintedRule:
    when, _, rest = chunk.partition(". Pourquoi : ")
    reason, _, then = rest.partition(" → ")
    population = next((each for each in ("Majeur", "À tout âge") if when.startswith(each)), "")
    if population:
        when = when.removeprefix(f"{population} : ")
    soon = "|".join(re.escape(each) for each in urgencies)
    gives = re.fullmatch(
        rf"({words}), ({soon})(?: Classification : (.*?))?(?: (A\d+(?:, A\d+)*))?", then.strip()
    )
    assert gives is not None, then
    return PrintedRule(
        number,
        population,
        when,
        reason,
        gives[1],
        gives[2],
        gives[3] or "",
        tuple(gives[4].split(", ")) if gives[4] else (),
    )


def _classes(text: str) -> dict[str, tuple[str, ...]]:
    found = {}
    for each in text.split(" ☐ ") if text else ():
        label, _, actions = each.partition(" (→ ")
        found[label] = tuple(actions.rstrip(")").split(", ")) if actions else ()
    return {label: of for label, of in found.items() if not label.startswith(("non dét", "sans"))}


def _actions(text: str) -> dict[str, str]:
    """Each action with for whom it is due whatever the answers; an empty text for the others."""
    chunks = re.split(r"☐ (A\d+) ", text)[1:]
    found: dict[str, str] = {}
    for number, chunk in zip(chunks[::2], chunks[1::2], strict=True):
        assert number == f"A{len(found) + 1}", number
        floor = re.search(r"\(dû quelles que soient les réponses(?: : (\w+))?\)", chunk)
        found[number] = "" if floor is None else floor[1] or "À tout âge"
    return found
