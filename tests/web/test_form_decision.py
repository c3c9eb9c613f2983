"""The decision at the form, what is recorded beside it, and what documents then say."""

import datetime as dt
import html

import pytest
from attrs import evolve
from web.filled_form import PREPARE, alerts, ask, collected, go, opened, press, sitting

from signals.orientation import Orientation, Urgency
from signals.record import Measure, Notice
from signals.stance import Stance

DAY = dt.date(2026, 11, 29)
TOO_LONG = "x" * 20_001


def _at_the_decision(monkeypatch, **answers):
    form = opened(monkeypatch, "school", DAY)
    for item, value in answers.items():
        form.radio(f"{item}|answer").set_value(value).run()
    return go(form, "decision")


def _stand(form, stance):
    """Choose how one stands."""
    form.radio("stance|answer").set_value(stance.value).run()
    assert not form.exception


def _field(form, name, kind="text_input"):
    return next(e for e in form.get(kind) if e.key.startswith(f"decision|{name}"))


def _said(form):
    return next(
        each.value
        for each in form.markdown
        if 'role="status"' in each.value and ("décision" in each.value)
    )


def _record(form):
    return sitting(form).record


def test_a24_nothing_is_decided_beforehand(monkeypatch):
    """A24: no stance is chosen, and no decision is recorded by reading the step."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    assert all(each.value is None for each in form.radio)
    assert not any(each.value for each in form.checkbox)
    assert _record(form).decision is None
    assert "Aucune décision" in _said(form)


def test_following_the_proposal(monkeypatch):
    """One gesture records it, and the sentence says what was recorded."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    _stand(form, Stance.FOLLOWS)
    decision = _record(form).decision
    assert decision.level is Orientation.INFORMATION_PREOCCUPANTE
    assert (decision.below, decision.date) == (False, DAY)
    assert "Votre décision est notée" in _said(form)
    assert "questions ouvertes" in _said(form)


def test_going_above_is_free(monkeypatch):
    """An orientation more, with no reason to give."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    _stand(form, Stance.RAISES)
    assert _record(form).decision is None
    assert "ajouté" in _said(form)
    _field(form, "orientation.signalement", "checkbox").check().run()
    assert _record(form).decision.level is Orientation.SIGNALEMENT
    assert not any(each.key.startswith("decision|reason") for each in form.text_area)


def test_staying_below_needs_a_reason_and_awaits_a_second_reader(monkeypatch):
    """Nothing is recorded without a reason; nobody is blocked without a second reader."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    _stand(form, Stance.LOWERS)
    assert _record(form).decision is None
    _field(form, "reason", "text_area").set_value("Déjà suivi.").run()
    decision = _record(form).decision
    assert (decision.orientations, decision.reason) == ((), "Déjà suivi.")
    assert "seconde lecture est attendue" in _said(form)
    _field(form, "second_reader").set_value("médecin scolaire").run()
    assert _record(form).decision.second_reader == "médecin scolaire"
    assert "attendue" not in _said(form)
    _field(form, "orientation.referral", "checkbox").check().run()
    assert _record(form).decision is None
    assert "urgence" in _said(form)
    _field(form, "urgency", "radio").set_value("same_day").run()
    assert _record(form).decision.urgency is Urgency.SAME_DAY


def test_another_stance_takes_nothing_of_the_former(monkeypatch):
    """What was kept below is not what is added above: each choice begins empty."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    _stand(form, Stance.LOWERS)
    _field(form, "orientation.signalement", "checkbox").check().run()
    _stand(form, Stance.RAISES)
    assert not any(each.value for each in form.checkbox)
    assert sitting(form).choice.orientations == ()


def test_what_was_written_comes_back_with_its_stance(monkeypatch):
    """The reason and the second reader are held, and no part of a decision that is not below."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    _stand(form, Stance.LOWERS)
    _field(form, "reason", "text_area").set_value("Déjà suivi.").run()
    _field(form, "second_reader").set_value("médecin scolaire").run()
    lowered = _record(form).decision
    _stand(form, Stance.FOLLOWS)
    assert (_record(form).decision.reason, _record(form).decision.second_reader) == (None, None)
    _stand(form, Stance.LOWERS)
    assert _field(form, "reason", "text_area").value == "Déjà suivi."
    assert _field(form, "second_reader").value == "médecin scolaire"
    assert _record(form).decision == lowered


