"""Accounts, groups and channels in the simulated Telegram: who makes them, enters, is promoted, and leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commsbot.rehearsal import telegram_inbox as inbox
from commsbot.rehearsal import telegram_scene as scene
from commsbot.rehearsal import telegram_state as state
from commsbot.rehearsal import telegram_text as text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from commsbot.rehearsal.telegram_state import Bot, Chat, Person, User


class NotPossible(Exception):
    """A person can't do this in any Telegram client."""


class Places(scene.Scene):
    """The accounts and the chats that people share; what is said in them is `telegram_world`'s."""

    # Accounts

    def person(self, name: str, language: str = "en", username: str = "") -> Person:
        """Make a person's account."""
        person = state.Person(next(self.user_ids), name, language, username)
        self.people[person.id] = person
        return person

    def bot(self, name: str, username: str, token: str = "", *, reads_all: bool = False) -> Bot:
        """Make a bot's account; `reads_all` switches privacy mode off, as at BotFather."""
        bot_id = next(self.bot_ids)
        if token:
            bot_id = int(token.partition(":")[0])
        bot = state.Bot(
            bot_id,
            token or f"{bot_id}:rehearsal-token-of-{username}",
            name,
            username,
            inbox.Inbox(self.first_update_id),
        )
        bot.reads_all = reads_all
        self.bots[bot.id] = bot
        return bot

    def deactivates(self, person: Person) -> None:
        """Let a person delete their account."""
        person.deactivated = True

    # Groups and channels

    def creates_group(self, owner: Person, title: str, members: Iterable[Person] = ()) -> Chat:
        """Make a basic group."""
        return self._create("group", owner, title, members, group_chat_created=True)

    def creates_supergroup(self, owner: Person, title: str, members: Iterable[Person] = (), username: str = "") -> Chat:
        """Make a supergroup."""
        return self._create("supergroup", owner, title, members, username=username, supergroup_chat_created=True)

    def creates_forum(self, owner: Person, title: str, members: Iterable[Person] = ()) -> Chat:
        """Make a supergroup with topics."""
        return self._create("supergroup", owner, title, members, is_forum=True, supergroup_chat_created=True)

    def creates_channel(self, owner: Person, title: str, username: str = "", members: Iterable[Person] = ()) -> Chat:
        """Make a channel; it is public where it has a username."""
        return self._create("channel", owner, title, members, username=username, channel_chat_created=True)

    def _create(
        self, kind: state.Kind, owner: Person, title: str, members: Iterable[Person], *, username: str = "", is_forum: bool = False,
        **content: bool,
    ) -> Chat:  # fmt: skip
        chat = self.new_chat(kind, title, username=username, is_forum=is_forum)
        chat.members[owner.id] = state.Member(owner, "creator")
        for person in members:
            chat.members[person.id] = state.Member(person, "member")
        self.service(chat, owner, **content)
        return chat

    def creates_topic(self, person: Person, chat: Chat, name: str) -> int:
        """Open a topic in a forum and return its thread id, which is the id of its service message."""
        self.check_inside(person, chat)
        if not chat.is_forum:
            raise NotPossible(f"{chat.title} has no topics")
        message = self.service(chat, person, forum_topic_created={"name": name, "icon_color": 7322096})
        chat.topics[message.id] = state.Topic(message.id, name)
        return message.id

    def closes_topic(self, person: Person, chat: Chat, thread: int) -> None:
        """Close a topic: only those who manage topics may write there then."""
        chat.topics[thread].closed = True
        self.service(chat, person, forum_topic_closed={}, thread=thread)

    def joins(self, person: Person, chat: Chat) -> None:
        """Enter a group or channel by its link."""
        self.set_member(chat, state.Member(person, "member"), person)
        if chat.kind != "channel":
            self.service(chat, person, new_chat_members=[state.user_json(person)])

    def leaves(self, person: Person, chat: Chat) -> None:
        """Leave a group or channel."""
        self.check_inside(person, chat)
        self.set_member(chat, state.Member(person, "left"), person)
        if chat.kind != "channel":
            self.service(chat, person, left_chat_member=state.user_json(person))

    def adds_bot(
        self,
        person: Person,
        chat: Chat,
        bot: Bot,
        *,
        admin: bool = False,
        rights: Iterable[str] | None = None,
        payload: str = "",
    ) -> None:
        """Add a bot; in channels only as an administrator. `payload` is that of a `?startgroup=` link."""
        self.check_inside(person, chat)
        admin = admin or rights is not None
        if chat.kind == "channel" and not admin:
            raise NotPossible("a bot joins a channel only as an administrator")
        if admin:
            self.set_member(chat, self._administrator(chat, bot, rights), person)
        else:
            self.set_member(chat, state.Member(bot, "member"), person)
        if chat.kind != "channel":
            self.service(chat, person, new_chat_members=[state.user_json(bot)])
        if payload:
            self.post(chat, person, words=text.formatted(f"/start@{bot.username} {payload}"))

    def removes_bot(self, person: Person, chat: Chat, bot: Bot) -> None:
        """Remove a bot from a group or channel, which kicks it."""
        self.check_inside(person, chat)
        if chat.kind != "channel":
            self.service(chat, person, left_chat_member=state.user_json(bot))
        self.set_member(chat, state.Member(bot, "kicked"), person)

    def promotes(self, person: Person, chat: Chat, user: User, rights: Iterable[str] | None = None) -> None:
        """Make somebody an administrator with these rights (None: all), or change an administrator's rights."""
        self.check_inside(person, chat)
        self.set_member(chat, self._administrator(chat, user, rights), person)

    def demotes(self, person: Person, chat: Chat, user: User) -> None:
        """Take the administrator's rights away; in a channel a bot is put out by that."""
        self.check_inside(person, chat)
        status: state.Status = "left" if chat.kind == "channel" and isinstance(user, state.Bot) else "member"
        self.set_member(chat, state.Member(user, status), person)

    def restricts(self, person: Person, chat: Chat, user: User, permissions: Iterable[str] = ()) -> None:
        """Leave somebody in a supergroup only these permissions."""
        self.check_inside(person, chat)
        self.set_member(chat, state.Member(user, "restricted", frozenset(permissions)), person)

    def _administrator(self, chat: Chat, user: User, rights: Iterable[str] | None) -> state.Member:
        every = state.EVERYWHERE | (state.IN_CHANNELS if chat.kind == "channel" else state.IN_GROUPS)
        chosen = every - {"can_promote_members"} if rights is None else frozenset(rights) | {"can_manage_chat"}
        if strange := chosen - every:
            raise NotPossible(f"{chat.kind} has no right {', '.join(sorted(strange))}")
        return state.Member(user, "administrator", chosen)

    def protects(self, person: Person, chat: Chat) -> None:
        """Switch on *restrict saving content* for a whole group or channel."""
        self.check_inside(person, chat)
        chat.protected = True

    def deletes_group(self, person: Person, chat: Chat) -> None:
        """Delete a group for everybody."""
        self.check_inside(person, chat)
        chat.deleted = True
        for member in chat.members.values():
            chat.members[member.user.id] = state.Member(member.user, "left")

    def migrates(self, person: Person, chat: Chat) -> Chat:
        """Upgrade a basic group to a supergroup, which has another id and begins empty ("Bot API docs: migrate_to_chat_id")."""
        self.check_inside(person, chat)
        if chat.kind != "group":
            raise NotPossible(f"{chat.title} is no basic group")
        new = self.new_chat("supergroup", chat.title)
        new.members = dict(chat.members)
        self.service(chat, person, migrate_to_chat_id=new.id)
        chat.migrated_to = new
        self.service(new, person, migrate_from_chat_id=chat.id)
        return new

    def check_inside(self, person: Person, chat: Chat) -> None:
        """Raise NotPossible where a person isn't in a chat."""
        if chat.person is not person and not (chat.person is None and chat.member(person).inside):
            raise NotPossible(f"{person.first_name} isn't in {chat.title}")
