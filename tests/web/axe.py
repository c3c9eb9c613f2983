"""What axe-core finds on a page, in the themes that it is shown in."""

from collections.abc import Iterator

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from signals_web.palette import DARK, LIGHT

LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# A theme changes nothing but colours: every rule is tried once, those on colours in both.
THEMES = {"dark": (DARK, ("cat.color",)), "light": (LIGHT, LEVELS)}
# axe cannot tell what lies behind the words of a drawing: `test_form_picture` measures them.
READ_BY_AXE = {"exclude": [[".picture text"]]}


def findings(page: Page, rules: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What axe refuses, and what it leaves to a person to decide."""
    if page.evaluate("typeof axe") == "undefined":  # everything erased, the page is opened anew
        page.evaluate(AXE_SCRIPT)
    options = {"runOnly": rules, "resultTypes": ["violations", "incomplete"]}
    results = page.evaluate("([where, how]) => axe.run(where, how)", [READ_BY_AXE, options])
    assert any(passed["id"] == "color-contrast" for passed in results["passes"])
    for kind in ("violations", "incomplete"):
        for found in results[kind]:
            for node in found["nodes"]:
                yield kind, f"{found['id']}: {node['html']} {node['failureSummary']}"


def findings_in_every_theme(page: Page) -> Iterator[tuple[str, str]]:
    """What axe finds of a page whose colours do not change slowly, theme by theme."""
    for theme, (_, rules) in THEMES.items():
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        yield from findings(page, rules)
