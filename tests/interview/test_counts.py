"""Numbers as they are said, in the unit of the question or without one."""

import pytest
from spoken import AGE, NUMBER, ON, RUNAWAYS

from signals import InvalidAnswer
from signals.interview.entry import read_entry


@pytest.mark.parametrize(
    ("item", "typed", "number"),
    [
        (AGE, "16", 16),
        (AGE, "16 ans", 16),
        (AGE, "16ans", 16),
        (AGE, "Seize ans", 16),
        (AGE, "dix-sept", 17),
        (AGE, "dix sept", 17),
        (AGE, "vingt et un ans", 21),
        (AGE, "14 ans et demi", 14),
        (AGE, "1 an", 1),
        (AGE, "0", 0),
        (RUNAWAYS, "3", 3),
        (RUNAWAYS, "3 fois", 3),
        (RUNAWAYS, "trois fugues", 3),
        (RUNAWAYS, "une fugue", 1),
        (RUNAWAYS, "aucune", 0),
        (RUNAWAYS, "zéro", 0),
        (NUMBER, "trente", 30),
    ],
)
def test_a_number_is_read_as_it_is_said(item, typed, number):
    """An age in whole years, a number of times."""
    assert read_entry(item, typed, ON) == number


@pytest.mark.parametrize(
    ("item", "typed", "said"),
    [
        (AGE, "16 mois", "est dans une autre unité (l'unité est « ans »"),
        (AGE, "16 fois", "est dans une autre unité"),
        (AGE, "aucune", "n'est pas un nombre entier"),
        (AGE, "15 ou 16", "n'est pas un nombre entier"),
        (AGE, "15-16 ans", "n'est pas un nombre entier"),
        (AGE, "presque 15 ans", "n'est pas un nombre entier"),
        (AGE, "150 ans", "hors des bornes"),
        (AGE, "quatre-vingts", "n'est pas un nombre entier"),
        (AGE, "²", "n'est pas un nombre entier"),
        (AGE, "-1", "n'est pas un nombre entier"),
        (RUNAWAYS, "3 ans", "l'unité est « fugues »"),
        (RUNAWAYS, "3 fugues et demie", "n'est pas un nombre entier"),
        (RUNAWAYS, "plusieurs", "n'est pas un nombre entier"),
        (NUMBER, "3 fois", "donnez le nombre seul"),
        (NUMBER, "aucune", "n'est pas un nombre entier"),
    ],
)
def test_a_number_that_is_not_certain_is_refused(item, typed, said):
    """Sixteen months are not sixteen years."""
    with pytest.raises(InvalidAnswer) as refused:
        read_entry(item, typed, ON)
    assert said in str(refused.value)
