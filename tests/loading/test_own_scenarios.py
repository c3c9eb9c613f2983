"""A trainer's own file of scenarios: read strictly from bytes, refused line by line in French."""

import datetime as dt
import random

import pytest
from small_library import DAY, write_library

from signals.answer import Answer
from signals.interchange.scenario_meaning import MAXIMUM_SCENARIOS, MAXIMUM_STEPS
from signals.loading.check import check
from signals.loading.located import InvalidFile
from signals.loading.own_scenarios import own_scenarios
from signals.loading.strict_yaml import MAXIMUM_BYTES
from signals.loading.targets import Target
from signals.scenario import mismatches

OWN = """\
checklist: small@1.0.0
notice: Tout est inventé.
scenarios:
  - id: own
    title: La mienne
    theme: trap
    date: 2026-11-16
    story: Une histoire.
    steps:
      - told: Rien encore.
      - told: Il parle.
        answers: {told: yes, place: home}
        expect: {established: {level: signalement, classification: worrying}}
    expected: {level: signalement, rules: [disclosure]}
    discussion:
      - point: Et après ?
        sources: [{source: expertise, locator: essai}]
"""


@pytest.fixture
def library(tmp_path):
    """The small library."""
    return write_library(tmp_path / "library")


def _read(library, text, name="ma situation.yaml"):
    return own_scenarios(text if isinstance(text, bytes) else text.encode(), name, library)


def test_a_file_of_ones_own_is_read_under_the_version_it_names(library):
    """From bytes: an upload has no path."""
    own = _read(library, OWN)
    (scenario,) = own.book.scenarios
    assert own.checklist.name == "small@1.0.0"
    assert own.book.notice == "Tout est inventé."
    assert [step.told for step in scenario.steps] == ["Rien encore.", "Il parle."]
    assert scenario.steps[0].answers == ()
    assert dict(scenario.steps[1].answers)["told"][0].value is Answer.YES
    assert scenario.date == dt.date(2026, 11, 16)
    assert list(mismatches(scenario, own.checklist)) == []


REFUSED = [
    ("checklist: small@1.0.0\n", "", "1: checklist : rien ne dit pour quelle grille"),
    ("small@1.0.0", "small", "1: checklist : la version de la grille « small » n'est pas dite"),
    ("small@1.0.0", "small@9.0.0", "1: checklist : la grille « small » n'a pas de version 9.0.0"),
    ("small@1.0.0", "smal@1.0.0", "1: checklist : la grille « smal » n'existe pas"),
    ("notice: Tout est inventé.\n", "", "1: notice : clé obligatoire absente"),
    ("    story:", "    stroy:", "8: scenarios[0].stroy : clé inconnue"),
    ("id: own", "id: own\n    id: other", "5: scenarios[0].id : clé écrite deux fois"),
    ("id: own", "id: ../../own", "4: scenarios[0].id : ce n'est pas un identifiant"),
    ("theme: trap", "theme: &a trap", "6: scenarios[0].theme : ancre &a"),
    ("theme: trap", "theme: !!str trap", "6: scenarios[0].theme : étiquette tag:yaml.org"),
    ("2026-11-16", "2026-02-31", "7: scenarios[0].date : « 2026-02-31 » n'est pas une date"),
    ("2026-11-16", "0001-01-01", "7: scenarios[0].date : cette date est trop loin"),
    ("2026-11-16", "9999-12-31", "7: scenarios[0].date : cette date est trop loin"),
    ("{told: yes,", "{tlod: yes,", "12: scenarios[0].steps[1].answers.tlod : question inconnue"),
    ("{told: yes,", "{told: oui,", "12: scenarios[0].steps[1].answers.told : « oui » n'est pas"),
    ("place: home", "place: hmoe", "12: scenarios[0].steps[1].answers.place : « hmoe » n'est pas"),
    ("place: home", "age: .nan", "12: scenarios[0].steps[1].answers.age : « .nan » ne répond pas"),
    ("place: home", "age: 22:30", "12: scenarios[0].steps[1].answers.age : « 22:30 » ne répond"),
    ("place: home", f"age: {'9' * 5000}", "12: scenarios[0].steps[1].answers.age : « 999"),
    ("place: home", "seen: 2026-11-17T08:00", "12: scenarios[0].steps[1].answers.seen : cette"),
    ("[disclosure]", "[disclosur]", "14: scenarios[0].expected.rules[0] : règle inconnue"),
    ("worrying", "worying", "13: scenarios[0].steps[1].expect.established.classification : class"),
    ("level: signalement, c", "rules: [disclosure], c", "13: scenarios[0].steps[1].expect.establi"),
    ("source: expertise", "source: expertize", "17: scenarios[0].discussion[0].sources[0].source"),
    ("Une histoire.", "é" * 20_001, "8: scenarios[0].story : le texte compte 20001 caractères"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), REFUSED)
