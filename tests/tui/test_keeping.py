"""A draft kept at the desk: one encrypted file, replaced whole, that the form opens as well."""

import errno
import stat

import pytest
from attrs import evolve
from handing_drafts import draft_of, sealed_draft
from tui.exercising import begun, training_desk
from tui.gestures import flowing, keys
from tui.handing import LIBRARY, ON
from tui.keeping_hands import WRITTEN, desk_in, done, held, kept, later, two_minors
from written_drafts import PASSPHRASE, seal_cheaply

from signals import Orientation, Record, Screening
from signals.loading import writing
from signals.stance import Choice, Stance
from signals_tui.keeping.drafting import is_changed
from signals_tui.keeping.keeper import Keeper
from signals_tui.keeping.opening import opening_at_start
from signals_tui.minors import minors_in_front
from signals_tui.pages.keeping import kept_text
from signals_tui.view import View
from signals_web.drafting import draft_of as draft_in_form
from signals_web.drafting import sitting_of


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """Derivations cost nothing here."""
    seal_cheaply(monkeypatch)


def _at_item(desk, id):
    interview = desk.interview
    return desk.answering(interview.moved(interview.checklist.position[id] - interview.cursor))


def test_seven_words_are_shown_once_and_open_the_file(tmp_path):
    """Copied by hand, and said so; then no page shows them, and the file opens with them."""
    choosing = keys(desk_in(tmp_path), "b", "1")
    words = choosing.keeping.drawn
    assert len(words.split()) == 7
    shown = " ".join(f"{rank}. {each}" for rank, each in enumerate(words.split(), start=1))
    assert shown in flowing(choosing)
    assert list(tmp_path.iterdir()) == []
    assert keys(choosing, "enter").keeping == choosing.keeping
    told = done(keys(choosing, "o"))
    assert told.keeping.drawn is None
    listed = (f"{rank}. {each}" for rank, each in enumerate(words.split(), start=1))
    assert not any(each in flowing(told) for each in listed)
    (file,) = tmp_path.iterdir()
    assert file.name == "brouillon-signals-2026-11-22-03h12.age"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert held(file, words).record.screening == told.interview.screening
    assert f"> Gardé à 3 h 12 Fichier : {file}" in flowing(told).replace("\u202f", " ")


def test_ones_own_is_typed_twice_unseen(tmp_path):
    """Weak or different, it is asked again with why; its capitals count, no letter is a key."""
    own = keys(desk_in(tmp_path), "b", "2")
    weak = keys(own, *"soleil", "enter")
    assert "moins de 12 caractères" in flowing(weak)
    different = keys(weak, *PASSPHRASE, "enter", *PASSPHRASE[:-1], "enter")
    assert "ne sont pas les mêmes" in flowing(different)
    phrase = "Quatre d Rochers s BLEUS q"
    typed = keys(different, *phrase)
    assert phrase[:6] not in flowing(typed)
    assert "*" * len(phrase) in flowing(typed)
    done(keys(typed, "enter", *phrase, "enter"))
    (file,) = tmp_path.iterdir()
    assert held(file, phrase)


def test_the_same_key_keeps_again_in_the_same_file(tmp_path):
    """Without a question: the next edition of the draft, whose file is replaced."""
    desk = kept(desk_in(tmp_path))
    (file,) = tmp_path.iterdir()
    first = held(file)
    changed = keys(later(desk, 5), "n")
    assert kept_text(desk) == "gardé à 3\u00a0h\u00a012"
    assert "non gardé depuis" in kept_text(changed)
    asked = keys(changed, "b")
    assert asked.view is View.INTERVIEW
    assert "se garde" in kept_text(asked)
    again = done(asked)
    assert [*tmp_path.iterdir()] == [file]
    second = held(file)
    assert second.record.screening == changed.interview.screening
    assert (second.edition.draft, second.edition.after) == (first.edition.draft, first.edition.id)
    assert kept_text(again) == "gardé à 3\u00a0h\u00a017"
    assert keys(again, "b").view is View.KEEPING


def test_what_is_answered_meanwhile_is_said_not_kept(tmp_path):
    """The keys go on while it is sealed; asked again meanwhile, it is kept again after it."""
    desk = kept(desk_in(tmp_path))
    once = done(keys(desk, "n", "b", "o"))
    assert is_changed(once)
    twice = done(keys(once, "b", "n", "b"))
    assert not is_changed(twice)
    (file,) = tmp_path.iterdir()
    assert held(file).record.screening == twice.interview.screening


