"""Every screen of the form before axe-core, in both themes, on a wide and on a narrow screen."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from web.axe import THEMES, findings
from web.colours import Colour
from web.open_form import OpenForm
from web.running_form import REAL_PAGE, Launch, Running, Visit
from web.walk_through import BESIDE, SCREENS, TRAINING

BESIDE_PAGE = Path(__file__).with_name("beside_page.py")
SCREEN: ViewportSize = {"width": 1280, "height": 720}
WIDTHS = (1280, 320)
# All that a person can use, and the name by which it is spoken of.
CONTROLS = """
() => [...document.querySelectorAll("main :is(button, a[href], summary, input, textarea,"
                                    + "[role=radiogroup])")]
  .filter(e => e.checkVisibility() && !e.closest("[inert]"))
  .map(e => [
    e.matches("input[type=radio]") ? "radio" : e.role ?? e.tagName.toLowerCase(),
    e.matches("input[type=radio]")
      ? `${e.closest("[role=radiogroup]")?.ariaLabel} ${e.closest("label").textContent.trim()}`
      : (e.ariaLabel ?? (e.querySelector("p") ?? e).textContent).trim(),
  ])
"""


@pytest.mark.parametrize(
    ("page", "screens"),
    [(REAL_PAGE, SCREENS), (BESIDE_PAGE, BESIDE), (REAL_PAGE, TRAINING)],
    ids=["begun", "beside", "training"],
)
def test_axe_finds_nothing_on_any_screen(
    launch: Launch,
    visit: Callable[..., Visit],
    page: Path,
    screens: Mapping[str, Callable[[OpenForm], None]],
) -> None:
    """Not one finding of level A or AA nor of good practice; each control has a name of its own."""
    # Colours that are still on their way from one theme to the other would be measured.
    form = OpenForm(visit(launch(page), viewport=SCREEN, reduced_motion="reduce"))
    for screen, reach in screens.items():
        form.page.set_viewport_size(SCREEN)
        reach(form)
        for width in WIDTHS:
            _show_whole(form.page, width)
            for theme, (palette, rules) in THEMES.items():
                form.page.emulate_media(color_scheme=theme)
                title = form.page.locator("h1")
                expect(title).to_have_css("color", Colour.named(palette.text).css)
                assert list(findings(form.page, rules)) == [], f"{screen}, {theme}, {width}"
        names = [tuple(each) for each in form.page.evaluate(CONTROLS)]
        assert all(name for _, name in names), (screen, names)
        assert [each for each, count in Counter(names).items() if count > 1] == [], screen
    assert form.visit.complaints == []


def _show_whole(page: Page, width: int) -> None:
    """Show a screen on its whole height: axe reads no contrast of what is scrolled away."""
    page.set_viewport_size({"width": width, "height": 720})
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": height + 200})


def test_the_live_region_is_silent_while_nothing_changes(
    real: Running, visit: Callable[..., Visit]
) -> None:
    """An answer that changes the orientation is told once; one that does not is not told again."""
    form = OpenForm(visit(real)).begin()
    region = form.page.locator(".st-key-panel [role=status]")
    region.evaluate(
        """region => { window.told = 0;
             new MutationObserver(() => { window.told += 1 }).observe(
               region, {subtree: true, childList: true, characterData: true}) }"""
    )
    form.answer({"vital_danger": "oui"})
    said = form.status
    assert form.page.evaluate("window.told") == 1
    form.answer({"suicide_risk": "non"})
    form.question("vital_danger").get_by_text("Aide et précisions").click()
    form.settle()
    assert form.status == said
    assert form.page.evaluate("window.told") == 1


def test_a_refusal_is_tied_to_its_field(real: Running, visit: Callable[..., Visit]) -> None:
    """The field is said to be wrong and why, until it is mended."""
    form = OpenForm(visit(real)).begin()
    form.go("situation")
    field = form.page.get_by_label("Quel âge")
    for typed, wrong in (("douze", True), ("12", False)):
        field.fill(typed)
        field.press("Enter")
        form.settle()
        expect(field).to_have_accessible_description(
            re.compile("nombre entier de 0 à 120") if wrong else ""
        )
        assert field.get_attribute("aria-invalid") == ("true" if wrong else None)
