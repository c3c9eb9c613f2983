"""What is being typed, confirmed: it counts, or stays there to be mended."""

from __future__ import annotations

from signals.answer import Statement, Value
from signals.errors import InvalidAnswer
from signals.fitting import statement_problems
from signals.interview.adding import unparted
from signals.interview.aim import Aim
from signals.interview.entry import read_entry
from signals.interview.interview import Interview
from signals.interview.reaching import reached
from signals.interview.telling import told_around

CONFIRM_FIRST = "Entrée pour valider ce qui est écrit, Échap pour l'annuler."
"""What is told where another key would lose what is being typed."""


def is_unconfirmed(interview: Interview) -> bool:
    """Whether something is typed that is said of the child, and does not count yet."""
    return interview.aim is not Aim.GO_TO and bool((interview.typed or "").strip())


def confirmed(interview: Interview) -> Interview:
    """With what was typed as the answer, the note, the provenance, or the question to go to."""
    if interview.aim is Aim.GO_TO:
        return reached(interview)
    if interview.aim is not Aim.ANSWER:
        return told_around(interview)
    if not unparted(interview.typed or ""):
        return interview.quiet()
    try:
        return interview.answered(typed_value(interview))
    except InvalidAnswer as error:
        return interview.refusing(error)


def typed_value(interview: Interview) -> Value:
    """The value of what is being typed; raises ``InvalidAnswer``."""
    value = read_entry(interview.item, unparted(interview.typed or ""), *interview.present)
    # Said from the present, it may come after the day of a screening that was opened again.
    screening = interview.timed
    told = Statement(value)
    problems = statement_problems(interview.item, told, screening.date, screening.time)
    if found := tuple(problems):
        raise InvalidAnswer(found)
    return value
