"""What is read and what is used stands out, in the palette and as the browser draws it."""

from collections.abc import Callable

import pytest
from attrs import asdict
from playwright.sync_api import Locator, Page, expect
from web.colours import Colour
from web.open_form import OpenForm
from web.running_form import Running, Visit

from signals.documents import Format
from signals_web.palette import DARK, LIGHT, Palette

THEMES = {"light": LIGHT, "dark": DARK}
GROUNDS = ("page", "field", "panel")
# What is read, on what: 4.5:1 at least (WCAG 2.2, 1.4.3).
TEXTS = {
    **dict.fromkeys(("text", "quiet", "link", "danger"), GROUNDS),
    "on_accent": ("accent", "accent_over"),
}
# What must be seen to be used, beside what: 3:1 at least (1.4.11).
EDGES = dict.fromkeys(("edge", "accent", "accent_over", "danger"), GROUNDS)
# What no rule asks to stand out: a line between two questions.
ORNAMENTS = {"line"}
DRAWN = """
(place) => {
  const grounds = [];
  for (let at = place.parentElement; at; at = at.parentElement) {
    grounds.push(getComputedStyle(at).backgroundColor);
  }
  const style = getComputedStyle(place);
  return {
    own: style.backgroundColor, text: style.color, grounds,
    border: style.borderTopStyle === "none" || style.borderTopWidth === "0px"
      ? null : style.borderTopColor,
    ring: style.outlineStyle === "none" ? null : style.outlineColor,
  };
}
"""


@pytest.mark.parametrize("palette", THEMES.values(), ids=THEMES)
def test_the_palette_stands_out(palette: Palette) -> None:
    """Each text at 4.5:1 on each ground it is read on, each edge at 3:1; no colour is left out."""
    colours = {name: Colour.named(code) for name, code in asdict(palette).items()}
    assert set(colours) == {*GROUNDS, *TEXTS, *EDGES, *ORNAMENTS}
    for floor, pairs in ((4.5, TEXTS), (3, EDGES)):
        for name, grounds in pairs.items():
            for ground in grounds:
                assert colours[name].contrast(colours[ground]) >= floor, (name, ground)


def test_the_contrast_is_the_one_of_wcag() -> None:
    """Black on white is 21, a colour on itself 1, and the grey #767676 on white 4.54."""
    white = Colour.named("#ffffff")
    assert Colour.named("#000000").contrast(white) == 21
    assert white.contrast(white) == 1
    assert round(Colour.named("#767676").contrast(white), 2) == 4.54


class Drawn:
    """How a part of the page is drawn at this moment."""

    def __init__(self, place: Locator) -> None:
        told = place.first.evaluate(DRAWN)
        self.around = _seen(told["grounds"])
        self.ground = _seen([told["own"], *told["grounds"]])
        self.text = Colour.computed(told["text"])
        self.border = told["border"] and Colour.computed(told["border"])
        self.ring = told["ring"] and Colour.computed(told["ring"])

    def stands_out(self) -> bool:
        """Whether its shape is seen: by its border or by its ground."""
        shapes = [each for each in (self.border, self.ground) if each]
        return any(each.contrast(self.around) >= 3 for each in shapes)

    def is_read(self) -> bool:
        """Whether its words are."""
        return self.text.contrast(self.ground) >= 4.5

    def has_the_focus(self) -> bool:
        """Whether a ring says that the keyboard is there."""
        return bool(self.ring) and self.ring.contrast(self.around) >= 3


def _seen(grounds: list[str]) -> Colour:
    """What is seen of grounds laid one over the other, the nearest first."""
    layers = [Colour.computed(each) for each in grounds]
    opaque = next(rank for rank, each in enumerate(layers) if each.opacity == 1)
    seen = layers[opaque]
    for layer in reversed(layers[:opaque]):
        seen = layer.over(seen)
    return seen


@pytest.fixture(params=THEMES)
def form(real: Running, visit: Callable[..., Visit], request: pytest.FixtureRequest) -> OpenForm:
    """The real form on a computer of each theme, where nothing moves."""
    return OpenForm(visit(real, color_scheme=request.param, reduced_motion="reduce"))


