"""The command `signals-web`: start the form for one person, on this machine only."""

import argparse
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
from typing import NoReturn

from signals_web.address import LOOPBACK, Address
from signals_web.local_directory import directory_refusal
from signals_web.local_library import library_refusal
from signals_web.reading_ahead import PAGE
from signals_web.refusals import refusal_text, refusals

DEFAULT_PORT = 8642
_PORTS_TRIED = 20
_REFUSED = 2
_HELP = f"""\
Usage : signals-web [--port N] [--directory FICHIER] [--no-browser]

Ouvre le questionnaire Signals dans le navigateur de cet ordinateur.
Rien n’est enregistré et rien ne sort de l’ordinateur.

Options :
  --port N       port à utiliser, de 1024 à 65535 (sinon {DEFAULT_PORT}, ou le premier libre après)
  --directory F  l’annuaire local, un fichier (ou la variable SIGNALS_DIRECTORY)
  --no-browser   ne pas ouvrir le navigateur, afficher seulement l’adresse
  --help         afficher cette aide
"""


class Refused(Exception):
    """The form does not start, for a reason told in French."""


class _Options(argparse.ArgumentParser):
    """Arguments whose errors are told in French."""

    def error(self, message: str) -> NoReturn:
        raise Refused("La commande n’a pas été comprise. Essayez : signals-web --help")


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = _Options(prog="signals-web", add_help=False, allow_abbrev=False)
    parser.add_argument("--port")
    parser.add_argument("--directory")
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--help", "-h", action="store_true")
    options, unknown = parser.parse_known_args(argv)
    if unknown:
        raise Refused(
            f"L’option « {unknown[0]} » n’existe pas : signals-web fixe lui-même les réglages "
            "de Streamlit. Options possibles : --port N, --directory FICHIER, --no-browser, --help."
        )
    return options


def _port(text: str | None) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 1024 <= int(text) <= 65535):
        raise Refused(
            f"Le port « {text} » n’est pas valable. Donnez un nombre de 1024 à 65535, "
            f"par exemple : signals-web --port {DEFAULT_PORT}"
        )
    return int(text)


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


def _serve(page: Path, listener: socket.socket, open_browser: bool) -> None:
    # Imported only now: Streamlit reads its variables and files as soon as it is imported.
    from signals_web.access import KEY_PARAMETER, AccessKeys
    from signals_web.discretion import silence_other_threads
    from signals_web.form import form
    from signals_web.index_page import UnexpectedPage
    from signals_web.reading_ahead import read_ahead
    from signals_web.serving import server
    from signals_web.settings import apply_settings

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
        if open_browser:
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
        options = _options(argv)
        if options.help:
            print(_HELP, end="")
            return 0
        asked = _port(options.port)
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
            _serve(page, _listener(asked), open_browser=not options.no_browser)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return _REFUSED
    print("\nSignals est arrêté. Rien n’a été enregistré.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
