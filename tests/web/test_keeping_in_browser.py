"""A draft kept, locked, opened and erased by a person, in a real browser on a real process."""

import re
from types import SimpleNamespace

import pytest
from web.axe import findings_in_every_theme
from web.looked_into import looked_into
from web.open_form import OpenForm

CANARY = "canari-du-verrou"
PASSPHRASE = "le canari dort sur le toit"


@pytest.fixture
def process(tmp_path_factory):
    """A form that tells what Python can still reach in it."""
    running = looked_into(tmp_path_factory.mktemp("lock"))
    yield running
    running.process.terminate()
    running.process.wait(timeout=20)


@pytest.fixture
def form(process, visit):
    """A screening with a note that is looked for."""
    process.lock_after(600)
    form = OpenForm(visit(SimpleNamespace(address=process.address))).begin()
    form.answer({"vital_danger": "oui"})
    form.note("vital_danger", CANARY)
    return form


def _press(form, name):
    form.page.get_by_role("button", name=name).click()
    form.settle()


def _gone(form):
    return form.page.get_by_role("heading", name="Tout est effacé")


def _keep(form):
    _press(form, "Garder un brouillon")
    _press(form, "Écrire ma propre phrase")
    for label in ("Votre phrase de passe", "La même, une seconde fois"):
        form.page.get_by_label(label, exact=True).fill(PASSPHRASE)
        form.page.keyboard.press("Tab")
        form.settle()
    form.page.get_by_role("button", name="Préparer le fichier").click()
    form.page.get_by_role("link", name="Enregistrer le brouillon").wait_for()
    form.settle()


def _type_passphrase(form):
    form.page.get_by_label("Sa phrase de passe", exact=True).fill(PASSPHRASE)
    form.page.keyboard.press("Tab")
    form.settle()
    form.page.get_by_role("button", name="Rouvrir").click()
    form.page.locator(".st-key-opened").wait_for()
    form.settle()


def test_a22_once_locked_nothing_is_reachable_until_the_passphrase_is_typed(process, form):
    """A22: neither the answers nor the passphrase, in any object of the process or on the page."""
    _keep(form)
    assert process.texts_with(CANARY) > 0
    assert process.texts_with(PASSPHRASE) > 0
    process.lock_after(0.5)
    form.page.get_by_text("Signals est verrouillé").wait_for()
    process.lock_after(600)
    form.settle()
    assert CANARY not in form.page.content()
    assert form.page.locator(".st-key-danger").count() == 1
    _press(form, re.compile("^Effacer ce qui est verrouillé"))
    assert list(findings_in_every_theme(form.page)) == []
    _press(form, "Ne rien effacer")
    assert process.forgets(CANARY)
    assert process.forgets(PASSPHRASE)
    _type_passphrase(form)
    assert form.question("vital_danger").get_by_label("oui", exact=True).is_checked()
    assert process.texts_with(CANARY) > 0
    assert form.visit.complaints == []


def test_a22_without_a_passphrase_the_page_is_masked_then_everything_is_erased(process, form):
    """A22: the mask says at what hour, takes the focus, and one gesture lifts it."""
    process.lock_after(4)
    form.page.wait_for_timeout(5_500)  # a page says that somebody moved every five seconds at most
    veil = form.page.locator("dialog.veil")
    form.page.keyboard.press("Shift")
    veil.wait_for()
    assert "effacées à" in veil.inner_text()
    assert "Danger immédiat" in veil.inner_text()
    assert list(findings_in_every_theme(form.page)) == []
    assert form.press() == "Continuer"
    form.page.keyboard.press("Enter")
    veil.wait_for(state="detached")
    assert CANARY in form.question("vital_danger").get_by_label("Note").input_value()
    _gone(form).wait_for(timeout=40_000)
    process.lock_after(600)
    form.settle()
    assert process.forgets(CANARY)
    assert "Personne n'a bougé" in form.page.locator(".st-key-step_left").inner_text()


def test_everything_is_erased_by_one_press_of_keys(process, form):
    """From wherever one stands: the page, the server and the document that waited."""
    _keep(form)
    address = form.page.get_by_role("link", name="Enregistrer le brouillon").get_attribute("href")
    form.page.keyboard.press("Control+Shift+X")
    _gone(form).wait_for()
    form.page.wait_for_timeout(3000)
    form.settle()
    assert form.page.evaluate("a => fetch(a).then(r => r.status)", address) == 404
    assert process.forgets(CANARY)
    assert process.forgets(PASSPHRASE)
    _press(form, "Commencer un nouveau repérage")
    assert form.page.get_by_role("button", name="Rouvrir un brouillon").is_visible()


def test_a17_a_draft_is_opened_in_french_and_nothing_of_it_is_on_the_disk(process, form, tmp_path):
    """A17: what is no draft is refused, what is one opens; no file of it is left anywhere."""
    _keep(form)
    with form.page.expect_download() as waiting:
        form.page.get_by_role("link", name="Enregistrer le brouillon").click()
    draft = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(draft)
    form.page.keyboard.press("Control+Shift+X")
    _gone(form).wait_for()
    form.page.wait_for_timeout(3000)
    _press(form, "Commencer un nouveau repérage")
    _press(form, "Rouvrir un brouillon")
    shown = form.page.locator(".st-key-step_draft")
    assert "Choisir un fichier" in shown.inner_text()
    for english in ("Upload", "per file", "Browse", "Drag"):
        assert english not in shown.inner_text()
    named = shown.evaluate("e => [...e.querySelectorAll('[aria-label]')].map(n => n.ariaLabel)")
    assert any(each.startswith("Montrer la phrase de passe") for each in named)
    assert not {"Show password", "file upload"} & {*named}
    big = tmp_path / "grand.age"
    big.write_bytes(bytes(3 * 1024 * 1024))
    form.page.locator("input[type=file]").set_input_files(big)
    form.settle()
    assert "trop lourd" in shown.inner_text()
    form.page.locator("input[type=file]").set_input_files(draft)
    form.settle()
    _type_passphrase(form)
    assert form.question("vital_danger").get_by_label("oui", exact=True).is_checked()
    left = [path for path in process.folder.rglob("*") if path.is_file()]
    held = [path for path in left if draft.read_bytes()[:60] in path.read_bytes()]
    assert held == []