def test_while_typing_a_function_key_keeps_and_the_text_goes_on(tmp_path):
    """What is being written of a text is in the file; it takes the place of no other."""
    desk = _at_item(kept(desk_in(tmp_path, "fugue@1.1.0")), "place_clothing")
    typed = keys(desk, "enter", *WRITTEN, "f9")
    assert typed.interview.typed == WRITTEN
    (file,) = tmp_path.iterdir()
    told = done(typed)
    assert held(file).record.screening.statements["place_clothing"][0].value == WRITTEN
    confirmed = _at_item(keys(told, "enter"), "place_clothing")
    rewritten = done(keys(confirmed, "enter", *"autre", "f9"))
    assert "n'est pas validé" in flowing(rewritten)
    assert held(file).record.screening.statements["place_clothing"][0].value == WRITTEN
    assert rewritten.interview.typed == f"{WRITTEN} ; autre"


def _rich():
    """A draft of the form with all that the terminal does not show."""
    draft = draft_of("school", ON)
    then = draft.record.screening
    former = Record(Screening(then.checklist, ON).answered("vital_danger", "no"))
    choice = Choice(Stance.RAISES, (Orientation.SIGNALEMENT,), reason="Elle l'a redit.")
    return evolve(draft, former=former, choice=choice, former_edited=True, edited=True)


def _opened(desk, draft, file):
    sealed = evolve(sealed_draft(draft), file=file)
    file.write_bytes(sealed.content)
    asked = keys(opening_at_start(desk, sealed), *PASSPHRASE, "enter")
    return keys(done(asked), "enter")


@pytest.mark.parametrize("profile", ["school_nurse_public", "unknown_here", None])
def test_nothing_of_a_draft_of_the_form_is_lost(tmp_path, profile):
    """Opened here, changed and kept: its decision, former screening and profile are still there."""
    draft = evolve(_rich(), profile=profile)
    file = tmp_path / "b.age"
    desk = _opened(desk_in(tmp_path), draft, file)
    assert not is_changed(desk)
    changed = keys(desk, "o")
    done(keys(changed, "b"))
    assert [*tmp_path.iterdir()] == [file]
    found = held(file)
    record = evolve(draft.record, screening=changed.interview.screening)
    same = evolve(draft, record=record, place=found.place, edition=found.edition)
    assert found == same
    sitting = sitting_of(found, PASSPHRASE)
    assert draft_in_form(sitting, found.edition) == evolve(found, place=sitting.place)


def test_the_next_person_keeps_another_draft(tmp_path):
    """Restarted or begun anew, the desk knows neither the passphrase nor the file, nor its day."""
    desk = _opened(desk_in(tmp_path), draft_of("school", ON.replace(day=20)), tmp_path / "b.age")
    assert desk.date == ON.replace(day=20)
    for after in (desk.restarted(), desk.begun(LIBRARY.checklist("fugue"))):
        keeping = after.keeping
        assert (keeping.passphrase, keeping.copies) == (None, ())
    assert desk.restarted().date == ON


def test_e04_a_full_disk_leaves_the_former_file_whole_and_says_so(tmp_path, monkeypatch):
    """E04: the title says so, the page says why; another folder, and it is kept."""
    desk = kept(desk_in(tmp_path))
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()

    def full(_):
        raise OSError(errno.ENOSPC, WRITTEN)

    with monkeypatch.context() as disk:
        disk.setattr(writing.os, "fsync", full)
        refused = done(keys(desk, "n", "b"))
    assert [*tmp_path.iterdir()] == [file]
    assert file.read_bytes() == whole
    assert "non gardé" in kept_text(refused)
    page = keys(refused, "b")
    assert page.view is View.KEEPING
    with monkeypatch.context() as disk:
        disk.setattr(writing.os, "fsync", full)
        told = flowing(done(page))
    assert "il n'y a plus de place sur le disque" in told
    assert WRITTEN not in told
    key = tmp_path / "clé"
    key.mkdir()
    moved = done(keys(done(page), "2", *str(key), "enter"))
    (other,) = key.iterdir()
    assert held(other).record.screening == moved.interview.screening
    assert file.exists()


