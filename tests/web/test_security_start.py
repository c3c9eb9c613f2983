"""How the form starts: where it listens, and what it refuses to start with."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from web.running_form import Launch, Running, environment, free_port

from signals_web.launcher import main
from signals_web.options import DEFAULT_PORT


def _start(home: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "signals_web.launcher", "--no-browser", *arguments],
        env={**environment(home), **variables},
        cwd=home,
        capture_output=True,
        text=True,
        timeout=30,
    )


def _reachable(host: str, port: int, family: socket.AddressFamily) -> bool:
    with socket.socket(family) as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0


def test_a01_the_only_listener_is_the_loopback(server: Running) -> None:
    """A01: the form answers on 127.0.0.1 and on no other address of the machine."""
    assert _reachable("127.0.0.1", server.port, socket.AF_INET)
    assert not _reachable("127.0.0.2", server.port, socket.AF_INET)
    assert not _reachable("::1", server.port, socket.AF_INET6)
    sockets = Path("/proc/net")
    if not sockets.exists():
        return
    listeners = []
    for table in ("tcp", "tcp6"):
        for line in (sockets / table).read_text().splitlines()[1:]:
            _, local, _, state = line.split()[:4]
            if state == "0A" and int(local.rpartition(":")[2], 16) == server.port:
                listeners.append(local)
    assert listeners == [f"0100007F:{server.port:04X}"]


@pytest.mark.parametrize(
    "name",
    [
        "STREAMLIT_SERVER_ADDRESS",
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS",
        "STREAMLIT_SERVER_COOKIE_SECRET",
        "STREAMLIT_ANYTHING_TO_COME",
    ],
)
def test_a02_a_variable_is_refused_in_french(tmp_path: Path, name: str) -> None:
    """A02: a variable of Streamlit stops the start, without its value being shown."""
    port = free_port()
    done = _start(tmp_path, "--port", str(port), **{name: "valeur-tue"})
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"La variable {name}" in done.stderr
    assert "Où :" in done.stderr
    assert f"unset {name}" in done.stderr
    assert "valeur-tue" not in done.stderr
    assert not _reachable("127.0.0.1", port, socket.AF_INET)


@pytest.mark.parametrize("name", ["config.toml", "secrets.toml"])
@pytest.mark.parametrize("place", ["home", "project"])
def test_a02_a_settings_file_is_refused_in_french(tmp_path: Path, name: str, place: str) -> None:
    """A02: a file of settings, of the user or of the folder, stops the start."""
    folder = tmp_path / place / ".streamlit"
    folder.mkdir(parents=True)
    (folder / name).write_text('[server]\naddress = "0.0.0.0"\n')
    home, work = tmp_path / "home", tmp_path / "project"
    home.mkdir(exist_ok=True)
    work.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "signals_web.launcher", "--no-browser"],
        env=environment(home),
        cwd=work,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 2
    assert str(folder / name) in done.stderr
    assert "renommez-le" in done.stderr


def test_a02_a_settings_file_beside_the_page_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A02: a file of settings beside the script of the page, or a link to one, stops the start."""
    for name in [name for name in os.environ if name.startswith("STREAMLIT_")]:
        monkeypatch.delenv(name)
    page = tmp_path / "page.py"
    page.touch()
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").symlink_to(tmp_path / "to-come.toml")
    assert main(["--no-browser"], page) == 2
    assert str(tmp_path / ".streamlit" / "config.toml") in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--server.address", "0.0.0.0"],
        ["--server.address=0.0.0.0"],
        ["--browser.gatherUsageStats=true"],
        ["--host", "0.0.0.0"],
        ["0.0.0.0"],
        ["--no-brow"],
    ],
)
def test_a02_a_flag_is_refused_in_french(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A02: no flag but ours is accepted, nor an abbreviation of ours."""
    assert main(arguments) == 2
    assert f"L’option « {arguments[0]} » n’existe pas" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "80", "65536", "-1", "1e4", "٨٠٨٠", "", "9" * 5000])
def test_a_wrong_port_is_refused_in_french(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A port that cannot be used is refused, with an example of one that can."""
    assert main([f"--port={port}", "--no-browser"]) == 2
    assert f"--port {DEFAULT_PORT}" in capsys.readouterr().err


def test_a_busy_port_is_told_in_french(server: Running, tmp_path: Path) -> None:
    """A port already taken gives a sentence and a command to try, not a trace."""
    done = _start(tmp_path, "--port", str(server.port))
    assert done.returncode == 2
    assert f"Le port {server.port} est déjà pris" in done.stderr
    assert f"signals-web --port {server.port + 1}" in done.stderr
    assert "Traceback" not in done.stderr


def test_help_is_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    """The help lists our options and nothing in English."""
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert "--no-browser   ne pas ouvrir" in text
    assert "usage:" not in text


def test_the_next_free_port_is_taken(launch: Launch) -> None:
    """Without --port, a busy default port gives way to the next one, and it is said."""
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", DEFAULT_PORT))
        other.listen()
        running = launch(port=False)
        assert DEFAULT_PORT < running.port < DEFAULT_PORT + 20
        assert f"Le port {DEFAULT_PORT} est déjà pris" in running.output.read_text()


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_the_form_stops_with_a_sentence(launch: Launch) -> None:
    """Ctrl+C stops the form with a French sentence and no trace."""
    running = launch()
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(timeout=10) == 0
    text = running.output.read_text()
    assert "Signals est arrêté." in text
    assert "Traceback" not in text
