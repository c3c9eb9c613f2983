"""A question answered by episodes: none, some with their start and end, or not known."""

from __future__ import annotations

import streamlit as st
from attrs import evolve

from signals import Answer, Episode, Item, Statement
from signals.answer import Moment
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
    st.radio(
        label,
        _CHOICES,
        index=None,
        format_func=lambda id: _LABELS[_CHOICES.index(id)] if id in _CHOICES else str(id),
        key=state.shown(state.field_key(item, "answer"), _shown(sitting.statement(item.id))),
        horizontal=True,
        on_change=_take,
        args=(item,),
    )
    for rank, episode in enumerate(episodes):
        _show_episode(item, sitting, rank, episode)
    if episodes:
        key = state.field_key(item, "add")
        st.button("Ajouter un épisode", key=key, on_click=_add, args=(item,))


def _show_episode(item: Item, sitting: Sitting, rank: int, episode: Episode) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        for name, title in _FIELDS:
            field = f"{rank}.{name}"
            said = sitting.refusal(item.id, field)
            value = said.typed if said else moment_as_typed(getattr(episode, name))
            st.text_input(
                f"{title} de l'épisode {rank + 1} (jj/mm/aaaa et heure, vide si inconnu)",
                value=None,
                key=state.shown(state.field_key(item, field), value),
                width=220,
                on_change=_take_moment,
                args=(item, rank, name),
            )
        st.button(
            f"Retirer l'épisode {rank + 1}",
            key=state.field_key(item, f"{rank}.remove"),
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


def _take(item: Item) -> None:
    chosen = state.typed(state.field_key(item, "answer"))
    if not chosen:
        return
    known = {_NONE: (), _SOME: (Episode(),)}
    value = known.get(chosen, Answer.UNKNOWN if chosen == Answer.UNKNOWN.value else chosen)
    sitting = state.current()
    former = sitting.statement(item.id) or Statement(Answer.UNKNOWN)
    state.keep(sitting.cleared(item.id).stating(item, evolve(former, value=value)))
    state.refill(item)


def _state_episodes(
    item: Item, episodes: tuple[Episode, ...], field: str = "", typed: str = ""
) -> None:
    sitting = state.current()
    former = sitting.statement(item.id) or Statement(())
    state.keep(sitting.stating(item, evolve(former, value=episodes), field, typed))


def _add(item: Item) -> None:
    _state_episodes(item, (*_episodes(state.current(), item), Episode()))


def _remove(item: Item, rank: int) -> None:
    episodes = _episodes(state.current(), item)
    kept = (*episodes[:rank], *episodes[rank + 1 :])
    # The ranks move: what was refused under the former ones is let go.
    state.keep(state.current().cleared(item.id))
    _state_episodes(item, kept)
    state.refill(item)


def _take_moment(item: Item, rank: int, name: str) -> None:
    field = f"{rank}.{name}"
    typed = state.typed(state.field_key(item, field))
    moment: Moment | None = typed_moment(typed)
    if typed.strip() and moment is None:
        why = f"« {typed.strip()[:40]} » n'est pas une date. {EPISODE}"
        state.keep(state.current().refusing(item, field, typed, why))
        return
    episodes = list(_episodes(state.current(), item))
    if rank >= len(episodes):
        return
    changed = {"start": moment} if name == "start" else {"end": moment}
    episodes[rank] = evolve(episodes[rank], **changed)
    _state_episodes(item, tuple(episodes), field, typed)
