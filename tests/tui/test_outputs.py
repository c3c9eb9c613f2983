"""What the terminal hands over beside documents: a text to paste, and data that opens again."""

import json
import re
import stat

import pytest
from attrs import evolve
from click.testing import CliRunner
from tui.gestures import flowing, keys
from tui.handing import HOSTILE, LIBRARY, ON, done, flat, opened, typed

from signals.cli.program import program
from signals.documents import Format
from signals.handover import dossier_of
from signals.interchange.outcome_record import outcome_record
from signals.loading.readable import Readable, with_worths
from signals.loading.screening_file import read_screening
from signals_tui.dossier import dossier
from signals_tui.output_texts import WIDTH, output_text
from signals_tui.outputs import Output, formats_of
from signals_tui.panes.bars import key_bar
from signals_tui.papers import Asked
from signals_tui.preparing import prepared


def _at(desk, output):
    """The desk with one of these looked at, as its key does."""
    place = desk.papers.offered(desk.checklist_id).index(output)
    return done(keys(desk, "r", *["home"], *["down"] * place, "enter"))


def _answered(folder, id="fugue"):
    desk = opened(folder, id)
    return typed(desk, "place_clothing", HOSTILE) if id == "fugue" else keys(desk, "o", "n", "?")


@pytest.mark.parametrize("id", ["fugue", "fugue_return"])
def test_everything_is_written_in_every_format_it_has(tmp_path, id):
    """Every document of both grids in HTML, PDF, DOCX and ODT; the text and the data once."""
    desk = _answered(tmp_path, id)
    wanted = set()
    for place, kind in enumerate(desk.papers.offered(id)):
        asked = keys(desk, "r", "home", *["down"] * place, "enter")
        written = done(keys(asked, *"1234"))
        endings = [each.value for each in Format]
        if isinstance(kind, Output):
            endings = ["txt" if kind is Output.TEXT else "json"]
        names = [kind.name_on(ON, ending) for ending in endings]
        assert [file.name for file in written.papers.files] == names
        wanted |= {*names}
    assert {file.name for file in tmp_path.iterdir()} == wanted
    assert len(wanted) == 4 * len(desk.papers.kinds(id)) + 3
    for file in tmp_path.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert file.stat().st_size > 0


def test_the_text_is_what_the_command_prints_and_acts_on_nothing(tmp_path):
    """The words of « signals screen --all », cut for a page of 80 columns, with no control."""
    desk = _answered(tmp_path)
    read = with_worths(Readable((LIBRARY.checklist("fugue"),)), LIBRARY)
    desk = done(keys(_at(desk.knowing(read), Output.TEXT), "1"))
    (file,) = desk.papers.files
    text = file.read_text(encoding="utf-8")
    saved = tmp_path / "reperage.json"
    saved.write_text(output_text(Output.SCREENING, desk.papers.front.dossier), encoding="utf-8")
    ran = CliRunner().invoke(program, ["screen", "fugue", "--answers", str(saved), "--all"])
    printed = flat(ran.stdout)
    assert ran.exit_code == 0
    for paragraph in re.split(r"\n\n", text):
        assert flat(paragraph) in printed
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)


@pytest.mark.parametrize("output", Output)
def test_each_is_read_before_it_is_written(tmp_path, output):
    """Line by line as it will be written; nothing is on the disk before the key, nor acts here."""
    desk = _at(_answered(tmp_path), output)
    assert list(tmp_path.iterdir()) == []
    *_, shown = flowing(desk).partition("APERÇU")
    acting = re.compile("[\x00-\x1f\x7f-\x9f\u202e]")
    for line in output_text(output, desk.papers.front.dossier).splitlines():
        assert flat(acting.sub("\ufffd", line)).replace(" ", "") in shown.replace(" ", "")
    assert not acting.search("".join(line.text for line in desk.page[0]))
    (first, _) = (line.text for line in key_bar(desk, 80, 2))
    assert "[1] écrire le fichier" in first


def test_the_data_opens_again_as_it_was(tmp_path):
    """The screening under its own digest, and the outcome that the library gives of it."""
    desk = _answered(tmp_path)
    for output in (Output.OUTCOME, Output.SCREENING):
        desk = keys(done(keys(_at(desk, output), "1")), "escape", "escape")
    outcome, screening = desk.papers.files
    read = read_screening(screening.read_bytes(), screening.name, LIBRARY)
    assert read.record.screening == desk.interview.screening
    assert read.same_digest
    assert HOSTILE in screening_texts(read.record.screening)
    given = dossier(desk, desk.interview)
    record = outcome_record(given.outcome, LIBRARY.references, None, None, given.date)
    assert json.loads(outcome.read_bytes()) == json.loads(json.dumps(record))
    assert json.loads(outcome.read_bytes())["format"] == "signals.outcome"


def screening_texts(screening):
    """What was typed in a screening."""
    return [each.value for said in screening.statements.values() for each in said]


def test_a_full_disk_is_told_and_an_exercise_gives_no_data(tmp_path):
    """One sentence each, and nothing is left behind."""
    given = dossier_of(dossier(_answered(tmp_path), _answered(tmp_path).interview).record, LIBRARY)
    asked = Asked(Output.TEXT, given, Output.TEXT)
    assert "n'existe pas" in flat(prepared(asked, tmp_path / "absent", lambda: True).refusal)
    played = evolve(given, exercise=True)
    for output in (Output.OUTCOME, Output.SCREENING):
        reply = prepared(Asked(output, played, *formats_of(output)), tmp_path, lambda: True)
        assert "exercice" in reply.refusal
    assert output_text(Output.TEXT, played).startswith("EXERCICE")
    assert list(tmp_path.iterdir()) == []
