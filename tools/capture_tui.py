"""Keep what the terminal shows at each screen, as text of 80 columns and 24 lines, in docs/."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from pathlib import Path

from terminal_session import Session

from signals import open_library

LIBRARY = open_library()
FUGUE = len(LIBRARY.checklist("fugue").items)
OPENS = str(LIBRARY.ids.index("fugue") + 1)
FOLDER = Path(__file__).parents[1] / "docs" / "captures" / "tui"
DAY = dt.date(2026, 11, 22)
DATE = f"{DAY:%d/%m/%Y}"
SHOWN = "/poste/documents"
"""What stands on the screens for the folder where documents are really written."""
ESCAPE, UP, DOWN, RIGHT, LEFT = "\x1b", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
HOME = "\x1b[H"
PLAYED: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("1-choix", (), "Quelle grille"),
    ("2-introduction", (OPENS,), "non validée cliniquement"),
    ("3-question", ("\r",), f"1/{FUGUE}"),
    ("4-reponses", ("1", "16\r", RIGHT, "nnnn"), f"19/{FUGUE}"),
    ("5-critere", (RIGHT, RIGHT, DOWN, DOWN, "o"), "Critères de"),
    ("6-suites", ("s",), "À DEMANDER"),
    ("7-aide", (ESCAPE, "a"), "À QUOI CELA RESSEMBLE"),
    ("8-danger", (ESCAPE, "d"), "Police secours"),
    ("9-touches", (ESCAPE, "h"), "RÉPONDRE"),
    ("10-saisie", (ESCAPE, HOME, DOWN, DOWN, "hier 22h"), "Compris"),
    ("11-choix-de-reponse", (ESCAPE, UP, UP), "[1] Parent"),
    ("12-en-parler", ("p",), "POUR COMMENCER"),
    ("13-valeur", (ESCAPE, "c"), "VALIDATION"),
    ("14-profil", (ESCAPE, "v"), "Non précisé"),
    ("15-documents", (ESCAPE, "r"), "REMETTRE UN DOCUMENT"),
    ("16-document", ("1", "2"), "> Écrit"),
    ("17-quitter", (ESCAPE, ESCAPE, "q"), "réponses seront effacées"),
    ("18-brouillon", (ESCAPE, "b"), "GARDER UN BROUILLON"),
    ("19-aller", (ESCAPE, "g", "tel"), "Aller à"),
    ("20-note", (ESCAPE, HOME, "m", "Dit par la voisine"), "Note"),
    ("21-provenance", (ESCAPE, "t", "la mère, hier 22h"), "Compris"),
    ("22-a-faire", (ESCAPE, "k", DOWN, "\r", "standard\r"), "standard"),
    ("23-jeunes", (ESCAPE, "j", "n", "la cadette\r", "j"), "la cadette"),
    ("24-contester", (ESCAPE, "l"), "CONTESTER"),
    ("25-fiche", (ESCAPE, "f"), "FICHE PRÉPARÉE"),
)
"""Each screen: its name, the keys that lead to it, and what it must show."""
EXERCISE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("exercice-1-avant", (DOWN * LIBRARY.ids.index("fugue"), "x"), "AVANT DE JOUER"),
    ("exercice-2-situations", ("\r",), "SITUATIONS INVENTÉES"),
    ("exercice-3-histoire", ("3",), "ÉTAPE 1 SUR 3"),
    ("exercice-4-question", ("\r", "1"), f"2/{FUGUE}"),
    ("exercice-5-intervalle", ("x", "1", "2"), "Attendu"),
    ("exercice-6-comparaison", ("1", "1"), "COMPARER, POUR EN PARLER"),
    ("exercice-7-groupe", ("2", "5"), "FEUILLE DE RÉSULTATS"),
    ("exercice-8-quitter", ("q",), "Ceci est un exercice"),
)
"""Those of trainer's mode."""
SIZES = (
    ("100x30", 100, 30, f"1/{FUGUE}"),
    ("56x20", 56, 20, f"1/{FUGUE}"),
    ("20x6", 20, 6, "trop petite"),
)
"""The first question in other windows: name, columns, lines, and what it must show."""


def main() -> None:
    """Play a declaration of fugue, and write each screen to its file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as documents:
        _play(PLAYED, documents)
        _play(EXERCISE, documents)
    for name, columns, rows, told in SIZES:
        session = Session("fugue", "--date", DATE, columns=columns, rows=rows, NO_COLOR="1")
        try:
            session.wait_for("[d] DANGER" if columns > 20 else told)
            session.press("\r")
            session.wait_for(told)
            session.read(1.2)
            _keep(f"taille-{name}", session)
        finally:
            session.close()


def _play(screens: tuple[tuple[str, tuple[str, ...], str], ...], documents: str) -> None:
    session = Session("--date", DATE, "--documents", documents, NO_COLOR="1")
    try:
        for name, keys, told in screens:
            for key in keys:
                session.press(key)
                session.read(0.4)
            session.wait_for(told)
            session.read(1.2)
            _keep(name, session, documents)
    finally:
        session.close()


def _keep(name: str, session: Session, documents: str = SHOWN) -> None:
    text = session.text.replace(documents, SHOWN)
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        # A document carries the day that it is made on.
        text = text.replace(dt.date.today().strftime(form), DAY.strftime(form))
    text = re.sub(r"\[x\] \d\d:\d\d", "[x] 03:12", text)
    (FOLDER / f"{name}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
