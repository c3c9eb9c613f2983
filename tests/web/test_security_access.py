"""Who is let in: the key of this run, its cookie, and the ids of sessions."""

import httpx
from web.running_form import Running
from web.stream_client import open_stream, refusal, session_id_of

from signals_web.access import AccessKeys


def test_a10_without_the_key_nothing_is_served(server: Running) -> None:
    """A10: without the cookie of this run, only the health page answers."""
    with server.visitor(admitted=False) as client:
        assert client.get("/_stcore/health").status_code == 200
        for path in ("/", "/?cle=faux", "/static/js/x.js", "/media/x", "/_stcore/host-config"):
            assert client.get(path).status_code == 403
        client.cookies.set(f"signals_{server.port}", "invente")
        assert client.get("/").status_code == 403
    assert refusal(server, server.origin, "") == 403


def test_a10_the_key_leaves_the_address_for_a_strict_cookie(server: Running) -> None:
    """A10, A18: the key is exchanged for a cookie that scripts and other sites cannot use."""
    with httpx.Client(trust_env=False) as client:
        answer = client.get(server.address)
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"signals_{server.port}=")
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "expires" not in cookie.lower()
    assert "max-age" not in cookie.lower()


def test_a10_a_stolen_session_id_gives_another_session(server: Running) -> None:
    """A10: a session id resumes its session in its own browser only."""
    cookie = server.cookie()
    with open_stream(server, server.origin, cookie=cookie) as stream:
        session_id = session_id_of(stream)
        with open_stream(server, server.origin, resume=session_id) as thief:
            assert session_id_of(thief) != session_id
    with open_stream(server, server.origin, resume=session_id) as thief:
        assert session_id_of(thief) != session_id
    with open_stream(server, server.origin, cookie=cookie, resume=session_id) as stream:
        assert session_id_of(stream) == session_id


def test_a10_cookies_of_other_programs_do_no_harm(server: Running) -> None:
    """A10: cookies that other programs of this machine left do not hide ours."""
    foreign = 'etat={"a": [1, 2]}; =x; é; a b=c'.encode().decode("latin-1")
    cookies = f"{foreign}; {server.cookie()}".encode("latin-1")
    with server.visitor(admitted=False) as client:
        assert client.get("/", headers={b"Cookie": cookies}).status_code == 200


def test_the_key_given_to_the_browser_works_once() -> None:
    """The address seen by other accounts, in the arguments of the browser, works once."""
    keys = AccessKeys()
    ticket = keys.ticket()
    first = keys.admit(ticket)
    assert keys.knows(first)
    assert keys.admit(ticket) is None
    assert keys.admit("") is None
    assert keys.admit("é") is None
    assert keys.knows(keys.admit(keys.lasting))
    assert first not in repr(keys)
