"""Short French answers given before Streamlit is reached."""

from html import escape

from starlette.responses import Response

_PAGE = (
    '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Signals</title></head>'
    "<body><main><h1>{title}</h1><p>{text}</p></main></body></html>"
)


def answer(status: int, title: str, text: str) -> Response:
    """Make a small French page, readable without any script or style."""
    page = _PAGE.format(title=escape(title), text=escape(text))
    return Response(page, status_code=status, media_type="text/html")
