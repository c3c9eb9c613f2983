"""Answers and screening files: read strictly, written whole, brought to other versions."""

import datetime as dt
import os
import stat

import pytest
from small_library import DAY, FILES, HEAD, add_version, write_library

from signals import (
    Answer,
    Measure,
    Notice,
    Record,
    Screening,
    Statement,
    decide,
    evaluate,
    open_library,
)
from signals.loading.files import read_bytes
from signals.loading.located import InvalidFile
from signals.loading.screening_file import read_screening, screening_of
from signals.loading.writing import screening_text, write_whole
from signals.migration import ChangeKind


@pytest.fixture
def library(tmp_path):
    """The small library."""
    return write_library(tmp_path / "library")


def _read(library, text, name="small", on=None):
    return screening_of(text.encode(), "a.yaml", library.checklist(name), library, on, DAY)


def _full(checklist):
    screening = Screening(checklist, DAY, dt.time(14, 30))
    screening = screening.answered("age", 14).answered("place", "foyer").answered("told", "unknown")
    screening = screening.answered("phones", "yes", date=DAY, provenance="observed", by="CPE")
    screening = screening.also_stated("phones", "no", note="  « Dupont & fils <3 ans » 😀\n\x07 ")
    screening = screening.answered("seen", dt.datetime(2026, 11, 20, 22, 30))
    return screening.answered("story", "yes" * 2)


def test_a_screening_file_goes_and_comes_back_whole(library):
    """With its statements, its hour, its decision, its measures and its notices."""
    screening = _full(library.checklist("small"))
    outcome = evaluate(screening)
    decision = decide(outcome, outcome.established.orientations, None, DAY, reason="Suivi.")
    done = Measure("Appelé", DAY, time=dt.time(3, 12), told="permanence du parquet", action="call")
    measures = (Measure("Appelé", DAY, "CPE"), done)
    notices = (Notice("Parents", False, None, "Peur"),)
    record = Record(screening, decision, measures, notices)
    text = screening_text(record)
    read = read_screening(text.encode(), "a.json", library, DAY)
    assert read.record == record
    assert read.same_digest
    assert screening_text(read.record) == text


def test_a_measure_of_an_earlier_file_is_read_and_a_false_hour_is_not(library):
    """Files written before hours were kept say neither hour, nor who was told, nor action."""
    record = Record(_full(library.checklist("small")), measures=(Measure("Appelé", DAY, "CPE"),))
    text = screening_text(record)
    assert not any(f'"{name}"' in text.partition('"measures"')[2] for name in ("told", "action"))
    assert read_screening(text.encode(), "a.json", library, DAY).record == record
    for hour in ("25:00", "3h12", "03:12:00"):
        wrong = text.replace('"by": "CPE"\n    }\n  ]', f'"time": "{hour}"\n    }}\n  ]')
        assert wrong != text
        with pytest.raises(InvalidFile, match="n'est pas une heure"):
            read_screening(wrong.encode(), "a.json", library, DAY)


def test_an_answer_taken_up_says_so_in_the_file(library):
    """Read again, it is still that of the earlier day, and never one of the screening's own."""
    carried = Statement(Answer.YES, carried_from=DAY - dt.timedelta(days=90))
    screening = Screening(library.checklist("small"), DAY).stating("phones", (carried,))
    text = screening_text(Record(screening))
    assert '"carried_from": "2026-08-' in text
    read = read_screening(text.encode(), "a.json", library, DAY)
    assert read.record.screening.statements["phones"] == (carried,)
    later = text.replace('"carried_from": "2026-08-', '"carried_from": "2027-08-')
    with pytest.raises(InvalidFile, match="vient après celle du repérage"):
        read_screening(later.encode(), "a.json", library, DAY)


def test_a_screening_file_gives_its_screening_back(library):
    """The command line reads what the front ends write."""
    screening = _full(library.checklist("small"))
    restored = _read(library, screening_text(Record(screening)))
    assert restored.screening == screening
    assert (restored.made_with, restored.changes) == (None, ())


