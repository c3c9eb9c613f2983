"""What the form drew at one moment, for `bare_form.py`: its widgets and their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.GapSize_pb2 import GapSize
from streamlit.proto.Markdown_pb2 import Markdown

Part = dict[str, Any]
_TITLES = {"h1": "title", "h2": "header", "h3": "subheader"}
_GAPS = {GapSize.XSMALL: "xsmall", GapSize.SMALL: "small", GapSize.LARGE: "large"}


def drawing(deltas: Iterable[ForwardMsg]) -> list[Part]:
    """The parts of a page in their order, each block with the parts that it holds."""
    root: Part = {"holds": []}
    by_path: dict[tuple[int, ...], Part] = {(0,): root}
    for message in deltas:
        path = tuple(message.metadata.delta_path)
        delta = message.delta
        block = delta.WhichOneof("type") == "add_block"
        part = _block(delta.add_block) if block else _element(delta.new_element)
        by_path[path] = part
        by_path[path[:-1]]["holds"].append(part)
    return list(root["holds"])


def _key(id: str) -> str | None:
    key = id.split("-", 2)[-1]
    return key if key not in ("", "None") else None


def _block(block: Block) -> Part:
    match block.WhichOneof("type"):
        case "column":
            return {"draws": "column", "arguments": {}, "holds": []}
        case "expandable":
            arguments = {"label": block.expandable.label, "key": _key(block.id)}
            if block.expandable.id:
                arguments |= {"on_change": "rerun", "expanded": block.expandable.expanded}
            return {"draws": "expander", "arguments": arguments, "holds": []}
        case _:
            flex = block.flex_container
            if flex.scale and flex.direction == flex.HORIZONTAL and flex.wrap and not block.id:
                return {"draws": "columns", "arguments": {"spec": [1, 2]}, "holds": []}
            gap = _GAPS.get(flex.gap_config.gap_size, "small")
            horizontal = flex.direction == flex.HORIZONTAL
            arguments = {"key": _key(block.id), "gap": gap, "horizontal": horizontal}
            return {"draws": "container", "arguments": arguments, "holds": []}


def _element(element: Element) -> Part:
    kind = element.WhichOneof("type")
    match kind:
        case "heading":
            name = _TITLES[element.heading.tag]
            return _part(name, body=element.heading.body, anchor=False)
        case "markdown":
            told = element.markdown
            name = "caption" if told.element_type == Markdown.CAPTION else "markdown"
            return _part(name, body=told.body, unsafe_allow_html=told.allow_html)
        case "alert":
            return _part("error", body=element.alert.body)
        case "button":
            told = element.button
            return _part("button", label=told.label, key=_key(told.id), type=told.type)
        case "checkbox":
            return _part("checkbox", label=element.checkbox.label, key=_key(element.checkbox.id))
        case "radio":
            told = element.radio
            return _part(
                "radio",
                label=told.label,
                options=list(told.options),
                index=None,
                key=_key(told.id),
                horizontal=told.horizontal,
                captions=list(told.captions) or None,
            )
        case "text_input" | "text_area":
            told = getattr(element, kind)
            return _part(kind, label=told.label, value=None, key=_key(told.id))
        case _:
            raise ValueError(f"the bare page cannot draw {kind}")


def _part(name: str, **arguments: object) -> Part:
    return {"draws": name, "arguments": arguments}
