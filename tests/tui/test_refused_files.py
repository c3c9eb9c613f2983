"""A file that is refused takes nothing else down: it is named, and the form opens."""

import pytest
from small_library import write_library

from signals.wording.performance import NO_CARD
from signals_tui import launcher
from signals_tui.keyboard import pressed
from signals_tui.panes.reading import reading_pane

FILES = {
    "documents.yaml": "Documents illisibles",
    "wrong/1.0.0/checklist.yaml": "Grille « wrong » illisible",
    "small/1.0.0/card.yaml": "Ce que vaut la grille « small » est illisible",
    "instruments.yaml": "Ce que valent les grilles est illisible",
    "profiles.yaml": "Profils illisibles",
}


@pytest.fixture
def started(monkeypatch, tmp_path):
    """Start the terminal on the small library with a file that cannot be read."""
    desks, said = [], []
    monkeypatch.setattr(launcher, "can_show_form", lambda *_: True)
    monkeypatch.setattr(launcher, "_run", lambda _, open_, delay: desks.append(open_()) or 0)
    monkeypatch.setattr(launcher, "_refused", lambda why: said.append(why) or 2)
    monkeypatch.delenv("SIGNALS_PROFILE", raising=False)

    def start(file, *words):
        library = write_library(tmp_path, **{file: "id: ["})
        code = launcher.main([*words, "--library", str(library.root)])
        return code, (desks or [None])[-1], "".join(said).replace("\xa0", " ")

    return start


def _page(desk):
    return _flat(line.text for line in desk.page[0])


def _flat(lines):
    return " ".join(" ".join(lines).replace("\u202f", " ").replace("\xa0", " ").split())


@pytest.mark.parametrize("file", FILES)
def test_a_refused_file_is_named_at_the_choice(started, file):
    """With its place, under the checklists that are sound."""
    code, desk, _ = started(file)
    assert code == 0
    told = _flat(line.text for line in reading_pane(desk, 74, 21))
    assert "> [1] Petite grille" in told
    assert f"! {FILES[file]} : {file.split('/')[0]}" in told


@pytest.mark.parametrize("file", FILES)
def test_a_refused_file_is_named_in_the_introduction_it_concerns(started, file):
    """Under a checklist that is asked for, or chosen; another's problem is not told there."""
    concerned = not file.startswith("wrong")
    code, desk, _ = started(file, "small")
    assert code == 0
    assert (FILES[file] in _page(desk)) is concerned
    _, choice, _ = started(file)
    assert (FILES[file] in _page(pressed(choice, "1"))) is concerned


@pytest.mark.parametrize("file", FILES)
def test_a_refused_card_is_not_told_absent(started, file):
    """The page of what it is worth says why it is empty."""
    _, desk, _ = started(file, "small")
    told, refused = _page(pressed(desk, "c")), "vau" in FILES[file] or "val" in FILES[file]
    assert (FILES[file] in told) is refused
    assert (_flat([NO_CARD]) in told) is not refused


def test_a_profile_that_is_asked_for_is_never_left_in_silence(started, monkeypatch):
    """Named by the option, it stops the start; the machine's is told unreadable in the form."""
    code, desk, said = started("profiles.yaml", "small", "--profile", "nurse")
    assert (code, desk) == (2, None)
    assert "profiles.yaml:2" in said
    monkeypatch.setenv("SIGNALS_PROFILE", "nurse")
    code, desk, _ = started("profiles.yaml", "small")
    assert (code, desk.guide.profile) == (0, None)
    assert "Profils illisibles" in _page(desk)
