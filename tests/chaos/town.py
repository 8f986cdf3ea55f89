"""One run: platforms and people in this process, the service in another one that dies, is started again, and must lose nothing.

The people do what people do: they look at the screen, press, wait, press once more where nothing came of it, and settle what nobody is sure of
by looking at the place itself.
"""

import asyncio
import multiprocessing
import shutil
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path

from commsbot import app, parts
from commsbot.demo import stage
from commsbot.demo.phone import NotSeen, Phone
from commsbot.domain.delivery import Row, Verb
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.liaison import Circle
from commsbot.domain.people import Role
from commsbot.ports import Card, UnitOfWork
from commsbot.rehearsal import cast, server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.rehearsal.telegram_screen import Seen
from commsbot.rehearsal.telegram_state import Message
from commsbot.workflow import liaising, review, staff, standing
from tests.chaos import child
from tests.chaos.child import NEVER, Failpoint

FORKS = multiprocessing.get_context("forkserver")
LOOK = 0.01
PATIENCE = 8.0
"""Seconds after which a person does once more what had no effect."""
TRIES = 4
UNDER_WAY = (DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING, DeliveryState.UNCONFIRMED)
STARTS = 60.0
"""Seconds that a first start may take on a busy machine."""
RESTARTS = 0.05
"""Seconds until the service is started again after it died."""
ELSEWHERE = "Updates of Springfield Police Department come here once"
"""What the bot says by itself in a group that isn't registered; nothing of an incident."""


def ready() -> None:
    """Load all libraries once, in the process from which the others are forked."""
    FORKS.set_forkserver_preload(["tests.chaos.child", "tests.chaos.warm"])


async def seed(folder: Path) -> None:
    """Make the folder from which every run begins: staff who joined, both groups, standing statements approved."""
    people = child.actors()
    folder.mkdir(parents=True)  # noqa: ASYNC240  # nothing runs yet that it could hold up
    chosen = stage.settings_of(folder, "http://127.0.0.1:1", "http://127.0.0.1:1", people, 0.0)
    async with app.serving(chosen, chat=False) as service:

        async def company(uow: UnitOfWork) -> None:
            office = service.office
            chief = await _joins(uow, office, "", people.approver, (Role.APPROVER, Role.ADMINISTRATOR))
            ana = await _joins(uow, office, chief, people.pio, (Role.PIO, Role.LIAISON_OFFICER))
            await _joins(uow, office, chief, people.duty, (Role.DUTY_OFFICER,))
            for chat, area, language in ((people.group, "Eastside", "en"), (people.grupo, "Southside", "es")):
                await liaising.register(
                    uow, office, ana, chat=chat.id, thread=0, title=chat.title, area=area, language=language,
                    circle=Circle.COMMUNITY,
                )  # fmt: skip
            for line, cut in await standing.submit_missing(uow, office, ""):
                await review.sign_off(uow, office, chief, line, cut.version, cut.digest, "standing")

        await service.store.act(company)


async def _joins(uow, office, chief, human, roles) -> str:
    person = await staff.add(uow, office, chief, human.first_name, roles, "en")
    await staff.invite(uow, chief, person.id, f"token-{human.id}")
    return (await staff.join(uow, f"token-{human.id}", human.id)).id


@dataclass(frozen=True)
class Post:
    """A post as people see it; `link` is empty where only members can copy one."""

    text: str
    link: str
    message: Message | None = None


