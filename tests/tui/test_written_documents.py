"""The files that the terminal's form writes: their names, to whom, and never over another."""

import stat

import pytest
from tui.gestures import flowing, keys
from tui.handing import HOSTILE, LIBRARY, ON, done, opened, typed

from signals.documents import Format, converted, page_of
from signals_tui import launcher
from signals_tui.pages.documents import PREPARING
from signals_tui.preparing import prepared


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("id", ["fugue", "fugue_return", "school"])
def test_each_format_is_written(tmp_path, id, form):
    """Under a name of a kind and a date, for this account alone; never before its own key."""
    number = str([*Format].index(form) + 1)
    desk = typed(opened(tmp_path, "fugue"), "place_clothing", HOSTILE)
    desk = desk if id == "fugue" else opened(tmp_path, id)
    for place, kind in enumerate(desk.papers.kinds(id), start=1):
        looked = done(keys(desk, "r", str(place), "down", "end", "5", "0", "z"))
        assert not (tmp_path / kind.name_on(ON, form.value)).exists()
        asked = keys(looked, number)
        assert f"{form.name} : {PREPARING}" in flowing(asked)
        file = tmp_path / kind.name_on(ON, form.value)
        shown = done(asked)
        assert shown.papers.files == (file,)
        assert file.read_bytes() == converted(page_of(kind, looked.papers.front.dossier), form)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        spread = "".join(flowing(shown).split())
        assert f"Écrit:{file}" in spread
        assert "lisible par ce compte seulement, et n'est pas chiffré" in flowing(shown)
    assert len(list(tmp_path.iterdir())) == len(desk.papers.kinds(id))


def test_a_file_is_never_written_over(tmp_path):
    """Neither another's, nor a link that leads nowhere, nor our own: -2, then -3."""
    kind, *_ = opened(tmp_path).papers.kinds("fugue")
    name = kind.name_on(ON, "html")
    (tmp_path / name).write_text("à garder", encoding="utf-8")
    second = tmp_path / name.replace(".html", "-2.html")
    second.symlink_to(tmp_path / "absent")
    desk = done(keys(opened(tmp_path), "r", "1", "1"))
    desk = done(keys(desk, "&"))  # 1 on a French keyboard, without shift
    third, fourth = (tmp_path / name.replace(".html", f"-{each}.html") for each in (3, 4))
    assert desk.papers.files == (third, fourth)
    assert third.read_bytes() == fourth.read_bytes()
    assert (tmp_path / name).read_text(encoding="utf-8") == "à garder"
    assert second.is_symlink()
    assert not (tmp_path / "absent").exists()


def test_a_burst_of_keys_is_a_document_in_each_format(tmp_path):
    """B10: sent before anything is prepared, each key counts once, in its order."""
    desk = keys(opened(tmp_path), *"r21233344")
    kind = desk.papers.kinds("fugue")[1]
    assert [each.format for each in desk.papers.waiting] == [None, *Format]
    handed = done(desk)
    assert [file.name for file in handed.papers.files] == [
        kind.name_on(ON, each.value) for each in Format
    ]
    assert done(keys(desk, "escape", "escape", "o")).papers.files  # away from the page
    assert handed.views == desk.views


def test_nothing_is_written_once_everything_is_erased(tmp_path):
    """The next person, or a form that is left, has nothing written of what was asked before."""
    desk = keys(opened(tmp_path), "r", "1", "1")
    asked = desk.papers.next
    for after in (desk.restarted(), keys(desk, "q", "o")):
        assert after.papers.next is after.papers.front is after.papers.look is None
        reply = prepared(asked, tmp_path, lambda: True)
        assert after.prepared(reply) is after or after.prepared(reply).papers is after.papers
    done(desk, is_still_asked=lambda: False)
    assert list(tmp_path.iterdir()) == []
    assert "il ne sera pas écrit" in flowing(keys(desk, "q"))
    written = done(desk)
    assert "".join(str(written.papers.files[0]).split()) in "".join(
        flowing(keys(written, "q")).split()
    )


@pytest.mark.parametrize("by", ["option", "variable", "neither"])
def test_the_launcher_is_told_the_folder(monkeypatch, tmp_path, by):
    """By its option or by the variable; without them, the current folder, named in full."""
    desks = []
    monkeypatch.setattr(launcher, "can_show_form", lambda *_: True)
    monkeypatch.setattr(launcher, "_run", lambda _, open_, delay: desks.append(open_()) or 0)
    monkeypatch.delenv("SIGNALS_DOCUMENTS", raising=False)
    monkeypatch.chdir(tmp_path)
    if by == "variable":
        monkeypatch.setenv("SIGNALS_DOCUMENTS", str(tmp_path / "ici"))
    words = ("--documents", "ici") if by == "option" else ()
    assert launcher.main(["school", *words]) == 0
    (desk,) = desks
    assert desk.papers.folder == (tmp_path if by == "neither" else tmp_path / "ici")
    assert desk.papers.kinds("school") == LIBRARY.documents.kinds_from("school")
    assert list(tmp_path.iterdir()) == []


def test_a_document_is_written_from_a_real_terminal(terminal, tmp_path):
    """B03, B10: one burst of keys looks at it, then writes three formats; no escape is sent."""
    session = terminal("fugue", "--date", "22/11/2026", "--documents", str(tmp_path))
    session.wait_for("[d] DANGER")
    place = list(LIBRARY.checklist("fugue").items).index("place_clothing")
    session.press("\r" + "\x1b[B" * place)
    session.wait_for(f"{place + 1}/")
    session.press(f"\r\x1b[200~{HOSTILE}\x1b[201~\r")
    session.wait_for(f"{place + 2}/")
    session.sent = b""
    session.press("\x1bORr1142")
    session.wait_for("> Écrit")
    for _ in range(100):
        if session.text.count("> Écrit") == 3:
            break
        session.read(0.1)
    assert {file.suffix for file in tmp_path.iterdir()} == {".html", ".odt", ".pdf"}
    session.press("\x1b[F")
    session.wait_for("Droit")
    for acting in (b"\x1b]", b"\x07", "\u202e".encode(), "\x9b".encode()):
        assert acting not in session.sent, acting
    session.press("d")
    session.wait_for("Police secours")
    session.press("qo")
    assert session.end() == 0
