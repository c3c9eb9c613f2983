"""What an instrument is worth: exact predictive values, and people that add up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signals.errors import InvalidInput
from signals.interchange.performance import base_rate
from signals.performance import PEOPLE, Performance
from signals.wording.performance import meaning_lines, percent_text

SSCST = Performance(Fraction(844, 1000), Fraction(575, 1000))
PARTS = st.fractions(0, 1, max_denominator=10_000)
RATES = st.fractions(Fraction(1, 10_000), Fraction(9_999, 10_000), max_denominator=10_000)


@pytest.mark.parametrize(("rate", "times"), [("11", 20), ("1", 2)])
def test_the_rarer_the_fact_the_more_a_positive_errs(rate, times):
    """A published instrument, at its study's base rate and at one in a hundred."""
    meaning = SSCST.meaning(base_rate(rate))
    assert round(meaning.positive_value * 100) == times
    assert f"juste {times} fois sur 100" in " ".join(meaning_lines(meaning))


def test_a_predictive_value_is_exact():
    """No float comes between a study and what it means."""
    meaning = SSCST.meaning(Fraction(11, 100))
    found, alarms = Fraction(844 * 11, 100_000), Fraction(425 * 89, 100_000)
    assert meaning.positive_value == found / (found + alarms)
    assert (meaning.true_positives, meaning.false_negatives) == (93, 17)
    assert (meaning.false_positives, meaning.true_negatives) == (378, 512)


@given(PARTS, PARTS, RATES)
def test_people_always_add_up(sensitivity, specificity, rate):
    """Whatever is rounded, none is negative, and ten at least are concerned or are not."""
    meaning = Performance(sensitivity, specificity).meaning(rate)
    counts = (
        meaning.true_positives,
        meaning.false_negatives,
        meaning.false_positives,
        meaning.true_negatives,
    )
    assert sum(counts) == meaning.people >= PEOPLE
    assert min(counts) >= 0
    assert 10 <= meaning.concerned <= meaning.people - 10
    assert meaning.concerned == int(rate * meaning.people + Fraction(1, 2))
    for value in (meaning.positive_value, meaning.negative_value):
        assert value is None or 0 <= value <= 1
    assert list(meaning_lines(meaning))


@given(PARTS.filter(bool), PARTS.filter(lambda part: part < 1), RATES, RATES)
def test_a_positive_value_grows_with_the_base_rate(sensitivity, specificity, one, other):
    """More people concerned, more positives that are right."""
    low, high = sorted((one, other))
    performance = Performance(sensitivity, specificity)
    assert performance.meaning(low).positive_value <= performance.meaning(high).positive_value


def test_a_result_that_cannot_be_has_no_value():
    """Nothing found and no alarm: nobody can say what a positive would mean."""
    meaning = Performance(Fraction(0), Fraction(1)).meaning(Fraction(1, 10))
    assert meaning.positive_value is None
    assert "on ne sait combien de fois" in " ".join(meaning_lines(meaning))


@pytest.mark.parametrize("rate", [Fraction(0), Fraction(1), Fraction(-1, 2)])
def test_nothing_is_certain_in_advance(rate):
    """A base rate stands strictly between never and always."""
    with pytest.raises(ValueError, match="base rate"):
        SSCST.meaning(rate)


@pytest.mark.parametrize(
    ("text", "rate"),
    [("11", "11/100"), ("0,5", "5/1000"), ("0.5 %", "5/1000"), ("99,9%", "999/1000")],
)
def test_a_base_rate_is_read_as_people_write_it(text, rate):
    """With a comma or a point, with or without its sign."""
    assert base_rate(text) == Fraction(rate)


@pytest.mark.parametrize(
    "text", ["0", "100", "101", "-1", "", "abc", "nan", "1e2", "1/2", "0,00001", "٣", "9" * 5000]
)
def test_a_base_rate_that_is_none_is_told(text):
    """In one sentence, with what to write instead."""
    with pytest.raises(InvalidInput) as refused:
        base_rate(text)
    (problem,) = refused.value.problems
    assert problem.remedy == (
        "un nombre au-dessus de 0 et en dessous de 100, quatre décimales au plus, comme 1 ou 0,5"
    )
    assert len(str(problem)) < 180


def test_one_person_is_told_in_the_singular():
    """Percentages keep the decimals that say something."""
    half = Performance(Fraction(19, 20), Fraction(1)).meaning(Fraction(10, 1000))
    told = " ".join(meaning_lines(half)).replace("\N{NO-BREAK SPACE}", " ")
    assert "10 concernés : 10 repérés, 0 manqué" in told
    rare = Performance(Fraction(1, 2), Fraction(1)).meaning(Fraction(1, 10_000))
    told = " ".join(meaning_lines(rare)).replace("\N{NO-BREAK SPACE}", " ")
    assert "sur 100 000 jeunes, 10 concernés : 5 repérés, 5 manqués" in told
    assert percent_text(Fraction(844, 1000)) == "84,4\N{NO-BREAK SPACE}%"
    assert percent_text(Fraction(1, 10)) == "10\N{NO-BREAK SPACE}%"
