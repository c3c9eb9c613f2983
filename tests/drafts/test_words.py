"""The words that passphrases are made of can be copied by hand and read back without a doubt."""

import math

from draft_words import marks

from signals.drafts.passphrase import WORDS, generated_passphrase
from signals.drafts.words import words
from signals.language.intimate import intimate_words


def test_there_are_2048_plain_words_of_four_to_eight_letters():
    """Eleven bits each; no accent to forget, no capital, nothing twice."""
    assert len(words()) == len(set(words())) == 2048
    assert all(4 <= len(word) <= 8 and word.isascii() and word.isalpha() for word in words())
    assert all(word == word.lower() for word in words())
    assert list(words()) == sorted(words())
    assert math.log2(len(words())) * WORDS == 77


def test_no_two_words_differ_by_one_letter():
    """A slip of the pen never makes another word; so no word is the plural of another either."""
    seen = {}
    for word in words():
        for mark in marks(word):
            assert seen.setdefault(mark, word) == word
    assert not {*words()} & {f"{word}s" for word in words()}


def test_the_marks_find_one_letter_changed_added_or_missing():
    """A guard that never fires guards nothing."""
    for near in ("mason", "maisons", "raison", "amaison", "maiison"):
        assert marks("maison") & marks(near), near
    assert not marks("maison") & marks("jardin")


def test_no_word_speaks_of_what_a_child_must_not_be_reminded_of():
    """It is read aloud beside a pupil."""
    roots = ("viol", "sex", "mort", "tuer", "sang", "nu", "peur", "arme", "fugue", "danger")
    harmless = {"violet", "violette", "violon", "nuage", "nuance"}
    found = [word for word in words() if word.startswith(roots) and word not in harmless]
    assert found == []
    assert intimate_words(" ".join(words())) == ()


def test_a_generated_passphrase_is_seven_of_them_drawn_anew():
    """Two draws are never the same in practice, and every place varies."""
    drawn = [generated_passphrase().split(" ") for _ in range(50)]
    assert all(len(each) == WORDS and set(each) <= {*words()} for each in drawn)
    assert all(len(set(place)) > 25 for place in zip(*drawn, strict=True))
