"""Keep what the terminal shows at each screen, as text of 80 columns and 24 lines, in docs/."""

from __future__ import annotations

from pathlib import Path

from terminal_session import Session

FOLDER = Path(__file__).parents[1] / "docs" / "captures" / "tui"
DATE = "22/11/2026"
ESCAPE, RIGHT, DOWN = "\x1b", "\x1b[C", "\x1b[B"
PLAYED: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("1-choix", (), "Quelle grille"),
    ("2-introduction", ("1",), "non validée cliniquement"),
    ("3-question", ("\r",), "1/67"),
    ("4-reponses", ("16\r", "nnnn"), "6/67"),
    ("5-critere", (RIGHT, RIGHT, DOWN, DOWN, "o"), "29/67"),
    ("6-suites", ("s",), "CE QU'IL FAUT FAIRE"),
    ("7-aide", (ESCAPE, "a"), "À QUOI CELA RESSEMBLE"),
    ("8-danger", (ESCAPE, "d"), "Police secours"),
)
"""Each screen: its name, the keys that lead to it, and what it must show."""


def main() -> None:
    """Play a declaration of fugue, and write each screen to its file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    session = Session("--date", DATE, NO_COLOR="1")
    try:
        for name, keys, told in PLAYED:
            for key in keys:
                session.press(key)
                session.read(0.4)
            session.wait_for(told)
            session.read(1.2)
            (FOLDER / f"{name}.txt").write_text(session.text + "\n", encoding="utf-8")
    finally:
        session.close()


if __name__ == "__main__":
    main()