def test_it_is_brought_to_a_newer_version_with_what_changed(library):
    """An answer that no longer fits is left, said to be, and never taken for « no »."""
    head = FILES[HEAD].replace("question: Est-il suivi ?", "question: Un suivi ?")
    head = head.replace("{id: foyer, label: En foyer}", "{id: street, label: Dehors}")
    head = head.replace("id: story", "id: words")
    rules = FILES["small/1.0.0/rules.yaml"].replace("foyer", "street")
    text = screening_text(Record(_full(library.checklist("small@1.0.0"))))
    add_version(library.root, "2.0.0", checklist=head, rules=rules)
    newer = type(library)(library.root)
    restored = _read(newer, text, "small@2.0.0")
    kinds = {change.item: (change.kind, change.answer_left) for change in restored.changes}
    assert kinds == {
        "followed": (ChangeKind.REWORDED, False),
        "place": (ChangeKind.RETYPED, True),
        "story": (ChangeKind.REMOVED, True),
        "words": (ChangeKind.ADDED, False),
    }
    assert restored.made_with == "small@1.0.0"
    assert restored.screening.checklist.version == "2.0.0"
    assert "place" not in restored.screening.statements
    assert restored.screening.statements["age"][0].value == 14


def test_a_screening_of_an_edited_version_says_so(library):
    """The digest of the file is compared with that of the version found."""
    text = screening_text(Record(_full(library.checklist("small"))))
    digest = library.checklist("small").digest
    assert not _read(library, text.replace(digest, "sha256:" + "0" * 64)).same_digest


def test_a_version_that_is_not_there_is_told(library):
    """A screening file is read with its own version, never with another."""
    text = screening_text(Record(_full(library.checklist("small"))))
    with pytest.raises(InvalidFile, match=r"checklist : la grille « small » n'a pas de version"):
        _read(library, text.replace('"version": "1.0.0"', '"version": "0.9.0"'))
    with pytest.raises(InvalidFile, match=r"la grille « fugue » n'existe pas"):
        _read(library, text.replace('"id": "small"', '"id": "fugue"'))


def test_a_screening_is_dated_again_where_it_is_asked(library):
    """No statement may then come after it."""
    text = screening_text(Record(_full(library.checklist("small"))))
    with pytest.raises(InvalidFile) as refused:
        _read(library, text, on=dt.date(2026, 11, 19))
    assert {problem.path[1] for problem in refused.value.problems} == {"phones", "seen"}
    with pytest.raises(InvalidFile, match="est dans le futur"):
        _read(
            library, text.replace(f'"date": "{DAY}",\n  "time"', '"date": "2027-01-01",\n  "time"')
        )


