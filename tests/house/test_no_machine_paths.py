"""The repository names no folder of one machine and no registry."""

import re
from pathlib import Path

# Written in two halves, so that this file holds none of them.
FOLDERS = ["/wor" + "k/", "/roo" + "t/", "/hom" + "e/", "/tm" + "p/", "/op" + "t/", "/User" + "s/"]
HOSTS = ["pypi" + ".org", "python" + "hosted", "npmjs" + ".", "deb.debian" + ".", "debian" + ".org"]
FOLDER = re.compile(r"(?<![\w.:/~*)}-])(" + "|".join(FOLDERS) + r")[\w.]")
HOST = re.compile("|".join(re.escape(host) for host in HOSTS))
PYENV = re.compile(r"\.pye" + r"nv\b|[A-Z]:\\+User" + "s")


def test_the_patterns_find_what_they_must():
    """A guard that never fires guards nothing."""
    assert FOLDER.search("x = '" + FOLDERS[0] + "main'")
    assert FOLDER.search('open("' + FOLDERS[3] + 'a.txt")')
    assert not FOLDER.search("/usr/bin/chromium and src" + FOLDERS[0] + "x")
    assert HOST.search("index = " + HOSTS[0])


def test_no_file_names_a_machine_or_a_registry(root, text_files):
    """Neither a folder of the machine it was written on, nor the host of a registry."""
    here = [str(root), str(Path.home())]
    own = [path for path in here if len(path) > len("/root")]
    found = []
    for name, text in text_files.items():
        for number, line in enumerate(text.splitlines(), start=1):
            named = any(pattern.search(line) for pattern in (FOLDER, HOST, PYENV))
            if named or any(path in line for path in own):
                found.append(f"{name}:{number}: {line.strip()[:100]}")
    assert not found, "\n".join(found)
