"""The chat as the service runs it: python-telegram-bot's application over our own intake, worker, cards and menus.

PTB brings Bot, types and error handling; its Updater, job queue, rate limiter, persistence and conversations stay out, because each of them keeps
in memory what must survive a restart. An update reaches `Application.process_update` from the inbox, wrapped with its row; PTB hides what a
handler raises, so an error handler carries it back to the worker, which counts it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Self

import structlog
from telegram.error import InvalidToken
from telegram.ext import Application, ApplicationBuilder, CallbackContext, ExtBot, TypeHandler
from telegram.request import BaseRequest

from commsbot import ports
from commsbot.chat import (
    access,
    alone,
    authenticator,
    braking,
    calendar,
    choosing,
    dead_channels,
    dialogue,
    drilling,
    evening,
    forwarded,
    good_news,
    group_list,
    group_welcome,
    groups,
    heading,
    incident_card,
    inquiries,
    joining,
    on_duty,
    opening,
    others,
    own_words,
    parking,
    pictures,
    placing,
    queue,
    reach,
    reminding,
    reported,
    reviewing,
    routing,
    settling,
    skipping,
    staff_group,
    staffing,
    standing,
    status_card,
)
from commsbot.chat.cards import Cards
from commsbot.chat.drawing import Drawing
from commsbot.chat.intake import PAUSES, Intake
from commsbot.chat.menus import Menus
from commsbot.chat.routing import Table
from commsbot.chat.staff_group import StaffGroup
from commsbot.chat.turn import Feature, Room
from commsbot.chat.worker import Worker
from commsbot.ports import Clock, Inbox, Mark, Matter, Office, Store, Wake
from commsbot.wire.pace import Pace
from commsbot.wire.redaction import Redactor
from commsbot.wire.seal import Seal
from commsbot.wire.telegram_request import Line
from commsbot.words import Words
from commsbot.workflow import inquiring

log = structlog.get_logger(__name__)

FEATURES: Final[tuple[Feature, ...]] = (
    placing.FEATURE,
    opening.FEATURE,
    choosing.FEATURE,
    dialogue.FEATURE,
    pictures.FEATURE,
    queue.FEATURE,
    calendar.FEATURE,
    reviewing.FEATURE,
    alone.FEATURE,
    authenticator.FEATURE,
    own_words.FEATURE,
    braking.FEATURE,
    drilling.FEATURE,
    good_news.FEATURE,
    evening.FEATURE,
    dead_channels.FEATURE,
    settling.FEATURE,
    skipping.FEATURE,
    reported.FEATURE,
    others.FEATURE,
    forwarded.FEATURE,
    incident_card.FEATURE,
    inquiries.FEATURE,
    reminding.FEATURE,
    on_duty.FEATURE,
    status_card.FEATURE,
    staff_group.FEATURE,
    joining.FEATURE,
    standing.FEATURE,
    groups.FEATURE,
    group_welcome.FEATURE,
    group_list.FEATURE,
    reach.FEATURE,
    staffing.FEATURE,
    parking.FEATURE,
)
UNSEEN: Final = frozenset({Matter.CURSOR, Matter.COUNT, Matter.DRAFT, Matter.LANE})
"""What the staff's group doesn't show."""
FINISH_SECONDS: Final = 20.0
"""How long a clean stop waits for the updates in hand."""

Bot = ExtBot[None]
App = Application[Any, Any, Any, Any, Any, Any]


@dataclass(slots=True)
class Arrival:
    """An update on its way through PTB, with its inbox row; `failure` is what a handler raised."""

    row: int
    raw: Mapping[str, Any]
    failure: Exception | None = None


@dataclass(frozen=True, kw_only=True)
class Account:
    """The bot's account and how it is reached."""

    token: str = field(repr=False)
    request: BaseRequest
    """For all that is sent."""
    polling: BaseRequest
    """For getUpdates; its read timeout is longer than `poll_seconds`."""
    api: str = "https://api.telegram.org"
    poll_seconds: int = 25
    webhook_secret: str = field(default="", repr=False)
    """Set where Telegram pushes updates (`Intake.take_webhook`); empty polls."""

    @property
    def bot_id(self) -> int:
        """The bot's number, the part of its token that isn't secret."""
        return int(self.token.partition(":")[0])


