"""50 presses a second for 30 seconds over HTTP: from the press queued in the simulator to its callback answer, beside one act: `--only presses`.

Two crowds press in turn: 50 people of the staff, each on a card of their own, and 50 neighbors on *Got it* in one group. Simulator and service share this
process and one core, so that what the simulator costs is in the figures, too. One act is the store's: a press consumed and a cursor moved, in one transaction,
with nothing else going on. Clock times on a machine that others use tell little; the ratio, taken from the same run, tells more.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from commsbot.demo import stage
from commsbot.demo.phone import Phone
from commsbot.demo.stage import Play
from commsbot.domain.people import Role
from commsbot.ports import Cursor, Key, UnitOfWork
from commsbot.rehearsal import telegram_state as state

PEOPLE = 50
EACH_SECOND = 50
SECONDS = 30
ACTS = 300
MOST = 10
"""How many acts a press may take at the 95th percentile."""
PATIENCE = 30.0


def main(seconds: int = SECONDS) -> None:
    asyncio.run(_main(seconds))


async def _main(seconds: int) -> None:
    with tempfile.TemporaryDirectory(prefix="commsbot-presses-") as folder:
        async with stage.playing(Path(folder), 0, scale=0.0) as play:
            ana, chief = (
                Phone(play.rehearsal.telegram, who, play.cast.bot) for who in (play.cast.pio, play.cast.approver)
            )
            press = await _published(ana, chief, play)
            one = await _one_act(play)
            print(f"presses: one act {one * 1000:.1f} ms")
            play.rehearsal._follower.cancel()  # the page's look at the record, which nobody has open
            staff = await _staff(play)
            await _crowd("staff", seconds, one, lambda number: _on_card(play, staff[number % PEOPLE], number))
            crowd = [_neighbor(play, number) for number in range(PEOPLE)]
            await _crowd("neighbors", seconds, one, lambda number: _got_it(play, crowd[number % PEOPLE], press))


async def _published(ana: Phone, chief: Phone, play: Play) -> state.Press:
    """Bring a first word out; gives the liaison's press on *Got it*."""
    ana.says("/incident")
    await ana.presses("op:*:d:no")
    await ana.presses("op:*:t:evacuation")
    await ana.presses("Riverside Park")
    await ana.presses("dr:*:s")
    await chief.presses("ap")
    return await Phone(play.rehearsal.telegram, play.cast.liaison, play.cast.bot).presses("g", play.cast.group)


async def _one_act(play: Play) -> float:
    """The median of one press's act on an idle service, in seconds."""
    store, key = play.service.store, Key(1, 1, 1)

    async def act(uow: UnitOfWork) -> None:
        await uow.consume(0)
        await uow.set_cursor(key, Cursor("deciding", "nothing", "preview", ""))

    took = []
    await asyncio.sleep(2)
    for _ in range(ACTS):
        began = time.perf_counter()
        await store.act(act)
        took.append(time.perf_counter() - began)
        await asyncio.sleep(0.003)
    return statistics.median(took)


async def _staff(play: Play) -> list[Phone]:
    """50 people join; each has the list of who is on duty, with its buttons."""
    phones = []
    for number in range(PEOPLE):
        human = play.rehearsal.telegram.person(f"Officer {number}")
        await stage._member(
            play.service, play.rehearsal, play.cast.bot, human, f"Officer {number:02}", (Role.DUTY_OFFICER,)
        )
        phones.append(Phone(play.rehearsal.telegram, human, play.cast.bot))
    for phone in phones:
        phone.says("/incident")
    for phone in phones:
        await phone.sees("Yes")
    return phones


def _on_card(play: Play, phone: Phone, number: int) -> state.Press:
    """Answer the first question, or go back to it."""
    there = phone.button("op:*:d:no") or phone.button("op:*:b")
    assert there is not None, phone.screen()
    return play.rehearsal.telegram.presses(
        phone.person,
        there[0],
        there[1].data,
        chat=play.rehearsal.telegram.private(phone.person, play.cast.bot),
        old=True,
    )


def _neighbor(play: Play, number: int) -> state.Person:
    telegram = play.rehearsal.telegram
    person = telegram.person(f"Neighbor {number}")
    telegram.joins(person, play.cast.group)
    return person


def _got_it(play: Play, person: state.Person, press: state.Press) -> state.Press:
    return play.rehearsal.telegram.presses(person, press.message, press.data)


async def _crowd(name: str, seconds: int, one: float, press: Callable[[int], state.Press]) -> None:
    """Press evenly, and note when each press is answered."""
    waiting: dict[str, tuple[float, state.Press]] = {}
    took: list[float] = []
    ended = asyncio.Event()

    async def watch() -> None:
        while not (ended.is_set() and not waiting):
            now = time.perf_counter()
            for key, (began, each) in list(waiting.items()):
                if each.answered:
                    took.append(now - began)
                    del waiting[key]
            await asyncio.sleep(0.001)

    watching = asyncio.create_task(watch())
    began = time.perf_counter()
    late = 0.0
    for number in range(seconds * EACH_SECOND):
        due = began + number / EACH_SECOND
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        late = max(late, time.perf_counter() - due)
        made = press(number)
        waiting[made.id] = (time.perf_counter(), made)
    ended.set()
    try:
        async with asyncio.timeout(PATIENCE):
            await watching
    except TimeoutError:
        print(f"presses: {name}: {len(waiting)} were never answered")
        return
    took.sort()
    p50, p95 = took[len(took) // 2], took[len(took) * 95 // 100]
    verdict = "under" if p95 < MOST * one else "NOT under"
    print(
        f"presses: {name}: {len(took)} in {seconds} s by {PEOPLE} people, all answered: median {p50 * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms, "
        f"p95 / one act {p95 / one:.1f}, {verdict} {MOST} (the pressing itself was at most {late * 1000:.0f} ms late)"
    )


if __name__ == "__main__":
    main()
