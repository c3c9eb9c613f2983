"""What published instruments are made of: weighted sums in bands, maxima, and tables."""

from __future__ import annotations

from attrs import frozen

Points = tuple[tuple[str, int], ...]
Cells = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@frozen
class Weight:
    """The points an item gives: for its presence, or one number for each option of a choice."""

    item: str
    points: int | Points


@frozen
class Maximum:
    """The highest of some terms: several answers of one group count once."""

    maximum: tuple[Weight, ...]


@frozen
class Band:
    """A stretch of the values a sum can take, bounds included; the last band has no upper bound."""

    id: str
    from_: int
    to: int | None = None


@frozen
class Score:
    """A weighted sum, read through its bands only; no score is ever shown or written."""

    id: str
    terms: tuple[Weight | Maximum, ...]
    bands: tuple[Band, ...]

    def band_rank(self, points: int) -> int:
        """The position of the highest band that so many points reach; −1 below them all."""
        return max((i for i, band in enumerate(self.bands) if points >= band.from_), default=-1)


@frozen
class Axis:
    """One ordered value of a table: an ordered choice, or the bands of a score."""

    item: str | None = None
    score: str | None = None


@frozen
class Table:
    """A total table: every pair of two ordered values has its result, lowest result first."""

    id: str
    rows: Axis
    columns: Axis
    results: tuple[str, ...]
    cells: Cells

    def result(self, row: str, column: str) -> int:
        """The rank of the result for a row and a column (ids of options or bands)."""
        return self.results.index(dict(dict(self.cells)[row])[column])
