"""What an officer does at the desk, and what they then read, without a terminal."""

from signals_tui.keyboard import pressed


def keys(desk, *strokes):
    """The desk after some keys, one by one."""
    for each in strokes:
        desk = pressed(desk, each)
    return desk


def flowing(desk):
    """The page in front as one line, whatever its room."""
    return " ".join(" ".join(line.text for line in desk.page[0]).split())
