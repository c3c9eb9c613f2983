"""How much the form takes at once: pages open, messages of each, files sent."""

import asyncio
from collections.abc import Callable

from attrs import define, field
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from signals_web.answers import answer
from signals_web.middleware import UPLOADS

MAX_PAGES = 64
MAX_SENT_BYTES = 40 * 1024 * 1024
# A key that is held down repeats thirty times a second at most.
MAX_MESSAGES, WINDOW_SECONDS = 600, 10.0
_POLICY = 1008
_TOO_MANY = (
    "Le formulaire est déjà ouvert dans trop de pages. Fermez celles qui ne servent plus, puis "
    "rechargez celle-ci."
)
_TOO_MUCH = "Trop de fichiers ont été ouverts. Retirez ceux qui ne servent plus, puis recommencez."


def sent_bytes() -> int:
    """What the files sent to the open pages take in memory."""
    from streamlit import runtime

    if not runtime.exists():
        return 0
    held = runtime.get_instance().uploaded_file_mgr.get_stats().values()
    return sum(stat.byte_length for stats in held for stat in stats)  # type: ignore[attr-defined]


@define
class Pace:
    """What comes through the stream of a page, cut where no hand could send so much."""

    receive: Receive
    send: Send
    _since: float = field(default=float("-inf"), init=False)
    _count: int = field(default=0, init=False)

    async def next(self) -> Message:
        """The next message, after a turn given to everybody else; or the end of the stream."""
        message = await self.receive()
        await asyncio.sleep(0)
        now = asyncio.get_running_loop().time()
        if now - self._since >= WINDOW_SECONDS:
            self._since, self._count = now, 0
        self._count += message["type"] == "websocket.receive"
        if self._count <= MAX_MESSAGES:
            return message
        await self.send({"type": "websocket.close", "code": _POLICY})
        return {"type": "websocket.disconnect", "code": _POLICY}


@define
class Bounds:
    """Refuse one page or one file too many; those that are there go on."""

    app: ASGIApp
    sent: Callable[[], int] = sent_bytes
    _pages: int = field(default=0, init=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on where there is room for it."""
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send)
        elif scope["type"] == "websocket":
            self._pages += 1
            try:
                await self.app(scope, Pace(receive, send).next, send)
            finally:
                self._pages -= 1
        else:
            await self.app(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        opens = scope["type"] == "websocket" or (scope["type"] == "http" and scope["path"] == "/")
        if opens and self._pages >= MAX_PAGES:
            return answer(503, "Trop de pages ouvertes", _TOO_MANY)
        sends = scope["type"] == "http" and scope["path"].startswith(UPLOADS)
        if sends and scope["method"] == "PUT" and self.sent() >= MAX_SENT_BYTES:
            return answer(413, "Trop de fichiers", _TOO_MUCH)
        return None
