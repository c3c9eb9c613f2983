"""One mistake at a time in a small directory: each line that is told of what stands beside it."""

import datetime as dt

import pytest
from small_directory import DAY, DIRECTORY, write_directory
from small_library import line_of, write_library

from signals.loading.check import check, check_library
from signals.loading.directory_file import open_directory
from signals.loading.located import InvalidFile
from signals.loading.targets import target_of

NIGHT = '{days: [monday], from: "18:00", to: "24:00"}'
OFFICE = '{days: [monday], from: "08:00", to: "18:00"}'
ALWAYS = f"hours:\n      - {NIGHT}"
PHONE = "01 99 00 00 01"
MISTAKES = [
    ("version: 1.0.0", "version: un", "version", "« un » n'est pas une version (comme 1.0.0)"),
    (
        "as_of: 2026-11-20",
        "as_of: 2026-11-24",
        "as_of",
        "la date 2026-11-24 est dans le futur (corrigez-la)",
    ),
    (
        "review_by: 2027-05-20",
        "review_by: 2026-11-20",
        "review_by",
        "la date de relecture ne suit pas celle de la vérification (repoussez-la)",
    ),
    (
        "contact: crip",
        "contact: crpi",
        "entries[0].contact",
        "contact inconnu « crpi » (vouliez-vous dire « crip » ?)",
    ),
    (
        "contact: crip",
        "contact: child_line",
        "entries[0].contact",
        "« child_line » est un numéro national (retirez l'entrée : contacts.yaml le donne déjà)",
    ),
    (
        f'phone: "{PHONE}"',
        'phone: "019900001"',
        "entries[0].phone",
        "« 019900001 » n'est pas un numéro de téléphone (comme 01 99 00 12 34, "
        "+33 1 99 00 12 34, 119 ou 01 99 00 12 34 poste 12)",
    ),
    (
        f'phone: "{PHONE}"',
        "phone: 119",
        "entries[0].phone",
        "« 119 » n'est pas un texte (mettez-le entre guillemets)",
    ),
    (
        'address: "1 rue',
        'adress: "1 rue',
        "entries[0].adress",
        "clé inconnue (vouliez-vous dire « address » ?)",
    ),
    (
        "closed_on: [2026-12-01]",
        "closed_on: [2026-13-01]",
        "entries[0].closed_on[0]",
        "« 2026-13-01 » n'est pas une date (écrivez-la comme 2026-11-22)",
    ),
    (
        "closed_on: [2026-12-01]",
        "closed_on: [2026-12-01, 2026-12-01]",
        "entries[0].closed_on",
        "un jour y est deux fois (retirez-en un)",
    ),
    (
        "when_closed: [prosecutor, child_line]",
        "when_closed: [prosecuter]",
        "entries[0].when_closed[0]",
        "contact inconnu « prosecuter » (vouliez-vous dire « prosecutor » ?)",
    ),
    (
        "when_closed: [prosecutor, child_line]",
        "when_closed: [crip]",
        "entries[0].when_closed[0]",
        "le contact se remplace lui-même (citez-en un autre)",
    ),
    (
        "    when_closed: [prosecutor, child_line]\n",
        "",
        "entries[0].when_closed",
        "ce contact ferme, et rien ne dit vers qui se tourner alors (ajoutez when_closed, par "
        "exemple [allo_enfance_danger])",
    ),
    (
        "when_closed: [child_line]",
        "when_closed: [crip]",
        "entries[0].when_closed[0]",
        "ce renvoi tourne en rond : crip → prosecutor → crip (finissez par un numéro qui répond "
        "toujours)",
    ),
    (
        "closed_on: [2026-12-01]",
        "public_holidays: ouvert",
        "entries[0].public_holidays",
        "« ouvert » n'est pas admis ici (choisissez parmi open, closed)",
    ),
    (
        'name: "Permanence d\'Essai"',
        'name: "Parquet d\'Essai"',
        "entries[2].name",
        "« Parquet d'Essai » y est déjà pour ce contact (gardez une seule entrée, ou donnez-leur "
        "des noms différents)",
    ),
    (
        ALWAYS,
        "hours: []",
        "entries[2].hours",
        "des horaires sont attendus (écrivez {always: true}, ou une liste de {days, from, to})",
    ),
    (
        ALWAYS,
        "hours: {always: false}",
        "entries[2].hours.always",
        "des horaires sans aucune heure (écrivez true, ou une liste d'horaires)",
    ),
    (
        ALWAYS,
        "hours: {alwais: true}",
        "entries[2].hours.alwais",
        "clé inconnue (vouliez-vous dire « always » ?)",
    ),
    (
        NIGHT,
        '{days: [monday], from: "18h", to: "24:00"}',
        "entries[2].hours[0].from",
        "« 18h » n'est pas une heure (comme 09:00)",
    ),
    (
        NIGHT,
        '{days: [monday], from: "18:00", to: "25:00"}',
        "entries[2].hours[0].to",
        "« 25:00 » n'est pas une heure (comme 17:30, ou 24:00 à minuit)",
    ),
    (
        NIGHT,
        '{days: [monday], from: "18:00", to: "08:00"}',
        "entries[2].hours[0].to",
        "« 08:00 » ne vient pas après « 18:00 » (ce qui passe minuit s'écrit en deux lignes, la "
        "première jusqu'à 24:00)",
    ),
    (
        NIGHT,
        '{days: [lundi], from: "18:00", to: "24:00"}',
        "entries[2].hours[0].days[0]",
        "« lundi » n'est pas admis ici (choisissez parmi monday, tuesday, wednesday, thursday, "
        "friday, saturday, sunday)",
    ),
    (
        NIGHT,
        '{days: [], from: "18:00", to: "24:00"}',
        "entries[2].hours[0].days",
        "aucun jour (écrivez par exemple [monday])",
    ),
    (
        NIGHT,
        '{days: [monday, monday], from: "18:00", to: "24:00"}',
        "entries[2].hours[0].days",
        "un jour y est deux fois (retirez-en un)",
    ),
    (
        'from: "14:00", to: "17:30"',
        'from: "11:59", to: "17:30"',
        "entries[0].hours[1]",
        "ces horaires en recouvrent d'autres du même jour (réunissez-les en une seule ligne)",
    ),
    (
        DIRECTORY.partition("entries:")[2],
        " []\n",
        "entries",
        "aucune entrée (écrivez au moins celle de la CRIP)",
    ),
]


