"""Documents are handed over once, to the browser that asked for them."""

from collections.abc import Callable
from urllib.parse import urlparse

import pytest
from web.running_form import Running, Visit

from signals_web.downloads import (
    LIFETIME_SECONDS,
    MAX_DOCUMENT_BYTES,
    MAX_TOTAL_BYTES,
    Document,
    DocumentDesk,
    DocumentTooLarge,
)


def _offered(seen: Visit, text: str) -> str:
    seen.type_text(text)
    seen.page.get_by_role("button", name="Préparer").click()
    link = seen.page.get_by_role("link", name="Télécharger")
    link.wait_for()
    return urlparse(link.get_attribute("href") or "").path


def test_a09_a_document_is_gone_once_fetched(server: Running, visit: Callable[..., Visit]) -> None:
    """A09: the address gives the document once, then 404, and is not to be guessed."""
    seen = visit(server)
    path = _offered(seen, "contenu exact <3 ans")
    assert path.startswith("/document/")
    assert len(path) >= len("/document/") + 43
    with seen.page.expect_download() as fetched:
        seen.page.get_by_role("link", name="Télécharger").click()
    assert fetched.value.suggested_filename == "Éléments « essai ».txt"
    assert fetched.value.path().read_text() == "contenu exact <3 ans"
    assert seen.page.request.get(server.origin + path).status == 404
    assert not any(address.startswith(f"{server.origin}/media/") for address in seen.requests)


def test_a09_another_browser_gets_nothing(server: Running, visit: Callable[..., Visit]) -> None:
    """A09: another browser, even admitted, and a look-ahead get nothing and spoil nothing."""
    seen = visit(server)
    path = _offered(seen, "pour ce navigateur")
    with server.visitor() as other:
        assert other.get(path).status_code == 404
    with server.visitor(admitted=False) as stranger:
        assert stranger.get(path).status_code == 403
    address = server.origin + path
    assert seen.page.request.head(address).status == 403
    assert seen.page.request.get(address, headers={"Sec-Purpose": "prefetch"}).status == 403
    first = seen.page.request.get(address)
    assert first.status == 200
    assert first.headers["content-disposition"].startswith("attachment;")
    assert first.headers["cache-control"] == "no-store"


def test_a09_memory_is_bounded() -> None:
    """A09: the oldest documents leave when too much waits; one too large is refused."""
    desk = DocumentDesk()
    with pytest.raises(DocumentTooLarge, match="10 Mo"):
        desk.deposit(bytes(MAX_DOCUMENT_BYTES + 1), "a.pdf", "application/pdf")
    content = bytes(MAX_DOCUMENT_BYTES)
    tokens = [desk.deposit(content, "a.pdf", "application/pdf") for _ in range(6)]
    assert desk.held_bytes() <= MAX_TOTAL_BYTES
    assert desk.collect(tokens[0], None) is None
    assert desk.collect(tokens[-1], None) is not None


def test_a09_a_document_expires() -> None:
    """A09: a document nobody fetched is forgotten."""
    now = 0.0
    desk = DocumentDesk(clock=lambda: now)
    token = desk.deposit(b"x", "a.txt", "text/plain")
    now = LIFETIME_SECONDS
    desk.sweep()
    assert desk.held_bytes() == 0
    assert desk.collect(token, None) is None


@pytest.mark.parametrize("name", ['a"b.pdf', "a\r\nX-Y: z.pdf", "../../a.pdf", "é\ud800.pdf", ""])
def test_a_file_name_cannot_break_its_header(name: str) -> None:
    """A hostile file name stays inside its header, and names no folder."""
    disposition = Document(b"", name, "application/pdf", None, 0.0).disposition
    assert disposition.isascii()
    assert not set(disposition) & set("\r\n\0/\\")
    assert disposition.count('"') == 2
    assert disposition.startswith("attachment; filename=")


@pytest.mark.parametrize("media_type", ["text/plain\r\nX: y", "", "text", "text/html; charset=x"])
def test_a_media_type_cannot_break_its_header(media_type: str) -> None:
    """Only a plain type and subtype are accepted."""
    with pytest.raises(ValueError, match="type du document"):
        DocumentDesk().deposit(b"", "a", media_type)
