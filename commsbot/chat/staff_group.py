"""The staff's own group: each open incident has its pinned status card there, with forum topics on in a topic of its own.

What a group shows is read by whoever is in it, now and later, so a draft's words never stand there: only titles, states and the way to the bot.
Rights that are missing take something away (no topic, no pin) and never fail; a card tells administrators which they are. Whoever is suspended is
put out, and can't come back by a link until they are let in again.

Like menus this is a projection: what there should be is compared with what was done, which one note remembers. A crash between a topic and the
note makes a second topic, which costs a tap; a lost topic would cost the incident its place.
"""

import asyncio
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

import structlog
from telegram import ChatMemberAdministrator, ChatMemberOwner
from telegram.error import BadRequest, Forbidden, TelegramError

from commsbot.chat import cards, choosing, placing, status_card, titles, versions
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room
from commsbot.domain import people
from commsbot.domain.agency import Agency
from commsbot.domain.incident import Incident
from commsbot.domain.people import Act, Person
from commsbot.domain.template import STANDING
from commsbot.domain.version import State
from commsbot.ports import Card, UnitOfWork
from commsbot.wire.pace import Pace
from commsbot.workflow import escalating

log = structlog.get_logger(__name__)

NOTE: Final = "staff-group"
TROUBLE: Final = "staff-group"
LINE: Final = "line"
LOOKS_EVERY: Final = timedelta(minutes=5)
SWEEP_SECONDS: Final = 60.0
RETRY_SECONDS: Final = 30.0
MOST_NAME: Final = 128
"""Bot API docs: createForumTopic, the longest name."""
UNREACHED: Final = "I can't reach it: {why}"
RIGHTS: Final = {
    "can_manage_topics": "I may not manage topics, so no incident gets one of its own.",
    "can_pin_messages": "I may not pin messages, so the status card can scroll away.",
    "can_restrict_members": "I may not restrict members, so whoever is suspended must be put out by hand.",
}
NOT_REMOVED: Final = "{name} is suspended and still in it: {why}"
TOO_MANY: Final = "{count} people are in it, and {staff} belong there. Somebody may read along."
MSGIDS: Final = (UNREACHED, *RIGHTS.values(), NOT_REMOVED, TOO_MANY)


@dataclass(slots=True)
class Done:
    """What was done so far, as the note keeps it."""

    places: dict[str, list[int]] = field(default_factory=dict)
    """By incident: the topic's number (0 for none) and the message that is pinned there (0 for none)."""
    banned: list[str] = field(default_factory=list)
    """People who were put out."""
    troubles: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """What administrators must mend: a msgid with its values."""


async def recall(uow: UnitOfWork) -> Done:
    """Read what was done."""
    kept = await uow.recall(NOTE)
    return Done(**json.loads(kept)) if kept else Done()


@dataclass(slots=True)
class Sight:
    """What was seen of the group, and when."""

    at: datetime
    forum: bool
    missing: tuple[str, ...]
    """Rights that the bot lacks."""
    people: int


