"""What the form shows of an outcome, on every step and at the orientation."""

import datetime as dt
import re

import pytest
from web.filled_form import choose, go, opened, press, screening, sitting

from signals import evaluate, open_library
from signals.wording.danger import beside_number, danger_actions, danger_contacts
from signals.wording.outcome import NO_SIGN, established_text
from signals.wording.typography import spaced
from signals_web.plain_text import plain
from signals_web.sitting import CONCLUSION

LIBRARY = open_library()
DAY = dt.date(2026, 11, 21)
# What Markdown, or Streamlit after it, would read in a label.
ACTIVE = re.compile(r"[*_`\[\]<>$~|\\#^@]|:\S|--|->|www\.")


def _shown(form) -> str:
    texts = [*form.title, *form.header, *form.subheader, *form.markdown, *form.caption]
    return "\n".join(text.value for text in texts)


@pytest.mark.parametrize("id", LIBRARY.ids)
def test_labels_hold_no_mark_of_markdown(id: str) -> None:
    """Screen readers are given labels as they are written: they hold plain words only."""
    for item in LIBRARY.checklist(id).items.values():
        for text in (item.question, *(option.label for option in item.options)):
            assert not ACTIVE.search(text), text


@pytest.mark.parametrize("id", LIBRARY.ids)
def test_danger_numbers_stand_at_the_top_of_every_step(monkeypatch, id: str) -> None:
    """The numbers come from the checklist's own immediate actions, on every step."""
    checklist = LIBRARY.checklist(id)
    numbers = [c.number for c in danger_contacts([checklist], LIBRARY.references)]
    assert {"15", "17", "112"} <= {*numbers}
    form = opened(monkeypatch, id, DAY)
    now = [plain(spaced(each.do)) for each in danger_actions(checklist)]
    assert len(now) >= 5
    for place in [*(section.id for section in checklist.sections), *CONCLUSION]:
        top = go(form, place).markdown[0].value
        assert "Danger immédiat" in top
        assert all(f"**{plain(number)}**" in top for number in numbers)
        assert all(told in form.markdown[1].value for told in now)


def test_danger_numbers_are_told_with_their_hours(monkeypatch) -> None:
    """Whoever calls at night knows beforehand whether somebody answers."""
    top = opened(monkeypatch, "numerique", DAY).markdown[0].value
    (line,) = [each for each in top.splitlines() if "**3018**" in each]
    told = beside_number(LIBRARY.references.contact("net_3018"), DAY)
    assert line == f"- **3018**\u00a0{plain(told)}"
    assert "9 h - 23 h" in told.replace("\xa0", " ")


def test_before_starting_everything_is_said(monkeypatch) -> None:
    """What it is, its limits, its validation, nothing is kept, no sign is not no danger."""
    form = opened(monkeypatch, "school", DAY)
    press(form, "Effacer et quitter")
    press(form, "Commencer un nouveau repérage")
    first = _shown(form)
    shown, checklist = first + _shown(choose(form, "school")), LIBRARY.checklist("school")
    for text in (checklist.validation, checklist.introduction, checklist.limits, NO_SIGN):
        assert plain(text) in shown
    assert "F5" in shown
    assert "**15**" in shown


def test_progress_is_told_in_words(monkeypatch) -> None:
    """« 1 réponse sur 10 », in the section and in the list of sections."""
    form = opened(monkeypatch, "school", DAY)
    assert "0 réponse sur 10" in _shown(form)
    form.radio("vital_danger|answer").set_value("no").run()
    form.radio("suicide_risk|answer").set_value("unknown").run()
    assert "2 réponses sur 10" in _shown(form)
    assert "2 réponses sur 10" in form.button("go_danger").label


def test_the_orientation_is_told_whole(monkeypatch) -> None:
    """Level, urgency, reasons, actions with numbers, floor, questions, never a score."""
    form = opened(monkeypatch, "school", DAY)
    form.radio("vital_danger|answer").set_value("yes").run()
    form.button("to_orientation").click().run()
    outcome = evaluate(screening(form))
    shown = _shown(form)
    assert plain(established_text(outcome)) in shown
    for oriented in outcome.orientations:
        for ground in oriented.grounds:
            assert plain(ground.rule.reason) in shown
    wanted = [plain(spaced(f"{n}. {a.do}")) for n, a in enumerate(outcome.actions, start=1)]
    whole = [t.value.removeprefix("#### ") for t in form.markdown if t.value.startswith("#### ")]
    folded = [each.label for each in form.expander if re.match(r"\*\*\d", each.label)]
    assert whole[:3] == wanted[:3]
    assert [label.removeprefix("**").split("**")[0] for label in folded] == wanted[3:]
    for action, label in zip(outcome.actions[3:], folded, strict=True):
        assert plain(action.before[1:]) in label
    for action in outcome.actions:
        assert plain(spaced(action.how)) in shown
    assert len([c for c in form.caption if "dans tous les cas" in c.value]) == len(outcome.floor)
    asked = [button.label for button in form.button if button.key.startswith("reply_")]
    assert len(asked) == len(outcome.to_ask)
    for item in outcome.to_ask:
        assert plain(item.question) in shown or plain(item.question) in asked
    for item in outcome.not_to_ask:
        assert plain(item.label) in shown
    assert "Ce n&#39;est pas une alarme" in shown
    assert "score" not in shown.lower()


def test_no_sign_is_not_no_danger(monkeypatch) -> None:
    """The sentence stands beside every orientation that hands nothing over."""
    form = opened(monkeypatch, "school", DAY)
    assert plain(NO_SIGN) in _shown(form)
    form.radio("vital_danger|answer").set_value("no").run()
    assert plain(NO_SIGN) in _shown(form)
    form.button("to_orientation").click().run()
    assert plain(NO_SIGN) in _shown(form)


def test_a_question_to_ask_leads_to_itself(monkeypatch) -> None:
    """From the orientation, « Répondre » leads to the question in its section."""
    form = go(opened(monkeypatch, "school", DAY), "orientation")
    first = evaluate(screening(form)).to_ask[0]
    form.button(f"reply_{first.id}").click().run()
    assert sitting(form).place == LIBRARY.checklist("school").section_of(first.id).id
    assert sitting(form).target == first.id
    assert form.radio(f"{first.id}|answer").value is None


def test_the_inquiry_is_only_made_where_it_is_shown(monkeypatch) -> None:
    """The search of the deciding questions is costly: no section pays for it."""
    form = opened(monkeypatch, "school", DAY)

    def refuse(facts: object) -> None:
        raise AssertionError("the inquiry was made")

    monkeypatch.setattr("signals.outcome.inquire", refuse)
    for section in LIBRARY.checklist("school").sections:
        assert not go(form, section.id).exception