def test_e03_a_write_stopped_anywhere_leaves_the_former_file(tmp_path, monkeypatch):
    """E03: at the opening, the writing, the flushing or the renaming of the new file."""
    desk = kept(desk_in(tmp_path))
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()

    def fail(*_, **__):
        raise OSError(errno.EIO, "")

    for owner, name in (
        (writing.os, "open"),
        (writing.os, "fdopen"),
        (writing.os, "fsync"),
        (writing.Path, "replace"),
    ):
        with monkeypatch.context() as disk:
            disk.setattr(owner, name, fail)
            refused = done(keys(desk, "n", "b"))
        assert refused.keeping.refusal is not None, name
        assert [*tmp_path.iterdir()] == [file], name
        assert file.read_bytes() == whole, name


def test_a_file_that_somebody_else_changed_is_left_as_it_is(tmp_path):
    """Two terminals on one draft: the second one writes beside, and says so."""
    desk = kept(desk_in(tmp_path))
    (file,) = tmp_path.iterdir()
    one, other = done(keys(desk, "n", "b"), Keeper(desk)), keys(desk, "o", "b")
    told = done(other, Keeper(desk))
    assert held(file).record.screening == one.interview.screening
    beside = told.keeping.copy(0).kept.file
    assert beside.name == "brouillon-signals-2026-11-22-03h12-2.age"
    assert held(beside).record.screening == told.interview.screening
    assert "L'ancien fichier avait changé" in flowing(keys(told, "b"))


def test_a_file_that_is_gone_is_written_again(tmp_path):
    """Erased by hand meanwhile, the draft is under its name again."""
    desk = kept(desk_in(tmp_path))
    (file,) = tmp_path.iterdir()
    file.unlink()
    done(keys(desk, "n", "b"))
    assert [*tmp_path.iterdir()] == [file]


def test_two_drafts_of_one_minute_have_two_files(tmp_path):
    """Another draft is never replaced."""
    kept(desk_in(tmp_path))
    kept(desk_in(tmp_path))
    assert len({held(each).edition.draft for each in tmp_path.iterdir()}) == 2


@pytest.mark.parametrize("stroke", ["o", "ctrl+c"])
def test_b07_leaving_keeps_what_the_draft_lacks(tmp_path, stroke):
    """B07: the page says what is not kept yet; « o », or Ctrl-C again, keeps it, then leaves."""
    desk = keys(kept(desk_in(tmp_path)), "n", "ctrl+c")
    assert "n'est pas encore gardé : il le sera avant de fermer" in flowing(desk)
    left = done(keys(desk, stroke))
    assert left.left
    (file,) = tmp_path.iterdir()
    assert held(file).record.screening == desk.interview.screening


def test_b07_only_one_key_leaves_what_follows_out(tmp_path):
    """« x » leaves without it: the file stays as it was, and nothing else is written."""
    desk = kept(desk_in(tmp_path))
    keeper = Keeper(desk)
    left = done(keys(desk, "n", "q", "x"), keeper)
    assert left.left
    assert keeper.keep_at_the_end().count == 0
    (file,) = tmp_path.iterdir()
    assert held(file).record.screening == desk.interview.screening


def test_b07_a_draft_that_cannot_be_kept_keeps_the_form_open(tmp_path, monkeypatch):
    """B07: it says why, and nothing is lost by the wish to leave."""
    desk = keys(kept(desk_in(tmp_path)), "n", "q")

    def full(_):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(writing.os, "fsync", full)
    stayed = done(keys(desk, "o"))
    assert not stayed.left
    assert stayed.interview == desk.interview
    assert "il n'y a plus de place sur le disque" in flowing(stayed)
    assert keys(stayed, "x").left


def test_another_checklist_is_chosen_once_the_draft_is_kept(tmp_path):
    """« g » keeps the draft, then erases all."""
    desk = keys(kept(desk_in(tmp_path)), "n")
    after = done(keys(desk, "q", "g"))
    assert after.view is View.CHECKLISTS
    assert after.keeping.passphrase is None
    (file,) = tmp_path.iterdir()
    assert held(file).record.screening == desk.interview.screening


def test_without_a_draft_leaving_writes_nothing(tmp_path):
    """It says that nothing is kept, and which key would keep it."""
    desk = desk_in(tmp_path)
    page = keys(desk, "q")
    assert "Rien n'est enregistré" in flowing(page)
    assert keys(page, "b").view is View.KEEPING
    keeper = Keeper(desk)
    assert keeper.keep_at_the_end().count == 0
    assert keys(page, "o").left
    assert list(tmp_path.iterdir()) == []


