"""The form on every screen: from a magnified corner of one to a very large one, and on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from web.open_form import OpenForm
from web.running_form import Running, Visit

STEPS = ("danger", "situation", "orientation", "decision", "documents")
# The spacing that a reader may impose: WCAG 2.2, 1.4.12.
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
# What is wider than the screen, or has to be scrolled sideways.
WIDER = """
() => [document.documentElement, ...document.querySelectorAll("main, main *")]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1
               || ["auto", "scroll", "hidden"].includes(getComputedStyle(e).overflowX)
                  && e.checkVisibility({contentVisibilityAuto: true}) && e.clientWidth > 1
                  && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.outerHTML.slice(0, 160))
"""
# The words that their own box cuts.
CUT = """
() => [...document.querySelectorAll("main p, main li, main h1, main h2, main h3, main summary,"
                                    + "main button, main label")]
  .filter(e => e.checkVisibility() && e.clientHeight > 1
               && ["hidden", "clip"].includes(getComputedStyle(e).overflowY)
               && e.scrollHeight > e.clientHeight + 1)
  .map(e => e.outerHTML.slice(0, 160))
"""
# What can be hit: the label of an option, the whole of a button.
SMALL = """
least => [...document.querySelectorAll("main :is(button, summary, label:has(input), #theme)")]
  .filter(e => e.checkVisibility() && !e.closest("[inert]"))
  .map(e => [e.getBoundingClientRect(), e.textContent.trim()])
  .filter(([box]) => box.width && (box.height < least || box.width < least))
  .map(([box, text]) => `${text}: ${box.width} x ${box.height}`)
"""
# Whether what has the focus is wholly in sight: nothing lies over its middle nor its ends.
IN_SIGHT = """
() => {
  const focused = document.activeElement;
  if (["BODY", "MAIN"].includes(focused.tagName)) return true;
  const place = focused.closest("label") ?? focused;
  const box = place.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  return [box.top + 2, box.top + box.height / 2, box.bottom - 2].every(height => {
    const over = document.elementFromPoint(middle, height);
    return over && (place.contains(over) || over.contains(place));
  });
}
"""


@pytest.fixture
def form(real: Running, visit: Callable[..., Visit]) -> OpenForm:
    """The real form, where nothing moves."""
    return OpenForm(visit(real, reduced_motion="reduce"))


def _size(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})


@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 360), (900, 700), (3840, 2160)])
def test_every_step_fits_with_the_spacing_of_the_reader(
    form: OpenForm, width: int, height: int
) -> None:
    """From 320 px to 4K, nothing is wider than the screen and no word is cut, spaced out or not."""
    _size(form.page, width, height)
    form.begin().answer({"vital_danger": "oui"})
    for spaced in (False, True):
        if spaced:
            # The policy lets styles in, as an extension of the browser would put them.
            form.page.add_style_tag(content=SPACED)
        for step in STEPS:
            form.go(step)
            assert form.page.evaluate(WIDER) == [], (step, spaced)
            assert form.page.evaluate(CUT) == [], (step, spaced)


def test_lines_stay_short_on_a_very_large_screen(form: OpenForm) -> None:
    """At 3840 px the page is in the middle, larger, with lines of 46 rem at most."""
    _size(form.page, 3840, 2160)
    form.begin()
    form.go("orientation")
    rem = form.page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert rem == 24
    long = """most => [...document.querySelectorAll("main :is(p, li)")]
                      .filter(e => e.clientWidth > most).map(e => e.outerHTML.slice(0, 160))"""
    assert form.page.evaluate(long, 46 * rem) == []
    left, right = form.page.evaluate(
        """() => { const box = document.querySelector('[data-testid=stMainBlockContainer]')
                                       .getBoundingClientRect();
                   return [box.left, innerWidth - box.right] }"""
    )
    assert abs(left - right) < 30


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (640, 360), (320, 640)])
def test_what_has_the_focus_is_in_sight(form: OpenForm, width: int, height: int) -> None:
    """Forwards and backwards through a section, nothing that stays on screen hides the focus."""
    _size(form.page, width, height)
    form.begin().answer({"vital_danger": "oui"})
    for key in ("Tab", "Shift+Tab"):
        for _ in range(22):
            form.page.keyboard.press(key)
            assert form.page.evaluate(IN_SIGHT), form.page.evaluate(
                "document.activeElement.outerHTML.slice(0, 200)"
            )


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (640, 360), (320, 640)])
def test_the_orientation_is_always_in_sight(form: OpenForm, width: int, height: int) -> None:
    """Beside the questions or at the foot of the screen, however far down one reads."""
    _size(form.page, width, height)
    form.begin().answer({"vital_danger": "oui"})
    form.page.locator(".st-key-way_primary").scroll_into_view_if_needed()
    told = form.page.get_by_text("Information préoccupante, tout de suite", exact=False)
    seen = [each for each in told.all() if each.is_visible()]
    tops = [each.bounding_box()["y"] for each in seen]
    assert any(0 <= top < height for top in tops), tops


def test_the_numbers_to_call_come_with_every_step_of_a_usual_screen(form: OpenForm) -> None:
    """At 1280 px, arriving at a step shows its title and the numbers above it."""
    form.begin()
    for step in STEPS:
        form.go(step)
        assert form.page.locator(".st-key-danger").bounding_box()["y"] >= 0, step
        box = form.page.locator(f".st-key-step_{step} h2").first.bounding_box()
        assert 0 <= box["y"] < 720 - box["height"], step


def test_what_is_hit_is_large_enough(form: OpenForm) -> None:
    """Answers of a question and buttons are 44 px high, and nothing is under 24 px (2.5.8)."""
    _size(form.page, 320, 640)
    form.begin().answer({"vital_danger": "oui"})
    for step in STEPS:
        form.go(step)
        assert form.page.evaluate(SMALL, 24) == [], step
    form.go("danger")
    heights = form.page.locator("[data-orientation=horizontal] [data-testid=stRadioOption]")
    assert min(each.bounding_box()["height"] for each in heights.all()) >= 44


def test_the_page_on_paper_says_to_print_a_document(form: OpenForm) -> None:
    """Half the answers on paper would mislead: only a sentence is printed, in black on white."""
    form.begin().answer({"vital_danger": "oui"})
    form.page.emulate_media(media="print", color_scheme="dark")
    assert not form.page.locator("#root").is_visible()
    told = form.page.evaluate("getComputedStyle(document.body, '::before').content")
    assert "préparez un document" in told
    expect(form.page.locator("body")).to_have_css("color", "rgb(0, 0, 0)")


def test_the_colours_imposed_by_windows_keep_what_is_chosen(form: OpenForm) -> None:
    """With forced colours, the option chosen is filled, the others are not, and a ring is drawn."""
    form.page.emulate_media(forced_colors="active")
    form.begin()
    form.tab_to("oui")
    form.press("Space")
    ground = "e => getComputedStyle(e).backgroundColor"
    circle = "[data-testid=stRadioOption]{} > div > div:first-child"
    chosen = form.page.locator(circle.format("[data-selected]")).first
    other = form.page.locator(circle.format(":not([data-selected])")).first
    assert chosen.evaluate(ground) != other.evaluate(ground)
    assert chosen.evaluate(ground) != chosen.locator("div").evaluate(ground)
    for each in (chosen, other):
        assert each.evaluate("e => getComputedStyle(e).borderTopWidth") == "2px"
    ring = form.page.locator("label[data-focus-visible]")
    assert ring.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