@pytest.mark.parametrize("stance", [Stance.FOLLOWS, Stance.LOWERS])
def test_where_nothing_is_assessed_there_is_nothing_to_follow_nor_to_lower(monkeypatch, stance):
    """Each option says so, and so does what is missing; once assessed, a gesture records it."""
    form = _at_the_decision(monkeypatch)
    captions = form.radio("stance|answer").proto.captions
    assert ["encore évalué" in each for each in captions] == [True, False, True]
    _stand(form, stance)
    assert _record(form).decision is None
    assert "répondez par oui ou par non" in _said(form)
    go(form, "danger").radio("vital_danger|answer").set_value("yes").run()
    go(form, "decision")
    assert not any("encore évalué" in each for each in form.radio("stance|answer").proto.captions)
    assert _record(form).decision is None
    if stance is Stance.FOLLOWS:
        assert "ont changé depuis votre choix" in _said(form)
        press(form, "Revoir ma décision avec la nouvelle orientation")
        assert _record(form).decision.level is Orientation.INFORMATION_PREOCCUPANTE


def test_vigilance_is_named_and_an_urgency_alone_asks_for_whom(monkeypatch):
    """Following no rule reached says its level; sooner with nobody to tell is not whole."""
    form = _at_the_decision(monkeypatch, vital_danger="no")
    _stand(form, Stance.FOLLOWS)
    assert "Votre décision est notée\u00a0: Vigilance." in _said(form)
    _stand(form, Stance.RAISES)
    _field(form, "urgency", "radio").set_value("same_day").run()
    assert _record(form).decision is None
    assert "choisissez aussi une orientation" in _said(form)


def test_a_decision_is_kept_by_going_back_and_told_when_outdated(monkeypatch):
    """Answers that change the proposal leave the decision as it was taken, and say so."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    _stand(form, Stance.FOLLOWS)
    taken = _record(form).decision
    go(form, "danger").radio("confinement|answer").set_value("yes").run()
    go(form, "decision")
    assert _record(form).decision == taken
    assert "ont changé depuis" in _said(form)
    assert "Information préoccupante" in _said(form)
    press(ask(form, "signalement"), PREPARE)
    told = html.unescape("".join(each.value for each in form.markdown))
    assert "ont changé depuis cette décision" in told
    assert "Revoyez-la avant d'envoyer" in told
    go(form, "decision")
    press(form, "Revoir ma décision avec la nouvelle orientation")
    assert _record(form).decision.level is Orientation.SIGNALEMENT
    assert "ont changé" not in _said(form)


def test_what_is_done_and_who_knows_are_printed(monkeypatch):
    """Measures, people informed or not and why, concerns come in the document; blanks do not."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    form.text_area("concerns|text").set_value("Elle maigrit.").run()
    press(form, "Ajouter ce qui a été fait")
    form.text_input("measures|0.what").set_value("Appel au 15").run()
    form.text_input("measures|0.date").set_value("28/11/2026").run()
    form.text_input("measures|0.by").set_value("infirmière").run()
    press(form, "Ajouter ce qui a été fait")
    press(form, "Ajouter une personne non informée")
    form.text_input("notices|0.who").set_value("les parents").run()
    form.text_input("notices|0.why").set_value("peur de rentrer").run()
    press(form, "Ajouter une personne informée")
    told = sitting(form).told
    assert told.measures == (Measure("Appel au 15", dt.date(2026, 11, 28), "infirmière"),)
    assert told.notices == (Notice("les parents", False, None, "peur de rentrer"),)
    assert told.concerns == "Elle maigrit."
    assert len(_record(form).measures) == 2
    press(ask(form, "signalement"), PREPARE)
    printed = collected(form).content.decode()
    for text in ("Elle maigrit.", "Appel au 15", "28/11/2026", "les parents", "peur de rentrer"):
        assert text in printed


