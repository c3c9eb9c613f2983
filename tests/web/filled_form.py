"""The script of the real page run in this process, and filled in as a person would."""

import datetime as dt

from streamlit.testing.v1 import AppTest
from web.running_form import REAL_PAGE

from signals import Answer, Item, ItemType, Screening, Statement
from signals.wording.labels import day_text
from signals_web import state
from signals_web.downloads import DESK, Document
from signals_web.middleware import DOCUMENTS
from signals_web.sitting import DOCUMENTS as DOCUMENTS_STEP
from signals_web.sitting import Sitting
from signals_web.typed_answer import moment_as_typed

EVENING = dt.time(23, 59)
PREPARE = "Préparer le document"

_BY_OPTION = (ItemType.YES_NO, ItemType.CHOICE, ItemType.EPISODES)


def opened(monkeypatch, checklist: str, on: dt.date) -> AppTest:
    """The form at the first section of a checklist, late on a day."""
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(on, EVENING))
    form = AppTest.from_file(REAL_PAGE, default_timeout=20).run()
    choose(form, checklist)
    press(form, "Commencer")
    return form


def choose(form: AppTest, checklist: str) -> AppTest:
    """Choose a sector on the first page, and go on to what is said before beginning."""
    form.radio("sector").set_value(checklist).run()
    return press(form, "Continuer")


def press(form: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    next(button for button in form.button if button.label == label).click().run()
    assert not form.exception
    return form


def unfold(form: AppTest, item: str) -> AppTest:
    """Unfold the help of a question, with the fields beside its answer."""
    form.session_state[f"details_{item}"] = True
    return form.run()


def go(form: AppTest, place: str) -> AppTest:
    """Go straight to a step."""
    form.button(f"go_{place}").click().run()
    assert not form.exception
    return form


def sitting(form: AppTest) -> Sitting:
    """The sitting under way."""
    return form.session_state["sitting"]


def screening(form: AppTest) -> Screening:
    """The screening under way."""
    return sitting(form).screening


def alerts(form: AppTest) -> list[str]:
    """The refusals that the page shows."""
    return [alert.value for alert in form.error]


def ask(form: AppTest, kind: str, format: str = "html") -> AppTest:
    """Ask for a document at the last step, in a format."""
    if sitting(form).place != DOCUMENTS_STEP:
        go(form, DOCUMENTS_STEP)
    form.radio("document").set_value(kind).run()
    form.radio("format").set_value(format).run()
    assert not form.exception
    return form


def collected(form: AppTest) -> Document | None:
    """The document that waits, fetched as the browser does."""
    return DESK.collect((sitting(form).offered or "").removeprefix(DOCUMENTS), None)


def answer(form: AppTest, item: Item, statement: Statement) -> None:
    """Answer a question of the section in view, with its circumstances."""
    value = statement.value
    if value is Answer.UNKNOWN and item.type not in _BY_OPTION:
        form.checkbox(f"{item.id}|unknown").check().run()
    elif isinstance(value, Answer | str) and item.type is not ItemType.TEXT:
        form.radio(f"{item.id}|answer").set_value(getattr(value, "value", value)).run()
    elif isinstance(value, tuple):
        _answer_episodes(form, item, statement)
    elif item.type is ItemType.TEXT:
        form.text_area(f"{item.id}|answer").set_value(value).run()
    else:
        typed = str(value) if isinstance(value, int) else moment_as_typed(value)
        form.text_input(f"{item.id}|answer").set_value(typed).run()
    _add_circumstances(form, item, statement)
    assert not form.exception


def _answer_episodes(form: AppTest, item: Item, statement: Statement) -> None:
    form.radio(f"{item.id}|answer").set_value("some" if statement.value else "none").run()
    for rank, episode in enumerate(statement.value):
        if rank:
            form.button(f"{item.id}|add").click().run()
        for name in ("start", "end"):
            typed = moment_as_typed(getattr(episode, name))
            if typed:
                form.text_input(f"{item.id}|{rank}.{name}").set_value(typed).run()


def _add_circumstances(form: AppTest, item: Item, statement: Statement) -> None:
    if statement.provenance or statement.date or statement.by or statement.note:
        unfold(form, item.id)
    if statement.provenance:
        form.radio(f"{item.id}|provenance").set_value(statement.provenance.value).run()
    if statement.date:
        form.text_input(f"{item.id}|date").set_value(day_text(statement.date)).run()
    if statement.by:
        form.text_input(f"{item.id}|by").set_value(statement.by).run()
    if statement.note:
        form.text_area(f"{item.id}|note").set_value(statement.note).run()
