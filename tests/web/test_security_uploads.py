"""Files sent to the form, by its page or by a hostile client: nothing of them reaches the disk."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import httpx
import pytest
from attrs import frozen
from web.running_form import REAL_PAGE, Launch, Running
from web.stream_client import open_stream, session_id_of
from websockets.sync.client import ClientConnection

from signals_web.bounds import MAX_SENT_BYTES

XSRF = "_streamlit_xsrf"
MEGABYTE = 1024 * 1024
LIMIT = 2 * MEGABYTE
WHOLE = LIMIT - 2000  # what is said of a file comes beside it
CANARY = b"canari-du-fichier"
NAMES = [
    "../../../../tmp/canari.yaml",
    "/etc/canari.yaml",
    "C:\\canari.yaml",
    "\\\\serveur\\canari.yaml",
    "canari\u202elmay.exe",
    "canari\x00.yaml",
    "canari\r\nX-Canari: 1.yaml",
    "CON",
    "é" * 3000,
    "",
]


@frozen
class Sender:
    """A browser with a page open, that sends files by hand."""

    running: Running
    client: httpx.Client
    stream: ClientConnection
    session: str

    def address(self, file: str = "1", session: str | None = None) -> str:
        """Where a file of the page is sent."""
        return f"/_stcore/upload_file/{session or self.session}/{file}"

    def headers(self, **others: str) -> dict[str, str]:
        """What the page itself sends beside a file."""
        token = self.client.cookies[XSRF]
        return {"Origin": self.running.origin, "X-Xsrftoken": token, **others}

    def put(
        self, content: bytes, name: str = "essai.yaml", address: str | None = None
    ) -> httpx.Response:
        """Send a file under a name."""
        return self.client.put(
            address or self.address(),
            files={"file": (name, content, "text/plain")},
            headers=self.headers(),
        )


@pytest.fixture
def sender(real: Running) -> Iterator[Sender]:
    """A page of the real form, open in a browser of its own."""
    with real.visitor() as client:
        client.get("/_stcore/health")
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        with open_stream(real, real.origin, cookie=cookie) as stream:
            yield Sender(real, client, stream, session_id_of(stream))


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a17_a_hostile_name_names_no_file(sender: Sender, name: str) -> None:
    """A17: whatever the name, nothing is written in the home, the temporary or the work folder."""
    answer = sender.put(CANARY, name)
    assert answer.status_code in (204, 400)
    assert "canari" not in answer.text
    assert "x-canari" not in answer.headers
    assert [path for path in sender.running.home.rglob("*") if path.is_file()] == []
    assert list(Path(tempfile.gettempdir()).glob("*canari*")) == []
    assert not Path("/etc/canari.yaml").exists()


@pytest.mark.parametrize("size", [LIMIT + 1, 100 * MEGABYTE])
@pytest.mark.parametrize("announced", [True, False], ids=["announced", "in-pieces"])
def test_a17_a_file_too_large_is_refused(sender: Sender, size: int, announced: bool) -> None:
    """A17: its size is announced, or found while it comes; the form goes on."""
    begun = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
    body = begun + bytes(size) + b"\r\n--x--\r\n"
    pieces = (body[at : at + MEGABYTE] for at in range(0, len(body), MEGABYTE))
    headers = sender.headers(**{"Content-Type": "multipart/form-data; boundary=x"})
    content = body if announced else pieces
    try:
        answer = sender.client.put(sender.address(), content=content, headers=headers)
    except httpx.WriteError:  # the rest of it is not even read
        pass
    else:
        assert answer.status_code == 413
    assert sender.put(b"x").status_code == 204


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PATCH", "OPTIONS", "TRACE", "LINK"])
def test_a17_another_method_is_refused(sender: Sender, method: str) -> None:
    """A17: a file is sent or taken back, and nothing else."""
    answer = sender.client.request(method, sender.address(), headers=sender.headers())
    assert answer.status_code == 405


def test_a17_a_file_comes_from_our_page_only(sender: Sender) -> None:
    """A17: without a session, its token, the key of this run or our origin, a file is refused."""
    file = {"file": ("essai.yaml", CANARY)}

    def status(headers: Mapping[str, str], address: str = sender.address()) -> int:
        return sender.client.put(address, files=file, headers=headers).status_code

    assert status(sender.headers(), sender.address(session="inconnue")) == 400
    assert status(sender.headers(Origin="https://evil.example")) == 403
    assert status({"X-Xsrftoken": sender.client.cookies[XSRF]}) == 403
    assert status({"Origin": sender.running.origin}) == 403
    assert status(sender.headers(**{"X-Xsrftoken": "faux"})) == 403
    with sender.running.visitor(admitted=False) as stranger:
        answer = stranger.put(sender.address(), files=file, headers=sender.headers())
        assert answer.status_code == 403


@pytest.mark.parametrize("count", [0, 2])
def test_a17_one_file_at_a_time(sender: Sender, count: int) -> None:
    """A17: no file, or two, are refused."""
    files = [(f"file{rank}", (f"{rank}.yaml", CANARY)) for rank in range(count)]
    content = {"files": files} if files else {"data": {"a": "b"}}
    headers = sender.headers()
    answer = sender.client.put(sender.address(), headers=headers, **content)  # type: ignore[arg-type]
    assert answer.status_code == 400


def test_a17_what_is_held_is_bounded(sender: Sender) -> None:
    """A17: files kept in memory have a limit, told in French; taken back, they make room."""
    content, sent = bytes(WHOLE), 0
    while (answer := sender.put(content, address=sender.address(str(sent)))).status_code == 204:
        sent += 1
        assert sent * len(content) <= MAX_SENT_BYTES + LIMIT
    assert answer.status_code == 413
    assert "Trop de fichiers" in answer.text
    for rank in range(sent):
        taken = sender.client.delete(sender.address(str(rank)), headers=sender.headers())
        assert taken.status_code == 204
    assert sender.put(b"x").status_code == 204


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_a17_no_file_is_opened_to_write_one(launch: Launch, tmp_path: Path) -> None:
    """A17: seen from outside the process, not even a temporary file is made of what is sent."""
    trace = tmp_path / "trace"
    calls = ("strace", "-D", "-f", "-qq", "-e", "trace=open,openat,creat,memfd_create", "-o")
    running = launch(REAL_PAGE, before=(*calls, str(trace)))
    with running.visitor() as client:
        client.get("/_stcore/health")
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        with open_stream(running, running.origin, cookie=cookie) as stream:
            sender = Sender(running, client, stream, session_id_of(stream))
            begun = len(trace.read_text().splitlines())
            for name in ("essai.yaml", NAMES[0]):
                assert sender.put(CANARY + bytes(WHOLE), name).status_code == 204
            assert sender.put(bytes(LIMIT + 1)).status_code == 413
            written = trace.read_text().splitlines()[begun:]
    marks = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TMPFILE", "creat(", "memfd_create(")
    assert [call for call in written if any(mark in call for mark in marks)] == []
