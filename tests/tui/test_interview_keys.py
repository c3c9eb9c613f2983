"""The keys of a question: undo, note, provenance, going elsewhere, writing at once."""

from __future__ import annotations

import datetime as dt

import pytest
from shipped import IDS
from tui.gestures import keys

from signals import Answer, ItemType, open_library
from signals.answer import Provenance, Statement
from signals.interview.aim import Aim
from signals.interview.reaching import matching, numbered
from signals_tui.desk import Desk
from signals_tui.panes.question import question_pane
from signals_tui.reader import Reader
from signals_tui.view import View

ON = dt.date(2026, 11, 22)
LIBRARY = open_library()


def _desk(id="fugue", time=None):
    checklist = LIBRARY.checklist(id)
    return Desk((checklist,), LIBRARY.references, ON, time).begun(checklist).closed()


def _at(desk, id):
    return desk.answering(desk.interview.at_item(desk.interview.checklist.items[id]))


def _said(desk, id):
    return desk.interview.screening.statements.get(id, ())


def _shown(desk):
    return " ".join(" ".join(line.text for line in question_pane(desk.interview, 49, 21)).split())


def test_undo_takes_back_each_change_in_turn():
    """The last one first, at the question that was changed; then nothing is left to undo."""
    desk = keys(_at(_desk(), "violence_home"), "o")
    desk = keys(_at(desk, "violence_home"), "n", "u")
    assert _said(desk, "violence_home") == (Statement(Answer.YES),)
    assert desk.interview.item.id == "violence_home"
    assert "de nouveau « oui »" in " ".join(desk.interview.notice.split())
    desk = keys(desk, "u")
    assert _said(desk, "violence_home") == ()
    assert "Rien à annuler" in keys(desk, "u").interview.refusal


def test_undo_gives_back_what_was_erased():
    """An answer erased by a slip comes back with its note."""
    desk = keys(_at(_desk(), "substances"), "o")
    desk = keys(_at(desk, "substances"), "m", *"vu", "enter", "e")
    assert _said(desk, "substances") == ()
    assert _said(keys(desk, "u"), "substances") == (Statement(Answer.YES, note="vu"),)


@pytest.mark.parametrize("stroke", ["ctrl+z", "u"])
def test_undo_while_nothing_was_done(stroke):
    """It says so, and changes nothing."""
    desk = keys(_at(_desk(), "violence_home"), stroke)
    assert desk.interview.screening.stated == ()
    assert desk.interview.refusal


def test_a_note_is_written_without_leaving_the_question():
    """It stays in front, with its note in sight; the next key answers it."""
    desk = keys(_at(_desk(), "debt"), "m", *"Dit par sa soeur", "enter")
    assert desk.interview.item.id == "debt"
    assert "Dit par sa soeur" in _shown(desk)
    (said,) = _said(keys(desk, "o"), "debt")
    assert said == Statement(Answer.YES, note="Dit par sa soeur")


def test_a_note_before_an_answer_is_not_an_answer():
    """It stands with « ne sait pas », which is said, and never with a no."""
    desk = keys(_at(_desk(), "debt"), "m", *"peut-être", "enter")
    assert _said(desk, "debt") == (Statement(Answer.UNKNOWN, note="peut-être"),)
    assert "ne sait pas" in desk.interview.notice


def test_a_note_is_taken_up_to_be_mended():
    """Opened again it holds what it said; emptied, it is gone, and the answer stays."""
    desk = keys(_at(_desk(), "debt"), "o")
    desk = keys(_at(desk, "debt"), "m", *"abc", "enter", "m", "backspace", "enter")
    assert _said(desk, "debt") == (Statement(Answer.YES, note="ab"),)
    desk = keys(desk, "m", "backspace", "backspace", "enter")
    assert _said(desk, "debt") == (Statement(Answer.YES),)


