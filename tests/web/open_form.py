"""The real page in a real browser, used by mouse or by keyboard alone."""

from collections.abc import Mapping

from attrs import frozen
from playwright.sync_api import Locator, Page
from web.running_form import Visit

from signals.documents import Format

SCHOOL = "Repérage en établissement scolaire"
_A_WHILE, _PATIENCE = 20, 30_000


@frozen
class OpenForm:
    """The form open in a browser, with gestures named as a person would name them."""

    visit: Visit

    @property
    def page(self) -> Page:
        """The page itself."""
        return self.visit.page

    @property
    def status(self) -> str:
        """What the live region tells."""
        return self.page.locator(".st-key-panel [role=status]").inner_text()

    def settle(self) -> None:
        """Wait until the page has finished what it was doing."""
        self.page.wait_for_timeout(100)  # what a gesture asks for is asked for by then
        for _ in range(_PATIENCE // _A_WHILE):
            if self.visit.runs.whole:
                break
            self.page.wait_for_timeout(_A_WHILE)
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        self.page.wait_for_timeout(200)

    def begin(self, sector: str = SCHOOL) -> "OpenForm":
        """Choose a sector and begin."""
        self.page.get_by_text(sector, exact=True).click()
        self.settle()
        self.page.get_by_role("button", name="Continuer").click()
        self.settle()
        self.page.get_by_role("button", name="Commencer").click()
        self.settle()
        return self

    def go(self, place: str) -> None:
        """Go straight to a step through the list of sections."""
        button = self.page.locator(f".st-key-go_{place} button")
        if not button.is_visible():
            self.page.get_by_text("Aller à une autre section").click()
            self.page.wait_for_timeout(500)  # the list unfolds slowly
        button.click()
        self.settle()

    def question(self, item: str) -> Locator:
        """A question, with its answers and its help."""
        return self.page.locator(f".st-key-item_{item}, .st-key-target_{item}")

    def answer(self, answers: Mapping[str, str]) -> None:
        """Answer questions of the section in view by their options."""
        for item, told in answers.items():
            self.question(item).get_by_text(told, exact=True).first.click()
            self.settle()

    def note(self, item: str, text: str) -> None:
        """Write a note beside an answer."""
        field = self.question(item).get_by_label("Note")
        if not field.is_visible():
            self.question(item).get_by_text("Aide et précisions").click()
        field.fill(text)
        field.press("Control+Enter")
        self.settle()

    def prepare(self, title: str, format: Format) -> Locator:
        """Have a document prepared at the last step; the link to fetch it."""
        if not self.page.locator(".st-key-step_documents").is_visible():
            self.go("documents")
        documents = self.page.locator(".st-key-documents")
        for label in (title, format.label):
            documents.get_by_text(label, exact=True).click()
            self.settle()
        documents.get_by_role("button", name="Préparer le document").click()
        self.settle()
        link = documents.get_by_role("link", name="Enregistrer le document")
        link.wait_for()
        return link

    def outline(self) -> list[str]:
        """The titles of the page, with their levels."""
        return self.page.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName + h.innerText)"
        )

    def press(self, *keys: str) -> str:
        """Press keys one after the other and tell what then holds the focus."""
        for key in keys:
            self.page.keyboard.press(key)
            self.settle()
        return self.page.evaluate(
            """() => { const e = document.activeElement;
                 if (["BODY", "MAIN"].includes(e.tagName)) return "";
                 const told = e.closest("label")?.innerText || e.innerText || e.ariaLabel;
                 return (told || "").trim() }"""
        )

    def tab_to(self, wanted: str, most: int = 40, key: str = "Tab") -> None:
        """Go with the tabulation key until something that says this holds the focus."""
        seen = []
        for _ in range(most):
            self.page.keyboard.press(key)
            seen.append(self.press())
            if wanted in seen[-1]:
                return
        raise AssertionError(f"{wanted} not in {seen}")

    def back_to(self, wanted: str) -> None:
        """Go backwards with the tabulation key, as far as a few steps."""
        self.tab_to(wanted, most=5, key="Shift+Tab")
