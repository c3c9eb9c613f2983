"""What a printed grid leads to: its orientations, its actions, whom they call, on what law."""

from __future__ import annotations

from attrs import frozen

from signals.checklist import Checklist
from signals.orientation import Orientation
from signals.source import Contact, Scope
from signals.wording.contacts import contacts_lines
from signals.wording.filling import POPULATIONS
from signals.wording.guide import Guide
from signals.wording.labels import level_label
from signals.wording.printed_numbers import PrintedNumbers
from signals.wording.references import law_text
from signals.wording.typography import NON_BREAKING, spaced


@frozen
class PaperAction:
    """An action with its number, and for whom it is due whatever the answers; else nothing.

    ``to`` names each contact shortly; ``laws`` are numbers of texts.
    """

    number: str
    do: str
    by: str
    to: tuple[str, ...]
    how: str
    before: str
    laws: str
    floor: str


@frozen
class PaperCircuit:
    """An orientation: what it says, to whom it goes, and on what legal basis."""

    label: str
    says: str
    recipients: tuple[str, ...]
    copies_to: tuple[str, ...]
    laws: str


@frozen
class PaperLaw:
    """A legal text with its number, told whole once for all that rests on it."""

    number: str
    text: str


def paper_actions(numbers: PrintedNumbers, guide: Guide) -> tuple[PaperAction, ...]:
    """Every action, in the order in which they are done."""
    checklist = numbers.checklist
    floor = {
        due.action: POPULATIONS[due.population] or "Mineur" for due in checklist.rulebook.floor
    }
    texts = _texts(checklist)
    return tuple(
        PaperAction(
            numbers.actions[id],
            spaced(action.do),
            spaced(action.by),
            _short(action.to, guide),
            spaced(action.how),
            spaced(action.before),
            ", ".join(texts[law] for law in action.legal_basis),
            floor.get(id, ""),
        )
        for id, action in checklist.actions.items()
    )


def paper_circuits(checklist: Checklist, guide: Guide) -> tuple[PaperCircuit, ...]:
    """The orientations, the highest first."""
    texts = _texts(checklist)
    told = []
    for orientation in reversed(Orientation):
        if orientation is Orientation.NOT_ASSESSED:
            continue
        circuit = checklist.rulebook.orientations.of(orientation)
        told.append(
            PaperCircuit(
                level_label(orientation, checklist),
                spaced(circuit.says),
                _short(circuit.recipients, guide),
                _short(circuit.copies_to, guide),
                ", ".join(texts[law] for law in circuit.legal_basis),
            )
        )
    return tuple(told)


def paper_calls(checklist: Checklist, guide: Guide) -> tuple[str, ...]:
    """The numbers that are the same everywhere, in the order in which actions call them."""
    contacts = (guide.references.contact(id) for id in _named_contacts(checklist))
    return tuple(_named(each) for each in contacts if each.number is not None)


def paper_called(checklist: Checklist, guide: Guide) -> tuple[tuple[str, ...], ...]:
    """Those of the local directory whom the legal floor names, told whole on the first page."""
    if guide.directory is None:
        return ()
    actions = (checklist.actions[due.action] for due in checklist.rulebook.floor)
    named = dict.fromkeys(id for action in actions for id in action.to)
    return tuple(
        _whole(id, guide) for id in named if guide.references.contact(id).scope is Scope.LOCAL
    )


def paper_contacts(checklist: Checklist, guide: Guide) -> tuple[tuple[str, ...], ...]:
    """Everybody whom the orientations and the actions name, with numbers and hours."""
    return tuple(_whole(id, guide) for id in _named_contacts(checklist))


def _named_contacts(checklist: Checklist) -> tuple[str, ...]:
    named = (id for each in checklist.rulebook.actions for id in each.to)
    sent = (
        id
        for each in checklist.rulebook.orientations.all
        for id in (*each.recipients, *each.copies_to)
    )
    return tuple(dict.fromkeys((*named, *sent)))


def _whole(id: str, guide: Guide) -> tuple[str, ...]:
    """A contact in full, under its name where the local directory's services have others."""
    name = spaced(guide.references.contact(id).name)
    lines = contacts_lines((id,), guide)
    return lines if len(lines) == 1 and lines[0].startswith(name) else (spaced(f"{name} :"), *lines)


def paper_laws(checklist: Checklist, guide: Guide) -> tuple[PaperLaw, ...]:
    """The legal texts, under the numbers that the orientations and the actions give."""
    return tuple(
        PaperLaw(number, law_text(guide.references.law(id), guide.date))
        for id, number in _texts(checklist).items()
    )


def _texts(checklist: Checklist) -> dict[str, str]:
    """The number of each legal text, the highest orientation's first."""
    circuits = reversed(checklist.rulebook.orientations.all)
    of_circuits = (id for each in circuits for id in each.legal_basis)
    of_actions = (id for each in checklist.rulebook.actions for id in each.legal_basis)
    named = dict.fromkeys((*of_circuits, *of_actions))
    return {id: f"T{place}" for place, id in enumerate(named, start=1)}


def _short(ids: tuple[str, ...], guide: Guide) -> tuple[str, ...]:
    return tuple(_named(guide.references.contact(id)) for id in ids)


def _named(contact: Contact) -> str:
    """A contact by its name, and its number where it is the same everywhere.

    A name that starts with its own number is enough. No line ends between a name and its number.
    """
    known = contact.number is None or contact.name.startswith(contact.number)
    return spaced(contact.name if known else f"{contact.name} :{NON_BREAKING}{contact.number}")
