"""The documents of the form: chosen, read, prepared in a format, and handed over once."""

import datetime as dt

import pytest
from web.filled_form import PREPARE, ask, collected, go, opened, press, screening, sitting, unfold

from signals import Record, Screening, open_library
from signals.document import Documents
from signals.documents import Format, converted, page_of, preview
from signals.errors import Unavailable
from signals.handover import dossier_of, left_out
from signals.wording.typography import spaced
from signals_web import asked_document
from signals_web.downloads import DocumentTooLarge
from signals_web.plain_text import plain

LIBRARY = open_library()
DOCUMENTS: Documents = LIBRARY.documents
DAY = dt.date(2026, 11, 21)
TYPED = "Dupont & fils <3 ans\n<script>alert(1)</script> **gras** [lien](https://a.example) --"


def _at_the_documents(monkeypatch, checklist="school", **answers):
    form = opened(monkeypatch, checklist, DAY)
    for item, value in answers.items():
        place = LIBRARY.checklist(checklist).section_of(item).id
        go(form, place).radio(f"{item}|answer").set_value(value).run()
    return go(form, "documents")


def _unfold(form):
    form.session_state["preview"] = True
    form.run()
    assert not form.exception
    return form


def _told(form) -> str:
    return "\n".join(each.value for each in form.markdown)


@pytest.fixture
def pages(monkeypatch):
    """The kinds of the pages made, in order."""
    made = []

    def made_of(kind, dossier):
        made.append(kind.id)
        return page_of(kind, dossier)

    monkeypatch.setattr(asked_document, "page_of", made_of)
    return made


@pytest.mark.parametrize("id", LIBRARY.ids)
def test_every_document_of_a_checklist_is_offered(monkeypatch, id):
    """With what each is for; each one can be read and prepared."""
    form = _at_the_documents(monkeypatch, id)
    kinds = DOCUMENTS.kinds_from(id)
    choice = form.radio("document")
    assert choice.options == [plain(spaced(each.title)) for each in kinds]
    assert list(choice.proto.captions) == [plain(spaced(each.about)) for each in kinds]
    _unfold(form)
    for kind in kinds:
        press(ask(form, kind.id), PREPARE)
        assert f"**{plain(spaced(kind.title))}**" in _told(form)
        assert collected(form).filename == kind.name_on(DAY, "html")


def test_a24_no_document_and_no_format_is_chosen_beforehand(monkeypatch, pages):
    """A24: nothing is asked for, nothing can be prepared, and nothing has been written yet."""
    form = _at_the_documents(monkeypatch)
    assert form.radio("document").value is None
    assert "format" not in [each.key for each in form.radio]
    form.radio("document").set_value("signalement").run()
    assert form.radio("format").value is None
    assert PREPARE not in [each.label for each in form.button]
    assert pages == []


@pytest.mark.parametrize("format", Format)
def test_a09_a_document_is_the_library_s_and_its_name_names_nobody(monkeypatch, format):
    """A09, C11: in each format, under a kind and a date; handed over once."""
    form = _at_the_documents(monkeypatch, vital_danger="yes")
    press(ask(form, "signalement", format.value), PREPARE)
    document = collected(form)
    dossier = dossier_of(Record(screening(form)), LIBRARY, on=DAY)
    page = page_of(DOCUMENTS.kind("signalement"), dossier)
    assert document.content == converted(page, format)
    assert document.filename == f"signalement-2026-11-21.{format.value}"
    assert document.media_type == format.media_type
    assert collected(form) is None


def test_a_page_is_only_made_where_it_is_read_or_prepared(monkeypatch, pages):
    """The page stays fast: none while folded, one where it is both read and prepared."""
    form = ask(_at_the_documents(monkeypatch), "signalement")
    assert pages == []
    _unfold(form)
    assert pages == ["signalement"]
    press(form, PREPARE)
    assert pages == ["signalement"] * 2


