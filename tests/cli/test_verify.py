"""``signals verify``: what is proved, and faults put in on purpose, shown in words and written."""

import re

import pytest
from small_library import BOOK, FILES, write_library

from signals.verification.smallest import Undecided

WITHIN = "{within: {item: phones, days: 7}}, "
RISK = "    when: {count: {at_least: 1, kinds: [vulnerability]}}\n    orientation: vigilance"
YOUNG, OLD = "{item: age, at_most: 14}", "{item: age, at_least: 15}"


def book(*changes):
    """The rules of the small library, sound for all answers, then changed."""
    text = FILES[BOOK]
    for old, new in ((WITHIN, ""), *changes):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {BOOK: text}


def added(id, when, orientation="referral"):
    """A further rule, before the guarantees."""
    rule = f"  - id: {id}\n    when: {when}\n    orientation: {orientation}\n" + (
        "    urgency: ordinary\n    actions: [listen]\n    reason: Une règle de plus.\n"
        "    rationale: Pour l'essai.\n    evidence: C\n"
        "    sources: [{source: expertise, locator: essai}]\n"
    )
    return "guarantees:\n", f"{rule}guarantees:\n"


FAULTS = {
    "guarantee": (
        [("orientation: signalement\n    urg", "orientation: referral\n    urg")],
        "guarantee",
        ["harm : « Un fait signale. »", "- Révélation : oui", "= Établi : Orientation vers"],
        "attendu « Signalement », trouvé « Orientation vers un partenaire »",
    ),
    "dead rule": (
        [added("dead", f"{{all: [{YOUNG}, {OLD}]}}")],
        "reached",
        ["dead : « Une règle de plus. »", "aucune réponse ne la fait tenir."],
        None,
    ),
    "split": (
        [
            ("{hours_since: {item: seen, at_least: 2}}, ", ""),
            (RISK, f"    when: {{all: [{YOUNG}, {{yes: past}}]}}\n    orientation: referral"),
            added("older", f"{{all: [{OLD}, {{yes: past}}]}}"),
        ],
        "split",
        [
            "- Passé : oui",
            "- Âge : 1",
            "= Ne donne pas « niveau : Orientation vers un partenaire ».",
        ],
        "attendu « Orientation vers un partenaire », trouvé",
    ),
}


REFUSED = {
    "floor": ("- {action: listen}\nclass", "- {action: listen, population: minors}\nclass"),
    "band": ("{id: high, from: 2}", "{id: high, from: 3}"),
    "sign": ("{not: {item: place, is: foyer}}", "{not: {yes: phones}}"),
}


def told(done):
    """What a command said, with plain spaces and no line broken."""
    return re.sub(r"\s+", " ", done.stdout.replace("\xa0", " "))


def test_a_sound_checklist_is_proved(library, run):
    """Every property is told as proved, and what never matters is named."""
    write_library(library.root, **book())
    done = run("verify", "small")
    assert done.exit_code == 0, done.stdout
    assert "NON PROUVÉ" not in done.stdout
    assert "Les garanties de la grille sont tenues : prouvé" in told(done)
    assert "story n'en change aucun : « Récit »" in told(done)
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_shown_written_and_replayed(library, run, tmp_path, name):
    """The counter-example stands in words on the page; its file is played as any scenario."""
    changes, proved, words, mismatch = FAULTS[name]
    write_library(library.root, **book(*changes))
    done = run("verify", "small@1.0.0", "--write", tmp_path)
    assert done.exit_code == 1
    for each in words:
        assert each in told(done), done.stdout
    files = [*tmp_path.glob(f"contre-exemple-small-1.0.0-{proved}*.yaml")]
    assert len(files) == (0 if name == "dead rule" else 1)
    for file in files:
        assert file.name in told(done).replace(" ", "")
        assert run("check", file).exit_code == 0
        played = run("scenarios", file)
        assert played.exit_code == (0 if mismatch is None else 1), played.stdout
        assert mismatch is None or mismatch in told(played)


