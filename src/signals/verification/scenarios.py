"""What refutes a property, written as scenarios that a person plays and a test replays."""

from __future__ import annotations

import re

from signals.checklist import Checklist
from signals.finding import UNDETERMINED
from signals.interchange.scenario_meaning import MAXIMUM_SCENARIOS
from signals.kind import ItemType
from signals.orientation import Orientation, Urgency
from signals.outcome import evaluate
from signals.scenario import Expected, Scenario, ScenarioBook, Step, Theme
from signals.screening import Screening
from signals.verification.conclusion import Part
from signals.verification.properties.proof import Proof
from signals.verification.wanting import COMPARED, missing
from signals.wording.proof import PROPERTIES, about_text, role_text
from signals.wording.typography import spaced

NOTICE = spaced(
    "Écrit par la machine (« signals verify ») : des réponses inventées, les moins nombreuses "
    "qui réfutent une propriété de la grille. Elles ne décrivent aucun enfant."
)
_SAID = ("level", "urgency", "classification", "orientation")
"""What a scenario can expect; the actions due are not among it."""
_TIMED = (ItemType.DATETIME, ItemType.EPISODES)
_NO_ID = re.compile(r"[^a-z0-9_]")
_LONGEST_ID = 64


def scenarios_of(proof: Proof, checklist: Checklist) -> ScenarioBook | None:
    """The screenings that refute a property, one scenario each; nothing without any.

    The one at fault expects what the property wants, as far as a scenario can say it. Nothing
    either where the hour of a screening may count: scenarios have none.
    """
    if proof.counter_example is None or any(map(needs_its_hour, proof.counter_example.screenings)):
        return None
    screenings = proof.counter_example.screenings[:MAXIMUM_SCENARIOS]
    scenarios = (_scenario(proof, each, rank, checklist) for rank, each in enumerate(screenings))
    return ScenarioBook(NOTICE, tuple(scenarios))


def needs_its_hour(screening: Screening) -> bool:
    """Whether a screening tells an hour from which its own may count."""
    types = {screening.checklist.items[id].type for id, _ in screening.stated}
    return screening.time is not None and not types.isdisjoint(_TIMED)


def _scenario(proof: Proof, screening: Screening, rank: int, checklist: Checklist) -> Scenario:
    proved = proof.proved.value
    told, title = role_text(proved, rank), PROPERTIES[proved].title
    about = about_text(proved, proof.about, checklist)
    story = f"{title} : ce n'est pas le cas ici" + (f" ({about})." if about else ".")
    wanted: frozenset[Part] = frozenset()
    if rank == (1 if proof.proved in COMPARED else 0):
        wanted = missing(proof, checklist)
        if not any(kind in _SAID for kind, _ in wanted):
            story += " Ce qui manque ne s'écrit pas comme une attente : elle dit ce qui est trouvé."
    id = _NO_ID.sub("_", f"{proved}_{proof.about}").strip("_")[: _LONGEST_ID - 4]
    return Scenario(
        f"{id}_{rank + 1}",
        told,
        Theme.TRAP,
        screening.date,
        spaced(story),
        (Step(f"{told}.", screening.stated),),
        _expected(screening, wanted),
    )


def _expected(screening: Screening, wanted: frozenset[Part]) -> Expected:
    """What a screening gives, with what is wanted put back; what is undetermined is not told."""
    found = evaluate(screening).established
    classes = [*screening.checklist.classifications]
    lost = [id for kind, id in wanted if kind == "classification"]
    levels = [Orientation(id) for kind, id in wanted if kind == "level"]
    urgencies = [Urgency(id) for kind, id in wanted if kind == "urgency"]
    orientations = {Orientation(id) for kind, id in wanted if kind == "orientation"}
    told = None if found.classification == UNDETERMINED else found.classification
    return Expected(
        max([found.level, *levels]),
        max([*urgencies, *([] if found.urgency is None else [found.urgency])], default=None),
        max(lost, key=classes.index, default=told),
        # A level that is wanted brings an orientation that the property does not name.
        None if levels else tuple(sorted({*found.orientations, *orientations}, reverse=True)),
    )
