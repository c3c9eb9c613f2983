"""What several checklists share: taken from parts, changed where it must be, told where it is."""

from __future__ import annotations

import pytest
from small_library import BOOK, DAY, FILES, HEAD, add_version, write_library

from signals.errors import InvalidInput
from signals.loading.check import check_library

PART = """\
id: shared
version: 1.0.0
items:
  - {id: hotel, kind: warning_sign, type: yes_no, label: Hôtel, question: Des hôtels ?, \
groups: [strong], help: {looks_like: Ceci., is_not: Cela.}, known_by: [record], \
sources: [{source: expertise, locator: essai}]}
  - {id: debt, kind: warning_sign, type: yes_no, label: Dette, question: Une dette ?, \
groups: [strong], help: {looks_like: Ceci., is_not: Cela.}, known_by: [record], \
sources: [{source: expertise, locator: essai}]}
actions:
  - {id: shared_call, do: Appeler, by: Chacun, to: [child_line], how: Vite., before: Ce jour, \
legal_basis: [duty]}
rules:
  - id: hotel_seen
    when: {any: [{yes: hotel}, {yes: debt}]}
    orientation: referral
    urgency: ordinary
    actions: [shared_call]
    reason: Une raison.
    rationale: Un choix.
    evidence: C
    sources: [{source: expertise, locator: essai}]
"""
FILE = "parts/shared/1.0.0.yaml"
_USED = """\
  - id: extra
    title: En plus
    items:
      - {use: shared/hotel, question: Un hôtel ?, help: {asking: Jamais.}}
      - {use: shared/debt}
"""
_BOOK = FILES[BOOK].replace("actions:\n", "actions:\n  - {use: shared/*}\n", 1)


def _head(sections=_USED, parts="parts: [shared@1.0.0]\n"):
    return FILES[HEAD].replace("sections:\n", parts + "sections:\n" + sections, 1)


def _book(rules="  - {use: shared/hotel_seen}\n"):
    return _BOOK.replace("\nrules:\n", "\nrules:\n" + rules, 1)


def _library(root, *, head=None, book=None, part=PART, **files):
    return write_library(
        root,
        **{
            HEAD: head or _head(),
            BOOK: book or _book(),
            FILE: part,
            "parts/shared/CHANGELOG.md": "# shared\n\n## 1.0.0\n\nPremière version.\n",
            **files,
        },
    )


def test_a_checklist_takes_elements_of_a_part(tmp_path):
    """Items, actions and rules of a part stand in the checklist as if they were written there."""
    checklist = _library(tmp_path).checklist("small")
    assert checklist.parts == ("shared@1.0.0",)
    assert list(checklist.items)[:2] == ["hotel", "debt"]
    assert checklist.rules["hotel_seen"].actions == ("shared_call",)
    assert next(iter(checklist.actions)) == "shared_call"


def test_a_key_that_is_given_replaces_that_of_the_part(tmp_path):
    """The question is the sector's own; the help keeps what the sector does not change."""
    item = _library(tmp_path).checklist("small").items["hotel"]
    assert item.question == "Un hôtel\N{NO-BREAK SPACE}?"
    assert item.help.asking == "Jamais."
    assert item.help.is_not == "Cela."
    assert item.groups == ("strong",)


def test_the_digest_is_that_of_the_resolved_content(tmp_path):
    """A word changed in a part changes the digest; the layout of the part does not."""
    plain = _library(tmp_path / "a").checklist("small").digest
    laid_out = _library(tmp_path / "b", part=f"# commentaire\n{PART}").checklist("small").digest
    reworded = _library(tmp_path / "c", part=PART.replace("Dette", "Des dettes"))
    assert laid_out == plain
    assert reworded.checklist("small").digest != plain


def test_the_same_words_written_in_the_checklist_have_the_same_digest(tmp_path):
    """An element taken from a part and the same element written out cannot be told apart."""
    rule = PART.partition("rules:\n")[2]
    written = _library(tmp_path / "a", book=_book(rule)).checklist("small")
    taken = _library(tmp_path / "b").checklist("small")
    assert written.digest == taken.digest