def test_one_mistake_is_told_with_its_line(library, old, new, told):
    """The file is named as the trainer knows it: where, what, and how to mend it."""
    assert OWN.count(old) >= 1
    with pytest.raises(InvalidFile) as refused:
        _read(library, OWN.replace(old, new, 1))
    assert f"ma situation.yaml:{told}" in str(refused.value)


def test_every_mistake_is_told_at_once(library):
    """Its shape, its dates, its questions and its answers together, by line."""
    wrong = OWN.replace("story:", "stroy:").replace("2026-11-16", "2026-02-31")
    wrong = wrong.replace("{told: yes, place: home}", "{tlod: yes, place: hmoe}")
    with pytest.raises(InvalidFile) as refused:
        _read(library, wrong)
    assert [each.place.line for each in refused.value.located] == [4, 7, 8, 12, 12]


def _with_steps(number):
    before, _, after = OWN.partition("      - told: Rien encore.\n")
    return before + "      - told: Encore.\n" * number + after


def test_an_endless_scenario_is_refused(library):
    """A scenario is played by people: thirty steps, a hundred situations, and at least one."""
    assert len(_read(library, _with_steps(MAXIMUM_STEPS - 1)).book.scenarios[0].steps) == 30
    with pytest.raises(InvalidFile, match=r"steps : 31 étapes \(gardez-en 30 au plus\)"):
        _read(library, _with_steps(MAXIMUM_STEPS))
    head, _, one = OWN.partition("scenarios:\n")
    several = "".join(one.replace("id: own", f"id: own{n}") for n in range(MAXIMUM_SCENARIOS + 1))
    with pytest.raises(InvalidFile, match="scenarios : 101 situations"):
        _read(library, f"{head}scenarios:\n{several}")
    with pytest.raises(InvalidFile, match="scenarios : la liste est vide"):
        _read(library, f"{head}scenarios: []\n")
    no_step = OWN[: OWN.index("    steps:")] + "    steps: []\n" + OWN[OWN.index("    expected:") :]
    with pytest.raises(InvalidFile, match="steps : la liste est vide"):
        _read(library, no_step)


HOSTILE = {
    "alias bomb": "a: &a [x]\n" + "".join(f"b{n}: [*a, *a, *a]\n" for n in range(2000)),
    "tag": "scenarios: !!python/object/apply:os.system [x]",
    "depth": "scenarios: " + "[" * 50_000,
    "size": OWN + "#" + "x" * MAXIMUM_BYTES,
    "empty": "",
    "one byte": "x",
    "random": random.Random(1).randbytes(400),
    "null bytes": b"\x00" * 50,
    "list": "[1, 2]",
    "scenarios of a word": "checklist: small@1.0.0\nnotice: x\nscenarios: oui",
    "steps of words": "checklist: small@1.0.0\nnotice: x\nscenarios: [{steps: [a, {answers: b}]}]",
    "a number for a checklist": "checklist: 12\nscenarios: []",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_name_and_its_line(library, name):
    """Never anything but our own refusal."""
    with pytest.raises(InvalidFile) as refused:
        _read(library, HOSTILE[name])
    assert refused.value.located
    assert all(str(each).startswith("ma situation.yaml:") for each in refused.value.located)


def test_signals_check_knows_a_file_of_scenarios(library, tmp_path):
    """A trainer may try a file on the command line before a session."""
    file = tmp_path / "mine.yaml"
    file.write_text(OWN, encoding="utf-8")
    assert check([Target(library, file=file)], DAY).fine
    file.write_text(
        OWN.replace("theme: trap", "theme: trap\n    theme: trap").replace("told:", "tlod:")
    )
    found = [str(each) for each in check([Target(library, file=file)], DAY).problems]
    assert len(found) > 2
    assert any("clé écrite deux fois" in each for each in found)
