"""What was locked is opened with nothing lost unsaid, and waits for its owner."""

import asyncio
import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from html import unescape

import pytest
from attrs import evolve
from streamlit.testing.v1 import AppTest
from web.filled_form import press, sitting
from web.running_form import REAL_PAGE
from written_drafts import PASSPHRASE, seal_cheaply

from signals import Record, Screening, open_library
from signals.drafts.draft import Edition
from signals.record import Measure
from signals_web import idle_guard, lock_screen, state, tab
from signals_web.ending import Locked, Note
from signals_web.idle_guard import IdleGuard
from signals_web.sitting import Sitting
from signals_web.vigil import Vigil

NOON = dt.datetime(2026, 11, 29, 12)
MINUTE = 60.0


class Hands:
    """A clock that is turned by hand, the watch that reads it, and the guard that acts on it."""

    def __init__(self):
        self.now = 0.0
        self.vigil = Vigil(10 * MINUTE, lambda: (self.now, self.now))
        self.guard = IdleGuard(None, self.vigil)

    def turn(self, minutes):
        """Let minutes pass, then let the guard end what is due."""
        self.now += minutes * MINUTE
        # In a thread: the browser of other tests has its own loop in this one.
        with ThreadPoolExecutor(max_workers=1) as pool:
            pool.submit(asyncio.run, self.guard._end_all()).result()


class _Stream:
    async def close(self, code):
        """A page that is gone already."""
        raise RuntimeError(code)


@pytest.fixture
def hands(monkeypatch):
    """A watch whose sessions end at once, with the page of this browser shown by ``_page``."""
    seal_cheaply(monkeypatch)
    hands = Hands()
    monkeypatch.setattr(idle_guard, "_ended", lambda session: _Stream())
    monkeypatch.setattr(lock_screen, "VIGIL", hands.vigil)
    monkeypatch.setattr("signals_web.leaving.VIGIL", hands.vigil)
    monkeypatch.setattr(tab, "current_browser", lambda: "browser")
    monkeypatch.setattr(state, "now", lambda: NOON)

    class Noon(dt.datetime):
        @classmethod
        def now(cls, tz=None):
            return NOON

    monkeypatch.setattr(idle_guard.dt, "datetime", Noon)
    return hands


@pytest.fixture(scope="module")
def kept():
    """A sitting of which a draft was kept at noon."""
    screening = Screening(open_library().checklist("school"), NOON.date())
    record = Record(screening.answered("sleepiness", "yes"))
    return Sitting(record, "danger").keeping(PASSPHRASE, Edition.first(NOON))


def _later(kept):
    screening = kept.screening.answered("vital_danger", "yes")
    return evolve(kept, record=evolve(kept.record, screening=screening))


def _page():
    return AppTest.from_file(REAL_PAGE, default_timeout=30).run()


def _said(page):
    texts = (*page.title, *page.markdown, *page.error)
    return unescape("\n".join(each.value for each in texts))


def _open(page, passphrase=PASSPHRASE):
    page.text_input("unlocking_passphrase").set_value(passphrase)
    return press(page, "Rouvrir")


def test_a22_answers_after_the_last_draft_are_said_to_be_in_no_file(hands, kept):
    """A22: closed at once, the tab would take a sign with it that its owner believes kept."""
    later = _later(kept)
    hands.vigil.watch("tab", "browser", later)
    hands.turn(11)
    page = _page()
    assert "Des réponses ne sont dans aucun fichier" in _said(page)
    _open(page)
    assert sitting(page).screening.statements == later.screening.statements
    assert "ne sont dans aucun fichier" in _said(page)
    press(page, "Continuer ce repérage")
    assert "vos dernières réponses n'y sont pas encore" in _said(page)
    assert "rien n'a changé depuis" not in _said(page)


def test_a22_locked_again_it_still_lacks_them(hands, kept):
    """Until another file is kept, whatever is done in between."""
    later = _later(kept)
    hands.vigil.watch("tab", "browser", later)
    hands.turn(11)
    again = sitting(_open(_page()))
    assert again.changed_since_kept
    hands.vigil.watch("other", "browser", again)
    hands.turn(11)
    (locked,) = hands.vigil.locked("browser")
    assert locked.lacking


