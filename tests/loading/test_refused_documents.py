"""One mistake at a time in small documents and in a small sheet, beside the small library."""

import datetime as dt

import pytest
from small_documents import DOCUMENTS, FILES, KINDS, SHEET, STEPS
from small_library import DAY, HEAD, add_version, changed, write_library

from signals import NotFound
from signals.loading.check import check, check_library
from signals.loading.located import InvalidFile
from signals.loading.targets import target_of


def _told(library):
    return [str(each) for each in check_library(library, DAY).problems]


def _line(text, words):
    """The line, from 1, of some words, which are replaced by others without a new line."""
    return text.count("\n", 0, text.index(words)) + 1


def test_the_small_documents_are_valid(tmp_path):
    """And the library hands them over: a kind, what it leaves out, its sheet."""
    library = write_library(tmp_path, **FILES)
    assert _told(library) == []
    documents = library.documents
    assert [each.id for each in documents.kinds_from("small")] == ["letter", "page"]
    assert documents.withheld_from("small") == {"past"}
    assert documents.printed_from("small") == {"story"}
    (section,) = documents.sheet("steps").sections
    assert (section.ordered, section.lines[0].contacts) == (True, ("crip",))


def test_a_library_does_without(tmp_path):
    """It hands over nothing, and says so."""
    documents = write_library(tmp_path).documents
    assert (documents.kinds, documents.sheets) == ((), ())
    with pytest.raises(NotFound, match="documents : aucun"):
        documents.kind("letter")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("version: 1.0.0", "version: v1", "version : « v1 » n'est pas une version (comme 1.0.0)"),
        ("about: ", "abuot: ", "kinds[0].abuot : clé inconnue (vouliez-vous dire « about » ?)"),
        ("id: letter", "id: Letter", "kinds[0].id : « Letter » n'est pas un identifiant"),
        ("id: page", "id: letter", "kinds[1].id : l'identifiant « letter » est déjà pris"),
        ("file_name: page", "file_name: Page_1", "kinds[1].file_name : « Page_1 » n'est pas un"),
        ("file_name: page", "file_name: lettre-d-essai", "kinds[1].file_name : le nom de fichier"),
        ("template: page.html.j2", "template: ../page.html", "kinds[1].template : « ../page.html"),
        ("[small]", "[smal]", "kinds[1].checklists[0] : grille inconnue « smal » (vouliez"),
        ("[small]", "[small, small]", "kinds[1].checklists[1] : « small » y est déjà"),
        ("orientation: referral", "orientation: referal", "kinds[0].orientation : « referal »"),
        ("orientation: referral", "orientation: not_assessed", "kinds[0].orientation : « non éval"),
        ("discreet: true", "discreet: oui", "kinds[0].discreet : « oui » n'est ni true ni false"),
        ("sheet: steps", "sheet: step", "kinds[1].sheet : fiche inconnue « step » (vouliez-vous"),
        ("[past]", "[pats]", "withheld[0].items[0] : aucune version de « small » ne pose « pats »"),
        ("[past]", "[]", "withheld[0].items : aucune question (citez-en une)"),
        ("[past]", "[past, past]", "withheld[0].items[1] : « past » est déjà dans withheld[0]"),
        ("[story]", "[past]", "printed[0].items[0] : « past » est déjà dans withheld[0] "),
        ("[story]", "[stroy]", "printed[0].items[0] : aucune version de « small » ne pose"),
        ("  - checklist: small\n    items: [past]", "  - checklist: smal\n    items: [past]",
         "withheld[0].checklist : grille inconnue « smal »"),
        ("why: Un récit se dit.", 'why: ""', "printed[0].why : texte vide"),
    ],
)  # fmt: skip
def test_a_mistake_of_the_documents_is_told(tmp_path, old, new, told):
    """On its line, with its path and how to mend it."""
    assert old in KINDS
    text = KINDS.replace(old, new, 1)
    library = write_library(tmp_path, **{**FILES, DOCUMENTS: text})
    (line,) = [each for each in _told(library) if told in each]
    assert line.startswith(f"{DOCUMENTS}:{_line(KINDS, old)}: ")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("id: steps", "id: other", "id : le fichier dit « steps » (accordez les deux)"),
        ("version: 1.0.0", "version: un", "version : « un » n'est pas une version"),
        ("as_of: 2026-11-20", "as_of: 2026-11-30", "as_of : la date 2026-11-30 est dans le futur"),
        ("2027-05-20", "2026-11-20", "review_by : la date de relecture ne suit pas celle de"),
        ("2027-05-20", "2027-06-20", "review_by : la date de relecture est à plus de six mois de"),
        ("ordered: true", "orderd: true", "sections[0].orderd : clé inconnue (vouliez-vous dire"),
        ("[{source: expertise, locator: essai}]", "[]", "lines[0].sources : aucune source (ci"),
        ("source: expertise", "source: expertize", "lines[0].sources[0].source : source inconnue"),
        ("[duty]", "[dtuy]", "sections[0].lines[0].legal_basis[0] : texte inconnu « dtuy » (voul"),
        ("[crip]", "[crib]", "sections[0].lines[0].contacts[0] : contact inconnu « crib » (voul"),
        ("text: Faire ceci.", "text: Appeler le 119.", "lines[0].text : numéro de téléphone : « "),
        ("text: Faire ceci.", "text: Il est hors de danger.", "text : « hors de danger » rassure"),
    ],
)  # fmt: skip
def test_a_mistake_of_a_sheet_is_told(tmp_path, old, new, told):
    """On its line: what is handed over is held to the same words as the grids."""
    assert old in STEPS
    text = STEPS.replace(old, new, 1)
    (line,) = _told(write_library(tmp_path, **{**FILES, SHEET: text}))
    assert line.startswith(f"{SHEET}:{_line(STEPS, old)}: ")
    assert told in line.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        (STEPS[: STEPS.index("  - title")].replace("sections:", "sections: []"), "aucune partie"),
        (STEPS[: STEPS.index("    lines:")] + "    lines: []\n", "lines : aucune phrase"),
    ],
)
def test_a_sheet_that_says_nothing_is_told(tmp_path, kept, told):
    """A page with a title alone would be handed over."""
    (line,) = _told(write_library(tmp_path, **{**FILES, SHEET: kept}))
    assert told in line


