"""The orders of a talk: a line that begins with « : » is one, and never an answer."""

from __future__ import annotations

import unicodedata

from attrs import evolve

from signals.cli.asking.moving import clear, deciding, former, go, undo
from signals.cli.asking.order import MARK, NO_QUESTION, Order, Turn
from signals.cli.asking.question_page import fill_where, sentence
from signals.cli.asking.talk import Stage, Talk, Wish
from signals.cli.item_page import fill_help
from signals.errors import nearest
from signals.interview.aim import Aim
from signals.interview.telling import told_around
from signals.wording.danger import danger_contacts
from signals.wording.labels import KINDS, KNOWN_BY
from signals.wording.references import contact_text


def ordered(turn: Turn) -> Talk:
    """The talk after a line that is an order."""
    name, _, rest = turn.rest.partition(" ")
    order = _named(name)
    if order is None:
        remedy = nearest(_bare(name), [_bare(each.word) for each in ORDERS])
        told = remedy or ":aide les donne toutes"
        return turn.talk.lost(f"la commande « {MARK}{name} » n'existe pas ({told})")
    return order.obey(evolve(turn, rest=rest.strip()))


def leads_elsewhere(line: str) -> bool:
    """Whether an order that could not be read may have been meant to go to another question."""
    order = _named(line.partition(" ")[0])
    return order is None or order.obey is go


def _named(name: str) -> Order | None:
    return next((each for each in ORDERS if _bare(name) in (_bare(each.word), each.letter)), None)


def named_by(line: str) -> str | None:
    """The order that a line may mean, its mark left out."""
    words = [each.word for each in ORDERS if _bare(each.word) == _bare(line.strip())]
    return words[0] if words else None


def _help(turn: Turn) -> Talk:
    for each in ORDERS:
        turn.page.ours(f"{MARK}{each.word}, ou {MARK}{each.letter} : {each.says}.")
    turn.page.ours("Une réponse qui commence par deux points s'écrit avec deux fois ce signe.")
    return turn.talk


def _item_help(turn: Turn) -> Talk:
    item = turn.talk.item
    turn.page.ours(sentence(f"{item.label} : {item.question}"))
    turn.page.ours(f"Nature : {KINDS[item.kind]}.")
    turn.page.ours(f"Connu par : {' ; '.join(KNOWN_BY[each] for each in item.known_by)}.")
    fill_help(turn.page, item, turn.setting.references)
    return turn.talk


def _repeat(turn: Turn) -> Talk:
    return turn.talk


def _note(turn: Turn) -> Talk:
    return _around(turn, Aim.NOTE)


def _provenance(turn: Turn) -> Talk:
    return _around(turn, Aim.PROVENANCE)


def _around(turn: Turn, aim: Aim) -> Talk:
    talk = turn.talk
    if not talk.is_asking:
        return talk.refusing(NO_QUESTION)
    if not turn.rest:
        return talk.refusing("il manque le texte, sur la même ligne")
    said = told_around(evolve(talk.interview.quiet(), typed=turn.rest, aim=aim))
    if said.notice is not None:
        turn.page.ours(said.notice)
    return talk.at(said) if said.refusal is None else talk.refusing(said.refusal)


def _where(turn: Turn) -> Talk:
    fill_where(turn.page, turn.talk.interview)
    return turn.talk


def _danger(turn: Turn) -> Talk:
    setting = turn.setting
    for contact in danger_contacts((setting.checklist,), setting.references):
        turn.page.ours(f"{contact_text(contact, setting.guide.date)}. {contact.for_}")
    return turn.talk


def _orientation(turn: Turn) -> Talk:
    turn.setting.fill(turn.page, turn.talk.interview.outcome)
    return turn.talk


def _keep(turn: Turn) -> Talk:
    if not turn.rest:
        return turn.talk.refusing("il manque le nom du fichier")
    return evolve(turn.talk, wish=Wish.KEEP, file=turn.rest)


def _end(turn: Turn) -> Talk:
    talk = turn.talk
    if talk.proposed is not None:
        return talk.refusing("une réponse attend d'être validée")
    return evolve(talk, wish=Wish.END if talk.stage is Stage.TOLD else Wish.OUTCOME)


def _quit(turn: Turn) -> Talk:
    talk = turn.talk
    if talk.scripted or turn.leaving or not talk.anything_to_lose:
        return evolve(talk, wish=Wish.END)
    turn.page.ours("Quitter efface toutes les réponses. :quitter encore pour les effacer.")
    turn.page.ours(":fin donne le résultat. :garder, avec un nom de fichier, les enregistre.")
    return evolve(talk, leaving=True)


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))


ORDERS = (
    Order("aide", "h", "ces commandes", _help),
    Order("expliquer", "a", "l'aide de la question", _item_help),
    Order("relire", "r", "la question encore une fois", _repeat),
    Order("précédente", "p", "la question d'avant", former),
    Order("aller", "g", "une autre question, avec son numéro ou un mot d'elle", go),
    Order("chercher", "c", "la question qui peut le plus changer le résultat", deciding),
    Order("annuler", "u", "le dernier changement est défait", undo),
    Order("effacer", "e", "la question redevient non posée", clear),
    Order("note", "m", "une note sur la question, avec son texte", _note),
    Order("source", "t", "qui l'a dit : 1 constaté, 2 rapporté, 3 supposé, puis qui", _provenance),
    Order("où", "o", "où vous en êtes, ce qui est établi et encore possible", _where),
    Order("danger", "d", "les numéros à appeler en danger immédiat", _danger),
    Order("suites", "s", "l'orientation et ce qui est à faire, à ce point", _orientation),
    Order("garder", "k", "enregistrer dans un fichier, avec son nom", _keep),
    Order("fin", "f", "le résultat, sans attendre la dernière question", _end),
    Order("quitter", "q", "fermer sans résultat", _quit),
)
"""Every order, in the order in which they are told; most letters are the keys of the form."""
