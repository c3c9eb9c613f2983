"""The guide of a sector, as Markdown made from its data: what a checklist asks, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from signals import Checklist, Item, Library
from signals.orientation import Action, Orientation
from signals.profile import using
from signals.rule import Rule
from signals.source import Citation, LegalText, References
from signals.wording.contacts import contacts_lines
from signals.wording.fairness import FAIRNESS, FAIRNESS_TITLE, fairness_lines
from signals.wording.guide import Guide
from signals.wording.labels import EVIDENCE, KINDS, KNOWN_BY, URGENCIES, day_text, level_label
from signals.wording.performance import (
    CARD_TITLE,
    INSTRUMENTS_TITLE,
    NOT_OURS,
    card_parts,
    instrument_part,
)
from signals.wording.profiles import told_positions
from signals.wording.references import citation_text, law_text
from signals.wording.standing import review_text
from signals.wording.talk import TALK_TITLE, talk_parts
from signals.wording.typography import spaced

_POPULATIONS = {"minors": "mineurs", "adults": "majeurs", "everyone": "tous"}


def sector_guide(library: Library, id: str) -> str:
    """The guide of a checklist's newest version, told as on the day of its law."""
    checklist = library.checklist(id)
    guide = Guide(library.references, checklist.law_as_of)
    lines = [
        *_head(checklist),
        *_worth(library, checklist),
        *_talk(checklist),
        *_items(checklist, library.references),
        *_rules(checklist, library.references),
        *_actions(checklist, guide),
        *_fairness(checklist),
        *_profiles(library, checklist, guide),
        *_law(checklist, guide),
        *_sources(checklist, library.references),
    ]
    return spaced("\n".join(lines)) + "\n"


def _head(checklist: Checklist) -> Iterator[str]:
    yield f"# {checklist.title}"
    yield f"\nGuide de la grille `{checklist.name}`, fait de ses données par `make guides`."
    yield f"\n**Pour qui** : {checklist.audience}."
    yield f"\n**Validation** : {checklist.validation}."
    # A page on paper knows no day: its date is told, and the tools tell when it is past.
    yield f"\n{review_text(checklist, checklist.law_as_of)}"
    if checklist.parts:
        yield f"\n**Parties communes** : {', '.join(checklist.parts)}."
    yield f"\n{checklist.introduction}"
    yield "\n## Ce que la grille ne fait pas"
    yield f"\n{checklist.limits}"


def _worth(library: Library, checklist: Checklist) -> Iterator[str]:
    worth = library.worth(checklist)
    if worth is None:
        return
    yield f"\n## {CARD_TITLE}"
    for title, told in card_parts(worth.card, library.references):
        yield f"\n**{title}**"
        yield from (f"\n- {each}" if title == "Ce que l'on sait" else f"\n{each}" for each in told)
    yield f"\n### {INSTRUMENTS_TITLE}"
    yield f"\n{NOT_OURS}"
    for instrument in worth.instruments:
        name, told = instrument_part(instrument, library.references, None)
        yield f"\n**{name}**\n"
        yield from (f"- {each}" for each in told)


def _talk(checklist: Checklist) -> Iterator[str]:
    if checklist.talk is None:
        return
    yield f"\n## {TALK_TITLE}"
    for title, advice in talk_parts(checklist.talk):
        yield f"\n### {title}\n"
        for each in advice:
            yield f"- {each.say}" + (f" — {each.why}" if each.why else "")


def _items(checklist: Checklist, references: References) -> Iterator[str]:
    yield f"\n## La grille : {len(checklist.items)} questions"
    for section in checklist.sections:
        yield f"\n### {section.title}"
        if section.introduction:
            yield f"\n{section.introduction}"
        for item in section.items:
            yield from _item(item, references)


def _item(item: Item, references: References) -> Iterator[str]:
    yield f"\n#### {item.question}"
    yield f"\n*{item.label}* (`{item.id}`, {KINDS[item.kind].lower()})\n"
    if item.options:
        yield f"- Réponses : {' / '.join(option.label for option in item.options)}"
    told = (
        ("À quoi cela ressemble", item.help.looks_like),
        ("Ce n'est pas", item.help.is_not),
        ("En parler", item.help.asking),
        ("Ce qui pèse", item.help.weighs),
        ("Se sait par", " ; ".join(KNOWN_BY[each] for each in item.known_by)),
        ("Sources", _cited(item.sources, references)),
    )
    yield from (f"- {title} : {text}" for title, text in told if text)


