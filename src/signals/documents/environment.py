"""How templates are rendered: sandboxed, strict, escaped, and with the words made visible."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from signals.documents.typed import typed
from signals.wording.typography import spaced
from signals.wording.visible import visible

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """The environment of the documents' own templates.

    An unknown name is an error, every value is escaped and made visible, and a template reaches
    nothing but the values it is given.
    """
    return prepared(
        ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(TEMPLATES),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=lambda value: visible(value) if type(value) is str else value,
        )
    )


def prepared(made: ImmutableSandboxedEnvironment) -> ImmutableSandboxedEnvironment:
    """An environment with the filters of the documents."""
    made.filters["spaced"] = spaced
    made.filters["typed"] = typed
    return made
