"""A form in a process of its own, that tells how many of its texts still hold some words."""

import subprocess
import sys
import time
from pathlib import Path

from attrs import frozen
from web.running_form import REAL_PAGE, await_address, environment, free_port

TRIES = 8
# Every text that Python can still reach, from any object or any frame of the process.
START = """
import gc, sys, threading, time
from pathlib import Path
from google.protobuf.message import Message
_, page, folder, *arguments = sys.argv
folder = Path(folder)
asked, found, delay = folder / "asked", folder / "found", folder / "delay"

def texts(word):
    seen, left = {id(word)}, [*gc.get_objects(), *sys._current_frames().values()]
    seen |= {id(seen), id(left)}
    while left:
        each = left.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, str):
            yield each.encode("utf-8", "replace")
        elif isinstance(each, (bytes, bytearray)):
            yield bytes(each)
        elif isinstance(each, Message):
            yield each.SerializeToString()
        else:
            left += gc.get_referents(each)

def look():
    from signals_web.vigil import VIGIL
    while True:
        time.sleep(0.1)
        if delay.exists():
            VIGIL.delay = float(delay.read_text())
            delay.unlink()
        if asked.exists():
            word = asked.read_bytes()
            asked.unlink()
            gc.collect()
            count = sum(word in text for text in texts(word))
            (folder / "writing").write_text(str(count))
            (folder / "writing").rename(found)

threading.Thread(target=look, daemon=True).start()
from signals_web.launcher import main
sys.exit(main(arguments, Path(page)))
"""


@frozen
class LookedInto:
    """The process, its address, and the folder through which it is asked."""

    process: subprocess.Popen[str]
    address: str
    folder: Path

    def texts_with(self, words: str) -> int:
        """How many texts of the process hold these words."""
        found = self.folder / "found"
        found.unlink(missing_ok=True)
        self._put("asked", words)
        while not found.exists():
            assert self.process.poll() is None
            time.sleep(0.05)
        return int(found.read_text())

    def forgets(self, words: str) -> bool:
        """Whether they are soon in none: what runs at this moment has a while to end."""
        return any(self.texts_with(words) == 0 for _ in range(TRIES))

    def lock_after(self, seconds: float) -> None:
        """Have it lock after some seconds rather than minutes."""
        self._put("delay", str(seconds))

    def _put(self, name: str, text: str) -> None:
        whole = self.folder / f"{name}.whole"
        whole.write_text(text, encoding="utf-8")
        whole.rename(self.folder / name)


def looked_into(folder: Path) -> LookedInto:
    """Start the form on its real page."""
    home, output = folder / "home", folder / "output"
    home.mkdir()
    arguments = [str(REAL_PAGE), str(folder), "--no-browser", "--port", str(free_port())]
    with output.open("w") as stream:
        process = subprocess.Popen(
            [sys.executable, "-c", START, *arguments],
            stdout=stream,
            stderr=subprocess.STDOUT,
            text=True,
            env=environment(home),
            cwd=home,
        )
    return LookedInto(process, await_address(process, output), folder)
