"""A screening made beside a former one: nothing answered beforehand, no sign out of sight."""

from __future__ import annotations

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest
from web.filled_form import EVENING, go, press, screening, sitting, unfold
from web.running_form import REAL_PAGE

from signals import Answer, Orientation, Provenance, Screening, Statement, evaluate, open_library
from signals.comparison import Comparison
from signals.errors import InvalidInput
from signals.record import Record
from signals.wording.reopened import (
    ABOUT_BESIDE,
    NOT_A_FINDING,
    TAKE_UP,
    decided_text,
    then_text,
)
from signals_web import state
from signals_web.plain_text import plain
from signals_web.since_then import comparison_of, what_waits
from signals_web.sitting import Sitting

LIBRARY = open_library()
SCHOOL = LIBRARY.checklist("school")
THEN, TODAY = dt.date(2026, 8, 14), dt.date(2026, 11, 21)
NOTE = "dit *à* l'infirmière <b>\n\n2. ligne"


def _former(**answers: object) -> Record:
    told = Screening(SCHOOL, THEN)
    for id, value in answers.items():
        each = value if isinstance(value, Statement) else Statement(value)
        told = told.stating(id, (each,))
    return Record(told)


@pytest.fixture
def beside(monkeypatch):
    """The form at the first section of a screening begun today beside a former one."""

    def begin(former: Record, **parts: object) -> AppTest:
        monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(TODAY, EVENING))
        form = AppTest.from_file(REAL_PAGE, default_timeout=20)
        today = Screening(SCHOOL, TODAY, EVENING)
        form.session_state["sitting"] = Sitting(
            Record(today), SCHOOL.sections[0].id, former=former, **parts
        )
        form.run()
        assert not form.exception
        return form

    return begin


def _comparison(form: AppTest) -> Comparison | None:
    found = sitting(form)
    return comparison_of(found, evaluate(found.screening))


def _shown(form: AppTest) -> str:
    texts = [*form.title, *form.header, *form.subheader, *form.markdown, *form.caption]
    return "\n".join(text.value for text in texts)


def test_nothing_is_answered_beforehand(beside):
    """Each question tells what was said then, under its day; no group of options holds a choice."""
    form = beside(_former(vital_danger=Answer.YES, fear_of_home=Answer.NO))
    assert screening(form).stated == ()
    assert all(each.value is None for each in form.radio if each.key.endswith("|answer"))
    shown = _shown(form)
    assert plain(ABOUT_BESIDE) in shown
    assert plain("Le 14/08/2026\u00a0: oui") in shown
    assert plain("Le 14/08/2026\u00a0: non") in shown
    assert len([each for each in form.button if each.label == TAKE_UP]) == 1
    assert "À redemander" in shown


def test_what_was_typed_then_is_shown_as_it_was(beside):
    """Notes and roles of the former screening run nothing and look like nothing else."""
    told = Statement(Answer.YES, provenance=Provenance.REPORTED, by="[x](y)", note=NOTE)
    form = beside(_former(vital_danger=told))
    shown = _shown(form)
    assert plain("par [x](y)") in shown
    assert "<b>" not in shown
    assert plain("dit *à* l'infirmière <b>") in _shown(form)


def test_an_answer_is_taken_up_under_its_day_and_can_be_told_anew(beside):
    """Its radio then shows it; changed, it is today's, with nothing left of what was carried."""
    then = Statement(Answer.YES, dt.date(2026, 8, 1), Provenance.OBSERVED, "CPE", "vu")
    form = press(beside(_former(vital_danger=then)), TAKE_UP)
    (taken,) = screening(form).statements["vital_danger"]
    assert (taken.value, taken.note, taken.carried_from) == (Answer.YES, "vu", THEN)
    answers = [each for each in form.radio if each.key.startswith("vital_danger|answer")]
    assert [each.value for each in answers] == ["yes"]
    assert plain("Réponse reprise du 14/08/2026.") in _shown(form)
    assert TAKE_UP not in [each.label for each in form.button]
    answers[0].set_value("no").run()
    assert screening(form).statements["vital_danger"] == (Statement(Answer.NO),)


def test_a_note_added_to_what_was_taken_up_leaves_it_of_its_day(beside):
    """Only another answer makes it one of today."""
    form = unfold(press(beside(_former(vital_danger=Answer.YES)), TAKE_UP), "vital_danger")
    note = next(each for each in form.text_area if each.key.startswith("vital_danger|note"))
    note.set_value("précision").run()
    (taken,) = screening(form).statements["vital_danger"]
    assert (taken.note, taken.carried_from) == ("précision", THEN)


