"""Files by their digest: beside SQLite's file, in PostgreSQL's rows."""

import hashlib

import pytest

from commsbot.domain import errors

DATA = bytes(range(256)) * 40


async def test_bytes_are_kept_once_under_their_digest(store, tmp_path):
    digests = [await store.media.put(DATA) for _ in range(2)]

    assert digests == [hashlib.sha256(DATA).hexdigest()] * 2
    assert await store.media.get(digests[0]) == DATA
    files = [each for each in (tmp_path / "media").rglob("*") if each.is_file()]
    assert [each.name for each in files] == (digests[:1] if store.alone else [])


async def test_erased_bytes_are_gone(store):
    digest = await store.media.put(DATA)
    for _ in range(2):
        await store.media.erase(digest)

    with pytest.raises(errors.NotFound, match="file called"):
        await store.media.get(digest)


@pytest.mark.parametrize("name", ["../commsbot.sqlite", "", "AB" * 32, "0" * 64])
async def test_what_is_no_digest_finds_nothing(store, name):
    with pytest.raises(errors.NotFound):
        await store.media.get(name)


async def test_changed_bytes_are_never_given_out(store, tmp_path):
    digest = await store.media.put(DATA)
    if store.alone:
        (tmp_path / "media" / digest[:2] / digest).write_bytes(b"other")
    else:
        await store._database.write(lambda connection: connection.exec_driver_sql("UPDATE media SET data = 'other'"))

    with pytest.raises(errors.Altered, match="not what was approved"):
        await store.media.get(digest)
