"""A draft kept at the form and opened again: everything is there, and nothing is left behind."""

import datetime as dt
import re
from html import unescape

import pytest
from attrs import evolve
from streamlit.testing.v1 import AppTest
from web.filled_form import (
    PREPARE,
    alerts,
    answer,
    ask,
    collected,
    go,
    opened,
    press,
    screening,
    sitting,
    unfold,
)
from web.running_form import REAL_PAGE
from written_drafts import PASSPHRASE, seal_cheaply

from signals import Answer, Record, Screening, Statement, open_library
from signals.answer import Provenance
from signals.drafts.draft import Draft, Edition
from signals.drafts.passphrase import generated_passphrase
from signals.drafts.sealing import opened as opened_draft
from signals.drafts.sealing import sealed
from signals_web import state
from signals_web.downloads import DESK
from signals_web.drafting import has_file
from signals_web.middleware import DOCUMENTS

DAY = dt.date(2026, 11, 29)
NOTE = "« Dupont & fils <3 ans » **gras**"
LIBRARY = open_library()


def _said(form):
    return unescape("\n".join(each.value for each in (*form.markdown, *form.warning, *form.error)))


def _answered(monkeypatch):
    form = opened(monkeypatch, "school", DAY)
    item = LIBRARY.checklist("school").items["vital_danger"]
    answer(form, item, Statement(Answer.YES, DAY, Provenance.OBSERVED, "CPE", NOTE))
    return form


def _keep_own(form, passphrase=PASSPHRASE):
    press(form, "Garder un brouillon")
    press(form, "Écrire ma propre phrase")
    form.text_input("passphrase_typed").set_value(passphrase)
    form.text_input("passphrase_again").set_value(passphrase)
    return press(form, "Préparer le fichier")


def _file(form):
    """The draft that waits, fetched as the browser does."""
    address = sitting(form).kept.address
    return DESK.collect(address.removeprefix(DOCUMENTS), None)


def _start():
    return AppTest.from_file(REAL_PAGE, default_timeout=30).run()


def _upload(form, content, passphrase, name="brouillon.age"):
    (field,) = form.get("file_uploader")
    field.set_value((name, content, "application/octet-stream")).run()
    form.text_input("opening_passphrase").set_value(passphrase)
    return press(form, "Rouvrir")


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """Derivations that cost nothing: the browser's test pays for a real one."""
    seal_cheaply(monkeypatch)


@pytest.fixture
def file(cheap):
    """A draft of the older version of the grid."""
    checklist = LIBRARY.checklist("school@1.0.0")
    record = Record(Screening(checklist, DAY).answered("vital_danger", "yes", note=NOTE))
    edition = Edition.first(dt.datetime.combine(DAY, dt.time(9, 5)))
    return sealed(Draft(record, "decision", edition, "school_nurse_public"), PASSPHRASE)


def test_a_draft_is_kept_and_opened_again_whole(monkeypatch):
    """Answers with their circumstances, the decision, what was done, the profile and the place."""
    form = _answered(monkeypatch)
    go(form, "decision")
    form.radio("stance|answer").set_value("lowers").run()
    next(e for e in form.text_area if e.key.startswith("concerns")).set_value("Elle a peur.").run()
    press(form, "Ajouter ce qui a été fait")
    before = sitting(form)
    assert before.record.decision is None
    _keep_own(form)
    document = _file(form)
    assert document.filename == "brouillon-signals-2026-11-29-23h59.age"
    assert b"Dupont" not in document.content

    again = _start()
    press(again, "Rouvrir un brouillon")
    _upload(again, document.content, PASSPHRASE)
    after = sitting(again)
    assert after.record == before.told
    assert (after.place, after.choice, after.profile) == ("decision", before.choice, None)
    assert "Brouillon gardé le 29/11/2026 à 23\u00a0h\u00a059" in _said(again)
    press(again, "Continuer ce repérage")
    assert "Brouillon gardé le" not in _said(again)
    go(again, "danger")
    assert again.radio("vital_danger|answer").value == "yes"
    unfold(again, "vital_danger")
    assert again.text_area("vital_danger|note").value == NOTE


def test_seven_words_are_shown_once(monkeypatch):
    """They open the file; once it is ready they are nowhere on the page any more."""
    form = _answered(monkeypatch)
    press(form, "Garder un brouillon")
    press(form, "Tirer sept mots au sort")
    shown = re.findall(r"\d\. \*\*([a-z]+)\*\*", _said(form))
    assert len(shown) == 7
    assert "personne ne peut le rouvrir" in _said(form)
    press(form, "Je les ai copiés\u00a0: préparer le fichier")
    assert not any(f"**{word}**" in _said(form) for word in shown)
    assert "Ce lien sert une seule fois" in _said(form)
    back = opened_draft(_file(form).content, "-".join(shown).upper(), LIBRARY)
    assert back.draft.record == sitting(form).told


