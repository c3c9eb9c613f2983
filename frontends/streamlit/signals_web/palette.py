"""The colours of the form, light and dark: the only place where one is written."""

from __future__ import annotations

from attrs import asdict, frozen


@frozen
class Palette:
    """The colours of one theme, each named by what it draws."""

    page: str
    """The background of the page."""
    field: str
    """The background of what is filled in, and of a button."""
    panel: str
    """The background of what stands apart: the orientation, an unfolded title, a refusal."""
    text: str
    quiet: str
    """Small print, as legible as the rest."""
    edge: str
    """The border of a field, of a button, of an option."""
    line: str
    """What parts two questions, and carries no meaning of its own."""
    accent: str
    """The main button, the option that is chosen, what holds the focus."""
    accent_over: str
    """The main button under the pointer."""
    on_accent: str
    link: str
    danger: str
    """Danger and refusals: always with words."""


LIGHT = Palette(
    page="#fbf7f0",
    field="#fffdf9",
    panel="#f3eadd",
    text="#2b2320",
    quiet="#574a42",
    edge="#83756a",
    line="#c9bbaa",
    accent="#66335a",
    accent_over="#4c2343",
    on_accent="#fffdf9",
    link="#66335a",
    danger="#97271b",
)
DARK = Palette(
    page="#1f1a18",
    field="#171311",
    panel="#2e2622",
    text="#f3ebe1",
    quiet="#cfc2b5",
    edge="#968779",
    line="#54483f",
    accent="#e2b6d6",
    accent_over="#f2d3ea",
    on_accent="#2b1226",
    link="#e8c3dd",
    danger="#ffa593",
)


def style() -> str:
    """The colours as custom properties of a style sheet, by the theme that the page follows."""
    return (
        f":root {{\n  color-scheme: light;\n{_properties(LIGHT)}}}\n"
        f":root[data-theme=dark] {{\n  color-scheme: dark;\n{_properties(DARK)}}}\n"
    )


def _properties(palette: Palette) -> str:
    named = asdict(palette).items()
    return "".join(f"  --{name.replace('_', '-')}: {colour};\n" for name, colour in named)
