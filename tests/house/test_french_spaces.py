"""The tool that makes the spaces of French punctuation non-breaking."""

import importlib.util
import sys

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

NB = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def tool(root):
    """The script, as a module."""
    spec = importlib.util.spec_from_file_location(
        "french_spaces", root / "tools" / "french_spaces.py"
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: Que faire ?\n", f"a: Que faire{NB}?\n"),
        ("a: 'Seul : oui ! « non » ; fin'\n", f"a: 'Seul{NB}: oui{NB}! «{NB}non{NB}»{NB}; fin'\n"),
        ('a: "Quand ?"  # pourquoi ?\n', f'a: "Quand{NB}?"  # pourquoi ?\n'),
        ("a: >-  # titre : x\n  un : deux\n  trois ?\n# fin ?\n", None),
        ("- {id: x, text: « ici »}\n", f"- {{id: x, text: «{NB}ici{NB}»}}\n"),
        ("a: [Oui !, 'Non ?']\n", f"a: [Oui{NB}!, 'Non{NB}?']\n"),
        ("a: |\n  un ;\n\n  deux ?\n", f"a: |\n  un{NB};\n\n  deux{NB}?\n"),
        ("a: Deux  ?\r\nb: Oui ?\r\n", f"a: Deux{NB}?\r\nb: Oui{NB}?\r\n"),
        ("a: &x Oui ?\nb: *x\n", f"a: &x Oui{NB}?\nb: *x\n"),
    ],
)
def test_the_spaces_of_values_are_put_right(tool, before, after):
    """In plain, quoted and block values; not in comments nor in the syntax."""
    if after is None:
        after = f"a: >-  # titre : x\n  un{NB}: deux\n  trois{NB}?\n# fin ?\n"
    result = tool.corrected(before)
    assert result.text == after
    assert result.fixed
    assert not result.left


@pytest.mark.parametrize(
    "text",
    [
        "id: school@1.0.0\nat: 22:30\n",
        "? « clé » : x\n: valeur\n",
        "'clé ?': valeur\n",
        "# pourquoi ?\na: b # « ici » !\n",
        f"a: déjà{NB}?\n",
        "a: x != y\n",
        "",
        "a:\n",
    ],
)
def test_all_else_stays_byte_for_byte(tool, text):
    """Keys, comments, hours, versions, and what is right already."""
    assert tool.corrected(text) == (text, (), ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: >-\n  mot\n  ? Suite\n", f"a: >-\n  mot{NB}?\n  Suite\n"),
        ("a: >-\n  mot\n  ».\nb: c\n", f"a: >-\n  mot{NB}».\nb: c\n"),
        ("a: >-\n  mot\n  » ; suite\n", f"a: >-\n  mot{NB}»{NB};\n  suite\n"),
        ("a: >-\n  dit «\n  oui »\n", f"a: >-\n  dit\n  «{NB}oui{NB}»\n"),
    ],
)
def test_a_sign_parted_by_a_fold_joins_its_word(tool, before, after):
    """The text read stays the same, but for the space that no longer breaks."""
    result = tool.corrected(before)
    assert result.text == after
    assert yaml.safe_load(before)["a"] == yaml.safe_load(after)["a"].replace(NB, " ")
    assert result.fixed
    assert not result.left


@pytest.mark.parametrize("text", ["a: 'mot\n  ? suite'\n", "a: >-\n  mot\n    ? loin\n"])
def test_what_a_person_must_choose_is_reported(tool, text):
    """A sign first on its line, where joining could change what is read."""
    result = tool.corrected(text)
    assert result.text == text
    assert [place.line for place in result.left] == [2 if "'" in text else 3]


PIECES = ["mot", "suite", ":", ";", "?", "!", "«", "»", "».", "?!", "://x", "!=", "l'été"]
WORDS = st.lists(st.sampled_from(PIECES), min_size=1)
LINES = st.lists(WORDS.map(" ".join), min_size=1, max_size=6)


@given(LINES, st.sampled_from([">-", "|", ">", '"', "'"]))
def test_nothing_but_spaces_changes_and_once_is_enough(tool, lines, style):
    """For any text: the same words are read, and a second run finds nothing."""
    if style in "\"'":
        text = "a: " + style + " ".join(line.replace("'", "’") for line in lines) + style + "\n"
    else:
        text = f"a: {style}\n" + "".join(f"  {line}\n" for line in lines)
    once = tool.corrected(text)
    again = tool.corrected(once.text)
    assert yaml.safe_load(once.text)["a"].replace(NB, " ") == yaml.safe_load(text)["a"]
    assert again.text == once.text
    assert not again.fixed


def test_checking_writes_nothing_and_says_where(tool, tmp_path, capsys):
    """The command tells in French, with an exit code a script can read."""
    file = tmp_path / "grille.yaml"
    file.write_text("a: x\nb: Oui ?\n", encoding="utf-8")
    assert tool.main(["--check", str(file)]) == 1
    assert f"{file}:2:7: espace à rendre insécable" in capsys.readouterr().out
    assert tool.main([str(file)]) == 0
    assert "1 espace(s) rendu(s) insécable(s)" in capsys.readouterr().out
    assert tool.main(["--check", str(file)]) == 0
    assert tool.main([str(tmp_path / "absent.yaml")]) == 1
    assert "illisible" in capsys.readouterr().err
