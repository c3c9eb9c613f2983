"""Why the outcome is what it is: one key away, looked for only once it is asked."""

import asyncio

import pytest
from rich.cells import cell_len
from tui.declaring import answered, declaration, screen
from tui.exercising import begun, training_desk
from tui.gestures import flowing, keys

from signals import explain
from signals.wording.explanation import Passage, explanation_passages
from signals_tui.app import SignalsApp
from signals_tui.charset import Charset
from signals_tui.errands import errands
from signals_tui.explaining import Explained, explained, to_explain, told_why
from signals_tui.form import Form
from signals_tui.keeping.keeper import Keeper
from signals_tui.view import Room, View

SAID = "« Danger vital : oui »"


def _endangered():
    return answered(declaration(), "vital_danger", "o")


def _asked(desk):
    """The desk once why is asked and found, as the form has it done aside."""
    desk = keys(desk, "w")
    for each in errands(desk, Keeper(desk)):
        desk = each.done(lambda _: True)(desk)
    return desk


def _shown(app):
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def _painted(desk, *strokes):
    """What the whole window shows once some keys are pressed and what they ask is done."""

    async def run():
        app = SignalsApp(Form(desk, Charset()))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*strokes)
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            return _shown(app)

    return asyncio.run(run())


def test_the_page_says_all_that_the_library_says():
    """What suffices, what it rests on and what would raise it, in the words of the library."""
    desk = _asked(_endangered())
    assert desk.view is View.EXPLANATION
    text = flowing(desk)
    assert "POURQUOI : SIGNALEMENT" in text
    for passage in explanation_passages(explain(desk.interview.outcome)):
        for said in (passage.title.upper(), passage.says, *passage.lines, passage.rest or ""):
            assert " ".join(said.split()) in text
    assert SAID in text


def test_it_is_read_in_the_terminal():
    """The key is pressed, it is found aside, and the screen tells what it rests on."""
    shown = _painted(_endangered(), "w")
    assert "POURQUOI : SIGNALEMENT" in shown
    assert "Établi : Signalement, tout de suite" in shown
    assert SAID in shown


def test_nothing_is_looked_for_before_it_is_asked():
    """Neither a question nor the orientation has it done; it is done once for the same answers."""
    desk = _endangered()
    for before in (desk, keys(desk, "s"), keys(desk, "s", "h")):
        assert to_explain(before) is None
    assert "Calcul en cours" in flowing(keys(desk, "w"))
    found = _asked(desk)
    assert to_explain(found) is None
    assert to_explain(keys(found, "w", "w")) is None
    again = keys(answered(keys(found, "escape"), "suicide_risk", "o"), "w")
    assert to_explain(again) is again.interview.outcome
    assert "Calcul en cours" in flowing(again)


def test_what_was_found_for_former_answers_is_never_told():
    """An answer changed while it was looked for: the page waits for the right one."""
    former = keys(_endangered(), "w")
    found = explained(to_explain(former))
    changed = answered(keys(former, "escape"), "vital_danger", "n")
    assert told_why(changed, found) is changed
    assert told_why(changed.restarted(), found).explained is None


def test_whoever_comes_next_finds_nothing_of_it():
    """Erased, begun again or handed to an exercise, what was explained is forgotten."""
    found = _asked(_endangered())
    assert found.restarted().explained is None
    assert found.begun(found.interview.checklist).explained is None
    assert "vital" not in repr(found.explained)


def test_nothing_answered_is_said_simply():
    """Before any answer, no sign is told to be absent."""
    text = flowing(_asked(declaration()))
    assert "Aucun signe n'est encore renseigné par oui ou par non." in text
    assert "Une seule de ces réponses suffirait" in text


@pytest.mark.parametrize("size", [(80, 21), (40, 10), (30, 8)])
def test_all_of_it_is_read_in_any_window(size):
    """No line is wider than the window, and the last one is reached."""
    desk = _asked(_endangered()).fitted(Room(*size))
    assert max(cell_len(line.text) for line in desk.page[0]) <= size[0]
    last = [line.text for line in desk.page[0] if line.text][-1]
    assert last in screen(keys(desk, "end"))


def test_what_a_checklist_or_an_officer_wrote_is_text():
    """Marks of a markup are shown as they are, and what would act on the terminal is not sent."""
    desk = keys(_endangered(), "w")
    hostile = Passage("[red]Titre[/red]", "[b]dit[/b]", ("\x1b[31mligne\x1b]0;x\x07",), "[i]")
    found = told_why(desk, Explained(desk.interview.outcome, (hostile,)))
    shown = _painted(found)
    assert "[RED]TITRE[/RED]" in shown
    assert "[b]dit[/b]" in shown
    assert "�[31mligne�]0;x�" in shown
    assert "\x1b" not in shown


def test_notes_stay_out_of_it():
    """What is noted and typed beside the answers explains nothing: it is not on the page."""
    noted = answered(declaration(), "vital_danger", "o", "f6", *"Zoé", "enter")
    typed = answered(noted, "place_clothing", *"Zoé", "enter")
    assert "Zoé" in repr(typed.interview.screening.statements)
    assert "Zoé" not in flowing(_asked(typed))


def test_a_failure_leaves_the_answers(monkeypatch):
    """Whatever fails while it is looked for, the form says so and goes on."""

    def failing(outcome):
        raise RuntimeError(repr(outcome))

    monkeypatch.setattr("signals.explanation.explain", failing)
    desk = _asked(_endangered())
    assert "vos réponses sont toujours là" in flowing(desk)
    assert keys(desk, "escape").interview is desk.interview


def test_an_exercise_explains_the_answers_given_and_no_others():
    """What the situation expects is not told: the page is that of the same answers elsewhere."""
    playing = keys(begun(training_desk(), "fugue", "trap_declarant_feared_14"), "enter")
    assert flowing(_asked(playing)) == flowing(_asked(declaration(local=False)))


def test_it_takes_an_interview():
    """Before a checklist is chosen, the key does nothing; in a text it is a letter."""
    assert keys(declaration().restarted(), "w").view is View.CHECKLISTS
    typing = answered(declaration(), "place_clothing", "w")
    assert typing.interview.typed == "w"
    assert keys(typing, "f3", "w").view is View.EXPLANATION