def test_b07_told_to_end_while_it_is_kept_there_is_one_file(tmp_path):
    """B07: what is under way is followed by the last answers, in the same file."""
    asked = keys(desk_in(tmp_path), "b", "2", *PASSPHRASE, "enter", *PASSPHRASE, "enter")
    desk = keys(asked, "escape", "n")
    keeper = Keeper(desk)
    keeper.keep(asked.keeping.asked)
    assert keeper.keep_at_the_end().count == 1
    (file,) = tmp_path.iterdir()
    found = held(file)
    assert found.record.screening == desk.interview.screening
    assert found.edition.after is not None


def test_an_exercise_is_never_opened_nor_kept_as_a_real_draft(tmp_path):
    """Its file is refused, with its passphrase right; the desk stays where it was."""
    sealed = sealed_draft(evolve(draft_of("school", ON), scenario="school_danger"))
    told = done(keys(opening_at_start(desk_in(tmp_path), sealed), *PASSPHRASE, "enter"))
    assert told.interview is None
    assert "exercice" in flowing(told)


def test_a_draft_is_opened_from_the_choice_of_a_checklist(tmp_path):
    """Its path first: what is no draft is refused before its passphrase is asked."""
    kept(desk_in(tmp_path))
    (file,) = tmp_path.iterdir()
    menu = desk_in(tmp_path).restarted()
    asking = keys(menu, "b", *str(tmp_path / "absent"), "enter")
    assert "n'existe pas" in flowing(done(asking))
    other = tmp_path / "photo"
    other.write_bytes(b"\x89PNG")
    assert "pas un brouillon" in flowing(done(keys(menu, "b", *str(other), "enter")))
    opening = done(keys(menu, "b", *str(file), "enter"))
    wrong = done(keys(opening, *"une autre phrase", "enter"))
    assert "n'ouvre pas ce fichier" in flowing(wrong)
    found = keys(done(keys(wrong, *PASSPHRASE, "enter")), "enter")
    assert found.view is View.INTERVIEW
    assert found.keeping.copy(0).kept.file == file
    assert keys(menu, "b", *"q d", "escape").views == menu.views


@pytest.mark.parametrize("text", [PASSPHRASE, f"{PASSPHRASE}\nune autre ligne"])
def test_what_is_pasted_is_one_line_of_a_passphrase(tmp_path, text):
    """As at the keyboard, unseen; a page that asks nothing takes none."""
    from signals_tui.keyboard import pasted

    own = pasted(keys(desk_in(tmp_path), "b", "2"), text)
    assert own.keeping.typed == PASSPHRASE
    choosing = keys(desk_in(tmp_path), "b")
    assert pasted(choosing, text) is choosing
    menu = keys(desk_in(tmp_path).restarted(), "b")
    assert pasted(menu, text).keeping.opening.typed == PASSPHRASE


def test_an_exercise_is_not_kept_and_says_why(tmp_path):
    """Neither by its key nor as the form ends: reopened, it would pass for a real screening."""
    desk = begun(training_desk(), "fugue@1.1.0", "cluster_criteria_15")
    told = keys(desk, "escape", "b")
    assert told.view is View.INTERVIEW
    assert "ne se garde pas" in told.interview.refusal
    assert Keeper(told).keep_at_the_end().count == 0


def test_each_minor_of_a_declaration_has_a_file_of_its_own(tmp_path):
    """Kept by one key under one passphrase; only the file of the one that changed is replaced."""
    desk = kept(two_minors(tmp_path))
    files = [each.kept.file for each in desk.keeping.copies]
    assert sorted(files) == sorted(tmp_path.iterdir())
    held_there = [held(each).record.screening for each in files]
    assert held_there == [each.interview.screening for each in minors_in_front(desk)]
    told = flowing(keys(desk, "b"))
    assert all(str(each) in told for each in files)
    whole = files[1].read_bytes()
    changed = keys(desk, "j", "1", "1", "5", "enter")
    assert is_changed(changed)
    again = done(keys(changed, "b"))
    assert not is_changed(again)
    assert files[1].read_bytes() == whole
    assert held(files[0]).record.screening == again.interview.screening


def test_b07_told_to_end_every_minor_is_kept(tmp_path):
    """B07: those put aside as well as the one in front."""
    desk = keys(kept(two_minors(tmp_path)), "o", "j", "1", "1", "5", "enter")
    assert Keeper(desk).keep_at_the_end().count == 2
    found = [held(each.kept.file).record.screening for each in desk.keeping.copies]
    assert found == [each.interview.screening for each in minors_in_front(desk)]
    left = done(keys(desk, "q", "o"))
    assert left.left