@pytest.mark.parametrize(
    ("typed", "how", "who"),
    [
        ("la mère", Provenance.REPORTED, "la mère"),
        ("1 moi", Provenance.OBSERVED, "moi"),
        ("2, l'éducateur", Provenance.REPORTED, "l'éducateur"),
        ("3", Provenance.INFERRED, None),
    ],
)
def test_who_said_it_is_kept(typed, how, who):
    """With how it is known: a digit says it, and somebody's words are reported otherwise."""
    desk = keys(_at(_desk(), "debt"), "o")
    desk = keys(_at(desk, "debt"), "t", *typed)
    assert "Compris" in _shown(desk)
    desk = keys(desk, "enter")
    assert _said(desk, "debt") == (Statement(Answer.YES, provenance=how, by=who),)
    assert desk.interview.item.id == "debt"


def test_when_it_was_said_is_kept_in_full():
    """« Hier » says nothing the day after: the day and the hour are told, and kept, in full."""
    desk = keys(_at(_desk(time=dt.time(3, 5)), "debt"), "t", *"la mère, hier 22h")
    assert "par la mère, samedi 21/11/2026 à 22 h 00" in " ".join(_shown(desk).split())
    (said,) = _said(keys(desk, "enter", "o"), "debt")
    assert " ".join(said.by.split()) == "la mère, samedi 21/11/2026 à 22 h 00"
    again = keys(_at(keys(desk, "enter"), "debt"), "t", "enter")
    assert _said(again, "debt")[0].by == said.by
    plain = keys(_at(_desk(), "debt"), "t", *"Mme Exemple, sa tante", "enter")
    assert _said(plain, "debt")[0].by == "Mme Exemple, sa tante"


def test_another_answer_leaves_who_said_the_former_one():
    """Who said yes did not say no; the note, in one's own words, stays in sight."""
    desk = keys(_at(_desk(), "debt"), "o")
    desk = keys(_at(desk, "debt"), "t", *"sa mère", "enter", "m", *"hier", "enter", "n")
    assert _said(desk, "debt") == (Statement(Answer.NO, note="hier"),)


def test_going_to_a_question_by_its_number():
    """The number is the one shown in the list and in the progress."""
    desk = keys(_at(_desk(), "debt"), "g", "3", "0", "enter")
    assert desk.interview.rank == 30
    assert "30/" in _shown(desk)


def test_going_to_a_question_by_a_few_letters():
    """Whatever the accents and the case; arrows choose among those that match."""
    desk = keys(_at(_desk(), "debt"), "/", *"HOTEL")
    assert "hôtel" in _shown(desk)
    assert keys(desk, "enter").interview.item.id == "hotel_stays"
    several = keys(_at(_desk(), "debt"), "g", *"sex")
    (_, first), (_, second), *_ = matching(several.interview, "sex")
    assert keys(several, "enter").interview.item is first
    assert keys(several, "down", "enter").interview.item is second


def test_what_is_written_is_erased_at_once():
    """Ctrl+U empties what is being typed, to be written again; the answer stays."""
    desk = keys(_at(_desk(), "place_clothing"), *"abc", "ctrl+u", *"gare", "enter")
    assert [each.value for each in _said(desk, "place_clothing")] == ["gare"]


def test_going_nowhere_stays():
    """What matches nothing says so and can be mended; Escape and nothing typed stay there."""
    desk = _at(_desk(), "debt")
    for strokes in (("escape",), ("enter",), (*"abc", "escape")):
        assert keys(desk, "g", *strokes).interview.item.id == "debt"
    lost = keys(desk, "g", *"zzz", "enter")
    assert "Aucune question" in lost.interview.refusal
    assert lost.interview.aim is Aim.GO_TO


@pytest.mark.parametrize("id", IDS)
def test_every_question_is_reached_by_its_number_and_its_label(id):
    """In every checklist; the whole label leads to it, before any other."""
    interview = _desk(id).interview
    for number, item in numbered(interview):
        assert matching(interview, str(number)) == ((number, item),)
        assert item.label in [each.label for _, each in matching(interview, item.label)[:2]]


