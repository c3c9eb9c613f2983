"""What a command answers: a text for people, a JSON for programs, and an exit code."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import Any

from attrs import frozen

from signals.cli.page import Page, one_line
from signals.cli.running import FINE, PROBLEMS
from signals.errors import Problem, path_text
from signals.loading.located import InvalidFile, Located
from signals.loading.report import Report


@frozen
class Reply:
    """An answer that is only made in the form asked for; making it may raise ``InvalidFile``."""

    record: Callable[[], dict[str, Any]]
    fill: Callable[[Page], None]
    code: int = FINE


def give(as_json: bool, reply: Callable[[], Reply]) -> int:
    """Print what a command answers and return its exit code.

    A file that is refused is told in JSON as well, where JSON is asked for.
    """
    try:
        made = reply()
        if as_json:
            print_json(made.record())
    except InvalidFile as error:
        if not as_json:
            raise
        print_json(report_record(Report(error.located)))
        return PROBLEMS
    if not as_json:
        page = Page(styled())
        made.fill(page)
        sys.stdout.write(page.text)
    return made.code


def styled() -> bool:
    """Whether headings may be made bold: on a terminal that wants it."""
    return (
        sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM", "dumb") != "dumb"
    )


def print_json(record: dict[str, Any]) -> None:
    """Print JSON that is exact whatever the output can write."""
    text = json.dumps(record, ensure_ascii=False, indent=2)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(record, ensure_ascii=True, indent=2)
    sys.stdout.write(f"{text}\n")


def notice(text: str) -> None:
    """Say something beside the answer, on the error output."""
    print(one_line(text), file=sys.stderr)


def report_record(report: Report) -> dict[str, Any]:
    """What a check found as JSON."""
    return {
        "format": "signals.check",
        "version": 1,
        "problems": [_located(each) for each in report.problems],
        "warnings": [_located(each) for each in report.warnings],
    }


def _located(located: Located) -> dict[str, Any]:
    problem: Problem = located.problem
    return {
        "file": located.file,
        "line": located.place.line,
        "column": located.place.column,
        "path": path_text(problem.path),
        "what": problem.what,
        "remedy": problem.remedy,
    }
