"""The settings of Streamlit, all of them chosen here."""

import logging
from collections.abc import Mapping

from signals_web.access import BROWSER_HEADER
from signals_web.address import LOOPBACK, Address

MAX_MESSAGE_MEGABYTES = 5
_UPLOAD_MEGABYTES = 2

# Contrasts on white: text 16:1, primary and links 8:1, borders of fields 4.8:1.
_THEME: Mapping[str, object] = {
    "theme.base": "light",
    "theme.primaryColor": "#1f4e8c",
    "theme.backgroundColor": "#ffffff",
    "theme.secondaryBackgroundColor": "#f2f4f7",
    "theme.textColor": "#1f2328",
    "theme.linkColor": "#1f4e8c",
    "theme.linkUnderline": True,
    "theme.borderColor": "#6b7280",
    "theme.showWidgetBorder": True,
    "theme.redTextColor": "#8f1d1d",
    "theme.orangeTextColor": "#7a3e00",
    "theme.yellowTextColor": "#6b4e00",
    "theme.greenTextColor": "#1b5e20",
    "theme.blueTextColor": "#0b4a8f",
    "theme.grayTextColor": "#4b5563",
}


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
        **_THEME,
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
