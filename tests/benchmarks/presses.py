"""50 presses a second for 30 seconds over HTTP: from the press queued in the simulator to its callback answer, beside one act: `--only presses`.

Two crowds press in turn: 50 people of the staff, each on a card of their own, and 50 neighbors on *Got it* in one group. The platforms and the
people are in this process, the service in one of its own, as it always is. A press is timed where people are, from the moment it is queued to
the moment its answer is there. One act is the store's: a press consumed and a cursor moved, in one transaction, with nothing else going on.
Clock times on a machine that others use tell little; the ratio, taken from the same run, tells more.
"""

import asyncio
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from commsbot import app
from commsbot.app import Service
from commsbot.demo import stage
from commsbot.demo.phone import Phone
from commsbot.domain.people import Role
from commsbot.ports import Cursor, Key, UnitOfWork
from commsbot.rehearsal import cast, server
from commsbot.rehearsal import telegram_state as state
from commsbot.rehearsal.stage import Rehearsal
from commsbot.settings.model import Settings

PEOPLE = 50
EACH_SECOND = 50
SECONDS = 30
ACTS = 300
MOST = 10
"""How many acts a press may take at the 95th percentile."""
PATIENCE = 60.0
IDLE = 0.1
"""How much of a second a service that rests computes at most."""


@dataclass(frozen=True, kw_only=True)
class Town:
    """Everybody with a phone, and what they press."""

    rehearsal: Rehearsal
    people: cast.Cast
    staff: list[Phone]
    neighbors: list[state.Person]
    got_it: state.Press
    one_act: float
    """In seconds."""


def main(seconds: int = SECONDS) -> None:
    asyncio.run(_main(seconds))


async def _main(seconds: int) -> None:
    with tempfile.TemporaryDirectory(prefix="commsbot-presses-") as folder:
        async with server.serving(page_port=0, scale=0.0) as rehearsal:
            people = cast.assemble(rehearsal)
            addresses = rehearsal.addresses
            chosen = stage.settings_of(Path(folder), addresses.telegram, addresses.x, people, 0.0)
            async with app.serving(chosen) as service:
                town = await _settled(service, rehearsal, people)
            print(f"presses: one act {town.one_act * 1000:.1f} ms")
            async with _serving(chosen, town) as process:
                await _crowd("staff", town, process, seconds, lambda at: _on_card(town, town.staff[at % PEOPLE]))
                await _crowd("neighbors", town, process, seconds, lambda at: _got_it(town, at % PEOPLE))


@asynccontextmanager
async def _serving(chosen: Settings, town: Town) -> AsyncIterator[int]:
    """Run the service in a process of its own, and give its number."""
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(chosen,))
    process.start()
    try:
        first = _on_card(town, town.staff[0])
        async with asyncio.timeout(PATIENCE):
            while not first.answered:  # noqa: ASYNC110  # a press tells nobody of its answer
                await asyncio.sleep(0.05)
        assert process.pid is not None
        await _rested(process.pid)
        yield process.pid
    finally:
        process.terminate()
        await asyncio.to_thread(process.join)


def serve(chosen: Settings) -> None:
    """Be the service until a SIGTERM."""
    asyncio.run(app.run(chosen))


async def _settled(service: Service, rehearsal: Rehearsal, people: cast.Cast) -> Town:
    """Let everybody join, and bring a first word out."""
    pio, approver, _ = await stage._company(service, rehearsal, people)
    await stage._groups(service, people, pio)
    await stage._standing(service, approver)
    ana, chief, maria = (
        Phone(rehearsal.telegram, who, people.bot) for who in (people.pio, people.approver, people.liaison)
    )
    ana.says("/incident")
    await ana.presses("op:*:d:no")
    await ana.presses("op:*:t:evacuation")
    await ana.presses("Riverside Park")
    await ana.presses("dr:*:s")
    await chief.presses("ap")
    got_it = await maria.presses("g", people.group)
    staff = await _staff(service, rehearsal, people)
    neighbors = [rehearsal.telegram.person(f"Neighbor {number}") for number in range(PEOPLE)]
    for each in neighbors:
        rehearsal.telegram.joins(each, people.group)
    one = await _one_act(service)
    return Town(rehearsal=rehearsal, people=people, staff=staff, neighbors=neighbors, got_it=got_it, one_act=one)


