"""Why the outcome is what it is: unfolded at the orientation, and looked for only then."""

import datetime as dt

from web.filled_form import go, opened, screening, unfold
from web.open_form import OpenForm

from signals import evaluate, explain, open_library
from signals.wording.explanation import Passage, explanation_passages
from signals_web import explanation_help
from signals_web.explanation_help import EXPLANATION, TITLE
from signals_web.plain_text import plain

DAY = dt.date(2026, 11, 21)
LABEL = open_library().checklist("school").items["vital_danger"].label
SAID = f"« {LABEL} : oui »"
TYPED = "Zoé <b>x</b> [lien](https://exemple.invalid)\n# **gras**"


def _flat(text):
    return " ".join(text.split())


def _endangered(monkeypatch):
    form = opened(monkeypatch, "school", DAY)
    form.radio("vital_danger|answer").set_value("yes").run()
    return form


def _unfolded(form):
    """What is read once it is unfolded, and was not before."""
    before = [each.value for each in form.markdown]
    form.session_state[EXPLANATION] = True
    form.run()
    assert not form.exception
    (read,) = [each.value for each in form.markdown if each.value not in before]
    return read


def test_all_that_the_library_says_is_read(monkeypatch):
    """What suffices, what it rests on, what would raise it, how many are not shown."""
    form = go(_endangered(monkeypatch), "orientation")
    passages = explanation_passages(explain(evaluate(screening(form))))
    assert TITLE in [each.label for each in form.expander]
    read = _unfolded(form)
    assert _flat(passages[0].lines[0]) == SAID
    for passage in passages:
        assert f"**{plain(passage.title)}**" in read
        assert plain(passage.says) in read
        for line in (*passage.lines, *filter(None, [passage.rest])):
            assert f"- {plain(line)}" in read


def test_nothing_is_looked_for_before_it_is_unfolded(monkeypatch):
    """The page of the orientation does without it until somebody asks."""
    asked = []

    def looked_for(outcome):
        asked.append(outcome.established)
        return explain(outcome)

    monkeypatch.setattr(explanation_help, "explain", looked_for)
    form = go(_endangered(monkeypatch), "orientation")
    assert asked == []
    _unfolded(form)
    assert asked == [evaluate(screening(form)).established]


def test_nothing_answered_is_said_simply(monkeypatch):
    """Before any answer, no sign is told to be absent."""
    read = _unfolded(go(opened(monkeypatch, "school", DAY), "orientation"))
    assert plain("Aucun signe n'est encore renseigné par oui ou par non.") in read


def test_what_is_noted_stays_out_of_it(monkeypatch):
    """A note explains nothing: it is not among the answers that suffice."""
    form = _endangered(monkeypatch)
    unfold(form, "vital_danger").text_area("vital_danger|note").set_value(TYPED).run()
    assert "Zoé" not in _unfolded(go(form, "orientation"))


def test_what_is_typed_runs_nothing(monkeypatch):
    """Whatever an explanation holds is text, inside the line that it stands in."""
    hostile = (Passage(TYPED, TYPED, (TYPED,), TYPED),)
    monkeypatch.setattr(explanation_help, "explanation_passages", lambda _: hostile)
    read = _unfolded(go(_endangered(monkeypatch), "orientation"))
    assert "<" not in read
    assert "](" not in read
    assert read.count("- " + plain(TYPED).replace("\n", "\n  ")) == 2


def test_it_is_unfolded_by_keyboard_on_any_screen(real, visit):
    """The keyboard alone unfolds it, it stays unfolded, and nothing goes over the edge."""
    form = OpenForm(visit(real, reduced_motion="reduce")).begin()
    form.answer({"vital_danger": "oui"})
    form.go("orientation")
    folded = form.page.locator(f".st-key-{EXPLANATION}")
    assert SAID not in _flat(folded.inner_text())
    folded.locator("summary").focus()
    assert TITLE in form.press("Enter")
    told = folded.get_by_text("Ce qui porte ce résultat")
    told.wait_for()
    assert SAID in _flat(folded.inner_text())
    for width in (1280, 375):
        form.page.set_viewport_size({"width": width, "height": 800})
        form.settle()
        told.scroll_into_view_if_needed()
        assert told.is_visible()
        whole, seen = form.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert whole <= seen
    assert form.visit.complaints == []