MISTAKES = [
    (
        {"head": _head(parts="parts: [share@1.0.0]\n")},
        "small/1.0.0/checklist.yaml:11: parts[0] : la partie « share@1.0.0 » n'existe pas "
        "(vouliez-vous dire « shared@1.0.0 » ?)",
    ),
    (
        {"head": _head(parts="parts: [shared@1.0.0, shared@1.0.0]\n")},
        "small/1.0.0/checklist.yaml:11: parts[1] : la partie « shared » est nommée deux fois "
        "(gardez une version)",
    ),
    (
        {"head": _head(_USED.replace("shared/hotel", "shred/hotel"))},
        "small/1.0.0/checklist.yaml:16: sections[0].items[0].use : la partie « shred » n'est pas "
        "nommée (vouliez-vous dire « shared » ?)",
    ),
    (
        {"head": _head(_USED.replace("shared/hotel", "hotel"))},
        "small/1.0.0/checklist.yaml:16: sections[0].items[0].use : « use » attend une partie et "
        "un identifiant (comme danger/vital_danger, ou danger/*)",
    ),
    (
        {"head": _head(_USED.replace("shared/hotel", "shared/hotels"))},
        "small/1.0.0/checklist.yaml:16: sections[0].items[0].use : « hotels » n'est pas dans la "
        "partie « shared » (items) (vouliez-vous dire « hotel » ?)",
    ),
    (
        {"head": _head(_USED.replace("shared/hotel", "shared/*"))},
        "small/1.0.0/checklist.yaml:16: sections[0].items[0] : « * » ne va avec aucune autre clé "
        "(nommez l'élément que vous changez)",
    ),
    (
        {"head": _head(_USED.replace("hotel, question", "hotel, id: other, question"))},
        "small/1.0.0/checklist.yaml:16: sections[0].items[0].id : un identifiant de partie se "
        "garde (retirez cette clé, ou écrivez un élément à vous)",
    ),
    (
        {"head": _head(_USED.replace("{use: shared/debt}", "{use: shared/hotel}"))},
        "small/1.0.0/checklist.yaml:17: sections[0].items[1].use : l'identifiant « hotel » est "
        "déjà pris (donnez-en un autre)",
    ),
    (
        {"head": _head(_USED.replace("hotel, question", "hotel, kind: context, question"))},
        "small/1.0.0/checklist.yaml:16: sections[0].items[0].kind : la nature d'une question de "
        "partie se garde (retirez cette clé, ou écrivez un élément à vous)",
    ),
    (
        {"head": _head(_USED.replace("hotel, question", "hotel, type: number, question"))},
        "small/1.0.0/checklist.yaml:16: sections[0].items[0].type : le type d'une question de "
        "partie se garde (retirez cette clé, ou écrivez un élément à vous)",
    ),
    (
        {"head": _head(_USED.replace("question: Un hôtel ?", "question: 12"))},
        "small/1.0.0/checklist.yaml:16: sections[0].items[0].question : « 12 » n'est pas un texte "
        "(mettez-le entre guillemets)",
    ),
    (
        {"head": _head(_USED.replace("asking: Jamais.", "asked: Jamais."))},
        "small/1.0.0/checklist.yaml:16: sections[0].items[0].help.asked : clé inconnue",
    ),
    (
        {"part": PART.replace("label: Dette", "label: 12")},
        "parts/shared/1.0.0.yaml:5: items[1].label : « 12 » n'est pas un texte "
        "(mettez-le entre guillemets)",
    ),
    (
        {"part": PART.replace("id: debt", "id: hotel")},
        "parts/shared/1.0.0.yaml:5: items[1].id : l'identifiant « hotel » est déjà pris "
        "(donnez-en un autre)",
    ),
    (
        {"part": PART.replace("version: 1.0.0", "version: 1.0.1")},
        "parts/shared/1.0.0.yaml:2: version : le nom du fichier dit « 1.0.0 » (accordez les deux)",
    ),
    (
        {"part": PART.replace("[{yes: hotel}", "[{yes: hostel}")},
        "parts/shared/1.0.0.yaml:10: rules[0].when.any[0] : question inconnue « hostel » "
        "(vouliez-vous dire « hotel » ?)",
    ),
    (
        {"part": PART.replace("legal_basis: [duty]", "legal_basis: [dutty]")},
        "parts/shared/1.0.0.yaml:7: actions[0].legal_basis[0] : identifiant inconnu « dutty » "
        "(vouliez-vous dire « duty » ?)",
    ),
]


@pytest.mark.parametrize(("files", "told"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_is_told_where_it_was_written(tmp_path, files, told):
    """One broken use, or one broken part: the file and the line that a person must mend."""
    library = _library(tmp_path, **files)
    assert told in [str(each) for each in check_library(library, DAY).problems]
    with pytest.raises(InvalidInput):
        library.checklist("small")


def test_a_part_that_nothing_uses_is_told(tmp_path):
    """A part named at the head and used nowhere is a mistake, not a silence."""
    library = write_library(tmp_path, **{HEAD: _head(""), FILE: PART})
    told = [str(each) for each in check_library(library, DAY).problems]
    assert (
        "small/1.0.0/checklist.yaml:11: parts[0] : rien n'utilise la partie « shared@1.0.0 » "
        "(retirez-la)"
    ) in told


def test_a_released_part_is_never_edited(tmp_path):
    """The digest recorded for a part no longer being its own is told, as for a checklist."""
    recorded = '"1.0.0": "sha256:' + "0" * 64 + '"\n'
    library = _library(tmp_path, **{"parts/shared/released.yaml": recorded})
    told = "\n".join(str(each) for each in check_library(library, DAY).problems)
    assert "parts/shared/released.yaml:1: 1.0.0 : le contenu a changé depuis sa" in told


def test_the_changelog_of_a_part_tells_its_versions(tmp_path):
    """A part without a word in French on its version is refused by a check."""
    library = _library(tmp_path, **{"parts/shared/CHANGELOG.md": "# shared\n"})
    told = [str(each) for each in check_library(library, DAY).problems]
    assert told == [
        "parts/shared/CHANGELOG.md:1: rien n'est dit de la version 1.0.0 "
        "(ajoutez « ## 1.0.0 » et ce qui a changé)"
    ]


def test_two_versions_of_a_part_live_side_by_side(tmp_path):
    """A checklist keeps the version it names when the part has a newer one."""
    newer = PART.replace("version: 1.0.0", "version: 1.1.0").replace("Une dette ?", "Dette ?")
    files = {"parts/shared/1.1.0.yaml": newer}
    library = _library(tmp_path, **files)
    add_version(
        tmp_path,
        "1.1.0",
        checklist=_head(parts="parts: [shared@1.1.0]\n"),
        rules=_book(),
    )
    assert library.checklist("small@1.0.0").items["debt"].question == "Une dette\N{NO-BREAK SPACE}?"
    assert library.checklist("small@1.1.0").items["debt"].question == "Dette\N{NO-BREAK SPACE}?"
