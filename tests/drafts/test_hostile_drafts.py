"""Files that are no draft, or are one no longer: one clear sentence, and nothing of the content."""

import json
import random

import pytest
from age_writer import age_file, header_length
from small_library import DAY
from written_drafts import PASSPHRASE, opened_from

from signals import open_library
from signals.drafts import age_file as product
from signals.drafts.draft_record import draft_text, read_draft
from signals.drafts.refusal import InvalidDraft, WrongPassphrase
from signals.drafts.sealing import opened, sealed
from signals.errors import SignalsError, Unavailable
from signals.interchange.identity import identity_record
from signals.interchange.screening_record import read_record

OTHER = open_library().checklist("school")


@pytest.fixture(scope="module")
def content(draft, library):
    """A draft as it is written, to be changed."""
    return json.loads(draft_text(draft))


@pytest.fixture
def worked(monkeypatch):
    """Whether a key was derived: it is what a hostile file must not reach."""
    asked = []

    def run(command, **options):
        asked.append(command)
        raise OSError

    monkeypatch.setattr(product.subprocess, "run", run)
    return asked


def _refused(data, library):
    with pytest.raises(InvalidDraft) as refused:
        opened(data, PASSPHRASE, library, DAY)
    told = str(refused.value)
    assert "\n" not in told
    return told


def test_e06_every_byte_flipped_and_every_length_cut_is_refused(library, in_process, content):
    """Of the header and of the content: what was sealed by a person opens whole or not at all."""
    small = age_file(json.dumps({"format": "none"}).encode() + b" " * 200, PASSPHRASE)
    flipped = [small[:at] + bytes([small[at] ^ bit]) + small[at + 1 :] for at, bit in _bits(small)]
    cut = [small[:length] for length in range(len(small))]
    for changed in (*flipped, *cut, small + b"\0", small + small):
        with pytest.raises(InvalidDraft) as refused:
            product.decrypted(changed, PASSPHRASE)
        assert "\n" not in str(refused.value)
    assert product.decrypted(small, PASSPHRASE).startswith(b"{")


def _bits(data):
    return ((at, 1 << at % 8) for at in range(len(data)))


def test_e06_parts_of_two_drafts_do_not_make_a_third(in_process):
    """The header of one with the content of another, or its pieces in another order."""
    long = age_file(bytes(3 * 65536), PASSPHRASE)
    other = age_file(b"{}", "une autre phrase de passe", factor=3)
    start, piece = header_length(long) + 16, 65536 + 16
    pieces = [long[start + piece * rank :][:piece] for rank in range(3)]
    swapped = long[:start] + pieces[1] + pieces[0] + pieces[2]
    mixed = other[: header_length(other)] + long[header_length(long) :]
    for made in (swapped, mixed, long[:start] + pieces[0] + pieces[2]):
        with pytest.raises(InvalidDraft):
            product.decrypted(made, PASSPHRASE)


@pytest.mark.parametrize("factor", [22, 30, 63, 64, 99])
def test_e07_a_derivation_that_would_never_end_is_refused_before_it_begins(library, worked, factor):
    """The factor is read in the header: no memory is taken for it."""
    cheap = age_file(b"{}", PASSPHRASE)
    told = _refused(cheap.replace(b" 2\n", b" %d\n" % factor, 1), library)
    assert f"démesuré (2^{factor})" in told
    assert worked == []


@pytest.mark.parametrize("written", [b"0", b"02", b"-1", b"1e3", b"999", b"\xd9\xa2", b"2 2"])
def test_e07_a_factor_that_is_no_number_is_refused_before_it_is_used(library, worked, written):
    """Only the one spelling of age."""
    cheap = age_file(b"{}", PASSPHRASE)
    assert "abîmé" in _refused(cheap.replace(b" 2\n", b" %s\n" % written, 1), library)
    assert worked == []


def test_e07_what_this_computer_cannot_derive_is_told(library, draft, in_process, monkeypatch):
    """Age itself refuses what would take minutes here."""
    monkeypatch.setattr(product, "MAXIMUM_FACTOR", 99)
    cheap = age_file(b"{}", PASSPHRASE).replace(b" 2\n", b" 60\n", 1)
    with pytest.raises(Unavailable, match="n'a pas pu finir"):
        opened(cheap, PASSPHRASE, library)


def test_c10_what_is_no_age_file_is_refused_before_any_work(library, worked):
    """Empty, one byte, at random, a picture, an archive, an endless file."""
    drawn = random.Random(10).randbytes
    for data, told in (
        (b"", "est vide"),
        (b"a", "ce n'est pas un brouillon"),
        (drawn(4096), "ce n'est pas un brouillon"),
        (b"\x89PNG\r\n\x1a\n" + drawn(99), "ce n'est pas un brouillon"),
        (b"PK\x03\x04" + drawn(99), "ce n'est pas un brouillon"),
        (b"age-encryption.org/v2\n-> scrypt", "ce n'est pas un brouillon"),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl", "recopié en texte"),
        (b"age-encryption.org/v1\n", "ce n'est pas un brouillon"),
        (bytes(product.MAXIMUM_BYTES + 1), "dépasse 512 ko"),
    ):
        assert told in _refused(data, library)
    assert worked == []


