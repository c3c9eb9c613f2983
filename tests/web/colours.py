"""Colours as the browser tells them, and the contrast that WCAG defines between two of them."""

from __future__ import annotations

import re

from attrs import frozen


@frozen
class Colour:
    """A colour of the screen, each part from 0 to 255, with its opacity."""

    red: float
    green: float
    blue: float
    opacity: float = 1

    @classmethod
    def named(cls, code: str) -> Colour:
        """The colour written « #rrggbb »."""
        return cls(*bytes.fromhex(code.removeprefix("#")))

    @classmethod
    def computed(cls, told: str) -> Colour:
        """The colour that the browser tells as « rgb(…) » or « rgba(…) »."""
        red, green, blue, *opacity = map(float, re.findall(r"[0-9.]+", told))
        assert told.startswith("rgb"), told
        return cls(red, green, blue, *opacity)

    @property
    def css(self) -> str:
        """The colour as the browser tells it."""
        return f"rgb({self.red:.0f}, {self.green:.0f}, {self.blue:.0f})"

    def over(self, ground: Colour) -> Colour:
        """What is seen when this is drawn over an opaque ground."""
        mixed = (
            self.opacity * own + (1 - self.opacity) * under
            for own, under in zip(self._parts, ground._parts, strict=True)
        )
        return Colour(*mixed)

    def contrast(self, ground: Colour) -> float:
        """The ratio of contrast with an opaque ground, from 1 to 21."""
        drawn = self.over(ground)
        darker, lighter = sorted((drawn._luminance, ground._luminance))
        return (lighter + 0.05) / (darker + 0.05)

    @property
    def _parts(self) -> tuple[float, float, float]:
        return self.red, self.green, self.blue

    @property
    def _luminance(self) -> float:
        red, green, blue = (_linear(part / 255) for part in self._parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
