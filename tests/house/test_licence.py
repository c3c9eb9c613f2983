"""The licence of the repository is the European Union's, complete."""

import hashlib
import re


def test_the_licence_is_the_european_one(root, project):
    """Word for word, from its title to the last line of its appendix."""
    text = (root / "LICENSE").read_text(encoding="utf-8")
    assert project["project"]["license"] == "EUPL-1.2"
    assert text.startswith(
        "EUROPEAN UNION PUBLIC LICENCE v. 1.2\nEUPL © the European Union 2007, 2016"
    )
    assert [*map(int, re.findall(r"(?m)^(\d+)\.\S", text))] == [*range(1, 16)]
    words = " ".join(text.split())
    assert (
        hashlib.sha256(words.encode()).hexdigest()
        == "b265314fe0920ed66121307961dabb70eb3c26c508d2362783e821bbb4a0e16c"
    )
