"""The small files that trainees give: no name can be in them, and only those of one scenario."""

import json

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from played import result
from small_library import write_library

from signals.interchange.schemas import schema
from signals.loading.located import InvalidFile
from signals.loading.result_files import gathered, result_in, result_text


@pytest.fixture
def library(tmp_path):
    """The small library."""
    return write_library(tmp_path / "library")


@pytest.fixture
def checklist(library):
    """Its checklist."""
    return library.checklist("small")


@pytest.fixture
def scenario(library, checklist):
    """Its first scenario."""
    return library.scenarios(checklist)[0]


def test_a_result_goes_and_comes_back_whole(scenario, checklist):
    """Between a trainee's machine and the trainer's."""
    made = result(scenario, checklist, 1, {"told": "unknown"})
    text = result_text(made)
    assert result_in(text.encode(), "a.json", scenario, checklist) == made
    assert not list(Draft202012Validator(schema("result")).iter_errors(json.loads(text)))


def test_several_files_are_read_at_once_and_each_run_once(scenario, checklist):
    """What is refused is told with its file, and hides no other."""
    texts = [result_text(result(scenario, checklist, run)).encode() for run in (1, 2)]
    read = gathered(
        [("a.json", texts[0]), ("x.json", b"{"), ("b.json", texts[1]), ("c.json", texts[0])],
        scenario,
        checklist,
    )
    assert [each.run for each in read.results] == ["00000001", "00000002"]
    told = [each.replace("\xa0", " ") for each in read.refused]
    assert told[0].startswith("x.json:2: ce n'est pas du YAML lisible")
    assert told[1] == "c.json : ce résultat est déjà compté, il ne l'est qu'une fois."
    again = gathered([("d.json", texts[1])], scenario, checklist, read.results)
    assert len(again.results) == 2
    assert len(again.refused) == 1


def test_results_of_another_scenario_or_version_are_refused(library, scenario, checklist):
    """In a sentence that says which the sheet is about."""
    text = result_text(result(scenario, checklist, 1)).encode()
    other = library.scenarios(checklist)[1]
    rewritten = evolve(scenario, story="Une autre histoire.")
    newer = evolve(checklist, version="2.0.0")
    edited = evolve(checklist, digest="sha256:1")
    longer = evolve(scenario, steps=(*scenario.steps, scenario.steps[0]))
    for on, played, told in (
        (checklist, other, "ce résultat est celui de la situation « disclosed »"),
        (checklist, rewritten, "la situation a été récrite depuis"),
        (checklist, longer, "la situation a été récrite depuis"),
        (newer, scenario, "ce résultat est celui de la grille small@1.0.0"),
        (edited, scenario, "la grille a été modifiée depuis"),
    ):
        with pytest.raises(InvalidFile, match=told):
            result_in(text, "a.json", played, on)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"run": "Inès D."}, "run : ce n'est pas un numéro tiré au sort"),
        ({"name": "Inès"}, "name : clé inconnue"),
        ({"format": "signals.screening"}, "format : ce n'est pas un résultat d'exercice"),
        ({"version": 2}, "version : ce résultat est d'une version plus récente (2)"),
        ({"steps": []}, "steps : 0 étapes au lieu de 1"),
        ({"steps": [{"answers": {"tlod": ["yes"]}}]}, "answers.tlod : question inconnue"),
        ({"steps": [{"answers": {"told": ["Inès"]}}]}, "answers.told : réponse inconnue"),
        ({"steps": [{"answers": {"told": []}}]}, "answers.told : réponse inconnue"),
        ({"steps": [{"answers": {"told": "yes"}}]}, "answers.told : réponse inconnue"),
        ({"steps": [{"answers": {"story": ["Inès"]}}]}, "answers.story : réponse inconnue"),
        ({"steps": [{"answers": {"age": ["14"]}}]}, "answers.age : réponse inconnue"),
        ({"steps": [{"answers": []}]}, "answers : des réponses par question sont attendues"),
        ({"steps": [{"established": {"level": "x"}}]}, "established.level : « x » n'est pas"),
        (
            {"steps": [{"possible": {"level": "vigilance", "classification": "Inès"}}]},
            "possible.classification : classification inconnue",
        ),
    ],
)
def test_no_name_and_nothing_unknown_comes_in(scenario, checklist, change, told):
    """Every word of a result is one of ours: a hand-made file says nothing more."""
    content = json.loads(result_text(result(scenario, checklist, 1)))
    steps = [{**content["steps"][0], **each} for each in change.get("steps", content["steps"])]
    changed = {**content, **change, "steps": steps}
    with pytest.raises(InvalidFile) as refused:
        result_in(json.dumps(changed).encode(), "a.json", scenario, checklist)
    assert told in str(refused.value)
