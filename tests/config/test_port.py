"""The port: taken before anything slow, refused in a sentence."""

import socket
from threading import Timer

import pytest

from counterpart.config.port import PortRefused, address_of, bound


def test_a_free_port_is_found_and_held() -> None:
    with bound("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]

        with (
            pytest.raises(PortRefused, match=rf"^Port {port} of 127.0.0.1 is taken by another"),
            bound("127.0.0.1", port),
        ):
            pass
        assert address_of(listener) == f"http://127.0.0.1:{port}/"


def test_a_port_is_free_again_afterwards() -> None:
    with bound("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            listener.accept()[0].close()

    with bound("127.0.0.1", port):
        pass


def test_the_port_of_a_killed_instance_is_waited_for() -> None:
    with bound("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        Timer(0.3, listener.close).start()

        with bound("127.0.0.1", port, patience_seconds=5) as again:
            assert again.getsockname()[1] == port


@pytest.mark.parametrize("host", ["192.0.2.1", "no such name"])
def test_an_address_of_another_machine_is_refused(host: str) -> None:
    with pytest.raises(PortRefused, match=f"^{host} is not an address of"), bound(host, 0):
        pass


@pytest.mark.parametrize(("host", "name"), [("0.0.0.0", "127.0.0.1"), ("::1", "[::1]")])  # noqa: S104
def test_the_address_is_one_that_a_browser_opens(host: str, name: str) -> None:
    if ":" in host and not socket.has_dualstack_ipv6():
        pytest.skip("no IPv6 here")
    with bound(host, 0) as listener:
        assert address_of(listener) == f"http://{name}:{listener.getsockname()[1]}/"
