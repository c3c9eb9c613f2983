"""Trainer's mode in the form: an exercise is marked everywhere, and is never a real screening."""

import datetime as dt
import re

import pytest
from attrs import evolve
from played import result
from streamlit.testing.v1 import AppTest
from web.filled_form import answer, ask, collected, go, opened, press, screening, sitting
from web.running_form import REAL_PAGE

from signals import Checklist, Scenario, open_library
from signals.loading.result_files import result_in, result_text
from signals.wording.exercise import EXERCISE, INVENTED, SAFETY, THEMES
from signals_web import state
from signals_web.downloads import DESK
from signals_web.exercise import Training
from signals_web.middleware import DOCUMENTS
from signals_web.plain_text import plain
from signals_web.sitting import CONCLUSION
from signals_web.training import Desk

LIBRARY = open_library()
DAY = dt.date(2026, 11, 29)
NAME, SCENARIO = "fugue@1.0.0", "no_sign_12"
OWN = """\
checklist: school@1.1.0
notice: Tout est inventé.
scenarios:
  - id: mine
    title: "La mienne"
    theme: isolated
    date: 2026-11-16
    story: Une histoire inventée.
    steps:
      - told: Elle dort en cours.
        answers: {sleepiness: yes}
    expected: {level: vigilance}
"""


def _shown(form: AppTest) -> str:
    texts = [*form.title, *form.header, *form.subheader, *form.markdown, *form.caption]
    return "\n".join(text.value for text in texts)


def _chosen(name: str = NAME, id: str = SCENARIO) -> tuple[Checklist, Scenario]:
    checklist = LIBRARY.checklist(name)
    return checklist, next(each for each in LIBRARY.scenarios(checklist) if each.id == id)


@pytest.fixture
def form(monkeypatch) -> AppTest:
    """The form at the choice of a situation."""
    monkeypatch.setattr(state, "now", lambda: dt.datetime.combine(DAY, dt.time(10, 0)))
    return press(
        AppTest.from_file(REAL_PAGE, default_timeout=20).run(), "Jouer une situation inventée"
    )


def _begin(form: AppTest, name: str = NAME, id: str = SCENARIO) -> AppTest:
    form.radio("training_origin").set_value("library").run()
    form.radio("training_grid").set_value(name).run()
    form.radio(f"training_scenario|{name}").set_value(id).run()
    return press(form, "Commencer l'exercice")


def _way(form: AppTest) -> AppTest:
    form.button("story_way").click().run()
    assert not form.exception
    return form


def _finish(form: AppTest) -> AppTest:
    while sitting(form).place != "comparison":
        _way(form)
    return form


def _answer_as_told(form: AppTest) -> AppTest:
    """Answer what each step tells, as a trainee who reads it all."""
    checklist, scenario = _chosen()
    for step in scenario.steps:
        for id, (statement,) in step.answers:
            go(form, checklist.section_of(id).id)
            answer(form, checklist.items[id], statement)
        _way(form)
    return form


def test_safety_comes_first_and_nothing_is_chosen_nor_revealed(form) -> None:
    """Before the situations, and neither their theme nor their end with them."""
    shown = _shown(form)
    for each in (*SAFETY, INVENTED):
        assert plain(each) in shown
    form.radio("training_origin").set_value("library").run()
    form.radio("training_grid").set_value(NAME).run()
    assert all(radio.value is None for radio in form.radio if radio.key.endswith(NAME))
    checklist, scenario = _chosen()
    shown = _shown(form)
    assert plain(LIBRARY.scenario_book(checklist).notice) in shown
    assert scenario.steps[0].told not in shown
    assert not any(f": {theme}" in shown for theme in THEMES.values())


def test_every_version_that_has_scenarios_may_be_played(form) -> None:
    """The newest of each sector first; an older one says that it is."""
    form.radio("training_origin").set_value("library").run()
    labels = [each.replace("\xa0", " ") for each in form.radio("training_grid").options]
    assert len(labels) == sum(len(LIBRARY.versions(id)) for id in LIBRARY.ids)
    older = [each for each in labels if "plus ancienne" in each]
    assert len(older) == len(labels) - len(LIBRARY.ids)