@dataclass(kw_only=True)
class Chat:
    """Everything that talks to people over Telegram; built once, run until stopped."""

    account: Account
    application: App
    room: Room
    table: Table
    intake: Intake
    worker: Worker
    cards: Cards
    menus: Menus
    group: StaffGroup
    _trouble: str = ""
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)

    @classmethod
    def build(
        cls, account: Account, *, store: Store, inbox: Inbox, office: Office, words: Words, wake: Wake, clock: Clock, pace: Pace,
        redactor: Redactor, features: Iterable[Feature] = FEATURES, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        seal: Seal | None = None,
    ) -> Self:  # fmt: skip
        """Put it together; `wake.cards()` must come back as `wake_cards` here. Raises `routing.Clash`."""
        # Where codes are shown in chat, nobody is offered an app for them.
        apps = seal is not None
        table = routing.merge(each for each in features if apps or each is not authenticator.FEATURE)
        application = _application(account)
        room = Room(
            store=store, inbox=inbox, office=office, words=words, bot=application.bot,
            line=Line(account.token, account.request, account.api), wake=wake, clock=clock, seal=seal,
            subjects=dict(table.subjects), commands=dict(table.commands),
        )  # fmt: skip

        async def known() -> frozenset[int]:
            agency = await store.agency()
            return frozenset(each.telegram for each in agency.people.values() if each.telegram is not None)

        async def heard() -> frozenset[int]:
            agency = await store.agency()
            return frozenset(each.chat for each in agency.groups.values() if inquiring.listens(agency, each.chat))

        async def parked(update: ports.Update, why: str) -> None:
            await parking.park(room, update, why)

        async def take(update: ports.Update) -> bool:
            return await chat.take(update)

        def pressed() -> bool:
            return worker.hands > 0

        line = Line(account.token, account.polling, account.api)
        worker = Worker(inbox, known, clock, take, parked, redactor.told)
        intake = Intake(
            line, inbox, account.bot_id, known, worker.offer, poll_seconds=account.poll_seconds, secret=account.webhook_secret,
            sleep=sleep,
        )  # fmt: skip
        chat = cls(
            account=account, application=application, room=room, table=table, intake=intake, worker=worker,
            cards=Cards(room, pace, Drawing(room, table.wanted, heading.headed, pressed), pressed=pressed), menus=Menus(room, table.commands),
            group=StaffGroup(room, pace),
        )  # fmt: skip
        chat.intake.heard = heard
        chat.intake.commands = frozenset(name for name, each in table.commands.items() if each.groups)
        application.add_handler(TypeHandler(Arrival, chat.answer))
        application.add_error_handler(_carry)
        return chat

    @property
    def trouble(self) -> str:
        """Why staff can't be served now; empty when all is well."""
        return self._trouble or self.intake.trouble

    def wake_cards(self, chat: int = 0) -> None:
        """Something changed that people may see, and the store doesn't tell of it: in one chat, or anywhere (0)."""
        self.cards.wake(chat)
        if not chat:
            self.menus.wake()
            self.group.wake()

    def follow(self, touched: set[Mark]) -> None:
        """An act has written these: wake whoever shows them."""
        matters = {matter for matter, _ in touched}
        self.cards.follow(touched)
        if Matter.AGENCY in matters:
            self.menus.wake()
        if not matters <= UNSEEN:
            self.group.wake()

    async def take(self, update: ports.Update) -> bool:
        """Bring one update from the inbox to its answer, and give whether an act consumed it; raises what its handler raised."""
        arrival = Arrival(update.row, update.raw)
        await self.application.process_update(arrival)
        if arrival.failure is not None:
            self.room.consumed.discard(update.row)
            raise arrival.failure
        consumed = update.row in self.room.consumed
        self.room.consumed.discard(update.row)
        return consumed

    async def answer(self, arrival: Arrival, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        """PTB's one handler: who speaks, then who answers."""
        turn = await access.turn(self.room, arrival.row, arrival.raw)
        if turn is None:
            return
        if turn.kind == "private" and turn.event != "blocked":
            self.cards.forgive(turn.key.chat)
        await routing.route(self.room, self.table, turn)

    async def run(self) -> None:
        """Serve until `stop`; Telegram being away is told by `trouble` and waited out, at the start as later."""
        tasks: list[asyncio.Task[None]] = []
        try:
            if not await self._greet():
                return
            loops = [self.worker.run(), self.cards.run(), self.menus.run(), self.group.run()]
            if not self.account.webhook_secret:
                loops.insert(0, self.intake.run())
            tasks = [asyncio.create_task(loop) for loop in loops]
            self.wake_cards()
            with self.room.store.following(self.follow):
                await self._stopping.wait()
        finally:
            await self._end(tasks)

    async def stop(self) -> None:
        """Ask `run` to end cleanly: nothing new is taken, what is in hand is finished, what waits stays in the inbox."""
        self._stopping.set()

    async def _greet(self) -> bool:
        """Learn the bot's own name, however long it takes; False when stopped meanwhile."""
        failures = 0
        while not self._stopping.is_set():
            try:
                await self.application.initialize()
            except Exception as error:  # noqa: BLE001  # an answer of an odd shape, too: the chat must come up by itself
                refused = isinstance(error, InvalidToken)
                self._trouble = "Telegram refuses the bot's token" if refused else "Telegram doesn't answer"
                log.warning("chat.no_telegram", refused=refused, error=type(error).__name__)
                try:
                    async with asyncio.timeout(PAUSES[min(failures, len(PAUSES) - 1)]):
                        await self._stopping.wait()
                except TimeoutError:
                    failures += 1
            else:
                self._trouble = ""
                self.intake.username = self.application.bot.username
                log.info("chat.ready", bot=self.application.bot.username)
                return True
        return False

    async def _end(self, tasks: list[asyncio.Task[None]]) -> None:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.worker.finish(FINISH_SECONDS)
        await self.cards.settle()
        await self.application.shutdown()


def _application(account: Account) -> App:
    base = account.api.rstrip("/")
    return (
        ApplicationBuilder()
        .token(account.token)
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .request(account.request)
        .get_updates_request(account.polling)
        .updater(None)
        .job_queue(None)
        .build()
    )


async def _carry(arrival: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Carry what a handler raised back to the worker."""
    if isinstance(arrival, Arrival) and context.error is not None:
        arrival.failure = context.error
