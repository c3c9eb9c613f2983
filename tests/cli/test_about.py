"""``signals card``, ``signals show --talk``, and what surrounds a checklist and an outcome."""

import json

import pytest
from attrs import evolve
from click.testing import CliRunner
from shipped import IDS

from signals import open_library
from signals.cli.program import program
from signals.loading.library import Library
from signals.wording.performance import NOT_OURS

LIBRARY = open_library()


def _ran(*words):
    return CliRunner().invoke(program, [str(word) for word in words])


def _flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("id", IDS)
def test_every_shipped_checklist_has_a_card(id):
    """It says that its figures are others', and never gives one for a child."""
    done = _ran("card", id)
    assert done.exit_code == 0
    worth = LIBRARY.worth(LIBRARY.checklist(id))
    card = worth.card
    for told in (card.banner, card.positive, card.negative, card.population):
        assert _flat(told) in _flat(done.stdout)
    assert (_flat(NOT_OURS) in _flat(done.stdout)) is bool(worth.instruments)


def test_the_base_rate_changes_what_a_result_means():
    """In natural frequencies that add up, as a sentence and as JSON."""
    done = _ran("card", "school", "--base-rate", "1")
    assert "juste 2 fois sur 100" in _flat(done.stdout)
    told = json.loads(_ran("card", "school", "--base-rate", "11", "--json").stdout)
    (short,) = [each for each in told["instruments"] if each["id"] == "sscst"]
    meaning = short["meaning"]
    assert meaning["base_rate"] == "11"
    assert meaning["positive_value"].startswith("19.7")
    counts = ("true_positives", "false_negatives", "false_positives", "true_negatives")
    assert sum(meaning[each] for each in counts) == 1000


@pytest.mark.parametrize("rate", ["0", "100", "-1", "abc", "1e5"])
def test_a_base_rate_that_is_none_is_a_bad_use(rate):
    """One sentence in French, with what to write."""
    done = _ran("card", "school", f"--base-rate={rate}")
    assert done.exit_code == 2
    assert "comme 1 ou 0,5" in done.stderr


def test_a_version_without_a_card_says_so():
    """It was released before there were any."""
    done = _ran("card", "school@1.0.0")
    assert done.exit_code == 2
    assert "n'a pas de fiche de performance" in done.stderr


@pytest.mark.parametrize("id", IDS)
def test_how_to_talk_is_shown_whole(id):
    """Each sentence with its reason; the page of the checklist tells where."""
    checklist = LIBRARY.checklist(id)
    done = _ran("show", id, "--talk")
    for part in ("opening", "never_ask", "receiving", "writing", "telling"):
        for advice in getattr(checklist.talk, part):
            assert _flat(advice.say) in _flat(done.stdout)
    whole = _flat(_ran("show", id).stdout)
    assert f"signals show {id} --talk" in whole
    assert _flat(LIBRARY.worth(checklist).card.banner) in whole


def test_a_version_without_advice_says_so():
    """Rather than nothing."""
    assert "ne dit pas encore comment en parler" in _flat(
        _ran("show", "school@1.0.0", "--talk").stdout
    )


@pytest.mark.parametrize("id", IDS)
def test_fairness_is_shown_and_given_in_json(id):
    """Every attribute, and every rule that reads one with its reason."""
    told = json.loads(_ran("show", id, "--json").stdout)
    assert [each["attribute"] for each in told["fairness"]] == [
        *("sex", "age", "placement", "nationality", "family")
    ]
    shown = _flat(_ran("show", id).stdout)
    assert "ÉQUITÉ" in shown
    rules = LIBRARY.checklist(id).rules
    for reading in told["fairness"]:
        for rule in (*reading["rules"], *reading["adding"]):
            assert _flat(rules[rule].rationale) in shown


def test_what_dates_tell_stands_with_the_outcome(tmp_path):
    """In the page and, as it is said there, in JSON; what is not known is said so."""
    answers = tmp_path / "reponses.yaml"
    answers.write_text(
        "date: 2026-11-24\nanswers:\n  runaways:\n"
        "    - {start: 2026-11-20T08:00, end: 2026-11-23T12:00}\n",
        encoding="utf-8",
    )
    shown = _flat(_ran("screen", "fugue_return", "--answers", answers).stdout)
    assert "3 jours et 4 heures" in shown
    told = json.loads(_ran("screen", "fugue_return", "--answers", answers, "--json").stdout)
    said = {each["id"]: each["said"].replace("\xa0", " ") for each in told["computed"]}
    assert said["length"] == "3 jours et 4 heures"
    answers.write_text("date: 2026-11-24\nanswers: {}\n", encoding="utf-8")
    told = json.loads(_ran("screen", "fugue_return", "--answers", answers, "--json").stdout)
    assert {each["said"] for each in told["computed"]} == {"non connu"}


def test_screen_is_headed_by_what_the_checklist_is_worth(answers):
    """Its banner and the date of its law, before anything that comes out of the answers."""
    file = answers("answers: {hotel_stays: yes}")
    checklist = LIBRARY.checklist("school")
    banner = _flat(LIBRARY.worth(checklist).card.banner)
    head = _flat(_ran("screen", "school", "--answers", file).stdout.partition("CE QUE DONNENT")[0])
    assert banner in head
    assert "Droit vérifié au" in head
    former = _flat(_ran("screen", "school@1.0.0", "--answers", file).stdout)
    assert "signals card" not in former


def test_a_refused_card_hides_no_outcome(run, answers, library):
    """It is named on the side; the outcome is whole."""
    (library.root / "small" / "1.0.0" / "card.yaml").write_text("version: [")
    done = run("screen", "small", "--answers", answers("answers: {told: yes}"))
    assert done.exit_code == 0
    assert "Établi" in done.stdout
    assert "small/1.0.0/card.yaml:" in done.stderr


@pytest.mark.parametrize("words", [("card",), ("show", "--talk"), ("show", "--item", "age")])
@pytest.mark.parametrize("modified", [True, False])
def test_a_checklist_that_is_not_the_published_one_says_so(monkeypatch, words, modified):
    """On each page that can be read without the others."""
    checklist = LIBRARY.checklist("school")
    given = evolve(checklist, released=not modified)
    monkeypatch.setattr(Library, "checklist", lambda *_: given)
    command, *options = words
    told = _flat(_ran(command, "school", *options).stdout)
    assert ("school@1.1.0 non publiée ou modifiée" in told) is modified
