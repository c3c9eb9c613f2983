"""What each command says, as text and as JSON."""

import re

import pytest
from small_library import BOOK, HEAD, PLAYED, add_version, changed, write_library


def _narrow(text):
    return [line for line in text.splitlines() if len(line) > 80] == []


def test_list_tells_each_checklist_and_its_versions(run, as_json, library):
    """The newest first, and whether it is published."""
    add_version(library.root, "1.1.0")
    done = run("list")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0] == "small 1.1.0\xa0: Petite grille"
    assert "13 questions, 4 règles." in done.stdout
    assert "Version non publiée" in done.stdout
    assert "Autres versions\xa0: 1.0.0." in done.stdout
    code, told = as_json("list")
    assert (code, told["format"], told["version"]) == (0, "signals.list", 1)
    assert told["checklists"][0]["versions"] == ["1.0.0", "1.1.0"]
    assert told["checklists"][0]["items"] == 13
    assert told["checklists"][0]["released"] is False


def test_list_tells_a_refused_checklist_with_the_others(run, as_json, library):
    """And exits with 1."""
    (library.root / "wrong" / "1.0.0").mkdir(parents=True)
    (library.root / "wrong" / "1.0.0" / "checklist.yaml").write_text("id: [")
    done = run("list")
    assert done.exit_code == 1
    assert "small 1.0.0" in done.stdout
    assert "signals check wrong" in done.stdout
    assert as_json("list")[1]["checklists"][1]["valid"] is False


def test_show_tells_the_whole_checklist(run):
    """Items, rules with their reasons, what is due, guarantees, law and its standing."""
    done = run("show", "small", "--date", "2028-01-01")
    assert done.exit_code == 0
    assert _narrow(done.stdout)
    for told in (
        "small@1.0.0\xa0: Petite grille",
        "phones (Signe d'alerte, oui ou non)",
        "story (Contexte, un texte, ne jamais demander)",
        "disclosure\xa0: Un fait est dit.",
        "→ Signalement, tout de suite, inquiétante",
        "DÛ DANS TOUS LES CAS",
        "harm\xa0: Un fait signale.",
        "Code d'essai, article 1 [à revérifier depuis le 20/05/2027]",
        "Accueil\xa0: 119 (24\xa0h/24, 7\xa0j/7) [à revérifier depuis le 20/05/2027]",
        "à relire depuis le 20/05/2027",
    ):
        assert told in done.stdout


def test_show_gives_every_item_and_rule_in_json(as_json):
    """With the conditions as the files write them."""
    code, told = as_json("show", "small@1.0.0")
    assert (code, told["format"], told["version"]) == (0, "signals.checklist", 1)
    items = {item["id"]: item for item in told["items"]}
    assert items["absences"]["kind"] == "warning_sign"
    assert items["absences"]["section"] == "signs"
    assert [option["id"] for option in items["absences"]["options"]] == ["none", "some", "many"]
    assert items["age"]["presumed"] == {"at_most": 17}
    assert items["judge"]["shown_when"] == {"yes": "followed"}
    assert items["story"]["never_asked"] is True
    rules = {rule["id"]: rule for rule in told["rules"]}
    assert rules["disclosure"]["when"] == {"yes": "told"}
    assert rules["risk"]["when"] == {"count": {"at_least": 1, "kinds": ["vulnerability"]}}
    parts = {"actions", "floor", "guarantees", "classifications", "orientations", "sections"}
    assert parts <= set(told)


def test_show_one_item_gives_its_whole_help(run, as_json):
    """Or the nearest one."""
    done = run("show", "small", "--item", "absences")
    assert done.exit_code == 0
    assert "À QUOI CELA RESSEMBLE\nCeci.\n" in done.stdout
    assert "many\xa0: Souvent" in done.stdout
    assert as_json("show", "small", "--item", "age")[1]["item"]["unit"] == "ans"
    done = run("show", "small", "--item", "abscences")
    assert done.exit_code == 2
    assert "vouliez-vous dire «\xa0absences\xa0»\xa0?" in done.stderr


def test_check_prints_a_line_for_each_problem(run, as_json, library):
    """`file:line: path: what (remedy)`, on one line however long, and exits with 1."""
    write_library(library.root, **changed(BOOK, "actions: [call]", "actions: [cal]"))
    done = run("check")
    assert done.exit_code == 1
    line = (
        f"{BOOK}:39: rules[0].actions[0]\xa0: identifiant inconnu «\xa0cal\xa0» "
        "(vouliez-vous dire «\xa0call\xa0»\xa0?)"
    )
    assert line in done.stdout.splitlines()
    assert done.stdout.splitlines()[-1] == "2 problèmes, aucun avertissement."
    code, told = as_json("check", "small")
    assert (code, told["format"], told["version"]) == (1, "signals.check", 1)
    assert told["problems"][1] == {
        "file": BOOK,
        "line": 39,
        "column": 15,
        "path": "rules[0].actions[0]",
        "what": "identifiant inconnu « cal »",
        "remedy": "vouliez-vous dire « call » ?",
    }


