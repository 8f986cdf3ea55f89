"""Who and what exists in the simulated Telegram, and how the Bot API describes it as JSON."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final, Literal

from commsbot.rehearsal import telegram_text as text

if TYPE_CHECKING:
    from datetime import datetime

    from commsbot.rehearsal import telegram_inbox as inbox

Kind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
Row = list[dict[str, Any]]

ANONYMOUS_ADMIN: Final = 1087968824  # tdlib: GroupAnonymousBot

# Bot API docs: ChatMemberAdministrator. Those that every administrator object carries, then those of channels, then those of groups.
EVERYWHERE: Final = frozenset({
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
    "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
})  # fmt: skip
IN_CHANNELS: Final = frozenset({"can_post_messages", "can_edit_messages"})
IN_GROUPS: Final = frozenset({"can_pin_messages", "can_manage_topics"})
# Bot API docs: ChatMemberRestricted and ChatPermissions.
PERMISSIONS: Final = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages",
    "can_manage_topics",
)  # fmt: skip


@dataclasses.dataclass(eq=False)
class Person:
    """A person with a Telegram account."""

    id: int
    first_name: str
    language: str = "en"
    username: str = ""
    deactivated: bool = False


@dataclasses.dataclass(eq=False)
class Bot:
    """A bot account; `reads_all` is privacy mode switched off at BotFather."""

    id: int
    token: str
    first_name: str
    username: str
    inbox: inbox.Inbox
    reads_all: bool = False
    knows: set[int] = dataclasses.field(default_factory=set)
    menus: dict[tuple[str, str], list[dict[str, str]]] = dataclasses.field(default_factory=dict)


User = Person | Bot


@dataclasses.dataclass(frozen=True)
class Member:
    """Where somebody stands in a chat; of an administrator, with which rights."""

    user: User
    status: Status
    rights: frozenset[str] = frozenset()

    @property
    def inside(self) -> bool:
        """Tell whether they are in the chat."""
        return self.status not in {"left", "kicked"}

    @property
    def governs(self) -> bool:
        """Tell whether they are its owner or an administrator."""
        return self.status in {"creator", "administrator"}

    def may(self, right: str) -> bool:
        """Tell whether the owner or an administrator has this right."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


@dataclasses.dataclass
class Topic:
    """A topic of a forum; its id is that of the service message that made it."""

    id: int
    name: str
    closed: bool = False


@dataclasses.dataclass(eq=False)
class Chat:
    """A chat; a private one belongs to one person and one bot, and its id is the person's."""

    id: int
    key: str
    kind: Kind
    title: str
    username: str = ""
    is_forum: bool = False
    protected: bool = False
    deleted: bool = False
    person: Person | None = None
    bot: Bot | None = None
    started: bool = False
    blocked: bool = False
    members: dict[int, Member] = dataclasses.field(default_factory=dict)
    messages: dict[int, Message] = dataclasses.field(default_factory=dict)
    topics: dict[int, Topic] = dataclasses.field(default_factory=dict)
    pinned: list[int] = dataclasses.field(default_factory=list)
    migrated_to: Chat | None = None
    last_bot: int | None = None

    def member(self, user: User) -> Member:
        """Return where this user stands here."""
        return self.members.get(user.id, Member(user, "left"))

    def bots(self) -> list[Bot]:
        """Return the bots that are in this chat."""
        if self.bot is not None:
            return [self.bot]
        return [member.user for member in self.members.values() if member.inside and isinstance(member.user, Bot)]

    def people(self) -> list[Person]:
        """Return the people who see this chat."""
        if self.person is not None:
            return [self.person]
        return [member.user for member in self.members.values() if member.inside and isinstance(member.user, Person)]


@dataclasses.dataclass(eq=False)
class Message:
    """A message as everyone sees it; a deleted one is kept here but shown to nobody."""

    id: int
    chat: Chat
    sender: User | None
    date: datetime
    words: text.Formatted = dataclasses.field(default_factory=text.Formatted)
    content: dict[str, Any] = dataclasses.field(default_factory=dict)
    service: bool = False
    sender_chat: Chat | None = None
    reply_to: Message | None = None
    thread: int | None = None
    """The forum topic; None in the General topic and outside forums."""
    chain: int | None = None
    """The first message of a chain of replies in a supergroup, which the Bot API also calls `message_thread_id`."""
    markup: dict[str, Any] | None = None
    protected: bool = False
    silent: bool = False
    edited: datetime | None = None
    deleted: bool = False
    origin: dict[str, Any] | None = None
    preview: dict[str, Any] | None = None
    keyboards: list[list[Row]] = dataclasses.field(default_factory=list)
    notified: str | None = None

    @property
    def keyboard(self) -> list[Row]:
        """Return the inline keyboard under the message, empty where there is none."""
        rows: list[Row] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def is_media(self) -> bool:
        """Tell whether its words are a caption."""
        return bool(self.content) and not self.service


