"""What a handler says directly: a message now, an edit of one that is there; what must outlive a crash is a card instead.

An answer is sent after its act's commit. If it is lost, the act still stands and the person asks again; that is why a result which somebody
must see is never only an answer.
"""

import asyncio
import dataclasses
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

from telegram import ForceReply, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, RetryAfter

from commsbot.chat.screens import Screen
from commsbot.chat.turn import Room, Turn

T = TypeVar("T")

PLAIN = LinkPreviewOptions(is_disabled=True)
NO_PREVIEW = {"is_disabled": True}
MOST_CAPTION = 1024
"""Bot API docs: sendPhoto, in UTF-16 units to be safe."""
COLOUR = "🟪"
"""Of an exercise."""
PATIENCE = 10.0
"""Seconds that an answer waits when Telegram asks to; a longer wait is a failure of the update, which is tried again."""


def marked(room: Room, language: str, screen: Screen) -> Screen:
    """Begin and end with an exercise's colour and word (rule C36); in a live service it is left as it is."""
    word = room.office.exercise(language)
    mark = f"{COLOUR} {word}"
    return dataclasses.replace(screen, text=f"{mark}\n{screen.text}\n{mark}") if word else screen


async def say(room: Room, turn: Turn, screen: Screen) -> int:
    """Send to where the turn came from and give the message id; in a group as a reply, so that it is clear who is meant."""
    screen = marked(room, turn.language, screen)
    return await send(room, turn.key.chat, screen, thread=turn.key.thread, reply_to=_answering(turn))


async def ask(room: Room, turn: Turn, screen: Screen, *, example: str = "") -> int:
    """Ask for typed words; in a group with privacy mode only a reply reaches a bot, so there the client is made to reply."""
    if turn.kind == "private":
        return await say(room, turn, screen)
    screen = marked(room, turn.language, screen)
    forced = ForceReply(selective=True, input_field_placeholder=example[:64] or None)
    return await _send(room, turn.key.chat, screen, screen.text, turn.key.thread, _answering(turn), forced)


async def send(room: Room, chat: int, screen: Screen, *, thread: int = 0, reply_to: int = 0) -> int:
    """Send to a chat and give the message id; a screen with a notice shows a lock screen only that. Raises Telegram's errors."""
    if not screen.notice:
        return await _send(room, chat, screen, screen.text, thread, reply_to, screen.keyboard)
    message = await notify(room, chat, screen, screen.notice, thread=thread)
    await edit(room, chat, message, screen)
    return message


async def notify(room: Room, chat: int, screen: Screen, notice: str, *, thread: int = 0) -> int:
    """Send only the line that a lock screen may show; the screen follows by `edit`."""
    return await _send(room, chat, screen, notice, thread, 0, None)


async def _send(
    room: Room, chat: int, screen: Screen, text: str, thread: int, reply_to: int, markup: InlineKeyboardMarkup | ForceReply | None
) -> int:  # fmt: skip
    message = await _patiently(
        lambda: room.bot.send_message(
            chat,
            text,
            parse_mode=ParseMode.HTML,
            link_preview_options=PLAIN,
            message_thread_id=thread or None,
            reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
            disable_notification=screen.silent,
            protect_content=screen.protect,
            reply_markup=markup,
        )
    )
    return message.message_id


async def file(room: Room, turn: Turn, data: bytes, screen: Screen, *, document: bool) -> None:
    """Send a picture or PDF to where the turn came from, the screen's words under it, or after it where they don't fit under it."""
    fits = len(screen.text.encode("utf-16-le")) // 2 <= MOST_CAPTION
    kept = InputFile(data, filename="document.pdf" if document else "photo")
    send_ = partial(room.bot.send_document, document=kept) if document else partial(room.bot.send_photo, photo=kept)
    await _patiently(
        lambda: send_(
            chat_id=turn.key.chat,
            caption=screen.text if fits else None,
            parse_mode=ParseMode.HTML,
            message_thread_id=turn.key.thread or None,
            disable_notification=True,
            protect_content=screen.protect,
            reply_markup=screen.keyboard,
        )
    )
    if not fits:
        await send(
            room, turn.key.chat, Screen(screen.text, silent=True, protect=screen.protect), thread=turn.key.thread
        )


async def edit(room: Room, chat: int, message: int, screen: Screen) -> None:
    """Show another screen in a message that is there; one that shows it already is fine. Raises Telegram's errors.

    Nobody reads the message that Telegram answers with, so none is made of it: this is what cards do all the time.
    """
    try:
        await _patiently(
            lambda: room.line.call(
                "editMessageText",
                chat_id=chat,
                message_id=message,
                text=screen.text,
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=screen.markup,
            )
        )
    except BadRequest as error:
        if "message is not modified" not in error.message.lower():
            raise


async def replace(room: Room, turn: Turn, screen: Screen) -> int:
    """Show the screen in the message that was pressed on; anew where that can't be edited any more, or nothing was pressed."""
    if turn.press and turn.message:
        try:
            await edit(room, turn.key.chat, turn.message, marked(room, turn.language, screen))
        except BadRequest as error:
            if not gone(error):
                raise
        else:
            return turn.message
    return await say(room, turn, screen)


async def remove(room: Room, chat: int, message: int) -> bool:
    """Delete a message of ours; False where it is too old to be deleted, or was gone already."""
    try:
        await room.bot.delete_message(chat, message)
    except BadRequest:
        return False
    return True


def gone(error: BadRequest) -> bool:
    """Tell whether a message can't be edited any more: deleted, too old, or not ours."""
    said = error.message.lower()
    return any(
        words in said for words in ("message to edit not found", "message can't be edited", "message_id_invalid")
    )


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait; PTB gives a number or a timedelta, by an environment variable."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _answering(turn: Turn) -> int:
    return 0 if turn.kind == "private" else turn.sent


async def _patiently(call: Callable[[], Awaitable[T]]) -> T:
    """Wait once where Telegram asks for a short pause."""
    try:
        return await call()
    except RetryAfter as error:
        if seconds(error) > PATIENCE:
            raise
        await asyncio.sleep(seconds(error))
        return await call()
