"""How an action is told to a reader: one place decides it, and no outcome depends on it."""

import pytest
from small_directory import DAY, with_profiles
from small_library import BOOK, FILES, write_library

from signals import Screening, evaluate, open_library, outcome_record, play
from signals.profile import using
from signals.wording.actions import circuit_basis, told_action
from signals.wording.guide import Guide
from signals.wording.profiles import told_positions

SHIPPED = open_library()


@pytest.fixture
def library(tmp_path):
    """The small library with its profiles."""
    return write_library(tmp_path, **with_profiles(FILES[BOOK]))


def _plain(text):
    return text.replace("\xa0", " ")


def test_without_a_profile_the_action_is_told_as_it_is(library):
    """By whom, how and on what basis the rules ask it."""
    write = library.checklist("small").actions["write"]
    told = told_action(write, Guide(library.references, DAY))
    assert (told.by, told.how, told.for_you) == (write.by, write.how, None)
    assert told.to == ("Cellule (annuaire local)",)
    assert list(map(_plain, told.legal_basis)) == [
        "Code d'essai, article 1",
        "Code d'essai, article 2 [à vérifier]",
    ]


def test_a_profile_s_step_says_who_and_how(library):
    """Its doer replaces the action's; its way is added, not put in the place of the action's."""
    write = library.checklist("small").actions["write"]
    profile = library.profile("nurse_public", "small")
    told = told_action(write, Guide(library.references, DAY, profile))
    assert (told.by, told.how, told.for_you) == ("Vous-même", write.how, "Sans le médical.")
    assert (told.do, told.before) == (write.do, write.before)


def test_a_law_that_does_not_apply_to_a_profile_is_not_its_basis(library):
    """Taken away from its actions and its orientations; the step's is added, once."""
    checklist = library.checklist("small")
    guide = Guide(library.references, DAY, library.profile("head_private", "small"))
    only = "Code d'essai, article 2 [à vérifier]"
    told = told_action(checklist.actions["write"], guide)
    assert (told.by, told.for_you) == ("Chacun, par écrit", None)
    assert [_plain(law) for law in told.legal_basis] == [only]
    other = told_action(checklist.actions["call"], guide)
    assert other.by == checklist.actions["call"].by
    assert circuit_basis(("duty", "secret"), guide) == ("secret",)


def test_the_three_paragraphs_stand_on_their_laws_and_sources(library):
    """Each law with its standing, then each source with its place."""
    profile = library.profile("nurse_public", "small")
    duty, secrecy, parents = told_positions(profile, Guide(library.references, DAY, profile))
    assert (duty.title, secrecy.title, parents.title) == (
        "Votre devoir",
        "Le secret",
        "Les parents",
    )
    assert _plain(duty.rests_on[0]) == "Code d'essai, article 1"
    assert parents.rests_on == ("Expertise, essai",)


def test_no_profile_changes_an_outcome(library):
    """Level, rules, actions, questions and notices are the same; only how it is told differs."""
    outcome = evaluate(Screening(library.checklist("small"), DAY).answered("told", "yes"))
    plain = outcome_record(outcome, library.references)
    for profile in library.profiles:
        record = outcome_record(outcome, library.references, profile)
        assert record.pop("profile") == {"id": profile.id, "name": profile.name}
        told = {"by", "for_you", "legal_basis"}
        assert _without(record, told) == _without({**plain, "profile": None}, {*told, "profile"})


def _without(value, keys):
    if isinstance(value, dict):
        return {key: _without(each, keys) for key, each in value.items() if key not in keys}
    return [_without(each, keys) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("id", SHIPPED.ids)
def test_every_shipped_profile_leaves_the_same_outcome(id):
    """On every invented situation: the same levels, rules and actions whoever reads."""
    checklist = SHIPPED.checklist(id)
    for scenario in SHIPPED.scenarios(checklist):
        *_, (_, outcome) = play(scenario, checklist)
        plain = outcome_record(outcome, SHIPPED.references)
        for profile in using(SHIPPED.profiles, id):
            record = outcome_record(outcome, SHIPPED.references, profile)
            told = {"by", "for_you", "legal_basis", "profile"}
            assert _without(record, told) == _without(plain, told)
