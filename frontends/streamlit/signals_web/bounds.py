"""How much the form holds at once: the pages open on it, and the files sent to it."""

from collections.abc import Callable

from attrs import define, field
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from signals_web.answers import answer
from signals_web.middleware import UPLOADS
from signals_web.page_messages import PageMessages

MAX_PAGES = 64
MAX_SENT_BYTES = 40 * 1024 * 1024
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
    # The manager types its figures as any statistic; those of files hold a length in bytes.
    return sum(stat.byte_length for stats in held for stat in stats)  # type: ignore[attr-defined]


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
                await self.app(scope, PageMessages(receive, send).next, send)
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
