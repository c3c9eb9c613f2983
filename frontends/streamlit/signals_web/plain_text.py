"""Show typed text exactly as typed, inside the Markdown of Streamlit."""

import re
import string

_REPLACEMENT = "�"
# Control characters, halves of a surrogate pair, marks of direction, other ends of line.
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]"
)
# After Markdown is read, Streamlit looks again for links, icons, emoji codes and arrows in each
# run of text, where no escape counts any more. These marks then need a run of their own: a
# `:small[…]` span, the only one that leaves the text exact and looks almost the same.
_MARKS = (
    r":(?=\S)"  # https://…, :smile:, :material_home:, :streamlit:
    r"|@"  # addresses of mail
    r"|(?<=www)\."  # www.…
    r"|(?<=[-<])[->]|(?<=[<>~])="  # <->, ->, <-, --, >=, <=, ~=
)
# A space next to another or to the edge of a line would indent, break the line or vanish.
_SPACES = r"\A | \Z|(?<=[ \t]) "
_READ_BY_MARKDOWN = re.compile(
    rf"(?P<mark>{_MARKS})|[{re.escape(string.punctuation)}\t]|{_SPACES}", re.IGNORECASE
)


def plain(text: str) -> str:
    """Escape typed text so that `st.markdown` and labels show it exactly and run nothing."""
    lines = [_line(line) for line in _visible(text).split("\n")]
    # One line break stays a break; an empty line starts a paragraph, since a break may not end one.
    paragraphs = re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
    return "\n\n".join(paragraph.replace("\n", "\\\n") for paragraph in paragraphs)


def _visible(text: str) -> str:
    return _HIDDEN.sub(_REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))


def _line(line: str) -> str:
    return _READ_BY_MARKDOWN.sub(_reference, line)


def _reference(found: re.Match[str]) -> str:
    reference = f"&#{ord(found[0])};"
    return f":small[{reference}]" if found["mark"] else reference
