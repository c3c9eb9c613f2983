"""What is being typed, confirmed: it counts, or stays there to be mended."""

from __future__ import annotations

from signals.errors import InvalidAnswer
from signals.interview.aim import Aim
from signals.interview.interview import Interview
from signals.interview.reaching import reached
from signals.interview.telling import told_around


def confirmed(interview: Interview) -> Interview:
    """With what was typed as the answer, the note, the provenance, or the question to go to."""
    if interview.aim is Aim.GO_TO:
        return reached(interview)
    if interview.aim is not Aim.ANSWER:
        return told_around(interview)
    if not (interview.typed or "").strip():
        return interview.quiet()
    try:
        return interview.answered(interview.typed_value())
    except InvalidAnswer as error:
        return interview.refusing(error)