def test_a_screening_of_another_century_is_refused(library):
    """Whether today is known or not: such a day is a slip of the hand."""
    old = screening_text(Record(Screening(library.checklist("small"), dt.date(1, 1, 1))))
    with pytest.raises(InvalidFile, match="la date 0001-01-01 est trop ancienne"):
        _read(library, old)
    with pytest.raises(InvalidFile, match="la date 0001-01-01 est trop ancienne"):
        read_screening(old.encode(), "a.json", library)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("answers: {tlod: yes}", "1: answers.tlod : question inconnue de small@1.0.0"),
        ("answers: {told: oui}", "1: answers.told : « oui » n'est pas une réponse (vouliez-vous"),
        ("answers: {told: true}", "1: answers.told : « true » n'est pas une réponse"),
        ("answers:\n  age: 22:30", "2: answers.age : « 22:30 » ne répond pas à « Âge »"),
        ("answers: {age: 012}", "1: answers.age : « 012 » ne répond pas"),
        ("answers: {age: .nan}", "1: answers.age : « .nan » ne répond pas"),
        (f"answers: {{age: {'9' * 5000}}}", "1: answers.age : « 999"),
        ("answers: {age: 99}", "1: answers.age : « 99 » est hors des bornes"),
        ("answers: {place: foyr}", "1: answers.place : « foyr » n'est pas une réponse"),
        ("answers: {seen: 2026-02-31T10:00}", "1: answers.seen : « 2026-02-31T10:00 »"),
        ("answers: {seen: 2026-11-30T10:00}", "1: answers.seen : cette date vient après"),
        ("answers: {told: {value: yes, date: 2026-11-30}}", "1: answers.told.date : cette date"),
        ("answers: {told: {vlaue: yes}}", "1: answers.told.value : clé obligatoire absente"),
        ("answers: {runaways: [{start: 2026-11-20, end: 2026-11-01}]}", "1: answers.runaways[0]"),
        ("answers: yes", "1: answers : des réponses par question sont attendues"),
        ("anwsers: {}", "1: answers : clé obligatoire absente"),
        ("date: 2027-01-01\nanswers: {}", "1: date : la date 2027-01-01 est dans le futur"),
        ("date: 1899-12-31\nanswers: {}", "1: date : la date 1899-12-31 est trop ancienne"),
        ("date: hier\nanswers: {}", "1: date : « hier » n'est pas une date"),
        ("checklist: fugue\nanswers: {}", "1: checklist : ces réponses sont celles de « fugue »"),
        ("checklist: small@9.0.0\nanswers: {}", "1: checklist : la grille « small » n'a pas de"),
        ("answers: {told: [" + "{value: yes}, " * 51 + "]}", "1: answers.told : 51 déclarations"),
        ("bonjour", "1: des clés sont attendues"),
    ],
)  # fmt: skip
def test_wrong_answers_are_refused_with_their_line(library, text, told):
    """The same strictness as a checklist."""
    with pytest.raises(InvalidFile) as refused:
        _read(library, text)
    assert str(refused.value).startswith(f"a.yaml:{told}")


def test_every_wrong_answer_is_told_at_once(library):
    """Ids, values and dates together."""
    text = "date: 2027-01-01\nanswers:\n  tlod: yes\n  age: x\n  told: maybe\n"
    with pytest.raises(InvalidFile) as refused:
        _read(library, text)
    assert [each.place.line for each in refused.value.located] == [1, 3, 4, 5]


def test_a_file_is_written_whole_and_for_its_owner_alone(tmp_path):
    """An error leaves what was there, and no draft."""
    file = tmp_path / "a.json"
    write_whole(file, "un")
    write_whole(file, "deux")
    assert file.read_text() == "deux"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(UnicodeEncodeError):
        write_whole(file, "\ud800")
    with pytest.raises(OSError, match=r"Is a directory|Invalid"):
        write_whole(tmp_path, "x")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="Invalid"):
        write_whole(tmp_path / "pipe", "x")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.json", "pipe"]
    assert file.read_text() == "deux"


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    """The right to read it is what is missing."""
    file = tmp_path / "a.yaml"
    file.write_text("a: 1")

    def refused(*_args, **_kwargs):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(type(file), "open", refused)
    with pytest.raises(InvalidFile, match="vérifiez que vous avez le droit de le lire"):
        read_bytes(file)


def test_the_hour_of_a_screening_settles_a_duration():
    """Twenty-four hours have passed or not only once the hour is known."""
    library = open_library()
    checklist = library.checklist("fugue")
    answers = "{{age: 16, last_seen: 2026-11-21T20:00, isolation_older_company: yes}}"
    text = f"date: 2026-11-22\n{{}}answers: {answers}\n"
    held = {}
    for hour in ("", "time: 21:00\n", "time: 19:00\n"):
        data = text.format(hour).encode()
        restored = screening_of(
            data, "reponses.yaml", checklist, library, None, dt.date(2026, 11, 22)
        )
        rules = {rule.id: truth for rule, truth in evaluate(restored.screening).rules.items()}
        held[hour] = rules["missing_a_full_day"]
    assert held == {"": None, "time: 21:00\n": True, "time: 19:00\n": False}
