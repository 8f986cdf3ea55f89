"""The Bot API methods of an administrator: topics opened, members put out and let in again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import telegram_answers as answers
from commsbot.rehearsal import telegram_state as state

if TYPE_CHECKING:
    from commsbot.rehearsal.telegram_call import Call
    from commsbot.rehearsal.telegram_state import Chat

# Bot API docs: createForumTopic, name of 1-128 characters; the colour is one of six, this one where none is given.
TOPIC_CHARACTERS: Final = 128
_COLOUR: Final = 7322096


def create_forum_topic(call: Call) -> dict[str, Any]:
    """Open a topic ("Bot API docs: createForumTopic", an administrator with can_manage_topics); its id is its service message's."""
    chat = call.present()
    if not chat.is_forum:
        # tdlib, ForumTopicManager: "The chat is not a forum".
        raise answers.bad("the chat is not a forum")
    if not chat.member(call.bot).may("can_manage_topics"):
        # tdlib, ForumTopicManager: "Not enough rights to create a topic".
        raise answers.bad("not enough rights to create a topic")
    name = call.words("name").strip()
    if not name:
        raise answers.bad("TOPIC_TITLE_EMPTY")
    call.pace(chat)
    name = name[:TOPIC_CHARACTERS]
    message = call.world.service(chat, call.bot, forum_topic_created={"name": name, "icon_color": _COLOUR})
    chat.topics[message.id] = state.Topic(message.id, name)
    return {"message_thread_id": message.id, "name": name, "icon_color": _COLOUR}


def ban_chat_member(call: Call) -> bool:
    """Put somebody out for good ("Bot API docs: banChatMember": they can't return by a link unless unbanned first)."""
    chat, person = _aimed(call)
    match chat.member(person).status:
        case "creator":
            raise answers.bad("can't remove chat owner")
        case "administrator":
            # tdlib, DialogParticipantManager: "User is an administrator of the chat".
            raise answers.bad("user is an administrator of the chat")
        case "kicked":
            return True
        case _:
            pass
    was_inside = chat.member(person).inside
    call.world.set_member(chat, state.Member(person, "kicked"), call.bot)
    if was_inside and chat.kind != "channel":
        call.world.service(chat, call.bot, left_chat_member=state.user_json(person))
    return True


def unban_chat_member(call: Call) -> bool:
    """Let somebody come back by a link ("Bot API docs: unbanChatMember"); without only_if_banned a member is put out by it."""
    chat, person = _aimed(call)
    status = chat.member(person).status
    if status == "kicked" or (status in {"member", "restricted"} and not call.flag("only_if_banned")):
        call.world.set_member(chat, state.Member(person, "left"), call.bot)
    return True


def _aimed(call: Call) -> tuple[Chat, state.Person]:
    chat = call.present()
    if chat.kind in {"private", "group"}:
        # A basic group knows no bans; the product's staff group is a supergroup.
        raise answers.Unsimulated(f"bans in a {chat.kind} chat aren't simulated")
    if not chat.member(call.bot).may("can_restrict_members"):
        # tdlib, DialogParticipantManager.
        raise answers.bad("not enough rights to restrict/unrestrict chat member")
    person = call.world.people.get(call.integer("user_id"))
    if person is None or (person.id not in chat.members and not call.knows(person)):
        raise answers.bad("PARTICIPANT_ID_INVALID")
    return chat, person
