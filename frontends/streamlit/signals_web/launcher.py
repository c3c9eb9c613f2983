"""The command `signals-web`: start the form for one person, on this machine only."""

import io
import os
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from signals_web.address import LOOPBACK, Address
from signals_web.local_directory import directory_refusal
from signals_web.local_library import library_refusal
from signals_web.options import DEFAULT_PORT, HELP, Options, Refused, read_options
from signals_web.reading_ahead import PAGE
from signals_web.refusals import refusal_text, refusals

_PORTS_TRIED = 20
_REFUSED = 2


def _listen(port: int) -> socket.socket | None:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # On Windows, a second program could otherwise share the port and receive the requests.
    exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
    option = socket.SO_REUSEADDR if exclusive is None else exclusive
    listener.setsockopt(socket.SOL_SOCKET, option, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError:
        listener.close()
        return None
    return listener


def _listener(asked: int | None) -> socket.socket:
    if asked is not None:
        listener = _listen(asked)
        if listener is None:
            other = asked + 1 if asked < 65535 else DEFAULT_PORT
            raise Refused(
                f"Le port {asked} est déjà pris, peut-être par Signals déjà ouvert. Fermez l’autre "
                f"programme, ou choisissez un autre port : signals-web --port {other}"
            )
        return listener
    for port in range(DEFAULT_PORT, DEFAULT_PORT + _PORTS_TRIED):
        listener = _listen(port)
        if listener is not None:
            if port != DEFAULT_PORT:
                print(f"Le port {DEFAULT_PORT} est déjà pris : Signals utilise le port {port}.")
            return listener
    raise Refused(
        f"Les ports {DEFAULT_PORT} à {DEFAULT_PORT + _PORTS_TRIED - 1} sont tous pris. "
        "Choisissez-en un autre, par exemple : signals-web --port 9642"
    )


def _folders(page: Path) -> tuple[Path, ...]:
    return (Path(os.path.expanduser("~")), Path.cwd(), page.parent)


def _serve(page: Path, listener: socket.socket, options: Options) -> None:
    # Imported only now: Streamlit reads its variables and files as soon as it is imported.
    from signals_web.access import KEY_PARAMETER, AccessKeys
    from signals_web.discretion import silence_other_threads
    from signals_web.form import form
    from signals_web.index_page import UnexpectedPage
    from signals_web.reading_ahead import read_ahead
    from signals_web.serving import server
    from signals_web.settings import apply_settings
    from signals_web.vigil import VIGIL

    VIGIL.delay = options.lock_minutes * 60.0
    address = Address(listener.getsockname()[1])
    keys = AccessKeys()
    apply_settings(address)
    silence_other_threads(lambda text: print(text, file=sys.stderr, flush=True))
    try:
        application = form(page, address, keys)
    except UnexpectedPage as unexpected:
        raise Refused(
            "La version installée de Streamlit n’est pas celle que Signals connaît. "
            "Réinstallez Signals avec ses versions verrouillées."
        ) from unexpected
    carrier = server(application)

    def announce() -> None:
        while not carrier.started:
            time.sleep(0.02)
        print(f"Signals est prêt : {address.url}?{KEY_PARAMETER}={keys.lasting}")
        print("Pour arrêter : Ctrl+C dans cette fenêtre.", flush=True)
        if options.browser:
            # Other accounts can read the arguments of a program: the address given to the
            # browser works once only.
            webbrowser.open(f"{address.url}?{KEY_PARAMETER}={keys.ticket()}")

    read_ahead(page)
    threading.Thread(target=announce, daemon=True).start()
    carrier.run(sockets=[listener])


def main(argv: Sequence[str] | None = None, page: Path = PAGE) -> int:
    """Start the form and serve it until it is stopped."""
    for stream in (sys.stdout, sys.stderr):
        # A console of another age lacks some of our signs: show the rest rather than fail.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        options = read_options(argv)
        if options.help:
            print(HELP, end="")
            return 0
        refused_library = library_refusal()
        if refused_library is not None:
            raise Refused(refused_library)
        refused_directory = directory_refusal(options.directory)
        if refused_directory is not None:
            raise Refused(refused_directory)
        found = refusals(os.environ, _folders(page))
        if found:
            raise Refused(refusal_text(found))
        # A shell that started this in the background ignores Ctrl+C: the server then only returns.
        with suppress(KeyboardInterrupt):
            _serve(page, _listener(options.port), options)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return _REFUSED
    print("\nSignals est arrêté. Rien n’a été enregistré.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