@dataclasses.dataclass
class Press:
    """A press on a button, and what the bot answered to it."""

    id: str
    person: Person
    bot: Bot
    message: Message
    data: str
    at: datetime
    updates: list[int] = dataclasses.field(default_factory=list)
    answered: bool = False
    expired: bool = False
    told: str = ""
    alert: bool = False


@dataclasses.dataclass(frozen=True)
class Notification:
    """What one person's lock screen showed: the words at the moment of sending, whatever was edited later."""

    person: int
    chat: str
    message: int
    title: str
    text: str
    silent: bool


def user_json(user: User) -> dict[str, Any]:
    """Return a User ("Bot API docs: User")."""
    told: dict[str, Any] = {"id": user.id, "is_bot": isinstance(user, Bot), "first_name": user.first_name}
    if user.username:
        told["username"] = user.username
    if isinstance(user, Person) and user.language:
        told["language_code"] = user.language
    return told


def chat_json(chat: Chat) -> dict[str, Any]:
    """Return a Chat ("Bot API docs: Chat"); the name of a private one is the person's."""
    told: dict[str, Any] = {"id": chat.id, "type": chat.kind}
    if chat.person is not None:
        told["first_name"] = chat.person.first_name
        return told | ({"username": chat.person.username} if chat.person.username else {})
    told["title"] = chat.title
    if chat.username:
        told["username"] = chat.username
    # Client.cpp writes is_forum only where it is true.
    return told | ({"is_forum": True} if chat.is_forum else {})


def member_json(chat: Chat, member: Member) -> dict[str, Any]:
    """Return a ChatMember of the kind that the status names ("Bot API docs: ChatMember")."""
    told: dict[str, Any] = {"user": user_json(member.user), "status": member.status}
    match member.status:
        case "creator":
            told["is_anonymous"] = False
        case "administrator":
            shown = EVERYWHERE | (IN_CHANNELS if chat.kind == "channel" else IN_GROUPS)
            told |= {"can_be_edited": False, "is_anonymous": False}
            told |= {right: right in member.rights for right in sorted(shown)}
        case "restricted":
            told |= {"is_member": True, "until_date": 0}
            told |= {permission: permission in member.rights for permission in PERMISSIONS}
        case "kicked":
            told["until_date"] = 0
        case _:
            pass
    return told


def _person_or_chat(message: Message) -> dict[str, Any]:
    # Channel posts name no author ("Bot API docs: Message.from, may be empty for messages sent to channels").
    if message.chat.kind == "channel":
        return {"sender_chat": chat_json(message.chat)}
    told: dict[str, Any] = {}
    if message.sender is not None:
        told["from"] = user_json(message.sender)
    if message.sender_chat is not None:
        told["sender_chat"] = chat_json(message.sender_chat)
    return told


def _shown_reply(message: Message) -> Message | None:
    """Return what the Bot API calls the message replied to: in a topic, without a reply, it is the message that opened the topic."""
    answered = message.reply_to
    if answered is None and message.thread is not None and message.thread != message.id:
        answered = message.chat.messages.get(message.thread)
    return None if answered is None or answered.deleted else answered


def message_json(message: Message, *, nested: bool = False) -> dict[str, Any]:
    """Return a Message ("Bot API docs: Message"); one inside another has no reply of its own."""
    told: dict[str, Any] = {
        "message_id": message.id,
        **_person_or_chat(message),
        "chat": chat_json(message.chat),
        "date": int(message.date.timestamp()),
    }
    if message.edited is not None:
        told["edit_date"] = int(message.edited.timestamp())
    if message.thread is not None:
        told |= {"message_thread_id": message.thread, "is_topic_message": True}
    elif message.chain is not None:
        # telegram-bot-api#447: a reply outside topics carries the id of its chain, where nothing can be sent to.
        told["message_thread_id"] = message.chain
    answered = _shown_reply(message)
    if answered is not None and not nested:
        told["reply_to_message"] = message_json(answered, nested=True)
    if message.origin is not None:
        told["forward_origin"] = message.origin
    if message.protected or message.chat.protected:
        told["has_protected_content"] = True
    if message.preview is not None:
        told["link_preview_options"] = message.preview
    if message.is_media:
        told |= message.words.json("caption", "caption_entities")
    else:
        told |= message.words.json("text", "entities")
    told |= message.content
    if message.keyboard:
        told["reply_markup"] = {"inline_keyboard": message.keyboard}
    return told


def inaccessible_json(message: Message) -> dict[str, Any]:
    """Return what stands for a deleted message ("Bot API docs: InaccessibleMessage", its date is always 0)."""
    return {"chat": chat_json(message.chat), "message_id": message.id, "date": 0}
