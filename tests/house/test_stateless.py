"""Importing the library opens no socket, no file and no thread (F07)."""

import json
import subprocess
import sys

WATCH = """
import _thread, sys, threading

seen = []

kinds = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "open")

def watch(event, args):
    if not event.startswith(kinds):
        return
    # Python's own importing machinery reads the modules: it is the direct caller then.
    caller = sys._getframe(1).f_code.co_filename
    if event != "open":
        seen.append(f"{event} by {caller}")
    elif not caller.startswith("<frozen importlib"):
        seen.append(f"open {args[0]} by {caller}")

def recorded(start):
    def begin(*args, **kwargs):
        seen.append("thread")
        return start(*args, **kwargs)
    return begin

# Not every version of Python tells of its threads.
for place in (_thread, threading):
    for name in ("start_new_thread", "start_joinable_thread"):
        for full in (name, "_" + name):
            if hasattr(place, full):
                setattr(place, full, recorded(getattr(place, full)))

sys.addaudithook(watch)
"""
LIBRARY = """
import importlib, json, pkgutil
import signals
for module in pkgutil.walk_packages(signals.__path__, "signals."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(json.dumps(seen))
"""
CULPRIT = """
import json, socket, threading
open(json.__file__).close()
socket.socket().close()
threading.Thread(target=int).start()
print(json.dumps(seen))
"""


def _seen(source):
    command = [sys.executable, "-B", "-c", WATCH + source]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_f07_importing_the_library_touches_nothing():
    """Every module of the library, its command line included."""
    assert _seen(LIBRARY) == []


def test_the_watch_sees_a_file_a_socket_and_a_thread():
    """A guard that never fires guards nothing."""
    seen = " ".join(_seen(CULPRIT))
    assert "open " in seen
    assert "socket." in seen
    assert "thread" in seen
