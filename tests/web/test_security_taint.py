"""Markup in a checklist file and in every field: letters on the page, in every step and preview."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from web.open_form import SCHOOL, OpenForm
from web.running_form import REAL_PAGE, Launch, Visit

from signals.documents import Format

CHECKLISTS = Path(__file__).parents[2] / "checklists"
MARKUP = "<b data-x>piège</b>"
TEXTS = {
    *("title", "audience", "validation", "introduction", "limits", "question", "label", "says"),
    *("looks_like", "is_not", "asking", "weighs", "reason", "rationale", "do", "how", "before"),
    *("by", "why", "say", "banner"),
}


def _tainted(value, key=None):
    match value:
        case dict():
            return {each: _tainted(inner, each) for each, inner in value.items()}
        case list():
            return [_tainted(inner, key) for inner in value]
        case str() if key in TEXTS:
            return f"{value.strip()} {MARKUP}"
        case "true" | "false":
            return value == "true"
        case str() if value.isdecimal():
            return int(value)
    return value


@pytest.fixture
def tainted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library in which every text of the school checklist, and of what it uses, holds markup."""
    library = shutil.copytree(CHECKLISTS, tmp_path / "checklists")
    version = max((library / "school").glob("*.*.*"))
    for file in (*version.glob("*.yaml"), *(library / "parts").rglob("*.yaml")):
        if file.name != "scenarios.yaml":
            content = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
            told = yaml.safe_dump(_tainted(content), allow_unicode=True, width=10_000)
            file.write_text(told, encoding="utf-8")
    monkeypatch.setenv("SIGNALS_CHECKLISTS", str(library))


def _unfold(form: OpenForm) -> None:
    folded = form.page.locator("details:not([open]) > summary")
    for _ in range(min(folded.count(), 4)):
        folded.first.click()
        form.page.wait_for_timeout(150)
    form.settle()


def _fill(form: OpenForm) -> None:
    """Write markup in every field in sight."""
    fields = form.page.locator("input[type=text], textarea").locator("visible=true")
    for rank in range(fields.count()):
        fields.nth(rank).fill(MARKUP)
        fields.nth(rank).press("Control+Enter")
    form.settle()


def _check(form: OpenForm) -> None:
    assert form.page.locator("[data-x]").count() == 0
    assert MARKUP in form.page.locator("[data-testid=stMain]").inner_text()


def test_a14_markup_is_letters_in_every_step(
    tainted: None, launch: Launch, visit: Callable[..., Visit]
) -> None:
    """A14: titles, questions and help of a file, and all that is typed, make no element."""
    form = OpenForm(visit(launch(REAL_PAGE)))
    form.page.get_by_text(f"{SCHOOL} {MARKUP}", exact=True).click()
    form.settle()
    form.page.get_by_role("button", name="Continuer").click()
    form.settle()
    _unfold(form)
    _check(form)
    form.page.get_by_role("button", name="Commencer").click()
    form.settle()
    form.answer({"vital_danger": "oui"})
    for place in ("danger", "talk"):
        form.go(place)
        _unfold(form)
        _fill(form)
        _check(form)
    form.go("orientation")
    _unfold(form)
    _check(form)
    form.go("decision")
    form.page.locator("[class*='st-key-stance'] label").last.click()
    form.settle()
    assert form.page.get_by_label("La raison").count() == 1
    for name in (
        "Ajouter ce qui a été fait",
        "Ajouter une personne informée",
        "Ajouter une personne non informée",
    ):
        form.page.get_by_role("button", name=name).click()
        form.settle()
    _fill(form)
    _check(form)
    form.go("documents")
    kinds = form.page.locator(".st-key-document [role=radiogroup] label")
    for rank in (0, 1, kinds.count() - 1):
        kinds.nth(rank).click()
        form.settle()
        _unfold(form)
        form.page.locator(".st-key-documents details p").first.wait_for()
        _check(form)
    assert kinds.count() > 2
    link = form.prepare("Fiche de repérage", Format.HTML)
    with form.page.expect_download() as fetched:
        link.click()
    made = fetched.value.path().read_text(encoding="utf-8")
    assert "<b data-x" not in made
    assert "&lt;b data-x&gt;piège&lt;/b&gt;" in made
    assert form.visit.complaints == []
