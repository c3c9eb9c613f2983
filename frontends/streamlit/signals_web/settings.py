"""The settings of Streamlit, all of them chosen here."""

import logging
from collections.abc import Mapping

from signals_web.access import BROWSER_HEADER
from signals_web.address import LOOPBACK, Address
from signals_web.palette import DARK, LIGHT, Palette

MAX_MESSAGE_MEGABYTES = 5
_UPLOAD_MEGABYTES = 2


def _theme(name: str, palette: Palette) -> Mapping[str, object]:
    """The colours of a theme, as Streamlit names them; with both, it follows the computer."""
    named = {
        "primaryColor": palette.accent,
        "backgroundColor": palette.page,
        "secondaryBackgroundColor": palette.field,
        "textColor": palette.text,
        "linkColor": palette.link,
        "linkUnderline": True,
        "borderColor": palette.edge,
        "showWidgetBorder": True,
        "redTextColor": palette.danger,
        "redBackgroundColor": palette.panel,
        "yellowTextColor": palette.text,
        "yellowBackgroundColor": palette.panel,
        "grayTextColor": palette.quiet,
        "headingFont": "serif",  # Source Serif and Source Sans, which Streamlit ships
    }
    return {f"theme.{name}.{key}": value for key, value in named.items()}


def settings(address: Address) -> dict[str, object]:
    """Give every setting that we depart from or depend on."""
    return {
        "global.developmentMode": False,
        "logger.enableRich": False,
        "logger.hideWelcomeMessage": True,
        "client.showErrorDetails": "none",
        "client.showErrorLinks": False,
        "client.toolbarMode": "minimal",
        "client.showSidebarNavigation": False,
        "client.disableDataExport": True,
        "client.allowedOrigins": [],
        "runner.magicEnabled": False,
        "server.address": LOOPBACK,
        "server.port": address.port,
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.runOnSave": False,
        "server.allowRunOnSave": False,
        "server.showEmailPrompt": False,
        "server.scriptHealthCheckEnabled": False,
        "server.enableStaticServing": False,
        "server.enableAgentApi": False,
        "server.enableCORS": True,
        "server.corsAllowedOrigins": [],
        "server.allowedHosts": [LOOPBACK, "localhost"],
        "server.enableXsrfProtection": True,
        "server.xsrfCookieSameSite": "strict",
        "server.enableWebsocketCompression": False,
        "server.maxUploadSize": _UPLOAD_MEGABYTES,
        "server.maxMessageSize": MAX_MESSAGE_MEGABYTES,
        "server.maxWidgetStateSize": MAX_MESSAGE_MEGABYTES,
        # A laptop that wakes up finds its answers again; closed tabs do not stay for ever.
        "server.disconnectedSessionTTL": 1800,
        "server.trustedUserHeaders": {BROWSER_HEADER: "browser"},
        "browser.serverAddress": LOOPBACK,
        "browser.serverPort": address.port,
        "browser.gatherUsageStats": False,
        "ui.hideTopBar": True,
        **_theme("light", LIGHT),
        **_theme("dark", DARK),
    }


def apply_settings(address: Address) -> None:
    """Impose our settings on Streamlit, and keep what is typed off disk and console."""
    from starlette.formparsers import MultiPartParser
    from streamlit import config

    config.get_config_options(force_reparse=True, options_from_flags=settings(address))
    # Larger parts would go through a temporary file; the size of an upload is bounded already.
    MultiPartParser.spool_max_size = (_UPLOAD_MEGABYTES + 2) * 1024 * 1024
    # Records may quote what was typed; `discretion` tells of errors without it.
    logging.disable(logging.CRITICAL)
