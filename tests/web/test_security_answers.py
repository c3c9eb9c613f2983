"""What every answer carries, and what the page keeps and shows."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from web.running_form import REAL_PAGE, Launch, Running, Visit
from websockets.sync.client import connect

CLOSED = (
    "accelerometer autoplay browsing-topics camera clipboard-read display-capture encrypted-media "
    "fullscreen geolocation gyroscope hid identity-credentials-get idle-detection local-fonts "
    "magnetometer microphone midi payment picture-in-picture publickey-credentials-get "
    "screen-wake-lock serial usb xr-spatial-tracking"
)


def _table(port: int) -> dict[str, str]:
    streams = f"ws://127.0.0.1:{port} ws://localhost:{port}"
    return {
        "content-security-policy": (
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' data:; font-src 'self' data:; media-src 'self'; "
            f"connect-src 'self' {streams}; worker-src 'none'; frame-src 'none'; "
            "object-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'none'; require-trusted-types-for 'script'"
        ),
        "x-frame-options": "DENY",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": ", ".join(f"{name}=()" for name in CLOSED.split()),
        "x-dns-prefetch-control": "off",
        "cache-control": "no-store",
    }


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/signals.js", 200),
        ("/signals.css", 200),
        ("/_stcore/health", 200),
        ("/_stcore/host-config", 200),
        ("/favicon.png", 200),
        ("/media/absent", 404),
        ("/document/absent", 404),
        ("/static/js/absent.js", 404),
        ("/absent", 404),
    ],
)
def test_the_header_table_is_whole(server: Running, path: str, status: int) -> None:
    """Every answer carries the whole table, each header once, and no other of its own."""
    with server.visitor() as client:
        answer = client.get(path)
    assert answer.status_code == status
    described = {"content-type", "content-length", "date", "etag", "last-modified", "set-cookie"}
    described |= {"accept-ranges", "vary", "content-encoding"}
    carried = [(k, v) for k, v in answer.headers.multi_items() if k.lower() not in described]
    assert sorted(carried) == sorted(_table(server.port).items())


def test_the_header_table_is_on_refusals_and_on_the_stream(server: Running) -> None:
    """A refusal and the opening of the stream carry the same table as a page."""
    table = _table(server.port).items()
    with server.visitor(admitted=False) as client:
        assert table <= dict(client.get("/").headers).items()
        assert table <= dict(client.get("/", headers={"Host": "evil.example"}).headers).items()
    headers = {"Cookie": server.cookie(), "Origin": server.origin}
    address = f"ws://{server.host}/_stcore/stream"
    with connect(address, additional_headers=headers, proxy=None) as stream:
        assert stream.response is not None
        assert table <= {k.lower(): v for k, v in stream.response.headers.raw_items()}.items()


def test_the_policy_lets_the_page_work(server: Running, visit: Callable[..., Visit]) -> None:
    """The page works under the policy, with no complaint in the console."""
    seen = visit(server)
    seen.type_text("bonjour")
    assert "bonjour" in seen.page.locator(".st-key-echo").inner_text()
    assert seen.complaints == []


def test_the_real_page_works_under_the_policy(launch: Launch, visit: Callable[..., Visit]) -> None:
    """The page that is shipped opens without a complaint in the console."""
    seen = visit(launch(REAL_PAGE))
    assert seen.complaints == []
    assert seen.page.locator("h1").count() >= 1


def test_a05_nothing_leaves_the_machine(launch: Launch, visit: Callable[..., Visit]) -> None:
    """A05: from start to use, the process connects nowhere, and the page asks only our origin."""
    running = launch()
    seen = visit(running)
    seen.type_text("bonjour")
    seen.page.wait_for_timeout(1500)
    own = (f"{running.origin}/", f"ws://{running.host}/", "data:")
    assert [address for address in seen.requests if not address.startswith(own)] == []
    assert running.audit.read_text() == ""


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_a05_no_connection_is_seen_from_outside_the_process(
    launch: Launch, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    """A05: the system sees no connection of the process, nor of what it starts."""
    trace = tmp_path / "trace"
    trace_calls = ("strace", "-D", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o")
    running = launch(before=(*trace_calls, str(trace)))
    seen = visit(running)
    seen.type_text("bonjour")
    calls = trace.read_text().splitlines()
    assert [call for call in calls if "connect(" in call or "sin_addr" in call] == []


def test_a06_nothing_stays_in_the_browser_or_at_home(
    launch: Launch, visit: Callable[..., Visit]
) -> None:
    """A06: no statistics, no lasting cookie, empty storage, and no file in the home folder."""
    running = launch()
    seen = visit(running)
    seen.type_text("canari-du-navigateur")
    context = seen.page.context
    assert {cookie["name"] for cookie in context.cookies()} <= {
        f"signals_{running.port}",
        "_streamlit_xsrf",
    }
    assert all(c["expires"] == -1 and c["sameSite"] == "Strict" for c in context.cookies())
    # The page of the form hides its storage from Streamlit: look at it from another address.
    probe = context.new_page()
    probe.goto(f"{running.origin}/favicon.png")
    assert probe.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert probe.evaluate("indexedDB.databases()") == []
    assert probe.evaluate("caches.keys()") == []
    assert not any("fivetran" in address or "streamlit.io" in address for address in seen.requests)
    assert [path for path in running.home.rglob("*") if ".streamlit" in path.parts] == []


def test_a11_a12_an_error_shows_no_answer_and_no_link(
    launch: Launch, visit: Callable[..., Visit]
) -> None:
    """A11, A12: an error in the page gives a French sentence; no link, no value, no trace."""
    running = launch()
    seen = visit(running)
    seen.type_text("canari-de-saisie")
    seen.page.get_by_role("button", name="Échouer").click()
    alert = seen.page.get_by_test_id("stAlert")
    alert.wait_for()
    assert "Une erreur du programme" in alert.inner_text()
    assert seen.page.locator("main a, [data-testid=stMain] a").count() == 0
    assert seen.page.get_by_test_id("stException").count() == 0
    console = running.output.read_text()
    assert "ValueError" in console
    assert "placeholder_page.py" in console
    assert "canari" not in console


def test_a18_no_data_in_the_address(server: Running, visit: Callable[..., Visit]) -> None:
    """A18: neither the key nor what is typed is ever in the address."""
    seen = visit(server)
    seen.type_text("canari")
    assert seen.page.url == f"{server.origin}/"
    assert [address for address in seen.requests if "canari" in address] == []


def test_a19_no_autofill_spelling_or_translation_service(
    server: Running, visit: Callable[..., Visit]
) -> None:
    """A19: the page is in French, not translated, not spell-checked, not filled in."""
    with server.visitor() as client:
        text = client.get("/").text
    assert '<html lang="fr" spellcheck="false" translate="no"' in text
    for foreign in ("http://", "https://", "JavaScript to run", "agent", "<!--"):
        assert foreign not in text
    field = visit(server).page.get_by_label("Texte")
    assert field.evaluate("f => [f.spellcheck, f.autocomplete, f.translate]") == [
        False,
        "off",
        False,
    ]