def test_every_step_of_an_exercise_says_that_it_is_one(form) -> None:
    """The banner, the way out, what is told; the day is that of the story, with no hour."""
    _begin(form)
    checklist, scenario = _chosen()
    for place in [*(each.id for each in checklist.sections), *CONCLUSION]:
        go(form, place)
        assert EXERCISE in form.markdown[0].value
        assert "Danger immédiat" in _shown(form)
        assert form.button("leave_exercise")
        assert f"**EXERCICE, étape 1 sur {len(scenario.steps)}**" in _shown(form)
        assert plain(scenario.steps[0].told) in _shown(form)
    assert screening(form).date == scenario.date
    form.button("story_way").click().run()
    assert screening(form).time is None


def test_no_draft_is_kept_of_an_exercise(form) -> None:
    """It would open again as a real screening."""
    _begin(form)
    assert "Garder un brouillon" not in [button.label for button in form.button]


def test_documents_of_an_exercise_are_marked_and_named_so(form) -> None:
    """On the paper and in the name of the file."""
    _begin(form)
    ask(form, "fiche_reperage")
    press(form, "Préparer le document")
    document = collected(form)
    assert "EXERCICE : situation inventée" in document.content.decode().replace("\xa0", " ")
    assert document.filename.startswith("exercice-")


def test_steps_are_told_one_after_the_other_with_the_interval_folded(form) -> None:
    """What was told before can be read again; the interval waits to be asked for."""
    _begin(form, "fugue@1.1.0", "cluster_criteria_15")
    _, scenario = _chosen("fugue@1.1.0", "cluster_criteria_15")
    for number, step in enumerate(scenario.steps, start=1):
        assert plain(step.told) in _shown(form)
        labels = [each.label for each in form.expander]
        assert "L'intervalle attendu à cette étape" in labels
        assert ("Ce que l'on vous a déjà dit" in labels) is (number > 1)
        for later in scenario.steps[number:]:
            assert plain(later.told) not in _shown(form)
        _way(form)
    assert sitting(form).exercise.attempt.finished


def test_answers_as_told_come_to_what_is_expected(form) -> None:
    """The comparison says so, with the sources and what the newest version changes."""
    _answer_as_told(_begin(form))
    shown = _shown(form).replace("\xa0", " ")
    assert plain("C'est ce qui est attendu.") in shown
    assert "autre que dans" not in shown
    _, scenario = _chosen()
    for each in scenario.discussion:
        assert plain(each.point) in _shown(form)
    assert "avec la version 1&#46;2&#46;0" in shown
    assert "Ce qui a changé dans les questions" in [each.label for each in form.expander]


def test_a_result_holds_no_name_and_can_be_fetched_once(form) -> None:
    """Only levels, answers to choices, and a number that is drawn."""
    _finish(_begin(form))
    press(form, "Préparer mon fichier de résultat")
    (link,) = [each for each in form.get("link_button") if "résultat" in each.proto.label]
    document = DESK.collect(link.proto.url.removeprefix(DOCUMENTS), None)
    checklist, scenario = _chosen()
    result = result_in(document.content, document.filename, scenario, checklist)
    assert result.run == sitting(form).exercise.run
    assert re.fullmatch(rf"resultat-{SCENARIO}-[0-9a-f]{{8}}\.json", document.filename)


def test_a_group_plays_in_turn_on_one_machine(form) -> None:
    """Each run counts once, each person begins with nothing, and three make a sheet."""
    _begin(form)
    for turn in range(3):
        assert screening(form).stated == ()
        age = form.text_input("age|answer")
        assert not age.value
        age.set_value(str(12 + turn)).run()
        _finish(form)
        press(form, "Compter mes réponses sur ce poste")
        press(form, "Compter mes réponses sur ce poste")
        if turn < 2:
            press(form, "Voir la feuille du groupe")
            assert "Il faut au moins 3 résultats" in _shown(form).replace("\xa0", " ")
            press(form, "Revenir au choix de la situation")
            _begin(form)
    press(form, "Voir la feuille du groupe")
    shown = _shown(form).replace("\xa0", " ")
    assert "Résultats comptés : 3." in shown
    assert "3 personnes" in shown
    form.radio("group_format").set_value("html").run()
    press(form, "Préparer la feuille")
    (link,) = form.get("link_button")
    page = DESK.collect(link.proto.url.removeprefix(DOCUMENTS), None)
    assert "EXERCICE" in page.content.decode()


def test_the_results_of_two_situations_are_kept_apart() -> None:
    """A trainer goes from one to the other: neither group is counted again from nothing."""
    checklist, scenario = _chosen()
    other = next(each for each in LIBRARY.scenarios(checklist) if each.id != scenario.id)
    sheets = [
        (Training(checklist, each), (result(each, checklist, run),))
        for run, each in enumerate((scenario, other))
    ]
    desk = Desk()
    for training, runs in sheets:
        desk = evolve(desk, group=training).with_results(runs)
    for training, runs in sheets:
        assert evolve(desk, group=training).results == runs


