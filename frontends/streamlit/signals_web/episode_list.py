"""A question answered by episodes: none, some with their start and end, or not known."""

from __future__ import annotations

import streamlit as st
from attrs import evolve

from signals import Answer, Episode, Item, Statement
from signals.answer import Moment, Value
from signals.screening import as_value
from signals.wording.labels import ANSWERS
from signals_web import state
from signals_web.sitting import Sitting
from signals_web.typed_answer import EPISODE, moment_as_typed, typed_moment
from signals_web.typed_question import show_refusal

_NONE, _SOME = "none", "some"
_CHOICES = (_NONE, _SOME, Answer.UNKNOWN.value)
_LABELS = ("aucun", "un ou plusieurs", ANSWERS[Answer.UNKNOWN])
_FIELDS = (("start", "Début"), ("end", "Fin"))


def show_episodes(item: Item, sitting: Sitting, label: str) -> None:
    """Show whether there were any, then each of them."""
    episodes = _episodes(sitting, item)
    key = sitting.field(item, "answer")
    st.radio(
        label,
        _CHOICES,
        index=None,
        format_func=lambda id: _LABELS[_CHOICES.index(id)] if id in _CHOICES else str(id),
        key=state.shown(key, _shown(sitting.statement(item.id))),
        horizontal=True,
        on_change=_take,
        args=(item, key),
    )
    for rank, episode in enumerate(episodes):
        _show_episode(item, sitting, rank, episode)
    if episodes:
        add = sitting.field(item, "add")
        st.button("Ajouter un épisode", key=add, on_click=_add, args=(item,))


def _show_episode(item: Item, sitting: Sitting, rank: int, episode: Episode) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        for name, title in _FIELDS:
            field = f"{rank}.{name}"
            said = sitting.refusal(item.id, field)
            value = said.typed if said else moment_as_typed(getattr(episode, name))
            key = sitting.field(item, field)
            st.text_input(
                f"{title} de l'épisode {rank + 1} (jj/mm/aaaa et heure, vide si inconnu)",
                value=None,
                key=state.shown(key, value),
                width=220,
                on_change=_take_moment,
                args=(item, rank, name, key),
            )
        st.button(
            f"Retirer l'épisode {rank + 1}",
            key=sitting.field(item, f"{rank}.remove"),
            type="tertiary",
            on_click=_remove,
            args=(item, rank),
        )
    for name, _ in _FIELDS:
        show_refusal(sitting.refusal(item.id, f"{rank}.{name}"))


def _episodes(sitting: Sitting, item: Item) -> tuple[Episode, ...]:
    statement = sitting.statement(item.id)
    value = statement.value if statement else ()
    return value if isinstance(value, tuple) else ()


def _shown(statement: Statement | None) -> str | None:
    if statement is None:
        return None
    if isinstance(statement.value, tuple):
        return _SOME if statement.value else _NONE
    return Answer.UNKNOWN.value


def _take(item: Item, key: str) -> None:
    chosen = state.typed(key)
    if chosen:
        state.change(lambda sitting: _answered(sitting, item, chosen))


def _answered(sitting: Sitting, item: Item, chosen: str) -> Sitting:
    known: dict[str, Value] = {_NONE: (), _SOME: (Episode(),)}
    value = known.get(chosen, as_value(chosen))
    former = sitting.statement(item.id) or Statement(Answer.UNKNOWN)
    return sitting.accepting(item.id).stating(item, evolve(former, value=value))


def _with_episodes(
    sitting: Sitting, item: Item, episodes: tuple[Episode, ...], field: str = "", typed: str = ""
) -> Sitting:
    former = sitting.statement(item.id) or Statement(())
    return sitting.stating(item, evolve(former, value=episodes), field, typed)


def _add(item: Item) -> None:
    state.change(
        lambda sitting: _with_episodes(sitting, item, (*_episodes(sitting, item), Episode()))
    )


def _remove(item: Item, rank: int) -> None:
    def without(sitting: Sitting) -> Sitting:
        episodes = _episodes(sitting, item)
        kept = (*episodes[:rank], *episodes[rank + 1 :])
        # The ranks move: the fields are new ones, and what was refused in the former is let go.
        return _with_episodes(sitting.accepting(item.id), item, kept).renewing(item.id)

    state.change(without)


def _take_moment(item: Item, rank: int, name: str, key: str) -> None:
    typed = state.typed(key)
    if typed is not None:
        state.change(lambda sitting: _with_moment(sitting, item, rank, name, typed))


def _with_moment(sitting: Sitting, item: Item, rank: int, name: str, typed: str) -> Sitting:
    field = f"{rank}.{name}"
    moment: Moment | None = typed_moment(typed)
    if typed.strip() and moment is None:
        why = f"« {typed.strip()[:40]} » n'est pas une date. {EPISODE}"
        return sitting.refusing(item, field, typed, why)
    episodes = list(_episodes(sitting, item))
    if rank >= len(episodes):
        return sitting
    changed = {"start": moment} if name == "start" else {"end": moment}
    episodes[rank] = evolve(episodes[rank], **changed)
    return _with_episodes(sitting, item, tuple(episodes), field, typed)
