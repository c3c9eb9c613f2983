"""What a screening leads to, as the professional's own documents print it."""

from __future__ import annotations

from attrs import field, frozen

from signals.documents.decision_lines import DecisionLine, decision_line
from signals.documents.dossier import Dossier
from signals.documents.outcome_lines import ReasonLine, reason_lines
from signals.documents.since_lines import Since, since_of
from signals.wording import outcome as sentences
from signals.wording.actions import ToldAction, told_action
from signals.wording.circuits import ToldCircuit, told_circuit
from signals.wording.computed import computed_lines
from signals.wording.labels import classification_label
from signals.wording.profiles import ToldPosition, told_positions


@frozen
class DueLine:
    """An action due, and whether it is due whatever the answers."""

    action: ToldAction
    floor: bool


@frozen
class Result:
    """An outcome in words, with the decision beside it; never given to a discreet document."""

    established: str
    possible: str
    classification: str | None
    classifications: tuple[str, ...]
    notices: tuple[str, ...]
    computed: tuple[tuple[str, str], ...]
    reasons: tuple[ReasonLine, ...] = field(repr=False)
    circuits: tuple[ToldCircuit, ...] = field(repr=False)
    due: tuple[DueLine, ...] = field(repr=False)
    positions: tuple[ToldPosition, ...]
    to_ask: tuple[str, ...]
    not_to_ask: tuple[str, ...]
    decision: DecisionLine | None = field(repr=False)
    banner: str | None
    since: Since | None = field(repr=False)


def result_of(dossier: Dossier) -> Result:
    """The outcome of a dossier in words."""
    outcome, guide = dossier.outcome, dossier.guide
    checklist, floor = outcome.checklist, set(outcome.floor)
    classified = outcome.established.classification
    return Result(
        established=sentences.established_text(outcome),
        possible=sentences.possible_text(outcome),
        classification=None if classified is None else classification_label(checklist, classified),
        classifications=tuple(each.label for each in checklist.rulebook.classifications),
        notices=tuple(sentences.notices(outcome)),
        computed=tuple(computed_lines(outcome)),
        reasons=tuple(reason_lines(outcome, dossier.references)),
        circuits=tuple(told_circuit(each, outcome, guide) for each in outcome.orientations),
        due=tuple(DueLine(told_action(each, guide), each in floor) for each in outcome.actions),
        positions=() if guide.profile is None else tuple(told_positions(guide.profile, guide)),
        to_ask=tuple(item.label for item in outcome.to_ask),
        not_to_ask=tuple(item.label for item in outcome.not_to_ask),
        decision=decision_line(dossier.record.decision, outcome),
        banner=None if dossier.card is None else dossier.card.banner,
        since=since_of(dossier),
    )
