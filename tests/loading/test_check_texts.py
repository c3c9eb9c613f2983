"""The words of a library are checked with the rest, at their lines, newest versions only."""

import pytest
from small_library import BOOK, DAY, HEAD, PLAYED, add_version, changed, line_of, write_library

from signals.loading.check import check, check_library
from signals.loading.targets import target_of


def _told(library):
    return [str(each) for each in check_library(library, DAY).problems]


@pytest.mark.parametrize(
    ("name", "old", "new", "path"),
    [
        (HEAD, "label: Suivi", "label: Escort", "sections[0].items[1].label"),
        (HEAD, "Une introduction.", "Elle est consentante.", "introduction"),
        (BOOK, "do: Écouter", "do: Ecouter", "actions[0].do"),
        (BOOK, "says: Regarder.", "says: Pas de danger.", "orientations.vigilance.says"),
        (PLAYED, "title: Rien", "title: Appeler le 119", "scenarios"),
    ],
)
def test_a_wrong_word_is_told_on_its_line(tmp_path, name, old, new, path):
    """With its file, its path, and what to write instead."""
    files = changed(name, old, new)
    (told,) = _told(write_library(tmp_path, **files))
    assert told.startswith(f"{name}:{line_of(files[name], new)}: {path}")


def test_a_figure_passes_beside_the_report_it_comes_from(tmp_path):
    """Not beside our own expertise."""
    files = changed(HEAD, "looks_like: Ceci.", "looks_like: Pour 40 % d'entre eux.")
    (told,) = _told(write_library(tmp_path, **files))
    assert "chiffre sans source : « 40 %" in told
    cited = {
        HEAD: files[HEAD].replace("source: expertise", "source: report", 1),
        **changed("sources.yaml", "sources:\n", f"sources:\n{_REPORT}"),
    }
    assert _told(write_library(tmp_path, **cited)) == []


_REPORT = "  - {id: report, title: Un rapport, author: Quelqu'un}\n"


def test_older_versions_are_not_rewritten(tmp_path):
    """A check that came later applies to the newest version only."""
    files = changed(HEAD, "label: Suivi", "label: Escort")
    library = write_library(tmp_path, **files)
    add_version(tmp_path, "1.1.0")
    assert _told(type(library)(tmp_path)) == []
    library = type(library)(tmp_path)
    assert check([target_of("small@1.0.0", library)], DAY).fine


def test_the_journal_of_the_newest_version_is_read(tmp_path):
    """What it says of former versions stays as it was published."""
    library = write_library(tmp_path)
    journal = tmp_path / "small" / "CHANGELOG.md"
    text = journal.read_text(encoding="utf-8")
    journal.write_text(f"{text}\nUne escort, un eleve.\n", encoding="utf-8")
    line = text.count("\n") + 2
    told = _told(library)
    assert [each.split(" : ")[0] for each in told] == [
        f"small/CHANGELOG.md:{line}: « escort » n'est pas un mot à nous, sauf entre guillemets, "
        "comme un mot entendu (victime, en situation de prostitution, victime d'exploitation "
        "sexuelle)",
        f"small/CHANGELOG.md:{line}: accent manquant",
    ]


def test_a_part_is_told_once_and_in_its_own_file(tmp_path):
    """However many checklists use it, and even where none does."""
    part = 'id: shared\nversion: 1.0.0\nitems:\n  - {id: debt, kind: warning_sign, type: yes_no, \
label: Dette, question: "Des eleves\N{NO-BREAK SPACE}?", help: {looks_like: Ceci., is_not: Cela.}, \
known_by: [record], sources: [{source: expertise, locator: essai}]}\n'
    journal = "# Journal\n\n## 1.0.0\n\nPremière version.\n"
    files = {"parts/shared/1.0.0.yaml": part, "parts/shared/CHANGELOG.md": journal}
    (told,) = _told(write_library(tmp_path, **files))
    assert told.startswith("parts/shared/1.0.0.yaml:4: items[0].question : accent manquant")
