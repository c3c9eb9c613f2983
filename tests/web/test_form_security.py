"""The promises of the form, on the real page and with the real launcher."""

import re
from collections.abc import Callable
from urllib.parse import urlparse

import pytest
from web.open_form import OpenForm
from web.running_form import REAL_PAGE, Launch, Running, Visit
from web.test_security_text import HOSTILE

from signals.documents import Format

CANARY = "canari-zanzibar"
BEGINNINGS = {
    Format.HTML: b"<!DOCTYPE html>",
    Format.PDF: b"%PDF-",
    Format.DOCX: b"PK",
    Format.ODT: b"PK",
}


def test_a05_a06_a18_a_whole_screening_stays_on_this_machine(
    launch: Launch, visit: Callable[..., Visit]
) -> None:
    """A05, A06, A18: own origin only, no storage, nothing at home, nothing in the address."""
    running = launch(REAL_PAGE)
    form = OpenForm(visit(running)).begin()
    form.answer({"vital_danger": "oui"})
    form.note("vital_danger", CANARY)
    form.go("orientation")
    form.go("decision")
    form.page.get_by_text("Je reste en dessous").click()
    form.settle()
    for label in ("La raison", "Pourquoi cette situation"):
        field = form.page.get_by_label(label)
        field.fill(CANARY)
        field.press("Control+Enter")
        form.settle()
    form.prepare("Information préoccupante", Format.PDF)
    form.page.get_by_text("Lire le document").click()
    form.settle()
    own = (f"{running.origin}/", f"ws://{running.host}/", "data:")
    assert [each for each in form.visit.requests if not each.startswith(own)] == []
    assert running.audit.read_text() == ""
    assert form.page.url == f"{running.origin}/"
    assert not any(CANARY in each for each in form.visit.requests)
    assert CANARY not in running.output.read_text()
    cookies = form.page.context.cookies()
    assert {each["name"] for each in cookies} <= {f"signals_{running.port}", "_streamlit_xsrf"}
    probe = form.page.context.new_page()
    probe.goto(f"{running.origin}/favicon.png")
    assert probe.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert [path for path in running.home.rglob("*") if path.is_file()] == []
    assert form.visit.complaints == []


def test_a09_a_document_is_handed_over_once(real: Running, visit: Callable[..., Visit]) -> None:
    """A09, C11: in each format, fetched once (200, then 404), under a name that names nobody."""
    form = OpenForm(visit(real)).begin()
    form.answer({"vital_danger": "oui"})
    form.note("vital_danger", CANARY)
    form.go("documents")
    for format in Format:
        link = form.prepare("Fiche de repérage", format)
        address = real.origin + urlparse(link.get_attribute("href") or "").path
        with form.page.expect_download() as fetched:
            link.click()
        name = fetched.value.suggested_filename
        assert re.fullmatch(rf"fiche-de-reperage-20\d\d-\d\d-\d\d\.{format.value}", name)
        content = fetched.value.path().read_bytes()
        assert content.startswith(BEGINNINGS[format])
        assert format is not Format.HTML or CANARY.encode() in content
        assert form.page.request.get(address).status == 404
        second = form.prepare("Fiche de repérage", format).get_attribute("href") or ""
        given = form.page.request.get(real.origin + urlparse(second).path)
        assert given.headers["content-type"].split(";")[0] == format.media_type
    assert not any(f"{real.origin}/media/" in each for each in form.visit.requests)
    assert form.visit.complaints == []


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no-policy"])
def test_a13_a_preview_is_exact_and_fetches_nothing(
    real: Running, visit: Callable[..., Visit], policy: bool
) -> None:
    """A13, D01: what a document would print is read to the letter on the page, as text only."""
    form = OpenForm(visit(real, policy=policy)).begin()
    form.answer({"vital_danger": "oui"})
    form.note("vital_danger", "\n\n".join(HOSTILE))
    form.go("documents")
    titles = form.outline()
    form.page.locator(".st-key-documents").get_by_text("Signalement au procureur").click()
    form.settle()
    form.page.get_by_text("Lire le document").click()
    form.settle()
    read = form.page.locator(".st-key-documents [data-testid=stExpanderDetails]")
    shown = "".join(read.inner_text().split())
    for text in HOSTILE:
        assert "".join(text.split()) in shown
    words = read.locator("[data-testid=stMarkdownContainer]")
    other = words.locator(":scope :not(p, span, br, ul, li, strong)")
    assert other.count() == 0, other.first.evaluate("node => node.outerHTML")
    assert form.outline() == titles
    assert form.page.title() == "Signals"
    own = (f"{real.origin}/", f"ws://{real.host}/", "data:")
    assert [each for each in form.visit.requests if not each.startswith(own)] == []
    if policy:
        assert form.visit.complaints == []


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no-policy"])
def test_a13_notes_are_shown_exactly_and_fetch_nothing(
    real: Running, visit: Callable[..., Visit], policy: bool
) -> None:
    """A13: Markdown, HTML and links typed in a note are shown to the letter, as text only."""
    form = OpenForm(visit(real, policy=policy)).begin()
    form.answer({"vital_danger": "oui"})
    for text in HOSTILE:
        form.note("vital_danger", text)
        form.go("orientation")
        said = form.page.locator(".st-key-step_orientation li", has_text="Vie ou santé menacée")
        shown = "".join(said.first.inner_text().split())
        assert "".join(text.split()) in shown
        other = said.first.locator(":scope :not(p, span, br)")
        assert other.count() == 0, other.first.evaluate("node => node.outerHTML")
        assert form.page.title() == "Signals"
        form.go("danger")
    own = (f"{real.origin}/", f"ws://{real.host}/", "data:")
    assert [each for each in form.visit.requests if not each.startswith(own)] == []
    if policy:
        assert form.visit.complaints == []


def test_a19_no_field_of_the_form_is_filled_in_by_the_browser(
    real: Running, visit: Callable[..., Visit]
) -> None:
    """A19: every field, of every kind, is left alone by the browser and its services."""
    form = OpenForm(visit(real)).begin()
    form.answer({"vital_danger": "oui"})
    for place in ("danger", "situation", "talk"):
        form.go(place)
        if place == "danger":
            form.question("vital_danger").get_by_text("Aide et précisions").click()
            form.settle()
        fields = form.page.locator("input[type=text], textarea")
        assert fields.count() > 0
        for told in fields.evaluate_all("f => f.map(e => [e.spellcheck, e.autocomplete])"):
            assert told == [False, "off"]


def test_the_style_sheet_and_the_script_are_ours(real: Running) -> None:
    """Both are served from our own address, as what they are, and name no other address."""
    with real.visitor() as client:
        for path, type in (("/signals.css", "text/css"), ("/signals.js", "text/javascript")):
            answer = client.get(path)
            assert answer.status_code == 200
            assert answer.headers["content-type"].startswith(type)
            assert "http" not in answer.text
