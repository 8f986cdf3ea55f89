import re

import pytest

from commsbot.wire import secret


def test_a_new_secret_is_known_again_and_no_other_is():
    made = secret.new()
    kept = secret.hashed(made)

    assert secret.matches(made, kept)
    assert secret.matches(f" {made.upper()}\n", kept)
    assert not secret.matches(secret.new(), kept)
    assert made not in kept


def test_a_secret_can_be_read_out():
    assert re.fullmatch(r"([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}", secret.new())


def test_the_same_secret_never_has_the_same_hash():
    assert secret.hashed("one") != secret.hashed("one")


@pytest.mark.parametrize(
    "kept",
    ["", "scrypt", "plain$1$1$1$YQ==$YQ==", "scrypt$x$8$1$YQ==$YQ==", "scrypt$16384$8$1$*$YQ==", "scrypt$3$8$1$YQ==$YQ==",
     "scrypt$16384$8$1$YQ==$", "scrypt$1073741824$8$1$YQ==$YQ==", "scrypt$16384$8$1$YQ==$YQ==$YQ=="],
)  # fmt: skip
def test_a_hash_that_cant_be_read_lets_nobody_in(kept):
    assert not secret.matches("a", kept)
