"""Show typed text exactly as typed, inside the Markdown of Streamlit."""

import re
import string
import unicodedata

_REPLACEMENT = "�"
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_SEPARATORS = frozenset("\u2028\u2029")
# After Markdown is read, Streamlit looks again for links, icons, emoji codes and arrows in each
# run of text, where no escape counts any more. These marks then need a run of their own: a
# `:small[…]` span, the only one that leaves the text exact and looks almost the same.
_MARKS = re.compile(
    r":(?=\S)"  # https://…, :smile:, :material_home:, :streamlit:
    r"|@"  # addresses of mail
    r"|(?<=www)\."  # www.…
    r"|(?<=[-<])[->]|(?<=[<>~])=",  # <->, ->, <-, --, >=, <=, ~=
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """Escape typed text so that `st.markdown` and labels show it exactly and run nothing."""
    lines = [_line(line) for line in _visible(text).split("\n")]
    # One line break stays a break; an empty line starts a paragraph, since a break may not end one.
    paragraphs = re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
    return "\n\n".join(paragraph.replace("\n", "\\\n") for paragraph in paragraphs)


def _visible(text: str) -> str:
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_shown(character) for character in unified)


def _shown(character: str) -> str:
    if character in "\n\t":
        return character
    hidden = unicodedata.category(character) in ("Cc", "Cs")
    if hidden or character in _BIDI or character in _LINE_SEPARATORS:
        return _REPLACEMENT
    return character


def _line(line: str) -> str:
    marks = {match.start() for match in _MARKS.finditer(line)}
    return "".join(
        f":small[{_reference(character)}]" if place in marks else _escaped(line, place, character)
        for place, character in enumerate(line)
    )


def _escaped(line: str, place: int, character: str) -> str:
    if character in string.punctuation or character == "\t":
        return _reference(character)
    # A space next to another or to the edge of a line would indent, break the line or vanish.
    if character == " " and (place in (0, len(line) - 1) or line[place - 1] in " \t"):
        return _reference(character)
    return character


def _reference(character: str) -> str:
    return f"&#{ord(character)};"
