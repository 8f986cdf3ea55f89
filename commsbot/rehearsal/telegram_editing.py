"""The Bot API methods that change what is already in a chat: edits, deletions, pins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import telegram_answers as answers
from commsbot.rehearsal import telegram_markup as markups
from commsbot.rehearsal import telegram_rules as rules
from commsbot.rehearsal import telegram_sending as sending
from commsbot.rehearsal import telegram_state as state
from commsbot.rehearsal import telegram_text as text

if TYPE_CHECKING:
    from commsbot.rehearsal.telegram_call import Call
    from commsbot.rehearsal.telegram_state import Chat, Message

# Bot API docs: deleteMessage, "A message can only be deleted if it was sent less than 48 hours ago".
DELETABLE_SECONDS: Final = 48 * 3600
_DELETABLE_AT_ONCE: Final = 100


def edit_message_text(call: Call) -> dict[str, Any]:
    """Change the words of a message; without a keyboard in the call the old one goes ("Bot API docs: editMessageText")."""
    words = text.formatted(call.words("text"), call.words("parse_mode"), call.json("entities"))
    if not words.text:
        raise answers.bad("message text is empty")
    if text.units(words.text) > text.TEXT_LIMIT:
        raise answers.bad("message is too long")
    message = _editable(call)
    if message.is_media:
        raise answers.bad("there is no text in the message to edit")
    preview = markups.preview(call.json("link_preview_options"))
    changed = _change(call, message, words)
    message.preview = preview
    return changed


def edit_message_caption(call: Call) -> dict[str, Any]:
    """Change the caption of a message ("Bot API docs: editMessageCaption")."""
    words = sending.caption(call)
    message = _editable(call)
    if not message.is_media or "location" in message.content:
        raise answers.bad("there is no caption in the message to edit")
    return _change(call, message, words)


def edit_message_reply_markup(call: Call) -> dict[str, Any]:
    """Change the buttons only ("Bot API docs: editMessageReplyMarkup")."""
    return _change(call, _editable(call), None)


def _editable(call: Call) -> Message:
    chat = call.present()
    message = call.message(chat, "edit")
    if not rules.may_edit(call.bot, message):
        raise answers.bad("message can't be edited")
    call.pace(chat)
    return message


def _change(call: Call, message: Message, words: text.Formatted | None) -> dict[str, Any]:
    markup = markups.inline(call.json("reply_markup"))
    if (words is None or words == message.words) and markup == message.markup:
        raise answers.bad(answers.NOT_MODIFIED)
    call.world.change(message, words=words, markup=markup)
    return state.message_json(message)


def delete_message(call: Call) -> bool:
    """Delete one message ("Bot API docs: deleteMessage")."""
    chat = call.present()
    _delete(call, call.message(chat, "delete"))
    return True


def delete_messages(call: Call) -> bool:
    """Delete up to a hundred; those that aren't found are skipped ("Bot API docs: deleteMessages")."""
    chat = call.present()
    numbers = call.json("message_ids")
    if not isinstance(numbers, list) or not numbers:
        raise answers.bad("message identifiers are not specified")
    if len(numbers) > _DELETABLE_AT_ONCE:
        raise answers.bad("too many message identifiers specified")
    for number in numbers:
        message = chat.messages.get(int(number))
        if message is not None and not message.deleted:
            _delete(call, message)
    return True


def _delete(call: Call, message: Message) -> None:
    age = (call.world.clock() - message.date).total_seconds()
    # The owner of a chat's messages may delete in supergroups and channels without a limit of age; own and private ones have 48 h.
    governs = message.chat.kind in {"supergroup", "channel"} and message.chat.member(call.bot).may(
        "can_delete_messages"
    )
    if not rules.may_delete(call.bot, message) or (age > DELETABLE_SECONDS and not governs):
        raise answers.bad("message can't be deleted")
    call.world.erase(message)


def pin_chat_message(call: Call) -> bool:
    """Pin a message ("Bot API docs: pinChatMessage"); the bot gets the service message as an update."""
    chat = _pinnable(call)
    message = call.message(chat, "pin")
    if message.service:
        raise answers.bad("message can't be pinned")
    call.world.pin(message, call.bot, silent=call.flag("disable_notification"))
    return True


def unpin_chat_message(call: Call) -> bool:
    """Unpin one message, or the most recent pinned one ("Bot API docs: unpinChatMessage")."""
    chat = _pinnable(call)
    number = call.integer("message_id") if "message_id" in call.given else max(chat.pinned, default=0)
    message = chat.messages.get(number)
    if message is None or message.deleted:
        raise answers.bad("message to unpin not found")
    call.world.unpin(message)
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin everything ("Bot API docs: unpinAllChatMessages")."""
    chat = _pinnable(call)
    for number in list(chat.pinned):
        call.world.unpin(chat.messages[number])
    return True


def _pinnable(call: Call) -> Chat:
    chat = call.chat()
    rules.check_may_write(call.bot, chat)
    rules.check_may_pin(call.bot, chat)
    return chat
