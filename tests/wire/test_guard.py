"""Which machines may be asked: the numeric address decides, in whatever dress it comes."""

import pytest

from commsbot.wire import guard

INSIDE = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "0.0.0.9", "169.254.169.254", "224.0.0.1", "255.255.255.255",
    "::1", "::", "fe80::1%eth0", "fd00::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe",
    "192.0.2.1", "2001:db8::1",
]  # fmt: skip
OUTSIDE = ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]


@pytest.mark.parametrize("address", INSIDE)
def test_what_is_not_public_is_refused(address):
    assert guard.refuses(address)


@pytest.mark.parametrize("address", OUTSIDE)
def test_what_is_public_is_asked(address):
    assert not guard.refuses(address)


def test_a_private_network_is_asked_where_the_config_names_it():
    assert not guard.refuses("10.20.3.4", ["10.20.0.0/16"])
    assert not guard.refuses("::ffff:10.20.3.4", ["10.20.0.0/16"])
    assert guard.refuses("10.21.3.4", ["10.20.0.0/16", "fd00::/8"])


@pytest.mark.parametrize("address", ["169.254.169.254", "fe80::1", "224.0.0.1", "::"])
def test_where_keys_are_handed_out_nobody_is_asked_whatever_the_config_names(address):
    assert guard.refuses(address, ["0.0.0.0/0", "::/0"])
