"""The headers put on every answer, whatever made it."""

from attrs import frozen
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from signals_web.address import Address
from signals_web.index_page import STATIC

_CLOSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
_RESPONSE_STARTS = frozenset(
    {"http.response.start", "websocket.http.response.start", "websocket.accept"}
)
# Streamlit grants other origins with the first ones; the last two tell what runs here.
_REMOVED = ("access-control-allow-origin", "access-control-allow-methods", "link", "server")


def content_policy(address: Address) -> str:
    """Give the content security policy of a page served at this address."""
    # 'self' does not cover ws: in every browser in use, so both spellings are named.
    streams = " ".join(f"ws://{host}" for host in address.hosts)
    return "; ".join(
        (
            # Inline styles stay: the style sheets of Streamlit's widgets are made in the page.
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "media-src 'self'",
            f"connect-src 'self' {streams}",
            "worker-src 'none'",
            "frame-src 'none'",
            "object-src 'none'",
            "manifest-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def header_table(address: Address) -> dict[str, str]:
    """Give the whole table of protective headers, by name."""
    return {
        "content-security-policy": content_policy(address),
        "x-frame-options": "DENY",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": ", ".join(f"{feature}=()" for feature in _CLOSED_FEATURES),
        "x-dns-prefetch-control": "off",
        "cache-control": "no-store",
    }


@frozen
class ProtectiveHeaders:
    """Set the header table on every answer, over whatever Streamlit put there."""

    app: ASGIApp
    address: Address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request with the table on its answer."""

        async def send_protected(message: Message) -> None:
            if message["type"] in _RESPONSE_STARTS:
                message.setdefault("headers", [])
                self._protect(scope["path"], message)
            await send(message)

        await self.app(scope, receive, send_protected)

    def _protect(self, path: str, message: Message) -> None:
        headers = MutableHeaders(scope=message)
        for name in _REMOVED:
            del headers[name]
        # Only the program itself, under names that hold its digest, may stay in the cache.
        program = path.startswith(STATIC) and message.get("status") == 200
        for name, value in header_table(self.address).items():
            if not (program and name == "cache-control"):
                headers[name] = value