def test_the_next_person_begins_with_nothing(form) -> None:
    """Straight from the comparison: no field holds what somebody else answered."""
    _begin(form)
    form.text_input("age|answer").set_value("12").run()
    form.radio("vital_danger|answer").set_value("yes").run()
    _finish(form)
    former = sitting(form).exercise.run
    press(form, "Faire jouer la personne suivante")
    assert screening(form).stated == ()
    assert sitting(form).exercise.run != former
    assert not form.text_input("age|answer").value
    assert form.radio("vital_danger|answer").value is None


def test_nothing_of_an_exercise_stays_in_a_real_screening(form) -> None:
    """One button leaves it; a real screening has neither its answers nor its banner."""
    _begin(form)
    form.radio("illness_treatment|answer").set_value("yes").run()
    _finish(form)
    press(form, "Compter mes réponses sur ce poste")
    press(form, "Quitter l'exercice")
    assert "sitting" not in form.session_state
    assert form.title[0].value == "Jouer une situation inventée"
    press(form, "Revenir à l'accueil")
    form.radio("sector").set_value("fugue").run()
    press(form, "Continuer")
    press(form, "Commencer")
    assert sitting(form).exercise is None
    assert screening(form).stated == ()
    assert form.radio("illness_treatment|answer").value is None
    assert EXERCISE not in _shown(form)
    assert "story_way" not in [button.key for button in form.button]
    assert state.TRAINING_DESK not in form.session_state


def test_a_real_screening_never_shows_the_banner(monkeypatch) -> None:
    """Nor is its document marked."""
    form = opened(monkeypatch, "school", DAY)
    assert EXERCISE not in _shown(form)
    ask(form, "fiche_reperage")
    press(form, "Préparer le document")
    assert "EXERCICE" not in collected(form).content.decode()


class _Upload:
    """A file as Streamlit hands it over."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name, self._content = name, content

    def getvalue(self) -> bytes:
        return self._content


def _give(monkeypatch, form: AppTest, *files: _Upload) -> AppTest:
    """AppTest gives no file: the field is made to say that it was given some."""

    def given(label, *, key, on_change, **_options):
        import streamlit as st

        if given.left:
            st.session_state[key] = given.left.pop()
            on_change()

    given.left = [list(files)]
    monkeypatch.setattr("streamlit.file_uploader", given)
    form.run()
    form.run()
    assert not form.exception
    return form


def test_a_file_of_ones_own_is_played(monkeypatch, form) -> None:
    """It is read with the version that it names."""
    form.radio("training_origin").set_value("own").run()
    _give(monkeypatch, form, _Upload("la mienne.yaml", OWN.encode()))
    form.radio("training_scenario|school@1.1.0").set_value("mine").run()
    press(form, "Commencer l'exercice")
    assert "Elle dort en cours" in _shown(form)
    assert screening(form).checklist.name == "school@1.1.0"


def test_a_wrong_file_is_told_line_by_line(monkeypatch, form) -> None:
    """As it is named, shown as letters, and nothing can be begun with it."""
    form.radio("training_origin").set_value("own").run()
    wrong = OWN.replace("sleepiness", "slepiness").replace("isolated", "isolatd")
    _give(monkeypatch, form, _Upload("*ma* situation.yaml", wrong.encode()))
    (told,) = [each.value for each in form.error]
    assert plain("*ma* situation.yaml:6: scenarios[0].theme") in told
    assert plain("scenarios[0].steps[0].answers.slepiness : question inconnue") in told
    assert "begin_exercise" not in [button.key for button in form.button]


def test_files_of_results_are_read_at_once(monkeypatch, form) -> None:
    """What is refused is told, and hides no other."""
    checklist, scenario = _chosen()
    _finish(_begin(form))
    press(form, "Voir la feuille du groupe")
    texts = [result_text(result(scenario, checklist, run)).encode() for run in (1, 2, 2)]
    files = [_Upload(f"{rank}.json", text) for rank, text in enumerate(texts)]
    _give(monkeypatch, form, *files, _Upload("x.json", b"bonjour"))
    assert "Résultats comptés\xa0: 2." in _shown(form)
    (told,) = [each.value for each in form.error]
    assert "déjà compté" in told
    assert "x&#46;json" in told
