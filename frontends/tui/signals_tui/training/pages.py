"""What is read in trainer's mode: before playing, what is told, the sheet of a group, leaving."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from signals.attempt import compared_step
from signals.wording.attempt import interval_beside
from signals.wording.exercise import INVENTED, SAFETY, steps_text
from signals.wording.labels import day_text
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.training.comparison import beside, comparison_page
from signals_tui.training.group_page import group_page, written
from signals_tui.typesetting import GAP, Paragraph, heading
from signals_tui.view import View

TITLE = "S'exercer"
_KEYS = 10


def training_page(desk: Desk) -> Iterable[Paragraph]:
    """The page of trainer's mode in front."""
    match desk.view:
        case View.TRAINING:
            return _before()
        case View.SITUATIONS:
            return _situations(desk)
        case View.STORY:
            return _story(desk)
        case View.COMPARISON:
            return comparison_page(desk)
        case View.GROUP:
            return group_page(desk)
        case _:
            return _leaving(desk)


def _before() -> Iterator[Paragraph]:
    yield heading(spaced(f"{TITLE} : avant de jouer"))
    for each in (*SAFETY, INVENTED):
        yield Paragraph(each, "- ")
    yield GAP
    yield Paragraph(
        spaced("Choisir une situation inventée : touche Entrée. Revenir : Échap."), strong=True
    )


def _situations(desk: Desk) -> Iterator[Paragraph]:
    found = desk.trainer.setting
    yield heading("Situations inventées")
    rank = f"{desk.trainer.place + 1}/{len(desk.trainer.names)}"
    yield Paragraph(found.title, spaced(f"Cadre {rank} : "), strong=True)
    if found.refusal is not None:
        yield Paragraph(spaced(found.refusal), "! ", strong=True)
    if found.book is None:
        return
    yield Paragraph(spaced(found.book.notice))
    yield GAP
    for place, scenario in enumerate(found.book.scenarios):
        key = f"[{(place + 1) % _KEYS}]" if place < _KEYS else "   "
        pointed = place == desk.trainer.pointed
        told = spaced(f"{scenario.title} ({steps_text(scenario)})")
        yield Paragraph(told, f"{'>' if pointed else ' '} {key} ", strong=pointed)


def _story(desk: Desk) -> Iterator[Paragraph]:
    exercise, interview = desk.exercise, desk.interview
    if exercise is None or interview is None:
        return
    attempt = exercise.attempt
    scenario, former = attempt.scenario, attempt.scenario.steps[: attempt.number - 1]
    story = spaced(f"Le {day_text(scenario.date)}. {scenario.story}")
    yield heading(spaced(f"Ce que l'on vous dit : {exercise.step_text}"))
    if not former:
        yield Paragraph(story)
        yield GAP
    yield Paragraph(spaced(attempt.step.told), strong=True)
    yield GAP
    yield Paragraph("répondre, puis revenir ici par la touche x", "[Entrée] ")
    yield Paragraph(_way(desk), "[1] ")
    folded = "l'intervalle attendu à cette étape"
    yield Paragraph(f"{folded} (le replier)" if exercise.shows_interval else folded, "[2] ")
    if exercise.shows_interval:
        step = compared_step(scenario, attempt.number, interview.screening)
        yield from beside(interval_beside(step))
    if attempt.left:
        which = "reprendre la dernière étape" if attempt.finished else "revenir à l'étape d'avant"
        yield Paragraph(f"{which}, pour en changer les réponses", "[3] ")
    if former:
        yield GAP
        yield heading("Ce que l'on vous a déjà dit")
        for told in (story, *(spaced(step.told) for step in former)):
            yield Paragraph(told, "- ")


def _way(desk: Desk) -> str:
    attempt = None if desk.exercise is None else desk.exercise.attempt
    if attempt is None or attempt.finished:
        return "revoir la comparaison"
    if attempt.number < len(attempt.scenario.steps):
        return spaced("étape suivante de l'histoire, quand vous avez répondu")
    return spaced("j'ai fini de répondre : comparer")


def _leaving(desk: Desk) -> Iterator[Paragraph]:
    yield heading(spaced("Quitter ?"))
    if desk.exercise is not None:
        yield Paragraph(
            spaced(
                "Ceci est un exercice : rien de ce qui y a été répondu n'est gardé, ni ne passe "
                "dans un vrai repérage."
            ),
            strong=True,
        )
    if desk.trainer.counted:
        told = f"Résultats comptés sur ce poste, qui seront effacés : {desk.trainer.counted}."
        yield Paragraph(spaced(told))
    if desk.papers.unwritten or desk.trainer.waiting:
        yield Paragraph(spaced("Un fichier se prépare encore : il ne sera pas écrit."), strong=True)
    yield from written((*desk.papers.files, *desk.trainer.files))
    yield GAP
    yield Paragraph("quitter Signals et tout effacer", "[o] ", strong=True)
    if desk.exercise is not None:
        stay = "quitter l'exercice et choisir une autre situation ; les résultats comptés restent"
        yield Paragraph(spaced(stay), "[x] ", strong=True)
    yield Paragraph(
        "tout effacer et choisir une grille, pour un vrai repérage", "[g] ", strong=True
    )
    yield Paragraph("rester (aussi : Échap)", "[n] ", strong=True)
