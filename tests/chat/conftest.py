"""A house to test the chat in: the real store, words, templates and PTB application against the simulated Bot API over HTTP.

`house` runs everything; a test speaks as a person does and waits with `settled` until nothing is left to do, never for a time.
"""

import asyncio
import contextlib
import datetime as dt
import itertools
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from commsbot import signing, templates, words
from commsbot.chat import application
from commsbot.chat.turn import Feature
from commsbot.domain import approval
from commsbot.domain.people import Person, Role
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Sender
from commsbot.ports import Office
from commsbot.rehearsal import bot_api, faults, limits, telegram_state, telegram_world
from commsbot.storage import Store
from commsbot.templates import loading
from commsbot.templates.library import Library
from commsbot.wire import pace, redaction, session, telegram_request
from commsbot.wire.seal import Seal
from commsbot.workflow import staff
from tests.reviewed import reviewed

LIBRARY = Path(templates.__file__).resolve().parent.parent.parent / "message_templates"
TOKEN = "7000001:rehearsal-token-that-opens-nothing"
ZONE = "America/New_York"


@dataclass
class Clock:
    """A clock that moves only when it is told to."""

    now: dt.datetime = dt.datetime(2026, 3, 2, 15, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now

    def passes(self, **amount: float) -> None:
        self.now += dt.timedelta(**amount)


@dataclass
class Wake:
    """Wakes the chat's cards; counts what the engine would hear."""

    chat: application.Chat | None = None
    dues: int = 0
    drains: int = 0

    def due(self) -> None:
        self.dues += 1

    def lanes(self) -> None:
        self.drains += 1

    def cards(self, chat: int = 0) -> None:
        if self.chat is not None:
            self.chat.wake_cards(chat)


@dataclass
class House:
    clock: Clock
    world: telegram_world.TelegramWorld
    faults: faults.Faults
    account: telegram_state.Bot
    address: str
    store: Store
    office: Office
    wake: Wake
    sessions: session.Sessions
    features: Iterable[Feature]
    tokens: Callable[[], str]
    chat: application.Chat = field(init=False)
    running: asyncio.Task[None] | None = None
    seal: Seal | None = None

    def build(self) -> application.Chat:
        """Put the chat together anew, as after a restart."""
        request = telegram_request.AiohttpRequest(self.sessions.kept)
        self.chat = application.Chat.build(
            application.Account(token=TOKEN, request=request, polling=request, api=self.address, poll_seconds=10),
            store=self.store, inbox=self.store.inbox, office=self.office, words=words.load(), wake=self.wake, clock=self.clock,
            pace=pace.Pace(pace.telegram(), asyncio.get_running_loop().time, scale=0), redactor=redaction.Redactor([TOKEN]),
            features=self.features, seal=self.seal,
        )  # fmt: skip
        self.wake.chat = self.chat
        return self.chat

    async def starts(self) -> None:
        """Run the chat."""
        self.build()
        self.running = asyncio.create_task(self.chat.run())

    async def stops(self) -> None:
        """Stop it cleanly."""
        if self.running is not None:
            await self.chat.stop()
            await self.running
            self.running = None

    async def restarts(self) -> None:
        """Stop and start again."""
        await self.stops()
        await self.starts()

    async def settled(self) -> None:
        """Wait until every update is fetched and answered and every card shows what is so."""
        async with asyncio.timeout(90):
            while not await self._settled():  # noqa: ASYNC110  # many things can be under way, and none of them tells
                await asyncio.sleep(0.005)

    async def _settled(self) -> bool:
        if self.running is not None and self.running.done():
            await self.running
        # What costs nothing is asked first, and again after each wait for the database.
        return self._quiet() and not await self.store.inbox.waiting(1) and self._quiet()

    def _quiet(self) -> bool:
        box, chat = self.account.inbox, self.chat
        if (box.waiting and box.poll is None) or box.ready() or chat.intake.trouble:
            return False
        return not chat.worker.hands and chat.cards.idle and chat.menus.idle and chat.group.idle

    # people

    async def hires(self, name: str, *roles: Role, language: str = "en") -> tuple[telegram_state.Person, Person]:
        """Make a person on the staff who has joined by a link, and wait until they were welcomed."""
        human = self.world.person(name, language)
        person = await self.names(name, *roles, language=language)
        self.world.start(human, self.account, await self.invites(person))
        await self.settled()
        return human, (await self.store.read(lambda uow: uow.agency())).person(person.id)

    async def names(self, name: str, *roles: Role, language: str = "en") -> Person:
        """Name a member of staff who hasn't joined."""
        agency = await self.store.read(lambda uow: uow.agency())
        chief = next((each.id for each in agency.people.values() if Role.ADMINISTRATOR in each.roles), "")
        if agency.people and not chief:
            raise AssertionError("hire an administrator first")
        return await self.store.act(lambda uow: staff.add(uow, self.office, chief, name, roles, language))

    async def invites(self, person: Person) -> str:
        """Make a link's token."""
        token = self.tokens()
        await self.store.act(lambda uow: staff.invite(uow, "", person.id, token))
        return token

    # what people do and see; each waits until all is answered

    async def says(
        self, human: telegram_state.Person, text: str, chat: telegram_state.Chat | None = None, **how: object
    ) -> None:
        """Type a message to the bot, or in a chat."""
        self.world.says(human, chat or self.account, text, **how)  # type: ignore[arg-type]
        await self.settled()

    async def presses(
        self, human: telegram_state.Person, button: str, chat: telegram_state.Chat | None = None
    ) -> telegram_state.Press:
        """Press the newest button of this label (or data) in a chat."""
        place = chat or self.world.private(human, self.account)
        for message in reversed(list(place.messages.values())):
            if not message.deleted and any(
                button in {b["text"], b.get("callback_data")} for row in message.keyboard for b in row
            ):
                press = self.world.presses(human, message, button)
                await self.settled()
                return press
        raise AssertionError(f"there is no button {button!r}; the last screen: {self.shows(human, chat)!r}")

    def screen(self, human: telegram_state.Person, chat: telegram_state.Chat | None = None):
        """All that a person sees in a chat."""
        return self.world.screen(human, chat or self.account)

    def seen(self, human: telegram_state.Person, chat: telegram_state.Chat | None = None):
        """The newest message of the bot."""
        return [each for each in self.screen(human, chat) if not each.mine and not each.service][-1]

    def shows(self, human: telegram_state.Person, chat: telegram_state.Chat | None = None) -> str:
        """The words of the newest message of the bot."""
        return self.seen(human, chat).text

    def locked(self, human: telegram_state.Person) -> list[str]:
        """All that this person's lock screen ever showed."""
        return [note.text for note in self.world.lock_screen(human)]


def make_office(library: Library, **changes: object) -> Office:
    names = {"en": "Springfield Police Department", "es": "Policía de Springfield"}
    numbers = itertools.count(1)
    given: dict[str, object] = {
        "agency": "springfield-pd", "name": names, "short": {"en": "Springfield Police", "es": "Policía de Springfield"}, "languages": ("en", "es"), "zone": ZoneInfo(ZONE), "emergency_number": "911",
        "official_page": "https://www.springfield.example/alerts", "policy": approval.PROFILES["pair"],
        "late": dt.timedelta(minutes=10), "mark": "",
        "most_used": ("active_attacker", "unknown", "hazmat", "evacuation", "missing_person", "collision"), "places": ("Riverside Park",), "tell_to_stop": ("Other post planners", "The city's web team"),
        "configured": (
            Destination("city-channel", Kind.TELEGRAM, ("en", "es"), "telegram", "@springfield_alerts", revises=True, title="Telegram @springfield_alerts"),
            Destination("city-x", Kind.X, ("en",), "x", "SpringfieldPD", title="X @SpringfieldPD"),
            Destination("nextdoor", Kind.EMAIL, ("en",), "", "Nextdoor, the agency's page", title="Nextdoor, the agency's page"),
        ),
        "first_word": dt.timedelta(days=1), "group_lane": "telegram", "templates": library, "ids": lambda: f"id{next(numbers):08d}",
    }  # fmt: skip
    return Office(**given | changes)  # type: ignore[arg-type]


@pytest.fixture(autouse=True, scope="session")
def _plain_log():
    """Structlog's own default draws every local variable of a traceback, which takes seconds."""
    structlog.configure(
        processors=[redaction.Redactor([TOKEN]).processor, structlog.processors.KeyValueRenderer(key_order=["event"])]
    )
    yield
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def library() -> Library:
    names = {"en": "Springfield Police Department", "es": "Policía de Springfield"}
    short = {"en": "Springfield Police", "es": "Policía de Springfield"}
    return reviewed(loading.load(LIBRARY, Sender(names, short, "911", "https://www.springfield.example/alerts", ZONE)))


@contextlib.asynccontextmanager
async def opened(folder: Path, library: Library, features: Iterable[Feature], **office: object) -> AsyncIterator[House]:
    """Build a house that isn't running yet."""
    clock = Clock()
    world = telegram_world.TelegramWorld(clock)
    switched = faults.Faults()
    account = world.bot("DRILL Springfield", "springfield_drill_bot", TOKEN)
    numbers = itertools.count(1)
    store = Store(
        f"sqlite+aiosqlite:///{folder / 'commsbot.sqlite'}", "springfield-pd", clock,
        signing.Signer("commsbot/springfield-pd", Ed25519PrivateKey.generate()), "commsbot/springfield-pd",
    )  # fmt: skip
    async with contextlib.AsyncExitStack() as stack:
        address = await stack.enter_async_context(bot_api.serving(world, switched, limits.Limits(0.0)))
        sessions = await stack.enter_async_context(session.opened())
        await store.open()
        stack.push_async_callback(store.close)
        house = House(
            clock, world, switched, account, address, store, make_office(library, **office), Wake(), sessions, features,
            lambda: f"token-{next(numbers)}",
        )  # fmt: skip
        stack.push_async_callback(house.stops)
        yield house
        assert world.complaints == []


@pytest.fixture
async def house(tmp_path: Path, library: Library) -> AsyncIterator[House]:
    """A running house with all features."""
    async with opened(tmp_path, library, application.FEATURES) as made:
        await made.starts()
        yield made
