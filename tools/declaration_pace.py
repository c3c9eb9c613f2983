"""Whether the keys of a declaration fit in the time that it takes to say it.

    python tools/declaration_pace.py [fugue | fugue_return]

Nothing is timed: what is said is counted at 150 words a minute, and keys at five a second.
"""

from __future__ import annotations

import sys

from spoken_session import KEYS_A_SECOND, WORDS_A_MINUTE, spoken


def main() -> None:
    """Print a row for each step, then what the whole takes."""
    session = spoken(sys.argv[1] if sys.argv[1:] else "fugue")
    print(f"{WORDS_A_MINUTE} mots à la minute, {KEYS_A_SECOND} touches à la seconde.\n")
    print(
        "| question | dite en (s) | touches | tapées en (s) | retard (s) |\n|---|--:|--:|--:|--:|"
    )
    late, worst = 0.0, 0.0
    for step in session.steps:
        # Keys begin with the sentence; what does not fit in it delays those of the next.
        late = max(0.0, late + step.keyed_in - step.said_in)
        worst = max(worst, late)
        print(
            f"| `{step.id}` | {step.said_in:.1f} | {len(step.keys)} | {step.keyed_in:.1f} "
            f"| {late:.1f} |"
        )
    said = sum(each.said_in for each in session.steps)
    letters = sum(each.letters for each in session.steps)
    more = len(session.begin) + len(session.end)
    print(
        f"\nDit en {said:.0f} s. {len(session.keys)} touches : {len(session.steps)} questions, "
        f"{letters} lettres, {more} de plus ; {len(session.keys) / KEYS_A_SECOND:.0f} s. "
        f"Plus grand retard des touches sur la parole : {worst:.1f} s."
    )


if __name__ == "__main__":
    main()
