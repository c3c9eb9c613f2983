"""B08: where nobody moves, the screen is hidden, then locked under the passphrase of the draft."""

import asyncio
import datetime as dt
import gc

import pytest
from handing_drafts import draft_of, sealed_draft
from tui.gestures import flowing, keys
from tui.handing import ON
from tui.keeping_hands import AT, WRITTEN, desk_in, done, held, kept, two_minors
from written_drafts import PASSPHRASE, seal_cheaply

from signals.drafts import sealing
from signals.errors import Unavailable
from signals_tui.app import SignalsApp
from signals_tui.charset import Charset
from signals_tui.form import Form
from signals_tui.keeping.drafting import is_changed
from signals_tui.keeping.keeper import Keeper
from signals_tui.keeping.opening import opening_at_start
from signals_tui.keeping.vigil import Watch, at_rest
from signals_tui.minors import minors_in_front
from signals_tui.panes.bars import key_bar, title_bar
from signals_tui.panes.reading import reading_pane
from signals_tui.view import View

DELAY = 600.0


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """Derivations cost nothing here."""
    seal_cheaply(monkeypatch)


def _after(desk, seconds):
    """The desk once nobody has moved for some seconds."""
    return at_rest(desk, seconds, DELAY, AT + dt.timedelta(seconds=seconds))


def _locked(folder, *more):
    """A desk whose draft was kept, then changed, then locked."""
    return done(_after(keys(kept(desk_in(folder)), *more), DELAY))


def _shown(desk):
    bars = [title_bar(desk, 80), *key_bar(desk, 80, 2)]
    return flowing(desk) + " ".join(line.text for line in bars)


def test_b08_before_the_delay_nothing_changes(tmp_path):
    """B08: a second less, and the desk is the same value."""
    for desk in (desk_in(tmp_path), kept(desk_in(tmp_path))):
        assert _after(desk, DELAY - 1) is desk


def test_b08_without_a_passphrase_it_is_hidden_and_says_when_it_is_erased(tmp_path):
    """B08: nothing of it is shown; any key shows it again, as it was; the numbers are one away."""
    desk = desk_in(tmp_path)
    hidden = _after(desk, DELAY)
    told = _shown(hidden).replace("\u00a0", " ")
    assert "tout sera effacé à 3 h 42" in told
    assert desk.interview.checklist.title not in told
    danger = keys(hidden, "d")
    assert "119" in flowing(danger)
    for stroke in ("s", "q", "a", "v"):
        assert keys(danger, stroke).interview is desk.interview
        assert keys(danger, stroke).view is View.DANGER
    assert keys(danger, "escape").view is View.MASKED
    assert _after(hidden, DELAY + 1) is hidden
    for stroke in ("o", "enter", "ctrl+c", " "):
        back = keys(hidden, stroke)
        assert (back.views, back.interview) == (desk.views, desk.interview)


def test_b08_who_is_in_front_is_hidden_with_the_rest(tmp_path):
    """B08: what tells a minor apart may be a first name: no title shows it."""
    desk = two_minors(tmp_path)
    assert "la grande" in title_bar(desk, 80).text
    hidden = _after(desk, DELAY)
    for shown in (hidden, keys(hidden, "d")):
        assert "la grande" not in title_bar(shown, 80).text


def test_b08_without_a_passphrase_it_is_erased_at_three_times_the_delay(tmp_path):
    """B08: at the hour that was told, and the screen says so; the next person starts anew."""
    hidden = _after(desk_in(tmp_path), DELAY)
    erased = _after(hidden, 3 * DELAY)
    assert erased.interview is None
    assert "aucun brouillon n'était gardé" in flowing(erased)
    assert "À 3 h 42" in flowing(erased).replace("\u00a0", " ")
    assert keys(erased, "enter").view is View.CHECKLISTS
    assert list(tmp_path.iterdir()) == []


def test_b08_a_computer_that_slept_erases_or_locks_at_once(tmp_path):
    """B08: whoever opens the lid sees nothing, whatever they press."""
    slept = _after(desk_in(tmp_path), 5 * DELAY)
    assert slept.interview is None
    locking = _after(kept(desk_in(tmp_path)), 5 * DELAY)
    assert keys(locking, "o", "enter", "escape", "q").view is View.MASKED
    assert done(locking).interview is None


