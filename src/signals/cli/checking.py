"""``signals check``: everything that is wrong, line by line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from signals.cli.page import Page
from signals.cli.reply import Reply, report_record
from signals.cli.running import FINE, PROBLEMS
from signals.loading.check import Report, check, check_library
from signals.loading.directory_file import directory_path
from signals.loading.library import Library
from signals.loading.targets import Target, target_of


def checked(
    library: Library, words: tuple[str, ...], on: dt.date, directory: str | None = None
) -> Reply:
    """What is wrong in what some words name, or in the whole library and the local directory.

    A directory that is given is checked with what is named; that of the machine with the whole.
    """
    if words:
        targets = [target_of(word, library) for word in words]
        if directory:
            targets.append(Target(library, file=Path(directory)))
        report = check(targets, on)
    else:
        report = check_library(library, on, directory_path(directory))
    code = FINE if report.fine else PROBLEMS
    return Reply(lambda: report_record(report), lambda page: _fill(page, report), code)


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
