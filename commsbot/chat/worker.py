"""Works through the inbox: in order for each person in each chat, several chats at once, those on the staff before everybody else.

An update that fails is tried again after a pause and parked at the third failure. Strangers get few places, so that a crowd that writes to the
bot during an incident never keeps the people from working who answer for the incident.
"""

import asyncio
import functools
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

import structlog

from commsbot.chat import meant
from commsbot.chat.intake import Staff
from commsbot.ports import Clock, Inbox, Update

log = structlog.get_logger(__name__)

AT_ONCE: Final = 16
STRANGERS_AT_ONCE: Final = 8
LIMIT: Final = 1000
"""How many waiting updates are looked at, so that a crowd doesn't hide the staff."""
SWEEP_SECONDS: Final = 5.0
PAUSES: Final = (1.0, 5.0)
"""Seconds before the second and the third try."""
KEPT: Final = timedelta(days=6)
PRUNED_EVERY: Final = timedelta(hours=1)
MOST_FAILURES: Final = 3

Place = tuple[int, int]
"""Chat and user: what happens there happens in order."""


class Worker:
    """Takes updates from the inbox to `handle`; `parked` is told of one that failed for the third time."""

    def __init__(
        self, inbox: Inbox, staff: Staff, clock: Clock, handle: Callable[[Update], Awaitable[bool | None]],
        parked: Callable[[Update, str], Awaitable[None]], told: Callable[[BaseException], str], pauses: tuple[float, ...] = PAUSES,
    ) -> None:  # fmt: skip
        self._inbox = inbox
        self._staff = staff
        self._clock = clock
        self._handle = handle
        self._parked = parked
        self._told = told
        self._pauses = pauses
        self._news = asyncio.Event()
        self._news.set()
        self._unread = True
        self._full = False
        self._known: dict[int, tuple[Update, Place, bool]] = {}
        """What waits and was read, the staff's first: with its place, and whether a stranger sent it."""
        self._offered: list[Update] = []
        """What came in since."""
        self._read_to = 0
        """The last row that was read: a row can be read before it is offered, and is known then, in hand or done."""
        self._busy: dict[Place, tuple[asyncio.Task[None], int, bool]] = {}
        self._later: dict[int, float] = {}
        self._pruned: datetime | None = None

    def wake(self) -> None:
        """Something may wait that isn't known."""
        self._unread = True
        self._news.set()

    def offer(self, updates: Sequence[Update]) -> None:
        """These came in and are stored: nobody has to read them again."""
        self._offered += updates
        self._news.set()

    @property
    def hands(self) -> int:
        """How many updates are being worked on."""
        return len(self._busy)

    async def run(self) -> None:
        """Work until cancelled; updates in hand then go on, see `finish`."""
        while True:
            try:
                async with asyncio.timeout(SWEEP_SECONDS):
                    await self._news.wait()
            except TimeoutError:
                log.debug("worker.sweep")
                self._unread = True
            self._news.clear()
            try:
                await self._begin()
                await self._prune()
            except Exception:  # a locked database or a full disk: what waits is still there
                log.exception("worker.failed")
                self._wake_in(self._pauses[0])

    async def finish(self, seconds: float) -> None:
        """Let the updates in hand come to their end, then give up on them; they are still in the inbox and will be done after the start."""
        tasks = [task for task, _, _ in self._busy.values()]
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=seconds)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)

    async def _begin(self) -> None:
        """Start the first waiting update of every place that is free."""
        if self._unread:
            await self._read()
        if self._offered:
            await self._take()
        now = asyncio.get_running_loop().time()
        held: set[Place] = set()
        for update, place, stranger in [*self._known.values()]:
            if len(self._busy) >= AT_ONCE:
                break
            if place in held or place in self._busy:
                continue
            held.add(place)
            strangers = sum(each for _, _, each in self._busy.values())
            if stranger and strangers >= STRANGERS_AT_ONCE:
                break
            if self._later.get(update.row, now) > now:
                continue
            del self._known[update.row]
            task = asyncio.create_task(self._work(update), name=f"update {update.row}")
            self._busy[place] = (task, update.row, stranger)
            task.add_done_callback(functools.partial(self._ended, place))

    async def _read(self) -> None:
        """Read what waits, once for all that came in: reading it again after each update would cost more than the updates."""
        self._unread = False
        # Those in hand now may be done, and their places free, before the rows have been read that still show them waiting.
        in_hand = {row for _, row, _ in self._busy.values()}
        try:
            found = await self._inbox.waiting(LIMIT)
            staff = await self._staff()
        except BaseException:
            self._unread = True
            raise
        self._known = _sorted([_placed(each, staff) for each in found if each.row not in in_hand])
        self._full = len(found) == LIMIT
        if found:
            self._read_to = found[-1].row

    async def _take(self) -> None:
        """Put what came in behind what waits; where there is too much, it is read once there is room."""
        staff = await self._staff()
        offered = [each for each in self._offered if each.row > self._read_to]
        self._offered = []
        room = 0 if self._full else LIMIT - len(self._known)
        self._known = _sorted([*self._known.values(), *(_placed(each, staff) for each in offered[:room])])
        self._full = self._full or len(offered) > room

    def _ended(self, place: Place, _task: asyncio.Task[None]) -> None:
        del self._busy[place]
        # What wasn't read because there was too much is read once there is room.
        self._unread = self._unread or (self._full and not self._known)
        self._news.set()

    async def _work(self, update: Update) -> None:
        try:
            try:
                consumed = await self._handle(update)
            except Exception as error:  # noqa: BLE001  # whatever it is: counted, told, and in the end parked
                await self._failed(update, error)
            else:
                if not consumed:
                    await self._inbox.finish(update.row)
                self._later.pop(update.row, None)
        except Exception:  # the inbox itself failed: the row is as it was and comes again
            log.exception("worker.inbox_failed", row=update.row)
            self._rest(update.row, self._pauses[0])

    async def _failed(self, update: Update, error: Exception) -> None:
        told = self._told(error)
        count = await self._inbox.failed(update.row, told)
        log.error("update.failed", row=update.row, failures=count, error=told, exc_info=error)
        if count < MOST_FAILURES:
            self._rest(update.row, self._pauses[min(count, len(self._pauses)) - 1])
            return
        self._later.pop(update.row, None)
        await self._parked(update, told)

    def _rest(self, row: int, seconds: float) -> None:
        self._later[row] = asyncio.get_running_loop().time() + seconds
        self._wake_in(seconds)

    def _wake_in(self, seconds: float) -> None:
        asyncio.get_running_loop().call_later(seconds, self.wake)

    async def _prune(self) -> None:
        now = self._clock()
        if self._pruned is None or now - self._pruned >= PRUNED_EVERY:
            self._pruned = now
            await self._inbox.prune(now - KEPT)


def _placed(update: Update, staff: frozenset[int]) -> tuple[Update, Place, bool]:
    sender = meant.sender(update.raw)
    return update, (meant.chat(update.raw), sender), sender not in staff


def _sorted(waiting: Iterable[tuple[Update, Place, bool]]) -> dict[int, tuple[Update, Place, bool]]:
    """By row, the staff's first."""
    return {each[0].row: each for each in sorted(waiting, key=lambda each: each[2])}
