"""``signals show``: a checklist, or the whole help of one of its items."""

from __future__ import annotations

import datetime as dt
from typing import Any

from signals.checklist import Checklist
from signals.cli.about_page import fill_banner, fill_fairness, fill_talk
from signals.cli.item_page import fill_item, items_of_section
from signals.cli.page import Page
from signals.cli.references_page import fill_references
from signals.cli.reply import Reply
from signals.interchange import checklist_record
from signals.interchange.identity import identity_record
from signals.interchange.reference_record import reference_records
from signals.item import Item
from signals.loading.directory_file import open_directory
from signals.loading.library import Library
from signals.profile import Profile, using
from signals.rule import Rule
from signals.wording.guide import Guide
from signals.wording.labels import EVIDENCE, URGENCIES, level_label
from signals.wording.standing import review_text
from signals.wording.talk import TALK_TITLE

_FOR = {"minors": "mineurs", "adults": "majeurs", "everyone": "tout âge"}


def shown(
    library: Library,
    name: str,
    item: str | None,
    on: dt.date,
    directory: str | None = None,
    talk: bool = False,
) -> Reply:
    """A checklist at a date, one of its items, or how to talk; raises ``NotFound``.

    Profiles and the card are only read where they are shown: a mistake in them hides nothing else.
    """
    checklist = library.checklist(name)
    references = library.references
    listed = open_directory(references, directory, dt.date.today())
    guide = Guide(references, on, None, listed)
    if item is not None:
        found = checklist.item(item)
        return Reply(
            lambda: _item_record(checklist, found),
            lambda page: fill_item(page, found, checklist, references),
        )
    if talk:
        return Reply(
            lambda: _record(library, checklist, guide),
            lambda page: fill_talk(page, checklist, references),
        )
    return Reply(
        lambda: _record(library, checklist, guide),
        lambda page: _fill(page, library, checklist, guide),
    )


def _record(library: Library, checklist: Checklist, guide: Guide) -> dict[str, Any]:
    profiles, card = using(library.profiles, checklist.id), library.card(checklist)
    told = [{"id": each.id, "name": each.name, "role": each.role.value} for each in profiles]
    banner = None if card is None else card.banner
    cited = reference_records(checklist.rulebook, guide.references, guide.date)
    record = checklist_record.checklist_record(checklist)
    return {**record, **cited, "banner": banner, "profiles": told}


def _item_record(checklist: Checklist, item: Item) -> dict[str, Any]:
    return {
        "format": "signals.item",
        "version": 1,
        "checklist": identity_record(checklist),
        "item": checklist_record.item_record(item, checklist.section_of(item.id)),
    }


def _fill(page: Page, library: Library, checklist: Checklist, guide: Guide) -> None:
    profiles, card = using(library.profiles, checklist.id), library.card(checklist)
    page.title(f"{checklist.name} : {checklist.title}")
    page.ours(f"Pour : {checklist.audience}.")
    released = "publiée" if checklist.released else "non publiée"
    page.ours(f"{checklist.validation}. Version {released}, empreinte {checklist.digest}.")
    fill_banner(page, checklist, card)
    page.ours(review_text(checklist, guide.date))
    page.heading("Introduction")
    page.ours(checklist.introduction)
    page.heading("Limites")
    page.ours(checklist.limits)
    if checklist.talk is not None:
        page.ours(f"{TALK_TITLE} : « signals show {checklist.id} --talk ».")
    for section in checklist.sections:
        items_of_section(page, section)
    page.heading("Règles")
    for rule in checklist.rulebook.rules:
        _rule(page, rule, checklist)
    _due(page, checklist)
    if checklist.rulebook.guarantees:
        page.heading("Garanties")
    for guarantee in checklist.rulebook.guarantees:
        page.ours(f"{guarantee.id} : {guarantee.says}", 2, "- ")
    fill_fairness(page, checklist)
    _profiles(page, profiles)
    fill_references(page, checklist, guide)


def _rule(page: Page, rule: Rule, checklist: Checklist) -> None:
    page.ours(f"{rule.id} : {rule.reason}", 2, "- ")
    told = f"→ {level_label(rule.orientation, checklist)}, {URGENCIES[rule.urgency]}"
    if rule.classification is not None:
        told += f", {checklist.classifications[rule.classification].label}"
    page.ours(f"{told} ({_FOR[rule.population.value]} ; {EVIDENCE[rule.evidence]}).", 4)


def _due(page: Page, checklist: Checklist) -> None:
    page.heading("Dû dans tous les cas")
    for due in checklist.rulebook.floor:
        action = checklist.actions[due.action]
        page.ours(f"{action.do} ({_FOR[due.population.value]}).", 2, "- ")
    if checklist.classifications:
        page.heading("Classifications")
        for each in checklist.classifications.values():
            page.ours(f"{each.id} : {each.label}.", 2, "- ")


def _profiles(page: Page, profiles: tuple[Profile, ...]) -> None:
    if not profiles:
        return
    page.heading("Profils")
    page.ours("À donner à --profile, pour lire ce qui revient à chacun :")
    for profile in profiles:
        page.ours(f"{profile.id} : {profile.name}.", 2, "- ")
