"""What a bot hears in a group, and where it may write: the two rules that surprise a newcomer most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commsbot.rehearsal import telegram_answers as answers
from commsbot.rehearsal import telegram_state as state
from commsbot.rehearsal import telegram_text as text

if TYPE_CHECKING:
    from commsbot.rehearsal.telegram_state import Bot, Chat, Message

_NAMES = {"group": "group", "supergroup": "supergroup", "channel": "channel"}


def hears(bot: Bot, message: Message) -> bool:
    """Tell whether a bot gets an update for a message ("Bot features: Privacy mode").

    No bot sees its own messages (Client.cpp, need_skip_update_message) or those of other bots, own service messages excepted. In a group
    with privacy mode it sees service messages, commands meant for it, mentions of it and replies to it; as an administrator, or with
    privacy mode off, everything.
    """
    chat = message.chat
    if message.service:
        return True
    if isinstance(message.sender, state.Bot):
        return False
    if chat.kind in {"private", "channel"}:
        return True
    if bot.reads_all or chat.member(bot).governs:
        return True
    answered = message.reply_to
    if answered is not None and answered.sender is bot and not answered.service:
        return True
    return any(_calls(bot, message, entity) for entity in message.words.entities)


def _calls(bot: Bot, message: Message, entity: text.Entity) -> bool:
    words = text.part(message.words.text, entity).lower()
    match entity["type"]:
        case "mention":
            return words == f"@{bot.username.lower()}"
        case "bot_command":
            _, _, addressee = words.partition("@")
            if addressee:
                return addressee == bot.username.lower()
            # A general command goes to the bot that wrote last, or to the only one.
            return message.chat.last_bot == bot.id or message.chat.bots() == [bot]
        case _:
            return False


def check_may_write(bot: Bot, chat: Chat, what: str = "text messages") -> None:
    """Raise Refused where the bot can't write (Client.cpp, check_chat with AccessRights::Write)."""
    if chat.person is not None:
        if chat.person.deactivated:
            raise answers.forbidden("user is deactivated")
        if chat.blocked:
            raise answers.forbidden("bot was blocked by the user")
        if not chat.started:
            raise answers.forbidden("bot can't initiate conversation with a user")
        return
    check_inside(bot, chat)
    member = chat.member(bot)
    if chat.kind == "channel":
        if not member.may("can_post_messages"):
            raise answers.bad("need administrator rights in the channel chat")
    elif member.status == "restricted" and "can_send_messages" not in member.rights:
        raise answers.bad(f"not enough rights to send {what} to the chat")


def check_inside(bot: Bot, chat: Chat) -> None:
    """Raise Refused where a group or channel isn't there for the bot any more."""
    name = _NAMES[chat.kind]
    if chat.migrated_to is not None:
        raise answers.migrated(chat.migrated_to.id)
    if chat.deleted:
        raise answers.forbidden("the group chat was deleted")
    member = chat.member(bot)
    if member.status == "kicked":
        raise answers.forbidden(f"bot was kicked from the {name} chat")
    if not member.inside:
        if bot.id not in chat.members and not chat.username:
            # A chat that the bot never saw has no address for it.
            raise answers.bad("chat not found")
        raise answers.forbidden(f"bot is not a member of the {name} chat")


def check_may_pin(bot: Bot, chat: Chat) -> None:
    """Raise Refused where pinning isn't allowed (Bot API docs: pinChatMessage; can_edit_messages in channels)."""
    if chat.kind == "private":
        return
    right = "can_edit_messages" if chat.kind == "channel" else "can_pin_messages"
    if not chat.member(bot).may(right):
        raise answers.bad("not enough rights to manage pinned messages in the chat")


def may_delete(bot: Bot, message: Message) -> bool:
    """Tell whether the bot may delete a message, its age aside (Bot API docs: deleteMessage)."""
    chat = message.chat
    member = chat.member(bot)
    if message.service and message.content.keys() & {
        "supergroup_chat_created",
        "channel_chat_created",
        "forum_topic_created",
    }:
        return False
    if chat.kind == "private":
        return True
    if chat.kind == "channel":
        own = message.sender is bot and member.may("can_post_messages")
        return own or member.may("can_delete_messages")
    return message.sender is bot or member.may("can_delete_messages")


def may_edit(bot: Bot, message: Message) -> bool:
    """Tell whether the bot may edit a message (Bot API docs: editMessageText; only without reply markup or with an inline keyboard)."""
    if message.service or message.origin is not None:
        return False
    if message.markup is not None and "inline_keyboard" not in message.markup:
        return False
    if message.sender is bot:
        return message.chat.kind != "channel" or message.chat.member(bot).governs
    return message.chat.kind == "channel" and message.chat.member(bot).may("can_edit_messages")
