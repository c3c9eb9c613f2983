"""Write docs/preuves.md and docs/preuves: what is proved of each checklist, for all answers.

    python tools/write_proofs.py          every page
    python tools/write_proofs.py school   the page of one, on the output as JSON

Each checklist has a process of its own: among the smallest answers, the solver always shows the
same ones to a process that asked it nothing before.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from attrs import asdict
from proof_text import ProofText, overview, proof_text

from signals import SignalsError, open_library
from signals.verification.mutation.summary import summary
from signals.verification.report import verify

DOCS = Path(__file__).parents[1] / "docs"
PAGE, FOLDER = DOCS / "preuves.md", DOCS / "preuves"


def proved(id: str) -> ProofText:
    """The page of a checklist, made in a process of its own; raises ``SignalsError``."""
    words = [sys.executable, __file__, id]
    done = subprocess.run(words, capture_output=True, check=False, encoding="utf-8")
    if done.returncode:
        raise SignalsError(done.stderr.strip())
    return ProofText(**json.loads(done.stdout))


def main(ids: list[str]) -> int:
    """Write every page, or print that of one checklist."""
    try:
        if ids:
            return _print(ids[0])
        return _write_all()
    except SignalsError as error:
        print(error, file=sys.stderr)
        return 1


def _print(id: str) -> int:
    library = open_library()
    checklist = library.checklist(id)
    verification = verify(checklist)
    if not verification.holds:
        print(f"{id} n'est pas prouvée : « signals verify {id} » dit pourquoi.", file=sys.stderr)
        return 1
    mutants = summary(checklist, library.scenarios(checklist), library.cases(checklist))
    print(json.dumps(asdict(proof_text(verification, mutants)), ensure_ascii=True))
    return 0


def _write_all() -> int:
    rows: list[str] = []
    seconds: dict[str, float] = {}
    FOLDER.mkdir(exist_ok=True)
    for id in open_library().ids:
        start = perf_counter()
        text = proved(id)
        seconds[id] = perf_counter() - start
        (FOLDER / f"{id}.md").write_text(text.page, encoding="utf-8")
        rows.append(text.row)
    quickest = min(seconds.values())
    times = (f"- {id} : {round(each / quickest)}" for id, each in seconds.items())
    PAGE.write_text(overview(rows, times), encoding="utf-8")
    print(f"{len(rows)} grilles prouvées, écrites dans docs/preuves.md et docs/preuves.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