@dataclass
class Town:
    """A town during one run."""

    folder: Path
    rehearsal: Rehearsal
    people: cast.Cast
    failpoint: Failpoint
    kill_at: tuple[float, ...] = ()
    """Seconds after the beginning at which the service is killed from outside."""
    kills: int = 0
    again: int = 0
    """How often a person had to do something once more."""
    links: dict[str, str] = field(default_factory=dict)
    """Of posts that Dana saw, by delivery."""
    settled: list[str] = field(default_factory=list)
    """What people said of posts that nobody was sure of."""
    began: float = float("inf")
    """When the service first asked for updates."""
    _process: BaseProcess | None = None
    _over: bool = False
    _asked: bool = False

    @property
    def ana(self) -> Phone:
        return Phone(self.rehearsal.telegram, self.people.pio, self.people.bot)

    @property
    def chief(self) -> Phone:
        return Phone(self.rehearsal.telegram, self.people.approver, self.people.bot)

    @property
    def dana(self) -> Phone:
        """She settles what nobody is sure of, so that no question comes between Ana's words."""
        return Phone(self.rehearsal.telegram, self.people.duty, self.people.bot)

    # the service

    async def keep(self) -> None:
        """Start the service, and start it again whenever it died; a failpoint counts for the first start only."""
        failpoint, times = self.failpoint, list(self.kill_at)
        while not self._over:
            addresses = self.rehearsal.addresses
            given = (str(self.folder), addresses.telegram, addresses.x, failpoint)
            self._process = process = FORKS.Process(target=child.main, args=given, daemon=True)
            process.start()
            while process.exitcode is None:
                if times and time.monotonic() - self.began >= times[0]:
                    times.pop(0)
                    process.kill()
                await asyncio.sleep(LOOK)
            process.join()
            failpoint = NEVER
            if self._over:
                return
            self.kills += process.exitcode == -9
            if process.exitcode != -9 and not self._asked:
                raise AssertionError(f"the service ended by itself with {process.exitcode}: {self.log()[-3000:]}")
            await asyncio.sleep(RESTARTS)

    async def terminates(self) -> int:
        """Ask it to end by SIGTERM, and give how it ended; it is started again."""
        process, self._asked = self._process, True
        assert process is not None
        process.terminate()
        if not await soon(lambda: process.exitcode is not None, STARTS):
            raise NotSeen(f"the service doesn't end: {self.log()[-3000:]}")
        return process.exitcode

    async def stop(self) -> None:
        """End it cleanly."""
        self._over = True
        if self._process is not None and self._process.exitcode is None:
            self._process.terminate()

    def log(self) -> str:
        """What the service said on stderr."""
        path = self.folder / child.LOG
        return path.read_text() if path.exists() else ""

    # the people

    async def until(self, effect: Callable[[], object], do: Callable[[], object], what: str) -> None:
        """Do something, wait for its effect, and do it once more where none came; what can't be done now is waited for."""
        for number in range(TRIES):
            if effect():
                return
            self.again += number > 0
            if await soon(lambda: effect() or do()) and await soon(effect):
                return
        raise NotSeen(f"{what}: nothing came of it.\n{self.screens()}")

    def tap(self, phone: Phone, wanted: str) -> Callable[[], object]:
        """A tap on a button, once it is there."""

        def do() -> object:
            found = phone.button(wanted)
            if found is None:
                return None
            chat = phone.world.private(phone.person, phone.bot)
            return phone.world.presses(phone.person, found[0], found[1].data, chat=chat)

        return do

    def type(self, phone: Phone, words: str, asked: str = "") -> Callable[[], object]:
        """A message, once the question for it is there."""

        def do() -> object:
            if asked and phone.finds(asked) is None:
                return None
            phone.says(words)
            return True

        return do

    def screens(self) -> str:
        """The end of both screens, for whoever looks into a failure."""
        return "\n".join(
            f"{phone.person.first_name}: {seen.text[-900:]!r} {seen.labels()}"
            for phone in (self.ana, self.chief)
            for seen in phone.screen()[-4:]
        )

    async def settle(self) -> None:
        """Dana looks whenever a card says *not sure*: is it there? Then she says so, and else has it sent again."""
        done: dict[str, float] = {}
        while True:
            await asyncio.sleep(0.05)
            for wanted, do in (("se:*:x", self._link), ("se:*:r", self._remove), ("se:*:y", self._look)):
                found = self.dana.button(wanted)
                if found is not None and time.monotonic() - done.get(found[1].data, 0.0) > PATIENCE:
                    done[found[1].data] = time.monotonic()
                    do(next(each for each in self.dana.screen() if each.id == found[0]), found[1].data)
                    # One thing after the other: a second question would take the place of the one for the link.
                    await soon(lambda shown=found[1].data: self.dana.button(shown) is None)
                    break

    def _press(self, seen: Seen, data: str) -> None:
        chat = self.rehearsal.telegram.private(self.people.duty, self.people.bot)
        self.rehearsal.telegram.presses(self.people.duty, seen.id, data, chat=chat)

    def _look(self, seen: Seen, data: str) -> None:
        """Look at the place that the card names for the text that it quotes; to remove once more does no harm."""
        place = seen.text.splitlines()[0]
        there = (
            [] if "removed" in place else [each for each in self.live(place) if each.text and each.text in seen.text]
        )
        self.settled.append(f"{'there' if there else 'again'}: {place}")
        if there:
            self.links[data.split(":")[1]] = there[-1].link
        self._press(seen, data if there else f"{data.removesuffix('y')}n")

    def _link(self, seen: Seen, data: str) -> None:
        """Give the link of a post that was there; groups have none that Dana could copy."""
        link = self.links.get(data.split(":")[1], "")
        if link:
            self.dana.says(link)
        else:
            self._press(seen, data)

    def _remove(self, seen: Seen, data: str) -> None:
        """Have removed by hand what the service can't: whoever governs the place deletes what was said of the incident."""
        place = seen.text.splitlines()[0]
        self.settled.append(f"removed: {place}")
        governs = {self.people.channel: self.people.approver, self.people.group: self.people.liaison}
        for each in self.live(place):
            if "removed" in each.text or "eliminó" in each.text:
                continue  # the tombstone itself
            if each.message is None:
                self.rehearsal.x.delete(self.people.x, each.link.rpartition("/")[2])
            else:
                self.rehearsal.telegram.deletes(governs.get(each.message.chat, self.people.vecina), each.message)
        self._press(seen, data)

    def live(self, place: str) -> list[Post]:
        """What stands at a place now, as somebody sees it who opens it."""
        if "X @" in place:
            return [
                Post(post.text, f"https://x.com/{post.account.username}/status/{post.id}")
                for post in self.rehearsal.x.timeline(self.people.x)
            ]
        chats = {"@springfield_alerts": self.people.channel, self.people.group.title: self.people.group}
        chat = next((chat for name, chat in chats.items() if name in place), self.people.grupo)
        public = f"https://t.me/{chat.username}/" if chat.username else ""
        return [
            Post(each.words.text, f"{public}{each.id}" if public else "", each)
            for each in self.posts(chat)
            if not each.deleted and ELSEWHERE not in each.words.text
        ]

    def posts(self, chat) -> Iterator[Message]:
        """What the bot ever posted in a chat."""
        return (each for each in chat.messages.values() if each.sender is self.people.bot)