def test_what_is_typed_today_is_never_erased_by_what_was_said_then(beside):
    """Taken up beside « ne sait pas » and its note of today; not offered once today is known."""
    form = unfold(beside(_former(vital_danger=Answer.YES)), "vital_danger")
    form.radio("vital_danger|answer").set_value("unknown").run()
    note = next(each for each in form.text_area if each.key.startswith("vital_danger|note"))
    note.set_value("elle se tait aujourd'hui").run()
    press(form, TAKE_UP)
    then, today = screening(form).statements["vital_danger"]
    assert (then.value, then.carried_from) == (Answer.YES, THEN)
    assert (today.value, today.note) == (Answer.UNKNOWN, "elle se tait aujourd'hui")
    assert plain("ne sait pas (elle se tait aujourd'hui)") in _shown(form)
    radio = next(each for each in form.radio if each.key.startswith("vital_danger|answer"))
    radio.set_value("no").run()
    assert [each.value for each in screening(form).statements["vital_danger"]] == [
        Answer.NO,
        Answer.UNKNOWN,
    ]
    press(form, "Ne garder que la réponse ci-dessus")
    assert screening(form).statements["vital_danger"] == (Statement(Answer.NO),)
    assert TAKE_UP not in [each.label for each in form.button]


def test_a_late_page_that_takes_up_over_a_known_answer_changes_nothing(beside):
    """What is known today stays alone."""
    form = beside(_former(vital_danger=Answer.YES))
    form.radio("vital_danger|answer").set_value("no").run()
    before = sitting(form)
    assert before.taking_up("vital_danger").screening == before.screening


def test_signs_that_wait_stay_in_sight_on_every_step(beside):
    """Their number and what they amount to, until they are taken up or asked again."""
    form = beside(_former(vital_danger=Answer.YES, sleepiness=Answer.YES))
    told = what_waits(_comparison(form))
    assert len(told) == 2
    for place in [*(section.id for section in SCHOOL.sections), "orientation"]:
        shown = _shown(go(form, place))
        assert f"**{plain(' '.join(told))}**" in shown
        assert f'<p aria-hidden="true">{told[0]}</p>' in shown
    go(form, "orientation")
    press(form, "Reprendre ces 2 réponses, sous la date du 14/08/2026")
    assert {*screening(form).statements} == {"vital_danger", "sleepiness"}
    assert what_waits(_comparison(form)) == ()
    assert "restent à reprendre" not in _shown(form)


def test_the_orientation_of_then_stands_beside_that_of_today(beside):
    """What was established then, what moved, and a fall told without reassurance."""
    former = _former(vital_danger=Answer.YES, sleepiness=Answer.NO)
    form = beside(former)
    form.radio("vital_danger|answer").set_value("no").run()
    go(form, "school_life")
    form.radio("sleepiness|answer").set_value("yes").run()
    form.radio("behaviour_change|answer").set_value("yes").run()
    shown = _shown(go(form, "orientation"))
    comparison = _comparison(form)
    assert "Depuis le 14/08/2026" in shown
    assert plain(then_text(comparison)) in shown
    assert plain(NOT_A_FINDING) in shown
    label = SCHOOL.items["vital_danger"].label
    assert plain(f"{label}\u00a0: non (le 14/08/2026\u00a0: oui)") in shown
    assert decided_text(comparison) is None
    assert comparison.then.established == evaluate(former.screening).established
    assert comparison.then.established.level > Orientation.REFERRAL


def test_without_a_former_record_nothing_is_said_of_one(beside):
    """The form of a new screening is as it was."""
    form = beside(None)
    assert plain("Le 14/08") not in _shown(form)
    assert "Depuis le" not in _shown(go(form, "orientation"))


def test_an_edited_grid_is_told(beside):
    """The outcome of then is worked out again, and is said to be."""
    form = beside(_former(sleepiness=Answer.YES), former_edited=True)
    assert plain("a été modifiée depuis le 14/08/2026") in _shown(go(form, "orientation"))


def _choice() -> None:
    import streamlit as st

    from signals_web.reopening_choice import choose_way_on

    choose_way_on(st.session_state["former"], lambda: st.session_state.update(went="on"))


@pytest.mark.parametrize(("day", "offered"), [(THEN, False), (TODAY, True)])
def test_a_screening_opened_again_is_gone_on_with_or_followed(monkeypatch, day, offered):
    """From the day after, a new one may be begun beside it; its grid is today's."""
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(day, EVENING))
    former = _former(sleepiness=Answer.YES)
    form = AppTest.from_function(_choice, default_timeout=20)
    form.session_state["former"] = former
    form.run()
    assert [each.key for each in form.button] == ["go_on", *["begin_beside"] * offered]
    form.button("go_on").click().run()
    assert form.session_state["went"] == "on"
    if offered:
        assert "14/08/2026" in form.button("begin_beside").label
        form.button("begin_beside").click().run()
        begun = sitting(form)
        assert begun.former == former
        assert begun.screening == Screening(SCHOOL, TODAY, EVENING)


def test_nothing_begins_beside_a_screening_of_a_later_day(monkeypatch):
    """A clock that is late is refused, and no sitting is begun."""
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(THEN, EVENING))
    later = Record(Screening(SCHOOL, TODAY))
    with pytest.raises(InvalidInput):
        state.begin_beside(later, SCHOOL)