def test_b08_with_a_passphrase_it_is_sealed_and_leaves_the_desk(tmp_path):
    """B08: no answer, no passphrase and no document is left there; its passphrase opens it."""
    before = keys(kept(desk_in(tmp_path)), "n")
    locked = done(_after(before, DELAY))
    told = _shown(locked)
    assert "Verrouillé à 3 h 22" in told.replace("\u00a0", " ")
    assert before.interview.checklist.title not in told
    assert (locked.interview, locked.record, locked.inquired) == (None, None, None)
    assert (locked.keeping.passphrase, locked.keeping.copies) == (None, ())
    assert PASSPHRASE not in repr(locked)
    wrong = done(keys(locked, *"une autre phrase", "enter"))
    assert wrong.interview is None
    assert "n'ouvre pas" in flowing(wrong)
    opened = done(keys(wrong, *PASSPHRASE, "enter"))
    assert "Vos dernières réponses ne sont dans aucun fichier" in flowing(opened)
    back = keys(opened, "enter")
    assert back.interview.screening == before.interview.screening
    assert back.keeping.locked == ()
    assert is_changed(back)
    done(keys(back, "b"))
    (file,) = tmp_path.iterdir()
    assert held(file).record.screening == before.interview.screening


def test_b08_what_is_locked_and_kept_lacks_nothing(tmp_path):
    """B08: opened again, its file holds all of it, and the next keeping replaces it."""
    locked = _locked(tmp_path)
    assert not locked.keeping.unwritten
    back = keys(done(keys(locked, *PASSPHRASE, "enter")), "enter")
    assert not is_changed(back)
    done(keys(back, "o", "b"))
    assert len(list(tmp_path.iterdir())) == 1


def test_b08_what_was_being_written_is_kept_or_said(tmp_path):
    """B08: a text is sealed with the rest; what takes another's place is to be typed again."""
    desk = kept(desk_in(tmp_path, "fugue@1.1.0"))
    interview = desk.interview
    place = interview.checklist.position["place_clothing"]
    at = desk.answering(interview.moved(place - interview.cursor))
    locked = done(_after(keys(at, "enter", *WRITTEN), DELAY))
    back = keys(done(keys(locked, *PASSPHRASE, "enter")), "enter")
    (statement,) = back.interview.screening.statements["place_clothing"]
    assert statement.value == WRITTEN
    aged = back.answering(back.interview.moved(-100).typing("1"))
    again = done(keys(done(_after(aged, DELAY)), *PASSPHRASE, "enter"))
    assert "n'a pas pu être scellé : retapez-le" in flowing(again).replace("\u00a0", " ")


def test_b08_what_could_not_be_sealed_is_tried_again_then_erased(tmp_path, monkeypatch):
    """B08: it says that it is hidden and not locked, and a key shows it again."""
    desk = keys(kept(desk_in(tmp_path)), "n")
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()

    def overworked(*_):
        raise Unavailable("cet ordinateur n'a pas pu finir", "recommencez")

    monkeypatch.setattr(sealing, "sealed", overworked)
    spared = done(_after(desk, DELAY))
    told = flowing(spared).replace("\u00a0", " ")
    assert "n'a pas pu être verrouillé : cet ordinateur n'a pas pu finir" in told
    assert keys(spared, "o").interview is desk.interview
    assert _after(spared, DELAY + 59).keeping.asked is None
    assert _after(spared, DELAY + 60).keeping.asked is not None
    erased = _after(spared, 3 * DELAY)
    assert erased.interview is None
    assert "ce qui l'a suivi est perdu" in flowing(erased)
    assert file.read_bytes() == whole


def test_b08_somebody_else_begins_beside_what_is_locked(tmp_path):
    """B08: two people locked one after the other; each passphrase opens its own."""
    first = _locked(tmp_path, "n")
    beside = keys(first, "ctrl+n")
    assert beside.view is View.CHECKLISTS
    menu = " ".join(line.text for line in reading_pane(beside, 80, 21))
    assert "Un repérage est verrouillé depuis 3 h 22" in menu.replace("\u00a0", " ")
    other = keys(beside, "2", "enter", "1", "5", "enter")
    assert other.interview.checklist.id == "fugue"
    phrase = "quatre rochers bleus dans la mer"
    told = keys(other, "b", "2", *phrase, "enter", *phrase, "enter")
    both = done(_after(keys(done(told), "escape"), DELAY))
    assert len(both.keeping.locked) == 2
    mine = keys(done(keys(both, *PASSPHRASE, "enter")), "enter")
    assert mine.interview.checklist.id == "school"
    assert len(mine.keeping.locked) == 1
    theirs = done(keys(both, *phrase, "enter"))
    assert theirs.interview.checklist.id == "fugue"
    assert keys(theirs.restarted(), "b").view is View.OPENING


def test_b08_every_minor_of_a_declaration_is_sealed_and_comes_back(tmp_path):
    """B08: those put aside leave the desk as well; one passphrase opens them all, in place."""
    before = keys(kept(two_minors(tmp_path)), "o")
    minors = minors_in_front(before)
    locked = done(_after(before, DELAY))
    assert minors_in_front(locked) == ()
    assert locked.minors.all == ()
    (waiting,) = locked.keeping.locked
    assert [each.lacking for each in waiting.sealed] == [False, True]
    back = keys(done(keys(locked, *PASSPHRASE, "enter")), "enter")
    found = minors_in_front(back)
    assert [each.kept for each in found] == [each.kept for each in minors]
    assert back.minors.front == before.minors.front
    assert back.interview.screening == before.interview.screening
    assert done(keys(locked, "ctrl+c", "o")).left
    files = [each.kept.file for each in waiting.sealed]
    assert [held(each).record for each in files] == [each.kept for each in minors]