@asynccontextmanager
async def playing(
    ground: Path, folder: Path, failpoint: Failpoint = NEVER, kill_at: tuple[float, ...] = ()
) -> AsyncIterator[Town]:
    """Set up a town from the seed folder `ground`, with its service running; at the end the service is stopped cleanly."""
    shutil.copytree(ground, folder)
    async with server.serving(page_port=0, scale=0.0) as rehearsal:
        people = cast.assemble(rehearsal)
        for human in (people.pio, people.approver, people.duty):
            rehearsal.telegram.private(human, people.bot).started = True
        town = Town(folder, rehearsal, people, failpoint, kill_at)
        async with asyncio.TaskGroup() as group:
            keeper = group.create_task(town.keep())
            settler = group.create_task(town.settle())
            try:
                if not await soon(lambda: people.bot.inbox.poll, STARTS):
                    raise NotSeen(f"the service doesn't start: {town.log()[-3000:]}")
                town.began = time.monotonic()
                yield town
            finally:
                settler.cancel()
                await town.stop()
                await keeper


# --- the journey -----------------------------------------------------------------------------------------------------


async def journey(town: Town) -> None:
    """First word, approval, correction, approval, take-down: each step ends when a person sees what came of it."""
    ana, chief = town.ana, town.chief
    await town.until(lambda: ana.button("op:*:d"), town.type(ana, "/incident"), "/incident")
    await town.until(lambda: ana.button("op:*:t"), town.tap(ana, "op:*:d:no"), "nobody in danger")
    await town.until(lambda: ana.button("op:*:p"), town.tap(ana, "op:*:t:evacuation"), "the type")
    await town.until(lambda: ana.button("dr:*:s"), town.tap(ana, "Riverside Park"), "the place")
    await town.until(lambda: chief.button("ap"), town.tap(ana, "dr:*:s"), "submit")
    await town.until(lambda: chief.button("td"), town.tap(chief, "ap"), "approve")
    await _out(town, 1)
    statement = _statement(town)
    await town.until(lambda: ana.finds("Which words were wrong?"), town.tap(ana, f"qc:{statement}:1"), "correct")
    await _answered(town, "Which words were wrong?", "a fire", "What is right?")
    await _answered(town, "What is right?", "A gas leak, no fire.", "")
    await town.until(lambda: chief.button(f"ap:{statement}:2"), town.tap(ana, "dr:*:s"), "submit the correction")
    await town.until(
        lambda: chief.button(f"td:{statement}:2"), town.tap(chief, f"ap:{statement}:2"), "approve the correction"
    )
    await _out(town, 2)
    await town.until(lambda: chief.button(f"tY:{statement}"), town.tap(chief, f"td:{statement}:2"), "take down")
    await town.until(
        lambda: chief.finds("Type the reason."), town.tap(chief, f"tY:{statement}"), "take it down, surely"
    )
    await town.until(lambda: chief.finds("“Not ours to say.”"), town.type(chief, "Not ours to say."), "the reason")
    await _wait(town, lambda: _removed(town, statement), "everything is removed")
    await _ended(town)


