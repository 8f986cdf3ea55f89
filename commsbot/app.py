"""The composition root: the only module that knows everyone. It builds all parts from the settings, and starts and stops them in order.

Start: lock, store (with migrations), wire and channels, engine, scheduler, chat, desk socket, health. Stop runs the other way round: nothing
new is taken in, calls in flight end, claimed rows are released, leases dropped; a SIGTERM loses nothing.
"""

import asyncio
import fcntl
import logging
import os
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from commsbot import health, parts, words
from commsbot.channels import registry
from commsbot.chat import alone, escalation, reminding
from commsbot.chat.application import Account, Chat
from commsbot.desk import socket as desk
from commsbot.domain import checks, errors
from commsbot.domain.checks import Vocabulary
from commsbot.domain.plan import QuietHours
from commsbot.engine.embedded import Embedded
from commsbot.engine.probing import Prober
from commsbot.ports import Clock, Office
from commsbot.scheduler import Scheduler
from commsbot.settings.model import Mode, Settings
from commsbot.storage import Store
from commsbot.templates.library import Library
from commsbot.wire import pace, seal
from commsbot.wire.pace import Seconds
from commsbot.wire.redaction import Redactor
from commsbot.wire.session import Patience, Sessions, opened
from commsbot.wire.telegram_request import AiohttpRequest, Line
from commsbot.workflow import staff, standing

log = structlog.get_logger(__name__)


class Running(errors.Refused):
    """commsbot is running already with the folder {folder}. Stop it first, or use its desk: python3 -m commsbot desk queue --as NAME."""


class NotADrillBot(errors.Refused):
    """The exercise's bot is called {name}; its name must begin with DRILL, so that nobody takes it for the real one. Rename it with BotFather."""


class LeadsNowhere(errors.Refused):
    """exercise.live_bot_name is @{name}, which is the exercise's own bot: *This is real* would lead nowhere. Give the live bot's name."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock: two services on one record would fight over the bot and the lanes. Raises `Running`."""
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Running(folder=folder) from None
        yield
    finally:
        os.close(handle)


def configured(chosen: Settings) -> list[registry.Configured]:
    """Put the config's channels into the plain values that the registry takes."""
    return [
        registry.Configured(
            name=each.name,
            kind=each.kind,
            address=each.address,
            languages=chosen.languages(each),
            public=each.audience == "public",
            options=each.options,
        )
        for each in chosen.channels
    ]


def secrets_of(chosen: Settings) -> list[str]:
    """Every secret that must show in no log, entry or error."""
    found = [chosen.telegram.token.get_secret_value(), chosen.database.password.get_secret_value()]
    found += [each for channel in chosen.channels for each in channel.secrets]
    return [each for each in found if each]


def office_of(chosen: Settings, library: Library, built: registry.Built) -> Office:
    """Put together what acts need to know of the agency's settings."""
    agency = chosen.agency
    return Office(
        agency=agency.id,
        name=dict.fromkeys(agency.languages, agency.name),
        short=dict.fromkeys(agency.languages, agency.short_name),
        languages=agency.languages,
        zone=ZoneInfo(agency.zone),
        emergency_number=agency.emergency_number,
        official_page=agency.official_page,
        policy=chosen.approval.policy,
        late=timedelta(minutes=chosen.approval.late_minutes),
        escalate=timedelta(minutes=chosen.approval.escalate_minutes),
        deputies=chosen.approval.deputies,
        staff_group=chosen.telegram.staff_group,
        staff_members=chosen.telegram.staff_members,
        first_word=timedelta(minutes=chosen.incidents.first_word_minutes),
        mark=" ".join(f"{tag}={word}" for tag, word in library.exercise_marks().items()),
        live_bot=chosen.exercise.live_bot_name.removeprefix("@"),
        most_used=chosen.incidents.common_types,
        places=tuple(each.name for each in chosen.incidents.places),
        quiet=QuietHours.read(chosen.incidents.quiet_hours),
        fallback=timedelta(minutes=chosen.incidents.fallback_minutes),
        evening=chosen.incidents.evening_hour,
        tell_to_stop=chosen.incidents.tell_to_stop,
        configured=built.destinations,
        group_lane=built.group_lane,
        templates=library,
        ids=parts.new_id,
        identify=built.identify,
        vocabulary=Vocabulary(
            names=frozenset(chosen.writing.names),
            allowed=frozenset(chosen.writing.contacts),
            acronyms=chosen.writing.acronyms,
            jargon=chosen.writing.jargon,
        ),
    )


