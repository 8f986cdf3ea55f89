"""Telegram channels, groups and forum topics, through one bot.

What this module keeps to, and where it comes from:

- No parse_mode: what was approved is sent as plain text, byte for byte, so no markup can be broken or smuggled in.
- The General topic has no thread number (1 gives *message thread not found*), and in a group that is no forum Telegram ignores a thread number
  and shows the text to everybody (tdlib/telegram-bot-api, Client.cpp): so a topic's chat is asked once whether it is a forum.
- Errors are told apart by type. Three sentences of the Bot API have to be read, since they share the type of every 400: *not modified*, *message
  to delete not found* and *message to be replied not found*. After any other 400 the rights are asked for, not guessed.
- A message id is unique only within its chat, so the platform id is `chat:message`. Links are built here: PTB's `Message.link` ends in
  `?thread=None` for channel replies.
- A picture is one photo with its caption, never an album, which reports one error for several messages of which some may be live. Telegram has no
  field for alt text, so it stands in the approved words. The words of a photo are edited as its caption. A PDF is a document, and the rest the same.
- No bot can read a channel's history, so `find` can't tell (an audit chat to forward into would be needed).
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, TelegramError

from commsbot.domain.delivery import (
    Finding,
    Limited,
    NotSent,
    Outcome,
    Post,
    Receipt,
    Rejected,
    Sent,
    Unconfirmed,
    Unknown,
    Verb,
)
from commsbot.domain.picture import PDF
from commsbot.wire import telegram_request
from commsbot.wire.redaction import Redactor
from commsbot.wire.telegram_request import Flooded, Line

SHORTEST_WAIT: Final = timedelta(milliseconds=50)
"""Even a scale of 0 must not turn a flood of 429 into a flood of ours."""

NO_PREVIEW: Final = {"is_disabled": True}
_NOT_MODIFIED: Final = "message is not modified"
_NO_SUCH_FILE: Final = ("file identifier", "file_id", "file reference")
_NOTHING_TO_DELETE: Final = "message to delete not found"
_NOTHING_TO_ANSWER: Final = "message to be replied not found"
_CHANNEL_RIGHT: Final = "can_post_messages"
_LINK: Final = re.compile(
    r"https://(?:t|telegram)\.me/(?:s/)?(?:c/(?P<number>\d+)|(?P<name>\w+))/(?:\d+/)?(?P<message>\d+)(?:\?.*)?",
    re.ASCII,
)
"""A message's address, in a topic with the topic's number between (core.telegram.org/api/links, message links)."""


class _Declined(Exception):
    """This was decided before anything was sent."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