def _rules(checklist: Checklist, references: References) -> Iterator[str]:
    yield "\n## Les règles et leurs raisons"
    for level in reversed(Orientation):
        rules = [rule for rule in checklist.rules.values() if rule.orientation is level]
        if not rules:
            continue
        yield f"\n### {level_label(level, checklist)}"
        yield f"\n{checklist.rulebook.orientations.of(level).says}\n"
        for rule in rules:
            yield from _rule(rule, references)
    yield "\n## Les garanties\n"
    yield from (f"- {each.says}" for each in checklist.rulebook.guarantees)


def _rule(rule: Rule, references: References) -> Iterator[str]:
    whom = _POPULATIONS[rule.population.value]
    yield f"- **{rule.reason}** ({whom}, {URGENCIES[rule.urgency]})"
    yield f"  - Pourquoi : {rule.rationale}"
    yield f"  - Fondement : {EVIDENCE[rule.evidence]}. {_cited(rule.sources, references)}."


def _actions(checklist: Checklist, guide: Guide) -> Iterator[str]:
    yield "\n## Ce qu'il y a à faire, dans l'ordre"
    floor = {due.action for due in checklist.rulebook.floor}
    for action in checklist.actions.values():
        yield f"\n### {action.do}"
        if action.id in floor:
            yield "\nDû quelles que soient les réponses."
        yield f"\n{action.how}\n"
        yield from _action(action, guide)


def _action(action: Action, guide: Guide) -> Iterator[str]:
    yield f"- Par : {action.by}"
    yield f"- À : {' ; '.join(contacts_lines(action.to, guide))}"
    yield f"- Quand : {action.before}"
    laws = (law_text(guide.references.law(id), guide.date) for id in action.legal_basis)
    yield f"- Fondement légal : {' ; '.join(laws)}"


def _fairness(checklist: Checklist) -> Iterator[str]:
    yield f"\n## {FAIRNESS_TITLE}"
    yield f"\n{FAIRNESS}\n"
    for told, rules in fairness_lines(checklist):
        yield f"- {told}"
        yield from (f"  - {each}" for each in rules)


def _profiles(library: Library, checklist: Checklist, guide: Guide) -> Iterator[str]:
    profiles = using(library.profiles, checklist.id)
    if not profiles:
        return
    yield "\n## Selon votre métier"
    for profile in profiles:
        yield f"\n### {profile.name}\n"
        for told in told_positions(profile, guide):
            yield f"- {told.title} : {told.says} ({' ; '.join(told.rests_on)})"


def _law(checklist: Checklist, guide: Guide) -> Iterator[str]:
    yield "\n## Les textes cités"
    yield f"\nDroit {guide.references.law_version}.\n"
    for law in guide.references.laws:
        if law.id in checklist.rulebook.laws:
            yield f"- **{law_text(law, guide.date)}** : {law.says} {_dates(law)}"


def _dates(law: LegalText) -> str:
    since = "date d'entrée en vigueur à vérifier"
    if law.valid_from is not None:
        since = f"en vigueur depuis le {day_text(law.valid_from)}"
    read, review = day_text(law.read_on), day_text(law.review_by)
    return f"({since} ; lu le {read} ; à relire avant le {review})"


def _sources(checklist: Checklist, references: References) -> Iterator[str]:
    cited = {each.source for item in checklist.items.values() for each in item.sources}
    cited |= {each.source for rule in checklist.rules.values() for each in rule.sources}
    yield "\n## Les sources\n"
    for source in references.sources:
        if source.id in cited:
            when = "" if source.date is None else f", {day_text(source.date)}"
            yield f"- {source.title} ({source.author}{when}). {source.note or ''}".rstrip()


def _cited(citations: Iterable[Citation], references: References) -> str:
    return " ; ".join(citation_text(each, references) for each in citations)
