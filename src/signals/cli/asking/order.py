"""An order: what it is called, what it takes and what it acts on."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from signals.cli.asking.talk import Talk
from signals.cli.page import Page
from signals.cli.setting import Setting

MARK = ":"
NO_QUESTION = "aucune question n'est en cours (:aller en choisit une)"


@frozen
class Turn:
    """What an order acts on: the talk, what it is told with, and the page it is told on."""

    talk: Talk
    setting: Setting
    page: Page
    rest: str = field(default="", repr=False)
    leaving: bool = False


@frozen
class Order:
    """One order: its word, its letter, what it takes and what it does."""

    word: str
    letter: str
    says: str
    obey: Callable[[Turn], Talk]
