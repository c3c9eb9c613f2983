"""The report of a check, apart from what makes it: a refused file is told in its form as well."""

from __future__ import annotations

from attrs import field, frozen

from signals.loading.located import Located


@frozen
class Report:
    """What a check found: problems, which must be mended, and warnings, which must be known."""

    problems: tuple[Located, ...] = field(default=())
    warnings: tuple[Located, ...] = field(default=())

    @property
    def fine(self) -> bool:
        """Whether nothing has to be mended."""
        return not self.problems
