"""What another version changes in a scenario, in sentences that a trainer reads out."""

import pytest
from small_library import FILES, HEAD, add_version, write_library

from signals import open_library
from signals.replay import replay
from signals.wording.replay import question_lines, replay_lines


def _plain(lines):
    return [line.replace("\xa0", " ") for line in lines]


@pytest.fixture
def played(tmp_path):
    """The disclosure of the small library, where 2.0.0 asks about a place and sends less."""
    library = write_library(tmp_path)
    head = FILES[HEAD].replace(
        "label: Révélation, question: Est-ce dit ?", "label: Dit, question: Q ?"
    )
    head = head.replace("id: past", "id: before").replace("label: Passé", "label: Avant")
    head = head.replace("type: number, label: Trajets", "type: yes_no, label: Trajets")
    head = head.replace("question: Combien ?, maximum: 9", "question: Combien ?")
    book = FILES["small/1.0.0/rules.yaml"].replace("item: past", "item: before")
    book = book.replace(
        "orientation: signalement\n    urgency: immediate",
        "orientation: information_preoccupante\n    urgency: same_day",
        1,
    )
    book = book.replace(
        "      - maximum: [{item: trips, points: 1}, {item: before, points: 1}]\n", ""
    )
    book = book.replace(", \\\n{item: trips, at_least: 3}", "").replace(
        "{item: trips, at_least: 3}", "{yes: trips}"
    )
    book = book.replace("then: {level: signalement}", "then: {level: information_preoccupante}")
    text = FILES["small/1.0.0/scenarios.yaml"].replace(
        "answers: {told: yes}", "answers: {told: yes, past: no, trips: 2}"
    )
    (library.root / "small/1.0.0/scenarios.yaml").write_text(text, encoding="utf-8")
    add_version(library.root, "2.0.0", checklist=head, rules=book)
    library = type(library)(library.root)
    old = library.checklist("small@1.0.0")
    return replay(library.scenarios(old)[0], old, library.checklist("small@2.0.0"))


def test_a_level_that_moved_is_told_with_both_versions(played):
    """At which step, from what to what, and which version says it."""
    told = _plain(replay_lines(played))
    assert told[0] == (
        "Étape 1. Établi : « Signalement, tout de suite ; classification : inquiétante » avec la "
        "version 1.0.0, « Information préoccupante, le jour même ; classification : inquiétante » "
        "avec la version 2.0.0."
    )
    assert told[1].startswith("Étape 1. Encore possible : « Signalement, tout de suite")


def test_questions_are_told_with_what_became_of_their_answers(played):
    """Left out, reworded or new; what is left out is never taken for « no »."""
    assert _plain(question_lines(played)) == [
        "« Trajets » : la réponse n'est pas reprise (elle ne se répond plus ainsi). La question "
        "reste sans réponse, ce qui n'est jamais un « non ».",
        "« Passé » : la réponse n'est pas reprise (la question n'existe plus). La question reste "
        "sans réponse, ce qui n'est jamais un « non ».",
        "« Révélation » : la question se pose autrement. Avant : « Est-ce dit ? » Maintenant : "
        "« Q ? ».",
        "Question nouvelle, que la situation laisse sans réponse : « Avant ».",
    ]


def test_orientations_that_moved_under_the_same_level_are_named():
    """A level that stays hides nothing that lies beside it."""
    library = open_library()
    old, new = library.checklist("fugue@1.0.0"), library.checklist("fugue@1.1.0")
    scenario = next(each for each in library.scenarios(old) if each.id == "no_sign_12")
    assert _plain(replay_lines(replay(scenario, old, new))) == [
        "Étape 1. Encore possible, orientations : « Information préoccupante » avec la version "
        "1.0.0, « Information préoccupante, Orientation vers un partenaire, Vigilance » avec la "
        "version 1.1.0."
    ]


def test_no_difference_is_said_as_well():
    """Silence would not tell whether anybody looked."""
    library = open_library()
    old, new = library.checklist("school@1.0.0"), library.checklist("school@1.1.0")
    for scenario in library.scenarios(old):
        assert _plain(replay_lines(replay(scenario, old, new))) == [
            "Avec la version 1.1.0, chaque étape mène au même niveau, à la même urgence et aux "
            "mêmes orientations."
        ]
