"""What the page shows, as one JSON value: the whole scene each time, so that a page that missed something is right again at once."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from commsbot.rehearsal import stage, switches, telegram_state

MESSAGES: Final = 120
NOTIFICATIONS: Final = 12
ANSWERS: Final = 20


def scene(rehearsal: stage.Rehearsal, board: switches.Board) -> dict[str, Any]:
    """Return everything that the page shows; texts are plain and entities stay beside them, for the page builds nodes, never markup."""
    telegram = rehearsal.telegram
    return {
        "last": rehearsal.told.last,
        "now": telegram.clock().isoformat(),
        "zone": rehearsal.zone,
        "people": [_person(rehearsal, person) for person in telegram.people.values()],
        "chats": {chat.key: _chat(rehearsal, chat) for chat in telegram.chats.values()},
        "answers": [
            {
                "id": press.id,
                "person": press.person.id,
                "chat": press.message.chat.key,
                "told": press.told,
                "alert": press.alert,
            }
            for press in list(telegram.presses_made.values())[-ANSWERS:]
            if press.answered and press.told
        ],
        "feeds": [feed for platform in rehearsal.platforms.values() for feed in platform.feeds()],
        "hand": {
            "places": rehearsal.hand.names,
            "notes": [
                dataclasses.asdict(note) | {"at": note.at.isoformat()} for note in reversed(rehearsal.hand.notes)
            ],
        },
        "switches": board.state(),
        "record": {
            "address": rehearsal.record_address,
            "entries": rehearsal.record.entries,
            "problem": rehearsal.record.problem,
        },
        "complaints": rehearsal.complaints()[-5:],
    }


def _person(rehearsal: stage.Rehearsal, person: telegram_state.Person) -> dict[str, Any]:
    telegram = rehearsal.telegram
    # The private chat with each bot is offered before anything was said in it: its first button is Start.
    chats = [telegram.private(person, bot) for bot in telegram.bots.values()]
    chats += [chat for chat in telegram.chats_of(person) if chat not in chats]
    return {
        "id": person.id,
        "name": person.first_name,
        "role": rehearsal.roles.get(person.id, ""),
        "language": person.language,
        "chats": [
            {
                "key": chat.key,
                "menu": telegram.menu(person, chat),
                "writes": _writes(person, chat),
                "governs": chat.member(person).governs,
            }
            for chat in chats
        ],
        "notifications": [
            {
                "chat": note.chat,
                "message": note.message,
                "title": note.title,
                "text": note.text[:200],
                "silent": note.silent,
            }
            for note in telegram.lock_screen(person)[-NOTIFICATIONS:]
        ],
    }


def _writes(person: telegram_state.Person, chat: telegram_state.Chat) -> bool:
    if chat.blocked or chat.deleted or chat.migrated_to is not None:
        return False
    return chat.kind != "channel" or chat.member(person).may("can_post_messages")


def _chat(rehearsal: stage.Rehearsal, chat: telegram_state.Chat) -> dict[str, Any]:
    telegram = rehearsal.telegram
    people = chat.people()
    seen = telegram.screen(people[0] if people else None, chat)[-MESSAGES:]
    return {
        "key": chat.key,
        "kind": chat.kind,
        "title": chat.bot.first_name if chat.bot is not None else chat.title,
        "username": chat.username or (chat.bot.username if chat.bot is not None else ""),
        "started": chat.started,
        "blocked": chat.blocked,
        "bots": [{"username": bot.username, "name": bot.first_name} for bot in chat.bots()],
        "topics": {str(topic.id): topic.name for topic in chat.topics.values()},
        "messages": [dataclasses.asdict(one) | {"at": one.at.isoformat()} for one in seen],
        "gone": sum(message.deleted for message in chat.messages.values()),
        "link": f"https://t.me/{chat.username}" if chat.kind == "channel" and chat.username else "",
    }
