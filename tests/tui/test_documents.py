"""The documents of the terminal's form: their list, how each looks, and the files it writes."""

import pytest
from attrs import evolve
from rich.cells import cell_len
from shipped import IDS
from tui.gestures import flowing, keys
from tui.handing import HOSTILE, LIBRARY, ON, SHOWN, done, flat, opened, typed
from tui.preparing_sheets import foyer_record, sheet_opened, written

from signals.documents import page_of, preview
from signals.handover import left_out
from signals.interview.answering import affirmed
from signals.profile import using
from signals_tui.desk import Desk
from signals_tui.minors import minors_in_front
from signals_tui.pages.documents import PREPARING
from signals_tui.panes.bars import key_bar
from signals_tui.view import Room, View


@pytest.mark.parametrize("id", IDS)
def test_every_document_of_a_checklist_is_listed(tmp_path, id):
    """The key r lists each with its number, its title and what it is for."""
    desk = keys(opened(tmp_path, id), "r")
    kinds = desk.papers.kinds(id)
    assert desk.view is View.DOCUMENTS
    assert set(kinds) == set(LIBRARY.documents.kinds_from(id))
    own = {"fugue": "declaration_fugue", "fugue_return": "retour_fugue"}
    assert kinds[0].id == own.get(id, "information_preoccupante")
    for number, kind in enumerate(kinds, start=1):
        assert f"[{number}] {flat(kind.title)} {flat(kind.about)}" in flowing(desk)
        assert keys(desk, str(number)).papers.front.kind is kind
        assert keys(desk, *["down"] * (number - 1), "enter").papers.front.kind is kind
    beyond = len(desk.papers.offered(id)) + 1
    for stroke in ("0", "à", "z", *(str(beyond) if beyond < 10 else "")):
        assert keys(desk, stroke).view is View.DOCUMENTS
    assert keys(desk, "r").view is keys(desk, "escape").view is View.INTERVIEW


@pytest.mark.parametrize("id", IDS)
def test_each_document_looks_as_it_will_be_written(tmp_path, id):
    """Prepared aside, and said so meanwhile; then each line of its page, in its order."""
    listed = keys(opened(tmp_path, id), "o", "n", "o", "r")
    for number, kind in enumerate(listed.papers.kinds(id), start=1):
        desk = keys(listed, str(number))
        assert PREPARING in flowing(desk)
        asked = desk.papers.next
        desk = done(desk)
        assert PREPARING not in flowing(desk)
        *_, shown = flowing(desk).partition("APERÇU")
        at = 0
        for line in preview(page_of(kind, asked.dossier)):
            at = shown.index(flat(line.text), at) + len(flat(line.text))
    assert list(tmp_path.iterdir()) == []


def test_what_a_letter_leaves_out_is_told_first(tmp_path):
    """In bold, before the formats and the preview."""
    (withheld, *_) = sorted(LIBRARY.documents.withheld_from("fugue"))
    desk = opened(tmp_path)
    place = desk.interview.checklist.position[withheld]
    desk = desk.answering(affirmed(desk.interview.moved(place)))
    place = [kind.id for kind in desk.papers.kinds("fugue")].index("information_preoccupante")
    desk = done(keys(desk, "r", str(place + 1)))
    front = desk.papers.front
    (told,) = left_out(front.kind, front.dossier)
    assert flowing(desk).index(flat(told)) < flowing(desk).index("[1] page web (.html)")
    lines, _ = desk.page
    first = next(place for place, line in enumerate(lines) if line.text.startswith("! "))
    assert first == 1
    assert lines[first].strong


def test_a_typed_text_is_shown_exactly_and_acts_on_nothing(tmp_path):
    """B03, B04: its markup is read as it was typed, and what acts on a terminal is a mark."""
    desk = done(keys(typed(opened(tmp_path), "place_clothing", HOSTILE), "r", "1"))
    assert SHOWN in flowing(desk)
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set("".join(x.text for x in desk.page[0]))
    assert "pull" not in repr((desk, desk.papers, desk.papers.look, desk.papers.front))


