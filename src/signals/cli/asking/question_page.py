"""What is told between two lines: the welcome, the question in front, where the talk stands."""

from __future__ import annotations

from signals.checklist import Section
from signals.cli.about_page import fill_banner
from signals.cli.asking.talk import Stage, Talk, told_value
from signals.cli.page import Page
from signals.cli.setting import Setting
from signals.interview import Interview
from signals.interview.entry import expected
from signals.item import Item
from signals.kind import ItemType
from signals.wording.danger import DANGER_FIRST, DANGER_TITLE
from signals.wording.labels import day_text, statement_text
from signals.wording.outcome import ceiling_text, established_text
from signals.wording.standing import review_text, unrecognised_text

NEVER_ASKED = "À ne jamais demander : noter seulement si c'est dit."
_ENDS = (".", "?", "!", "…")


def fill_welcome(page: Page, talk: Talk, setting: Setting) -> None:
    """What the checklist is, that nothing is kept, and how to answer."""
    checklist = setting.checklist
    page.ours(sentence(checklist.title))
    page.ours(f"Grille {checklist.name}, repérage du {day_text(talk.interview.screening.date)}.")
    page.ours(f"{checklist.validation}.")
    fill_banner(page, checklist, setting.card)
    unrecognised = unrecognised_text(checklist)
    if unrecognised is not None:
        page.ours(unrecognised)
    page.ours(review_text(checklist, setting.guide.date))
    page.ours("Rien n'est enregistré, sauf si vous le demandez.")
    page.ours(f"{DANGER_TITLE} {DANGER_FIRST} Les numéros : commande :danger.")
    page.ours(f"Il y a {len(talk.interview.items)} questions. Une réponse par ligne :")
    page.ours("o pour oui, n pour non, nsp pour ne sait pas. Une ligne vide passe.")
    page.ours("Une commande commence par deux points. Deux points puis aide les donne : :aide.")


def fill_front(page: Page, talk: Talk, former: Section | None = None) -> None:
    """What a line is expected for: an answer, a confirmation, or the end.

    ``former`` is the section told last: it is told again where it is another one.
    """
    page.blank()
    if talk.astray:
        page.ours("Aucune question n'est en cours : :aller, avec un numéro, en choisit une.")
    elif talk.stage is Stage.PASSED:
        _passed(page, talk)
    elif talk.stage is Stage.TOLD:
        page.ours(_kept_text(talk))
        page.ours("Une ligne vide ferme. :aller, avec un numéro, revient à une question.")
    elif talk.proposed is not None:
        page.ours(f"Compris : {told_value(talk.interview, talk.proposed)}.")
        page.ours("Une ligne vide ou o valide ; n recommence ; ou écrivez autrement.")
    else:
        _question(page, talk.interview, former)


def fill_where(page: Page, interview: Interview) -> None:
    """Where the interview stands: the question, what is answered, what is settled and open."""
    items = interview.items
    answered = sum(bool(interview.statements(item)) for item in items)
    page.ours(f"Question {interview.rank} sur {len(items)}.")
    page.ours(_section_text(interview))
    page.ours(f"Questions avec une réponse : {answered}. Sans réponse : {len(items) - answered}.")
    page.ours(established_text(interview.outcome))
    page.ours(ceiling_text(interview.outcome))


def fill_interrupted(page: Page, interview: Interview) -> None:
    """What may be done with the answers, when whoever types wants out."""
    count = sum(bool(interview.statements(item)) for item in interview.items)
    page.blank()
    page.ours(f"Interrompu. Rien n'est perdu, rien n'est enregistré. Réponses données : {count}.")
    page.ours(":suites dit l'orientation. :garder, avec un nom de fichier, enregistre.")
    page.ours(":quitter ferme et efface tout. Interrompre encore aussi. Sinon, continuez.")


def sentence(text: str) -> str:
    """A text that ends as a sentence does, so that it is not read into the next one."""
    return text if text.endswith(_ENDS) else f"{text}."


def _passed(page: Page, talk: Talk) -> None:
    interview = talk.interview
    left = sum(not interview.statements(item) for item in interview.items)
    page.ours(f"La dernière question est passée. Sans réponse : {left}.")
    page.ours("Une ligne vide donne le résultat. :aller, avec un numéro, revient à une question.")


def _kept_text(talk: Talk) -> str:
    if talk.anything_to_lose:
        return "Ces réponses ne sont pas enregistrées. :garder, avec un nom de fichier, les écrit."
    return "C'est fini."


def _section_text(interview: Interview) -> str:
    sections = interview.checklist.sections
    place = sections.index(interview.section) + 1
    return sentence(f"Partie {place} sur {len(sections)} : {interview.section.title}")


def _question(page: Page, interview: Interview, former: Section | None) -> None:
    item, section = interview.item, interview.section
    if section != former:
        page.ours(_section_text(interview))
        if section.introduction is not None:
            page.ours(section.introduction)
    page.ours(f"Question {interview.rank} sur {len(interview.items)}. {sentence(item.question)}")
    if item.never_asked:
        page.ours(NEVER_ASKED)
    for number, option in enumerate(item.options, start=1):
        page.ours(sentence(f"{number} : {option.label}"))
    page.ours(_expected_text(item))
    said = interview.statements(item)
    if said:
        page.exact(f"Déjà noté\u00a0: {' / '.join(statement_text(item, each) for each in said)}.")


def _expected_text(item: Item) -> str:
    if item.type is ItemType.YES_NO:
        return "Tapez o, n ou nsp."
    if item.type is ItemType.CHOICE:
        return f"Tapez un numéro de 1 à {len(item.options)}, ou nsp."
    if item.type is ItemType.NUMBER:
        return f"Tapez {expected(item)}, de {item.minimum} à {item.top}, ou nsp."
    return f"Tapez {expected(item)}, ou nsp."
