"""Release a version of a checklist: record its digest, and its scenarios' outcomes for ever.

The parts it is made of are released with it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from signals import Outcome, SignalsError, open_library, play
from signals.checklist import Checklist
from signals.interchange.outcome_record import finding_record
from signals.loading.library import Library
from signals.loading.part_files import PARTS, read_part
from signals.loading.released import RELEASED, read_released


def recorded(outcome: Outcome) -> dict[str, Any]:
    """What is kept of an outcome to be replayed: everything a later change could move."""
    return {
        "established": finding_record(outcome.established),
        "possible": finding_record(outcome.possible),
        "rules": [rule.id for rule, held in outcome.rules.items() if held],
        "actions": [action.id for action in outcome.actions],
    }


def recorded_outcomes(library: Library, checklist: Checklist) -> dict[str, list[dict[str, Any]]]:
    """The outcome of each step of each scenario of a checklist, by scenario id."""
    return {
        scenario.id: [recorded(outcome) for _, outcome in play(scenario, checklist)]
        for scenario in library.scenarios(checklist)
    }


def release(library: Library, name: str) -> str:
    """Record a version and say so; a version that is already released is never changed."""
    checklist = library.checklist(name, dt.datetime.now(tz=dt.UTC).date())
    folder = library.root / checklist.id
    digests = library.released(checklist.id)
    if digests.get(checklist.version, checklist.digest) != checklist.digest:
        return (
            f"{checklist.name} est déjà publiée sous une autre empreinte : "
            "rendez-lui son contenu, ou donnez un nouveau numéro de version."
        )
    moved = [part for part in checklist.parts if not _part_released(library, part)]
    if moved:
        return (
            f"{checklist.name} n'est pas publiée : {', '.join(moved)} a changé depuis sa "
            "publication ; rendez-lui son contenu, ou donnez-lui un nouveau numéro de version."
        )
    digests[checklist.version] = checklist.digest
    _write(folder, digests)
    outcomes = json.dumps(recorded_outcomes(library, checklist), ensure_ascii=False, indent=1)
    (folder / checklist.version / "outcomes.json").write_text(outcomes + "\n", encoding="utf-8")
    return f"{checklist.name} publiée : {checklist.digest}"


def _part_released(library: Library, name: str) -> bool:
    """Record the digest of a part; whether it is still the one that was recorded."""
    id, _, version = name.partition("@")
    folder = library.root / PARTS / id
    digests = read_released(folder, f"{PARTS}/{id}")
    digest = read_part(library.root, name).digest
    if digests.setdefault(version, digest) != digest:
        return False
    _write(folder, digests)
    return True


def _write(folder: Path, digests: dict[str, str]) -> None:
    lines = [f'"{version}": "{digest}"' for version, digest in digests.items()]
    (folder / RELEASED).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Release the versions named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="+", metavar="CHECKLIST@VERSION")
    try:
        for name in parser.parse_args().names:
            print(release(open_library(), name))
    except SignalsError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