def test_the_same_passphrase_serves_again_in_the_same_sitting(monkeypatch):
    """Words that were copied by hand are not drawn anew; the file follows the former one."""
    form = _answered(monkeypatch)
    _keep_own(form)
    first = sitting(form).kept.edition
    form.radio("vital_danger|answer").set_value("no").run()
    assert "vos dernières réponses n'y sont pas encore" in _said(form)
    press(form, "Garder un brouillon")
    press(form, "Préparer le fichier")
    kept = sitting(form).kept
    assert (kept.edition.after, kept.passphrase) == (first.id, PASSPHRASE)
    assert _file(form) is not None


@pytest.mark.parametrize(
    ("typed", "again", "told"),
    [
        ("", "", "est vide"),
        ("courte", "courte", "moins de 12"),
        (PASSPHRASE, PASSPHRASE + "s", "ne sont pas les mêmes"),
    ],
)
def test_a_passphrase_that_would_not_do_keeps_nothing(monkeypatch, typed, again, told):
    """It says why, and what was typed stays to be mended."""
    form = _answered(monkeypatch)
    press(form, "Garder un brouillon")
    press(form, "Écrire ma propre phrase")
    form.text_input("passphrase_typed").set_value(typed)
    form.text_input("passphrase_again").set_value(again)
    press(form, "Préparer le fichier")
    assert told in _said(form)
    assert sitting(form).kept is None


def test_what_was_not_accepted_is_said_not_to_be_kept(monkeypatch):
    """Nothing is lost unsaid."""
    form = opened(monkeypatch, "school", DAY)
    go(form, "situation")
    form.text_input("age|answer").set_value("quatorze").run()
    assert sitting(form).refusals
    press(form, "Garder un brouillon")
    assert "n'est pas accepté, ou dans une ligne sans intitulé (1)" in _said(form)


def test_a_draft_of_an_invented_situation_is_refused(monkeypatch):
    """Opened here, it would be taken for a real screening, and printed as one."""
    record = Record(Screening(LIBRARY.checklist("school"), DAY).answered("vital_danger", "yes"))
    edition = Edition.first(dt.datetime.combine(DAY, dt.time(9, 5)))
    content = sealed(Draft(record, "danger", edition, scenario="school_danger"), PASSPHRASE)
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(DAY, dt.time(10)))
    form = _start()
    press(form, "Rouvrir un brouillon")
    _upload(form, content, PASSPHRASE)
    assert "situation inventée" in alerts(form)[0]
    assert "sitting" not in form.session_state


def test_a_grid_that_was_edited_is_said_in_its_documents_and_in_the_next_draft(monkeypatch):
    """Once opened, the warning stays with the answers, wherever they go."""
    record = Record(Screening(LIBRARY.checklist("school"), DAY).answered("vital_danger", "yes"))
    edition = Edition.first(dt.datetime.combine(DAY, dt.time(9, 5)))
    content = sealed(Draft(record, "danger", edition, edited=True), PASSPHRASE)
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(DAY, dt.time(10)))
    form = _start()
    press(form, "Rouvrir un brouillon")
    _upload(form, content, PASSPHRASE)
    assert "La grille de ce brouillon a été modifiée" in _said(form)
    press(form, "Garder un brouillon")
    press(form, "Préparer le fichier")
    assert opened_draft(_file(form).content, PASSPHRASE, LIBRARY).draft.edited
    ask(form, "fiche_reperage")
    press(form, PREPARE)
    assert "modifiée depuis" in unescape(collected(form).content.decode())


def test_going_to_another_step_later_changes_nothing_of_what_is_kept(monkeypatch):
    """The hour goes on by itself, and nothing is answered by it."""
    form = _answered(monkeypatch)
    _keep_own(form)
    assert "Ce lien sert une seule fois" in _said(form)
    assert _file(form) is not None
    earlier = sitting(form).kept
    at = dt.datetime.combine(DAY, dt.time(22))
    record = evolve(earlier.record, screening=evolve(earlier.record.screening, time=at.time()))
    form.session_state["sitting"] = evolve(sitting(form), kept=evolve(earlier, record=record))
    go(form, "situation")
    assert "rien n'a changé depuis" in _said(form)


def test_a_draft_that_nobody_fetched_is_not_said_to_be_a_file(monkeypatch):
    """Its link has ended: what was prepared is in no folder."""
    form = _answered(monkeypatch)
    _keep_own(form)
    DESK.discard(None)
    go(form, "situation")
    assert "il n'y a pas de fichier" in _said(form)
    assert "rien n'a changé depuis" not in _said(form)
    assert not has_file(sitting(form))


def test_the_page_says_after_how_long_it_hides_and_erases(monkeypatch):
    """Before it happens, at the foot of every step."""
    form = _answered(monkeypatch)
    assert "s'efface à 30\u00a0min" in _said(form)
    _keep_own(form)
    assert "Sans geste pendant 10\u00a0min, elles se verrouillent" in _said(form)


