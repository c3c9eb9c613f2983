"""``signals check``: everything that is wrong, line by line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from signals.cli.lowered import lowering_problems, not_examined
from signals.cli.page import Page
from signals.cli.reply import Reply, report_record
from signals.cli.running import FINE, PROBLEMS
from signals.documents.environment import TEMPLATES
from signals.documents.own_templates import folder_problems
from signals.errors import Problem, nearest
from signals.loading.check import check, check_library
from signals.loading.directory_file import directory_path
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located
from signals.loading.report import Report
from signals.loading.strict_yaml import Place
from signals.loading.targets import Target, target_of

_TEMPLATE = ".html.j2"


def checked(
    library: Library, words: tuple[str, ...], on: dt.date, directory: str | None = None
) -> Reply:
    """What is wrong in what some words name, or in the whole library and the local directory.

    A directory that is given is checked with what is named; that of the machine with the whole.
    """
    if words:
        templates = [word for word in words if is_template_folder(word)]
        targets = [target_of(word, library) for word in words if word not in templates]
        if directory:
            targets.append(Target(library, file=Path(directory)))
        report = check(targets, on) if targets else Report(())
        report = _with_lowerings(report, [each for each in targets if _has_newest(each)])
        report = _also(report, templates, library)
    else:
        report = check_library(library, on, directory_path(directory))
        report = evolve(report, problems=(*report.problems, *_without_template(library)))
        report = _with_lowerings(report, [Target(library, library.ids)])
    code = FINE if report.fine else PROBLEMS
    return Reply(lambda: report_record(report), lambda page: _fill(page, report), code)


def is_template_folder(word: str) -> bool:
    """Whether a word names a folder of document templates, or one of them."""
    path = Path(word)
    return path.name.endswith(_TEMPLATE) or (path.is_dir() and any(path.glob(f"*{_TEMPLATE}")))


def _also(report: Report, templates: list[str], library: Library) -> Report:
    """A report with what is wrong in folders of templates; a file is checked with its folder."""
    names = [each.template for each in library.documents.kinds]
    found = [
        Located(f"{folder}/{each.file}", Place(each.line, 1), each.problem)
        for folder in dict.fromkeys(_folder_of(word) for word in templates)
        for each in folder_problems(folder, names)
    ]
    return evolve(report, problems=(*report.problems, *found))


def _has_newest(target: Target) -> bool:
    """Whether the newest version of a checklist is asked for: what was released stays as it is."""
    newest = (target.library.versions(id)[-1] for id in target.checklists)
    return not target.versions or target.versions[-1] in newest


def _with_lowerings(report: Report, targets: list[Target]) -> Report:
    """A report with the lowerings that changelogs do not name, of whole checklists."""
    problems, warnings = [*report.problems], [*report.warnings]
    for target in targets:
        problems += lowering_problems(target.library, target.checklists)
        warnings += not_examined(target.library, target.checklists)
    return evolve(report, problems=tuple(problems), warnings=tuple(warnings))


def _without_template(library: Library) -> Iterator[Located]:
    """The documents whose template is none of ours; a refused file is told by its own check."""
    try:
        kinds = library.documents.kinds
    except InvalidFile:
        return
    for rank, kind in enumerate(kinds):
        if not (TEMPLATES / kind.template).is_file():
            known = sorted(file.name for file in TEMPLATES.glob("*.j2"))
            what = f"le modèle « {kind.template} » n'existe pas"
            problem = Problem(("kinds", rank, "template"), what, nearest(kind.template, known))
            yield Located("documents.yaml", Place(1, 1), problem)


def _folder_of(word: str) -> Path:
    path = Path(word)
    return path.parent if path.name.endswith(_TEMPLATE) else path


def _fill(page: Page, report: Report) -> None:
    for each in report.problems:
        page.line(str(each))
    for each in report.warnings:
        page.line(f"{each.file}:{each.place.line}: avertissement : {each.problem}")
    problems = _counted(len(report.problems), "problème")
    warnings = _counted(len(report.warnings), "avertissement")
    page.ours(f"{problems}, {warnings}.".capitalize())


def _counted(number: int, word: str) -> str:
    if not number:
        return f"aucun {word}"
    return f"{number} {word}" + ("s" if number > 1 else "")
