"""Trainer's mode as the command line asks for it."""

from __future__ import annotations

import argparse
from pathlib import Path

from attrs import evolve

from signals.errors import NotFound, nearest
from signals.loading.files import read_bytes
from signals.loading.library import Library
from signals.loading.own_scenarios import own_scenarios
from signals_tui.desk import Desk
from signals_tui.options import is_exercise
from signals_tui.training.shelf import Setting, Shelf
from signals_tui.view import View


def ready_to_train(desk: Desk, asked: argparse.Namespace, library: Library) -> Desk:
    """The desk with what may be played; in trainer's mode where the command asks for it.

    Raises ``InvalidFile`` for a trainer's own file, ``NotFound`` for a situation.
    """
    own = None
    if asked.scenarios is not None:
        found = own_scenarios(read_bytes(Path(asked.scenarios)), asked.scenarios, library)
        own = (found.checklist, found.book)
    able = desk.training(evolve(desk.trainer, shelf=Shelf(library, own)))
    return _opened(able, asked, own is not None) if is_exercise(asked) else able


def _opened(desk: Desk, asked: argparse.Namespace, own: bool) -> Desk:
    named = desk.checklists[0].name if asked.checklist is not None and desk.checklists else ""
    trainer = desk.trainer.at_name("" if own else named, desk.checklists)
    if asked.exercise:
        if not own and not named:
            told = "dites d'abord la grille, comme : signals-tui fugue --exercise SITUATION"
            raise NotFound(told)
        trainer = trainer.pointing(_place(trainer.setting, asked.exercise))
    return desk.training(trainer).opened(View.TRAINING)


def _place(setting: Setting, id: str) -> int:
    known = [] if setting.book is None else [each.id for each in setting.book.scenarios]
    if id not in known:
        near = nearest(id, known) or f"situations : {', '.join(known) or 'aucune'}"
        raise NotFound(setting.refusal or f"la situation « {id} » n'existe pas ({near})")
    return known.index(id)