def test_b07_what_is_locked_goes_to_its_file_as_the_form_ends(tmp_path):
    """B07: told to end, or left: sealed already, it needs no passphrase to be written."""
    locked = _locked(tmp_path, "n")
    (file,) = tmp_path.iterdir()
    before = held(file)
    left = keys(locked, "ctrl+c")
    assert "ira d'abord dans son fichier" in flowing(left)
    assert done(keys(left, "o")).left
    after = held(file)
    assert len(after.record.screening.statements) > len(before.record.screening.statements)
    assert after.edition.after == before.edition.id
    other = tmp_path / "ailleurs"
    other.mkdir()
    assert Keeper(_locked(other, "n")).keep_at_the_end().count == 1
    (file,) = other.iterdir()
    assert len(held(file).record.screening.statements) == 2


def test_b08_a_passphrase_begun_and_left_is_forgotten(tmp_path):
    """B08: where a draft is to be opened, what was typed does not wait for the next person."""
    asking = opening_at_start(desk_in(tmp_path), sealed_draft(draft_of("school", ON)))
    typed = keys(asking, *PASSPHRASE)
    assert _after(typed, DELAY).keeping.opening.typed == ""


@pytest.mark.parametrize("key", ["enter", "escape", "q"])
def test_b08_the_key_that_wakes_a_computer_leaves_what_was_erased_said(tmp_path, key):
    """B08: it is read with the key that finds it erased; that key does nothing else."""
    now = [0.0]
    watch = Watch(DELAY, lambda: (0.0, now[0]))
    app = SignalsApp(Form(desk_in(tmp_path), Charset(), watch=watch))

    async def woken():
        async with app.run_test(size=(80, 24)) as pilot:
            form = app.screen
            now[0] = 5 * DELAY
            await pilot.press(key)
            await pilot.pause(0.3)
            assert app.screen is not form
            return app.screen.desk, _text(app)

    desk, text = asyncio.run(woken())
    assert (desk.view, desk.interview) == (View.ERASED, None)
    assert "TOUT EST EFFACÉ" in text


def test_b08_either_clock_tells_that_nobody_moved():
    """B08: one stands still while a laptop sleeps, the other may be set back by hand."""
    now = [0.0, 1000.0]
    watch = Watch(DELAY, lambda: (now[0], now[1]))
    now[:] = [5.0, 8000.0]
    assert watch.idle == 7000.0
    watch.moved()
    now[:] = [905.0, 10.0]
    assert watch.idle == 900.0


def _holders(text):
    """What holds a text somewhere in this process, even in what the collector does not follow."""
    gc.collect()
    found = []
    for each in gc.get_objects():
        within = gc.get_referents(each)
        for held_there in within:
            if type(held_there) is str and text in held_there:
                found.append(type(each).__name__)
            elif type(held_there) is tuple and not gc.is_tracked(held_there):
                within += gc.get_referents(held_there)
    return found


def test_b08_once_locked_no_answer_is_reachable_from_the_program(tmp_path):
    """B08, E18: the screen that showed it is gone, and what measured it has forgotten it."""
    now, text = [0.0], "".join(("Canari", "Zébré"))
    desk = kept(desk_in(tmp_path, "fugue@1.1.0"))
    interview = desk.interview
    place = interview.checklist.position["place_clothing"] - interview.cursor
    watch = Watch(DELAY, lambda: (now[0], 0.0))
    app = SignalsApp(Form(desk.answering(interview.moved(place)), Charset(), watch=watch))
    del desk, interview

    async def locked(pilot):
        now[0] = DELAY
        app.screen.rest()
        for _ in range(100):
            await pilot.pause(0.05)
            if app.screen.desk.view is View.OPENING:
                break
        await pilot.pause(0.3)

    async def play():
        async with app.run_test(size=(80, 24)) as pilot:
            ours = sorted(_holders(text))
            await pilot.press("enter", *text, "enter", "up")
            await pilot.pause(0.3)
            assert text in _text(app)
            assert "Statement" in _holders(text)
            await locked(pilot)
            assert "SIGNALS EST VERROUILLÉ" in _text(app)
            assert sorted(_holders(text)) == ours
            await pilot.press(*("space" if each == " " else each for each in PASSPHRASE), "enter")
            for _ in range(100):
                await pilot.pause(0.05)
                if app.screen.desk.interview is not None:
                    break
            assert "Statement" in _holders(text)

    asyncio.run(play())


def _text(app):
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
