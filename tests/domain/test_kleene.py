"""Three-valued logic: unknown is never taken for yes nor for no."""

from itertools import product

import pytest

from signals.kleene import negated, settled


@pytest.mark.parametrize("truths", [*product([True, False, None], repeat=3)])
@pytest.mark.parametrize("k", range(-1, 5))
def test_at_least_is_settled_when_every_completion_agrees(k, truths):
    """At least k of some truths is settled exactly when all completions of the unknown agree."""
    completions = product(*([each] if each is not None else [True, False] for each in truths))
    results = {sum(completion) >= k for completion in completions}
    assert settled(k, truths, len(truths)) is (results.pop() if len(results) == 1 else None)


def test_what_is_settled_early_reads_no_further():
    """Truths that can no longer change the result are not read."""
    read = []

    def truths(*each):
        for truth in each:
            read.append(truth)
            yield truth

    assert settled(1, truths(None, True, False), 3) is True
    assert read == [None, True]
    assert settled(3, truths(False, True, True), 3) is False
    assert read == [None, True, False]


@pytest.mark.parametrize(("truth", "contrary"), [(True, False), (False, True), (None, None)])
def test_a_negation_leaves_the_unknown_unknown(truth, contrary):
    """The contrary of yes is no, and the contrary of unknown is unknown."""
    assert negated(truth) is contrary