def log_to_stderr(chosen: Settings, redactor: Redactor) -> None:
    """Structured logs on stderr, libraries' own included; no secret passes the redactor."""
    level = getattr(logging, chosen.log.level.upper())
    shape = structlog.processors.JSONRenderer() if chosen.log.form == "json" else structlog.dev.ConsoleRenderer()
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        redactor.processor,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=shape, foreign_pre_chain=shared))
    handler.addFilter(redactor.filter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # It warns of a tick that is skipped because the last one still runs; the heartbeat tells when that matters.
    logging.getLogger("apscheduler").setLevel(max(level, logging.ERROR))


@dataclass
class Bell:
    """The port Wake, wired up as the parts come to be."""

    on_due: list[Callable[[], None]] = field(default_factory=list)
    on_lanes: list[Callable[[], None]] = field(default_factory=list)
    on_cards: list[Callable[[int], None]] = field(default_factory=list)

    def due(self) -> None:
        """Something may be due now."""
        _ring(self.on_due)

    def lanes(self) -> None:
        """Some lane has rows that are due."""
        _ring(self.on_lanes)

    def cards(self, chat: int = 0) -> None:
        """Some card may no longer show what is so."""
        for each in self.on_cards:
            each(chat)


def _ring(told: Sequence[Callable[[], None]]) -> None:
    for each in told:
        each()


@dataclass(kw_only=True)
class Service:
    """A running service, for those who start it: the desk, the demo, the tests."""

    settings: Settings
    store: Store
    office: Office
    words: words.Words
    wake: Bell
    engine: Embedded
    scheduler: Scheduler
    redactor: Redactor
    chat: Chat | None = None
    prober: Prober | None = None
    health_port: int = 0

    def condition(self) -> dict[str, object]:
        """What /health tells."""
        lanes = self.engine.alive()
        trouble = self.chat.trouble if self.chat is not None else ""
        sound = self.scheduler.alive() and all(lanes.values())
        return {
            "ok": sound and not trouble,
            "agency": self.office.agency,
            "mode": self.settings.mode.value,
            "tick": self.scheduler.heartbeat.isoformat() if self.scheduler.heartbeat else None,
            "lanes": lanes,
            "on_the_wire": self.engine.in_flight,
            "cannot_post": dict(self.prober.dead) if self.prober is not None else {},
            "chat": trouble or ("running" if self.chat is not None else "not started"),
        }


@asynccontextmanager
async def serving(
    chosen: Settings, *, chat: bool = True, at: Callable[[str], None] = lambda _point: None, clock: Clock = parts.utc_now,
    seconds: Seconds = time.monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> AsyncIterator[Service]:  # fmt: skip
    """Run the service until the block ends; `chat=False` starts storage, engine and clock alone, as the desk does when Telegram is away.

    `at` hears of each commit and each send (crash tests). `clock` tells the time, and `seconds` how much of it passes between two
    readings, `sleep` lets so much of it pass before Telegram is asked again: a drill moves all of them together. Raises `Running` where another service holds the folder.
    """
    async with AsyncExitStack() as stack:
        stack.enter_context(locked(chosen.folder))
        redactor = Redactor(secrets_of(chosen))
        log_to_stderr(chosen, redactor)
        library = parts.library_of(chosen)
        spoken = words.load()
        store = parts.store_of(chosen, at, clock)
        await store.open()
        stack.push_async_callback(store.close)
        patience = Patience(connect=chosen.telegram.connect_seconds, read=chosen.telegram.read_seconds)
        sessions = await stack.enter_async_context(opened(patience))
        if chosen.mode is Mode.EXERCISE:
            await drill(chosen, sessions, patience)
        built = registry.build(configured(chosen), wiring(chosen, sessions, patience, redactor, spoken, clock, seconds))
        office = office_of(chosen, library, built)
        bell = Bell()
        engine = Embedded(
            store=store, office=office, channels=built.channels, paces=built.paces, owner=parts.new_id(), clock=clock,
            seconds=seconds, redactor=redactor, scale=chosen.pace.scale or 0.01, at=at,
        )  # fmt: skip
        scheduler = Scheduler(
            store=store,
            office=office,
            clock=clock,
            wake=bell,
            remind=reminding.remind,
            more={"afterwards": alone.follow, "escalations": partial(escalation.escalate, office)},
        )
        service = Service(
            settings=chosen, store=store, office=office, words=spoken, wake=bell, engine=engine, scheduler=scheduler, redactor=redactor
        )  # fmt: skip
        bell.on_lanes.append(engine.lanes)
        bell.on_due.append(scheduler.now)
        warmed = asyncio.create_task(asyncio.to_thread(checks.ready, office.languages), name="checks ready")
        stack.push_async_callback(asyncio.wait, {warmed})
        await engine.start(alone=store.alone)
        stack.push_async_callback(engine.stop)
        await store.act(lambda uow: staff.adopt_authority(uow, office))
        scheduler.start()
        stack.push_async_callback(scheduler.stop)
        service.prober = Prober(store, built.channels, clock, redactor, bell.cards)
        asking = asyncio.create_task(service.prober.run(), name="prober")
        stack.push_async_callback(cancelled, asking)
        if chat:
            await _chatting(service, sessions, patience, built, stack, clock, sleep)
        await stack.enter_async_context(desk.serving(chosen.folder, store, office, bell, spoken))
        service.health_port = await stack.enter_async_context(health.serving(chosen.health.port, service.condition))
        yield service


async def cancelled(task: asyncio.Task[None]) -> None:
    """Cancel a task and wait for its end."""
    task.cancel()
    await asyncio.wait({task})


async def drill(chosen: Settings, sessions: Sessions, patience: Patience) -> None:
    """Refuse to start an exercise with a bot that doesn't look like one, or that can't be asked (promise 6)."""
    line = Line(chosen.telegram.token.get_secret_value(), AiohttpRequest(sessions.kept, patience), chosen.telegram.api)
    told = await line.call("getMe")
    name = str(told.get("first_name", "")) if isinstance(told, dict) else ""
    if not name.startswith("DRILL"):
        raise NotADrillBot(name=name or "nameless")
    live = chosen.exercise.live_bot_name.removeprefix("@")
    if isinstance(told, dict) and live and str(told.get("username", "")).lower() == live.lower():
        raise LeadsNowhere(name=live)


@asynccontextmanager
async def connected(chosen: Settings, patience: Patience) -> AsyncIterator[tuple[Sessions, registry.Wiring]]:
    """Give what channels need without a service, for those who only ask how things are."""
    async with opened(patience) as sessions:
        yield sessions, wiring(chosen, sessions, patience, Redactor(secrets_of(chosen)), words.load())


def wiring(
    chosen: Settings, sessions: Sessions, patience: Patience, redactor: Redactor, spoken: words.Words,
    clock: Clock = parts.utc_now, seconds: Seconds = time.monotonic,
) -> registry.Wiring:  # fmt: skip
    """Put together what every channel is given to work with."""
    rates = pace.telegram(
        chosen.pace.telegram_per_second, chosen.pace.telegram_chat_per_minute, chosen.pace.telegram_reserve
    )
    return registry.Wiring(
        sessions=sessions,
        patience=patience,
        redactor=redactor,
        clock=clock,
        seconds=seconds,
        bot=registry.Bot(token=chosen.telegram.token.get_secret_value(), api=chosen.telegram.api, rates=rates),
        rates={
            "x": pace.x(chosen.pace.x_per_quarter_hour),
            "bluesky": pace.bluesky(chosen.pace.bluesky_per_hour),
            "mastodon": pace.mastodon(chosen.pace.mastodon_per_three_hours),
            "email": pace.email(),
            "webhook": pace.webhook(),
            "facebook": pace.facebook(chosen.pace.facebook_per_hour),
        },
        got_it=lambda language: spoken.say(language, "Got it"),
        scale=chosen.pace.scale,
    )


async def _chatting(
    service: Service,
    sessions: Sessions,
    patience: Patience,
    built: registry.Built,
    stack: AsyncExitStack,
    clock: Clock,
    sleep: Callable[[float], Awaitable[None]],
) -> None:
    chosen = service.settings
    waiting = Patience(connect=patience.connect, read=chosen.telegram.poll_seconds + patience.read)
    account = Account(
        token=chosen.telegram.token.get_secret_value(),
        request=AiohttpRequest(sessions.kept, patience),
        polling=AiohttpRequest(sessions.kept, waiting),
        api=chosen.telegram.api,
        poll_seconds=chosen.telegram.poll_seconds,
    )
    service.chat = Chat.build(
        account, store=service.store, inbox=service.store.inbox, office=service.office, words=service.words, wake=service.wake,
        clock=clock, pace=built.paces[built.group_lane], redactor=service.redactor, sleep=sleep,
        seal=seal.load(chosen.factor_key) if chosen.approval.second_factor == "totp" else None,
    )  # fmt: skip
    service.wake.on_cards.append(service.chat.wake_cards)
    running = asyncio.create_task(service.chat.run(), name="chat")

    async def stop(chat: Chat = service.chat) -> None:
        await chat.stop()
        await running

    stack.push_async_callback(stop)


async def submit_standing(service: Service) -> int:
    """Put standing statements that read otherwise since (a further channel, other templates) before the approvers; gives how many wait.

    Words that can't be submitted keep nobody from starting: what was approved before stays in force.
    """
    try:
        waiting = await service.store.act(lambda uow: standing.submit_missing(uow, service.office, ""))
    except errors.Refused as error:
        log.error("standing.refused", why=str(error))  # noqa: TRY400  # its sentence says what to do; no trace is needed
        return 0
    if waiting:
        service.wake.cards()
    return len(waiting)


async def run(chosen: Settings) -> None:
    """Serve until SIGTERM or SIGINT, then stop cleanly."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(each, ended.set)
    async with serving(chosen) as service:
        if waiting := await submit_standing(service):
            log.warning("standing.waiting", count=waiting, do="an approver approves them with /approve or at the desk")
        log.info("service.ready", agency=chosen.agency.id, mode=chosen.mode.value, health=service.health_port)
        await ended.wait()
        log.info("service.stopping")