@dataclass(slots=True)
class StaffGroup:
    """Keeps the staff group true; without one it rests."""

    room: Room
    pace: Pace
    sweep_seconds: float = SWEEP_SECONDS
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _waits: bool = False
    _sight: Sight | None = None
    _stuck: dict[str, str] = field(default_factory=dict)
    """Who couldn't be put out, and why; tried again at the next look."""

    @property
    def chat(self) -> int:
        """The group; 0 for none."""
        return self.room.office.staff_group

    @property
    def idle(self) -> bool:
        """Whether nothing is being done and nobody has called."""
        return not self.chat or (self._waits and not self._news.is_set())

    def wake(self) -> None:
        """Something changed that the group may have to show."""
        self._news.set()

    async def run(self) -> None:
        """Look whenever woken, and by a slow sweep; what fails is told and tried again."""
        while self.chat:
            self._news.clear()
            try:
                await self.reconcile()
            except TelegramError as error:
                log.warning("staff_group.failed", error=type(error).__name__)
                asyncio.get_running_loop().call_later(RETRY_SECONDS, self.wake)
            except Exception:  # the database: told, and looked at again with the next change
                log.exception("staff_group.failed")
            self._waits = True
            try:
                async with asyncio.timeout(self.sweep_seconds):
                    await self._news.wait()
            except TimeoutError:
                log.debug("staff_group.sweep")
            self._waits = False

    async def reconcile(self) -> None:
        """Do what is to be done, once."""
        agency, done = await self.room.store.read(_known)
        open_ = {each.id: each for each in agency.open_incidents()}
        new = [each for name, each in open_.items() if name not in done.places]
        before = json.dumps(asdict(done))
        try:
            seen = await self._look(agency, anew=bool(new))
        except (BadRequest, Forbidden) as error:
            self._sight = None
            done.troubles = [(UNREACHED, {"why": error.message})]
            await self._keep(done, before)
            return
        for each in new:
            done.places[each.id] = [await self._topic(seen, each), 0]
        await self._put_out(seen, agency, done)
        await self._pin(seen, done)
        await self._close(seen, done, open_)
        done.troubles = self._troubles(seen, agency)
        await self._keep(done, before)
        await self.room.store.act(lambda uow: self._cards(uow, seen, done))

    async def _look(self, agency: Agency, *, anew: bool) -> Sight:
        """See what kind of group it is, what the bot may do, and how many are in it."""
        now = self.room.clock()
        if self._sight is not None and not anew and now - self._sight.at < LOOKS_EVERY:
            return self._sight
        bot = self.room.bot
        chat = await bot.get_chat(self.chat)
        me = await bot.get_chat_member(self.chat, bot.id)
        forum = bool(chat.is_forum)
        held = {right for right in RIGHTS if isinstance(me, ChatMemberOwner) or getattr(me, right, False)}
        wanted = [right for right in RIGHTS if forum or right != "can_manage_topics"]
        inside = await bot.get_chat_member_count(self.chat) - 1  # the bot itself is counted, too
        self._stuck = {name: why for name, why in self._stuck.items() if not agency.people[name].suspended}
        missing = tuple(right for right in wanted if right not in held or not isinstance(me, _GOVERNS))
        self._sight = Sight(now, forum, missing, inside)
        return self._sight

    async def _topic(self, seen: Sight, happened: Incident) -> int:
        """Open an incident's topic; 0 where the group has none, or the bot may not."""
        if not seen.forum or "can_manage_topics" in seen.missing:
            return 0
        name = choosing.named(self.room, self.room.office.languages[0], happened)[:MOST_NAME]
        await self.pace.turn(str(self.chat), group=True, staff=True)
        try:
            return (await self.room.bot.create_forum_topic(self.chat, name)).message_thread_id
        except BadRequest as error:
            log.warning("staff_group.no_topic", error=error.message)
            return 0

    async def _pin(self, seen: Sight, done: Done) -> None:
        """Pin each status card that stands in a message that isn't pinned yet."""
        if "can_pin_messages" in seen.missing:
            return
        for name, (thread, pinned) in done.places.items():
            there = await self.room.store.read(partial(_status_cards, name))
            message = next((each.message for each in there if each.chat == self.chat), 0)
            if message and message != pinned:
                await self.pace.turn(str(self.chat), group=True, staff=True)
                try:
                    await self.room.bot.pin_chat_message(self.chat, message, disable_notification=True)
                except BadRequest as error:
                    log.warning("staff_group.not_pinned", error=error.message)
                    continue
                done.places[name] = [thread, message]

    async def _close(self, seen: Sight, done: Done, open_: Iterable[str]) -> None:
        """Forget incidents that are closed; in a group without topics their card no longer stands at the top."""
        for name in [each for each in done.places if each not in open_]:
            thread, pinned = done.places.pop(name)
            if pinned and not thread and "can_pin_messages" not in seen.missing:
                try:
                    await self.room.bot.unpin_chat_message(self.chat, pinned)
                except BadRequest as error:
                    log.info("staff_group.not_unpinned", error=error.message)

    async def _put_out(self, seen: Sight, agency: Agency, done: Done) -> None:
        """Ban whoever is suspended, and lift the ban of whoever is let in again."""
        if "can_restrict_members" in seen.missing:
            return
        for person in agency.people.values():
            if person.telegram is None or person.suspended == (person.id in done.banned) or person.id in self._stuck:
                continue
            try:
                if person.suspended:
                    await self.room.bot.ban_chat_member(self.chat, person.telegram)
                    done.banned.append(person.id)
                else:
                    await self.room.bot.unban_chat_member(self.chat, person.telegram, only_if_banned=True)
                    done.banned.remove(person.id)
            except BadRequest as error:
                if "participant_id_invalid" not in error.message.lower():  # they never were in it
                    self._stuck[person.id] = error.message

    def _troubles(self, seen: Sight, agency: Agency) -> list[tuple[str, dict[str, Any]]]:
        found: list[tuple[str, dict[str, Any]]] = [(RIGHTS[each], {}) for each in seen.missing]
        for name, why in self._stuck.items():
            found.append((NOT_REMOVED, {"name": placing.name_of(agency, name), "why": why}))
        staff = self.room.office.staff_members
        if staff and seen.people > staff:
            found.append((TOO_MANY, {"count": seen.people, "staff": staff}))
        return found

    async def _keep(self, done: Done, before: str) -> None:
        text = json.dumps(asdict(done))
        if text != before:
            await self.room.store.act(lambda uow: uow.note(NOTE, text))
            self.room.wake.cards()

    async def _cards(self, uow: UnitOfWork, seen: Sight, done: Done) -> None:
        """Store the cards that the group must have and hasn't: each incident's status and, in a topic, a line for each statement."""
        for name, (thread, _) in done.places.items():
            subjects = [f"{status_card.SUBJECT}:{name}"]
            if seen.forum and thread:
                subjects += [
                    f"{LINE}:{each.statement}/{each.version}"
                    for each in reversed(await uow.listed(incident=name))
                    if each.phase not in STANDING
                ]
            for subject in subjects:
                if not any(each.chat == self.chat for each in await uow.cards(subject)):
                    await uow.keep_card(Card(self.chat, 0, subject, "", "", thread))
                    self.room.wake.cards()


