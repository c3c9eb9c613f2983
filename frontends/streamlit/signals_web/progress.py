"""How far the person is, in words."""

from __future__ import annotations

from signals import Item, Outcome, Section


def visible_items(section: Section, outcome: Outcome) -> tuple[Item, ...]:
    """The questions of a section that apply to this situation."""
    return tuple(item for item in section.items if item.id not in outcome.facts.hidden)


def answered_text(section: Section, outcome: Outcome) -> str:
    """« 3 réponses sur 8 »."""
    items = visible_items(section, outcome)
    answered = sum(item.id in outcome.screening.statements for item in items)
    return f"{answered} réponse{'s' if answered > 1 else ''} sur {len(items)}"
