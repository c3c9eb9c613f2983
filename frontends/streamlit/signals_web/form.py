"""The form as one application: Streamlit behind its guards."""

from pathlib import Path

from starlette.types import ASGIApp
from streamlit import file_util
from streamlit.starlette import App

from signals_web.access import AccessGuard, AccessKeys
from signals_web.address import Address
from signals_web.bounds import Bounds
from signals_web.discretion import tell_page
from signals_web.downloads import DESK, DocumentCounter
from signals_web.headers import ProtectiveHeaders
from signals_web.idle_guard import IdleGuard
from signals_web.index_page import FrenchPage, french_page, shipped_files, shipped_page
from signals_web.middleware import RequestGuard
from signals_web.vigil import VIGIL


def form(page: Path, address: Address, keys: AccessKeys) -> ASGIApp:
    """Wrap the script of the page so that every request meets every guard."""
    app: ASGIApp = App(page, on_script_error=tell_page)
    static = Path(file_util.get_static_dir())
    app = FrenchPage(app, french_page(shipped_page(static)), shipped_files(static))
    app = DocumentCounter(app, DESK)
    app = IdleGuard(app, VIGIL)
    app = Bounds(app)
    app = AccessGuard(app, address, keys)
    app = RequestGuard(app, address)
    return ProtectiveHeaders(app, address)
