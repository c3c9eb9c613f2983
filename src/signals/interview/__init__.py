"""An interview, question by question, as any front end may hold it: it knows no screen."""

from signals.interview.interview import Interview

__all__ = ["Interview"]
