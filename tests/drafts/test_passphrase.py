"""A passphrase opens however it was typed, and one that is tried first is refused (E05)."""

import unicodedata

import pytest

from signals.drafts.passphrase import passphrase_problem, spelt
from signals.drafts.refusal import WrongPassphrase

DRAWN = "abeille coeur jardin noeud olive tulipe zinc"


@pytest.mark.parametrize(
    "typed",
    [
        DRAWN.upper(),
        "  Abeille\tcœur\u00a0jardin-nœud, olive / tulipe. ZINC\n",
        "abeille_coeur_jardin_noeud_olive_tulipe_zinc",
        "Abéille; cœur: jardin nœud l'olive tulipe zinc".replace("l'", ""),
    ],
)
def test_seven_drawn_words_open_whatever_stands_between_them(typed):
    """Case, accents, ligatures and separators are how a hand copies."""
    assert spelt(typed) == DRAWN


@pytest.mark.parametrize(
    "typed",
    [
        "abeille coeur jardin noeud olive tulipe",
        f"{DRAWN} abeille",
        "abeille coeur jardin noeud olive tulipe zing",
        "abeille1 coeur jardin noeud olive tulipe zinc",
        "abeillecoeur jardin noeud olive tulipe zinc",
    ],
)
def test_any_other_passphrase_stays_as_it_is(typed):
    """Nothing that somebody chose loses its capitals, its figures or its signs."""
    own = typed.upper() + " !"
    assert spelt(own) == own


def test_e05_composed_and_decomposed_letters_are_the_same():
    """A Mac and a PC do not send the same code for « é »."""
    own = "Été, élève, Noël : 3 œufs"
    composed, decomposed = (unicodedata.normalize(form, own) for form in ("NFC", "NFD"))
    assert composed != decomposed
    assert spelt(composed) == spelt(decomposed)
    assert spelt(f" {composed}\u00a0") == spelt(composed)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "est vide"),
        (" \u00a0\n", "est vide"),
        ("x" * 10_000, "dépasse 1000 caractères"),
        ("\ud800 et encore d'autres mots", "caractère illisible"),
    ],
)
def test_e05_what_is_no_passphrase_is_told_in_one_sentence(typed, told):
    """Empty, endless, or no text at all: it is never handed on, and never quoted."""
    with pytest.raises(WrongPassphrase, match=told) as refused:
        spelt(typed)
    assert "\n" not in str(refused.value)
    assert passphrase_problem(typed) == refused.value.problems[0]


@pytest.mark.parametrize(
    ("weak", "told"),
    [
        ("Toulouse31!", "moins de 12"),
        ("aaaaaaaaaaaaaaaa", "mêmes caractères"),
        ("lundi lundi lundi ", "mêmes caractères"),
        ("chatchatchatchat", "mêmes caractères"),
        ("Mot de passe 2026", "en premier"),
        ("Infirmière scolaire 1", "en premier"),
        ("azertyuiopqsdf", "en premier"),
        ("98765432109876", "en premier"),
        ("ABCDEFGHIJKLMNO", "en premier"),
    ],
)
def test_a_weak_passphrase_is_refused_and_told_why(weak, told):
    """A file that somebody finds can be tried for years."""
    problem = passphrase_problem(weak)
    assert problem is not None
    assert told in problem.what
    assert problem.remedy
    assert weak not in str(problem)


def test_a_passphrase_of_ones_own_is_accepted():
    """Four words without a link, or a drawn one."""
    for own in (DRAWN, "le chat dort sur le toit", "Kj8!pz-Wq2#vd", "тихая река зимой"):
        assert passphrase_problem(own) is None
