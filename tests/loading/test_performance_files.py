"""Published instruments and cards, read and refused with their lines."""

import pytest
from small_library import DAY, line_of, write_library

from signals.loading.check import check_library
from signals.loading.located import InvalidFile

INSTRUMENTS = """\
version: 1.0.0
as_of: 2026-11-20
instruments:
  - id: short
    name: Short screen
    about: Un questionnaire.
    population: Des jeunes.
    sensitivity: "84.4"
    specificity: 57
    prevalence: "11"
    limits: Une étude.
    grade: B
    sources: [{source: expertise, locator: essai}]
"""
CARD = """\
version: 1.0.0
as_of: 2026-11-20
population: Des situations.
evidence:
  - says: Un constat.
    sources: [{source: expertise, locator: essai}]
instruments: [short]
positive: Protéger.
negative: Regarder encore.
banner: Grille non validée en France.
"""
PUBLISHED, OWN = "instruments.yaml", "small/1.0.0/card.yaml"
FILES = {PUBLISHED: INSTRUMENTS, OWN: CARD}


def test_a_card_and_its_instruments_are_read(tmp_path):
    """Measures are exact parts of one."""
    library = write_library(tmp_path, **FILES)
    assert check_library(library, DAY).fine
    worth = library.worth(library.checklist("small"))
    (instrument,) = worth.instruments
    assert worth.card.banner == "Grille non validée en France."
    assert instrument.sensitivity * 1000 == 844
    assert instrument.specificity * 100 == 57


def test_a_library_does_without(tmp_path):
    """Neither file has to be there."""
    library = write_library(tmp_path)
    assert library.worth(library.checklist("small")) is None
    assert library.instruments == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        (PUBLISHED, '"84.4"', '"x"', "n'est pas un pourcentage"),
        (PUBLISHED, '"84.4"', '"0"', "hors des bornes"),
        (PUBLISHED, "specificity: 57", "specificity: 101", "hors des bornes"),
        (PUBLISHED, '    sensitivity: "84.4"\n', "", "une mesure ne va pas sans les autres"),
        (PUBLISHED, "as_of: 2026-11-20", "as_of: 2026-11-30", "est dans le futur"),
        (PUBLISHED, "id: short", "id: Short", "mal écrit"),
        (PUBLISHED, "source: expertise", "source: expertize", "source inconnue"),
        (PUBLISHED, "grade: B", "grade: Z", "n'est pas admis ici"),
        (OWN, "[short]", "[shorts]", "instrument inconnu « shorts » (vouliez-vous dire « short »"),
        (OWN, "[short]", "[short, short]", "« short » y est déjà (gardez-en un seul)"),
        (OWN, "source: expertise", "source: expertize", "source inconnue"),
        (OWN, "version: 1.0.0", "version: v1", "n'est pas une version"),
        (OWN, "banner:", "baner:", "clé inconnue"),
        (OWN, "Grille non validée", "Aucun risque", "rassure à tort"),
        (OWN, "Un constat.", "Pour 40 % des cas.", "chiffre sans source"),
    ],
)
def test_what_is_wrong_is_told_on_its_line(tmp_path, name, old, new, what):
    """In the file where it stands."""
    broken = FILES[name].replace(old, new, 1)
    problems = check_library(write_library(tmp_path, **{**FILES, name: broken}), DAY).problems
    told = [each for each in problems if each.file == name]
    assert any(what in str(each) for each in told)
    if new and name == OWN and "baner" not in new:
        assert told[0].place.line == line_of(broken, new.split("\n")[0])


def test_a_card_without_evidence_is_refused(tmp_path):
    """It would say what a result means and rest on nothing."""
    bare = CARD.split("evidence:")[0] + "evidence: []\ninstruments:" + CARD.split("instruments:")[1]
    problems = check_library(write_library(tmp_path, **{**FILES, OWN: bare}), DAY).problems
    told = "evidence : aucun constat (écrivez au moins sur quoi la grille repose)"
    assert [str(each) for each in problems] == [f"{OWN}:{line_of(bare, 'evidence')}: {told}"]


def test_a_card_names_no_unknown_instrument(tmp_path):
    """The library refuses it as the check does."""
    library = write_library(tmp_path, **{OWN: CARD})
    with pytest.raises(InvalidFile, match="instrument inconnu"):
        library.card(library.checklist("small"))