def test_an_older_grid_opens_on_its_own_version_and_the_newer_one_is_named(monkeypatch, file):
    """A draft keeps the meaning of its answers."""
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(DAY, dt.time(10)))
    form = _start()
    press(form, "Rouvrir un brouillon")
    _upload(form, file, PASSPHRASE)
    assert screening(form).checklist.name == "school@1.0.0"
    assert sitting(form).profile == "school_nurse_public"
    assert "version plus récente (1.1.0)" in _said(form)


def test_e05_a_wrong_passphrase_leaves_the_file_to_try_again(monkeypatch, file):
    """One sentence; the file is not asked for a second time."""
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(DAY, dt.time(10)))
    form = _start()
    press(form, "Rouvrir un brouillon")
    _upload(form, file, "une autre phrase de passe")
    assert "n'ouvre pas ce fichier" in _said(form)
    form.text_input("opening_passphrase").set_value(PASSPHRASE)
    press(form, "Rouvrir")
    assert sitting(form).record.screening.statements["vital_danger"][0].note == NOTE


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("vide.age", b"", "est vide"),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(99), "pas un brouillon de Signals"),
        ("archive.zip", b"PK\x03\x04" + bytes(99), "pas un brouillon de Signals"),
        ("\u202egpj.ega", b"age-encryption.org/v1\n-> X25519 a\n", "chiffré pour une clé"),
        ("grand.age", bytes(600 * 1024), "dépasse 512 ko"),
    ],
)
def test_a17_a_hostile_file_is_refused_and_dropped(name, content, told):
    """It gets a sentence, without its name, and the session lets its bytes go."""
    form = _start()
    press(form, "Rouvrir un brouillon")
    _upload(form, content, PASSPHRASE, name)
    assert len(alerts(form)) == 1
    assert told in _said(form)
    assert name not in _said(form)
    assert form.get("file_uploader")[0].value is None
    assert "sitting" not in form.session_state


def test_a23_two_tabs_that_keep_the_same_draft_lose_no_update(monkeypatch, file):
    """The second one to keep says that another version exists, by its hour; so does the first."""
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(DAY, dt.time(10, 15)))
    one, other = _start(), _start()
    for form in (one, other):
        press(form, "Rouvrir un brouillon")
        _upload(form, file, PASSPHRASE)
        go(form, "danger")
    one.radio("vital_danger|answer").set_value("no").run()
    press(one, "Garder un brouillon")
    press(one, "Préparer le fichier")
    assert not one.warning
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(DAY, dt.time(10, 40)))
    press(other, "Garder un brouillon")
    press(other, "Préparer le fichier")
    (said,) = [each.value for each in other.warning]
    assert "10\u00a0h\u00a015" in said
    assert "gardez les deux fichiers" in said
    one.run()
    (said,) = [each.value for each in one.warning]
    assert "10\u00a0h\u00a040" in said
    kept = [opened_draft(_file(form).content, PASSPHRASE, LIBRARY).draft for form in (one, other)]
    assert kept[0].edition.after == kept[1].edition.after
    assert kept[0].record != kept[1].record


def test_e06_an_old_draft_put_back_is_said_to_be_one(monkeypatch, file):
    """Opened once more after a newer one was kept, it names the newer one."""
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(DAY, dt.time(11, 20)))
    form = _start()
    press(form, "Rouvrir un brouillon")
    _upload(form, file, PASSPHRASE)
    press(form, "Garder un brouillon")
    press(form, "Préparer le fichier")
    again = _start()
    press(again, "Rouvrir un brouillon")
    _upload(again, file, PASSPHRASE)
    assert any("11\u00a0h\u00a020" in each.value for each in again.warning)


def test_everything_is_erased_in_one_gesture(monkeypatch):
    """The answers, the fields, the passphrase and the document that waits; then it is said."""
    form = _answered(monkeypatch)
    _keep_own(form)
    address = sitting(form).kept.address
    press(form, "Effacer et quitter")
    assert DESK.collect(address.removeprefix(DOCUMENTS), None) is None
    for canary in (NOTE, PASSPHRASE, "Sitting("):
        assert canary not in repr(form.session_state)
    assert form.title[0].value == "Tout est effacé"
    assert "téléchargements" in _said(form)
    press(form, "Commencer un nouveau repérage")
    assert form.radio("sector").value is None


def test_the_way_out_is_there_at_every_step(monkeypatch):
    """In the same place, with its key, and nothing else beside it."""
    form = opened(monkeypatch, "school", DAY)
    for place in ("danger", "situation", "orientation", "decision", "documents"):
        go(form, place)
        (button,) = [each for each in form.button if each.label == "Effacer et quitter"]
        assert button.proto.shortcut
        assert any(each.label == "Garder un brouillon" for each in form.button)


def test_nothing_that_shows_a_sitting_shows_its_passphrase(monkeypatch):
    """A log or a crash may print it."""
    form = _answered(monkeypatch)
    _keep_own(form)
    assert PASSPHRASE not in repr(sitting(form))
    assert NOTE not in repr(sitting(form).kept)
    assert collected(form) is None
    assert generated_passphrase() != generated_passphrase()
