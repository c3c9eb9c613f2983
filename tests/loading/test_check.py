"""A whole library checked: everything at once, releases, versions, warnings and targets."""

import datetime as dt

import pytest
from small_directory import with_profiles
from small_library import BOOK, DAY, FILES, HEAD, PLAYED, add_version, changed, write_library

from signals.errors import NotFound
from signals.loading.check import check_library


def _told(located):
    return [str(each) for each in located]


def test_a_sound_library_has_no_problem(tmp_path):
    """It is only said to be unpublished, and to lack its advice on talking and its card."""
    report = check_library(write_library(tmp_path), DAY)
    assert report.fine
    *missing, unpublished = _told(report.warnings)
    assert unpublished.startswith(f"{HEAD}:2: version : cette version n'est pas publiée (inscrivez")
    assert missing == [
        f"{HEAD}:1: talk.yaml n'est pas là : rien ne dit comment en parler (écrivez-le)",
        f"{HEAD}:1: card.yaml n'est pas là : rien ne dit ce que vaut la grille (écrivez-la)",
    ]


def test_every_problem_of_every_file_is_told_at_once(tmp_path):
    """Sources, law, contacts, checklist, rules and scenarios, in one go."""
    files = {
        **changed("sources.yaml", "author", "autor"),
        **changed("law.yaml", "grade: A", "grade: D"),
        **changed("contacts.yaml", "for: Tout", "fro: Tout"),
        **changed(HEAD, "label: Suivi", "label: 12"),
        **changed(BOOK, "{yes: told}", "{yse: told}"),
        **changed(PLAYED, "theme: disclosure", "theme: *x"),
    }
    report = check_library(write_library(tmp_path, **files), DAY)
    wrong = {each.file for each in report.problems}
    assert wrong == {"sources.yaml", "law.yaml", "contacts.yaml", HEAD, BOOK, PLAYED}


def test_a_broken_law_does_not_hide_the_rest(tmp_path):
    """Nor does it make every citation of it wrong."""
    files = {"law.yaml": "laws: [", **changed(BOOK, "actions: [call]", "actions: [cal]")}
    report = check_library(write_library(tmp_path, **files), DAY)
    assert len(report.problems) == 3
    assert any("« cal »" in line for line in _told(report.problems))
    assert not any("« duty »" in line for line in _told(report.problems))


def test_an_unreadable_file_does_not_hide_the_other(tmp_path):
    """The rules are looked at where the checklist is no YAML."""
    files = {HEAD: "id: [", **changed(BOOK, "urgency: immediate", "urgency: imediate")}
    report = check_library(write_library(tmp_path, **files), DAY)
    assert [each.file for each in report.problems] == [HEAD, BOOK]


def _release(root, digest, version="1.0.0"):
    (root / "small" / "released.yaml").write_text(f"{version}: {digest}\n", encoding="utf-8")


def test_a_released_version_is_known_by_its_digest(tmp_path):
    """The digest changes with the content, not with comments nor with the scenarios."""
    library = write_library(tmp_path)
    digest = library.checklist("small").digest
    _release(tmp_path, digest)
    files = {HEAD: "# relu\n" + FILES[HEAD], **changed(PLAYED, "title: Rien", "title: Peu")}
    library = write_library(tmp_path, **files)
    assert library.checklist("small").released
    report = check_library(library, DAY)
    assert report.fine
    assert not any("publiée" in line for line in _told(report.warnings))


def test_a_released_version_that_changed_is_a_problem(tmp_path):
    """It is told at its line, with what it has become."""
    digest = write_library(tmp_path).checklist("small").digest
    _release(tmp_path, digest)
    library = write_library(tmp_path, **changed(HEAD, "label: Suivi", "label: Suivie"))
    changed_digest = library.checklist("small").digest
    assert changed_digest != digest
    assert not library.checklist("small").released
    assert _told(check_library(library, DAY).problems) == [
        "small/released.yaml:1: 1.0.0 : le contenu a changé depuis sa publication "
        f"({changed_digest}) (remettez-le, et publiez une autre version)"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1.0.0: abc\n", "1.0.0 : ce n'est pas une empreinte"),
        ("- 1.0.0\n", "une empreinte par version est attendue"),
        (f"0.9.0: sha256:{'0' * 64}\n", "0.9.0 : cette version publiée n'est plus"),
        ("1.0.0: *x\n", "1.0.0 : alias *x"),
    ],
)
def test_a_wrong_record_of_releases_is_told(tmp_path, text, told):
    """It is read with the strictness of every file."""
    library = write_library(tmp_path, **{"small/released.yaml": text})
    problems = _told(check_library(library, DAY).problems)
    assert any(line.startswith(f"small/released.yaml:1: {told}") for line in problems)


def test_every_version_has_its_address(tmp_path):
    """The newest by the id alone, each by its version, in the order of numbers."""
    library = write_library(tmp_path)
    for version in ("1.9.0", "1.10.0"):
        add_version(tmp_path, version)
    assert library.versions("small") == ("1.0.0", "1.9.0", "1.10.0")
    assert library.checklist("small").version == "1.10.0"
    assert library.checklist("small@1.9.0").name == "small@1.9.0"
    assert check_library(library, DAY).fine


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("smal", "vouliez-vous dire « small » ?"),
        ("zzz", "grilles connues : small"),
        ("small@2.0.0", "versions : 1.0.0"),
        ("../small@1.0.0", "n'existe pas"),
        ("", "n'existe pas"),
    ],
)
def test_a_name_that_leads_nowhere_is_told(tmp_path, name, told):
    """With the nearest, or those that are."""
    with pytest.raises(NotFound, match=told.replace("?", r"\?")):
        write_library(tmp_path).checklist(name)


def test_what_is_late_or_doubtful_is_a_warning(tmp_path):
    """It does not keep anybody from using the checklist."""
    files = changed("law.yaml", "grade: A", "grade: B")
    library = write_library(tmp_path, **files)
    report = check_library(library, dt.date(2027, 6, 1))
    told = _told(report.warnings)
    assert report.fine
    assert any("« duty » est à revérifier depuis le 20/05/2027" in line for line in told)
    assert any("sources secondaires qui s'accordent : duty" in line for line in told)
    assert any(f"{HEAD}:7: review_by : à relire depuis le 20/05/2027" in line for line in told)


def test_a_law_that_only_a_profile_is_told_of_goes_stale_too(tmp_path):
    """What somebody is told binds them is watched like what an action rests on."""
    profiles = {**with_profiles(FILES[BOOK]), BOOK: FILES[BOOK]}
    library = write_library(tmp_path, **profiles)
    assert "secret" not in library.checklist("small").rulebook.laws
    told = _told(check_library(library, dt.date(2027, 6, 1)).warnings)
    assert any("« secret » est à revérifier depuis" in line for line in told)


def test_rules_without_their_checklist_are_told(tmp_path):
    """A folder is not passed over because a file of it is missing."""
    library = write_library(tmp_path, **{"small/2.0.0/rules.yaml": FILES[BOOK]})
    (problem,) = _told(check_library(library, DAY).problems)
    assert problem == "small/2.0.0/checklist.yaml:1: ce fichier n'existe pas (écrivez-le)"
