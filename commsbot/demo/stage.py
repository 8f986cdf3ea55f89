"""Sets the demo's stage: platforms, people with their roles, groups, approved standing statements, and the record for the page."""

import asyncio
import os
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from commsbot import app, parts, signing
from commsbot.app import Service
from commsbot.demo import further, keeping
from commsbot.domain import errors
from commsbot.domain.liaison import Circle
from commsbot.domain.people import Person, Role
from commsbot.ports import Clock, UnitOfWork
from commsbot.rehearsal import cast, server, telegram_state
from commsbot.rehearsal.stage import Rehearsal
from commsbot.settings import loading
from commsbot.settings.model import Settings
from commsbot.wire.pace import Seconds
from commsbot.workflow import auditing, liaising, review, staff, standing

HOST = "127.0.0.1"
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""A kept folder knows updates and messages of an earlier rehearsal, so the numbers of a new one begin with the seconds since then."""
JOIN_SECONDS = 30.0
"""How long joining may take before the demo says that something is wrong."""


@dataclass(frozen=True, kw_only=True)
class Play:
    """A demo that runs."""

    rehearsal: Rehearsal
    cast: cast.Cast
    service: Service
    pio: Person
    approver: Person
    duty: Person


class PortTaken(errors.Refused):
    """The rehearsal page can't be shown on port {port}: {why}. Choose another one with --port N; 0 takes a free one."""


@asynccontextmanager
async def playing(
    folder: Path, page_port: int, languages: tuple[str, ...] = (), *, scale: float = 1.0, clock: Clock = parts.utc_now,
    seconds: Seconds = time.monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep, log: str = "", everywhere: bool = False,
) -> AsyncIterator[Play]:  # fmt: skip
    """Start platforms and service, and let everybody join; `scale` shortens the platforms' rate limits and our pace alike.

    `languages` are what the town reads, the staff's own first; none given means the rehearsal's own. `clock`, `seconds` and `sleep` are the
    service's and the platforms' time, which a drill moves by itself. `log` is the least level that is logged, where the rehearsal's own
    would drown what is told. `everywhere` posts to every platform that is simulated, not only to those of the rehearsal's config.

    Raises `PortTaken`.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # noqa: ASYNC240  # nothing runs yet that it could hold up
    async with AsyncExitStack() as stack:
        try:
            rehearsal = await stack.enter_async_context(server.serving(page_port=page_port, scale=scale, now=clock))
        except OSError as error:
            raise PortTaken(port=page_port, why=os.strerror(error.errno or 0)) from error
        people = _town(rehearsal, kept=any(folder.iterdir()))  # noqa: ASYNC240  # the same
        chosen = settings_of(folder, rehearsal.addresses.telegram, rehearsal.addresses.x, people, scale, languages)
        if everywhere:
            chosen = chosen.model_copy(update={"channels": (*chosen.channels, *further.channels(rehearsal, people))})
        if log:
            chosen = chosen.model_copy(update={"log": chosen.log.model_copy(update={"level": log})})
        rehearsal.zone = chosen.agency.zone
        service = await stack.enter_async_context(app.serving(chosen, clock=clock, seconds=seconds, sleep=sleep))
        address = await stack.enter_async_context(served(service))
        pio, approver, duty = await _company(service, rehearsal, people)
        await _groups(service, people, pio)
        await _standing(service, approver)
        rehearsal.follow_record(address)
        yield Play(rehearsal=rehearsal, cast=people, service=service, pio=pio, approver=approver, duty=duty)


def _town(rehearsal: Rehearsal, *, kept: bool) -> cast.Cast:
    """Assemble everybody; those whom a kept folder knows have pressed Start already."""
    if kept:
        rehearsal.telegram.begin_at(int((parts.utc_now() - EPOCH).total_seconds()))
    people = cast.assemble(rehearsal)
    for human in (people.approver, people.pio, people.duty) if kept else ():
        rehearsal.telegram.start(human, people.bot)
    return people


def settings_of(
    folder: Path, telegram: str, x: str, people: cast.Cast, scale: float, languages: tuple[str, ...] = ()
) -> Settings:
    """The rehearsal's settings with the addresses and keys of the running simulators; makes the signing key at the first start."""
    account = people.x
    chosen = loading.rehearsal(
        folder,
        {
            "telegram.api": telegram,
            "telegram.token": cast.BOT_TOKEN,
            "channels.city-x.api": x,
            "channels.city-x.consumer_key": account.consumer_key,
            "channels.city-x.consumer_secret": account.consumer_secret,
            "channels.city-x.access_token": account.access_token,
            "channels.city-x.access_token_secret": account.access_token_secret,
            "pace.scale": scale,
            **({"agency.languages": list(languages)} if languages else {}),
        },
    )
    if not chosen.signing_key.exists():
        chosen.signing_key.parent.mkdir(mode=0o700, exist_ok=True)
        signing.create(chosen.signing_key, chosen.origin)
    keeping.mark(folder)
    return chosen


