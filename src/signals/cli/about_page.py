"""What surrounds a checklist: how to talk, what it does with attributes, what it is worth."""

from __future__ import annotations

from signals.checklist import Checklist
from signals.cli.page import Page
from signals.performance import Card
from signals.source import References
from signals.wording.fairness import FAIRNESS, FAIRNESS_TITLE, fairness_lines
from signals.wording.standing import unrecognised_text
from signals.wording.talk import NO_TALK, TALK_TITLE, talk_parts, talk_sources


def fill_banner(page: Page, checklist: Checklist, card: Card | None) -> None:
    """What is known of its worth, before anything else; where to read more."""
    if card is not None:
        page.ours(f"{card.banner} Voir « signals card {checklist.id} ».")


def fill_unrecognised(page: Page, checklist: Checklist) -> None:
    """That it is not the checklist that was published, where it is not."""
    told = unrecognised_text(checklist)
    if told is not None:
        page.ours(told)


def fill_talk(page: Page, checklist: Checklist, references: References) -> None:
    """The whole advice on talking."""
    page.title(f"{TALK_TITLE} : {checklist.title} ({checklist.name})")
    fill_unrecognised(page, checklist)
    if checklist.talk is None:
        page.ours(NO_TALK)
        return
    for title, advice in talk_parts(checklist.talk):
        page.heading(title)
        for each in advice:
            page.ours(each.say, 2, "- ")
            if each.why is not None:
                page.ours(each.why, 4)
    page.heading("Sources")
    for line in talk_sources(checklist.talk, references):
        page.ours(line, 2, "- ")


def fill_fairness(page: Page, checklist: Checklist) -> None:
    """Each attribute, with the rules that read it and their reasons."""
    page.heading(FAIRNESS_TITLE)
    page.ours(FAIRNESS)
    for told, rules in fairness_lines(checklist):
        page.ours(told, 2, "- ")
        for rule in rules:
            page.ours(rule, 4, "* ")