def test_space_goes_to_what_decides():
    """To the first question to ask, then to those after it, and to no other."""
    desk = _at(_desk(), "debt")
    wanted = [item.id for item in desk.interview.outcome.to_ask[:3]]
    found = []
    for _ in wanted:
        desk = keys(desk, " ")
        found.append(desk.interview.item.id)
    assert found == wanted


@pytest.mark.parametrize(
    "item",
    [i for i in LIBRARY.checklist("fugue").items.values() if i.type is ItemType.TEXT],
    ids=lambda item: item.id,
)
def test_a_text_is_written_from_its_first_letter(item):
    """No key is spent to begin, whatever the letter; one ends it. « ? » is still not known."""
    for text in ("danger", "Hier, sac rouge", "o", "06"):
        desk = keys(_at(_desk(), item.id), *text, "enter")
        assert [each.value for each in _said(desk, item.id)] == [text]
    assert [each.value for each in _said(keys(_at(_desk(), item.id), "?"), item.id)] == [
        Answer.UNKNOWN
    ]


def test_where_letters_are_written_other_keys_reach_the_rest():
    """Danger, orientation, help, going elsewhere, note and undo have keys that are no letters."""
    desk = _at(_desk(), "place_clothing")
    for stroke, view in (
        ("f1", View.KEY_HELP),
        ("f2", View.DANGER),
        ("f3", View.ORIENTATION),
        ("f4", View.ITEM_HELP),
    ):
        assert keys(desk, stroke).view is view
        assert keys(desk, "x", stroke).interview.typed == "x"
    for stroke, aim in (("f5", Aim.GO_TO), ("f6", Aim.NOTE), ("f7", Aim.PROVENANCE)):
        assert keys(desk, stroke).interview.aim is aim
        kept = keys(desk, "x", stroke).interview
        assert (kept.typed, kept.aim) == ("x", Aim.ANSWER)
        assert "Entrée pour valider" in " ".join(kept.refusal.split())


def test_a_number_takes_the_unshifted_figures_of_a_french_keyboard():
    """« & » is 1 and « § » no figure: the shift key is not needed at three in the morning."""
    desk = keys(_at(_desk(), "age"), "&", "'")
    assert desk.interview.typed == "14"
    assert [each.value for each in _said(keys(desk, "enter"), "age")] == [14]


def test_what_happened_since_the_form_was_opened_may_be_said():
    """Opened at 22 h 00, an answer given at 22 h 40 may tell of 22 h 30."""
    desk = _at(_desk(time=dt.time(22, 0)), "last_seen")
    typed = keys(desk, *"22/11 22:30")
    assert "n'est pas encore passé" in " ".join(keys(typed, "enter").interview.refusal.split())
    later = typed.read_by(Reader(moment=dt.datetime(2026, 11, 22, 22, 40)))
    told = keys(later, "enter").interview
    assert told.refusal is None
    assert told.screening.time == dt.time(22, 40)


def _evening(time=dt.time(23, 50)):
    """A desk of the evening of the 22nd, whose reader is there at a moment."""
    return _desk(time=time).read_by(Reader(moment=dt.datetime.combine(ON, time)))


def _night(desk, hour=0, minute=10):
    return desk.read_by(Reader(moment=dt.datetime(2026, 11, 23, hour, minute)))


def test_past_midnight_yesterday_is_the_day_that_has_just_ended():
    """« Hier 22h », said at ten past midnight, is two hours ago; so is what came since midnight."""
    desk = _at(_night(_evening()), "last_seen")
    told = keys(desk, *"hier 22h", "enter")
    assert [each.value for each in _said(told, "last_seen")] == [dt.datetime(2026, 11, 22, 22)]
    assert told.interview.screening.date == dt.date(2026, 11, 23)
    assert told.date == dt.date(2026, 11, 23)
    since = keys(_at(told, "last_seen"), *"il y a 5 minutes", "enter")
    assert since.interview.refusal is None
    assert "2026-11-23 00:05" in str(_said(since, "last_seen")[0].value)
    back = keys(since, "ctrl+z", "ctrl+z")
    assert back.interview.screening.stated == ()
    assert back.interview.screening.date == dt.date(2026, 11, 23)