def test_a13_a_preview_holds_what_was_typed_and_runs_nothing(monkeypatch):
    """A13, D01: each character of a note, as text only, within the list that it stands in."""
    form = opened(monkeypatch, "school", DAY)
    form.radio("vital_danger|answer").set_value("yes").run()
    unfold(form, "vital_danger").text_area("vital_danger|note").set_value(TYPED).run()
    form.text_input("vital_danger|place").set_value("Café « L'Été » <i>").run()
    go(form, "documents").radio("document").set_value("information_preoccupante").run()
    before = [each.value for each in form.markdown]
    (read,) = [each.value for each in _unfold(form).markdown if each.value not in before]
    assert plain(TYPED).replace("\n", "\n  ") in read
    assert plain("Café « L'Été » <i>") in read
    assert "<" not in read


def test_a_preview_tells_an_action_with_what_is_said_of_it():
    """Who does it, to whom, how and when stand in the row of the action, in this order."""
    checklist = LIBRARY.checklist("school")
    told = Record(Screening(checklist, DAY).answered("vital_danger", "yes"))
    lines = preview(page_of(DOCUMENTS.kind("fiche_reperage"), dossier_of(told, LIBRARY)))
    do = "Appeler le secours médical et rester avec le jeune"
    (row,) = [each for each in lines if each.kind == "row" and do in each.text]
    _, what, who, _ = row.text.split(" | ")
    assert what.startswith(do)
    assert who.startswith("La personne qui est avec l'élève\n→ SAMU")


def test_what_a_letter_leaves_out_is_said_beside_it(monkeypatch):
    """Before it is sent: a sign left out is told, and a note to read again is pointed at."""
    form = _at_the_documents(monkeypatch, pregnancy="yes", vital_danger="yes")
    unfold(go(form, "danger"), "vital_danger").text_area("vital_danger|note").set_value(
        "Elle est enceinte."
    ).run()
    go(form, "documents")
    for kind in DOCUMENTS.kinds_from("school"):
        form.radio("document").set_value(kind.id).run()
        dossier = dossier_of(Record(screening(form)), LIBRARY, on=DAY)
        sentences = list(left_out(kind, dossier))
        assert len(sentences) == (2 if kind.discreet else 0)
        assert all(f"- {plain(each)}" in _told(form) for each in sentences)
        assert ("Avant d'envoyer ce document" in _told(form)) == kind.discreet


@pytest.mark.parametrize("changed", ["answer", "document", "format"])
def test_a_prepared_document_is_forgotten_when_it_would_change(monkeypatch, changed):
    """What was prepared before a change is never taken for what it would be now."""
    form = _at_the_documents(monkeypatch, vital_danger="yes")
    press(ask(form, "signalement"), PREPARE)
    assert form.get("link_button")
    match changed:
        case "answer":
            go(form, "danger").radio("vital_danger|answer").set_value("no").run()
            go(form, "documents")
            assert form.radio("document").value == "signalement"
        case "document":
            form.radio("document").set_value("fiche_reperage").run()
        case "format":
            form.radio("format").set_value("odt").run()
    assert sitting(form).offered is None
    assert not form.get("link_button")


@pytest.mark.parametrize(
    "refusal",
    [
        Unavailable("ce format demande l'extra « documents »", "choisissez HTML"),
        DocumentTooLarge("Le document dépasse 10 Mo."),
    ],
)
def test_what_cannot_be_made_is_said_and_takes_nothing_down(monkeypatch, refusal):
    """One sentence, the former document forgotten, and the rest of the page as it was."""
    form = _at_the_documents(monkeypatch)
    press(ask(form, "signalement"), PREPARE)

    def refuse(page, format):
        raise refusal

    monkeypatch.setattr(asked_document, "converted", refuse)
    press(ask(form, "signalement", "pdf"), PREPARE)
    (error,) = form.error
    told = str(refusal).removesuffix(".")
    assert error.value == plain(spaced(f"{told[:1].upper()}{told[1:]}."))
    assert sitting(form).offered is None
    assert form.button("way_secondary")
    press(form, PREPARE)


def test_a15_a_document_that_is_not_offered_is_ignored(monkeypatch):
    """A15: a kind or a format made up by a hand-made client asks for nothing."""
    form = _at_the_documents(monkeypatch)
    form.session_state["sitting"] = sitting(form).asking_for("declaration_fugue").in_format("exe")
    form.run()
    assert not form.exception
    assert PREPARE not in [each.label for each in form.button]
    form.radio("document").set_value("signalement").run()
    assert not form.exception
    assert PREPARE not in [each.label for each in form.button]
