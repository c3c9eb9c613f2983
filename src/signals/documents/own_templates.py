"""A deployer's own templates: a folder whose files replace ours, once they are checked."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen
from jinja2 import BaseLoader, Environment, Template, TemplateNotFound, nodes
from jinja2.exceptions import TemplateRuntimeError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from signals.documents.template_rules import template_problems
from signals.errors import InvalidInput, Problem, nearest

LARGEST = 100_000
"""The size of a template, in bytes."""
LONGEST = 5_000_000
"""The size of a document made from one, in characters."""
_TURNS = 200_000


@frozen
class Located:
    """A problem of a template, in which file and on which line."""

    file: str
    line: int
    problem: Problem


class OwnLoader(BaseLoader):
    """Loads one checked template of a folder; everything else is ours."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name = folder, name

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of a template; raises ``InvalidInput`` with every problem of it."""
        file = self.folder / template
        if template != self.name or not os.path.lexists(file):
            raise TemplateNotFound(template)
        source, found = _read(file)
        found = found or [*template_problems(source)]
        if found:
            raise InvalidInput(
                Problem((f"{template}:{line}",), each.what, each.remedy) for line, each in found
            )
        return source, None, None


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox of templates that are not ours: loops over lists only, and not for ever."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "turns", [], [], None, None)
        return tree


def bounded(made: BoundedEnvironment) -> None:
    """Count the turns of every loop of an environment, and refuse to walk through a text."""
    left = [_TURNS]

    def turns(value: Iterable[Any]) -> Iterator[Any]:
        if isinstance(value, str):
            raise TemplateRuntimeError("une boucle parcourt un texte")
        for each in value:
            left[0] -= 1
            if left[0] < 0:
                raise TemplateRuntimeError("les boucles ne finissent pas")
            yield each

    made.globals.clear()
    made.filters["turns"] = turns


def within_bounds(template: Template, given: Mapping[str, Any]) -> str:
    """A filled template; raises ``TemplateRuntimeError`` when it is too long to be a document."""
    written, length = [], 0
    for piece in template.generate(given):
        length += len(piece)
        if length > LONGEST:
            raise TemplateRuntimeError("le document est trop long")
        written.append(piece)
    return "".join(written)


def folder_problems(folder: Path, names: Iterable[str]) -> Iterator[Located]:
    """Everything wrong in a deployer's folder; ``names`` are the templates it may replace."""
    known = sorted(names)
    if not folder.is_dir():
        problem = Problem((), "ce dossier de modèles n'existe pas", "vérifiez son chemin")
        yield Located(str(folder), 1, problem)
        return
    files = sorted(folder.glob("*.j2"))
    if not files:
        problem = Problem((), "ce dossier ne contient aucun modèle", f"parmi {', '.join(known)}")
        yield Located(str(folder), 1, problem)
    for file in files:
        if file.name not in known:
            remedy = nearest(file.name, known) or f"parmi {', '.join(known)}"
            yield Located(
                file.name, 1, Problem((), "ce modèle n'est celui d'aucun document", remedy)
            )
            continue
        source, found = _read(file)
        for line, problem in found or template_problems(source):
            yield Located(file.name, line, problem)


def _read(file: Path) -> tuple[str, list[tuple[int, Problem]]]:
    """The text of a regular file, or why it is not read."""
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode):
            return "", [(1, Problem((), "ce n'est pas un fichier ordinaire", "copiez-le ici"))]
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError:
        return "", [(1, Problem((), "ce modèle ne se lit pas", "vérifiez ses droits"))]
    if len(data) > LARGEST:
        return "", [(1, Problem((), f"plus de {LARGEST} octets", "raccourcissez-le"))]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return "", [(1, Problem((), "ce n'est pas de l'UTF-8", "enregistrez-le en UTF-8"))]
