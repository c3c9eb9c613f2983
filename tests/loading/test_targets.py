"""What a word names to check: a checklist, a folder, a file, or nothing that can be read."""

import os

import pytest
from small_library import BOOK, DAY, changed, write_library

from signals.loading.check import check
from signals.loading.targets import target_of

TALK = """\
opening: [{say: « Je m'inquiète pour toi. »}]
never_ask: [{say: Les actes.}]
receiving: [{say: Écouter.}]
writing: [{say: La date., why: Elle compte.}]
telling: [{say: La suite.}]
sources: [{source: expertise, locator: essai}]
"""
SIGNS = "version: 1.0.0\nas_of: 2026-11-20\ngroups: []\nsigns: []\n"


def _told(located):
    return [str(each) for each in located]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("small", 1),
        ("small@1.0.0", 1),
        (".", 1),
        ("./small", 1),
        ("small/1.0.0", 1),
        ("small/1.0.0/scenarios.yaml", 1),
        ("small/1.0.0/talk.yaml", 1),
        ("small/1.0.0/outcomes.json", 1),
        ("law.yaml", 0),
        ("signs.yaml", 0),
        ("small/CHANGELOG.md", 1),
        ("nulle-part.yaml", 1),
    ],
)
def test_a_word_names_a_checklist_a_folder_or_a_file(tmp_path, monkeypatch, word, count):
    """Each finds the mistake of the version it holds."""
    files = changed(BOOK, "actions: [call]", "actions: [write]")
    files |= {"small/1.0.0/talk.yaml": TALK, "small/1.0.0/outcomes.json": "{}", "signs.yaml": SIGNS}
    library = write_library(tmp_path, **files)
    monkeypatch.chdir(tmp_path)
    assert len(check([target_of(word, library)], DAY).problems) == count


@pytest.mark.parametrize(
    "word",
    [
        "parts",
        "parts/danger",
        "parts/danger/1.0.0.yaml",
        "parts/danger/CHANGELOG.md",
        "parts/danger/released.yaml",
    ],
)
def test_the_parts_are_checked_together(tmp_path, monkeypatch, word):
    """By their folder, by that of one of them or by any of its files."""
    files = {
        "parts/danger/1.0.0.yaml": "id: danger\nversion: 1.0.0\nitem: []\n",
        "parts/danger/CHANGELOG.md": "# Journal\n\n## 1.0.0\n\nPremière version.\n",
        "parts/danger/released.yaml": f"0.9.0: sha256:{'0' * 64}\n",
    }
    library = write_library(tmp_path, **files)
    monkeypatch.chdir(tmp_path)
    wrong, gone = _told(check([target_of(word, library)], DAY).problems)
    assert wrong.startswith("parts/danger/1.0.0.yaml:3: item : clé inconnue")
    assert gone.startswith("parts/danger/released.yaml:1: 0.9.0 : cette version publiée n'est plus")


def test_a_folder_without_any_checklist_is_told_with_the_library(tmp_path):
    """It has no name that a command knows: nothing else would say that it is there."""
    library = write_library(tmp_path, **{"other/1.0.0/rules.yaml": "version: 1.0.0\n"})
    told = "other/1.0.0/checklist.yaml:1: ce fichier n'existe pas (écrivez-le)"
    assert _told(check([target_of(str(tmp_path), library)], DAY).problems) == [told]


def test_another_folder_may_be_called_parts(tmp_path):
    """Outside a library, a file is taken for what it holds."""
    library = write_library(tmp_path / "library")
    file = tmp_path / "parts" / "mine" / "a.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("checklist: small\nanswers: {told: yes}\n", encoding="utf-8")
    assert check([target_of(str(file), library)], DAY).fine


@pytest.mark.parametrize(
    "name", ["rules.yaml", "talk.yaml", "scenarios.yaml", "cases.yaml", "card.yaml"]
)
def test_a_version_without_its_checklist_is_told(tmp_path, name):
    """Whichever of its files is there, and by whichever name the folder is asked for."""
    library = write_library(tmp_path, **{f"small/2.0.0/{name}": "version: 1.0.0\n"})
    told = "small/2.0.0/checklist.yaml:1: ce fichier n'existe pas (écrivez-le)"
    folder = tmp_path / "small" / "2.0.0"
    for word in ("small", str(folder), str(folder / name)):
        assert told in _told(check([target_of(word, library)], DAY).problems)


def test_files_of_answers_are_checked(tmp_path):
    """Under the checklist they name, which they must name."""
    library = write_library(tmp_path / "library")
    file = tmp_path / "a.yaml"
    for text, told in (
        ("checklist: small\nanswers: {told: yes}\n", None),
        ("answers: {told: yes}\n", "1: checklist : rien ne dit de quelle grille"),
        ("checklist: smal\nanswers: {}\n", "1: checklist : la grille « smal » n'existe pas"),
        ("checklist: small\nanswers: {tlod: yes}\n", "2: answers.tlod : question inconnue"),
        ("format: signals.screening\nversion: 2\n", "2: version : ce fichier est d'une version"),
    ):
        file.write_text(text, encoding="utf-8")
        problems = _told(check([target_of(str(file), library)], DAY).problems)
        assert bool(problems) is (told is not None)
        assert told is None or f"{file}:{told}" in problems[0]


def test_strange_targets_are_told_in_one_sentence(tmp_path):
    """A pipe is never opened, and a link is followed to what it leads to."""
    library = write_library(tmp_path / "library")
    (tmp_path / "empty").mkdir()
    (tmp_path / "nowhere.yaml").symlink_to("absent")
    (tmp_path / "round").symlink_to("round")
    (tmp_path / "linked").symlink_to("library")
    os.mkfifo(tmp_path / "pipe")
    for name, told in (
        ("empty", "ce dossier ne contient aucune grille"),
        ("nowhere.yaml", "ce lien ne mène à aucun fichier"),
        ("round", "ce fichier ne se lit pas"),
        ("pipe", "ce n'est pas un fichier ordinaire"),
    ):
        (problem,) = _told(check([target_of(str(tmp_path / name), library)], DAY).problems)
        assert told in problem
    assert check([target_of(str(tmp_path / "linked"), library)], DAY).fine
