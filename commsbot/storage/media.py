"""Pictures and other files by the SHA-256 of their bytes: files beside SQLite, rows in PostgreSQL, where every node sees them.

The digest is of exactly what is uploaded to a platform, and it stands in the rendition that people approve; the bytes can be erased without
touching the record. Whoever puts a file in has stripped its metadata before, because stripping changes the digest.
"""

import asyncio
import hashlib
import os
import re
from pathlib import Path

from sqlalchemy import delete, select
from sqlmodel import col

from commsbot.domain import errors
from commsbot.storage.database import Database
from commsbot.storage.sql import put
from commsbot.storage.tables import MediaRow

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Media:
    """One agency's files."""

    def __init__(self, database: Database, agency: str, folder: Path | None) -> None:
        """Take the folder to keep them in; None keeps them in the database."""
        self._database = database
        self._agency = agency
        self._folder = folder

    async def put(self, data: bytes) -> str:
        """Keep bytes, safely on disk before this returns; gives their digest. The same bytes are kept once."""
        digest = hashlib.sha256(data).hexdigest()
        if self._folder is None:
            row = {"agency": self._agency, "digest": digest, "data": data}
            keys = ("agency", "digest")
            await self._database.write(lambda connection: put(connection, MediaRow, row, keys))
        else:
            await asyncio.to_thread(_write, self._path(digest), data)
        return digest

    async def get(self, digest: str) -> bytes:
        """The bytes of a digest; raises `NotFound` where there are none (any more), `errors.Altered` where they aren't those."""
        data = await self._read(digest)
        if data is None:
            raise errors.NotFound(what="file", name=digest)
        if hashlib.sha256(data).hexdigest() != digest:
            raise errors.Altered(digest=digest)
        return data

    async def erase(self, digest: str) -> None:
        """Forget bytes for good; the record keeps the digest and can say what was there."""
        if self._folder is None:
            here = (col(MediaRow.agency) == self._agency, col(MediaRow.digest) == digest)
            await self._database.write(lambda connection: connection.execute(delete(MediaRow).where(*here)))
        else:
            await asyncio.to_thread(self._path(digest).unlink, missing_ok=True)

    async def _read(self, digest: str) -> bytes | None:
        if self._folder is not None:
            return await asyncio.to_thread(_read, self._path(digest))
        async with self._database.reading() as connection:
            here = (col(MediaRow.agency) == self._agency, col(MediaRow.digest) == digest)
            return (await connection.execute(select(col(MediaRow.data)).where(*here))).scalar()

    def _path(self, digest: str) -> Path:
        if self._folder is None or not _DIGEST.fullmatch(digest):
            raise errors.NotFound(what="file", name=digest)
        return self._folder / digest[:2] / digest


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
