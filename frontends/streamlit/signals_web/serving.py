"""The server that carries the form, with what it does not wait for."""

import asyncio

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from signals_web.settings import MAX_MESSAGE_MEGABYTES

SECONDS_TO_ASK = 10.0


class PunctualProtocol(H11Protocol):
    """A connection that is closed where no whole request has come through it in time.

    Any program of this machine can open connections, key or not: those that ask nothing must not
    take the places of the others.
    """

    # asyncio types any transport; the server always gives one that writes.
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def on_response_complete(self) -> None:
        """Begin to wait for the next request."""
        # Before what follows, which may take up the next request at once.
        self._wait()
        super().on_response_complete()

    def _wait(self) -> None:
        self.loop.call_later(SECONDS_TO_ASK, self._close_unless_asked, self.cycle)

    def _close_unless_asked(self, before: RequestResponseCycle | None) -> None:
        # The stream of a page has left for a protocol of its own.
        left = self.transport.get_protocol() is not self
        if self.cycle is before and not left:
            self.transport.close()


def server(application: ASGIApp) -> uvicorn.Server:
    """Make the server of an application, whatever the environment says."""
    return uvicorn.Server(
        uvicorn.Config(
            application,
            http=PunctualProtocol,
            ws="websockets-sansio",
            ws_max_size=MAX_MESSAGE_MEGABYTES * 1024 * 1024,
            # The environment could name proxies to trust, workers to start or a file to read.
            proxy_headers=False,
            forwarded_allow_ips="",
            workers=1,
            env_file=None,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=3,
        )
    )
