"""Documents handed over once, and gone from the memory of the server."""

import re
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from urllib.parse import quote

from attrs import define, field, frozen
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from signals_web.access import BROWSER_HEADER
from signals_web.answers import answer
from signals_web.middleware import DOCUMENTS
from signals_web.tab import current_browser

LIFETIME_SECONDS = 600.0
MAX_DOCUMENT_BYTES = 10 * 1024 * 1024
MAX_TOTAL_BYTES = 40 * 1024 * 1024
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")


class DocumentTooLarge(ValueError):
    """A document is larger than what the server agrees to hold."""


@frozen
class Document:
    """A produced document, waiting to be fetched."""

    content: bytes = field(repr=False)
    filename: str = field(repr=False)
    media_type: str
    browser: str | None = field(repr=False)
    expires_at: float

    @property
    def disposition(self) -> str:
        """The header that makes a browser save the document under its name."""
        name = re.sub(r'[\x00-\x1f\x7f"\\/:*?<>|]', "_", self.filename)
        plain = name.encode("ascii", "replace").decode().replace("?", "_")
        # Lone surrogates cannot be percent-encoded.
        encoded = quote(name.encode("utf-8", "replace"))
        return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}"


@define
class DocumentDesk:
    """Hold documents for a short while and hand each one over once."""

    clock: Callable[[], float] = time.monotonic
    _waiting: OrderedDict[str, Document] = field(factory=OrderedDict, init=False, repr=False)
    _handed: set[str] = field(factory=set, init=False, repr=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    def deposit(
        self, content: bytes, filename: str, media_type: str, browser: str | None = None
    ) -> str:
        """Keep a document and give the name under which it can be fetched once."""
        if len(content) > MAX_DOCUMENT_BYTES:
            raise DocumentTooLarge("Le document dépasse 10 Mo.")
        if not _MEDIA_TYPE.fullmatch(media_type):
            raise ValueError("Le type du document n’est pas valable.")
        token = secrets.token_urlsafe(32)
        expires_at = self.clock() + LIFETIME_SECONDS
        with self._lock:
            self._sweep()
            self._waiting[token] = Document(content, filename, media_type, browser, expires_at)
            while self._size() > MAX_TOTAL_BYTES:
                self._waiting.popitem(last=False)
        # Without the timer, a document nobody fetches would stay until the next one is made.
        timer = threading.Timer(LIFETIME_SECONDS + 1, self.sweep)
        timer.daemon = True
        timer.start()
        return token

    def collect(self, token: str, browser: str | None) -> Document | None:
        """Hand a document over and forget it; give nothing to another browser."""
        with self._lock:
            self._sweep()
            document = self._waiting.get(token)
            if document is None or document.browser not in (None, browser):
                return None
            self._handed.add(token)
            return self._waiting.pop(token)

    def handed_over(self, address: str) -> bool:
        """Whether the document of an address was fetched: drawn at random, it says nothing else."""
        return address.removeprefix(DOCUMENTS) in self._handed

    def waits(self, address: str) -> bool:
        """Whether the document of an address can still be fetched."""
        with self._lock:
            self._sweep()
            return address.removeprefix(DOCUMENTS) in self._waiting

    def discard(self, browser: str | None) -> None:
        """Forget what waits for a browser."""
        with self._lock:
            waiting = [token for token, each in self._waiting.items() if each.browser == browser]
            for token in waiting:
                del self._waiting[token]

    def sweep(self) -> None:
        """Forget the documents that nobody fetched in time."""
        with self._lock:
            self._sweep()

    def held_bytes(self) -> int:
        """Tell how much the documents that wait take in memory."""
        with self._lock:
            return self._size()

    def _size(self) -> int:
        return sum(len(document.content) for document in self._waiting.values())

    def _sweep(self) -> None:
        now = self.clock()
        late = [token for token, document in self._waiting.items() if document.expires_at <= now]
        for token in late:
            del self._waiting[token]


# The script of the page and the server share this process: one desk for both.
DESK = DocumentDesk()


def offer(content: bytes, filename: str, media_type: str) -> str:
    """Give the address at which this document can be fetched once, by this browser only."""
    return DOCUMENTS + DESK.deposit(content, filename, media_type, current_browser())


@frozen
class DocumentCounter:
    """Answer the one-time addresses of documents."""

    app: ASGIApp
    desk: DocumentDesk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand over the document asked for; pass any other request on."""
        if scope["type"] != "http" or not scope["path"].startswith(DOCUMENTS):
            await self.app(scope, receive, send)
            return
        await self._hand_over(scope)(scope, receive, send)

    def _hand_over(self, scope: Scope) -> Response:
        headers = Headers(scope=scope)
        # A look-ahead, or a request that is not from our page, must not use the document up.
        ahead = headers.get("sec-purpose") or headers.get("purpose")
        from_page = headers.get("sec-fetch-site", "same-origin") == "same-origin"
        if scope["method"] != "GET" or ahead or not from_page:
            return answer(403, "Demande refusée", "Demandez le document depuis la page.")
        token = scope["path"].removeprefix(DOCUMENTS)
        document = self.desk.collect(token, headers.get(BROWSER_HEADER))
        if document is None:
            text = "Ce document a déjà été remis, ou a expiré. Préparez-le de nouveau dans la page."
            return answer(404, "Document absent", text)
        response = Response(document.content, media_type=document.media_type)
        response.headers["content-disposition"] = document.disposition
        return response
