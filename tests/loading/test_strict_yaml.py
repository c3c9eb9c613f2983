"""YAML without its surprises: each case that is read as text, or refused with its line."""

import json
import random
import time
from contextlib import suppress

import pytest

from signals.loading.plain_yaml import read_plain
from signals.loading.strict_yaml import MAXIMUM_BYTES, InvalidYaml, read_yaml
from signals.loading.version_folders import library_folder

UNREADABLE = "ce n'est pas du YAML lisible"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("a: no\nb: on\nc: oui\n", {"a": "no", "b": "on", "c": "oui"}),
        ("a: off\nb: y\nc: Yes\n", {"a": "off", "b": "y", "c": "Yes"}),
        ("a: 22:30\nb: 012\nc: 0x10\n", {"a": "22:30", "b": "012", "c": "0x10"}),
        ("a: 1_000\nb: 0o7\n", {"a": "1_000", "b": "0o7"}),
        ("a: .nan\nb: .inf\nc: 1e3\nd: 1.5\n", {"a": ".nan", "b": ".inf", "c": "1e3", "d": "1.5"}),
        ("a: 2026-11-21\nb: 2026-02-31\n", {"a": "2026-11-21", "b": "2026-02-31"}),
        ("a: null\nb: ~\n", {"a": "null", "b": "~"}),
        ("a: true\nb: false\nc: True\n", {"a": True, "b": False, "c": "True"}),
        ("a: 12\nb: -3\nc: '12'\nd: +4\n", {"a": 12, "b": -3, "c": "12", "d": "+4"}),
        ("a: ''\nb: 'no'\n", {"a": "", "b": "no"}),
        (f"a: {'9' * 5000}\n", {"a": "9" * 5000}),
        ("<<: {a: 1}\n", {"<<": {"a": 1}}),
        ("a: >-\n  un\n  deux\n", {"a": "un deux"}),
        ('{"a":1,"b":[1,{"c":"\\/"}]}', {"a": 1, "b": [1, {"c": "/"}]}),
        ('{"a":\t1,\n\t"b":\t2}', {"a": 1, "b": 2}),
        ("\ufeffa: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
    ],
)  # fmt: skip
def test_everything_is_text_but_true_false_and_integers(text, content):
    """No word, hour, octal, date or number is turned into something else."""
    assert read_yaml(text.encode()).content == content


@pytest.mark.parametrize("note", ["😀 é", "\\ud83d\\ude00 tel quel", "\x00", "a\\", "👩‍👧"])
def test_json_is_read_exactly(note):
    """With its escapes as pairs, as JSON writers give them, or as they are."""
    for plain in (True, False):
        data = json.dumps({"a": note}, ensure_ascii=plain).encode()
        assert read_yaml(data).content == {"a": note}


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: 1\nb: *x\n", 2, "b : alias *x"),
        ("a: &x 1\n", 1, "a : ancre &x"),
        ("a: !!python/object:os.system x\n", 1, "a : étiquette tag:yaml.org,2002:python/object"),
        ("a: !mine x\n", 1, "a : étiquette !mine"),
        ("a: 1\nb: 2\na: 3\n", 3, "a : clé écrite deux fois"),
        ("x:\n  - a: 1\n    a: 2\n", 3, "x[0].a : clé écrite deux fois"),
        ("b: 1\na:\n", 2, "a : valeur vide"),
        ("? [a]\n: 1\n", 1, "clé qui n'est pas un simple mot"),
        ("[" * 40 + "]" * 40, 1, "trop de niveaux"),
        ("[" * 100_000, 1, "trop de niveaux"),
        ("a: 1\n---\nb: 2\n", 1, "plusieurs documents"),
        ("a: [1, 2\n", 2, UNREADABLE),
        ("a:\n  b: 1\n c: 2\n", 3, UNREADABLE),
        ("a: 1\nb: \x1b[2J\n", 2, UNREADABLE),
        ('{"a": "\\ud800"}', 1, UNREADABLE),
        ("", 1, "le fichier est vide"),
        (" \n\n", 1, "le fichier est vide"),
        ("# rien\n", 1, "le fichier est vide"),
        ("a: " + "x" * MAXIMUM_BYTES, 1, "le fichier dépasse 512 ko"),
    ],
)  # fmt: skip
def test_what_surprises_is_refused_with_its_line(text, line, what):
    """Aliases, tags, duplicates, empty values, depth and size."""
    with pytest.raises(InvalidYaml) as refused:
        read_yaml(text.encode())
    assert str(refused.value.problems[0]).startswith(what)
    assert refused.value.places[0].line == line


@pytest.mark.parametrize(
    ("data", "line"), [(b"a: 1\nb: \xff\n", 2), ("a: é".encode("utf-16"), 1), (b"\x00", None)]
)
def test_bytes_that_are_no_text_are_refused(data, line):
    """Another encoding is told from a text, and its line is given."""
    with pytest.raises(InvalidYaml) as refused:
        read_yaml(data)
    assert line in (None, refused.value.places[0].line)


def test_an_alias_bomb_is_refused_at_once():
    """Nothing is expanded: nine levels of nine take no time."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    start = time.perf_counter()
    with pytest.raises(InvalidYaml):
        read_yaml("\n".join(lines).encode())
    assert time.perf_counter() - start < 1


def test_every_problem_is_told_at_once():
    """Not only the first."""
    with pytest.raises(InvalidYaml) as refused:
        read_yaml(b"a: 1\na: *z\nb:\nc: !t x\n")
    assert [place.line for place in refused.value.places] == [2, 2, 3, 4]


def test_random_bytes_never_crash():
    """Whatever is read, it is a document or a refusal."""
    draw = random.Random(2026)
    letters = "a1:-?[]{},&*!|>'\"%@`#\n \t~.\\é"
    for _ in range(3000):
        text = "".join(draw.choice(letters) for _ in range(draw.randint(1, 14)))
        for data in (text.encode(), draw.randbytes(6)):
            with suppress(InvalidYaml):
                document = read_yaml(data)
                assert {*paths(document.content)} == {*document.places}


def paths(content, path=()):
    """The path of everything that some content holds."""
    yield path
    if isinstance(content, dict | list):
        for step, held in content.items() if isinstance(content, dict) else enumerate(content):
            yield from paths(held, (*path, step))


def test_what_is_read_at_once_is_what_is_read_with_its_places():
    """A library's own files surprise nobody, and each of their values has its place."""
    files = [each for each in library_folder(None).rglob("*.yaml") if each.name != "scenarios.yaml"]
    for file in files[::5]:
        document = read_yaml(file.read_bytes())
        assert read_plain(document.text) == document.content
        assert {*paths(document.content)} == {*document.places}


def test_every_path_has_its_place():
    """A problem of the domain stands where its value stands, or just above."""
    document = read_yaml(b"a:\n  - b: 1\n    c: [x, y]\n")
    assert document.place(("a", 0, "c", 1)).line == 3
    assert document.place(("a", 0, "absent")).line == 2
    assert document.place(("absent",)).line == 1