def test_another_profile_makes_another_document(tmp_path):
    """Chosen over a document, the profile is that of the preview and of the file that follows."""
    profile, *_ = using(LIBRARY.profiles, "school")
    looked = done(keys(opened(tmp_path, "school"), "r", "3"))
    desk = keys(looked, "v", "1")
    assert (desk.view, desk.papers.look) == (View.DOCUMENT, None)
    assert desk.papers.front.dossier.profile == profile
    assert flat(profile.name) in flowing(done(desk))
    assert flat(profile.name) not in flowing(looked)


def test_the_other_keys_still_work_from_these_pages(tmp_path):
    """The danger numbers over them and back, the help, the leaving; the key bar says how to."""
    for strokes, told in (("r", "[1 à 9] choisir"), ("r1", "[1] HTML  [2] PDF  [3] DOCX  [4] ODT")):
        desk = done(keys(opened(tmp_path), *strokes))
        bar = [line.text for line in key_bar(desk, 80, 2)]
        assert told in bar[0]
        assert "[d] DANGER IMMÉDIAT" in bar[1]
        for stroke in ("d", "f2", "h", "s", "q"):
            assert keys(desk, stroke).view not in (desk.view, View.INTERVIEW)
            assert keys(desk, stroke, "escape").views == desk.views
    assert keys(desk, "r").view is View.DOCUMENTS
    assert keys(desk, "escape", "escape").view is View.INTERVIEW
    for desk in (opened(tmp_path), keys(opened(tmp_path), "s")):
        bar = [line.text for line in key_bar(desk, 80, 2)]
        assert "[r] " in bar[1]
        assert all(cell_len(line) <= 80 and "…" not in line for line in bar)
    assert "remettre un document" in flowing(keys(desk, "h"))


def test_a_small_window_shows_what_becomes_of_a_file(tmp_path):
    """What is pointed at, then what was written, is in view in a window of ten lines."""
    desk = keys(opened(tmp_path).fitted(Room(60, 8)), "r", *["down"] * 5)
    assert any(line.text.startswith("> [6]") for line in _in_view(desk))
    desk = keys(done(keys(desk, "1", "pagedown", "pagedown")), "2")
    assert any(PREPARING in line.text for line in _in_view(desk))


def _in_view(desk):
    return desk.page[0][desk.offset : desk.offset + desk.room.rows]


def test_without_documents_the_page_says_so():
    """A checklist that has none, and no checklist at all: no key does anything else."""
    checklist = LIBRARY.checklist("fugue")
    menu = Desk((checklist,), LIBRARY.references, ON)
    assert keys(menu, "r") is menu
    desk = keys(menu.begun(checklist).closed(), "r")
    assert "Aucun document ne se prépare" in flowing(desk)
    assert "[1] L'orientation en texte" in flowing(desk)
    assert keys(desk, "4").papers.waiting == ()


@pytest.mark.parametrize(
    "strokes",
    [("k", "enter", *"chef", "enter", "escape"), ("f", "=", "escape"), ("j", "*", "escape")],
)
def test_what_is_said_over_a_document_is_in_it(tmp_path, strokes):
    """Ticked, confirmed from a sheet or shared over it: the file that follows tells it."""
    desk = sheet_opened(opened(tmp_path), written(tmp_path, foyer_record()))
    first = keys(desk, "escape", "f3", "j", "n", "enter")
    fact = first.interview.checklist.items["declarant_kind"]
    second = first.answering(first.interview.at_item(fact))
    other = keys(second, "1", "f3", "j", "1", "r", "1")
    before = other.papers.front.dossier.record
    after = keys(other, *strokes)
    assert after.view is View.DOCUMENT
    told = after.papers.front.dossier.record
    assert told != before
    assert told == evolve(minors_in_front(after)[0].kept, screening=after.interview.screening)
    (asked,) = keys(after, "1").papers.unwritten
    assert asked.dossier.record == told


def test_a_document_is_not_made_again_where_nothing_changed(tmp_path):
    """What is written over it, and asked for twice, is written once."""
    desk = keys(opened(tmp_path), "o", "r", "1", "1")
    again = keys(desk, "d", "escape", "1")
    assert again.papers.front is desk.papers.front
    assert len(again.papers.unwritten) == 1
