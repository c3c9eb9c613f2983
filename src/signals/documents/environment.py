"""How templates are rendered: sandboxed, strict, escaped, and with the words made visible."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from signals.documents.own_templates import BoundedEnvironment, OwnLoader, bounded, within_bounds
from signals.documents.typed import typed
from signals.errors import InvalidInput, Problem
from signals.wording.typography import unbroken
from signals.wording.visible import visible

TEMPLATES = Path(__file__).parent / "templates"
_E = TypeVar("_E", bound=ImmutableSandboxedEnvironment)
_SETTINGS: dict[str, Any] = {
    "undefined": StrictUndefined,
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "finalize": lambda value: visible(value) if type(value) is str else value,
}


def rendered(name: str, given: Mapping[str, Any], templates: Path | None = None) -> str:
    """A template filled with values; one of the same name in a deployer's folder replaces ours.

    Raises ``InvalidInput`` when a deployer's template is refused, or asks for what it is not given.
    """
    if not (TEMPLATES / name).is_file():
        what = f"le modèle « {name} » n'existe pas"
        raise InvalidInput([Problem((name,), what, "corrigez documents.yaml")])
    if templates is None:
        return environment().get_template(name).render(given)
    if not templates.is_dir():
        what = "le dossier de modèles n'existe pas"
        raise InvalidInput([Problem((str(templates),), what, "vérifiez son chemin")])
    loader = ChoiceLoader([OwnLoader(templates, name), FileSystemLoader(TEMPLATES)])
    made = _prepared(BoundedEnvironment(loader=loader, **_SETTINGS))
    bounded(made)
    try:
        return within_bounds(made.get_template(name), given)
    except UndefinedError as error:
        # The message names what was asked for, never a value.
        what = f"ce modèle demande ce qui ne lui est pas donné ({error.message})"
        raise InvalidInput([Problem((name,), what, "voir docs/documents.md")]) from None
    except InvalidInput:
        raise
    except TemplateError as error:
        what = f"ce modèle ne peut pas être rempli ({error.message})"
        raise InvalidInput([Problem((name,), what, "« signals check » dit pourquoi")]) from None
    except Exception:
        # What a value cannot do, such as being counted; the message could hold an answer.
        what = "ce modèle demande à une valeur ce qu'elle ne sait pas faire"
        raise InvalidInput([Problem((name,), what, "voir docs/documents.md")]) from None


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """The environment of the documents' own templates.

    An unknown name is an error, every value is escaped and made visible, and a template reaches
    nothing but the values it is given.
    """
    loader = FileSystemLoader(TEMPLATES)
    return _prepared(ImmutableSandboxedEnvironment(loader=loader, **_SETTINGS))


def _prepared(made: _E) -> _E:
    made.filters["spaced"] = unbroken
    made.filters["typed"] = typed
    return made
