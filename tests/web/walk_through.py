"""Every screen of the form, one after the other, as somebody would come upon it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from web.open_form import SCHOOL, OpenForm

from signals.documents import Format


def _say_who(form: OpenForm) -> None:
    form.page.get_by_text(SCHOOL, exact=True).click()
    form.settle()
    form.page.get_by_role("button", name="Continuer").click()
    form.settle()
    form.page.get_by_text("Non précisé", exact=True).click()
    form.settle()
    _unfold(form, ".st-key-step_reader")


def _open_help(form: OpenForm) -> None:
    form.answer({"vital_danger": "oui"})
    form.question("vital_danger").get_by_text("Aide et précisions").click()
    form.settle()  # what is unfolded is drawn by the server
    form.page.wait_for_timeout(500)


def _open_danger(form: OpenForm) -> None:
    form.page.get_by_text("Que faire maintenant").click()
    form.page.wait_for_timeout(500)


def _be_refused(form: OpenForm) -> None:
    form.go("situation")
    field = form.page.get_by_label("Quel âge")
    field.fill("douze")
    field.press("Enter")
    form.settle()


def _open_list(form: OpenForm) -> None:
    form.page.get_by_text("Aller à une autre section").click()
    form.page.wait_for_timeout(500)


def _open_talk(form: OpenForm) -> None:
    form.page.get_by_text("Comment en parler").click()
    form.page.wait_for_timeout(500)


def _unfold(form: OpenForm, part: str) -> None:
    folded = form.page.locator(f"{part} details:not([open]) > summary")
    while folded.count():
        folded.first.click()
        form.settle()


def _unfold_orientation(form: OpenForm) -> None:
    form.go("orientation")
    _unfold(form, ".st-key-step_orientation")


def _raise(form: OpenForm) -> None:
    form.page.get_by_text("Je vais plus haut", exact=False).first.click()
    form.settle()
    form.page.locator(".st-key-step_decision [data-testid=stCheckbox]").first.click()
    form.settle()


def _lower(form: OpenForm) -> None:
    form.page.get_by_text("Je reste en dessous", exact=False).first.click()
    form.settle()


def _fill_record(form: OpenForm) -> None:
    for button in ("Ajouter ce qui a été fait", "Ajouter une personne informée"):
        form.page.get_by_role("button", name=button).first.click()
        form.settle()


def _prepare(form: OpenForm) -> None:
    form.prepare("Fiche de repérage", Format.HTML)
    form.page.get_by_text("Lire le document").click()
    form.settle()


def _press(form: OpenForm, *labels: str) -> None:
    for label in labels:
        form.page.get_by_role("button", name=label).click()
        form.settle()


def _pressing(label: str) -> Callable[[OpenForm], None]:
    return lambda form: _press(form, label)


def _be_refused_a_passphrase(form: OpenForm) -> None:
    _press(form, "Prendre une autre phrase", "Écrire ma propre phrase", "Préparer le fichier")


def _erase(form: OpenForm) -> None:
    _press(form, "Effacer et quitter")
    # The server ends the session a moment later, and the page is opened anew.
    form.page.get_by_role("button", name="Commencer un nouveau repérage").wait_for()
    form.settle()


def _be_refused_a_draft(form: OpenForm) -> None:
    _press(form, "Commencer un nouveau repérage", "Rouvrir un brouillon")
    form.page.locator("input[type=file]").set_input_files(
        {"name": "autre.age", "mimeType": "application/octet-stream", "buffer": b"autre"}
    )
    form.settle()
    form.page.locator("input[type=password]").fill("une phrase de passe")
    _press(form, "Rouvrir")


def _tell_episodes(form: OpenForm) -> None:
    _press(form, "Revenir au début")
    form.begin("Déclaration de fugue")
    form.go("declaration")
    form.answer({"earlier_runaways": "un ou plusieurs"})


SCREENS: Mapping[str, Callable[[OpenForm], None]] = {
    "start": lambda form: None,
    "who answers": _say_who,
    "danger section": _pressing("Commencer"),
    "what to do at once": _open_danger,
    "help and circumstances": _open_help,
    "refused answer": _be_refused,
    "list of sections": _open_list,
    "how to talk": _open_talk,
    "signs": lambda form: form.go("school_life"),
    "free text": lambda form: form.go("talk"),
    "last section": lambda form: form.go("vulnerability"),
    "orientation": _unfold_orientation,
    "decision": lambda form: form.go("decision"),
    "raised decision": _raise,
    "lowered decision": _lower,
    "record": _fill_record,
    "documents": lambda form: form.go("documents"),
    "document ready and read": _prepare,
    "draft asked for": _pressing("Garder un brouillon"),
    "words drawn": _pressing("Tirer sept mots au sort"),
    "draft ready": _pressing("Je les ai copiés"),
    "draft asked for again": _pressing("Garder un brouillon"),
    "refused passphrase": _be_refused_a_passphrase,
    "everything erased": _erase,
    "refused draft": _be_refused_a_draft,
    "date, hour and episodes": _tell_episodes,
}
"""What leads from one screen to the next, in order; a new screen is a line here."""


def _take_up(form: OpenForm) -> None:
    form.go("school_life")
    form.question("sleepiness").get_by_role("button", name="Reprendre").click()
    form.settle()


BESIDE: Mapping[str, Callable[[OpenForm], None]] = {
    "beside: first section": OpenForm.settle,
    "beside: an answer of then taken up": _take_up,
    "beside: orientation": _unfold_orientation,
}
"""The same, of a screening begun beside a former one."""


def _choose_own_file(form: OpenForm) -> None:
    form.page.get_by_text("Mon fichier de situation", exact=True).click()
    form.settle()


def _choose_scenario(form: OpenForm) -> None:
    for told in ("Une situation fournie", "Déclaration de fugue (version 1.0.0", "Une dispute"):
        form.page.get_by_text(told).first.click()
        form.settle()


def _unfold_interval(form: OpenForm) -> None:
    form.page.get_by_text("L'intervalle attendu").click()
    form.page.wait_for_timeout(500)


TRAINING: Mapping[str, Callable[[OpenForm], None]] = {
    "before an exercise": _pressing("Jouer une situation inventée"),
    "a file of one's own": _choose_own_file,
    "a scenario chosen": _choose_scenario,
    "exercise: first step": _pressing("Commencer l'exercice"),
    "exercise: interval": _unfold_interval,
    "exercise: next step": _pressing("Étape suivante"),
    "exercise: documents": lambda form: form.go("documents"),
    "exercise: comparison": _pressing("J'ai fini de répondre"),
    "exercise: result": _pressing("Préparer mon fichier de résultat"),
    "group": _pressing("Voir la feuille du groupe"),
}
"""The same, of an invented situation that is played."""