def test_what_was_ticked_at_the_terminal_keeps_its_hour_and_who_was_told(monkeypatch):
    """Another day, or other words, take away neither the hour, nor who was told, nor the action."""
    form = _at_the_decision(monkeypatch)
    ticked = Measure(
        "Aviser le parquet",
        dt.date(2026, 11, 28),
        time=dt.time(3, 12),
        told="permanence du parquet",
        action="avis_parquet",
    )
    state = sitting(form)
    form.session_state["sitting"] = evolve(state, record=evolve(state.record, measures=(ticked,)))
    form.run()
    captions = html.unescape(" ".join(each.value for each in form.caption)).replace("\xa0", " ")
    assert "Heure notée : 3 h 12." in captions
    assert form.text_input("measures|0.told").value == "permanence du parquet"
    form.text_input("measures|0.date").set_value("27/11/2026").run()
    form.text_input("measures|0.what").set_value("Avis au parquet").run()
    (kept,) = _record(form).measures
    assert kept == evolve(ticked, what="Avis au parquet", date=dt.date(2026, 11, 27))
    form.text_input("measures|0.told").set_value("la substitute").run()
    assert _record(form).measures[0].told == "la substitute"


def test_rows_are_taken_away_and_others_stay(monkeypatch):
    """Taking the first away leaves the second as it was, in fields of its own."""
    form = _at_the_decision(monkeypatch)
    for rank, what in enumerate(("un", "deux")):
        press(form, "Ajouter ce qui a été fait")
        form.text_input(f"measures|{rank}.what").set_value(what).run()
    press(form, "Retirer la mesure 1")
    assert [each.what for each in _record(form).measures] == ["deux"]
    assert form.text_input("measures|0.what|1").value == "deux"


@pytest.mark.parametrize("typed", ["hier", "31/02/2026", "30/11/2026", "28/11/2026 10h00"])
def test_a_day_that_does_not_fit_is_refused_and_kept_as_typed(monkeypatch, typed):
    """Neither a word, an impossible day, a day to come, nor an hour."""
    form = _at_the_decision(monkeypatch)
    press(form, "Ajouter ce qui a été fait")
    form.text_input("measures|0.date").set_value(typed).run()
    assert len(alerts(form)) == 1
    assert "21/11/2026" in alerts(form)[0]
    assert form.text_input("measures|0.date").value == typed
    assert _record(form).measures[0].date is None
    form.text_input("measures|0.date").set_value("27/11/2026").run()
    assert alerts(form) == []


@pytest.mark.parametrize("field", ["concerns|text", "decision|reason|1"])
def test_a_text_too_long_is_refused_and_the_former_kept(monkeypatch, field):
    """20,001 characters: said at once, nothing recorded of it."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    _stand(form, Stance.LOWERS)
    form.text_area(field).set_value("avant").run()
    form.text_area(field).set_value(TOO_LONG).run()
    assert "20001 caractères" in alerts(form)[0].replace("\u202f", "")
    record = _record(form)
    assert "avant" in (record.concerns, record.decision and record.decision.reason)


def test_a15_a_choice_that_is_not_offered_is_ignored(monkeypatch):
    """A15: a client made by hand changes nothing and the session goes on."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    for key in ("stance|answer", "decision|urgency"):
        form.session_state[key] = "never"
    _stand(form, Stance.FOLLOWS)
    assert _record(form).decision is not None


def test_nobody_informed_has_a_day(monkeypatch):
    """A person told after all to be not informed loses the day on which it was."""
    form = _at_the_decision(monkeypatch)
    press(form, "Ajouter une personne informée")
    form.text_input("notices|0.date").set_value("28/11/2026").run()
    form.radio("notices|0.informed").set_value("not_informed").run()
    assert _record(form).notices[0].date is None


def test_a_decision_is_never_erased_by_the_button_that_renews_it(monkeypatch):
    """Once nothing is assessed any more, what was decided stays, said to be outdated."""
    form = _at_the_decision(monkeypatch, vital_danger="yes")
    _stand(form, Stance.FOLLOWS)
    before = _record(form).decision
    go(form, "danger")
    press(form, "Effacer la réponse")
    go(form, "decision")
    assert "decide_again" not in [each.key for each in form.button]
    assert _record(form).decision == before


def test_nothing_is_asked_of_what_is_below_nothing(monkeypatch):
    """With an empty grid, « rien de coché : vigilance » would read as a conclusion."""
    form = _at_the_decision(monkeypatch)
    _stand(form, Stance.LOWERS)
    assert not form.checkbox
    assert "rien n'est encore évalué" in _said(form).lower().replace("&#x27;", "'")
    assert _record(form).decision is None
