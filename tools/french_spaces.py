"""Make the spaces of French punctuation non-breaking in the texts of YAML files.

Only the values change: keys, comments and the syntax of the file stay byte for byte.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

NO_BREAK = "\N{NO-BREAK SPACE}"
# An ordinary space, inside a line, before « : ; ? ! » » or after « « ».
ORDINARY = re.compile(r"(?<=[^\s«]) +(?=[:;?!»](?!=))|(?<=«) +(?=\S)")
# The same space made by the folding of two lines: the sign joins its word's line…
GO_UP = re.compile(r"(?<=\S)[ \t]*(?P<fold>\r?\n[ \t]*)(?P<sign>[:;?!»](?!=)\S*)[ \t]+(?=\S)")
ALONE = re.compile(
    r"(?<=\S)[ \t]*(?P<fold>\r?\n[ \t]*)(?P<sign>[:;?!»](?!=)\S*)(?=[ \t]*\r?(?:\n|\Z))"
)
GO_DOWN = re.compile(r"(?<=\S)[ \t]+«[ \t]*(?P<fold>\r?\n[ \t]*)(?=\S)")
# … or, where a person must choose, is reported.
APART = re.compile(r"(?<=\n)[ \t]*(?=[:;?!»](?!=))|(?<=«)[ \t]*(?=\r?\n)")


class Span(NamedTuple):
    """Where the text of a value stands in the file."""

    start: int
    end: int
    style: str | None


class Place(NamedTuple):
    """A line and a column, counted from one as editors do."""

    line: int
    column: int


class Corrected(NamedTuple):
    """What a file becomes: its text, what was put right, what a person must put right."""

    text: str
    fixed: tuple[Place, ...]
    left: tuple[Place, ...]


def corrected(text: str) -> Corrected:
    """Put right every value of this YAML text."""
    parts: list[str] = []
    fixed: list[Place] = []
    left: list[Place] = []
    done = 0
    for span in _spans(text):
        parts.append(text[done : span.start])
        value = text[span.start : span.end]
        put_right = ORDINARY.sub(NO_BREAK, _unfolded(value) if span.style == ">" else value)
        parts.append(put_right)
        apart = [] if span.style == "|" else [m.end() for m in APART.finditer(value)]
        wrong = [m.start() for m in ORDINARY.finditer(value)]
        if APART.search(put_right) is None:
            wrong, apart = sorted(wrong + apart), []
        fixed += [_place(text, span.start + index) for index in wrong]
        left += [_place(text, span.start + index) for index in apart]
        done = span.end
    return Corrected("".join(parts) + text[done:], tuple(fixed), tuple(left))


def _unfolded(value: str) -> str:
    """Bring back to its word's line each sign that folding had parted from it."""
    before = None
    while before != value:
        before = value
        value = ALONE.sub(_joined, GO_UP.sub(_up, value))
        value = GO_DOWN.sub(_down, value)
    return value


def _up(found: re.Match[str]) -> str:
    return f"{NO_BREAK}{found['sign']}{found['fold']}" if _same_margin(found) else found[0]


def _joined(found: re.Match[str]) -> str:
    return f"{NO_BREAK}{found['sign']}" if _same_margin(found) else found[0]


def _down(found: re.Match[str]) -> str:
    return f"{found['fold']}«{NO_BREAK}" if _same_margin(found) else found[0]


def _same_margin(found: re.Match[str]) -> bool:
    """Only lines of one margin are folded into one: a further one keeps its line feed."""
    line = found.string[found.string.rfind("\n", 0, found.start()) + 1 :]
    margin = found["fold"].lstrip("\r\n")
    return line.startswith(margin) and not line[len(margin) :].startswith((" ", "\t"))


def _spans(text: str) -> list[Span]:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    found = {_span(text, node) for node in _values(root)}  # an alias is met twice
    return sorted(found, key=lambda span: span.start)


def _values(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Every scalar that is a value, keys left aside."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _values(child)
    elif isinstance(node, yaml.MappingNode):
        for _, child in node.value:
            yield from _values(child)


def _span(text: str, node: yaml.ScalarNode) -> Span:
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">"):
        # The first line of a block holds its indicators, and may hold a comment.
        newline = text.find("\n", start, end)
        start = end if newline < 0 else newline
    return Span(start, end, node.style)


def _place(text: str, index: int) -> Place:
    before = text.rfind("\n", 0, index)
    return Place(text.count("\n", 0, index) + 1, index - before)


def _treat(path: Path, check: bool) -> bool:
    """Put one file right, or only say what is wrong in it; true when nothing is left to do."""
    with path.open(encoding="utf-8", newline="") as file:
        result = corrected(file.read())
    if check:
        for place in result.fixed:
            print(f"{path}:{place.line}:{place.column}: espace à rendre insécable")
    elif result.fixed:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(result.text)
        print(f"{path} : {len(result.fixed)} espace(s) rendu(s) insécable(s)")
    for place in result.left:
        print(f"{path}:{place.line}:{place.column}: ce signe est séparé de son mot par un retour")
    return not result.left and not (check and result.fixed)


def main(arguments: Sequence[str] | None = None) -> int:
    """Treat the files named on the command line; 0 when nothing is left to do."""
    parser = argparse.ArgumentParser(
        description="Rend insécables les espaces devant : ; ? ! » et après «, dans les textes."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FICHIER", help="fichiers YAML")
    parser.add_argument("--check", action="store_true", help="signaler sans rien écrire")
    options = parser.parse_args(arguments)
    clean = True
    for path in options.files:
        try:
            clean = _treat(path, options.check) and clean
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            print(f"{path} : illisible ({error})", file=sys.stderr)
            clean = False
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