@pytest.mark.parametrize(("old", "new", "path", "told"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_in_a_directory_is_told(tmp_path, old, new, path, told):
    """With its path, what it is and how to mend it, when it is checked and when it is opened."""
    library = write_library(tmp_path / "library")
    file = write_directory(tmp_path, old, new)
    found = [str(each) for each in check([target_of(str(file), library)], DAY).problems]
    assert any(line.endswith(f": {path} : {told}") for line in found), found
    with pytest.raises(InvalidFile) as refused:
        open_directory(library.references, file, DAY)
    assert [str(each) for each in refused.value.located] == found


def test_the_small_directory_is_valid(tmp_path):
    """Each mistake is one change away from a directory without problem nor warning."""
    library = write_library(tmp_path / "library")
    report = check([target_of(str(write_directory(tmp_path)), library)], DAY)
    assert report.problems == ()
    assert report.warnings == ()


def test_all_the_mistakes_of_a_directory_are_told_at_once(tmp_path):
    """On their own lines: none hides another, of another entry or of the head."""
    library = write_library(tmp_path / "library")
    file = tmp_path / "annuaire.yaml"
    text = DIRECTORY
    for old, new in (
        ("review_by: 2027-05-20", "review_by: 2026-11-19"),
        ("contact: crip", "contact: crpi"),
        ('"01 99 00 00 02"', '"01 99"'),
        ('from: "18:00", to: "24:00"', 'from: "24:00", to: "18:00"'),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    problems = check([target_of(str(file), library)], DAY).problems
    lines = [line_of(text, words) for words in ("review_by", "crpi", '"01 99"', 'from: "24:00"')]
    assert [each.place.line for each in problems] == lines


def test_nothing_is_said_to_be_missing_beside_an_entry_that_was_not_read(tmp_path):
    """A directory whose only entry has an error is not a directory without any entry."""
    library = write_library(tmp_path / "library")
    file = tmp_path / "annuaire.yaml"
    first = DIRECTORY.partition("  - contact: prosecutor")[0]
    file.write_text(first.replace(PHONE, "01 99"), encoding="utf-8")
    (problem,) = check([target_of(str(file), library)], DAY).problems
    assert "entries[0].phone : « 01 99 » n'est pas un numéro de téléphone" in str(problem)


def test_a_directory_past_its_review_is_a_warning(tmp_path):
    """It is not refused: it is said, with what to do."""
    library = write_library(tmp_path / "library")
    file = write_directory(tmp_path)
    report = check([target_of(str(file), library)], dt.date(2027, 5, 21))
    assert report.fine
    assert [str(each.problem) for each in report.warnings] == [
        "review_by : à revérifier depuis le 20/05/2027 (appelez chaque numéro, puis datez-le)"
    ]


def test_a_contact_without_an_entry_is_a_warning(tmp_path):
    """A deployer sees what is left to fill in."""
    library = write_library(tmp_path / "library")
    text = DIRECTORY.partition("  - contact: prosecutor")[0].replace("[prosecutor, ", "[")
    file = tmp_path / "annuaire.yaml"
    file.write_text(text, encoding="utf-8")
    (warning,) = check([target_of(str(file), library)], DAY).warnings
    assert "contacts sans entrée : prosecutor" in str(warning)


def test_the_whole_library_is_checked_with_its_directory(tmp_path):
    """The one that an option or a variable names."""
    library = write_library(tmp_path / "library")
    file = write_directory(tmp_path, "contact: crip", "contact: crpi")
    assert check_library(library, DAY).fine
    told = [str(each) for each in check_library(library, DAY, file).problems]
    assert len(told) == 1
    assert told[0].startswith(f"{file}:6: entries[0].contact")


def test_nobody_asks_for_a_directory(tmp_path, monkeypatch):
    """Without an option nor a variable there is none; the variable names one; the option wins."""
    library = write_library(tmp_path / "library")
    monkeypatch.delenv("SIGNALS_DIRECTORY", raising=False)
    assert open_directory(library.references) is None
    monkeypatch.setenv("SIGNALS_DIRECTORY", str(write_directory(tmp_path)))
    assert open_directory(library.references).departement == "Essai"
    with pytest.raises(InvalidFile, match="ce fichier n'existe pas"):
        open_directory(library.references, tmp_path / "absent.yaml")