async def _company(service: Service, rehearsal: Rehearsal, people: cast.Cast) -> tuple[Person, Person, Person]:
    """Name the staff at the first start, and let each of them press their one-time link."""
    wanted = (
        (people.approver, "Chief Sam Lee", (Role.APPROVER, Role.ADMINISTRATOR)),
        (people.pio, "Ana Ruiz", (Role.PIO, Role.LIAISON_OFFICER)),
        (people.duty, "Lt. Dana Brooks", (Role.DUTY_OFFICER,)),
    )
    chief, ana, dana = [await _member(service, rehearsal, people.bot, *each) for each in wanted]
    return ana, chief, dana


async def _member(
    service: Service, rehearsal: Rehearsal, bot: telegram_state.Bot, human: telegram_state.Person, name: str, roles: tuple[Role, ...]
) -> Person:  # fmt: skip
    token = secrets.token_urlsafe(24)

    async def invited(uow: UnitOfWork) -> str:
        agency = await uow.agency()
        known = next((each for each in agency.people.values() if each.name == name), None)
        if known is not None and known.telegram == human.id:
            return ""
        chief = next((each.id for each in agency.people.values() if Role.ADMINISTRATOR in each.roles), "")
        person = known or await staff.add(uow, service.office, chief, name, roles, human.language)
        await staff.invite(uow, chief, person.id, token)
        return token

    if await service.store.act(invited):
        rehearsal.telegram.start(human, bot, token)
    return await _joined(service, human.id)


async def _joined(service: Service, telegram: int) -> Person:
    async with asyncio.timeout(JOIN_SECONDS):
        while True:
            found = (await service.store.read(lambda uow: uow.agency())).who(telegram)
            if found is not None:
                return found
            await asyncio.sleep(0.05)


async def _groups(service: Service, people: cast.Cast, officer: Person) -> None:
    """Register both neighborhood groups at the first start."""
    wanted = (
        (people.group, "Eastside Neighbors", "Eastside", "en"),
        (people.grupo, "Vecinos de Springfield", "Southside", "es"),
    )
    spoken = service.office.languages

    async def register(uow: UnitOfWork) -> None:
        there = {each.chat for each in (await uow.agency()).groups.values()}
        for chat, title, area, language in wanted:
            if chat.id not in there:
                await liaising.register(
                    uow, service.office, officer.id, chat=chat.id, thread=0, title=title, area=area,
                    language=language if language in spoken else spoken[-1],
                    circle=Circle.COMMUNITY,
                )  # fmt: skip

    await service.store.act(register)


async def _standing(service: Service, approver: Person) -> None:
    """Put the standing statements through approval by the ordinary road, as `init` does for a real agency.

    The library worded them, nobody on the staff, so any approver may sign them.
    """

    async def approve(uow: UnitOfWork) -> None:
        for line, cut in await standing.submit_missing(uow, service.office, ""):
            await review.sign_off(uow, service.office, approver.id, line, cut.version, cut.digest, "standing")

    await service.store.act(approve)


@asynccontextmanager
async def served(service: Service) -> AsyncIterator[str]:
    """Serve the record as JSON on loopback, for the page."""

    async def entries(_request: web.Request) -> web.Response:
        happened = await service.store.happened()
        about = {row.sequence: row.statement async for row in service.store.stored()}
        agency = await service.store.read(lambda uow: uow.agency())
        told = [
            {
                "sequence": line.sequence,
                "at": line.at.isoformat(timespec="seconds"),
                "kind": line.kind.replace(".", " ").replace("_", " "),
                "statement": about[line.sequence],
                "actor": line.actor,
                "summary": line.words,
            }
            for line in auditing.life(agency, happened)
        ]
        return web.json_response(told)

    site_app = web.Application()
    site_app.router.add_get("/record", entries)
    runner = web.AppRunner(site_app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, HOST, 0)
    await site.start()
    try:
        yield f"http://{HOST}:{_port(site)}/record"
    finally:
        await runner.cleanup()


def _port(site: web.TCPSite) -> int:
    server_ = site._server  # noqa: SLF001  # aiohttp tells the port that it took nowhere else
    assert server_ is not None  # noqa: S101  # it has just been started
    number: int = server_.sockets[0].getsockname()[1]  # type: ignore[attr-defined]  # asyncio's Server
    return number
