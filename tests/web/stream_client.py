"""A hand-made client of the stream that links the page to the server."""

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from web.running_form import Running
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

STREAM = "/_stcore/stream"


def open_stream(
    server: Running, origin: str | None, *, cookie: str | None = None, resume: str = ""
) -> ClientConnection:
    """Open the stream of a page, as a hand-made client would."""
    headers = {"Cookie": cookie if cookie is not None else server.cookie()}
    if origin is not None:
        headers["Origin"] = origin
    protocols = ["streamlit", "jeton", resume] if resume else ["streamlit"]
    return connect(
        f"ws://{server.host}{STREAM}",
        additional_headers=headers,
        subprotocols=protocols,
        proxy=None,
        open_timeout=10,
        # What the page still has to say is not read: the server's goodbye would never be seen.
        close_timeout=0.5,
        max_size=None,
    )


def refusal(server: Running, origin: str | None, cookie: str | None = None) -> int:
    """Give the status with which the stream is refused."""
    with pytest.raises(InvalidStatus) as refused:
        open_stream(server, origin, cookie=cookie)
    return refused.value.response.status_code


def session_id_of(stream: ClientConnection) -> str:
    """Run the page and give the id of its session."""
    stream.send(BackMsg(rerun_script=ClientState()).SerializeToString())
    while True:
        frame = stream.recv(timeout=10)
        assert isinstance(frame, bytes)
        message = ForwardMsg.FromString(frame)
        if message.WhichOneof("type") == "new_session":
            return message.new_session.initialize.session_id
