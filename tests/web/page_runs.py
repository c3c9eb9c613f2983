"""Whether the server has drawn what a page in a browser asked for, as told on its stream."""

from attrs import define, field
from playwright.sync_api import WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_GOES_ON = ForwardMsg.FINISHED_EARLY_FOR_RERUN


@define(slots=False)  # Playwright notes what listens on the object itself
class PageRuns:
    """What a page asked for last: not begun yet, being drawn, or whole."""

    _asked: bool = field(default=False, init=False)
    _drawn: bool = field(default=True, init=False)

    @property
    def whole(self) -> bool:
        """Whether nothing that was asked for is still to come."""
        return self._drawn and not self._asked

    def follow(self, stream: WebSocket) -> None:
        """Listen to the stream of a page, in place of the one before a reload."""
        self._rest()
        stream.on("framesent", self._sent)
        stream.on("framereceived", self._received)
        stream.on("close", self._rest)

    def _sent(self, frame: bytes | str) -> None:
        assert isinstance(frame, bytes)
        self._asked |= BackMsg.FromString(frame).WhichOneof("type") == "rerun_script"

    def _received(self, frame: bytes | str) -> None:
        assert isinstance(frame, bytes)
        message = ForwardMsg.FromString(frame)
        told = message.WhichOneof("type")
        if told == "new_session":
            self._asked, self._drawn = False, False
        elif told == "script_finished":
            self._drawn = message.script_finished != _GOES_ON

    def _rest(self, _: WebSocket | None = None) -> None:
        self._asked, self._drawn = False, True
