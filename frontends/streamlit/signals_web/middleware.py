"""What is refused before any code of Streamlit runs."""

from attrs import frozen
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from signals_web.address import Address
from signals_web.answers import answer
from signals_web.index_page import IDLE_PATH, SCRIPT_PATH, STATIC, STYLE_PATH

HEALTH = "/_stcore/health"
STREAM = "/_stcore/stream"
DOCUMENTS = "/document/"
VIGIL = "/veille"
UPLOADS = "/_stcore/upload_file/"
# A closed list: metrics, agent, component and sign-in routes of this version of Streamlit, and
# those a later version may add, stay out of reach.
_PAGES = frozenset(
    {
        *("/", SCRIPT_PATH, IDLE_PATH, STYLE_PATH, "/favicon.png"),
        *(HEALTH, VIGIL, "/_stcore/host-config"),
    }
)
_FOLDERS = (STATIC, "/media/", UPLOADS, DOCUMENTS)
_SAFE = frozenset({"GET", "HEAD"})
_UPLOAD_METHODS = frozenset({"PUT", "DELETE"})
_VIGIL_METHODS = frozenset({"GET", "POST"})
_FOREIGN_SITES = frozenset({"cross-site", "same-site"})


@frozen
class RequestGuard:
    """Refuse what does not come from our own page, and what we do not serve."""

    app: ASGIApp
    address: Address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with a refusal."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        refusal = self._foreign(scope) or _unserved(scope)
        if refusal is None:
            await self.app(scope, receive, send)
            return
        status, text = refusal
        await answer(status, "Demande refusée", text)(scope, receive, send)

    def _foreign(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        if len(hosts) != 1 or hosts[0] not in self.address.hosts:
            return 403, "Cette adresse n’est pas celle de Signals sur cet ordinateur."
        # A safe request of our own page carries no Origin; an unsafe one and a websocket always do.
        needs_origin = scope["type"] == "websocket" or scope["method"] not in _SAFE
        if (needs_origin or origins) and (
            len(origins) != 1 or not self.address.owns(hosts[0], origins[0])
        ):
            return 403, "Cette demande ne vient pas de la page de Signals."
        # "same-site" is another port of this machine: as foreign as another machine.
        if headers.get("sec-fetch-site") in _FOREIGN_SITES:
            return 403, "Cette demande vient d’un autre site. Copiez l’adresse dans le navigateur."
        return None


def _unserved(scope: Scope) -> tuple[int, str] | None:
    path = scope["path"]
    absent = 404, "Il n’y a rien à cette adresse."
    if scope["type"] == "websocket":
        return None if path == STREAM else absent
    if ".." in path or "//" in path or "\\" in path or "\x00" in path:
        return absent
    if path not in _PAGES and not path.startswith(_FOLDERS):
        return absent
    allowed = _UPLOAD_METHODS if path.startswith(UPLOADS) else _SAFE
    if path == VIGIL:
        allowed = _VIGIL_METHODS
    if scope["method"] not in allowed:
        return 405, "Cette opération n’existe pas."
    return None
