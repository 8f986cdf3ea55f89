"""Secrets at rest: sealed for one person, with a key that lies outside the database."""

import pytest

from commsbot.wire import seal


def test_what_is_sealed_opens_with_the_same_key_only(tmp_path):
    first = seal.load(tmp_path / "a.key")
    closed = first.close(b"secret", "p1")

    assert seal.load(tmp_path / "a.key").open(closed, "p1") == b"secret"
    assert "secret" not in closed
    assert closed != first.close(b"secret", "p1")
    for other, about in ((seal.load(tmp_path / "b.key"), "p1"), (first, "p2")):
        with pytest.raises(seal.BadSeal):
            other.open(closed, about)


@pytest.mark.parametrize("broken", ["", "not base64!", "AAAA"])
def test_changed_bytes_do_not_open(tmp_path, broken):
    with pytest.raises(seal.BadSeal):
        seal.load(tmp_path / "a.key").open(broken, "p1")


def test_a_key_that_others_may_read_is_refused(tmp_path):
    path = tmp_path / "a.key"
    seal.load(path)
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    with pytest.raises(seal.LooseSeal, match="chmod 600"):
        seal.load(path)


def test_a_key_that_is_cut_off_is_refused(tmp_path):
    path = tmp_path / "a.key"
    path.touch(mode=0o600)
    with pytest.raises(seal.BadSeal):
        seal.load(path)


def test_a_key_is_never_shown(tmp_path):
    made = seal.load(tmp_path / "a.key")

    assert "key" not in repr(made)
