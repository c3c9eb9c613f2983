"""Files made to harm: one clear French sentence each, the documented exit code, nothing written."""

import os
import random
import time

import pytest

from signals.loading.strict_yaml import MAXIMUM_BYTES

BOMB = "a: &a [x]\n" + "".join(f"b{n}: [*a, *a, *a]\n" for n in range(2000))
FILES = {
    "alias bomb": (BOMB, "ancre &a"),
    "tag": ("answers: !!python/object/apply:os.system [x]", "étiquette tag:yaml.org"),
    "duplicate": ("answers: {told: yes, told: no}", "clé écrite deux fois"),
    "oui": ("answers: {told: oui}", "vouliez-vous dire «\xa0yes\xa0»"),
    "on": ("answers: {told: on}", "«\xa0on\xa0» n'est pas une réponse"),
    "hour": ("answers: {trips: 22:30}", "«\xa022:30\xa0» ne répond pas"),
    "octal": ("answers: {trips: 012}", "«\xa0012\xa0» ne répond pas"),
    "nan": ("answers: {trips: .nan}", "«\xa0.nan\xa0» ne répond pas"),
    "5000 digits": (f"answers: {{trips: {'9' * 5000}}}", "ne répond pas"),
    "18 digits": (f"answers: {{trips: {'9' * 18}}}", "est hors des bornes"),
    "no such day": ("answers: {seen: 2026-02-31T10:00}", "n'existe pas au calendrier"),
    "year 0": ("answers: {seen: 0000-01-01T10:00}", "n'existe pas au calendrier"),
    "depth": ("answers: " + "[" * 50_000, "trop de niveaux"),
    "size": ("answers: {told: yes} #" + "x" * MAXIMUM_BYTES, "le fichier dépasse 512\xa0ko"),
    "empty": ("", "le fichier est vide"),
    "one byte": ("x", "des clés sont attendues"),
    "comment": ("# rien", "le fichier est vide"),
    "random": (random.Random(1).randbytes(400), "n'est pas"),
    "null bytes": (b"\x00" * 50, "ce n'est pas du YAML lisible"),
    "newer": ("format: signals.screening\nversion: 2\n", "version plus récente (2)"),
    "other format": ("format: signals.outcome\nversion: 1\n", "clé obligatoire absente"),
    "expression": ("answers: {trips: __import__('os').system('x')}", "«\xa0__import__"),
    "long text": (f"answers: {{story: '{'é' * 20_001}'}}", "le texte compte 20001 caractères"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_in_one_clear_sentence(run, answers, tmp_path, name):
    """From a file and from the standard input; never a traceback, and nothing is written."""
    text, told = FILES[name]
    file = answers(text)
    before = sorted(tmp_path.rglob("*"))
    data = text if isinstance(text, bytes) else text.encode()
    start = time.perf_counter()
    for words, given in ((file, None), ("-", data)):
        save = tmp_path / "saved.json"
        done = run("screen", "small", "--answers", words, "--save", save, input=given)
        told_here = done.stderr.replace("512 ko", "512\xa0ko")
        assert done.exit_code == 1
        assert done.stdout == ""
        assert told in told_here
        assert "Traceback" not in done.stderr
    assert time.perf_counter() - start < 5
    assert sorted(tmp_path.rglob("*")) == before
    assert file.read_bytes() == data


def test_what_is_no_ordinary_file_is_refused(run, answers, tmp_path):
    """A folder, a pipe, a link to nowhere or to itself; a link to a file is that file."""
    target = answers("answers: {told: yes}")
    (tmp_path / "link").symlink_to(target)
    (tmp_path / "nowhere").symlink_to("absent")
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    assert run("screen", "small", "--answers", tmp_path / "link").exit_code == 0
    for name, told in (
        ("nowhere", "ce lien ne mène à aucun fichier"),
        ("loop", "ce fichier ne se lit pas"),
        ("pipe", "ce n'est pas un fichier ordinaire"),
        ("absent", "ce fichier n'existe pas"),
        (".", "c'est un dossier"),
        ("n" * 300, "ce fichier ne se lit pas"),
    ):
        done = run("screen", "small", "--answers", tmp_path / name)
        assert done.exit_code == 1
        assert told in done.stderr
        assert done.stderr.count("\n") == 1


def test_a_save_that_cannot_be_is_told(run, answers, tmp_path):
    """A folder, a missing folder, a pipe; what stood there stays."""
    file = answers("answers: {told: yes}")
    os.mkfifo(tmp_path / "pipe")
    for name, told in (
        (".", "ce n'est pas un fichier ordinaire"),
        ("absent/a.json", "ce chemin n'existe pas"),
        ("pipe", "ce n'est pas un fichier ordinaire"),
        ("n" * 300, "ce nom est trop long"),
    ):
        done = run("screen", "small", "--answers", file, "--save", tmp_path / name)
        assert done.exit_code == 1
        assert "rien n'a pu être écrit" in done.stderr
        assert told in done.stderr


def test_hostile_words_of_the_command_line_are_shown_safely(run):
    """Escapes and marks of direction never reach the terminal."""
    for word in ("\x1b[2J", "\u202egnp", "a\nb"):
        for words in (["show", word], [word], ["list", f"--{word}"], ["check", f"{word}.yaml"]):
            done = run(*words)
            assert done.exit_code in (1, 2)
            assert not {"\x1b", "\u202e"} & set(done.stdout + done.stderr)


def test_a_hostile_text_stays_a_text(run, as_json, answers):
    """On one line in the page, exact in JSON (D02, D07)."""
    note = "a\\u001b[31m\\nb \\u202e {{7*7}} <script> Dupont & fils <3 ans \\u0000 é e\\u0301 😀"
    file = answers(f'{{"answers": {{"told": {{"value": "yes", "note": "{note}"}}}}}}')
    done = run("screen", "small", "--answers", file)
    assert done.exit_code == 0
    assert not {"\x1b", "\u202e", "\x00"} & set(done.stdout)
    flat = " ".join(done.stdout.replace("\n      ", " ").split(" "))
    assert "a�[31m b � {{7*7}} <script> Dupont & fils <3 ans � é e\u0301 😀" in flat
    _, told = as_json("screen", "small", "--answers", file)
    statement = told["orientations"][0]["rules"][0]["because"][0]["statements"][0]
    assert (
        statement["note"]
        == "a\x1b[31m\nb \u202e {{7*7}} <script> Dupont & fils <3 ans \x00 é e\u0301 😀"
    )
