"""A talk held with whoever types, or with a script: lines in, plain lines out, then the outcome."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

from attrs import evolve

from signals.checklist import Section
from signals.cli.asking.asked import Asked, begun
from signals.cli.asking.hearing import heard, unheard
from signals.cli.asking.lines import Line, Lines
from signals.cli.asking.question_page import fill_front, fill_interrupted, fill_welcome
from signals.cli.asking.talk import Stage, Talk, Wish
from signals.cli.page import Page
from signals.cli.reply import notice, print_json
from signals.cli.running import FINE, PROBLEMS, disk_refusal
from signals.cli.screening import save, saved_text
from signals.cli.setting import Setting, setting_of
from signals.interview import Interview
from signals.loading.library import Library
from signals.loading.screening_file import Restored
from signals.loading.writing import screening_text, write_new
from signals.outcome import evaluate
from signals.wording.typography import spaced


def held(library: Library, asked: Asked) -> int:
    """Ask every question, tell the outcome, and give the exit code.

    Raises ``NotFound``, ``InvalidFile``, and ``OSError`` where the outcome could not be saved.
    """
    setting = setting_of(library, asked.checklist, asked.directory, asked.profile)
    return _Session(asked, setting, begun(library, asked, setting)).held()


class _Session:
    """One run: the talk as it goes, and what it is told on."""

    def __init__(self, asked: Asked, setting: Setting, begun: Restored) -> None:
        self._asked, self._setting, self._begun = asked, setting, begun
        self._lines = Lines.of_standard_input()
        screening = begun.screening
        interview = Interview(evaluate(screening))
        self._talk = Talk(interview, scripted=not self._lines.is_terminal, kept=screening)
        self._section: Section | None = None
        self._refused = False
        self._interrupted = False

    def held(self) -> int:
        self._tell(lambda page: fill_welcome(page, self._talk, self._setting))
        while self._turned():
            pass
        return PROBLEMS if self._refused else FINE

    def _turned(self) -> bool:
        """Hear one line and do what it asks; whether there is more to hear."""
        try:
            self._front()
            line = self._lines.next()
            self._interrupted = False
            if line is None:
                self._end_of_input()
                return False
            self._hear(line)
            return self._done(self._talk)
        except KeyboardInterrupt:
            if self._talk.scripted or self._interrupted or not self._talk.anything_to_lose:
                raise
            self._interrupted = True
            self._tell(lambda page: fill_interrupted(page, self._talk.interview))
            return True

    def _front(self) -> None:
        section = self._section
        self._tell(lambda page: fill_front(page, self._talk, section))
        self._section = self._talk.interview.section if self._talk.is_asking else section

    def _hear(self, line: Line) -> None:
        talk = self._at_this_hour()
        page = Page()
        if line.refusal is not None:
            self._talk = unheard(talk, line.text, line.refusal)
        else:
            self._talk = heard(talk, line.text, self._setting, page)
        self._write(page)
        if self._talk.refusal is not None:
            self._refuse(line.number, self._talk.refusal)

    def _at_this_hour(self) -> Talk:
        """What has happened since the talk began may be stated."""
        screening, now = self._begun.screening, dt.datetime.now().replace(second=0, microsecond=0)
        if screening.time is None or screening.date > now.date():
            return self._talk
        return evolve(self._talk, interview=self._talk.interview.at(now))

    def _done(self, talk: Talk) -> bool:
        """Do what a line asked for; whether there is more to hear."""
        match talk.wish:
            case Wish.END:
                return False
            case Wish.KEEP:
                self._keep(talk.file or "")
            case Wish.OUTCOME:
                self._conclude()
                return self._stays
        return True

    @property
    def _stays(self) -> bool:
        """Whether somebody may still keep or change what the outcome rests on."""
        return not self._talk.scripted and not self._asked.as_json

    def _end_of_input(self) -> None:
        if self._talk.proposed is not None:
            self._tell(lambda page: page.ours("Ce qui attendait d'être validé ne compte pas."))
        if self._talk.stage is not Stage.TOLD:
            self._conclude()

    def _conclude(self) -> None:
        """Tell the outcome, then write it where the command was told to."""
        outcome = self._talk.interview.outcome
        if self._asked.as_json:
            print_json(self._setting.record(outcome))
        else:
            self._tell(lambda page: page.blank())
            self._tell(lambda page: self._setting.fill(page, outcome, self._asked.everything))
        self._talk = evolve(self._talk, stage=Stage.TOLD)
        if self._asked.save is not None:
            self._save(self._asked.save)

    def _save(self, file: str) -> None:
        screening = self._talk.interview.screening
        try:
            save(file, self._begun.recorded(screening))
        except OSError as error:
            if not self._stays:
                raise
            told = disk_refusal(error)
            self._tell(lambda page: page.exact(told))
            return
        self._talk = evolve(self._talk, kept=screening)

    def _keep(self, name: str) -> None:
        """Write what was answered in a new file, never over another."""
        screening = self._talk.interview.screening
        try:
            wanted = Path(name).expanduser()
            content = screening_text(self._begun.recorded(screening)).encode()
            file = write_new(wanted.parent, wanted.name, content)
        except (OSError, RuntimeError, ValueError) as error:
            told = disk_refusal(error) if isinstance(error, OSError) else "Ce nom ne va pas."
            self._tell(lambda page: page.exact(told))
            self._refused = self._refused or self._talk.scripted
            return
        self._talk = evolve(self._talk, kept=screening)
        self._tell(lambda page: page.exact(f"{saved_text(str(file))}."))
        self._tell(lambda page: page.ours("« signals document » en fait un document."))

    def _refuse(self, number: int, why: str) -> None:
        """Say why a line changed nothing: beside the answer where a script is read."""
        if not self._talk.scripted:
            self._tell(lambda page: page.ours(f"Refusé : {why}."))
            return
        self._refused = True
        notice(spaced(f"Ligne {number} refusée : {why}."))

    def _tell(self, fill: Callable[[Page], None]) -> None:
        page = Page()
        fill(page)
        self._write(page)

    def _write(self, page: Page) -> None:
        stream = sys.stderr if self._asked.as_json else sys.stdout
        stream.write(page.text)
        stream.flush()
