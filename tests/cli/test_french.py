"""Everything the user reads of the command line itself is French, with its exit code."""

import re

import pytest

from signals.cli.program import program

ENGLISH = re.compile(
    r"\b(Usage: |Options:|Commands|Show this|Error|Try |No such|Missing|Invalid|Got |required|"
    r"requires|default|Arguments:|exit\b)",
)


@pytest.mark.parametrize("words", [[], *([name] for name in program.commands)])
def test_every_help_page_is_french_and_narrow(run, words):
    """Its headings, its options and the sentence of its help option."""
    done = run(*words, "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith("Usage\xa0: signals")
    assert "Options\xa0:" in done.stdout
    assert "-h, --help" in done.stdout
    assert "Afficher cette aide." in done.stdout
    assert not ENGLISH.search(done.stdout)
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


def test_without_a_command_the_help_is_shown(run):
    """As a bad use: nothing was asked."""
    for words in ([], ["--library", "ailleurs"]):
        done = run(*words)
        assert done.exit_code == 2
        assert done.stdout == ""
        assert "Commandes\xa0:" in done.stderr


def test_the_version_is_told(run):
    """On one line."""
    done = run("--version")
    assert done.exit_code == 0
    assert re.fullmatch(r"signals \d+\.\d+\.\d+\n", done.stdout)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["shwo"], "commande inconnue «\xa0shwo\xa0» (vouliez-vous dire «\xa0show\xa0»\xa0?)"),
        (
            ["zzz"],
            "commande inconnue «\xa0zzz\xa0» "
            "(list, show, ask, card, diff, document, export, check, verify, screen, explain, "
            "scenarios, schema)",
        ),
        (["list", "--jsno"], "option inconnue «\xa0--jsno\xa0» (vouliez-vous dire «\xa0--json"),
        (["list", "-z"], "option inconnue «\xa0-z\xa0»."),
        (["list", "en", "trop"], "de trop\xa0: «\xa0en\xa0», «\xa0trop\xa0»."),
        (["show"], "il manque «\xa0GRILLE[@VERSION]\xa0»."),
        (["show", "small", "--item"], "«\xa0--item\xa0» attend une valeur."),
        (["list", "--json=1"], "«\xa0--json\xa0» n'attend pas de valeur."),
        (["screen", "small"], "il manque «\xa0--answers\xa0»."),
        (["check", "--date", "hier"], "«\xa0--date\xa0»\xa0: «\xa0hier\xa0» n'est pas une date"),
        (["check", "--date", "2026-02-31"], "«\xa02026-02-31\xa0» n'existe pas au calendrier."),
        (["screen", "small", "--answers", "-", "--date", "2999-01-01"], "est dans le futur."),
        (["screen", "small", "--answers", "-", "--date", "0001-01-01"], "est trop ancien (au plus"),
        (["show", "smal"], "la grille «\xa0smal\xa0» n'existe pas (vouliez-vous dire «\xa0small"),
        (["show", "small@9.0.0"], "n'a pas de version 9.0.0 (versions\xa0: 1.0.0)."),
        (["check", "smal"], "la grille «\xa0smal\xa0» n'existe pas (vouliez-vous dire"),
        (["--library", "nulle-part", "list"], "il n'y a pas de grilles dans «\xa0nulle-part\xa0»"),
        (["schema", "outcom"], "format inconnu «\xa0outcom\xa0» (vouliez-vous dire «\xa0outcome"),
        (["schema"], "il manque un format (checklist, rules, "),
    ],
)  # fmt: skip
def test_a_bad_use_is_told_in_french_and_exits_with_2(run, words, told):
    """With the nearest word, and nothing on the output."""
    done = run(*words)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert f"Erreur\xa0: {told}" in done.stderr or told in done.stderr
    assert not ENGLISH.search(done.stderr)
