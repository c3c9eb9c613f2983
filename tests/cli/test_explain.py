"""What `signals explain` says of answers, as text and as JSON."""

import pytest
from jsonschema import Draft202012Validator

from signals import open_library
from signals.interchange.schemas import schema

SHIPPED = str(open_library().root)
ANSWERS = "answers: {age: 14, phones: yes, absences: many, trips: 4, told: no}\n"


def test_explain_tells_why_and_what_would_raise(run, answers):
    """In 80 columns: each set that suffices, what is left without it, the answers that raise."""
    done = run("explain", "small", "--answers", answers(ANSWERS))
    assert done.exit_code == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
    told = " ".join(done.stdout.replace("\xa0", " ").split())
    for said in (
        "POURQUOI : INFORMATION PRÉOCCUPANTE, LE JOUR MÊME",
        "Chaque ligne suffit, même sans toutes les autres :",
        "- « Téléphones : oui »",
        "- « Absences : Souvent » et « Trajets : 4 »",
        "« Téléphones : oui » et « Absences : Souvent » ; sans ces réponses, resterait établi",
        "elle n'écarte rien",
        "« Révélation : oui » au lieu de « non » (ne pas demander, noter si c'est dit)",
        "c'est vous qui décidez",
    ):
        assert said in told, said
    assert "--all" not in told


def test_explain_gives_json_that_its_schema_describes(as_json, answers):
    """Every set by the ids of its items, with how many there are."""
    code, told = as_json("explain", "small", "--answers", answers(ANSWERS), "--date", "2026-11-01")
    assert (code, told["format"], told["version"]) == (0, "signals.explanation", 1)
    assert list(Draft202012Validator(schema("explanation")).iter_errors(told)) == []
    (basis,) = told["why"]
    assert basis["parts"] == ["level", "urgency"]
    sets = [["phones"], ["absences", "trips"]]
    assert basis["suffices"] == {"sets": sets, "count": 2, "counted": True}
    assert [each["items"] for each in basis["rests_on"]["sets"]] == [
        ["phones", "absences"],
        ["phones", "trips"],
    ]
    assert told["raising"]["sets"][0]["answers"] == {"told": "yes"}
    assert told["raising"]["sets"][0]["reaches"]["level"] == "signalement"
    assert told["date"] == "2026-11-01"


def test_explain_shows_more_when_all_are_asked_for(as_json, answers):
    """Five of each kind, then as many as there are."""
    words = ("--library", SHIPPED, "explain", "school", "--answers")
    file = answers("answers: {hotel_stays: yes}")
    few = as_json(*words, file)[1]["raising"]
    many = as_json(*words, file, "--all")[1]["raising"]
    assert len(few["sets"]) == 5
    assert len(many["sets"]) == many["count"] == few["count"] > 20


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("smal", "--answers", "-"), 2, "small"),
        (("small", "--answers", "absent.yaml"), 1, "absent.yaml"),
    ],
)
def test_what_is_wrong_is_said(command, words, code, said):
    """As by the other commands: one sentence, and an exit code."""
    done = command("explain", *words)
    assert (done.returncode, done.stdout) == (code, b"")
    assert said in done.stderr.decode()
