"""Many people, and what one of them may send: nothing crosses, and the others go on."""

import secrets
import threading
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from attrs import frozen
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from web.open_form import SCHOOL
from web.protocol_page import ProtocolPage
from web.running_form import REAL_PAGE, Launch, Running
from web.stream_client import open_stream
from websockets.exceptions import ConnectionClosed, InvalidStatus

from signals.documents import Format
from signals_web.bounds import MAX_PAGES
from signals_web.plain_text import plain
from signals_web.settings import MAX_MESSAGE_MEGABYTES

PEOPLE, RERUNS = 30, 20
GOING = {2: "orientation", 4: "hearsay", 17: "orientation", 19: "danger"}
NOTE = "vital_danger|note"
MEGABYTE = 1024 * 1024


@pytest.fixture
def crowd(launch: Launch) -> Running:
    """A form of its own, for what would trouble the other tests."""
    return launch(REAL_PAGE)


def opened(running: Running, cookie: str | None = None) -> ProtocolPage:
    """A screening begun by a hand-made client, at its first section."""
    cookie = cookie or running.cookie()
    return ProtocolPage(open_stream(running, running.origin, cookie=cookie)).begin(SCHOOL)


def memory(running: Running) -> int:
    """What the process of the form holds in memory, in bytes."""
    status = Path(f"/proc/{running.process.pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024


@frozen
class Person:
    """Somebody in the crowd, with the secret that is only theirs."""

    page: ProtocolPage
    cookie: str
    secret: str

    def screen(self, together: threading.Barrier) -> None:
        """Answer, write the secret, then go back and forth with everybody else."""
        self.page.hold("vital_danger|answer", "oui", details_vital_danger=True)
        fields = {f"vital_danger|{each}": self.secret for each in ("place", "by")}
        self.page.hold(NOTE, self.secret, **fields)
        together.wait(timeout=120)
        for number in range(RERUNS):
            if number in GOING:
                self.page.press(f"go_{GOING[number]}")
            else:
                self.page.run()
        self.page.press("go_documents").hold("document", "Fiche de repérage")
        self.page.hold("format", plain(Format.HTML.label), preview=True)
        self.page.press("prepare_document")

    @property
    def document(self) -> str:
        """The one-time address of the document."""
        return self.page.link("Enregistrer le document")


def _people(running: Running, stack: ExitStack) -> Iterator[Person]:
    for _ in range(PEOPLE):
        cookie = running.cookie()
        page = opened(running, cookie)
        stack.callback(page.stream.close)
        yield Person(page, cookie, f"canari{secrets.token_hex(6)}")


def test_a07_thirty_people_at_once_meet_nowhere(crowd: Running) -> None:
    """A07: 30 sessions, 20 reruns each, a secret each: none is in what another one is sent."""
    failures: list[BaseException] = []
    together = threading.Barrier(PEOPLE)

    def screen(person: Person) -> None:
        try:
            person.screen(together)
        except BaseException as failure:
            failures.append(failure)
            together.abort()

    with ExitStack() as stack:
        people = list(_people(crowd, stack))
        threads = [threading.Thread(target=screen, args=(each,)) for each in people]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        for person in people:
            sent = b"".join(person.page.received)
            assert person.secret.encode() in sent
            assert [each for each in people if each.secret.encode() in sent] == [person]
        _check_documents(crowd, people)


def _check_documents(running: Running, people: list[Person]) -> None:
    with running.visitor(admitted=False) as client:
        for person, neighbour in zip(people, (*people[1:], people[0]), strict=True):
            address = running.origin + person.document
            for cookie, status in ((neighbour.cookie, 404), (person.cookie, 200)):
                answer = client.get(address, headers={"Cookie": cookie})
                assert answer.status_code == status
                found = [each for each in people if each.secret in answer.text]
                assert found == ([person] if status == 200 else [])
            again = client.get(address, headers={"Cookie": person.cookie})
            assert again.status_code == 404


def test_a16_a_hundred_megabytes_are_refused_and_forgotten(crowd: Running) -> None:
    """A16: one frame too large closes its stream; 100 MB in pieces leave the memory bounded."""
    other, loud = opened(crowd), opened(crowd)
    loud.hold("vital_danger|answer", "oui").hold("details_vital_danger", True)
    before = memory(crowd)
    for size in (MAX_MESSAGE_MEGABYTES * MEGABYTE, 100 * MEGABYTE):
        with open_stream(crowd, crowd.origin) as stream:
            with suppress(ConnectionClosed):
                stream.send(bytes(size + 1))
            with pytest.raises(ConnectionClosed):
                stream.recv(timeout=30)
    for letter in "abcdefghijklmnopqrstuvwxyz":
        loud.hold(NOTE, letter * (4 * MEGABYTE))
        assert any("20\u202f000 caractères" in told for told in loud.alerts())
    other.hold("vital_danger|answer", "non")
    loud.hold(NOTE, "vu à 10 h")
    assert loud.alerts() == []
    assert memory(crowd) - before < 400 * MEGABYTE
    loud.press("go_orientation")
    assert any("vu à 10 h" in told for told in loud.texts())


def test_a16_ten_thousand_messages_stop_nobody(crowd: Running) -> None:
    """A16: 10,000 messages at once, from a client that reads nothing, are cut; others go on."""
    other, loud = opened(crowd), opened(crowd)
    before = memory(crowd)
    radio = loud.widget("vital_danger|answer").id
    burst = [
        BackMsg(
            rerun_script=ClientState(
                widget_states=WidgetStates(widgets=[WidgetState(id=radio, string_value=told)])
            )
        ).SerializeToString()
        for told in ("oui", "non")
    ]

    def shout() -> None:
        try:
            for number in range(10_000):
                loud.stream.send(burst[number % 2])
            while True:
                loud.stream.recv(timeout=60)
        except ConnectionClosed:
            cut.set()

    cut = threading.Event()
    shouting = threading.Thread(target=shout)
    shouting.start()
    for told in ("oui", "non", "oui"):
        other.hold("vital_danger|answer", told)
    assert cut.wait(timeout=60)
    shouting.join()
    other.hold("suicide_risk|answer", "non")
    assert any("tout de suite" in told for told in other.texts())
    assert memory(crowd) - before < 400 * MEGABYTE


def test_a16_one_page_too_many_is_refused_in_french(crowd: Running) -> None:
    """A16: the pages open at once are counted; one more is refused, those there go on."""
    with ExitStack() as stack, crowd.visitor() as client:
        page = opened(crowd)
        cookie = crowd.cookie()
        for _ in range(MAX_PAGES - 1):
            stack.enter_context(open_stream(crowd, crowd.origin, cookie=cookie))
        refused = client.get("/")
        assert refused.status_code == 503
        assert "déjà ouvert dans trop de pages" in refused.text
        with pytest.raises(InvalidStatus) as stream:
            open_stream(crowd, crowd.origin, cookie=cookie)
        assert stream.value.response.status_code == 503
        page.hold("vital_danger|answer", "non")
        stack.pop_all().close()
        assert client.get("/").status_code == 200
    page.hold("vital_danger|answer", "oui")
