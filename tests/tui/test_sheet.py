"""A sheet prepared by a foyer or a parent: opened, marked, confirmed; it answers no criterion."""

import os

import pytest
from attrs import evolve
from handing_drafts import draft_of
from tui.gestures import flowing, keys
from tui.handing import HOSTILE, LIBRARY, ON, SHOWN, done, flat, opened
from tui.preparing_sheets import (
    AWAY,
    DAY,
    foyer_record,
    fugue_record,
    read,
    sheet_opened,
    written,
)
from written_drafts import PASSPHRASE, work_here

from signals import Answer, Provenance
from signals.drafts.draft_record import draft_text
from signals_tui import launcher
from signals_tui.keyboard import pasted
from signals_tui.panes.asking import asking_pane
from signals_tui.panes.bars import key_bar
from signals_tui.panes.outcome import outcome_pane
from signals_tui.typesetting import one_line
from signals_tui.view import View

BY = "fourni par le foyer le 20/11/2026"


def _pane(desk):
    return flat(" ".join(line.text for line in asking_pane(desk, 49, 21)))


def _at(desk, id):
    interview = desk.interview
    return desk.answering(interview.at_item(interview.checklist.items[id]))


def _said(desk, id):
    return desk.interview.screening.statements.get(id, ())


@pytest.fixture
def foyer(tmp_path):
    """A runaway's declaration with the sheet of a foyer beside it, at the questions."""
    return keys(sheet_opened(opened(tmp_path), written(tmp_path, foyer_record())), "escape")


def test_its_facts_are_filled_in_and_marked(foyer, tmp_path):
    """By whom and when, at the question, in the page, in the data and in a document."""
    (age,) = _said(foyer, "age")
    assert (age.value, age.provenance) == (15, Provenance.REPORTED)
    assert age.by == f"{BY} (la nuit)"
    pane = _pane(_at(foyer, "age"))
    assert "Réponse : 15 ans" in pane
    assert BY in pane
    assert "L'âge a pu changer depuis" in pane
    assert f"Âge : 15 ans (rapporté, {BY}" in flowing(keys(foyer, "f"))
    document = flowing(done(keys(foyer, "r", "1")))
    assert BY in document
    assert f"par {BY}" not in document
    assert f"noté par : {BY}" not in document


def test_it_answers_no_criterion_and_loses_no_sign(foyer):
    """What it says stands at the question, in the panes and in the orientation, until answered."""
    assert [id for id, _ in foyer.interview.screening.stated] == ["age"]
    pane = _pane(_at(foyer, "suicide_risk"))
    assert f"La fiche dit : oui (rapporté, {BY}" in pane
    assert "À confirmer : o, n, ?, ou [=] comme la fiche dit" in pane
    assert "La fiche dit : non" in _pane(_at(foyer, "vital_danger"))
    told = _inquired(foyer)
    beside = flat(" ".join(line.text for line in outcome_pane(told, 26, 21)))
    assert "(fiche)" in beside
    assert "Fiche : 2 à confirmer, 1 hors grille (touche f)." in beside
    page = flowing(keys(foyer, "s"))
    assert "CE QUE LA FICHE DIT ET QUI N'EST PAS ENCORE REPRIS" in page
    for label in ("Risque suicidaire : oui", "Fugues précédentes : du 01/10/2026"):
        assert label in page
        assert label in flowing(done(keys(foyer, "r", "1"))).partition("ÉCRIRE")[0]
    assert "DIT PAR LA FICHE, SANS QUESTION ICI - Un proche" in page
    sheet = flowing(keys(foyer, "f"))
    assert "Fille ou garçon : Fille" in sheet
    assert "1 question où la fiche ne sait pas" in sheet


def _inquired(desk):
    _ = desk.interview.outcome.raisings
    return desk.told(desk.interview.outcome)


def test_one_key_takes_up_what_it_says(foyer):
    """With its dates and its words, marked; then the next question, and it waits no more."""
    asked = _at(foyer, "earlier_runaways")
    taken = keys(asked, "=")
    (said,) = _said(taken, "earlier_runaways")
    assert (said.value, said.provenance, said.by) == (AWAY, Provenance.REPORTED, BY)
    assert taken.interview.item.id != "earlier_runaways"
    assert keys(taken, "u").interview.screening == asked.interview.screening
    for stroke, value in (("o", Answer.YES), ("n", Answer.NO), ("=", Answer.YES)):
        after = keys(_at(foyer, "suicide_risk"), stroke)
        assert [each.value for each in _said(after, "suicide_risk")] == [value]
        assert after.sheets.waiting_count(after.interview.screening) == 1
    unsure = keys(_at(foyer, "suicide_risk"), "?")
    assert unsure.sheets.waiting_count(unsure.interview.screening) == 2
    assert "La fiche dit" not in _pane(_at(keys(_at(foyer, "pregnancy"), "="), "pregnancy"))