@pytest.mark.parametrize("name", REFUSED)
def test_a_fault_that_reading_refuses_is_told_with_its_line(library, run, name):
    """A floor that forgets adults, a gap between bands, a negated sign: nothing is proved."""
    write_library(library.root, **book(REFUSED[name]))
    done = run("verify", "small")
    assert done.exit_code == 1
    assert "small/1.0.0/rules.yaml:" in done.stderr


def test_a_file_is_never_written_over(library, run, tmp_path):
    """Asked twice, what refutes is written beside the first file."""
    write_library(library.root, **book(*FAULTS["guarantee"][0]))
    for _ in range(2):
        assert run("verify", "small", "--write", tmp_path).exit_code == 1
    name = "contre-exemple-small-1.0.0-guarantee-harm"
    assert {each.name for each in tmp_path.glob("*.yaml")} == {f"{name}.yaml", f"{name}-2.yaml"}


def test_the_proof_as_json(library, as_json):
    """A program finds the property, the guarantee, and the screening that refutes it."""
    write_library(library.root, **book(*FAULTS["guarantee"][0]))
    code, record = as_json("verify", "small")
    [checklist] = record["checklists"]
    [wrong] = [each for each in checklist["proofs"] if not each["holds"]]
    assert (code, checklist["holds"]) == (1, False)
    assert (wrong["property"], wrong["about"]) == ("guarantee", "harm")
    assert {"part": "level", "id": "signalement"} in wrong["lost"]
    assert wrong["screenings"][0]["statements"] == {"told": [{"value": "yes"}]}
    assert {each["rule"] for each in checklist["rules"]} >= {"disclosure", "several"}


def test_without_the_solver_one_sentence_says_how_to_have_it(run, monkeypatch):
    """The extra is optional: its absence is no defect."""
    monkeypatch.setattr("signals.cli.verifying.has_solver", lambda: False)
    done = run("verify", "small")
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "pip install 'signals-reperage[verify]'" in done.stderr


def test_a_name_that_is_none_is_refused(run):
    """As every command does."""
    done = run("verify", "smal")
    assert done.exit_code == 2
    assert "vouliez-vous dire" in done.stderr


def test_a_folder_that_is_not_there_is_told_before_anything_is_proved(run, tmp_path):
    """Minutes of proof are not lost for a slip of the hand."""
    done = run("verify", "small", "--write", tmp_path / "absent")
    assert done.exit_code == 1
    assert "ce chemin n'existe pas" in done.stderr.replace("\xa0", " ")
    assert done.stdout == ""


def test_what_its_hour_decides_is_written_as_a_screening_file(library, run, tmp_path):
    """A scenario has no hour: a guarantee from 48 hours, kept by a rule from 72, needs one."""
    guarantee = (
        "  - {id: late, says: Deux jours., if: {hours_since: {item: seen, at_least: 48}}, "
        "then: {level: referral}}\n"
    )
    rule = added("three_days", "{hours_since: {item: seen, at_least: 72}}")
    write_library(library.root, **{BOOK: book(rule)[BOOK] + guarantee})
    done = run("verify", "small", "--write", tmp_path)
    assert done.exit_code == 1
    assert "heure du repérage" in told(done)
    [file] = tmp_path.glob("*.json")
    assert not [*tmp_path.glob("*.yaml")]
    shown = run("screen", "small", "--answers", file)
    assert shown.exit_code == 0, shown.stderr
    assert "Établi : Orientation" not in told(shown)


def test_a_solver_that_gives_up_is_told_in_one_sentence(run, monkeypatch):
    """A question left undecided is no defect of the program, and never a proof."""

    def undecided(_):
        raise Undecided("sans réponse")

    monkeypatch.setattr("signals.verification.report.verify", undecided)
    done = run("verify", "small")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "n'a pas conclu" in done.stderr