def test_a22_what_the_file_holds_is_said_to_be_in_it(hands, kept):
    """Nothing changed: the same words would only frighten."""
    hands.vigil.watch("tab", "browser", kept)
    hands.turn(11)
    page = _open(_page())
    assert "ne sont dans aucun fichier" not in _said(page)
    press(page, "Continuer ce repérage")
    assert "rien n'a changé depuis" in _said(page)


def test_what_could_not_be_sealed_with_it_is_counted(hands, kept):
    """A text that was refused, a measure without its name; a row that holds nothing is neither."""
    blank, begun = Measure(""), Measure("", by="CPE")
    later = evolve(kept, record=evolve(kept.record, measures=(blank, begun)))
    later = later.refusing_field("age", "answer", "quatorze", "n'est pas un nombre")
    hands.vigil.watch("tab", "browser", later)
    hands.turn(11)
    assert "(2), n'a pas pu être scellé" in _said(_open(_page()))


def test_somebody_else_begins_without_erasing_what_is_locked(hands, kept):
    """A colleague sits down: the work of the first one stays, one press away."""
    hands.vigil.watch("tab", "browser", kept)
    hands.turn(11)
    page = press(_page(), "Commencer un autre repérage, sans effacer celui-ci")
    assert page.radio("sector").value is None
    assert "Un repérage est verrouillé\u00a0: à 12\u00a0h\u00a000" in _said(page)
    assert len(hands.vigil.locked("browser")) == 1
    page.button("to_lock").click().run()
    assert page.title[0].value == "Signals est verrouillé"
    assert sitting(_open(page)).record == kept.record


def test_it_is_erased_once_it_was_asked_twice(hands, kept):
    """Ten minutes of work on a child do not go with one wrong press."""
    hands.vigil.watch("tab", "browser", kept)
    hands.turn(11)
    page = press(_page(), "Effacer ce qui est verrouillé à 12\u00a0h\u00a000…")
    assert "Effacer pour toujours ce qui est verrouillé" in _said(page)
    press(page, "Ne rien effacer")
    assert len(hands.vigil.locked("browser")) == 1
    press(page, "Effacer ce qui est verrouillé à 12\u00a0h\u00a000…")
    press(page, "Oui, effacer pour toujours")
    assert hands.vigil.locked("browser") == ()
    assert page.radio("sector").value is None


def test_a_sealing_that_fails_is_tried_again_and_never_called_no_draft(hands, kept, monkeypatch):
    """The page is told that it is not a lock; what is erased in the end is said for what it was."""
    content = idle_guard._sealed
    monkeypatch.setattr(idle_guard, "_sealed", lambda sitting: None)
    hands.vigil.watch("tab", "browser", kept)
    assert hands.vigil.locks("browser")
    hands.turn(11)
    assert not hands.vigil.locks("browser")
    assert hands.vigil.due() == ()
    monkeypatch.setattr(idle_guard, "_sealed", content)
    hands.turn(1.1)
    assert len(hands.vigil.locked("browser")) == 1
    hands.vigil.opened("browser", hands.vigil.locked("browser")[0])

    monkeypatch.setattr(idle_guard, "_sealed", lambda sitting: None)
    hands.vigil.watch("other", "browser", kept)
    hands.turn(11)
    hands.turn(20)  # the hour of the erasure: one last try, then it is said
    hands.turn(0.1)
    assert hands.vigil.note("browser")[0] is Note.UNSEALED
    assert "n'ont pas pu être verrouillées" in _said(_page())
    assert "aucun brouillon" not in _said(_page())


def test_one_tab_that_cannot_be_ended_leaves_the_others_their_lock(hands, kept, monkeypatch):
    """A stream that breaks, a session that is gone: the watch goes on, and tries again."""

    def ended(session):
        if session == "broken":
            raise KeyError(session)
        return _Stream()

    monkeypatch.setattr(idle_guard, "_ended", ended)
    for session in ("broken", "tab"):
        hands.vigil.watch(session, session, kept)
    hands.turn(11)
    assert len(hands.vigil.locked("tab")) == 1
    assert hands.vigil.locked("broken") == ()
    monkeypatch.setattr(idle_guard, "_ended", lambda session: _Stream())
    hands.turn(0.1)
    assert len(hands.vigil.locked("broken")) == 1