def test_a_contradiction_is_shown_and_not_resolved(foyer):
    """« Non » today, « oui » in the sheet: both are read, and the answer is the officer's."""
    denied = _at(keys(_at(foyer, "suicide_risk"), "n"), "suicide_risk")
    assert [each.value for each in _said(denied, "suicide_risk")] == [Answer.NO]
    assert "! La fiche dit : oui" in _pane(denied)
    assert "LA FICHE DIT AUTREMENT QUE VOUS - Risque suicidaire : non" in flowing(keys(denied, "s"))


def test_what_was_answered_already_is_not_replaced(tmp_path):
    """Beside a different answer, and beside « ne sait pas »."""
    for strokes, value in ((("1", "6", "enter"), 16), (("?",), Answer.UNKNOWN)):
        desk = keys(_at(opened(tmp_path), "age"), *strokes)
        after = sheet_opened(desk, written(tmp_path, foyer_record()))
        assert [each.value for each in _said(after, "age")] == [value]
        assert "La fiche dit : 15 ans" in _pane(_at(after, "age"))


def test_it_is_undone_as_a_whole(tmp_path):
    """One key takes back every fact; what it says can still be taken up."""
    desk = sheet_opened(opened(tmp_path), written(tmp_path, fugue_record()))
    assert len(desk.interview.screening.stated) == 3
    back = keys(desk, "escape", "u")
    assert back.interview.screening.stated == ()
    again = keys(_at(back, "age"), "=")
    assert [each.value for each in _said(again, "age")] == [15]


def test_what_waits_is_answered_from_the_page(foyer):
    """Pointed at, then =, o, n or ?; the question in front stays where it was."""
    desk = keys(foyer, "f")
    assert "> Fugues précédentes" in flowing(desk)
    assert keys(desk, "o").sheets.refusal is not None
    taken = keys(desk, "=")
    assert [each.value for each in _said(taken, "earlier_runaways")] == [AWAY]
    assert taken.interview.item is desk.interview.item
    assert "> Risque suicidaire : oui" in flowing(taken)
    for stroke, value in (("=", Answer.YES), ("o", Answer.YES), ("n", Answer.NO)):
        after = keys(desk, "down", stroke)
        assert [each.value for each in _said(after, "suicide_risk")] == [value]
    went = keys(desk.opened(View.INTRODUCTION).opened(View.SHEET), "down", "enter")
    assert (went.view, went.interview.item.id) == (View.INTERVIEW, "suicide_risk")
    everything = keys(desk, "=", "=")
    assert "Plus rien de la fiche n'attend" in flowing(everything)
    assert keys(everything, "enter").view is keys(everything, "f").view is View.INTERVIEW


def test_two_sheets_stand_beside_each_other(foyer, tmp_path):
    """A second one fills in what the first did not, and takes nothing of it away."""
    file = written(tmp_path, fugue_record(), "parent.json")
    desk = read(keys(foyer, "f", "+", *str(file), "enter"))
    both = keys(desk, *"la mère", "enter")
    assert [each.value for each in _said(both, "age")] == [15]
    (clothing,) = _said(both, "place_clothing")
    assert clothing.by == "fourni par la mère le 22/11/2026"
    assert _said(both, "last_seen")
    assert both.sheets.waiting_count(both.interview.screening) == 3
    assert "Maladie ou traitement" in flowing(both)
    assert (
        both.restarted().sheets.opened == both.begun(both.interview.checklist).sheets.opened == ()
    )


def test_the_hour_of_another_day_waits(tmp_path):
    """An old « last seen » would make hours that are false."""
    desk = sheet_opened(opened(tmp_path), written(tmp_path, fugue_record(DAY)))
    assert _said(desk, "last_seen") == ()
    assert "Cette date est celle d'un autre jour" in _pane(_at(desk, "last_seen"))
    assert _said(desk, "place_clothing")


