"""Every example of the documentation is run, and gives what the page shows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from small_library import DAY

from signals import Screening, evaluate, outcome_record
from signals.interchange.checklist_record import checklist_record

DOCS = Path(__file__).resolve().parents[2] / "docs"
FENCE = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELLIPSIS = "…"
# A page shows the standing of a fact on the day it was written; time moves it.
LATER = re.compile(r"à revérifier depuis le \d\d/\d\d/\d{4}")


def _fences(page):
    return FENCE.findall((DOCS / page).read_text(encoding="utf-8"))


def _examples(page):
    """Each command of a page with the lines it shows."""
    for kind, _, text in _fences(page):
        if kind == "console":
            for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
                command, *lines = part.rstrip("\n").split("\n")
                yield pytest.param(page, command, lines, id=command)


def _missing(shown, told):
    """The first line shown that was not told in its place; « … » stands for anything."""
    left = iter(LATER.sub("à vérifier", told).splitlines())
    anything = False
    for line in shown:
        if line == ELLIPSIS:
            anything = True
            continue
        pattern = re.compile(re.escape(line).replace(ELLIPSIS, ".*"))
        found = any(pattern.fullmatch(each) for each in (left if anything else [next(left, "")]))
        if not found:
            return line
        anything = False
    return None if anything else next(left, None)


def _run(command, folder):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {key: value for key, value in os.environ.items() if key != "SIGNALS_CHECKLISTS"}
    done = subprocess.run(
        ["sh", "-c", f"{{ {command}; }} 2>&1"],
        cwd=folder,
        env={**kept, "PATH": path, "COLUMNS": "80"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.stdout.decode().replace("\xa0", " ")


@pytest.mark.parametrize(
    ("page", "command", "lines"), [*_examples("commande.md"), *_examples("formats.md")]
)
def test_an_example_gives_what_it_shows(tmp_path, page, command, lines):
    """In a folder that holds the files of its page."""
    for _, name, text in _fences(page):
        if name:
            (tmp_path / name).write_text(text, encoding="utf-8")
    if "repere.json" in command and "--save" not in command:
        _run("signals screen school --answers reponses.yaml --save repere.json", tmp_path)
    told = _run(command, tmp_path)
    assert _missing(lines, told) is None, told


def test_every_key_of_the_outcome_is_documented(library):
    """A key that is given is a promise."""
    checklist = library.checklist("small")
    text = (DOCS / "formats.md").read_text(encoding="utf-8")
    outcome = evaluate(Screening(checklist, DAY).answered("told", "yes"))
    record = outcome_record(outcome, library.references)
    oriented = record["orientations"][0]
    parts = [record, record["checklist"], record["established"], oriented]
    parts += [oriented["rules"][0], oriented["actions"][0], checklist_record(checklist)]
    for key in {key for part in parts for key in part}:
        assert f"`{key}" in text, key
    table = text[text.index("## Résultat") : text.index("## Fichier de repérage")]
    for key in record.keys() - {"format", "version"}:
        assert f"`{key}" in table, key