async def _staff(service: Service, rehearsal: Rehearsal, people: cast.Cast) -> list[Phone]:
    """50 people join, and each has a question before them."""
    phones = []
    for number in range(PEOPLE):
        name = f"Officer {number:02}"
        human = rehearsal.telegram.person(name)
        await stage._member(service, rehearsal, people.bot, human, name, (Role.DUTY_OFFICER,))
        phones.append(Phone(rehearsal.telegram, human, people.bot))
    for phone in phones:
        phone.says("/incident")
    for phone in phones:
        await phone.sees("Yes")
    return phones


async def _one_act(service: Service) -> float:
    """The median of one press's act on an idle service, in seconds."""
    key = Key(1, 1, 1)

    async def act(uow: UnitOfWork) -> None:
        await uow.consume(0)
        await uow.set_cursor(key, Cursor("deciding", "nothing", "preview", ""))

    took = []
    await asyncio.sleep(2)
    for _ in range(ACTS):
        began = time.perf_counter()
        await service.store.act(act)
        took.append(time.perf_counter() - began)
        await asyncio.sleep(0.003)
    return statistics.median(took)


def _on_card(town: Town, phone: Phone) -> state.Press:
    """Answer the first question, or go back to it."""
    there = phone.button("op:*:d:no") or phone.button("op:*:b")
    assert there is not None, phone.screen()
    telegram = town.rehearsal.telegram
    private = telegram.private(phone.person, town.people.bot)
    return telegram.presses(phone.person, there[0], there[1].data, chat=private, old=True)


def _got_it(town: Town, number: int) -> state.Press:
    return town.rehearsal.telegram.presses(town.neighbors[number], town.got_it.message, town.got_it.data)


def _spent(process: int) -> tuple[float, float]:
    """How many seconds a process has computed so far, and waited for a core that others used (Linux: Documentation/scheduler/sched-stats)."""
    told = [each.read_text().split() for each in Path(f"/proc/{process}/task").glob("*/schedstat")]
    return sum(int(each[0]) for each in told) / 1e9, sum(int(each[1]) for each in told) / 1e9


async def _rested(process: int) -> None:
    """Wait until the service has done all that its start brings with it."""
    async with asyncio.timeout(PATIENCE):
        before, (now, _) = -1.0, _spent(process)
        while now - before > IDLE:
            await asyncio.sleep(1)
            before, (now, _) = now, _spent(process)


async def _crowd(name: str, town: Town, process: int, seconds: int, press: Callable[[int], state.Press]) -> None:
    """Press evenly, and note when each press is answered."""
    waiting: dict[str, float] = {}
    took: list[float] = []

    async def watch() -> None:
        async for each in town.rehearsal.told.watch():
            queued = waiting.pop(each.facts["press"], None) if each.kind == "telegram.answered" else None
            if queued is not None:
                took.append(time.perf_counter() - queued)

    watching = asyncio.create_task(watch())
    await asyncio.sleep(0)
    start, before = time.perf_counter(), _spent(process)
    late = 0.0
    for number in range(seconds * EACH_SECOND):
        due = start + number / EACH_SECOND
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        late = max(late, time.perf_counter() - due)
        queued = time.perf_counter()
        waiting[press(number).id] = queued
    ends = time.perf_counter() + PATIENCE
    while waiting and time.perf_counter() < ends:  # noqa: ASYNC110  # the phones tell nobody that all are answered
        await asyncio.sleep(0.05)
    watching.cancel()
    computed, waited = ((now - then) / len(took) * 1000 for now, then in zip(_spent(process), before, strict=True))
    if waiting:
        print(f"presses: {name}: {len(waiting)} were never answered")
        return
    took.sort()
    p50, p95 = took[len(took) // 2], took[len(took) * 95 // 100]
    verdict = "under" if p95 < MOST * town.one_act else "NOT under"
    print(
        f"presses: {name}: {len(took)} in {seconds} s by {PEOPLE} people, all answered: median {p50 * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms, "
        f"p95 / one act {p95 / town.one_act:.1f}, {verdict} {MOST} (for each the service computed {computed:.1f} ms and waited {waited:.1f} ms for a "
        f"core; the pressing itself was at most {late * 1000:.0f} ms late)"
    )


if __name__ == "__main__":
    main()