def test_who_prepared_it_is_asked_and_nothing_is_chosen(tmp_path):
    """By its number, by the arrows, or typed; never by the enter key alone."""
    file = written(tmp_path, foyer_record())
    desk = read(keys(opened(tmp_path), "f", *str(file), "enter"))
    assert "Qui a préparé cette fiche ?" in flowing(desk)
    refused = keys(desk, "enter")
    assert "Dites d'abord qui a préparé" in flowing(refused)
    assert refused.sheets.opened == ()
    for strokes, who in (
        ("1", "le foyer"),
        ("&", "le foyer"),
        (("down", "down", "enter"), "un parent"),
        ((*"éducatrice", "enter"), "éducatrice"),
    ):
        (told,) = keys(desk, *strokes).sheets.opened
        assert told.who == who
    hostile = keys(pasted(desk, HOSTILE.split("\n")[0] + "\x1b]52;c;YQ==\x07"), "enter")
    acting = {"\x1b", "\x07", "\x9b", "\u202e"}
    assert not acting & set("".join(line.text for line in hostile.page[0]))
    assert "YQ" not in repr((hostile, hostile.sheets))


def _refusals(folder):
    (folder / "vide").write_bytes(b"")
    (folder / "octets").write_bytes(os.urandom(64))
    (folder / "image").write_bytes(b"\x89PNG\r\n")
    (folder / "autre.json").write_text('{"format": "signals.outcome", "version": 1}')
    sheet = written(folder, foyer_record(), "neuve.json")
    sheet.write_text(sheet.read_text().replace('"version": 1,', '"version": 99,', 1))
    (folder / "lien").symlink_to(folder / "absent")
    os.mkfifo(folder / "tube")
    (folder / "age").write_bytes(b"age-encryption.org/v1\n-> X25519 a\n")
    later = evolve(foyer_record().screening, date=ON)
    hostile = written(folder, evolve(foyer_record(), screening=later), "hostile.json")
    hostile.write_text(
        hostile.read_text().replace('"age"', '"\\u001b]52;c;YQ==\\u0007 [@click=x]"')
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("vide", "est vide"),
        ("octets", "pas une fiche de Signals"),
        ("image", "pas une fiche de Signals"),
        ("autre.json", "pas une fiche de Signals"),
        ("neuve.json", "version plus récente"),
        ("lien", "ne mène à aucun fichier"),
        ("tube", "pas un fichier ordinaire"),
        ("", "dossier"),
        ("age", "chiffré pour une clé"),
        ("absent", "n'existe pas"),
        ("hostile.json", "\ufffd]52"),
    ],
)
def test_c10_what_is_no_sheet_is_refused_in_a_sentence(tmp_path, name, told, monkeypatch, capsys):
    """In the form, where nothing is lost and the path can be mended; and before it opens."""
    _refusals(tmp_path)
    before = keys(opened(tmp_path), "down", "o")
    path = str(tmp_path / name)
    desk = read(keys(before, "f", *path, "enter"))
    assert told in flowing(desk)
    assert desk.sheets.typed == path
    assert desk.interview.screening == before.interview.screening
    assert keys(desk, "escape").view is View.INTERVIEW
    monkeypatch.setattr(launcher, "can_show_form", lambda *_: True)
    monkeypatch.setattr(launcher, "_run", lambda _, open_, delay: bool(open_()))
    monkeypatch.setattr(launcher.sys, "__stderr__", launcher.sys.stderr)
    assert launcher.main(["fugue", "--sheet", path]) == 2
    said = capsys.readouterr().err
    assert said.startswith("La fiche ne s'ouvre pas")
    assert said.count("\n") == 1
    assert not {"\x1b", "\x07"} & set(said)


def test_a_sheet_of_a_later_day_or_of_an_exercise_is_refused(tmp_path, monkeypatch):
    """Each in a sentence; the questions are as they were."""
    work_here(monkeypatch)
    later = evolve(foyer_record().screening, date=ON.replace(day=25))
    file = written(tmp_path, evolve(foyer_record(), screening=later))
    desk = sheet_opened(opened(tmp_path), file)
    assert "après ce repérage" in flowing(desk)
    sealed = _sealed(tmp_path, evolve(draft_of("school", ON), scenario="school_danger"))
    desk = read(keys(opened(tmp_path), "f", *str(sealed), "enter"))
    assert "exercice" in flowing(read(keys(desk, *PASSPHRASE, "enter")))


def _sealed(folder, draft):
    from age_writer import age_file

    file = folder / "brouillon.age"
    file.write_bytes(age_file(draft_text(draft).encode(), PASSPHRASE))
    return file


