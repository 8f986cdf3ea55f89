"""The same desk over the real store: a SQLite file that is closed and opened again whenever the service restarts."""

import asyncio
import contextlib
import shutil
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from commsbot import signing
from commsbot.domain import record
from commsbot.storage import Store
from tests.fakes import FrozenClock
from tests.model.machine import Desk

ORIGIN = "springfield.example/record"


class Kept:
    """The world in a file."""

    def __init__(self, clock: FrozenClock, migrated: Path, signer) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="commsbot-model-", dir=migrated.parent))
        shutil.copyfile(migrated, self.folder / "commsbot.sqlite")
        self.runner = asyncio.Runner()
        self.clock, self.signer = clock, signer
        self.told: list = []
        self.store = self._open()

    def _open(self) -> Store:
        address = f"sqlite+aiosqlite:///{self.folder / 'commsbot.sqlite'}"
        return Store(address, "springfield", self.clock, self.signer, ORIGIN)

    def act(self, fn):
        """Run an act in a transaction of its own, and listen to what it puts on record."""
        told: list = []

        async def listened(uow):
            told.clear()  # an act that lost a race is run again
            append = uow.append

            async def heard(event, *, statement="", actor=""):
                told.append((actor, statement, event))
                return await append(event, statement=statement, actor=actor)

            uow.append = heard
            return await fn(uow)

        done = self.runner.run(self.store.act(listened))
        self.told += told
        return done

    def read(self, fn):
        """Look without changing anything."""
        return self.runner.run(self.store.read(fn))

    def happened(self):
        """Every entry: (actor, statement, event)."""
        return self.told

    def restart(self) -> None:
        """Forget all that isn't in the file; what was heard must be in it."""
        assert [event for *_, event in self.runner.run(self.store.happened())] == [event for *_, event in self.told]
        self.runner.run(self.store.close())
        self.store = self._open()

    def close(self) -> None:
        """Hold the record against its heads, and let go of the file."""
        rows, notes = self.runner.run(self.store.evidence())
        verdict = record.verify(rows, notes, [signing.verifier(self.signer.vkey)], ORIGIN, [])
        assert not verdict.findings, verdict.findings
        self.runner.run(self.store.close())
        self.runner.close()
        shutil.rmtree(self.folder)


def desk(migrated: Path, signer) -> type[Desk]:
    """A desk whose world is a copy of this file."""

    class OverSqlite(Desk):
        def make(self, clock: FrozenClock):
            return Kept(clock, migrated, signer)

    return OverSqlite


@contextlib.contextmanager
def migrated():
    """A file with the schema in it, and a signer, outside of the suite."""
    signer = signing.Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
    with tempfile.TemporaryDirectory(prefix="commsbot-model-") as folder:
        file = Path(folder) / "commsbot.sqlite"

        async def make() -> None:
            store = Store(f"sqlite+aiosqlite:///{file}", "springfield", FrozenClock(), None, ORIGIN)
            await store.open()
            await store.close()

        asyncio.run(make())
        yield file, signer