def test_a_form_left_open_begins_on_the_day_that_somebody_comes():
    """Opened in the evening and used at three: the declaration is of the night."""
    checklist = LIBRARY.checklist("fugue")
    menu = Desk((checklist,), LIBRARY.references, ON, dt.time(21, 0))
    begun = keys(_night(menu, 3, 5), "enter")
    assert begun.interview.screening.date == dt.date(2026, 11, 23)
    assert begun.interview.screening.time == dt.time(3, 5)
    assert begun.date == dt.date(2026, 11, 23)
    pinned = Desk((checklist,), LIBRARY.references, ON)
    assert keys(_night(pinned), "enter").interview.screening.date == ON


@pytest.mark.parametrize(
    ("typed", "is_none"),
    [("novembre, 2 jours", False), ("nuit du 3/10", False), ("non", True), ("0", True)],
)
def test_a_word_that_begins_with_n_is_not_none(typed, is_none):
    """Earlier runaways are none once it is read back; a word in full answers no other question."""
    begun = keys(_at(_desk(), "earlier_runaways"), *typed)
    assert begun.interview.screening.stated == ()
    assert ("Compris : aucun." in _shown(begun).replace("\u00a0", " ")) is is_none
    desk = keys(begun, "enter")
    assert _said(desk, "earlier_runaways") == ((Statement(()),) if is_none else ())
    assert desk.view is View.INTERVIEW


def test_a_text_answered_already_is_added_to():
    """What is heard later joins what was heard first; a wrong key writes nothing over."""
    desk = keys(_at(_desk(), "money_transport"), *"voiture grise", "enter")
    desk = keys(_at(desk, "money_transport"), *"g25", "enter")
    assert _said(desk, "money_transport")[0].value == "voiture grise ; g25"
    desk = keys(_at(desk, "money_transport"), "enter", "enter")
    assert _said(desk, "money_transport")[0].value == "voiture grise ; g25"
    desk = keys(_at(desk, "money_transport"), "delete", *"rien", "enter")
    assert _said(desk, "money_transport")[0].value == "rien"


def test_an_absence_told_later_joins_those_told_first():
    """A third departure does not put the first two away: the repetition would be lost."""
    desk = keys(_at(_desk(), "earlier_runaways"), *"1/10 au 3/10 ; 14/11 22h au ?", "enter")
    desk = keys(_at(desk, "earlier_runaways"), *"12/9 au 13/9", "enter")
    assert len(_said(desk, "earlier_runaways")[0].value) == 3


def test_a_note_is_added_to_with_something_between():
    """Two things noted one after the other do not run into one word."""
    desk = keys(_at(_desk(), "debt"), "o")
    desk = keys(_at(desk, "debt"), "m", *"asthme", "enter", "m", *"vue", "enter")
    assert _said(desk, "debt")[0].note == "asthme ; vue"


def test_how_it_is_known_may_touch_who_said_it():
    """« 1Inès » is seen by Inès: no digit is left at the head of a name."""
    desk = keys(_at(_desk(), "debt"), "o")
    desk = keys(_at(desk, "debt"), "t", *"1Inès", "enter")
    said = _said(desk, "debt")[0]
    assert (said.provenance, said.by) == (Provenance.OBSERVED, "Inès")


def test_an_option_of_a_question_leads_to_it():
    """« juge » is only among the options: the question is found all the same."""
    found = matching(_desk().interview, "juge")
    assert any("Juge des enfants" in {each.label for each in item.options} for _, item in found)
