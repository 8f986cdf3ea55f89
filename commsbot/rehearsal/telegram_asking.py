"""The Bot API methods that ask or answer without touching a message: who, where, which rights, commands, files, presses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import telegram_answers as answers
from commsbot.rehearsal import telegram_markup as markups
from commsbot.rehearsal import telegram_state as state

if TYPE_CHECKING:
    from commsbot.rehearsal.telegram_call import Call

# Bot API docs: getFile, "bots can download files of up to 20MB in size".
DOWNLOAD_BYTES: Final = 20 * 1024 * 1024
# How long a press may wait for its answer isn't documented; clients give up after about this long.
PRESS_SECONDS: Final = 60
_COMMAND: Final = re.compile(r"/?[a-z0-9_]{1,32}")
_SCOPES: Final = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def get_me(call: Call) -> dict[str, Any]:
    """Return the bot itself, with what only getMe tells ("Bot API docs: User")."""
    return state.user_json(call.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": call.bot.reads_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(call: Call) -> dict[str, Any]:
    """Return a ChatFullInfo; its pinned message is the most recent by sending date ("Bot API docs: getChat")."""
    chat = call.chat()
    if chat.person is None and not chat.username:
        chat = call.present()
    told = state.chat_json(chat) | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }
    if chat.username:
        told["active_usernames"] = [chat.username]
    if chat.protected:
        told["has_protected_content"] = True
    if chat.kind in {"group", "supergroup"}:
        told["permissions"] = dict.fromkeys(state.PERMISSIONS, True)
    if chat.pinned:
        told["pinned_message"] = state.message_json(chat.messages[max(chat.pinned)], nested=True)
    return told


def get_chat_member(call: Call) -> dict[str, Any]:
    """Return where a user stands ("Bot API docs: getChatMember"); sure for others only where the bot is an administrator."""
    chat = call.present()
    user_id = call.integer("user_id")
    user: state.User | None = call.world.people.get(user_id) or call.world.bots.get(user_id)
    if user is None:
        raise answers.bad("PARTICIPANT_ID_INVALID")
    if chat.kind == "private":
        return state.member_json(chat, state.Member(user, "member"))
    if chat.kind == "channel" and user is not call.bot and not chat.member(call.bot).governs:
        raise answers.bad("member list is inaccessible")
    if user.id not in chat.members and not (isinstance(user, state.Person) and call.knows(user)):
        raise answers.bad("PARTICIPANT_ID_INVALID")
    return state.member_json(chat, chat.member(user))


def get_chat_administrators(call: Call) -> list[dict[str, Any]]:
    """Return owner and administrators, other bots excepted ("Bot API docs: getChatAdministrators")."""
    chat = call.present()
    if chat.kind == "private":
        raise answers.bad("there are no administrators in the private chat")
    listed = [member for member in chat.members.values() if member.governs]
    return [
        state.member_json(chat, member)
        for member in listed
        if not isinstance(member.user, state.Bot) or member.user is call.bot
    ]


def get_chat_member_count(call: Call) -> int:
    """Count the members ("Bot API docs: getChatMemberCount")."""
    chat = call.present()
    return 2 if chat.kind == "private" else sum(member.inside for member in chat.members.values())


def leave_chat(call: Call) -> bool:
    """Leave a group or channel ("Bot API docs: leaveChat")."""
    chat = call.present()
    if chat.kind == "private":
        raise answers.bad("chat member status can't be changed in private chats")
    call.world.set_member(chat, state.Member(call.bot, "left"), call.bot)
    if chat.kind != "channel":
        call.world.service(chat, call.bot, left_chat_member=state.user_json(call.bot))
    return True


def answer_callback_query(call: Call) -> bool:
    """Answer a press ("Bot API docs: answerCallbackQuery", text of 0-200 characters)."""
    press = call.world.presses_made.get(call.words("callback_query_id"))
    told = call.words("text")
    if len(told) > 200:
        raise answers.bad("MESSAGE_TOO_LONG")
    if press is None or press.bot is not call.bot or press.answered or press.expired:
        raise answers.bad(answers.QUERY_TOO_OLD)
    if (call.world.clock() - press.at).total_seconds() > PRESS_SECONDS:
        raise answers.bad(answers.QUERY_TOO_OLD)
    press.answered, press.told, press.alert = True, told, call.flag("show_alert")
    facts = {"press": press.id, "person": press.person.id, "text": told, "alert": press.alert}
    call.world.tell("answered", press.message.chat, message=press.message.id, **facts)
    return True


def set_my_commands(call: Call) -> bool:
    """Set the menu for one scope and language ("Bot API docs: setMyCommands")."""
    commands = call.json("commands")
    if not isinstance(commands, list) or len(commands) > 100:
        raise answers.bad(
            "can't parse list of bot commands" if not isinstance(commands, list) else "BOT_COMMANDS_TOO_MUCH"
        )
    kept = []
    for given in commands:
        command = markups.only(given, {"command", "description"}, "bot command")
        name, described = str(command.get("command", "")), str(command.get("description", "")).strip()
        if not _COMMAND.fullmatch(name):
            raise answers.bad("BOT_COMMAND_INVALID")
        if not 1 <= len(described) <= 256:
            raise answers.bad("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name.removeprefix("/"), "description": described})
    call.bot.menus[_scope(call)] = kept
    return True


def get_my_commands(call: Call) -> list[dict[str, str]]:
    """Return the menu of one scope and language, empty where none was set ("Bot API docs: getMyCommands")."""
    return call.bot.menus.get(_scope(call), [])


def delete_my_commands(call: Call) -> bool:
    """Take the menu of one scope and language away ("Bot API docs: deleteMyCommands")."""
    call.bot.menus.pop(_scope(call), None)
    return True


def _scope(call: Call) -> tuple[str, str]:
    given = markups.only(call.json("scope") or {"type": "default"}, {"type", "chat_id", "user_id"}, "bot command scope")
    if given.get("type") not in _SCOPES:
        raise answers.bad("can't parse BotCommandScope: unsupported type specified")
    named = [str(given["type"]), *(str(given.get(part, "")) for part in _SCOPES[given["type"]])]
    language = call.words("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise answers.bad("LANG_CODE_INVALID")
    return ":".join(named), language


def get_file(call: Call) -> dict[str, Any]:
    """Return where a file can be fetched ("Bot API docs: getFile", up to 20 MB)."""
    stored = call.world.files.get(call.words("file_id"))
    if stored is None:
        raise answers.bad("invalid file_id")
    if len(stored.data) > DOWNLOAD_BYTES:
        raise answers.bad("file is too big")
    told = {"file_id": stored.id, "file_unique_id": f"u{stored.id[-6:]}", "file_size": len(stored.data)}
    return told | {"file_path": stored.path}
