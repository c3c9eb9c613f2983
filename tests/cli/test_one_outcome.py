"""A scenario answered through a file, or line by line, gives the outcome of the library."""

import datetime as dt
import json

import pytest
from answered_lines import answered_lines
from shipped import IDS

from signals import Record, open_library, outcome_record, play
from signals.interchange.statements import written_statement
from signals.loading.writing import screening_text

LIBRARY = open_library()
PLAYED = [(id, each) for id in IDS for each in LIBRARY.scenarios(LIBRARY.checklist(id))]
NAMES = [f"{id}-{scenario.id}" for id, scenario in PLAYED]


def _outcome(id, scenario):
    *_, (_, outcome) = play(scenario, LIBRARY.checklist(id))
    return outcome


@pytest.mark.parametrize(("id", "scenario"), PLAYED, ids=NAMES)
def test_every_way_of_answering_gives_the_outcome_of_the_library(run, tmp_path, id, scenario):
    """As a file of answers, as a screening file, line by line: in JSON, every reason and action."""
    outcome = _outcome(id, scenario)
    today = dt.date.today()
    expected = json.loads(json.dumps(outcome_record(outcome, LIBRARY.references, on=today)))
    stated = outcome.screening.stated
    answers = {item: [_explicit(each) for each in said] for item, said in stated}
    written = {
        "answers.json": json.dumps({"date": scenario.date.isoformat(), "answers": answers}),
        "screening.json": screening_text(Record(outcome.screening)),
    }
    library, day = ("--library", str(LIBRARY.root)), scenario.date.isoformat()
    for name, text in written.items():
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        done = run(*library, "screen", id, "--answers", str(file), "--json")
        assert done.exit_code == 0, done.stderr
        assert json.loads(done.stdout) == expected
    lines = answered_lines(outcome.screening)
    done = run(*library, "ask", id, "--date", day, "--json", input=lines)
    assert done.exit_code == 0, done.stderr
    assert json.loads(done.stdout) == expected


def _explicit(statement):
    written = written_statement(statement)
    return written if isinstance(written, dict) else {"value": written}
