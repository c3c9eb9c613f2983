"""One mistake at a time in small profiles: each line that is told of what stands beside it."""

import pytest
from small_directory import DAY, PROFILES, with_profiles
from small_library import BOOK, FILES, write_library

from signals import NotFound
from signals.loading.check import check, check_library
from signals.loading.located import InvalidFile
from signals.loading.targets import target_of

MISTAKES = [
    (
        "profiles.yaml:1",
        "version: 1.0.0",
        "version: un",
        "version : « un » n'est pas une version (comme 1.0.0)",
    ),
    (
        "profiles.yaml:2",
        "as_of: 2026-11-20",
        "as_of: 2026-11-24",
        "as_of : la date 2026-11-24 est dans le futur (corrigez-la)",
    ),
    (
        "profiles.yaml:4",
        "id: nurse_public",
        "id: Nurse",
        "profiles[0].id : « Nurse » n'est pas un identifiant (des minuscules sans accent, des "
        "chiffres, _ et -)",
    ),
    (
        "profiles.yaml:15",
        "id: head_private",
        "id: nurse_public",
        "profiles[1].id : l'identifiant « nurse_public » est déjà pris (donnez-en un autre)",
    ),
    (
        "profiles.yaml:5",
        "role: nurse",
        "role: nurs",
        "profiles[0].role : « nurs » n'est pas admis ici (vouliez-vous dire « nurse » ?)",
    ),
    (
        "profiles.yaml:6",
        "employer: public",
        "employer: state",
        "profiles[0].employer : « state » n'est pas admis ici (choisissez parmi public, private, "
        "none)",
    ),
    (
        "profiles.yaml:8",
        "checklists: [small]",
        "checklists: [smal]",
        "profiles[0].checklists[0] : grille inconnue « smal » (vouliez-vous dire « small » ?)",
    ),
    (
        "profiles.yaml:8",
        "checklists: [small]",
        "checklists: []",
        "profiles[0].checklists : aucune grille (citez-en une)",
    ),
    (
        "profiles.yaml:9",
        "binds: [duty]",
        "binds: [dtuy]",
        "profiles[0].binds[0] : texte inconnu « dtuy » (vouliez-vous dire « duty » ?)",
    ),
    (
        "profiles.yaml:10",
        "legal_basis: [duty], sources: []",
        "legal_basis: [duti], sources: []",
        "profiles[0].duty.legal_basis[0] : texte inconnu « duti » (vouliez-vous dire « duty » ?)",
    ),
    (
        "profiles.yaml:10",
        "legal_basis: [duty], sources: []",
        "sources: []",
        "profiles[0].duty : rien ne fonde ce paragraphe (citez un texte de law.yaml, ou une "
        "source)",
    ),
    (
        "profiles.yaml:12",
        "{source: expertise,",
        "{source: expertize,",
        "profiles[0].parents.sources[0].source : source inconnue « expertize » (vouliez-vous dire "
        "« expertise » ?)",
    ),
    (
        "profiles.yaml:14",
        "step: write",
        "step: writ",
        "profiles[0].steps[0].step : « writ » n'est pas admis ici (vouliez-vous dire « write » ?)",
    ),
    (
        "profiles.yaml:14",
        "legal_basis: [secret]}\n",
        "legal_basis: [secrets]}\n",
        "profiles[0].steps[0].legal_basis[0] : texte inconnu « secrets » (vouliez-vous dire "
        "« secret » ?)",
    ),
    (
        "profiles.yaml:27",
        'steps:\n      - {step: write, by: "Chacun',
        'steps:\n      - {step: write, by: Une}\n      - {step: write, by: "Chacun',
        "profiles[1].steps[1].step : l'étape « write » y est deux fois (réunissez-les)",
    ),
    (
        "profiles.yaml:21",
        "allows: [secret]",
        "allows: [duty]",
        "profiles[1].allows[0] : « duty » est aussi dans excludes (choisissez)",
    ),
    (
        "profiles.yaml:26",
        'by: "Chacun, par écrit", legal_basis: [secret]',
        'by: "Chacun, par écrit", legal_basis: [duty]',
        "profiles[1].steps[0].legal_basis[0] : « duty » est aussi dans excludes (choisissez)",
    ),
    (
        "profiles.yaml:10",
        "duty: {says: Vous devez agir.,",
        "duties: {says: Vous devez agir.,",
        "profiles[0].duties : clé inconnue (vouliez-vous dire « duty » ?)",
    ),
]


def _library(tmp_path, old="", new=""):
    assert old in PROFILES
    files = with_profiles(FILES[BOOK])
    files["profiles.yaml"] = PROFILES.replace(old, new, 1) if old else PROFILES
    return write_library(tmp_path, **files)


def _of_profiles(report):
    return [str(each) for each in report.problems if each.file == "profiles.yaml"]


@pytest.mark.parametrize(("place", "old", "new", "told"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_in_a_profile_is_told(tmp_path, place, old, new, told):
    """With its line, its path, what it is and how to mend it."""
    assert f"{place}: {told}" in _of_profiles(check_library(_library(tmp_path, old, new), DAY))


def test_the_small_profiles_are_valid(tmp_path, monkeypatch):
    """Each mistake is one change away from profiles without problem; the file alone is checked."""
    library = _library(tmp_path)
    assert _of_profiles(check_library(library, DAY)) == []
    monkeypatch.chdir(tmp_path)
    assert _of_profiles(check([target_of("profiles.yaml", library)], DAY)) == []
    assert [each.id for each in library.profiles] == ["nurse_public", "head_private"]


def test_a_library_may_have_no_profiles(tmp_path):
    """The file is not required."""
    assert write_library(tmp_path).profiles == ()


def test_profiles_that_are_refused_are_not_read(tmp_path):
    """Nothing of a wrong file is used; the checklists of the library still open."""
    library = _library(tmp_path, "role: nurse", "role: nurs")
    with pytest.raises(InvalidFile, match=r"profiles\[0\]\.role"):
        _ = library.profiles
    assert library.checklist("small").id == "small"


def test_an_action_left_without_law_is_told(tmp_path):
    """What a profile excludes must leave each action and orientation something to rest on."""
    files = with_profiles(FILES[BOOK])
    for line in ("says: Orienter.", "{id: call,"):
        (whole,) = (each for each in files[BOOK].splitlines() if line in each)
        files[BOOK] = files[BOOK].replace(whole, whole.replace("[duty, secret]", "[duty]"))
    told = _of_profiles(check_library(write_library(tmp_path, **files), DAY))
    remedy = "(gardez un texte, ou donnez legal_basis à l'étape)"
    assert told == [
        f"profiles.yaml:20: profiles[1].excludes : {what} de small@1.0.0 n'a plus aucun fondement "
        f"pour ce profil {remedy}"
        for what in ("l'action « call »", "l'orientation « referral »")
    ]


def test_a_wrong_profile_is_told_with_those_there_are(tmp_path):
    """The nearest id, and the list for that grid."""
    library = _library(tmp_path)
    assert library.profile("nurse_public", "small").name == "Infirmière d'essai"
    told = (
        r"le profil « nurse_publik » n'existe pas pour « small » \(vouliez-vous dire "
        r"« nurse_public » \? ; profils pour « small » : nurse_public, head_private\)"
    )
    with pytest.raises(NotFound, match=told):
        library.profile("nurse_publik", "small")
    with pytest.raises(NotFound, match="profils pour « autre » : aucun"):
        library.profile("nurse_public", "autre")
