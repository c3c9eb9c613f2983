"""What the professional hands over: the only code that knows Jinja2 and file formats."""

from __future__ import annotations

from signals.documents.screening_sheet import screening_sheet

__all__ = ["screening_sheet"]
