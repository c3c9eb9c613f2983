"""One mistake at a time: facts computed from episodes, former names, attributes, advice."""

from __future__ import annotations

import pytest
from small_library import DAY, FILES, HEAD, changed, line_of, write_library

from signals.loading.check import check_library

_TALK = """\
opening: [{say: « Je m'inquiète pour toi. »}]
never_ask: [{say: Les actes.}]
receiving: [{say: Écouter.}]
writing: [{say: La date., why: Elle compte.}]
telling: [{say: La suite.}]
sources: [{source: expertise, locator: essai}]
"""
_COMPUTED = "sections:\n"


def _computed(words):
    return changed(HEAD, _COMPUTED, f"computed:\n  - {{{words}}}\nsections:\n")


MISTAKES = [
    (
        _computed("id: length, label: Durée, item: runaway, fact: length"),
        "computed:",
        "computed[0].item : question inconnue « runaway » (vouliez-vous dire « runaways » ?)",
    ),
    (
        _computed("id: length, label: Durée, item: phones, fact: length"),
        "computed:",
        "computed[0].item : « phones » n'a pas d'épisodes "
        "(choisissez une question de type episodes)",
    ),
    (
        _computed("id: length, label: Durée, item: runaways, fact: length, days: 90"),
        "computed:",
        "computed[0].days : réservé à count (retirez cette clé)",
    ),
    *(
        (
            _computed(f"id: some, label: Nombre, item: runaways, fact: count, days: {days}"),
            "computed:",
            f"computed[0].days : une durée de {days} jours ne peut pas être "
            "(un nombre de 1 à 36500)",
        )
        for days in (-3, 0, 1_000_000)
    ),
    (
        _computed("id: length, label: Durée, item: runaways, fact: duration"),
        "computed:",
        "computed[0].fact : « duration » n'est pas admis ici "
        "(choisissez parmi count, longest, growth, length, hours_since)",
    ),
    (
        changed(HEAD, "groups: [strong]", "groups: [strong], formerly: [trips]"),
        "sections:",
        "sections[1].items[0].formerly[0] : « trips » est encore une question de cette grille "
        "(retirez-le)",
    ),
    (
        changed(HEAD, "groups: [strong]", "groups: [strong], formerly: [old, old]"),
        "sections:",
        "sections[1].items[0].formerly[1] : « old » est déjà l'ancien nom d'une autre question "
        "(gardez-en une)",
    ),
    (
        changed(HEAD, "groups: [strong]", "groups: [strong], attribute: religion"),
        "sections:",
        "sections[1].items[0].attribute : « religion » n'est pas admis ici "
        "(choisissez parmi sex, age, placement, nationality, family)",
    ),
]


@pytest.mark.parametrize(("files", "above", "told"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_of_a_checklist_is_told_below_its_line(tmp_path, files, above, told):
    """What is wrong, with the path, in the file where it stands."""
    found = check_library(write_library(tmp_path, **files), DAY).problems
    assert [str(each.problem) for each in found] == [told]
    assert found[0].file == HEAD
    assert found[0].place.line > line_of(files[HEAD], above)


TALK = "small/1.0.0/talk.yaml"
TALK_MISTAKES = [
    (
        _TALK.replace("telling: [{say: La suite.}]\n", ""),
        f"{TALK}:1: telling : clé obligatoire absente (ajoutez-la)",
    ),
    (
        _TALK.replace("why:", "because:"),
        f"{TALK}:4: writing[0].because : clé inconnue",
    ),
    (
        _TALK.replace("source: expertise", "source: expertize"),
        f"{TALK}:6: sources[0].source : source inconnue « expertize » "
        "(vouliez-vous dire « expertise » ?)",
    ),
    (
        _TALK.replace("[{say: Les actes.}]", "[]"),
        f"{TALK}:2: never_ask : aucune phrase (écrivez-en au moins une)",
    ),
]


@pytest.mark.parametrize(("text", "told"), TALK_MISTAKES, ids=range(len(TALK_MISTAKES)))
def test_a_mistake_of_the_advice_is_told_on_its_line(tmp_path, text, told):
    """The advice on talking is read as strictly as the rest."""
    found = check_library(write_library(tmp_path, **{TALK: text}), DAY).problems
    assert [str(each) for each in found] == [told]


def test_the_advice_is_part_of_the_digest(tmp_path):
    """Another sentence to open with is another content; without advice the digest stays."""
    plain = write_library(tmp_path / "a").checklist("small")
    advised = write_library(tmp_path / "b", **{TALK: _TALK}).checklist("small")
    reworded = write_library(tmp_path / "c", **{TALK: _TALK.replace("Écouter", "Se taire")})
    assert plain.talk is None
    assert advised.talk is not None
    assert advised.talk.writing[0].why == "Elle compte."
    assert len({plain.digest, advised.digest, reworded.checklist("small").digest}) == 3


def test_a_checklist_cannot_write_its_advice_in_its_first_file(tmp_path):
    """The advice has its own file: a key of that name elsewhere is refused."""
    files = {HEAD: FILES[HEAD] + "talk: {}\n"}
    found = check_library(write_library(tmp_path, **files), DAY).problems
    assert "talk : clé inconnue (retirez-la)" in [str(each.problem) for each in found]
