"""How to talk, what the checklist is worth, and what dates tell, in the form."""

import datetime as dt

from attrs import evolve
from web.filled_form import choose, go, opened, press

from signals import open_library
from signals.loading.readable import Readable
from signals.wording.computed import COMPUTED_TITLE
from signals.wording.performance import CARD_TITLE, NOT_OURS
from signals.wording.standing import review_text, unrecognised_text
from signals.wording.talk import TALK_TITLE, talk_parts
from signals.wording.typography import spaced
from signals_web import catalogue
from signals_web.plain_text import plain

LIBRARY = open_library()
DAY = dt.date(2026, 11, 24)


def _shown(form):
    return "\n".join(text.value for text in (*form.subheader, *form.markdown))


def _at_the_choice(monkeypatch):
    form = opened(monkeypatch, "school", DAY)
    press(form, "Effacer et quitter")
    press(form, "Commencer un nouveau repérage")
    return choose(form, "school")


def test_how_to_talk_is_at_hand_before_and_beside_every_question(monkeypatch):
    """Folded: nobody has to read it to go on."""
    checklist = LIBRARY.checklist("school")
    chosen, begun = _at_the_choice(monkeypatch), opened(monkeypatch, "school", DAY)
    for form, place in ((chosen, "school"), (begun, "danger")):
        assert TALK_TITLE in [each.label for each in form.expander]
        form.session_state[f"talk_{place}"] = True
        form.run()
        for title, advice in talk_parts(checklist.talk):
            assert plain(title) in _shown(form)
            assert all(plain(each.say) in _shown(form) for each in advice)


def test_the_banner_is_read_before_beginning(monkeypatch):
    """Outside of what is folded."""
    banner = LIBRARY.worth(LIBRARY.checklist("school")).card.banner
    form = _at_the_choice(monkeypatch)
    assert f"**{plain(spaced(banner))}**" in [each.value for each in form.markdown]


def test_the_banner_stands_at_the_head_of_the_orientation(monkeypatch):
    """Outside of what is folded, before anything that comes out of the answers."""
    banner = LIBRARY.worth(LIBRARY.checklist("school")).card.banner
    form = go(opened(monkeypatch, "school", DAY), "orientation")
    told = [each.value for each in form.markdown]
    established = next(each for each in told if "Encore possible" in each and "**" in each)
    assert told.index(f"**{plain(spaced(banner))}**") < told.index(established)


def test_a_checklist_past_its_review_says_so_in_bold(monkeypatch):
    """At the choice and at the head of the orientation; before, when it is to be read again."""
    checklist, late = LIBRARY.checklist("school"), dt.date(2099, 1, 1)
    assert plain(review_text(checklist, DAY)) in _shown(_at_the_choice(monkeypatch))
    monkeypatch.setattr(f"{__name__}.DAY", late)
    told = f"**{plain(review_text(checklist, late))}**"
    form = _at_the_choice(monkeypatch)
    assert told in [each.value for each in form.markdown]
    press(form, "Commencer")
    assert told in [each.value for each in go(form, "orientation").markdown]


def test_a_checklist_that_is_not_the_published_one_says_so_before_beginning(monkeypatch):
    """Whatever changed it: a professional must not take it for the one that was published."""
    modified = evolve(LIBRARY.checklist("school"), released=False)
    monkeypatch.setattr(catalogue, "_READ", Readable((modified,)))
    form = _at_the_choice(monkeypatch)
    assert f"**{plain(unrecognised_text(modified))}**" in [each.value for each in form.markdown]
    published = evolve(modified, released=True)
    monkeypatch.setattr(catalogue, "_READ", Readable((published,)))
    assert "non publiée" not in _shown(_at_the_choice(monkeypatch))


def test_a_frequency_is_tried_and_nothing_is_filled_in(monkeypatch):
    """What results mean changes with it; a bad one is told beside the field."""
    form = _at_the_choice(monkeypatch)
    assert CARD_TITLE in [each.label for each in form.expander]
    assert plain(NOT_OURS) in _shown(form)
    field = form.text_input("base_rate")
    assert not field.value
    field.set_value("1").run()
    assert "juste 2 fois sur 100" in _shown(form)
    form.text_input("base_rate").set_value("200").run()
    assert any("au&#45;dessus de 0" in each.value for each in form.error)
    assert not form.exception


def test_what_dates_tell_stands_with_the_orientation(monkeypatch):
    """Said unknown until somebody answers; nothing where nothing is computed."""
    form = go(opened(monkeypatch, "fugue_return", DAY), "orientation")
    assert COMPUTED_TITLE in _shown(form)
    assert "non connu" in _shown(form)
    assert COMPUTED_TITLE not in _shown(go(opened(monkeypatch, "school", DAY), "orientation"))
