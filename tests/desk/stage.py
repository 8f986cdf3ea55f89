"""An agency's desk for tests: the real store and library, a clock that stands still, three people with secrets."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count, takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

from commsbot import words
from commsbot.desk import acts
from commsbot.desk.page import Reply, Room
from commsbot.domain.approval import PROFILES
from commsbot.domain.people import Person, Role
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Sender
from commsbot.parts import LIBRARY
from commsbot.ports import Office
from commsbot.storage import Store
from commsbot.templates import loading
from commsbot.templates.library import Library
from commsbot.wire import secret
from commsbot.workflow import staff
from tests.reviewed import reviewed

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
PLACES = (
    Destination("city-channel", Kind.TELEGRAM, ("en", "es"), "telegram:1", "@springfield", revises=True),
    Destination("city-x", Kind.X, ("en",), "x:1", "SpringfieldPD", title="X @SpringfieldPD"),
    Destination("nextdoor", Kind.HAND, ("en",), "", "Nextdoor"),
)
SENDER = Sender(
    name={"en": "Springfield Police Department", "es": "Policía de Springfield"},
    short={"en": "Springfield Police", "es": "Policía"},
    emergency_number="911",
    official_page="https://www.springfield.example/alerts",
    zone="America/Chicago",
)


@dataclass
class Clock:
    """Stands still until it is moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@dataclass
class Woken:
    """Counts the wakes (port Wake)."""

    wakes: list[str] = field(default_factory=list)

    def due(self) -> None:
        self.wakes.append("due")

    def lanes(self) -> None:
        self.wakes.append("lanes")

    def cards(self) -> None:
        self.wakes.append("cards")


@dataclass
class House:
    store: Store
    office: Office
    clock: Clock
    wake: Woken
    room: Room
    people: dict[str, Person] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)

    async def does(self, who: str, verb: str, **arguments: object) -> Reply:
        """One act, by a person's short name; every line must fit the terminal unless it is to be copied."""
        given = {name.rstrip("_"): value for name, value in arguments.items()}
        reply = await acts.perform(self.room, self.people[who], verb, given)
        wrapped = takewhile(lambda line: line != "-" * 20, reply.lines)
        copied = ("http", str(Path("/")))  # links, and files by their whole path
        assert all(len(line) <= 80 for line in wrapped if not line.strip().startswith(copied)), reply.lines
        return reply

    async def hires(self, short: str, name: str, *roles: Role, language: str = "en", typed: str = "") -> Person:
        """Add somebody as `init` does, with a secret if one is given."""

        async def act(uow):
            actor = next(iter((await uow.agency()).people), "")
            added = await staff.add(uow, self.office, actor, name, roles, language)
            if typed:
                await staff.enrol(uow, added.id, secret.hashed(typed))
            return added

        self.people[short] = await self.store.act(act)
        self.secrets[short] = typed
        return self.people[short]


@cache
def library() -> Library:
    return reviewed(loading.load(LIBRARY, SENDER))


def office(profile: str = "pair", **changes: object) -> Office:
    numbers = count(1)
    made = Office(
        agency="springfield",
        name=SENDER.name,
        short=SENDER.short,
        languages=("en", "es"),
        zone=ZoneInfo("America/Chicago"),
        emergency_number="911",
        official_page=SENDER.official_page,
        policy=PROFILES[profile],
        late=timedelta(minutes=10),
        mark="",
        most_used=("unknown",),
        places=("Riverside Park",),
        configured=PLACES,
        group_lane="telegram:1",
        templates=library(),
        ids=lambda: f"id{next(numbers):04d}",
    )
    return replace(made, **changes)


@asynccontextmanager
async def house(folder: Path, profile: str = "pair", **changes: object) -> AsyncIterator[House]:
    clock, wake, made = Clock(), Woken(), office(profile, **changes)
    store = Store(f"sqlite+aiosqlite:///{folder / 'desk.sqlite'}", "springfield", clock, None, "springfield")
    await store.open()
    room = Room(store=store, office=made, words=words.load(), wake=wake)
    here = House(store, made, clock, wake, room)
    try:
        await here.hires("jo", "Jo Park", Role.ADMINISTRATOR)
        await here.hires("ana", "Ana Ruiz", Role.PIO)
        await here.hires("sam", "Sam Cole", Role.APPROVER)
        yield here
    finally:
        await store.close()
