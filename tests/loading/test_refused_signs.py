"""One mistake at a time in a small catalogue of signs, beside the small library."""

import pytest
from small_library import DAY, HEAD, changed, line_of, write_library

from signals.loading.check import check_library

NAME = "signs.yaml"
SIGNS = """\
version: 1.0.0
as_of: 2026-11-20
groups:
  - id: general
    title: Signes généraux
signs:
  - id: two_phones
    group: general
    says: plusieurs téléphones
    sources: [{source: expertise, locator: essai}]
    sectors: [small]
    items: [phones]
"""


def _told(library):
    return [str(each) for each in check_library(library, DAY).problems]


def test_the_small_catalogue_is_valid(tmp_path):
    """And a library does without, as all the other tests do."""
    assert _told(write_library(tmp_path, **{NAME: SIGNS})) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("version: 1.0.0", "version: v1", "version : « v1 » n'est pas une version"),
        ("as_of: 2026-11-20", "as_of: hier", "as_of : « hier » n'est pas une date"),
        ("as_of: 2026-11-20", "as_of: 2026-11-30", "as_of : la date 2026-11-30 est dans le futur"),
        ("says: ", "said: ", "signs[0].said : clé inconnue"),
        ("id: two_phones", "id: Two", "signs[0].id : l'identifiant « Two » est déjà pris ou mal"),
        ("group: general", "group: genral", "signs[0].group : famille inconnue « genral »"),
        ("source: expertise", "source: expertize", "signs[0].sources[0].source : source inconnue"),
        ("[{source: expertise, locator: essai}]", "[]", "signs[0].sources : aucune source"),
        ("[small]", "[smal]", "signs[0].sectors[0] : grille inconnue « smal » (vouliez-vous dire"),
        ("[small]", "[]", "signs[0].sectors : aucune grille"),
        ("[small]", "[small, small]", "signs[0].sectors[1] : « small » y est déjà"),
        ("[phones]", "[phone]", "signs[0].items[0] : question inconnue « phone » (vouliez-vous"),
        ("[phones]", "[phone]", "signs[0].sectors[0] : « small » ne pose aucune question de ce"),
        ("[phones]", "[]", "signs[0].items : aucune question"),
    ],
)  # fmt: skip
def test_a_mistake_of_the_catalogue_is_told(tmp_path, old, new, told):
    """On its line, whatever it is: a sign that no grid asks would be a sign lost."""
    text = SIGNS.replace(old, new, 1)
    library = write_library(tmp_path, **{NAME: text})
    (line,) = [each for each in _told(library) if told in each]
    place = "sectors" if "sectors" in told else new
    assert line.startswith(f"{NAME}:{line_of(text, place)}: ")


def test_a_sign_written_twice_is_told(tmp_path):
    """Only one of the two would be seen."""
    twice = SIGNS + SIGNS[SIGNS.index("  - id: two_phones") :]
    (line,) = _told(write_library(tmp_path, **{NAME: twice}))
    assert "signs[1].id : l'identifiant « two_phones » est déjà pris" in line


def test_a_grid_that_cannot_be_read_asks_nothing_that_is_known(tmp_path):
    """Its own mistake is told; the signs it should ask are not said to be missing."""
    files = {**changed(HEAD, "type: episodes", "type: episode"), NAME: SIGNS}
    assert not [each for each in _told(write_library(tmp_path, **files)) if NAME in each]