def _circles(page: Page) -> tuple[Locator, Locator]:
    circle = "[data-testid=stRadioOption]{} > div > div:first-child"
    return page.locator(circle.format("[data-selected]")), page.locator(
        circle.format(":not([data-selected])")
    )


def test_what_is_used_is_drawn_to_be_seen(form: OpenForm) -> None:
    """Fields, options chosen or not, buttons under the pointer or not, refusals, rings, links."""
    page = form.page
    form.begin().answer({"vital_danger": "oui"})
    chosen, others = _circles(page)
    assert Drawn(chosen).stands_out()
    assert Drawn(others).stands_out()
    dot = Drawn(chosen.locator("div"))
    assert dot.ground.contrast(dot.around) >= 3
    assert Drawn(page.locator("[data-testid=stBaseButton-tertiary]")).is_read()
    assert Drawn(page.locator(".st-key-danger")).border.contrast(Drawn(chosen).around) >= 3
    form.go("situation")
    field = page.locator("[data-testid=stTextInputRootElement]")
    assert Drawn(field).stands_out()
    assert Drawn(page.locator("[data-testid=stCheckbox] label > span + div")).stands_out()
    page.get_by_label("Quel âge").fill("douze")
    page.keyboard.press("Enter")
    form.settle()
    assert Drawn(field).has_the_focus()
    refusal = form.question("age").get_by_role("alert")
    assert Drawn(refusal).stands_out()
    assert Drawn(refusal.locator("p")).is_read()
    for key, kind in (("way_primary", "primary"), ("way_secondary", "secondary")):
        button = page.locator(f".st-key-{key} button")
        page.mouse.move(0, 0)
        assert Drawn(button).stands_out(), kind
        assert Drawn(button).is_read(), kind
        button.hover()
        assert Drawn(button).stands_out(), f"{kind} under the pointer"
        assert Drawn(button.locator("p")).is_read(), f"{kind} under the pointer"
    form.go("documents")
    form.prepare("Fiche de repérage", Format.HTML)
    link = page.get_by_role("link", name="Enregistrer le document")
    assert Drawn(link).stands_out()
    assert Drawn(link.locator("p")).is_read()


def test_the_keyboard_is_seen_wherever_it_stands(form: OpenForm) -> None:
    """Along a whole section, with the tabulation key, whatever has the focus has a ring."""
    form.begin().answer({"vital_danger": "oui"})
    seen: set[str] = set()
    while "MAIN" not in seen:
        form.page.keyboard.press("Tab")
        if not form.page.locator(":focus").count():  # it goes through the browser's own bar
            continue
        # The ring of an option is drawn around its words too, and that of a field around it.
        place = form.page.locator(":focus").locator(
            "xpath=ancestor-or-self::*[self::label or @data-testid='stTextInputRootElement'"
            " or not(ancestor::label) and not(@data-testid='stTextInputField')][1]"
        )
        assert Drawn(place).has_the_focus(), place.first.evaluate("e => e.outerHTML")
        seen.add(place.first.evaluate("e => e.tagName"))
    assert seen == {"LABEL", "BUTTON", "SUMMARY", "A", "MAIN"}


def test_the_other_theme_loses_nothing(form: OpenForm) -> None:
    """The button changes every colour at once, keeps the answers, and a second press goes back."""
    form.begin().answer({"vital_danger": "oui"})
    title = form.page.locator("h1")
    before = title.evaluate("e => getComputedStyle(e).color")
    own = next(theme for theme, each in THEMES.items() if Colour.named(each.text).css == before)
    other = next(theme for theme in THEMES if theme != own)
    for theme in (other, own):
        button = form.page.get_by_role("button", name="Affichage ")
        told = {"dark": "sombre", "light": "clair"}[theme]
        assert button.inner_text() == f"Affichage {told}"
        button.focus()
        form.page.keyboard.press("Enter")
        expect(title).to_have_css("color", Colour.named(THEMES[theme].text).css)
        expect(form.page.locator("body")).to_have_css(
            "background-color", Colour.named(THEMES[theme].page).css
        )
    answered = form.question("vital_danger").get_by_role("radio", name="oui", exact=True)
    assert answered.is_checked()
    assert form.visit.complaints == []
