"""Every screen of the form before axe-core, in both themes, on a wide and on a narrow screen."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect
from web.colours import Colour
from web.open_form import OpenForm
from web.running_form import Launch, Running, Visit
from web.walk_through import BESIDE, SCREENS, TRAINING

from signals_web.palette import DARK, LIGHT

Screens = Mapping[str, Callable[[OpenForm], None]]
BESIDE_PAGE = Path(__file__).with_name("beside_page.py")
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# axe cannot tell what lies behind the words of a drawing: `test_form_picture` measures them.
READ_BY_AXE = {"exclude": [[".picture text"]]}
THEMES = {"light": LIGHT, "dark": DARK}
# A line that is not here is read, and mended or explained: nothing is left undecided.
UNDECIDED_BY_AXE: dict[str, str] = {}
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


def _screens(form: OpenForm, screens: Screens, width: int) -> Iterator[str]:
    """Go through the screens, each shown whole: axe does not read what is scrolled away."""
    for name, reach in screens.items():
        reach(form)
        height = form.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        form.page.set_viewport_size({"width": width, "height": height + 200})
        yield name
        form.page.set_viewport_size({"width": width, "height": 720})


def _findings(page: Page) -> Iterator[tuple[str, str]]:
    """What axe refuses, and what it leaves to a person to decide."""
    options = {"runOnly": LEVELS, "resultTypes": ["violations", "incomplete"]}
    results = page.evaluate("([where, how]) => axe.run(where, how)", [READ_BY_AXE, options])
    assert any(passed["id"] == "color-contrast" for passed in results["passes"])
    for kind in ("violations", "incomplete"):
        for found in results[kind]:
            if kind == "violations" or found["id"] not in UNDECIDED_BY_AXE:
                for node in found["nodes"]:
                    yield kind, f"{found['id']}: {node['html']} {node['failureSummary']}"


@pytest.fixture(scope="module")
def beside(launch: Launch) -> Running:
    """One form where a screening is begun beside a former one."""
    return launch(BESIDE_PAGE)


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize(
    ("page", "screens"), [("real", SCREENS), ("beside", BESIDE), ("real", TRAINING)]
)
def test_axe_finds_nothing_on_any_screen(
    request: pytest.FixtureRequest,
    visit: Callable[..., Visit],
    page: str,
    screens: Screens,
    width: int,
) -> None:
    """Not one finding of level A or AA nor of good practice; each control has a name of its own."""
    # Colours that are still on their way from one theme to the other would be measured.
    still = {"viewport": {"width": width, "height": 720}, "reduced_motion": "reduce"}
    form = OpenForm(visit(request.getfixturevalue(page), **still))
    form.page.evaluate(AXE_SCRIPT)
    for screen_name in _screens(form, screens, width):
        for theme, palette in THEMES.items():
            form.page.emulate_media(color_scheme=theme)
            expect(form.page.locator("h1")).to_have_css("color", Colour.named(palette.text).css)
            found = list(_findings(form.page))
            assert found == [], f"{screen_name}, {theme}, {width}"
        names = [tuple(each) for each in form.page.evaluate(CONTROLS)]
        assert all(name for _, name in names), (screen_name, names)
        assert [each for each, count in Counter(names).items() if count > 1] == [], screen_name
    assert form.visit.complaints == []