class TelegramChannel:
    """One bot; it posts to any address, `chat` or `chat/thread`.

    `got_it` gives the button's label in a language. `fresh` carries what goes to the agency's own places (`places`), each on a connection of its own; `kept` carries the fan-out to groups.
    """

    def __init__(
        self,
        *,
        name: str,
        lane: str,
        kept: Line,
        fresh: Line,
        bot: int,
        redactor: Redactor,
        clock: Callable[[], datetime],
        places: frozenset[str] = frozenset(),
        got_it: Callable[[str], str],
        scale: float = 1.0,
    ) -> None:
        self.name = name
        self.lane = lane
        self._kept = kept
        self._fresh = fresh
        self._bot = bot
        self._redactor = redactor
        self._clock = clock
        self._places = places
        self._got_it = got_it
        self._scale = scale
        self._forums: dict[str, bool] = {}
        self._uploaded: dict[str, str] = {}
        """Telegram's own name of each picture that it has from us, by digest: five hundred groups need one upload."""

    async def publish(self, post: Post) -> Outcome:
        """Send, edit or delete."""
        try:
            match post.verb:
                case Verb.PUBLISH:
                    return await self._send(post)
                case Verb.REVISE:
                    return await self._edit(post)
                case Verb.REMOVE:
                    return await self._delete(post)
        except _Declined as declined:
            return declined.outcome
        except TelegramError as error:
            return await self._outcome(post, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the platform may have the post, and a person must hear of it
            return Unconfirmed(self._redactor.told(error))

    async def find(self, post: Post) -> Finding:  # noqa: ARG002 - the port's shape; a bot has nothing to look into
        """Say that it can't be told: no method reads a chat's history, and a bot gets no update of its own posts."""
        return Unknown("Telegram lets no bot read a channel's history; somebody has to look")

    def identify(self, address: str, link: str) -> str:
        """Read the message out of a t.me link, if it leads to this very chat; a link by the chat's other name can't be told."""
        chat, _ = _split(address)
        found = _LINK.fullmatch(link)
        if found is None:
            return ""
        there = f"-100{found['number']}" if found["number"] else f"@{found['name']}"
        return f"{chat}:{found['message']}" if there.lower() == chat.lower() else ""

    async def probe(self) -> str:
        """Say what keeps the bot, or the bot from one of the agency's own places; empty when all is well."""
        try:
            await self._kept.call("getMe")
        except TelegramError as error:
            return self._redactor.told(error)
        troubles = [f"{place}: {why}" for place in sorted(self._places) if (why := await self.barred(place))]
        return "; ".join(troubles)

    async def barred(self, address: str) -> str:
        """Say why the bot can't post at this address; empty when it can."""
        chat, thread = _split(address)
        try:
            here = await self._kept.call("getChat", chat_id=chat)
            me = await self._kept.call("getChatMember", chat_id=chat, user_id=self._bot)
            return _barred(here, me, thread)
        except TelegramError as error:
            return self._redactor.told(error)
        except (KeyError, TypeError) as error:
            return f"an odd answer: {self._redactor.told(error)}"

    async def _send(self, post: Post) -> Outcome:
        chat, thread = _split(post.address)
        await self._check_topic(chat, thread)
        answered = _message(post.reply_to, chat)
        try:
            result = await self._put(post, chat, thread, answered)
            note = ""
        except BadRequest as error:
            if not answered or _NOTHING_TO_ANSWER not in str(error).lower():
                raise
            # A parsed refusal: nothing is there. In a forum topic Telegram won't send without the message that it answers.
            result = await self._put(post, chat, thread, 0)
            note = "the message that this answers is gone, so it stands alone"
        return self._sent(result, thread, note)

    async def _put(self, post: Post, chat: str, thread: int, answered: int) -> Any:
        """Send it; a picture that Telegram has already goes by its name there, and once more as bytes where that name is refused."""
        known = self._uploaded.get(post.media_sha256, "")
        try:
            result = await self._call(post, chat, thread, answered)
        except BadRequest as error:
            if not known or not any(words in str(error).lower() for words in _NO_SUCH_FILE):
                raise
            self._uploaded.pop(post.media_sha256, None)
            result = await self._call(post, chat, thread, answered)
        if post.media:
            self._remember(post.media_sha256, result)
        return result

    def _remember(self, sha256: str, result: Any) -> None:
        if not isinstance(result, dict):
            return
        sizes = result.get("photo") or [result.get("document")]
        if isinstance(sizes, list) and isinstance(sizes[-1], dict) and sizes[-1].get("file_id"):
            self._uploaded[sha256] = str(sizes[-1]["file_id"])

    async def _call(self, post: Post, chat: str, thread: int, answered: int) -> Any:
        reply = {"message_id": answered, "allow_sending_without_reply": True} if answered else None
        button = {"text": self._got_it(post.language), "callback_data": post.acknowledge}
        words: dict[str, Any]
        if post.media:
            method, kind = ("sendDocument", "document") if post.media_type == PDF else ("sendPhoto", "photo")
            words = {kind: self._uploaded.get(post.media_sha256) or post.media, "caption": post.text}
        else:
            method, words = "sendMessage", {"text": post.text, "link_preview_options": NO_PREVIEW}
        return await self._line(post).call(
            method,
            chat_id=chat,
            **words,
            message_thread_id=thread or None,
            reply_parameters=reply,
            protect_content=post.protect or None,
            disable_notification=post.silent or None,
            reply_markup={"inline_keyboard": [[button]]} if post.acknowledge else None,
        )

    async def _edit(self, post: Post) -> Outcome:
        chat, message = _target(post.target)
        words: dict[str, Any]
        if post.media_sha256:
            method, words = "editMessageCaption", {"caption": post.text}
        else:
            method, words = "editMessageText", {"text": post.text, "link_preview_options": NO_PREVIEW}
        try:
            result = await self._line(post).call(method, chat_id=chat, message_id=message, **words)
        except BadRequest as error:
            if _NOT_MODIFIED in str(error).lower():
                return Sent(Receipt(post.target), "it already read like this")
            raise
        return self._sent(result, 0, "")

    async def _delete(self, post: Post) -> Outcome:
        chat, message = _target(post.target)
        try:
            result = await self._line(post).call("deleteMessage", chat_id=chat, message_id=message)
        except BadRequest as error:
            if _NOTHING_TO_DELETE in str(error).lower():
                return Sent(Receipt(post.target), "it was gone already")
            raise
        if result is not True:
            return Unconfirmed("the answer to deleteMessage wasn't true")
        return Sent(Receipt(post.target))

    def _sent(self, result: Any, thread: int, note: str) -> Outcome:
        try:
            chat, message = result["chat"], int(result["message_id"])
            receipt = Receipt(f"{int(chat['id'])}:{message}", permalink(chat, message))
            landed = int(result.get("message_thread_id", 0))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            return Unconfirmed(f"the answer isn't a message: {self._redactor.told(error)}")
        if thread and landed != thread:
            self._forums.clear()
            note = f"{note}; it did not land in its topic".removeprefix("; ")
        return Sent(receipt, note)

    async def _check_topic(self, chat: str, thread: int) -> None:
        """Decline a topic's address unless the chat is a forum; whatever goes wrong here, no post was sent."""
        if not thread:
            return
        if thread == 1:
            raise _Declined(Rejected("the General topic has no number of its own: leave it out"))
        if chat not in self._forums:
            try:
                told = await self._kept.call("getChat", chat_id=chat)
                self._forums[chat] = bool(told.get("is_forum"))
            except (ChatMigrated, Forbidden, InvalidToken, BadRequest, Flooded):
                raise
            except (TelegramError, KeyError, TypeError, AttributeError) as error:
                raise _Declined(
                    NotSent(f"asking whether it is a forum failed: {self._redactor.told(error)}")
                ) from error
        if not self._forums[chat]:
            raise _Declined(Rejected("the chat is not a forum: the topic's text would reach the whole group"))

    async def _outcome(self, post: Post, error: TelegramError) -> Outcome:
        """Turn PTB's error into an outcome; what isn't known for sure is unconfirmed."""
        told = self._redactor.told(error)
        unparsed = error.__cause__ is not None  # PTB chains the parsing error of a body that isn't the Bot API's
        match error:
            case telegram_request.NotSent():
                return NotSent(told)
            case Flooded(pause=pause):
                return Limited(self._clock() + max(pause * self._scale, SHORTEST_WAIT), told)
            case ChatMigrated(new_chat_id=chat):
                self._forums.clear()
                return Rejected(told, moved_to=str(chat))
            case _ if unparsed:
                return Unconfirmed(told)
            case Forbidden() | InvalidToken():
                return Rejected(told, lost_right=True)
            case BadRequest() | Conflict():
                place = post.address if post.verb is Verb.PUBLISH else _target(post.target)[0]
                return Rejected(told, lost_right=bool(await self.barred(place)))
            case _:
                return Unconfirmed(told)

    def _line(self, post: Post) -> Line:
        return self._fresh if post.address in self._places or post.verb is not Verb.PUBLISH else self._kept


def permalink(chat: dict[str, Any], message: int) -> str:
    """Build a message's public address: by the chat's name, else the one for members; empty where there is none.

    Private chats and basic groups have no links.
    """
    if chat.get("username"):
        return f"https://t.me/{chat['username']}/{message}"
    number = str(chat["id"])
    return f"https://t.me/c/{number.removeprefix('-100')}/{message}" if number.startswith("-100") else ""


def _split(address: str) -> tuple[str, int]:
    """Take `chat/thread` apart; 0 for no thread."""
    chat, _, thread = address.partition("/")
    if thread and not thread.isdecimal():
        raise _Declined(Rejected(f"{address} is no Telegram address"))
    return chat, int(thread or 0)


def _target(platform_id: str) -> tuple[str, int]:
    """Take `chat:message` apart."""
    chat, _, message = platform_id.partition(":")
    if not chat or not message.isdecimal():
        raise _Declined(Rejected(f"“{platform_id}” names no Telegram message"))
    return chat, int(message)


def _message(platform_id: str, chat: str) -> int:
    """Give the message to answer; 0 where there is none, or where it stands in another chat."""
    there, _, message = platform_id.partition(":")
    same = there == chat or chat.startswith("@")
    return int(message) if same and message.isdecimal() else 0


def _barred(chat: dict[str, Any], member: dict[str, Any], thread: int) -> str:
    status = member["status"]
    if status in {"left", "kicked"}:
        return "the bot isn't in it any more"
    if thread and not chat.get("is_forum"):
        return "it is not a forum, so the topic would not be kept to"
    if chat["type"] == "channel":
        return "" if member.get(_CHANNEL_RIGHT) else "the bot may not post: it isn't an administrator with that right"
    if status == "restricted" and not member.get("can_send_messages"):
        return "the bot may not write there"
    everybody = chat.get("permissions", {}).get("can_send_messages", True)
    return (
        ""
        if status in {"administrator", "creator", "restricted"} or everybody
        else "only administrators may write there"
    )
