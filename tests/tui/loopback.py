"""An sshd of this account on the loopback, with throw-away keys, and a line that is slow."""

from __future__ import annotations

import contextlib
import getpass
import os
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path

CONFIGURATION = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/client.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
AllowTcpForwarding no
X11Forwarding no
"""
PIECE, DELAY = 48, 0.004
SEPARATION = Path("/run/sshd")
"""The empty folder that an sshd of root asks for."""


def sshd_program():
    """The path of sshd, which is often beside the path of ordinary accounts."""
    found = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    assert found, "sshd est absent : make test l'installe (tools/ensure-test-tools)"
    return found


def free_port():
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextlib.contextmanager
def serving(folder):
    """The port of an sshd that only this test can enter; nothing of the system is changed."""
    for name in ("host", "client"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", folder / name]
        subprocess.run(command, check=True)
    port, file = free_port(), folder / "sshd_config"
    file.write_text(CONFIGURATION.format(port=port, folder=folder), encoding="utf-8")
    made = os.geteuid() == 0 and not SEPARATION.exists()
    if made:
        SEPARATION.mkdir(mode=0o755)
    process = subprocess.Popen([sshd_program(), "-D", "-e", "-f", file], stderr=subprocess.DEVNULL)
    try:
        _await(port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=10)
        if made:
            SEPARATION.rmdir()


def client(folder, port, command):
    """The command of an ssh client that asks for a terminal."""
    settings = {
        "StrictHostKeyChecking": "no",
        "UserKnownHostsFile": str(folder / "known"),
        "IdentitiesOnly": "yes",
        "LogLevel": "ERROR",
    }
    options = [word for pair in settings.items() for word in ("-o", "=".join(pair))]
    place = ["-p", str(port), f"{getpass.getuser()}@127.0.0.1"]
    return [
        "ssh",
        "-F",
        "/dev/null",
        "-tt",
        "-i",
        str(folder / "client"),
        *options,
        *place,
        command,
    ]


@contextlib.contextmanager
def slow_line(port):
    """The port of a line to another port that cuts what passes in small pieces, each late."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=_relay, args=(listening, port), daemon=True).start()
        yield listening.getsockname()[1]


def _relay(listening, port):
    with contextlib.suppress(OSError):
        near, _ = listening.accept()
        far = socket.create_connection(("127.0.0.1", port))
        for one, other in ((near, far), (far, near)):
            threading.Thread(target=_slowly, args=(one, other), daemon=True).start()


def _slowly(one, other):
    with contextlib.suppress(OSError):
        while data := one.recv(4096):
            for start in range(0, len(data), PIECE):
                time.sleep(DELAY)
                other.sendall(data[start : start + PIECE])
        other.shutdown(socket.SHUT_WR)


def _await(port):
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)
    raise AssertionError("sshd ne répond pas")
