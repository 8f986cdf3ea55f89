"""Telegram's menu of commands: each member of the staff is offered what their roles allow, in their language; strangers only /start.

Like cards, menus are a projection: compared with what was set last and set again where they differ, so that a changed role needs no trigger.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

import structlog
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from commsbot.chat.turn import Command, Room
from commsbot.domain import people
from commsbot.domain.people import Person

log = structlog.get_logger(__name__)

RETRY_SECONDS = 60.0
RESTS = 5.0
"""How long a look is followed by rest, in its own length."""
FOR_STRANGERS = ("start",)

Lines = tuple[tuple[str, str], ...]


def allowed(commands: Mapping[str, Command], person: Person) -> list[str]:
    """Name the commands that this person's roles allow, in the order in which the features list them."""
    return [
        name
        for name, command in commands.items()
        if name not in FOR_STRANGERS and (not command.needs or any(people.may(person, act) for act in command.needs))
    ]


@dataclass(slots=True)
class Menus:
    """Keeps the menus true."""

    room: Room
    commands: Mapping[str, Command]
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _waits: bool = False
    _set: dict[tuple[str, str], Lines] = field(default_factory=dict)
    _shown: dict[str, Person] = field(default_factory=dict)
    """Each person as their menu was made for: it is asked after every press whether menus are true, and nearly always they are."""
    _shared: bool = False
    """Whether the menus that all have in common are set; they never change."""

    @property
    def idle(self) -> bool:
        """Whether nothing is being set and nobody has called."""
        return self._waits and not self._news.is_set()

    def wake(self) -> None:
        """A role, a language or a person may have changed."""
        self._news.set()

    async def run(self) -> None:
        """Set menus whenever they differ; a failure is told and tried again later."""
        while True:
            self._news.clear()
            began = asyncio.get_running_loop().time()
            try:
                await self.reconcile()
            except TelegramError as error:
                log.warning("menus.not_set", error=type(error).__name__)
                asyncio.get_running_loop().call_later(RETRY_SECONDS, self.wake)
            except Exception:  # the database: told, and looked at again with the next change
                log.exception("menus.failed")
            # Each press wakes it, and hardly one changes a menu.
            await asyncio.sleep(RESTS * (asyncio.get_running_loop().time() - began))
            self._waits = True
            await self._news.wait()
            self._waits = False

    async def reconcile(self) -> None:
        """Set what differs from what was set before."""
        if not self._shared:
            await self._share()
            self._shared = True
        agency = await self.room.store.agency()
        for person in agency.people.values():
            if person.telegram is None or self._shown.get(person.id) == person:
                continue
            names = [] if person.suspended else allowed(self.commands, person)
            scope = BotCommandScopeChat(person.telegram)
            await self._give(str(person.telegram), scope, self._lines(names, person.language), "")
            self._shown[person.id] = person

    async def _share(self) -> None:
        """Set what strangers and groups see."""
        first, *others = dict.fromkeys((self.room.office.languages[0], *self.room.words.languages()))
        shared = [(first, "")] + [(each, each) for each in others if len(each) == 2]
        in_groups = [name for name, command in self.commands.items() if command.groups]
        for language, code in shared:
            await self._give("private", BotCommandScopeAllPrivateChats(), self._lines(FOR_STRANGERS, language), code)
            await self._give("groups", BotCommandScopeAllGroupChats(), self._lines(in_groups, language), code)

    def _lines(self, names: list[str] | tuple[str, ...], language: str) -> Lines:
        say = self.room.words.say
        return tuple((name, say(language, self.commands[name].help)) for name in names)

    async def _give(self, name: str, scope: BotCommandScope, lines: Lines, code: str) -> None:
        if self._set.get((name, code)) == lines:
            return
        if lines:
            listed = [BotCommand(*line) for line in lines]
            await self.room.bot.set_my_commands(listed, scope=scope, language_code=code or None)
        elif (name, code) in self._set:
            await self.room.bot.delete_my_commands(scope=scope, language_code=code or None)
        self._set[name, code] = lines
