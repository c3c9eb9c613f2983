"""Several minors of one declaration: the same facts to begin with, then each its own answers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tui.declaring import LIBRARY, SHARED, answered, at, declaration, screen
from tui.gestures import flowing, keys
from tui.handing import done

from signals_tui.keyboard import pasted
from signals_tui.minors import labels, minors_in_front
from signals_tui.panes.bars import key_bar, title_bar
from signals_tui.papers import Papers
from signals_tui.view import View


def _said(desk):
    return desk.interview.screening.statements


def _state(desk):
    return desk.interview.screening, desk.interview.cursor, desk.interview.undoable


def _declared(desk=None):
    """Aged 15, in danger of life, declared by a parent, last seen on a day."""
    desk = answered(desk or declaration(), "age", "1", "5", "enter")
    desk = answered(desk, "declarant_kind", "1")
    desk = answered(desk, "last_seen", *"21/11/2026 22:30", "enter")
    return answered(desk, "vital_danger", "o")


def _two():
    return keys(_declared(), "j", "n", *"la cadette", "enter")


def test_another_minor_begins_with_the_shared_facts_alone():
    """Who declares and when last seen are taken up; the age and the signs are asked again."""
    first, second = _declared(), _two()
    assert second.view is View.INTERVIEW
    assert second.interview.item.id == "age"
    known = _said(first)
    assert {"declarant_kind", "last_seen"} <= set(known)
    assert _said(second) == {id: known[id] for id in SHARED if id in known}
    assert _said(keys(second, "j", "1")) == known


def test_each_has_its_own_answers_ticks_and_questions():
    """What one is told of changes nothing of the other, and each is found where it was left."""
    desk = keys(_two(), "1", "2", "enter", "f8", "enter", *"parquet", "enter", "escape")
    second = desk.interview
    first = keys(desk, "f3", "j", "1")
    assert _state(first) == _state(_declared())
    assert first.record is None
    assert "[x]" not in flowing(keys(first, "k"))
    again = keys(first, "o", "j", "2")
    assert again.interview == second
    assert [each.told for each in again.record.measures] == ["parquet"]
    assert again.interview.outcome is second.outcome


def test_undoing_stays_inside_an_interview():
    """The last answer of the first is not taken back from the second."""
    desk = keys(_two(), "u")
    assert desk.interview.refusal == "Rien à annuler."
    assert _said(keys(desk, "j", "1")) == _said(_declared())


def test_a_fact_stated_later_than_the_start_is_shared_too():
    """The hour of the screening has moved on: what happened since is not refused."""
    started = declaration()
    later = dt.datetime(2026, 11, 22, 3, 40)
    late = answered(at(started, later), "last_seen", *"22/11/2026 03:35", "enter")
    assert _said(late)["last_seen"]
    second = answered(late, "age", "j", "n", "enter")
    assert _said(second)["last_seen"] == _said(late)["last_seen"]
    lacking = keys(answered(second, "last_seen", "delete"), "f3", "j", "*")
    assert _said(lacking)["last_seen"] == _said(late)["last_seen"]


def test_a_shared_fact_that_one_lacks_is_copied_on_demand():
    """One key takes up what the one in front has no answer to; its own answers stay."""
    desk = keys(declaration(), "j", "n", "enter")
    desk = answered(answered(desk, "declarant_kind", "2"), "age")
    first = keys(_declared(keys(desk, "j", "1")), "j", "2", "j", "*")
    assert "Un fait commun repris pour l'enfant devant vous." in flowing(first)
    assert [each.value for each in _said(first)["last_seen"]]
    own, other = (_said(each)["declarant_kind"] for each in (first, keys(first, "1")))
    assert own != other
    assert "Aucun fait commun à reprendre des autres." in flowing(keys(first, "*"))
    assert "last_seen" not in _said(keys(first, "escape", "u"))


def test_a_shared_fact_that_one_does_not_know_is_taken_from_one_who_does():
    """« Ne sait pas » hides no answer; what was noted beside it is not replaced."""
    two = keys(answered(declaration(), "last_seen", "?", "f3"), "j", "n", "enter")
    assert not two.interview.screening.knows("last_seen")
    first = answered(keys(two, "f3", "j", "1"), "last_seen", *"21/11/2026 22:30", "enter")
    third = keys(first, "f3", "j", "n", "enter")
    known = _said(first)["last_seen"]
    assert _said(third)["last_seen"] == known
    copied = keys(first, "f3", "j", "2", "f3", "j", "*")
    assert _said(copied)["last_seen"] == known
    noted = answered(keys(first, "f3", "j", "2"), "last_seen", "f6", *"minuit ?", "enter")
    kept = keys(noted, "f3", "j", "*")
    assert _said(kept) == _said(noted)
    assert "Aucun fait commun à reprendre" in flowing(kept)


def test_they_are_side_by_side_in_the_order_in_which_they_came():
    """Label, age, classification, established and possible, progress, what is done; no ranking."""
    desk = keys(_two(), "k", "enter", "enter", "escape", "j")
    text = flowing(desk)
    assert "[1] enfant 1, 15 ans" in text
    assert "> [2] la cadette, âge non su (devant vous)" in text
    assert "Classification : Fugue inquiétante" in text
    assert "Classification : non déterminée" in text
    assert "Établi : Signalement, tout de suite" in text
    assert "Possible : Signalement, tout de suite" in text
    assert "4/67 réponses" in text
    assert "cochées : 1 sur 7" in text
    assert text.index("enfant 1") < text.index("la cadette")
    turned = keys(desk, "up", "enter")
    assert turned.minors.front == 0
    assert turned.view is View.INTERVIEW


def test_the_title_says_which_one_is_in_front():
    """« 2/2 la cadette », and nothing where there is one child only."""
    assert title_bar(_declared(), 80).text.startswith(" Déclaration")
    assert title_bar(_two(), 80).text.startswith(" 2/2 la cadette | Déclaration de fugue")
    assert title_bar(keys(_two(), "j", "1"), 80).text.startswith(" 1/2 enfant 1 | ")
    assert len(title_bar(_two(), 30).text) <= 30


def test_a_label_is_typed_bounded_and_mended():
    """Letters are letters there; it is short, and « = » changes it; Escape adds nobody."""
    desk = keys(_declared(), "j", "n", *"Q d k o", "backspace")
    assert desk.minors.typed == "Q d k "
    assert "pas un nom" in flowing(desk)
    assert len(minors_in_front(keys(desk, "escape"))) == 1
    long = keys(pasted(desk, "x" * 90 + "\n"), "enter")
    assert len(labels(long)[1]) == 24
    desk = keys(_two(), "j", "1", "j", "=", *"le grand", "enter")
    assert labels(desk) == ("le grand", "la cadette")
    assert desk.view is View.MINORS
    assert _state(desk) == _state(_declared())
    assert labels(keys(desk, "=", "escape")) == labels(desk)


def test_a_label_is_in_no_file_nor_in_what_errors_show():
    """Neither in the record that documents and drafts are made of, nor in a representation."""
    desk = keys(_two(), "o", "k", "enter", "enter")
    assert "cadette" not in repr(desk)
    assert "cadette" not in repr(minors_in_front(desk))
    assert all("cadette" not in str(each.kept) for each in minors_in_front(desk))


def test_no_more_than_nine():
    """A tenth is refused in a sentence; the digit of one that is not there does nothing."""
    desk = _declared()
    for _ in range(8):
        desk = keys(desk, "j", "n", "enter")
    assert len(minors_in_front(desk)) == 9
    refused = keys(desk, "j", "n")
    assert len(minors_in_front(refused)) == 9
    assert "Pas plus de 9 enfants" in flowing(refused)
    assert keys(_two(), "j", "7").minors.front == 1
    assert any(line.startswith("> [9]") for line in screen(keys(refused, "end")))


def test_one_added_by_mistake_is_taken_away_and_nothing_said_is_lost():
    """Only the last, while it has no answer, tick or document of its own."""
    added = keys(_two(), "j")
    gone = keys(added, "e")
    assert len(minors_in_front(gone)) == 1
    assert _state(gone) == _state(_declared())
    assert gone.view is View.MINORS
    assert title_bar(gone, 80).text.startswith(" Déclaration")
    for kept in (
        keys(_two(), "1", "2", "enter", "f3"),
        keys(_two(), "k", "enter", "enter", "escape"),
        keys(answered(_two(), "place_clothing", *"bl"), "f3"),
    ):
        refused = keys(kept, "j", "e")
        assert len(minors_in_front(refused)) == 2
        assert "il reste" in flowing(refused)
    assert "Seul le dernier" in flowing(keys(added, "up", "e"))


def test_documents_are_of_the_one_in_front(tmp_path: Path):
    """A file is told with whom it is of, under the same name as any: the label is in none."""
    desk = _declared(declaration().handing(Papers(LIBRARY.documents, tmp_path)))
    written = done(keys(desk, "r", "1", "1", "escape", "escape"))
    second = done(keys(written, "j", "n", *"la cadette", "enter", "r", "1"))
    assert "> Écrit" not in flowing(second)
    assert _said(second) != _said(written)
    assert second.papers.front.dossier.record.screening is second.interview.screening
    both = done(keys(second, "1", "escape"))
    text = "".join(flowing(both).split())
    assert len(both.papers.files) == 2
    for file, label in zip(both.papers.files, ("enfant1", "lacadette"), strict=True):
        assert f"Écrit({label}):{file}" in text
        assert "cadette" not in file.name
    assert all(b"cadette" not in file.read_bytes() for file in both.papers.files)
    assert "il reste" in flowing(keys(both, "escape", "j", "e"))


def test_what_is_to_be_written_of_one_is_written_while_another_is_in_front(tmp_path: Path):
    """Turning to another child loses no document that was asked for."""
    desk = _declared(declaration().handing(Papers(LIBRARY.documents, tmp_path)))
    asked = keys(desk, "r", "1", "1", "j", "n", "enter")
    assert len(asked.papers.unwritten) == 1
    assert len(done(asked).papers.files) == 1


def test_leaving_counts_them_all():
    """The answers and the ticks of every child are lost by leaving: it is said."""
    desk = keys(_two(), "1", "2", "enter", "f8", "enter", "enter", "escape", "f3", "q")
    text = flowing(desk)
    assert "7 réponses seront effacées" in text
    assert "C'est pour tous les enfants de la déclaration : 2." in text
    assert "noté comme fait sera effacé aussi : 1." in text


def test_the_next_person_finds_nobody():
    """Another declaration begins with one child, without a label."""
    begun = _two().begun(_two().checklists[0])
    assert (begun.minors.all, begun.minors.front) == ((), 0)
    assert len(minors_in_front(begun)) == 1


def test_every_minors_page_fits_its_room():
    """Three children are read in 80 columns and 24 lines; the keys are told there."""
    desk = keys(_two(), "j", "n", "enter", "j")
    shown = screen(desk)
    assert all(len(line) <= 76 for line in shown)
    for rank in (1, 2, 3):
        assert any(f"[{rank}]" in line for line in shown)
    bar = " ".join(line.text for line in key_bar(desk, 80, 2))
    assert "autre enfant" in bar
    assert "DANGER" in bar
