"""What comes through the stream of a page: a closed list of messages, at the pace of a hand."""

from __future__ import annotations

import asyncio

from attrs import define, field
from google.protobuf.message import DecodeError
from starlette.types import Message, Receive, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

# A key that is held down repeats thirty times a second at most.
MAX_MESSAGES, WINDOW_SECONDS = 600, 10.0
_POLICY = 1008
# The others would empty caches, ask about the program's folder or install files in it.
_MESSAGES = frozenset({"rerun_script", "stop_script", "file_urls_request", "app_heartbeat"})
# What a group of options, a field, a box, a button and a file have; the script of the page stops on
# lists and numbers that no widget of ours sends. `tests/house` holds that we draw no other.
_VALUES = frozenset(
    {None, "string_value", "bool_value", "trigger_value", "file_uploader_state_value"}
)

_WIDGET = "$$ID-"


def admitted(frame: bytes) -> bytes | None:
    """The message without what our page never sends; nothing where it never sends it at all."""
    message = BackMsg()
    try:
        message.ParseFromString(frame)
    except DecodeError:
        return frame  # Streamlit closes the stream
    if message.WhichOneof("type") not in _MESSAGES:
        return None
    held = message.rerun_script.widget_states.widgets
    kept = [each for each in held if _is_ours(each)]
    if len(kept) == len(held):
        return frame
    del held[:]
    held.extend(kept)
    kept_frame: bytes = message.SerializeToString()
    return kept_frame


def _is_ours(state: WidgetState) -> bool:
    # Streamlit would take any other id for the name of a value of the session.
    return state.id.startswith(_WIDGET) and state.WhichOneof("value") in _VALUES


@define
class PageMessages:
    """The messages of one page: those it never sends are left out, too many end its stream."""

    receive: Receive
    send: Send
    _since: float = field(default=float("-inf"), init=False)
    _count: int = field(default=0, init=False)

    async def next(self) -> Message:
        """The next message that is let through, or the end of the stream."""
        while True:
            message = await self._next_counted()
            frame = message.get("bytes")
            if frame is None:
                return message
            kept = admitted(frame)
            if kept is not None:
                return {**message, "bytes": kept}

    async def _next_counted(self) -> Message:
        message = await self.receive()
        # Others have their turn before the next one, however many wait.
        await asyncio.sleep(0)
        now = asyncio.get_running_loop().time()
        if now - self._since >= WINDOW_SECONDS:
            self._since, self._count = now, 0
        self._count += message["type"] == "websocket.receive"
        if self._count <= MAX_MESSAGES:
            return message
        await self.send({"type": "websocket.close", "code": _POLICY})
        return {"type": "websocket.disconnect", "code": _POLICY}
