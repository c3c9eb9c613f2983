"""The keys, all on one page."""

from __future__ import annotations

from collections.abc import Iterator

from signals.wording.typography import spaced
from signals_tui.typesetting import GAP, Paragraph, heading

_ANSWERING = (
    ("o  n  ?", "oui, non, ne sait pas (demandé, sans réponse)"),
    ("1 à 9", "une réponse d'une liste ; ou le début d'un nombre"),
    ("a b c…", "sur une question qui s'écrit, la lettre commence la réponse, ou s'y ajoute"),
    ("Entrée", "valider ce qui est écrit"),
    ("Échap", "ne pas garder ce qui est en train d'être écrit ; Ctrl+U le reprend à vide"),
    ("m  ou F6", "une note ; la question reste devant vous"),
    ("t  ou F7", "qui l'a dit, quand, et si c'est constaté, rapporté ou supposé"),
    ("u ou Ctrl+Z", "annuler le dernier changement, puis celui d'avant"),
    ("e", "effacer la réponse (aussi : Suppr, Retour arrière)"),
)
_MOVING = (
    ("↑  ↓", "question précédente, suivante (aussi : Maj+Tab, Tab)"),
    ("←  →", "partie précédente, suivante (aussi : page haut, page bas)"),
    ("g, / ou F5", "aller à une question, par son numéro ou quelques lettres"),
    ("Espace", "la question à poser en priorité, puis celle d'après"),
    ("Début  Fin", "première, dernière question"),
)
_DOING = (
    ("k  ou F8", "ce qui est à faire : cocher ce qui est fait, l'heure, qui a été prévenu"),
    ("j", "un autre enfant de la même déclaration ; passer de l'un à l'autre"),
    ("l", "contester la qualification : le procureur, sa permanence, quoi dire"),
)
_READING = (
    ("d  ou F2", "danger immédiat : les numéros (F2 même en écrivant)"),
    ("s  ou F3", "les suites : orientation, pourquoi, ce qu'il faut faire"),
    ("w", "pourquoi ce résultat : ce qui y suffit, ce qui le porte, ce qui l'élèverait"),
    ("a  ou F4", "aide complète de la question"),
    ("i", "présentation et limites de la grille"),
    ("p", "comment en parler : phrases, ce qu'on ne demande jamais, ce qu'on écrit"),
    ("c", "ce que vaut cette grille, que personne n'a encore mesurée"),
    (
        "r",
        "remettre un document, un texte à coller ou des données : la liste, l'aperçu, le fichier",
    ),
    ("f  ou F10", "ouvrir une fiche préparée par un foyer ou un parent, lire ce qu'elle dit"),
    ("=", "reprendre ce que la fiche dit de la question"),
    ("b  ou F9", "garder un brouillon chiffré ; au choix d'une grille, en rouvrir un"),
    ("v", "vous êtes : choisir votre profil, s'il y en a pour cette grille"),
    ("h  ou F1", "cette page"),
    ("q", "quitter, après confirmation"),
)
_IN_A_PAGE = (
    ("↑  ↓", "une ligne ; page haut, page bas, espace : une page"),
    ("←  →", "titre précédent, suivant"),
    ("Échap", "revenir (aussi : Entrée, ou la même touche)"),
)
_TRAINING = (
    ("x", "au choix d'une grille : s'exercer, sur une situation inventée"),
    ("x  ou F12", "dans un exercice : ce que l'on vous dit, et l'étape suivante"),
)
_WIDEST = 12


def key_help_page() -> Iterator[Paragraph]:
    """Every key with what it does."""
    groups = (
        ("Répondre", _ANSWERING),
        ("Se déplacer", _MOVING),
        ("Agir", _DOING),
        ("Lire", _READING),
        ("Dans une page", _IN_A_PAGE),
        ("S'exercer", _TRAINING),
    )
    for title, keys in groups:
        yield heading(title)
        for key, does in keys:
            yield Paragraph(spaced(does), f"{key:{_WIDEST}}")
        yield GAP
    yield Paragraph(
        spaced(
            "« Ne sait pas » n'est pas « non » : une réponse inconnue ne rassure jamais. Une "
            "question non posée reste à « — »."
        )
    )
