"""A hand-made client on the real page: what a page never sends is refused or ignored."""

import math
import socket

import pytest
from streamlit.proto.BackMsg_pb2 import (
    BackendOperationRequest,
    BackMsg,
    InstallSkillsRequestPayload,
)
from streamlit.proto.Common_pb2 import DoubleArray, SInt64Array, StringArray
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from web.open_form import SCHOOL
from web.protocol_page import ProtocolPage
from web.running_form import Running
from web.stream_client import open_stream
from websockets.exceptions import ConnectionClosed

NOTHING = "aucune réponse"
AGE = "age|answer"


@pytest.fixture
def page(real: Running):
    """A screening begun by a hand-made client, at the age of the pupil."""
    with open_stream(real, real.origin) as stream:
        yield ProtocolPage(stream).begin(SCHOOL).press("go_situation")


def _status(page: ProtocolPage) -> str:
    return next(told for told in page.texts() if 'role="status"' in told)


def _forged(id: str) -> list[WidgetState]:
    """Every type of value that a client can send, for one widget."""
    return [
        WidgetState(id=id, trigger_value=True),
        WidgetState(id=id, bool_value=True),
        WidgetState(id=id, double_value=math.nan),
        WidgetState(id=id, double_value=-math.inf),
        WidgetState(id=id, int_value=-(2**63)),
        WidgetState(id=id, int_value=2**63 - 1),
        WidgetState(id=id, string_value="peut-être"),
        WidgetState(id=id, string_value="\x00\u202e<b>"),
        WidgetState(id=id, double_array_value=DoubleArray(data=[math.nan])),
        WidgetState(id=id, int_array_value=SInt64Array(data=[1, 2])),
        WidgetState(id=id, string_array_value=StringArray(data=["oui"])),
        WidgetState(id=id, json_value='{"a": [NaN]}'),
        WidgetState(id=id, json_value="{"),
        WidgetState(id=id, bytes_value=b"\xff\xfe"),
        WidgetState(id=id),
    ]


@pytest.mark.parametrize("name", [AGE, "already_followed|answer", "way_primary", "to_orientation"])
def test_a15_a_value_of_another_type_states_nothing(page: ProtocolPage, name: str) -> None:
    """A15: NaN, infinite, negative, huge, a list, bytes: no answer is made of them."""
    id = page.widget(name).id
    for forged in _forged(id):
        page.run(forged)
        page.press("go_situation")
        refusals = ("Choisissez une des réponses proposées.", "Écrivez un nombre entier")
        assert all(any(told in each for told in refusals) for each in page.alerts()), forged
        assert NOTHING in _status(page), forged
    page.hold(AGE, "14")
    assert NOTHING not in _status(page)


def test_a15_unknown_widgets_and_our_own_names_change_nothing(page: ProtocolPage) -> None:
    """A15: the ids that a client invents, or the names of what the session holds, are ignored."""
    for id in ("", "inconnu", "$$ID-0-inconnu", "$$ID-0-sitting", "sitting", "erasing", AGE):
        for forged in _forged(id):
            page.run(forged)
    assert NOTHING in _status(page)
    page.hold(AGE, "14")
    assert NOTHING not in _status(page)
    assert page.alerts() == []


def test_a15_a_thousand_forged_widgets_at_once_change_nothing(page: ProtocolPage) -> None:
    """A15: however many they are."""
    page.run(*(forged for rank in range(70) for forged in _forged(f"$$ID-{rank}-{AGE}")))
    assert NOTHING in _status(page)
    page.hold(AGE, "14")
    assert NOTHING not in _status(page)


def test_a15_what_a_page_never_asks_is_not_answered(page: ProtocolPage) -> None:
    """A15: nobody empties a cache, reads about the folder or installs a file through the page."""
    operation = BackendOperationRequest(
        request_id="1", install_skills=InstallSkillsRequestPayload()
    )
    for asked in (
        BackMsg(load_git_info=True),
        BackMsg(clear_cache=True),
        BackMsg(set_run_on_save=True),
        BackMsg(backend_operation_request=operation),
    ):
        page.stream.send(asked.SerializeToString())
    page.hold(AGE, "14")
    page.run()
    answered = {ForwardMsg.FromString(each).WhichOneof("type") for each in page.received}
    assert "script_finished" in answered
    assert not answered & {"git_info_changed", "backend_operation_response"}


@pytest.mark.parametrize("frame", [b"\xff" * 100, b"\x00", "texte", BackMsg().SerializeToString()])
def test_a15_a_frame_that_is_no_message_stops_nobody(
    real: Running, page: ProtocolPage, frame: bytes | str
) -> None:
    """A15: bytes that mean nothing close their own stream at most."""
    with open_stream(real, real.origin) as stream:
        stream.send(frame)
        try:
            while True:
                stream.recv(timeout=1)
        except (ConnectionClosed, TimeoutError):
            pass
    page.hold(AGE, "14")
    assert NOTHING not in _status(page)


def test_a16_a_connection_that_asks_nothing_is_closed(real: Running, page: ProtocolPage) -> None:
    """A16: silent and half-open connections are closed; the others are served meanwhile."""
    begun = f"GET / HTTP/1.1\r\nHost: {real.host}\r\nX-Long: ".encode()
    whole = f"GET /_stcore/health HTTP/1.1\r\nHost: {real.host}\r\n\r\n".encode()
    silent = []
    for sent in (b"", begun, whole + begun) * 50:
        connection = socket.create_connection(("127.0.0.1", real.port), timeout=60)
        connection.sendall(sent)
        silent.append(connection)
    page.hold(AGE, "14")
    assert NOTHING not in _status(page)
    for connection in silent:
        with connection:
            while connection.recv(65536):
                continue
    page.hold(AGE, "15")
