"""A person with a phone: sees a chat as it is now, types and taps, and waits for what the bot shows, never for a time.

The demo's script and the journeys are played with these: nothing reaches the service but what a thumb can send.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from commsbot.rehearsal import telegram_state as state
from commsbot.rehearsal.telegram_screen import Button, Seen
from commsbot.rehearsal.telegram_world import TelegramWorld

T = TypeVar("T")

LOOK_SECONDS = 0.01
"""How often somebody who waits looks at the screen."""


class NotSeen(Exception):
    """What a person waited for never came."""


@dataclass(slots=True)
class Phone:
    """One person's phone."""

    world: TelegramWorld
    person: state.Person
    bot: state.Bot
    patience: float = 20.0
    """Seconds of waiting before this person says that something is wrong."""
    taps: int = 0
    """How many messages and presses there were."""

    def screen(self, chat: state.Chat | None = None) -> list[Seen]:
        """All that is in the chat with the bot, or in another one, oldest first."""
        return self.world.screen(self.person, chat or self.bot)

    def says(self, words: str) -> None:
        """Type to the bot and send."""
        self.taps += 1
        self.world.says(self.person, self.bot, words)

    async def reads(self, words: str, chat: state.Chat | None = None) -> Seen:
        """Wait for a message with these words in it; the newest one counts."""
        return await self.waits(lambda: self.finds(words, chat), f"the words {words!r}", chat)

    def finds(self, words: str, chat: state.Chat | None = None) -> Seen | None:
        """Look once for the newest message of the bot with these words in it."""
        shown = [each for each in self.screen(chat) if not each.mine and words in each.text]
        return shown[-1] if shown else None

    def button(self, wanted: str, chat: state.Chat | None = None, card: str = "") -> tuple[int, Button] | None:
        """Look once for the newest button of this label, or whose data begins with these parts; `card` names words beside it.

        `*` stands for any one part, as in `op:*:d`: a person sees a card, not its id.
        """
        for seen in reversed(self.screen(chat)):
            if card in seen.text:
                for each in (each for row in seen.buttons for each in row):
                    if each.data and (each.label == wanted or _begins(each.data, wanted)):
                        return seen.id, each
        return None

    async def sees(self, wanted: str, chat: state.Chat | None = None, card: str = "") -> Button:
        """Wait for a button."""
        _, found = await self.waits(lambda: self.button(wanted, chat, card), f"a button {wanted!r}", chat)
        return found

    async def presses(self, wanted: str, chat: state.Chat | None = None, card: str = "") -> state.Press:
        """Wait for a button, tap it, and wait until the phone shows that the tap was taken."""
        press = await self.taps_on(wanted, chat, card)
        await self.waits(lambda: press.answered, f"an answer to the tap on {wanted!r}", chat)
        return press

    async def taps_on(self, wanted: str, chat: state.Chat | None = None, card: str = "") -> state.Press:
        """Wait for a button and tap it; don't wait for what comes of it."""
        message, found = await self.waits(lambda: self.button(wanted, chat, card), f"a button {wanted!r}", chat)
        self.taps += 1
        return self.world.presses(
            self.person, message, found.data, chat=chat or self.world.private(self.person, self.bot)
        )

    async def waits(self, look: Callable[[], T | None], what: str, chat: state.Chat | None = None) -> T:
        """Look again and again until there is something to see; raises `NotSeen` telling the last screen."""
        try:
            async with asyncio.timeout(self.patience):
                while not (found := look()):  # noqa: ASYNC110  # a screen tells nobody that it changed
                    await asyncio.sleep(LOOK_SECONDS)
        except TimeoutError:
            shown = "\n".join(f"  {each.text!r} {each.labels()}" for each in self.screen(chat)[-4:])
            raise NotSeen(f"{self.person.first_name} waited for {what}. The screen's end:\n{shown}") from None
        return found


def _begins(data: str, wanted: str) -> bool:
    parts, asked = data.split(":"), wanted.split(":")
    return len(asked) <= len(parts) and all(want in {"*", have} for want, have in zip(asked, parts, strict=False))
