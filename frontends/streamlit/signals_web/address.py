"""The one address at which the form answers."""

from attrs import frozen

LOOPBACK = "127.0.0.1"


@frozen
class Address:
    """The loopback address of the form, known once its port is taken."""

    port: int

    @property
    def hosts(self) -> tuple[str, ...]:
        """Values of the Host header that name this machine and this port."""
        return (f"{LOOPBACK}:{self.port}", f"localhost:{self.port}")

    @property
    def url(self) -> str:
        """The address to open, without its key."""
        return f"http://{LOOPBACK}:{self.port}/"

    def owns(self, host: str | None, origin: str | None) -> bool:
        """Tell whether an origin is the very page served under this host."""
        return host in self.hosts and origin == f"http://{host}"
