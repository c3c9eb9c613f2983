"""The JSON Schemas that are shipped: current, and true of what Signals reads and writes."""

import json

import pytest
from jsonschema import Draft202012Validator
from small_library import FILES

from signals import Record, open_library, outcome_record, play
from signals.interchange.schemas import TITLES, schema
from signals.interchange.screening_record import screening_record
from signals.loading.files import document_of, read_document


def _errors(name, content):
    return list(Draft202012Validator(schema(name)).iter_errors(content))


@pytest.mark.parametrize("name", TITLES)
def test_the_shipped_schema_is_current(request, run, name):
    """`signals schema --write schemas` was run since the classes changed."""
    file = request.config.rootpath / "schemas" / f"{name}.schema.json"
    made = schema(name)
    Draft202012Validator.check_schema(made)
    assert json.loads(file.read_text(encoding="utf-8")) == made
    done = run("schema", name)
    assert done.exit_code == 0
    assert json.loads(done.stdout) == made


def test_all_schemas_are_written_in_a_folder(run, tmp_path):
    """One file for each name."""
    done = run("schema", "--write", tmp_path)
    assert done.exit_code == 0
    written = {file.name for file in tmp_path.glob("*.schema.json")}
    assert written == {f"{name}.schema.json" for name in TITLES}
    assert run("schema", "--write", tmp_path / "absent").exit_code == 1


@pytest.mark.parametrize("id", open_library().ids)
def test_what_is_shipped_is_valid(id):
    """The files of a checklist, and what its scenarios give."""
    library = open_library()
    folder = library.folder(id)
    for name in ("checklist", "rules", "scenarios", "cases"):
        assert _errors(name, read_document(folder / f"{name}.yaml").content) == []
    checklist = library.checklist(id)
    for scenario in library.scenarios(checklist):
        for _, outcome in play(scenario, checklist):
            record = json.loads(json.dumps(outcome_record(outcome, library.references)))
            assert _errors("outcome", record) == []
            assert _errors("screening", screening_record(Record(outcome.screening))) == []


def _small(name, old, new):
    text = FILES[f"small/1.0.0/{name}.yaml"]
    assert old in text
    return document_of(text.replace(old, new, 1).encode(), name).content


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("checklist", "title: Petite", "titel: Petite"),
        ("checklist", "kind: harm_sign", "kind: harm"),
        ("checklist", "maximum: 25", "maximum: oui"),
        ("checklist", "label: Suivi", "label: 12"),
        ("checklist", "law_as_of: 2026-11-20", "law_as_of: hier"),
        ("rules", "{yes: told}", "{yse: told}"),
        ("rules", "{yes: told}", "{yes: told, no: told}"),
        ("rules", "{item: trips, at_least: 3}", "{item: trips, is: 3, at_least: 3}"),
        ("rules", "{item: trips, at_least: 3}", "{item: trips}"),
        ("rules", "urgency: immediate", "urgency: now"),
        ("scenarios", "theme: disclosure", "theme: other"),
    ],
)
def test_a_wrong_file_is_not_valid(name, old, new):
    """What Signals refuses by its shape, the schema refuses."""
    assert (
        _errors(name, document_of(FILES[f"small/1.0.0/{name}.yaml"].encode(), name).content) == []
    )
    assert _errors(name, _small(name, old, new))


@pytest.mark.parametrize(
    ("changed", "valid"),
    [
        ({}, True),
        ({"label": "Autre"}, True),
        ({"help": {"looks_like": "Ceci."}}, True),
        ({"id": "other"}, False),
        ({"kind": "context"}, False),
        ({"type": "yes_no"}, False),
        ({"never_lowers": True}, False),
    ],
)
def test_an_element_of_a_part_keeps_what_it_is(changed, valid):
    """A sector changes its words: what Signals refuses to change, the schema refuses."""
    content = document_of(FILES["small/1.0.0/checklist.yaml"].encode(), "checklist").content
    content["sections"][0]["items"].append({"use": "danger/vital_danger", **changed})
    assert (_errors("checklist", content) == []) is valid


@pytest.mark.parametrize(
    ("answers", "valid"),
    [
        ({"told": "yes", "age": 14}, True),
        ({"told": {"value": "yes", "date": "2026-11-21", "note": "x"}}, True),
        ({"told": [{"value": "yes"}, {"value": "no", "provenance": "reported"}]}, True),
        ({"runaways": [{"start": "2026-11-20", "end": "2026-11-20T08:00"}]}, True),
        ({"runaways": []}, True),
        ({"told": True}, False),
        ({"told": None}, False),
        ({"told": {"vlaue": "yes"}}, False),
        ({"told": {"value": "yes", "provenance": "heard"}}, False),
        ({"runaways": [{"start": "hier"}]}, False),
        ("yes", False),
    ],
)
def test_answers_have_their_shape(answers, valid):
    """A word, a number, episodes, or a statement with its circumstances."""
    assert (_errors("answers", {"answers": answers}) == []) is valid