def test_check_warns_without_failing(run):
    """A warning never changes the exit code."""
    done = run("check", "--date", "2027-06-01")
    assert done.exit_code == 0
    assert f"{HEAD}:2: avertissement\xa0: version\xa0: cette version" in done.stdout
    assert "Aucun problème," in done.stdout


def test_scenarios_are_played_and_compared(run, as_json, library):
    """A mismatch exits with 1 and says what was expected and what was found."""
    done = run("scenarios")
    assert done.exit_code == 0
    assert "disclosed (une révélation)\xa0: conforme" in done.stdout
    files = changed(PLAYED, "expected: {level: vigilance}", "expected: {level: referral}")
    write_library(library.root, **files)
    done = run("scenarios", "small")
    assert done.exit_code == 1
    assert "quiet (aucun signe)\xa0: écart" in done.stdout
    assert (
        "à la fin, niveau\xa0: attendu «\xa0Orientation vers un partenaire\xa0», trouvé"
        in re.sub(r"\n +", " ", done.stdout)
    )
    code, told = as_json("scenarios", "small")
    assert (code, told["format"], told["version"]) == (1, "signals.scenarios", 1)
    assert [each["conforms"] for each in told["scenarios"]] == [True, False]
    assert told["scenarios"][1]["mismatches"][0]["expected"] == "referral"


def test_one_scenario_is_told_step_by_step(run, as_json):
    """With what is established and possible at each step."""
    done = run("scenarios", "small", "--scenario", "disclosed")
    assert done.exit_code == 0
    assert "Étape 1. Il parle." in done.stdout
    assert "- Révélation\xa0: oui" in done.stdout
    assert "= Établi\xa0: Signalement" in done.stdout
    (played,) = as_json("scenarios", "--scenario", "disclosed")[1]["scenarios"]
    assert played["steps"][0]["established"]["level"] == "signalement"
    done = run("scenarios", "small", "--scenario", "disclosd")
    assert done.exit_code == 2
    assert "vouliez-vous dire «\xa0disclosed\xa0»" in done.stderr


def test_list_says_what_a_version_has_become(library, run):
    """Published, never published, or changed since: the last is no draft."""
    assert "Version non publiée (empreinte non enregistrée)." in run("list").stdout
    record = library.root / "small" / "released.yaml"
    record.write_text(f"1.0.0: {library.checklist('small').digest}\n")
    assert "Version publiée." in run("list").stdout
    record.write_text(f"1.0.0: sha256:{'0' * 64}\n")
    assert "Version modifiée depuis sa publication" in run("list").stdout


def test_show_gives_what_it_cites_with_its_standing_in_json(as_json):
    """The law in a sentence of ours with its dates and grade, the contacts with their numbers."""
    told = as_json("show", "small", "--date", "2028-01-01")[1]
    (law,) = told["law"]
    assert law["says"] == "Il faut agir."
    assert (law["valid_from"], law["grade"], law["review_by"]) == (None, "A", "2027-05-20")
    assert law["standing"] == "à revérifier depuis le 20/05/2027"
    assert [each["id"] for each in told["contacts"]] == ["child_line", "crip", "prosecutor"]
    assert as_json("show", "small", "--date", "2026-12-01")[1]["law"][0]["standing"] is None


@pytest.mark.parametrize("words", [("--item", "told"), ("--talk",)])
@pytest.mark.parametrize("name", ["profiles.yaml", "small/1.0.0/card.yaml"])
def test_show_is_not_refused_by_what_it_does_not_show(run, library, words, name):
    """A mistake in the profiles or in the card hides neither an item nor the advice on talking."""
    (library.root / name).write_text("version: 1\n", encoding="utf-8")
    assert run("show", "small", *words).exit_code == 0
    refused = run("show", "small")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert name in refused.stderr


def test_a_refused_card_is_told_in_json_where_json_is_asked(as_json, library):
    """Even where it is only read once the answer is made."""
    (library.root / "small/1.0.0/card.yaml").write_text("version: 1\n", encoding="utf-8")
    code, told = as_json("show", "small")
    assert (code, told["format"]) == (1, "signals.check")
    assert told["problems"][0]["file"] == "small/1.0.0/card.yaml"


def test_an_item_and_the_advice_are_not_shown_together(run):
    """Nothing that was asked is passed over in silence."""
    done = run("show", "small", "--item", "told", "--talk")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "« --item » et « --talk » ne vont pas ensemble" in done.stderr.replace("\xa0", " ")
