"""An exercise in a real browser: a file given by hand, what is told read first, nothing left."""

from collections.abc import Callable
from pathlib import Path

from played import result
from web.open_form import OpenForm
from web.running_form import Running, Visit

from signals import open_library
from signals.loading.own_scenarios import own_scenarios
from signals.loading.result_files import result_in, result_text

CANARY = "Cerisier-bleu-4217"
OWN = f"""\
checklist: school@1.1.0
notice: Tout est inventé.
scenarios:
  - id: mine
    title: "La mienne"
    theme: isolated
    date: 2026-11-16
    story: "{CANARY}, <b>en gras</b>."
    steps:
      - told: Elle dort en cours.
        answers: {{age: 14, sleepiness: yes}}
      - told: Rien de plus.
    expected: {{level: vigilance}}
"""


def _press(form: OpenForm, name: str) -> None:
    form.page.get_by_role("button", name=name).click()
    form.settle()


def _own_file(form: OpenForm, *files: tuple[str, bytes]) -> None:
    given = [{"name": name, "mimeType": "text/plain", "buffer": data} for name, data in files]
    form.page.locator("input[type=file]").set_input_files(given)
    form.settle()


def _focused(form: OpenForm) -> str:
    return form.page.evaluate("document.activeElement.innerText")


def test_a_trainers_file_is_played_counted_and_left_nowhere(
    visit: Callable[..., Visit], real: Running
) -> None:
    """From the file to the sheet of the group; the words of the file run nothing and stay away."""
    form = OpenForm(visit(real))
    _press(form, "Jouer une situation inventée")
    form.page.get_by_text("Mon fichier de situation", exact=True).click()
    form.settle()
    assert form.page.get_by_text("Choisir un fichier").is_visible()
    assert not form.page.get_by_text("per file").count()
    _own_file(form, ("faux.yaml", OWN.replace("sleepiness", "slepiness").encode()))
    assert "faux.yaml:11" in form.page.get_by_role("alert").inner_text()
    _own_file(form, ("la mienne.yaml", OWN.encode()))
    form.page.get_by_text("La mienne", exact=True).click()
    form.settle()
    _press(form, "Commencer l'exercice")

    # What is told is read first, and the banner is in sight with it.
    assert _focused(form) == "Ce que l'on vous dit"
    banner = form.page.get_by_role("region", name="Exercice")
    assert banner.get_by_text("EXERCICE : situation inventée".replace(" :", "\xa0:")).is_visible()
    assert form.page.get_by_text(f"{CANARY}, <b>en gras</b>.").is_visible()
    form.go("school_life")
    form.answer({"sleepiness": "oui"})
    _press(form, "Étape suivante")
    assert _focused(form) == "Ce que l'on vous dit"
    assert form.page.get_by_text("EXERCICE, étape 2 sur 2").is_visible()
    _press(form, "J'ai fini de répondre")
    assert _focused(form) == "Comparer, pour en parler"

    # The result goes out as a file, and comes back with those of two others.
    _press(form, "Préparer mon fichier de résultat")
    with form.page.expect_download() as download:
        form.page.get_by_role("link", name="Enregistrer mon résultat").click()
    fetched = Path(download.value.path()).read_bytes()
    own = own_scenarios(OWN.encode(), "la mienne.yaml", open_library())
    (scenario,) = own.book.scenarios
    assert result_in(fetched, "a.json", scenario, own.checklist).steps[0].answers == (
        ("sleepiness", ("yes",)),
    )
    _press(form, "Voir la feuille du groupe")
    others = [
        (f"{run}.json", result_text(result(scenario, own.checklist, run)).encode())
        for run in (1, 2)
    ]
    _own_file(form, ("a.json", fetched), *others)
    assert form.page.get_by_text("Résultats comptés\xa0: 3.").is_visible()
    assert form.page.get_by_text("Atteint par le groupe").first.is_visible()

    # Nothing was written on the disk, nor asked of anybody else.
    for file in real.home.rglob("*"):
        assert not file.is_file() or CANARY.encode() not in file.read_bytes()
    assert CANARY not in real.output.read_text(encoding="utf-8")
    outside = [url for url in form.visit.requests if real.host not in url and "blob:" not in url]
    assert outside == []
    assert form.visit.complaints == []
