"""What the officer's page says may be typed reads as it is written there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from spoken import AT, EPISODES, INSTANT, ON, RUNAWAYS, echoed

from signals import InvalidAnswer

PAGE = Path(__file__).parents[2] / "docs" / "accueil-police.md"
ROW = re.compile(r"^\| (jour et heure|absences|nombre) \| `(.+?)` \| (.+?) \|$", re.MULTILINE)
ASKED = {"jour et heure": INSTANT, "absences": EPISODES, "nombre": RUNAWAYS}
ROWS = ROW.findall(PAGE.read_text(encoding="utf-8"))
READ = [row for row in ROWS if not row[2].startswith("refusé : ")]
REFUSED = [row for row in ROWS if row not in READ]


@pytest.mark.parametrize(("asked", "typed", "told"), READ)
def test_an_example_of_the_page_is_understood_as_it_says(asked, typed, told):
    """On the night that the page speaks of."""
    assert echoed(ASKED[asked], typed).replace("\N{NO-BREAK SPACE}", " ") == told


@pytest.mark.parametrize(("asked", "typed", "told"), REFUSED)
def test_what_the_page_says_is_refused_is_refused(asked, typed, told):
    """With the words that the page gives."""
    with pytest.raises(InvalidAnswer) as refused:
        echoed(ASKED[asked], typed)
    said = str(refused.value).replace("\N{NO-BREAK SPACE}", " ")
    assert told.removeprefix("refusé : ") in said


def test_the_page_has_examples_of_each_kind_on_that_night():
    """The night of its table is the one that the examples are read on."""
    assert {asked for asked, _, _ in READ} == set(ASKED)
    assert len(ROWS) >= 18
    assert len(REFUSED) >= 3
    assert f"dimanche {ON:%d/%m/%Y}, à {AT.hour} h" in PAGE.read_text(encoding="utf-8")
