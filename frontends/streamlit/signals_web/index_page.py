"""The page that carries Streamlit, rewritten in French and without outside addresses."""

import re
from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from signals_web.answers import answer
from signals_web.palette import style

SCRIPT_PATH = "/signals.js"
IDLE_PATH = "/veille.js"
STYLE_PATH = "/signals.css"
STATIC = "/static/"
_NOSCRIPT = (
    "<noscript><p>Signals a besoin de JavaScript pour afficher le questionnaire.</p></noscript>"
)
_HTML = '<html lang="fr" spellcheck="false" translate="no" writingsuggestions="false">'
_HEAD = (
    "<title>Signals</title>\n"
    '    <meta name="google" content="notranslate" />\n'
    f'    <script src=".{SCRIPT_PATH}"></script>\n'
    f'    <script src=".{IDLE_PATH}"></script>\n'
    f'    <link rel="stylesheet" href=".{STYLE_PATH}" />'
)
# Each rewrite must find its place: another version of Streamlit must not slip through unread.
_REWRITES = (
    (r"<!--.*?-->\s*", ""),
    (r'<html lang="en">', _HTML),
    (r"<title>Streamlit</title>", _HEAD),
    (r'<link rel="service-desc"[^>]*>\s*', ""),
    # An inline script would need an exception in the policy; this one only serves search engines.
    (r"<script>\s*window\.prerenderReady = false\s*</script>\s*", ""),
    (r"<noscript>.*?</noscript>", _NOSCRIPT),
)


class UnexpectedPage(Exception):
    """The installed Streamlit ships a page that we have not read."""


def french_page(shipped: str) -> str:
    """Rewrite the page shipped by Streamlit, or refuse it."""
    page = shipped
    for pattern, replacement in _REWRITES:
        page, count = re.subn(pattern, replacement, page, flags=re.DOTALL)
        if count == 0:
            raise UnexpectedPage(pattern)
    if re.search(r"https?://|<script(?![^>]*\ssrc=)", page):
        raise UnexpectedPage("adresse externe ou script dans la page")
    return page.strip() + "\n"


def shipped_page(static: Path) -> str:
    """Read the page shipped by the installed Streamlit."""
    return (static / "index.html").read_text(encoding="utf-8")


def own_files() -> Mapping[str, Response]:
    """The script and the style sheet of our page, by their addresses."""
    folder = Path(__file__).parent

    def written(*names: str) -> str:
        return "\n".join((folder / name).read_text(encoding="utf-8") for name in names)

    # The page and its fields, then its parts, then what a screen or a sheet of paper changes.
    sheet = style() + written("page.css", "parts.css", "screens.css")
    return {
        SCRIPT_PATH: Response(written("page.js"), media_type="text/javascript"),
        IDLE_PATH: Response(written("idle.js"), media_type="text/javascript"),
        STYLE_PATH: Response(sheet, media_type="text/css"),
    }


def shipped_files(static: Path) -> frozenset[str]:
    """List the addresses of the program that the page may ask for."""
    folder = static / "static"
    found = (file.relative_to(static).as_posix() for file in folder.rglob("*") if file.is_file())
    return frozenset(f"/{name}" for name in found)


@frozen
class FrenchPage:
    """Serve our page in place of the one shipped by Streamlit."""

    app: ASGIApp
    page: str
    files: frozenset[str]
    own: Mapping[str, Response] = field(factory=own_files)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the root address and its own files; pass the rest on where it exists."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http" and scope["path"] == "/":
            await Response(self.page, media_type="text/html")(scope, receive, send)
        elif scope["type"] == "http" and scope["path"] in self.own:
            await self.own[scope["path"]](scope, receive, send)
        elif scope["path"].startswith(STATIC) and scope["path"] not in self.files:
            # Streamlit would answer with its own page, in English.
            absent = answer(404, "Page absente", "Il n’y a rien à cette adresse.")
            await absent(scope, receive, send)
        else:
            await self.app(scope, receive, send)
