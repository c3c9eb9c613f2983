"""Pictures of the web form, step by step, taken on the real launcher with an invented situation."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Locator, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "captures" / "web"
DIRECTORY = ROOT / "directory" / "example.yaml"
PROFILE = "Infirmière ou infirmier scolaire, employeur public"
WIDTHS = (1280, 320)
START = "import sys; from signals_web.launcher import main; sys.exit(main(sys.argv[1:]))"
# The answers of an invented situation: section by section, question by question.
ANSWERS: Mapping[str, Mapping[str, str]] = {
    "danger": {"suicide_risk": "non", "fear_of_home": "non", "missing_now": "non"},
    "situation": {"age": "14"},
    "school_life": {"sleepiness": "oui", "behaviour_change": "oui"},
    "body_mind": {"pregnancy": "oui"},
    "money_objects": {"unexplained_means": "oui", "several_phones": "oui"},
}


@contextmanager
def launched() -> Iterator[str]:
    """The address of a form started for the pictures only."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        with output.open("w") as stream:
            command = [sys.executable, "-c", START, "--no-browser", "--directory", str(DIRECTORY)]
            process = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT, cwd=folder)
        try:
            yield _address(process, output)
        finally:
            process.terminate()
            process.wait(timeout=10)


def _address(process: subprocess.Popen[bytes], output: Path) -> str:
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline and process.poll() is None:
        found = re.search(r"http://\S+", output.read_text(encoding="utf-8"))
        if found:
            return found.group()
        time.sleep(0.05)
    raise SystemExit(output.read_text(encoding="utf-8"))


def settle(page: Page) -> None:
    """Wait until the page has finished what it was doing."""
    page.wait_for_timeout(250)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(250)


def answer(page: Page, answers: Mapping[str, str]) -> None:
    """Answer some questions of the section in view."""
    for item, told in answers.items():
        question = page.locator(f".st-key-item_{item}")
        field = question.locator("input[type=text]").first
        if told in ("oui", "non", "ne sait pas"):
            question.get_by_text(told, exact=True).first.click()
        else:
            field.fill(told)
            field.press("Enter")
        settle(page)


def go(page: Page, place: str) -> None:
    """Go straight to a section, through the list of sections."""
    button = page.locator(f".st-key-go_{place} button")
    if not button.is_visible():
        page.get_by_text("Aller à une autre section").click()
    button.click()
    settle(page)


class Camera:
    """Takes the pictures of one width, in order."""

    def __init__(self, page: Page, width: int) -> None:
        self._page, self._width, self._rank = page, width, 0

    def take(self, name: str, whole: bool = True, of: Locator | None = None) -> None:
        """Take the whole step, or a part of it, at most so high that a person can look at it."""
        self._rank += 1
        height = self._page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        if whole:
            self._page.set_viewport_size({"width": self._width, "height": min(height, 4200)})
        file = FOLDER / f"{self._rank:02}-{name}-{self._width}.png"
        (of or self._page).screenshot(path=file)
        self._page.set_viewport_size(_size(self._width))


def _size(width: int) -> ViewportSize:
    return {"width": width, "height": 720 if width > 640 else 640}


def play(page: Page, width: int, address: str) -> None:
    """Play the situation and take a picture of each step."""
    camera = Camera(page, width)
    page.goto(address)
    page.locator("h1").wait_for()
    settle(page)
    camera.take("accueil")
    page.get_by_text("Repérage en établissement scolaire", exact=True).click()
    settle(page)
    page.get_by_role("button", name="Continuer").click()
    settle(page)
    camera.take("qui-etes-vous")
    for title, name in (("Comment en parler", "en-parler"), ("Ce que vaut cette grille", "valeur")):
        page.get_by_text(title, exact=True).click()
        page.wait_for_timeout(500)  # it unfolds slowly
        camera.take(name)
        page.get_by_text(title, exact=True).click()
        page.wait_for_timeout(500)
    page.get_by_text(PROFILE, exact=True).click()
    settle(page)
    page.get_by_role("button", name="Commencer").click()
    settle(page)
    camera.take("premiere-vue", whole=False)
    camera.take("danger")
    answer(page, {**ANSWERS["danger"], "vital_danger": "oui"})
    camera.take("danger-oui", whole=False)
    page.locator(".st-key-item_vital_danger").get_by_text("non", exact=True).first.click()
    settle(page)
    page.locator(".st-key-item_vital_danger summary").click()
    settle(page)
    camera.take("aide-ouverte")
    page.locator(".st-key-way_primary button").click()
    settle(page)
    answer(page, {"age": "douze"})
    camera.take("reponse-refusee", whole=False)
    answer(page, ANSWERS["situation"])
    camera.take("situation")
    go(page, "school_life")
    answer(page, ANSWERS["school_life"])
    camera.take("vie-scolaire")
    page.get_by_text("Aller à une autre section").click()
    settle(page)
    camera.take("liste-des-sections")
    go(page, "body_mind")
    answer(page, ANSWERS["body_mind"])
    go(page, "money_objects")
    answer(page, ANSWERS["money_objects"])
    camera.take("argent")
    page.locator(".st-key-to_orientation button").click()
    settle(page)
    camera.take("orientation-haut", whole=False)
    camera.take("orientation")
    take_documents(page, camera)


def take_documents(page: Page, camera: Camera) -> None:
    """Choose a document, read it, choose a format and prepare it."""
    documents = page.locator(".st-key-documents")
    documents.get_by_text("Signalement au procureur de la République", exact=True).click()
    settle(page)
    documents.get_by_text("PDF, à imprimer", exact=True).click()
    settle(page)
    documents.get_by_role("button", name="Préparer le document").click()
    documents.get_by_role("link", name="Enregistrer le document").wait_for()
    settle(page)
    camera.take("document-pret", of=documents)
    preview = documents.get_by_text("Lire le document", exact=False)
    preview.click()
    settle(page)
    page.wait_for_timeout(500)  # it unfolds slowly
    preview.evaluate("words => words.scrollIntoView({block: 'start'})")
    camera.take("document-relu", whole=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures at each width."""
    parser = argparse.ArgumentParser(description="Photographie chaque étape du formulaire.")
    parser.add_argument("--width", type=int, action="append", help="largeur, 1280 et 320 sinon")
    options = parser.parse_args(arguments)
    FOLDER.mkdir(parents=True, exist_ok=True)
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with launched() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for width in options.width or WIDTHS:
            for former in FOLDER.glob(f"*-{width}.png"):
                former.unlink()
            context = browser.new_context(viewport=_size(width))
            play(context.new_page(), width, address)
            context.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