def test_a_sheet_that_nothing_prints_is_told(tmp_path):
    """Nobody would ever read it."""
    (line,) = _told(write_library(tmp_path, **{SHEET: STEPS}))
    assert line.startswith(f"{SHEET}:1: aucun document n'imprime la fiche « steps »")


def test_a_sheet_past_its_review_is_a_warning(tmp_path):
    """It stays readable, and whoever keeps the library must know; a broken one is told once."""
    late = dt.date(2027, 5, 21)
    library = write_library(tmp_path, **FILES)
    told = [str(each) for each in check_library(library, late).warnings if SHEET in each.file]
    assert told == [
        f"{SHEET}:6: review_by : fiche à relire depuis le 20/05/2027 (relisez-la et datez la "
        "lecture)"
    ]
    broken = write_library(tmp_path, **{**FILES, SHEET: STEPS.replace("[crip]", "[crib]")})
    assert not [each for each in check_library(broken, late).warnings if SHEET in each.file]


def test_every_file_is_told_at_once(tmp_path):
    """The library refuses to hand anything over, and says all that is wrong."""
    broken = {DOCUMENTS: KINDS.replace("1.0.0", "un"), SHEET: STEPS.replace("1.0.0", "un")}
    library = write_library(tmp_path, **broken)
    with pytest.raises(InvalidFile) as refused:
        _ = library.documents
    assert {each.file for each in refused.value.located} == {DOCUMENTS, SHEET}


@pytest.mark.parametrize("word", [DOCUMENTS, SHEET, "sheets", "."])
def test_they_are_checked_by_their_own_names(tmp_path, monkeypatch, word):
    """The mistake is told without naming a grid."""
    library = write_library(tmp_path, **{**FILES, SHEET: STEPS.replace("[crip]", "[crib]")})
    monkeypatch.chdir(tmp_path)
    (line,) = [str(each) for each in check([target_of(word, library)], DAY).problems]
    assert "contact inconnu « crib »" in line


def test_an_item_of_an_older_version_may_be_withheld(tmp_path):
    """Its answers are still read: what they say is left out of letters as well."""
    library = write_library(tmp_path, **FILES)
    head = changed(HEAD, "id: told,", "id: said,")[HEAD]
    rules = "{yes: told}", "{yes: said}"
    book = changed("small/1.0.0/rules.yaml", *rules)["small/1.0.0/rules.yaml"]
    played = changed("small/1.0.0/scenarios.yaml", "told", "said")["small/1.0.0/scenarios.yaml"]
    add_version(tmp_path, "1.1.0", checklist=head, rules=book, scenarios=played)
    kinds = KINDS.replace("[past]", "[past, told, said]")
    (tmp_path / DOCUMENTS).write_text(kinds, encoding="utf-8")
    assert not [each for each in _told(library) if DOCUMENTS in each]


def test_a_grid_that_cannot_be_read_holds_no_item_that_is_known(tmp_path):
    """Its own mistake is told; what documents name of it is not said to be missing."""
    broken = changed(HEAD, "type: episodes", "type: episode")
    told = _told(write_library(tmp_path, **{**FILES, **broken}))
    assert told
    assert not [each for each in told if DOCUMENTS in each]