def test_c10_a_file_for_a_key_is_said_to_be_one(library, worked):
    """No passphrase opens it."""
    key = age_file(b"{}", PASSPHRASE, stanza=b"X25519")
    assert "chiffré pour une clé" in _refused(key, library)
    two = age_file(b"{}", PASSPHRASE).replace(b"\n---", b"\n-> X25519 aa\nbb\n---", 1)
    assert "abîmé" in _refused(two, library)
    assert worked == []


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"\0\1\2",
        b"\xff\xfe",
        b"[]",
        b"3",
        b'"signals.draft"',
        b"{",
        b'{"format": "signals.screening", "version": 1}',
        b"[" * 5000,
        b'{"a": &a [1], "b": *a}',
        b'{"format": "signals.draft", "format": "signals.draft"}',
        b"9" * 5000,
        b" " * 16384,
    ],
)
def test_c09_a_file_that_opens_on_something_else_is_refused(library, in_process, held):
    """Somebody may be given a file with its passphrase."""
    with pytest.raises(
        InvalidDraft, match=r"ne se lit pas|ne contient pas un brouillon"
    ) as refused:
        opened_from(held, library)
    assert "\n" not in str(refused.value)


def test_c10_a_newer_draft_asks_for_a_newer_signals(library, in_process, content):
    """It is not said to be damaged."""
    for newer in ({**content, "version": 2}, {**content, "version": 2, "unheard": {"of": 1}}):
        with pytest.raises(
            InvalidDraft, match=r"version plus récente \(2\).*mettez Signals à jour"
        ):
            opened_from(json.dumps(newer).encode(), library)
    newer = {**content, "screening": {**content["screening"], "version": 7}}
    with pytest.raises(InvalidDraft, match=r"screening.version.*version plus récente \(7\)"):
        opened_from(json.dumps(newer).encode(), library)


def test_a_checklist_or_a_version_that_is_not_here_is_named(library, in_process, content):
    """Which one to fetch, with its version."""
    for id, version, told in (
        ("small", "9.0.0", "« small » n'a pas de version 9.0.0"),
        ("unheard", "1.0.0", "« unheard » n'existe pas"),
    ):
        checklist = {**content["screening"]["checklist"], "id": id, "version": version}
        changed = {**content, "screening": {**content["screening"], "checklist": checklist}}
        with pytest.raises(InvalidDraft, match=f"screening.checklist.*{told}"):
            opened_from(json.dumps(changed).encode(), library)


SECRET = "Lea_Dupont"


def _changes(content):
    screening = content["screening"]
    answers = screening["statements"]
    yield {**content, SECRET: 1}
    yield {**content, "place": 3}
    yield {**content, "place": ""}
    yield {**content, "profile": [SECRET]}
    yield {**content, "choice": {"stance": SECRET}}
    yield {**content, "former": SECRET}
    yield {**content, "screening": [SECRET]}
    yield {**content, "version": SECRET}
    yield {**content, "version": True}
    for field, value in (("id", SECRET), ("kept_at", SECRET), ("kept_at", "2026-13-45T99:99")):
        yield {**content, "edition": {**content["edition"], field: value}}
    for changed in (
        {"statements": {**answers, SECRET: "yes"}},
        {"statements": {**answers, "age": SECRET}},
        {"statements": {**answers, "phones": {"value": "yes", "date": SECRET}}},
        {"measures": [{"what": 3, "by": SECRET}]},
        {"notices": [{"who": SECRET, "informed": "oui"}]},
        {"concerns": {SECRET: SECRET}},
        {"concerns": SECRET * 3000},
        {"time": SECRET},
        {"decision": {"orientations": [SECRET]}},
    ):
        yield {**content, "screening": {**screening, **changed}}


def test_a_former_screening_that_cannot_be_compared_is_refused(library, in_process, content):
    """Of another sector, or of a later day: it would break every page that it stands beside."""
    other = {**content["former"], "checklist": identity_record(OTHER), "statements": {}}
    with pytest.raises(InvalidDraft, match="former"):
        read_draft({**content, "former": other}, lambda raw: _read_any(raw, library))
    later = {**content["former"], "date": "2026-11-22"}
    with pytest.raises(InvalidDraft, match=r"former\.date"):
        opened_from(json.dumps({**content, "former": later}).encode(), library)


def _read_any(raw, library):
    small = library.checklist("small")
    return read_record(raw, {OTHER.name: OTHER, small.name: small}.__getitem__)


def test_a_passage_that_cannot_be_read_is_named_by_its_place_alone(library, in_process, content):
    """Never what is written there: it may be shown on a screen that others see."""
    for changed in _changes(content):
        with pytest.raises(InvalidDraft) as refused:
            opened_from(json.dumps(changed).encode(), library)
        told = str(refused.value)
        assert "ne se lit pas" in told, changed
        assert SECRET not in told
        assert "\n" not in told
        assert refused.value.__cause__ is None


def test_a_draft_of_the_future_is_refused_where_the_day_is_known(library, in_process, content):
    """Today is the reader's."""
    later = {**content["screening"], "date": "2027-01-01"}
    text = json.dumps({**content, "screening": later}).encode()
    with pytest.raises(InvalidDraft, match=r"2027-01-01 est dans le futur"):
        opened_from(text, library, DAY)
    assert opened_from(text, library).draft.record.screening.date.year == 2027


def test_without_age_it_is_said_how_to_install_it(library, draft, monkeypatch):
    """The library works without it, but for drafts."""
    monkeypatch.setattr(product, "find_spec", lambda name: None)
    for tried in (
        lambda: sealed(draft, PASSPHRASE),
        lambda: opened(age_file(b"{}", PASSPHRASE), PASSPHRASE, library),
    ):
        with pytest.raises(Unavailable, match=r"signals-reperage\[drafts\]"):
            tried()


def test_every_refusal_is_one_of_ours(library):
    """A front end shows it as it is."""
    assert issubclass(WrongPassphrase, InvalidDraft)
    assert issubclass(InvalidDraft, SignalsError)
