"""A page without a browser: it holds what the server draws and sends what its widgets hold."""

from collections.abc import Callable, Iterator, Mapping

from attrs import define, field, frozen
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from websockets.sync.client import ClientConnection

SECONDS = 60
_VALUES: Mapping[str, Callable[[str, object], WidgetState]] = {
    "radio": lambda id, value: WidgetState(id=id, string_value=str(value)),
    "text_input": lambda id, value: WidgetState(id=id, string_value=str(value)),
    "text_area": lambda id, value: WidgetState(id=id, string_value=str(value)),
    "checkbox": lambda id, value: WidgetState(id=id, bool_value=bool(value)),
    "expandable": lambda id, value: WidgetState(id=id, bool_value=bool(value)),
}


@frozen
class Drawn:
    """A widget of the page, under the id that the server gave it."""

    id: str
    kind: str
    label: str

    @property
    def key(self) -> str:
        """The key of the widget in the script of the page."""
        return self.id.split("-", 2)[-1]


@define
class ProtocolPage:
    """A page of the form that a hand-made client holds, on a stream of its own."""

    stream: ClientConnection
    received: list[bytes] = field(factory=list, repr=False)
    deltas: list[ForwardMsg] = field(factory=list, repr=False)
    _drawn: dict[str, Drawn] = field(factory=dict, repr=False)
    _held: dict[str, WidgetState] = field(factory=dict, repr=False)

    def run(self, *sent: WidgetState) -> "ProtocolPage":
        """Have the page drawn again, with what its widgets hold and with what is sent once."""
        self.send(*sent)
        return self.follow()

    def send(self, *sent: WidgetState) -> None:
        """Ask for the page without waiting for it."""
        states = WidgetStates(widgets=[*self._held.values(), *sent])
        message = BackMsg(rerun_script=ClientState(widget_states=states))
        self.stream.send(message.SerializeToString())

    def follow(self) -> "ProtocolPage":
        """Read what the server draws until the page is whole."""
        drawn: dict[str, Drawn] = {}
        self.deltas = []
        while True:
            message = self._next()
            match message.WhichOneof("type"):
                case "delta":
                    self.deltas.append(message)
                    self._draw(message.delta, drawn)
                case "script_finished":
                    if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                        break
                    assert message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN
                    drawn.clear()
        # As a browser does: what is no longer shown is forgotten.
        self._drawn = drawn
        self._held = {id: state for id, state in self._held.items() if id in drawn}
        return self

    def widget(self, name: str) -> Drawn:
        """The widget with this key, or with this label."""
        found = [each for each in self._drawn.values() if name in (each.key, each.label)]
        assert len(found) == 1, (name, found)
        return found[0]

    def shows(self, name: str) -> bool:
        """Whether a widget with this key or this label is on the page."""
        return any(name in (each.key, each.label) for each in self._drawn.values())

    def keys(self, kind: str) -> list[str]:
        """The keys of the widgets of a kind, in the order of the page."""
        return [each.key for each in self._drawn.values() if each.kind == kind]

    def hold(self, name: str, value: object, **others: object) -> "ProtocolPage":
        """Give a widget, and others, their values, and have the page drawn again."""
        for each, told in {name: value, **others}.items():
            widget = self.widget(each)
            self._held[widget.id] = _VALUES[widget.kind](widget.id, told)
        return self.run()

    def texts(self) -> list[str]:
        """The texts of the page, in its order."""
        return [each.markdown.body for each in self._elements("markdown")]

    def alerts(self) -> list[str]:
        """What the page refuses."""
        return [each.alert.body for each in self._elements("alert")]

    def link(self, label: str) -> str:
        """Where a link of the page leads."""
        links = (each.link_button for each in self._elements("link_button"))
        return next(each.url for each in links if each.label == label)

    def press(self, name: str) -> "ProtocolPage":
        """Press a button."""
        return self.run(WidgetState(id=self.widget(name).id, trigger_value=True))

    def begin(self, sector: str) -> "ProtocolPage":
        """Open the page, choose a sector by its title, and begin."""
        return self.run().hold("sector", sector).press("Continuer").press("Commencer")

    def _elements(self, kind: str) -> Iterator[Element]:
        elements = (each.delta.new_element for each in self.deltas)
        return (each for each in elements if each.WhichOneof("type") == kind)

    def _next(self) -> ForwardMsg:
        frame = self.stream.recv(timeout=SECONDS)
        assert isinstance(frame, bytes)
        self.received.append(frame)
        return ForwardMsg.FromString(frame)

    def _draw(self, delta: Delta, drawn: dict[str, Drawn]) -> None:
        if delta.WhichOneof("type") == "new_element":
            kind = delta.new_element.WhichOneof("type")
            element = getattr(delta.new_element, kind)
        elif delta.WhichOneof("type") == "add_block":
            kind = delta.add_block.WhichOneof("type")
            element = getattr(delta.add_block, kind) if kind else None
        else:
            return
        id = getattr(element, "id", "")
        if id:
            drawn[id] = Drawn(id, kind, element.label)
        if id and getattr(element, "set_value", False):
            value = element.raw_value if kind == "radio" else element.value
            self._held[id] = _VALUES[kind](id, value)
