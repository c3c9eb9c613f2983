"""Who may talk to the form: hosts, origins, closed routes."""

import http.client
import statistics
import time
from collections.abc import Callable

import pytest
from web.running_form import Running, Visit
from web.stream_client import STREAM, open_stream, refusal, session_id_of

FOREIGN = ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost:8501", ""]


@pytest.mark.parametrize("origin", FOREIGN)
def test_a03_a_foreign_origin_is_refused(server: Running, origin: str) -> None:
    """A03: a foreign, null or empty Origin, or another port of this machine, gets 403."""
    with server.visitor() as client:
        assert client.get("/", headers={"Origin": origin}).status_code == 403
        assert client.put("/_stcore/upload_file/a/b", headers={"Origin": origin}).status_code == 403
        assert client.get("/_stcore/health", headers={"Origin": origin}).status_code == 403
    assert refusal(server, origin) == 403


def test_a03_a_missing_origin_is_refused_where_a_page_sends_one(server: Running) -> None:
    """A03: an unsafe method or a websocket without Origin gets 403."""
    with server.visitor() as client:
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
            assert client.request(method, "/_stcore/upload_file/a/b").status_code == 403
    assert refusal(server, None) == 403


def test_a03_localhost_and_127_0_0_1_are_two_origins(server: Running) -> None:
    """A03: the Origin must be that of the very Host asked, not only one of ours."""
    assert refusal(server, f"http://localhost:{server.port}") == 403
    assert refusal(server, f"https://127.0.0.1:{server.port}") == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", ""]
)
def test_a03_a_rebound_host_is_refused(server: Running, host: str) -> None:
    """A03: a name rebound to this machine gets 403, by request and by websocket."""
    name = host.format(port=server.port)
    for extra in ({}, {"Upgrade": "websocket", "Connection": "Upgrade"}):
        link = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        link.putrequest("GET", STREAM if extra else "/_stcore/health", skip_host=True)
        handshake = {"Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA=="}
        headers = {
            "Host": name,
            "Origin": f"http://{name}",
            **extra,
            **(handshake if extra else {}),
        }
        for key, value in headers.items():
            link.putheader(key, value)
        link.endheaders()
        assert link.getresponse().status in (403, 400)
        link.close()


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a03_a_request_from_another_site_is_refused(server: Running, site: str) -> None:
    """A03: a link or an image on another site, or another port, gets 403."""
    with server.visitor() as client:
        assert client.get("/", headers={"Sec-Fetch-Site": site}).status_code == 403


def test_a03_our_own_origin_is_served(server: Running) -> None:
    """A03: the page itself is served, under both of its names."""
    with open_stream(server, server.origin) as stream:
        assert session_id_of(stream)
    with server.visitor() as client:
        client.headers["Host"] = f"localhost:{server.port}"
        assert client.get("/").status_code == 200


def test_a04_foreign_attempts_do_not_slow_the_health_page(server: Running) -> None:
    """A04: 20 foreign websocket attempts cost a refusal each, and no look-up of our address."""
    cookie = server.cookie()
    with server.visitor(admitted=False) as client:

        def delay() -> float:
            start = time.perf_counter()
            assert client.get("/_stcore/health").status_code == 200
            return time.perf_counter() - start

        delay()
        delays = []
        start = time.perf_counter()
        for _ in range(20):
            assert refusal(server, "https://evil.example", cookie) == 403
            delays.append(delay())
        attempts = time.perf_counter() - start
    # The measured default waits seconds for the network on each attempt.
    assert statistics.quantiles(delays, n=20)[-1] < 0.5
    assert attempts < 10
    assert server.audit.read_text() == ""


def test_a20_the_form_cannot_be_framed(server: Running, visit: Callable[..., Visit]) -> None:
    """A20: a page that frames the form shows nothing of it."""
    page = visit(server).page.context.new_page()
    page.route("**/cadre", lambda r: r.fulfill(body="<p>x</p>", content_type="text/html"))
    page.goto(f"http://127.0.0.1:{server.port}/cadre")
    page.evaluate(
        """address => new Promise(done => {
            const frame = document.createElement("iframe");
            frame.onload = done; frame.src = address; document.body.append(frame);
        })""",
        server.origin,
    )
    assert page.frames[1].locator("h1", has_text="Page d’essai").count() == 0
    assert page.frames[1].url.startswith("chrome-error:")


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/script-health-check",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore/agent/openapi.json",
        "/_stcore/bidi-components/x/y.js",
        "/component/x/index.html",
        "/app/static/x",
        "/auth/login",
        "/oauth2callback",
        "/st-metrics",
        "/healthz",
        "/page",
        "/static/../_stcore/metrics",
        "/static/%2e%2e/_stcore/metrics",
        "//_stcore/metrics",
        "/_stcore/metrics/",
        "/_STCORE/METRICS",
    ],
)
def test_a21_routes_we_do_not_need_are_closed(server: Running, path: str) -> None:
    """A21: metrics, agent, component and sign-in routes do not exist; the health page does."""
    with server.visitor() as client:
        own = {"Origin": server.origin}
        assert client.get(server.origin + path).status_code == 404
        assert client.post(server.origin + path, headers=own, json={}).status_code == 404
        assert client.get("/_stcore/health").text == "ok"
