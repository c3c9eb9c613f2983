"""The documents of the library: who is offered which, what letters leave out, what sheets say."""

import pytest

from signals import Orientation, open_library
from signals.language.intimate import intimate_words

LIBRARY = open_library()
DOCUMENTS = LIBRARY.documents
ALWAYS = {"information_preoccupante", "signalement", "fiche_reperage", "orientation_partenaire"}
OFFERED = {
    "foyer": {"fiche_processus", "information_fugue"},
    "fugue": {"declaration_fugue", "information_fugue"},
    "fugue_return": {"retour_fugue", "information_fugue"},
    "parents": {"information_fugue"},
}
VERSIONS = [f"{id}@{version}" for id in LIBRARY.ids for version in LIBRARY.versions(id)]
WITHHELD_EVERYWHERE = {
    "pregnancy", "abortion_repeated", "contraception_unknown", "care_request", "sexual_health",
    "sexual_infection", "sexual_pain", "time_limited_care", "lgbt_rejection", "rejection", "sex",
}  # fmt: skip
each_sheet = pytest.mark.parametrize("sheet", DOCUMENTS.sheets, ids=lambda each: each.id)


def test_the_eight_documents_are_shipped():
    """Those that the two reports ask for, and the screening itself."""
    assert [each.id for each in DOCUMENTS.kinds] == [
        "information_preoccupante", "signalement", "fiche_reperage", "declaration_fugue",
        "retour_fugue", "orientation_partenaire", "fiche_processus", "information_fugue",
    ]  # fmt: skip


@pytest.mark.parametrize("id", LIBRARY.ids)
def test_each_sector_is_offered_its_own(id):
    """A school nurse is never offered the declaration of a police desk."""
    offered = {each.id for each in DOCUMENTS.kinds_from(id)}
    assert offered == ALWAYS | OFFERED.get(id, set())


def test_what_parents_may_read_is_discreet():
    """The three letters, each with the circuit that gives its addressee; the others are kept."""
    letters = {each.id: each.orientation for each in DOCUMENTS.kinds if each.discreet}
    assert letters == {
        "information_preoccupante": Orientation.INFORMATION_PREOCCUPANTE,
        "signalement": Orientation.SIGNALEMENT,
        "orientation_partenaire": Orientation.REFERRAL,
    }


@pytest.mark.parametrize("name", VERSIONS)
def test_no_version_forgets_what_letters_leave_out(name):
    """An item that means the same in two grids is left out of both, in older versions too."""
    checklist = LIBRARY.checklist(name)
    withheld = DOCUMENTS.withheld_from(checklist.id)
    assert {*checklist.items} & WITHHELD_EVERYWHERE <= withheld


@pytest.mark.parametrize("name", VERSIONS)
def test_every_item_on_these_matters_was_decided(name):
    """Also in the versions that the check no longer reads."""
    checklist = LIBRARY.checklist(name)
    decided = DOCUMENTS.withheld_from(checklist.id) | DOCUMENTS.printed_from(checklist.id)
    said = {
        item.id
        for item in checklist.items.values()
        if intimate_words("\n".join((item.label, item.question, str(item.help))))
    }
    assert said <= decided


@pytest.mark.parametrize("name", VERSIONS)
def test_what_is_printed_names_none_of_these_matters_itself(name):
    """But for two facts seen by a professional, argued in the file."""
    checklist = LIBRARY.checklist(name)
    for id in DOCUMENTS.printed_from(checklist.id) & {*checklist.items}:
        item = checklist.items[id]
        if id not in ("sexual_lesions", "supplies"):
            assert not intimate_words(f"{item.label}\n{item.question}"), id


@each_sheet
def test_a_sheet_fits_two_pages(sheet):
    """It is read standing, at night: some 500 to 850 words."""
    words = [word for part in sheet.sections for line in part.lines for word in line.text.split()]
    assert 500 <= sum(word.isalnum() or len(word) > 1 for word in words) <= 850


@each_sheet
def test_a_sheet_rests_on_the_reports(sheet):
    """Each cites the report that asks for it, and both reports or our own expertise."""
    cited = {each.source for part in sheet.sections for line in part.lines for each in line.sources}
    assert {"champrenault-2021", "cncdh-2021-5"} <= cited


@each_sheet
def test_a_sheet_says_whom_to_call(sheet):
    """Somebody who answers at any hour, among the first things."""
    first, *_ = sheet.sections
    contacts = {id for line in first.lines for id in line.contacts}
    assert "police_secours" in contacts


def test_the_runaway_sheet_reassures_nobody():
    """It says that no delay is waited for, and that seeing no sign proves nothing."""
    sheet = DOCUMENTS.sheet("information_fugue")
    told = " ".join(line.text for part in sheet.sections for line in part.lines)
    assert "aucun délai" in told
    assert "Ne voir aucun de ces points ne rassure pas" in told.replace("\N{NO-BREAK SPACE}", " ")
