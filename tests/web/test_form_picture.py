"""The drawings in a real browser, on the form as it is served with its policy."""

import pytest
from web.colours import Colour
from web.open_form import OpenForm

from signals_web.palette import DARK, LIGHT

_GEOMETRY = """drawing => {
  const box = drawing.getBoundingClientRect();
  const scale = box.width / drawing.viewBox.baseVal.width;
  const out = [];
  for (const line of drawing.querySelectorAll("text")) {
    const each = line.getBoundingClientRect();
    if (each.left < box.left - 1 || each.right > box.right + 1) out.push(line.textContent);
  }
  const size = parseFloat(drawing.querySelector("text").getAttribute("font-size")) * scale;
  return {out, size, left: box.left, right: box.right};
}"""


@pytest.mark.parametrize(("width", "columns"), [(320, "narrow"), (1280, "wide")])
def test_the_drawings_are_legible_and_named(real, visit, width, columns):
    """One drawing of the answers at a time, twelve pixels at least, no word cut, none refused."""
    seen = visit(real)
    seen.page.set_viewport_size({"width": width, "height": 900})
    form = OpenForm(seen).begin()
    form.answer({"vital_danger": "oui"})
    form.go("orientation")
    drawings = seen.page.get_by_role("img").and_(seen.page.locator(".picture"))
    shown = [each for each in drawings.all() if each.is_visible()]
    assert [each.get_attribute("class") for each in shown] == [
        "picture orientations",
        f"picture answers {columns}",
    ]
    names = (
        "Ce qui est établi, ce qui reste possible",
        "Ce qui a été répondu, ce qui reste ouvert",
    )
    for drawing, name in zip(shown, names, strict=True):
        assert seen.page.get_by_role("img", name=name, exact=True).count() == 1
        measured = drawing.evaluate(_GEOMETRY)
        assert measured["out"] == []
        assert measured["size"] >= 12
        assert measured["left"] >= 0
        assert measured["right"] <= width
    described = shown[0].evaluate("drawing => drawing.querySelector('desc').textContent")
    assert "Signalement\xa0: encore possible, tout de suite." in described
    assert not [each for each in seen.complaints if "Content Security" in each]


_PAINT = """drawing => {
  const fills = [...drawing.querySelectorAll("text, rect[fill=currentColor]")];
  const edges = [...drawing.querySelectorAll("[stroke]")];
  const behind = [];
  for (let each = drawing; each; each = each.parentElement) {
    const colour = getComputedStyle(each).backgroundColor;
    if (colour !== "rgba(0, 0, 0, 0)") behind.push(colour);
  }
  return {
    drawn: [...new Set([
      ...fills.map(each => getComputedStyle(each).fill),
      ...edges.map(each => getComputedStyle(each).stroke),
    ])],
    behind: behind[0],
  };
}"""


@pytest.mark.parametrize(("theme", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_the_drawings_take_the_colours_of_the_theme(real, visit, theme, palette):
    """Words and edges in the colour of the text, on the page itself: one colour tells nothing."""
    form = OpenForm(visit(real, color_scheme=theme, reduced_motion="reduce")).begin()
    form.go("orientation")
    text, page = Colour.named(palette.text), Colour.named(palette.page)
    assert text.contrast(page) >= 4.5
    shown = [each for each in form.page.locator(".picture").all() if each.is_visible()]
    assert len(shown) == 2
    for drawing in shown:
        assert drawing.evaluate(_PAINT) == {"drawn": [text.css], "behind": page.css}
