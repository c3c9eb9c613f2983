"""What `signals screen` says of answers, as text and as JSON."""

import pytest
from small_library import HEAD, add_version

ANSWERS = 'answers: {age: 14, phones: {value: yes, note: "vu deux fois"}, told: yes}\n'


def _narrow(text):
    return [line for line in text.splitlines() if len(line) > 80] == []


def test_screen_tells_what_is_established_why_and_what_to_do(run, answers):
    """In 80 columns, the most pressing first."""
    done = run("screen", "small", "--answers", answers(ANSWERS))
    assert done.exit_code == 0
    assert _narrow(done.stdout)
    for told in (
        "Établi\xa0: Signalement, tout de suite\xa0; classification\xa0: inquiétante.",
        "SIGNALEMENT, TOUT DE SUITE",
        "À qui\xa0: Procureur (annuaire local)",
        "Copie à\xa0: Cellule (annuaire local)",
        "Un fait est dit. (règle disclosure\xa0;",
        "* Révélation\xa0: oui",
        "1. Écouter",
        "   À qui\xa0: Accueil\xa0: 119",
        "   Quand\xa0: Ce jour",
        "   Fondement\xa0: Code d'essai, article 1",
        "DÛ DANS TOUS LES CAS\n  - Écouter (1)",
        "SOURCES\n  - Expertise, essai",
    ):
        assert told in done.stdout


def test_screen_tells_what_is_open(run, answers):
    """What to ask, what is never asked, and what would change the result."""
    done = run("screen", "small", "--answers", answers("answers: {phones: yes, trips: 0}"))
    assert "QUESTIONS À POSER OU À VÉRIFIER" in done.stdout
    assert "CE QUE L'ON NE SAIT PAS (NE PAS DEMANDER, NOTER SI C'EST DIT)" in done.stdout
    assert "Est-ce dit\xa0? (told)" in done.stdout
    assert "CE QUI CHANGERAIT LE RÉSULTAT" in done.stdout
    assert "Âge non renseigné ou mis en doute\xa0: la personne est présumée mineure." in done.stdout


def test_screen_gives_the_outcome_in_json(as_json, answers):
    """Every part that the documentation promises."""
    file = answers(ANSWERS)
    code, told = as_json("screen", "small", "--answers", file, "--date", "2026-11-01")
    assert (code, told["format"], told["version"]) == (0, "signals.outcome", 1)
    assert told["checklist"]["id"] == "small"
    assert told["checklist"]["digest"].startswith("sha256:")
    assert told["date"] == "2026-11-01"
    assert told["established"]["level"] == "signalement"
    assert told["established"]["orientations"][0] == "signalement"
    oriented = told["orientations"][0]
    assert oriented["rules"][0]["because"][0]["item"] == "told"
    assert oriented["actions"][0]["to"][0]["name"] == "Procureur"
    for part in ("possible", "deciding", "next", "pending", "floor"):
        assert part in told


def test_the_standard_input_is_a_file_of_answers(as_json, run):
    """« - » reads it, YAML or JSON."""
    assert as_json("screen", "small", "--answers", "-", input=ANSWERS)[0] == 0
    done = run("screen", "small", "--answers", "-", input='{"answers": {"tlod": "yes"}}')
    assert done.exit_code == 1
    assert done.stderr.startswith("entrée standard:1: answers.tlod\xa0: question inconnue")


def test_a_refused_file_is_told_in_json_where_json_is_asked(as_json, answers):
    """The shape of a check."""
    code, told = as_json("screen", "small", "--answers", answers("answers: {tlod: x, age: x}"))
    assert (code, told["format"]) == (1, "signals.check")
    assert [problem["path"] for problem in told["problems"]] == ["answers.tlod", "answers.age"]


def test_a_screening_is_saved_then_brought_to_a_newer_version(run, answers, tmp_path, library):
    """What changed is said beside the answer, on the error output."""
    saved = tmp_path / "saved.json"
    done = run("screen", "small@1.0.0", "--answers", answers(ANSWERS), "--save", saved)
    assert done.exit_code == 0
    assert "Repérage enregistré" in done.stderr
    assert saved.stat().st_mode & 0o777 == 0o600
    head = (library.root / HEAD).read_text(encoding="utf-8")
    head = head.replace("id: followed", "id: helped").replace("yes: followed", "yes: helped")
    add_version(library.root, "2.0.0", checklist=head)
    done = run("screen", "small@2.0.0", "--answers", saved)
    assert done.exit_code == 0
    lines = done.stderr.splitlines()
    assert lines == [
        "Réponses données avec small@1.0.0, évaluées avec small@2.0.0\xa0:",
        "- question retirée\xa0: followed.",
        "- question ajoutée\xa0: helped (Suivi).",
    ]


@pytest.mark.parametrize("name", ["school", "fugue"])
def test_the_shipped_checklists_are_shown_and_screened(run, name, answers, monkeypatch):
    """In 80 columns, whatever they hold."""
    monkeypatch.delenv("SIGNALS_CHECKLISTS")
    for words in (["show", name], ["screen", name, "--all", "--answers", answers("answers: {}")]):
        done = run(*words)
        assert done.exit_code == 0
        assert _narrow(done.stdout)


def test_what_is_written_twice_hides_nothing_else(run, answers):
    """A key given twice, an empty value, a wrong word and an unknown item are told together."""
    text = "answers:\n  phones: oui\n  phones: no\n  trips: beaucoup\n  told:\n  phone: yes\n"
    done = run("screen", "small", "--answers", answers(text))
    assert done.exit_code == 1
    lines = [line.partition(":")[2].partition(":")[0] for line in done.stderr.splitlines()]
    assert lines == ["3", "4", "5", "6"]


def test_a_screening_of_another_day_tells_what_is_late_today(library, run, as_json, answers):
    """Its law was in date then: whoever opens it now is told to read it again."""
    law = library.root / "law.yaml"
    text = law.read_text(encoding="utf-8")
    law.write_text(text.replace("review_by: 2027-05-20", "review_by: 2026-11-25"), encoding="utf-8")
    asked = ("screen", "small", "--answers", answers(ANSWERS), "--date", "2026-11-22")
    assert "article 1 [à revérifier depuis le 25/11/2026]" in run(*asked).stdout
    told = as_json(*asked)[1]
    assert told["date"] == "2026-11-22"
    standing = told["orientations"][0]["actions"][0]["legal_basis"][0]["standing"]
    assert standing == "à revérifier depuis le 25/11/2026"
