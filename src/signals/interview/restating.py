"""What becomes of what was said around an answer, once the answer is another one."""

from __future__ import annotations

from attrs import evolve

from signals.answer import Answer, Statement, Value


def restated(former: tuple[Statement, ...], value: Value) -> tuple[Statement, ...]:
    """The statements of an item once it is answered again: the last one takes the value.

    Those before it stay, as a contradiction is shown and not resolved. A note stays with any value;
    who said it, when and where stay with the same value, or with the first one known: said of a
    yes, they would be false of a no.
    """
    if not former:
        return (Statement(value),)
    *others, last = former
    if last.value == value:
        return former
    if last.value is Answer.UNKNOWN and last.carried_from is None:
        return (*others, evolve(last, value=value))
    return (*others, Statement(value, note=last.note))