def _statement(town: Town) -> str:
    found = town.ana.button("qc")
    assert found is not None
    return found[1].data.split(":")[1]


async def _answered(town: Town, asked: str, words: str, then: str) -> None:
    ana = town.ana
    await town.until(
        lambda: ana.finds(then) if then else ana.button("dr:*:s"),
        town.type(ana, words, asked),
        f"the answer to {asked!r}",
    )


async def _out(town: Town, version: int) -> None:
    """Ana's card says of every place that it is posted, or that she is to post by hand."""

    def done() -> bool:
        found = town.ana.button(f"td:*:{version}")
        card = next((each.text for each in town.ana.screen() if found and each.id == found[0]), "")
        return card.count("✅") >= 5 and "⏳" not in card and "❓" not in card

    await _wait(town, done, f"version {version} is out everywhere")


def _removed(town: Town, statement: str) -> bool:
    seen = town.chief.finds("“Not ours to say.”")
    card = seen.text if seen else ""
    return card.count("🗑") >= 4 and "⏳" not in card and "❓" not in card and bool(statement)


async def _ended(town: Town) -> None:
    """Wait until no delivery is under way or in doubt, no removal waits for a person, every card has been sent, and every update is worked on.

    All by the record of work. What never comes to its end is left for the verdict to name; what is still on its way is no fault.
    """
    chosen = stage.settings_of(town.folder, "http://127.0.0.1:1", "http://127.0.0.1:1", town.people, 0.0)
    store = parts.reading_store_of(chosen)
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE * TRIES):
                while await store.read(_left) or await store.inbox.waiting(1):  # noqa: ASYNC110  # rows tell nobody
                    await asyncio.sleep(0.05)
    finally:
        await store.close()


async def _left(uow: UnitOfWork) -> list[Row | Card]:
    rows = await uow.deliveries(states=(*UNDER_WAY, DeliveryState.ASKED))
    unsent = [card for card in await uow.cards() if not card.message]
    return [*(row for row in rows if row.state is not DeliveryState.ASKED or row.verb is Verb.REMOVE), *unsent]


async def _wait(town: Town, effect: Callable[[], object], what: str) -> None:
    if not await soon(effect, PATIENCE * TRIES):
        raise NotSeen(f"never seen: {what}.\n{town.screens()}")


async def soon(effect: Callable[[], object], seconds: float = PATIENCE) -> bool:
    """Look again and again; False if it doesn't come in this time."""
    try:
        async with asyncio.timeout(seconds):
            while not effect():  # noqa: ASYNC110  # screens tell nobody that they changed
                await asyncio.sleep(LOOK)
    except TimeoutError:
        return False
    return True