def test_an_encrypted_sheet_asks_for_its_passphrase_unseen(tmp_path, monkeypatch):
    """Wrong, then right; no letter of it is shown, and keys that do something are typed."""
    work_here(monkeypatch)
    draft = evolve(draft_of("school", DAY), record=foyer_record(), place="danger", profile=None)
    file = _sealed(tmp_path, draft)
    desk = read(keys(opened(tmp_path), "f", *str(file), "enter"))
    assert "La phrase de passe de cette fiche" in flowing(desk)
    wrong = read(keys(desk, *"dqsr", "enter"))
    assert "n'ouvre pas ce fichier" in flowing(wrong)
    typed = keys(wrong, *PASSPHRASE)
    assert f"> {'*' * len(PASSPHRASE)}" in flowing(typed)
    assert "dort sur" not in flowing(typed) + repr(typed) + repr(typed.sheets)
    told = keys(read(keys(typed, "enter")), "1")
    assert [each.value for each in _said(told, "age")] == [15]
    bar = [line.text for line in key_bar(typed, 80, 2)]
    assert "[F2] DANGER IMMÉDIAT" in bar[1]
    assert keys(typed, "f2", "escape").sheets.typed == PASSPHRASE


def test_it_is_reached_while_something_is_typed(tmp_path):
    """F10 from a text being written, which stays; a letter there is a letter."""
    desk = keys(_at(opened(tmp_path), "place_clothing"), *"gris f")
    assert desk.view is View.INTERVIEW
    sheet = keys(desk, "f10")
    assert sheet.view is View.SHEET
    back = keys(sheet, *"dq", "escape")
    assert back.interview.typed == "gris f"


def test_b03_b04_what_a_sheet_holds_acts_on_nothing(foyer):
    """Escapes, markup and turned text are shown, at the question and in every page."""
    assert SHOWN.partition(" <b>")[0] in flat(_pane(_at(foyer, "suicide_risk")).replace("…", ""))
    for view in (View.SHEET, View.ORIENTATION):
        text = "".join(line.text for line in foyer.opened(view).page[0])
        assert text == one_line(text)
        assert SHOWN in flat(flowing(foyer.opened(view)))


def test_in_a_terminal_a_sheet_given_with_the_command(terminal, tmp_path):
    """B03, B10: introduction, who prepared it, what it says, the questions; no escape is sent."""
    file = written(tmp_path, foyer_record())
    session = terminal("fugue", "--date", "22/11/2026", "--sheet", str(file))
    session.wait_for("[d] DANGER")
    session.sent = b""
    session.press("\r")
    session.wait_for("Qui a préparé")
    session.press("1")
    session.wait_for("À CONFIRMER")
    session.press("\x1b")
    session.wait_for("15 ans")
    session.wait_for("fourni par le foyer le 20/11/2026")
    session.press("f==\r")
    session.wait_for("Signalement")
    session.press("s")
    session.wait_for("ORIENTATION")
    for acting in (b"\x1b]52", b"\x07", "\u202e".encode(), "\x9b".encode()):
        assert acting not in session.sent, acting
    session.press("qo")
    assert session.end() == 0
    assert [each.name for each in tmp_path.iterdir()] == ["fiche.json"]


def test_in_a_terminal_an_encrypted_sheet(terminal, tmp_path):
    """At the choice of a checklist, it waits; its passphrase is never shown."""
    draft = evolve(draft_of("school", DAY), record=foyer_record(), place="danger", profile=None)
    file = _sealed(tmp_path, draft)
    session = terminal("--date", "22/11/2026", "--sheet", str(file))
    session.wait_for("Quelle grille")
    place = LIBRARY.ids.index("fugue")
    session.press("\x1b[B" * place + "\r")
    session.wait_for("commencer les questions")
    session.press("\r")
    session.wait_for("La phrase de passe")
    session.press(f"{PASSPHRASE}\r")
    session.wait_for("Qui a préparé")
    session.press("2")
    session.wait_for("un parent le 20/11/2026")
    assert b"dort sur" not in session.sent
    session.press("qo")
    assert session.end() == 0


def test_no_notice_hides_that_a_danger_is_not_excluded(tmp_path):
    """Beside a question, with a sheet and an age that is not known: all are read to their end."""
    desk = _at(sheet_opened(opened(tmp_path), written(tmp_path, foyer_record())), "age")
    desk = keys(keys(desk, "escape"), "e", "?")
    pane = flat(" ".join(line.text for line in outcome_pane(desk, 26, 21)))
    assert "! Ces réponses n'écartent pas un danger. ! Âge non su : présumé mineur." in pane
    assert "hors grille (touche f)." in pane