def test_another_tab_that_holds_a_screening_is_said(hands, kept):
    """« Tout est effacé » would be a false reassurance on a shared computer."""
    hands.vigil.watch("left", "browser", kept)
    hands.vigil.watch("other", "browser", kept)
    hands.vigil.leave("left")
    hands.turn(0.1)
    page = _page()
    assert page.title[0].value == "Cet onglet est effacé"
    assert "Ce n'est pas tout\u00a0: un autre onglet de ce navigateur tient" in _said(page)
    hands.vigil.leave("other")
    hands.turn(0.1)
    assert _page().title[0].value == "Tout est effacé"


def test_a_locked_screening_says_nothing_to_another_browser(hands):
    """The page of a lock is for its own browser."""
    hands.vigil._locked["other"] = (Locked(b"sealed", NOON),)
    assert _page().radio("sector").value is None


def test_two_people_locked_one_after_the_other_each_open_their_own(hands, kept):
    """The second passphrase opens the second screening; the first one waits for its owner."""
    other = Sitting(Record(kept.screening.answered("age", 12)), "danger")
    other = other.keeping("une autre phrase de passe", Edition.first(NOON))
    for session, sitting_ in (("one", kept), ("two", other)):
        hands.vigil.watch(session, "browser", sitting_)
        hands.turn(11)
    page = _page()
    assert "à 12\u00a0h\u00a000, puis à 12\u00a0h\u00a000" in _said(page)
    _open(page, "aucune des deux phrases")
    assert "n'ouvre pas ce fichier" in _said(page)
    _open(page, "une autre phrase de passe")
    assert sitting(page).record == other.record
    assert len(hands.vigil.locked("browser")) == 1


def test_an_erasure_is_said_beside_a_lock(hands, kept):
    """Whoever finds « vos réponses sont scellées » must not believe it of what is gone."""
    bare = evolve(kept, kept=None)
    hands.vigil.watch("kept", "browser", kept)
    hands.vigil.watch("bare", "browser", bare)
    hands.turn(11)
    hands.turn(20)
    said = _said(_page())
    assert "Signals est verrouillé" in said
    assert "Un autre onglet a été effacé à 12\u00a0h\u00a000" in said
    assert "aucun brouillon n'était gardé" in said


def test_a_draft_that_nobody_fetched_lacks_everything(hands, kept):
    """Its link goes with the lock: once open again, it is to be kept anew."""
    prepared = evolve(kept, kept=evolve(kept.kept, address="/documents/nowhere"))
    hands.vigil.watch("tab", "browser", prepared)
    hands.turn(11)
    assert hands.vigil.locked("browser")[0].lacking


def test_somebody_who_comes_back_while_another_tab_is_sealed_loses_nothing(
    hands, kept, monkeypatch
):
    """What was due a second ago is looked at again before it ends."""
    bare = evolve(kept, kept=None)
    hands.vigil.watch("kept", "browser", kept)
    hands.vigil.watch("bare", "browser", bare)
    sealed = idle_guard._sealed

    def slowly(sitting):
        hands.vigil.moved("browser")
        return sealed(sitting)

    monkeypatch.setattr(idle_guard, "_sealed", slowly)
    hands.turn(31)
    assert hands.vigil.held("browser") == 2
    assert hands.vigil.note("browser") is None


def test_a_seal_that_comes_at_the_last_moment_counts(hands, kept, monkeypatch):
    """One failure, then one success at the hour of the erasure: it is locked, not erased."""
    sealed = idle_guard._sealed
    monkeypatch.setattr(idle_guard, "_sealed", lambda sitting: None)
    hands.vigil.watch("tab", "browser", kept)
    hands.turn(11)
    hands.vigil.moved("browser")

    def slowly(sitting):
        hands.now += 2
        return sealed(sitting)

    monkeypatch.setattr(idle_guard, "_sealed", slowly)
    hands.turn(60)
    assert len(hands.vigil.locked("browser")) == 1


def test_a_tab_that_was_closed_says_nothing_of_the_others(hands, kept, monkeypatch):
    """The lock of the tab that is open works: the page must not deny it."""
    monkeypatch.setattr(idle_guard, "_sealed", lambda sitting: None)
    closed = evolve(kept, place="situation")
    hands.vigil.watch("closed", "browser", closed)
    hands.turn(11)
    assert not hands.vigil.locks("browser")
    del closed
    assert hands.vigil.locks("browser")
