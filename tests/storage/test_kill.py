"""SIGKILL in the middle of acts: whatever was committed is whole, and the record verifies."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from commsbot import signing
from commsbot.domain import record
from commsbot.storage import Store
from tests.conftest import ORIGIN

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import asyncio, os, signal, sys
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from commsbot import signing
from commsbot.domain import events
from commsbot.storage import Store
from tests.conftest import ORIGIN
from tests.fakes import FrozenClock

address, point, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
points = []

def at(name):
    points.append(name)
    if name == point and points.count(name) == number:
        os.kill(os.getpid(), signal.SIGKILL)

async def act(uow):
    count = int(await uow.recall("count") or 0) + 1
    for part in range(2):
        await uow.append(events.PersonAdded(person=f"p{count}-{part}", name="Ana", roles=(), language="en"))
    await uow.note("count", str(count))
    return count

async def main():
    signer = signing.Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
    store = Store(address, "springfield", FrozenClock(), signer, ORIGIN, at)
    await store.open()
    while True:
        print(await store.act(act), flush=True)

asyncio.run(main())
"""


async def left(database, clock, signer):
    """What another start finds: the count, and whether the record is sound."""
    store = Store(database, "springfield", clock, signer, ORIGIN)
    await store.open()
    count, people = await store.read(look)
    rows, notes = await store.evidence()
    await store.close()
    verdict = record.verify(rows, notes, [signing.verifier(signer.vkey)], ORIGIN)
    assert verdict.sound, verdict.findings
    assert people == 2 * count == len(rows)
    return count


async def look(uow):
    return int(await uow.recall("count") or 0), len((await uow.agency()).people)


def started(database, point="never", number=0):
    command = [sys.executable, "-c", PROGRAM, database, point, str(number)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)})


@pytest.mark.parametrize(("point", "kept"), [("commit:before", 0), ("commit:after", 1)])
async def test_a_kill_around_a_commit_leaves_all_or_nothing(database, clock, signer, point, kept):
    """The first commit is that of the migration, which may have nothing to do; the second act is the one that counts."""
    with started(database, point, 3) as process:
        told = process.stdout.read().split()

    assert process.returncode == -signal.SIGKILL
    assert told == [b"1"]
    assert await left(database, clock, signer) == 1 + kept


async def test_a_kill_at_any_moment_leaves_a_sound_record(database, clock, signer):
    with started(database) as process:
        for _ in range(random.Random(7).randrange(5, 15)):
            told = int(process.stdout.readline())
        process.kill()

    assert await left(database, clock, signer) >= told