_GOVERNS: Final = (ChatMemberOwner, ChatMemberAdministrator)


async def _status_cards(name: str, uow: UnitOfWork) -> list[Card]:
    return await uow.cards(f"{status_card.SUBJECT}:{name}")


async def _known(uow: UnitOfWork) -> tuple[Agency, Done]:
    return await uow.agency(), await recall(uow)


# --- what the group reads --------------------------------------------------------------------------------------------


async def line(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw what became of one statement in one line: who is asked, who said yes, how far it is out; never its words."""
    agency, language = await uow.agency(), room.office.languages[0]
    statement, number = placing.part_version(name)
    found = await uow.statement(statement)
    version = found.version(number)
    listed = next(
        each
        for each in await uow.listed(incident=version.cut.incident, limit=1000)
        if (each.statement, each.version) == (statement, number)
    )
    told = titles.stands(room, language, versions.STATES[version.state], version.state, await titles.rows(uow, listed))
    if version.state is State.SUBMITTED:
        asked = escalating.for_yes(room.office, agency, version, uow.now).people
        told = room.words.say(
            language, "waits for {names}", names=", ".join(placing.name_of(agency, each) for each in asked)
        )
    signed = "".join(f" ✅ {placing.name_of(agency, each.person)}" for each in version.sign_offs)
    text = f"{status_card.titled(room, language, agency, listed)}: {told}{signed}"
    screen = Screen(escape(text), silent=True, notice=escape(room.words.say(language, "A statement")), seconds=10.0)
    happened = agency.incidents.get(version.cut.incident)
    return screen if happened is not None and happened.open else cards.last(card, screen)


async def wanted(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:
    """Administrators have a card while something is wrong with the group."""
    if not room.office.staff_group or not (await recall(uow)).troubles:
        return []
    staff: Iterable[Person] = (await uow.agency()).people.values()
    return [(each.id, f"{TROUBLE}:-") for each in staff if people.may(each, Act.MANAGE_PEOPLE)]


async def trouble(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:  # noqa: ARG001  # a Subject is given both
    """Draw what is wrong with the group, or that it is well again."""
    language = (await uow.agency()).person(card.person).language
    say, troubles = room.words.say, (await recall(uow)).troubles
    if not troubles:
        return cards.last(card, Screen(escape(say(language, "✅ All is well with the staff group."))))
    lines = [f"<b>{escape(say(language, 'The staff group needs you'))}</b>"]
    lines += [f"• {escape(say(language, msgid, **values))}" for msgid, values in troubles]
    return Screen("\n".join(lines), notice=escape(say(language, "The staff group needs you")))


FEATURE: Final = Feature(subjects={LINE: line, TROUBLE: trouble}, wanted=(wanted,))
