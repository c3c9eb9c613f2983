"""Questions on what letters leave out: nobody may forget to decide whether they are printed."""

import pytest
from small_documents import DOCUMENTS, FILES, KINDS
from small_library import DAY, HEAD, changed, line_of, write_library

from signals.loading.check import check_library


def _told(library):
    return [str(each) for each in check_library(library, DAY).problems]


def _intimate(words):
    return changed(HEAD, "question: Un passé ?", f"question: {words}")


@pytest.mark.parametrize(
    "words",
    ["Une grossesse ?", "Est-elle enceinte ?", "Rejeté pour son orientation sexuelle ?"],
)
def test_a_question_on_what_is_withheld_must_be_decided(tmp_path, words):
    """A future author cannot forget: neither withheld nor printed, it is a problem."""
    forgotten = KINDS.replace("[past]", "[told]")
    library = write_library(tmp_path, **{**FILES, DOCUMENTS: forgotten, **_intimate(words)})
    (line,) = _told(library)
    assert line.startswith(
        f"{DOCUMENTS}:{line_of(forgotten, '- checklist: small')}: withheld[0] : "
    )
    assert "« past » de small@1.0.0 parle de «" in line
    assert "(ajoutez-la à withheld, ou à printed en disant pourquoi)" in line


@pytest.mark.parametrize("key", ["withheld", "printed"])
def test_once_decided_it_is_no_problem(tmp_path, key):
    """Whichever the decision is: it was taken by somebody, with a reason."""
    kinds = KINDS if key == "withheld" else KINDS.replace("[past]", "[told]")
    kinds = kinds if key == "withheld" else kinds.replace("[story]", "[story, past]")
    library = write_library(tmp_path, **{**FILES, DOCUMENTS: kinds, **_intimate("Une grossesse ?")})
    assert _told(library) == []


def test_help_and_options_are_read_as_well(tmp_path):
    """A word that only the help says is decided too."""
    said = changed(
        HEAD, "options: [{id: home, label: Chez lui}", "options: [{id: home, label: CeGIDD}"
    )
    (line,) = _told(write_library(tmp_path, **{**FILES, **said}))
    assert "« place » de small@1.0.0 parle de « cegidd »" in line
