"""What an item tells, what it takes as an answer, and how it may come to be known."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What an item tells; kinds are never mixed, so that a risk is never counted as a harm."""

    CONTEXT = "context"
    VULNERABILITY = "vulnerability"
    WARNING_SIGN = "warning_sign"
    HARM_SIGN = "harm_sign"

    @property
    def is_sign(self) -> bool:
        """Whether the item is a sign: a further yes on it never lowers an outcome."""
        return self in (Kind.WARNING_SIGN, Kind.HARM_SIGN)


class ItemType(Enum):
    """What an item takes as an answer, besides « unknown »."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"
    DATETIME = "datetime"
    EPISODES = "episodes"
    TEXT = "text"


class KnownBy(Enum):
    """How an item may come to be known; « never asked » is noted only if it is said."""

    OBSERVATION = "observation"
    COLLEAGUE = "colleague"
    RECORD = "record"
    OPEN_WORDS = "open_words"
    DECLARANT = "declarant"
    NEVER_ASKED = "never_asked"


class Attribute(Enum):
    """Something a person is, which changes no orientation except where a rule says so."""

    SEX = "sex"
    AGE = "age"
    PLACEMENT = "placement"
    NATIONALITY = "nationality"
    FAMILY = "family"
