"""The server's side of the idle lock: it ends sessions, whatever their browser does."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from attrs import define, field
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from signals.drafts.sealing import sealed
from signals.errors import SignalsError
from signals_web.access import BROWSER_HEADER
from signals_web.downloads import DESK
from signals_web.drafting import draft_of, has_file, left_out_of_draft
from signals_web.ending import Due, Locked
from signals_web.middleware import VIGIL
from signals_web.sitting import Sitting
from signals_web.vigil import Vigil

LOCKED_CODE = 4901
"""The code with which the stream of a page that must be opened anew is closed."""
_EVERY_SECONDS = 1.0


@define
class IdleGuard:
    """Tells pages how long nobody moved, hears that somebody did, and locks in time."""

    app: ASGIApp
    vigil: Vigil
    _watching: asyncio.Task[None] | None = field(default=None, init=False, repr=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the pages that ask, and pass the rest on."""
        if scope["type"] != "lifespan" and (self._watching is None or self._watching.done()):
            self._watching = asyncio.create_task(self._watch())
        if scope["type"] == "http" and scope["path"] == VIGIL:
            browser = Headers(scope=scope).get(BROWSER_HEADER, "")
            if scope["method"] == "POST":
                self.vigil.moved(browser)
            told = {
                "idle": self.vigil.idle(browser),
                "delay": self.vigil.delay,
                "locks": self.vigil.locks(browser),
            }
            await Response(json.dumps(told), media_type="application/json")(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(_EVERY_SECONDS)
            await self._end_all()  # what it looks at must not stay in a name of this loop

    async def _end_all(self) -> None:
        for due in self.vigil.due():
            # One tab that cannot be ended leaves the others their lock; it is tried again. Nothing
            # is logged: what an error says may quote what was typed.
            with suppress(Exception):
                await self._end(due)

    async def _end(self, due: Due) -> None:
        if not self.vigil.is_due(due):
            return  # somebody came back while another tab was sealed
        at = dt.datetime.now()
        locked = None
        if due.sealing is not None:
            # A thread that ends with its work: one that waits for more may hold what it worked on.
            with ThreadPoolExecutor(max_workers=1) as pool:
                loop = asyncio.get_running_loop()
                content = await loop.run_in_executor(pool, _sealed, due.sealing)
            if not self.vigil.is_due(due):
                return  # somebody came back in the meantime
            if content is None:
                self.vigil.spare(due)
                return
            lacking = due.sealing.changed_since_kept or not has_file(due.sealing)
            locked = Locked(content, at, lacking, left_out_of_draft(due.sealing))
        stream = _ended(due.session)
        self.vigil.ended(due, locked, at)
        DESK.discard(due.browser)
        if stream is not None:
            # Last, so that the page which opens anew finds what it is told; it may be gone already.
            with suppress(Exception):
                await stream.close(LOCKED_CODE)


def _sealed(sitting: Sitting) -> bytes | None:
    """A sitting under the passphrase of its draft; nothing where it cannot be."""
    if sitting.kept is None:
        return None
    try:
        return sealed(draft_of(sitting, sitting.kept.edition), sitting.kept.passphrase)
    except (SignalsError, MemoryError, OSError):
        return None


def _ended(session: str) -> WebSocket | None:
    """End a session for good; gives the stream of its page, where there is one."""
    from streamlit.runtime import get_instance

    runtime = get_instance()
    stream: WebSocket | None = getattr(runtime.get_client(session), "_websocket", None)
    runtime.close_session(session)
    return stream
