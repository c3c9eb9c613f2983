"""What a word names to check: a checklist, a folder, a file, or nothing that can be read."""

import os

import pytest
from small_library import BOOK, DAY, changed, write_library

from signals.loading.check import check
from signals.loading.targets import target_of


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
        ("law.yaml", 0),
        ("small/CHANGELOG.md", 1),
        ("nulle-part.yaml", 1),
    ],
)
def test_a_word_names_a_checklist_a_folder_or_a_file(tmp_path, monkeypatch, word, count):
    """Each finds the mistake of the version it holds."""
    files = changed(BOOK, "actions: [call]", "actions: [write]")
    library = write_library(tmp_path, **files)
    monkeypatch.chdir(tmp_path)
    assert len(check([target_of(word, library)], DAY).problems) == count


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
