"""Who may use the form: the browser that was given the address of this run."""

import hashlib
import secrets
import threading
from collections import OrderedDict
from urllib.parse import parse_qs

from attrs import define, field, frozen
from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from signals_web.address import Address
from signals_web.answers import answer
from signals_web.middleware import HEALTH

BROWSER_HEADER = "x-signals-browser"
KEY_PARAMETER = "cle"
_MAX_BROWSERS = 64


def _secret() -> str:
    return secrets.token_urlsafe(32)


@define
class AccessKeys:
    """The key of this run, its one-time tickets, and the browsers let in."""

    lasting: str = field(factory=_secret, repr=False)
    _tickets: set[str] = field(factory=set, init=False, repr=False)
    _browsers: OrderedDict[str, None] = field(factory=OrderedDict, init=False, repr=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    def ticket(self) -> str:
        """Make a key that lets one browser in, once."""
        ticket = _secret()
        with self._lock:
            self._tickets.add(ticket)
        return ticket

    def admit(self, key: str) -> str | None:
        """Exchange a key for the secret of a new browser, or give nothing."""
        with self._lock:
            if key in self._tickets:
                self._tickets.discard(key)
            elif not secrets.compare_digest(key.encode(), self.lasting.encode()):
                return None
            browser = _secret()
            self._browsers[browser] = None
            while len(self._browsers) > _MAX_BROWSERS:
                self._browsers.popitem(last=False)
            return browser

    def knows(self, browser: str | None) -> bool:
        """Tell whether this secret was given to a browser by this run."""
        return browser is not None and browser in self._browsers


@frozen
class AccessGuard:
    """Let in the browsers that hold a cookie of this run, and name them to Streamlit."""

    app: ASGIApp
    address: Address
    keys: AccessKeys

    @property
    def cookie(self) -> str:
        """The name of the cookie; ports share cookies, so the port is in the name."""
        return f"signals_{self.address.port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with the name of its browser, or refuse it."""
        if scope["type"] == "lifespan" or scope["path"] == HEALTH:
            await self.app(scope, receive, send)
            return
        browser = self._browser(scope)
        key = _key(scope)
        if key is not None:
            await self._exchange(key, browser, scope, receive, send)
        elif browser is not None:
            await self.app(self._named(scope, browser), receive, send)
        else:
            text = "Ouvrez l’adresse complète que signals-web affiche dans sa fenêtre."
            await answer(403, "Accès refusé", text)(scope, receive, send)

    def _browser(self, scope: Scope) -> str | None:
        # Other programs of this machine put cookies here too: a lenient parser, as browsers have.
        for header in Headers(scope=scope).getlist("cookie"):
            browser = cookie_parser(header).get(self.cookie)
            if self.keys.knows(browser):
                return browser
        return None

    def _named(self, scope: Scope, browser: str) -> Scope:
        # Streamlit resumes a session only for the same name (server.trustedUserHeaders), so the id
        # of a session is worth nothing elsewhere. The name is a digest, and the cookie stops here:
        # the script of the page can read every header it is given.
        headers = [(BROWSER_HEADER.encode(), hashlib.sha256(browser.encode()).hexdigest().encode())]
        for name, value in scope["headers"]:
            if name == b"cookie":
                others = [part for part in value.split(b";") if browser.encode() not in part]
                headers.append((name, b";".join(others)))
            elif name != BROWSER_HEADER.encode():
                headers.append((name, value))
        return {**scope, "headers": headers}

    async def _exchange(
        self, key: str, browser: str | None, scope: Scope, receive: Receive, send: Send
    ) -> None:
        admitted = browser or self.keys.admit(key)
        if admitted is None:
            text = "Cette adresse est périmée. Reprenez celle que signals-web affiche."
            await answer(403, "Accès refusé", text)(scope, receive, send)
            return
        # The key leaves the address bar at once, and with it what a glance could copy.
        redirect = RedirectResponse("/", status_code=303)
        redirect.set_cookie(self.cookie, admitted, httponly=True, samesite="strict", path="/")
        await redirect(scope, receive, send)


def _key(scope: Scope) -> str | None:
    if scope["type"] != "http" or scope["path"] != "/" or scope["method"] != "GET":
        return None
    values = parse_qs(scope["query_string"].decode("latin-1")).get(KEY_PARAMETER)
    return values[0] if values else None
